"""Officials named without an office: what in a sentence shows that somebody stands for a state.

A name is an official's that a country owns ("Hungary's X"), that a state, official or working visit is told of, or
that leads a delegation of a country. Of the first kind players, singers and firms are told too, so that the item must
also be about affairs of state; `PRIVATE_LIFE` speaks against all.
"""

import re

from streams.analysis.visits.movement import SAY, SYMBOLS
from streams.analysis.visits.named_offices import GROUPS, is_led_by
from streams.analysis.visits.person import Person, Standing
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words

PRIVATE_LIFE = re.compile(
    r"\b(?:players?|coach\w*|football\w*|soccer|cricket\w*|rugby|tennis|boxers?|boxing|athletes?|athletics|champions?|"
    r"championships?|tournament|league|club|squad|olympi\w+|marathon|medals?|recruits?|quarterback|striker|midfielder|"
    r"goalkeeper|sing(?:s|er|ers)|songs?|albums?|concerts?|band|musicians?|rapper|actors?|actress|films?|movies?|"
    r"novel(?:s|ist)?|artists?|fashion|celebrity|company|companies|firms?|investors?|shareholders?|airlines?|brand|"
    r"businessm[ae]n|businesswom[ae]n|entrepreneurs?|billionaire|tycoon|ceo|startups?|students?|pastor|bishop|prophet|"
    r"evangelist|activists?|journalists?|blogger|influencers?|refugee from|rebels?|militia|suspects?|fugitive|"
    r"convicted|murder\w*|credentials)\b"
)
"""What, in lower case, makes somebody of no told office a private person, or an ambassador new at his post."""
STATECRAFT = re.compile(
    r"\b(?:ministers?|presidents?|premiers?|chancellor|summits?|leaders?|governments?|diplomat(?:s|ic)?|bilateral|"
    r"talks|counterparts?|foreign policy|sanctions|parliament|state visit|official visit|treaty|ceasefire)\b"
)
"""What, in lower case, an item about affairs of state tells of."""
ENOUGH = 2
"""Words of statecraft that make an item one about affairs of state."""

_OWNS = ("'s", "’s")
_OPENS = frozenset(
    ", ; - – — : and but while when with by between met meets meet host hosts hosted welcomed welcomes welcome "
    "received receives receive as after before that said include includes including following alongside where".split()
)
"""Words before a country that owns a person; behind 'to' or 'in' it owns a place."""
_OF_STATE = frozenset(("state", "official", "working"))
VISITS_OF_STATE = tuple(f"{kind} {visit}" for kind in sorted(_OF_STATE) for visit in ("visit", "visits"))
"""What only officials pay."""
_BETWEEN = 8
"""Words from 'visit' to whom it is of: 'the state visit to Kenya on Monday and Tuesday by X'."""
_MODIFIERS = 5
"""Words from an owner to the visit: "X's upcoming three-day state visit"."""
_PAYS = frozenset(
    "on for to during is pay pays paid paying begin begins began begun start starts started make makes made making "
    "undertake undertakes undertook end ends ended ending conclude concludes concluded concluding".split()
)
_ON_THE_WAY = 9
"""Words from 'on' or 'pays' back from a visit of state to it: 'on a first three-day state'."""


def note_untitled(words: Words, owner: list[Place | None], found: list[tuple[int, int, Person]]) -> None:
    """Note, of those whose office is not told, what shows that they stand for a state."""
    visits = _visits_of_state(words)
    for k, (begin, end, person) in enumerate(found):
        if person.title or not person.name:
            continue
        person.reports = _says(words, begin, end) and any(one.title for *_, one in found)
        person.private = _is_of_age(words, end)
        owned = _owner_before(words, begin, owner)
        if owned is not None:
            begin, person.sender = owned
            person.standing = Standing.OF_A_COUNTRY
            found[k] = (begin, end, person)
        groups = [one[2] for one in found[max(0, k - 2) : k] if one[2].head in GROUPS]
        sender = next((group.sender for group in groups if group.sender), None)
        if sender is not None and is_led_by(words, found[k - 1], begin):
            person.standing, person.sender = Standing.LEADS_A_DELEGATION, sender
        floor = found[k - 1][1] if k else 0
        ceiling = found[k + 1][0] if k + 1 < len(found) else len(words)
        if any(_is_told_of(words, visit, (begin, end), floor, ceiling) for visit in visits):
            person.standing = Standing.ON_A_STATE_VISIT


def _is_of_age(words: Words, end: int) -> bool:
    """Whether a name that ends before word `end` is told with an age, as private people's are: 'X, 24,', 'X (24)'."""
    mark, age, after = (*words.lows[end : end + 3], "", "", "")[:3]
    return mark in (",", "(") and age.isdigit() and len(age) == 2 and after in (",", ")", ".", "and")


def _says(words: Words, begin: int, end: int) -> bool:
    """Whether the name in words [begin, end) is that of a speaker: 'X told reporters', 'said X'."""
    beside = (*words.lows[end : end + 1], *words.lows[max(0, begin - 1) : begin])
    return any(SYMBOLS.get(low) == SAY for low in beside)


def _owner_before(words: Words, begin: int, owner: list[Place | None]) -> tuple[int, Place] | None:
    """Give the country or body of states that owns the name at word `begin`, and where it begins; None without any."""
    if begin < 2 or not (words.lows[begin - 1] in _OWNS or _owns_by_mark(words, begin - 1)):
        return None
    at, place = begin - 2, owner[begin - 2]
    if place is None or place.is_people or not (place.is_organisation or place.is_site):
        return None
    if place.is_site and place.code is None:
        return None
    while at and owner[at - 1] is place:
        at -= 1
    before = at - (words.lows[at - 1 : at] == ["the"])
    return (at, place) if before == 0 or words.lows[before - 1] in _OPENS else None


def _owns_by_mark(words: Words, i: int) -> bool:
    """Whether the mark at word `i` makes an owner of a country in -s: "Cyprus' X"."""
    return words.lows[i] in ("'", "’") and words.lows[i - 1].endswith("s") and words.ends[i - 1] == words.starts[i]


def _visits_of_state(words: Words) -> list[int]:
    """Give the words 'visit' of a state, official or working visit."""
    lows = words.lows
    if "visit" not in lows and "visits" not in lows:
        return []
    return [i for i in range(1, len(lows)) if lows[i] in ("visit", "visits") and lows[i - 1] in _OF_STATE]


def _is_told_of(words: Words, visit: int, span: tuple[int, int], floor: int, ceiling: int) -> bool:
    """Whether the visit of state at word `visit` is that of the name in `span`.

    Nobody else is named from word `floor`, where the one before ends, to word `ceiling`, where the next begins.
    """
    lows = words.lows
    begin, end = span
    if end <= visit < ceiling:
        if lows[end] in _OWNS:
            return visit - end <= _MODIFIERS
        return any(low in _PAYS for low in lows[max(end, visit - _ON_THE_WAY) : visit]) and not _is_anothers(
            lows, visit
        )
    if floor <= visit < begin and begin - visit <= _BETWEEN:
        return any(lows[k] in ("of", "by") for k in (begin - 1, begin - 2) if k > visit)
    return False


def _is_anothers(lows: list[str], visit: int) -> bool:
    """Whether somebody else owns the visit or pays it: "during the king's state visit", 'a state visit by the king'."""
    owned = any(low in (*_OWNS, "their", "whose") for low in lows[max(0, visit - _MODIFIERS) : visit])
    return owned or lows[visit + 1 : visit + 2] in (["by"], ["of"])
