"""What a day is to a journey: of setting out, of coming in, of being there, of the way home, or of an event.

The nearest word of travel before the day in its clause decides ('arrived on Tuesday and leaves on Friday'); where there
is none, as at the head of a sentence, the first one behind it ('On Saturday he returns').
"""

from enum import StrEnum
from typing import NamedTuple

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.stops import is_origin
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.when import direction_of


class Role(StrEnum):
    """What a day, or the days of a range, are to a journey."""

    OUT = "out"
    ARRIVE = "arrive"
    START = "start"
    DURING = "during"
    LEAVE = "leave"
    END = "end"
    BACK = "back"
    EVENT = "event"


_OF_TRAVELLERS = (Role.OUT, Role.ARRIVE, Role.LEAVE, Role.BACK)


class Clue(NamedTuple):
    """One day or range, what it is to the journey, and the country that its clause names."""

    role: Role
    mention: DateMention
    direction: Direction
    code: str | None
    at: int
    """Index of the chunk of the date."""
    by: int
    """Index of the chunk that decides."""
    planned: bool = False
    """Whether it was only the plan: 'had been due to stay until Friday', 'was to leave on Friday'."""
    leaving: bool = False
    """Whether the place where the journey goes on is left for the country: 'leaves for Riga on Friday'."""


OPENING = frozenset(
    "begin begins began begun beginning start starts started starting open opens opened opening commence commences "
    "commenced commencing kick kicks kicked launch launches launched".split()
)
CLOSING = frozenset(
    "end ends ended ending conclude concludes concluded concluding conclusion wrap wraps wrapped wrapping wind winds "
    "winding wound finish finishes finished complete completes completed completing culminate culminates round rounds "
    "rounded close closes closed break breaks broke broken breaking".split()
)
_STAYING = frozenset(
    "stay stays staying stayed remain remains remaining remained last lasts lasting run runs running ran away spend "
    "spends spent".split()
)
_STAYS = frozenset("stay programme program itinerary journey conference talks engagements".split())
_HELD = frozenset("place held hold holds holding hosted scheduled slated takes".split())
_ADVERBS = frozenset("also then later earlier again now first next back straight there soon once late early".split())
_TRAVELLERS = m.OFFICIAL + m.NAME + m.PRONOUN + m.FIRST_PERSON + m.AND + m.COMMA + m.STOP + m.HIS + m.RELATIVE
_BREAKS = frozenset(".;:!?")
_TAKING_OFF = frozenset("takes took take taking boards boarded board boarding sets set setting lifts lifted".split())
LIGHT_VERBS = frozenset(
    "come comes came coming go goes going went gone head heads headed heading continue continues continued off route "
    "bound".split()
)
"""Verbs that mean travel only with a place to go to: 'his words came on Thursday' does not."""
_BEING = frozenset("is are am was were be been being have has 's ’s".split())
_COMING = frozenset("come comes came coming".split())
_PARTY = frozenset(
    "team party group couple pair delegation entourage mission leader leaders plane aircraft they both two "
    "three four premier monarch pontiff diplomat duo trio visitor visitors envoys guest guests before after when while "
    "as since and or but then where".split()
)
"""Besides officials, who or what travels; and what joins a verb to those named before."""
_PLANNED = frozenset("scheduled slated set planned due billed".split())
"""What ties a day to a noun far before it: 'a session to mark ..., scheduled for Friday'."""
_INSTEAD = (["instead", "of"], ["rather", "than"])
_LEFT, _RIGHT = 16, 12
"""How many chunks before and behind a day its verb may stand."""
_PLACE_WITHIN = 9


def clues_in(chunks: list[Chunk], home: str | None) -> list[Clue]:
    """Give what the days of a sentence are to the journey of somebody from the country `home`."""
    found: list[Clue] = []
    head = dateline_end(chunks)
    for k in range(max(0, head), len(chunks)):
        if chunks[k].symbol == m.DATE and chunks[k].date.kind not in (DateKind.DURATION, DateKind.VAGUE):
            found += _clues_of(chunks, k, home)
    return found


def _clues_of(chunks: list[Chunk], k: int, home: str | None) -> list[Clue]:
    """Read the day at `k`; the day of going from one country to another is also that of leaving the first."""
    by = governor_of(chunks, k)
    if by is None or [chunk.low for chunk in chunks[max(0, k - 2) : k]] in _INSTEAD:
        return []
    code = place_by(chunks, k, by)
    role = _role(chunks, by, k, home, code)
    personal = role in _OF_TRAVELLERS or chunks[by].low in _BEING
    if role is None or (personal and not _has_traveller(chunks, by)):
        return []
    leaving = chunks[by].symbol == m.LEAVE
    clue = Clue(role, chunks[k].date, direction_at(chunks, by), code, k, by, _was_planned(chunks, by), leaving)
    origin = _origin(chunks, by) if role in (Role.OUT, Role.ARRIVE) else None
    return [clue] if origin in (None, code, home) else [clue, clue._replace(role=Role.LEAVE, code=origin)]


def dateline_end(chunks: list[Chunk]) -> int:
    """Give the index of the mark that ends a dateline ('SEOUL, Oct. 27 (SK) --'); -1 where there is none."""
    if not chunks or chunks[0].symbol not in (m.PLACE, m.NAME, m.CAPITALISED):
        return -1
    for k, chunk in enumerate(chunks[:14]):
        if chunk.low in ("-", "--", "–", "—", ":"):
            return k if any(before.symbol in (m.DATE, m.PLACE) for before in chunks[:k]) else -1
        if chunk.symbol in (m.OFFICIAL, m.BE, m.SAY):
            break
    return -1


def _was_planned(chunks: list[Chunk], j: int) -> bool:
    """Whether the verb at `j` tells a plan of the past: 'was to stay', 'had been due to leave'."""
    before = chunks[max(0, j - 6) : j + 1]
    past = any(chunk.low in ("was", "were", "had") for chunk in before)
    return past and any(chunk.symbol == m.FUTURE or chunk.low == "to" for chunk in before)


def governor_of(chunks: list[Chunk], k: int) -> int | None:
    """Give the word whose day stands at `k`: None where the day is of what was said, or of no journey."""
    if _is_infix(chunks, k):
        return k + 1
    planned = any(chunk.low in _PLANNED for chunk in chunks[max(0, k - 3) : k])
    for j in range(k - 1, -1 if planned else max(-1, k - _LEFT), -1):
        if chunks[j].low in _BREAKS:
            break
        if chunks[j].symbol == m.SAY and chunks[j].low != "state":
            return None
        if _governs(chunks, j):
            return _verb_around(chunks, j)
        if chunks[j].symbol == m.RELATIVE and chunks[j].low != "which":
            break
    for j in range(k + 1, min(len(chunks), k + _RIGHT)):
        if chunks[j].low in _BREAKS or chunks[j].symbol == m.SAY:
            return None
        if _governs(chunks, j):
            return j
    return None


def _is_infix(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` stands between a subject and its verb: 'will on Friday fly', 'X on Monday left'."""
    if k + 1 >= len(chunks) or m.FORMS.get(chunks[k + 1].low, m.NOUN) == m.NOUN or not _governs(chunks, k + 1):
        return False
    back = k - 2 if k > 1 and chunks[k - 1].symbol == m.IN else k - 1
    return back >= 0 and chunks[back].symbol in m.FUTURE + m.OFFICIAL + m.NAME + m.PRONOUN + m.BE


def _verb_around(chunks: list[Chunk], j: int) -> int:
    """Give the verb of leaving before a noun at `j` that only says when: 'will be back at the end of the summit on'."""
    if chunks[j].symbol != m.EVENT and not is_trip_noun(chunks[j]):
        return j
    if not any(
        chunk.low in ("end", "after", "conclusion", "close", "following") for chunk in chunks[max(0, j - 5) : j]
    ):
        return j
    verbs = (k for k in range(j - 1, max(-1, j - _LEFT), -1) if chunks[k].symbol in m.RETURN + m.LEAVE)
    return next(verbs, j)


def _governs(chunks: list[Chunk], j: int) -> bool:
    symbol, low = chunks[j].symbol, chunks[j].low
    return (
        symbol in m.LEAVE + m.VISIT + m.TRIP + m.MEET + m.HOST + m.ATTEND
        or (symbol == m.RETURN and not (low == "back" and j and chunks[j - 1].low.startswith(("put", "push"))))
        or (symbol == m.EVENT and not (j and chunks[j - 1].low in ("press", "news")))
        or (symbol == m.ARRIVE and _is_coming(chunks, j))
        or (low in _COMING and j + 2 < len(chunks) and chunks[j + 1].low == "on" and chunks[j + 2].symbol == m.DATE)
        or (symbol == m.GO and (low not in LIGHT_VERBS or _leads_on(chunks, j, 1 if low == "off" else 4)))
        or low in _STAYING
        or low in OPENING
        or low in CLOSING
        or (low == "home" and not _is_at_home(chunks, j))
        or (low in _BEING and _is_presence(chunks, j))
        or (low in _TAKING_OFF and any(c.low in ("off", "out", "flight", "plane") for c in chunks[j + 1 : j + 4]))
    )


def _is_coming(chunks: list[Chunk], j: int) -> bool:
    """Whether the word at `j` tells of coming in: not 'touched on', 'reached a deal', 'by land'."""
    low, after = chunks[j].low, chunks[j + 1 : j + 4]
    if low.startswith(("touch", "turn")):
        return bool(after) and after[0].low in ("down", "up")
    if low in ("land", "lands"):
        return j > 0 and chunks[j - 1].symbol in m.FUTURE + m.TO + m.OFFICIAL + m.NAME + m.PRONOUN
    return not low.startswith("reach") or any(chunk.symbol == m.PLACE for chunk in after)


def is_trip_noun(chunk: Chunk) -> bool:
    """Whether the chunk is a noun that names the journey or the stay itself."""
    return chunk.symbol in m.VISIT + m.TRIP or chunk.low in _STAYS


def _is_at_home(chunks: list[Chunk], j: int) -> bool:
    return chunks[j - 1].low in ("at", "back") if j else True


def _is_presence(chunks: list[Chunk], j: int) -> bool:
    """Whether somebody is somewhere, by the form of 'be' at `j`; 'been killed in' tells of no stay."""
    for chunk in chunks[j + 1 : j + 4]:
        if chunk.low in ("in", "at", "there", "home", "back", "away"):
            return True
        if chunk.low.endswith("ed") and chunk.symbol == m.WORD:
            return False
    return False


def _role(chunks: list[Chunk], j: int, k: int, home: str | None, code: str | None) -> Role | None:
    """Say what the word at `j` makes of the day at `k`, with `code` the country of the clause."""
    symbol, low = chunks[j].symbol, chunks[j].low
    kind = chunks[k].date.kind
    near = chunks[max(0, j - 4) : k + 1 if k > j else j + 6]
    homewards = code is not None and code == home
    if low in OPENING or low in CLOSING:
        if any(chunk.symbol == m.EVENT for chunk in near):
            return Role.EVENT
        if not any(is_trip_noun(chunk) or chunk.low == "it" for chunk in near):
            return Role.DURING if code else None
        return Role.START if low in OPENING else Role.END
    if symbol == m.RETURN or low == "home" or (symbol in m.GO + m.ARRIVE and homewards):
        return None if kind is DateKind.UNTIL else Role.BACK
    if symbol == m.LEAVE:
        return Role.OUT if _leads_on(chunks, j) or homewards else Role.LEAVE
    if (
        symbol == m.EVENT
        or (low in _HELD and any(chunk.symbol == m.EVENT for chunk in near))
        or _is_of_event(chunks, j)
    ):
        return Role.EVENT
    if any(chunk.low in ("before", "then") for chunk in chunks[k + 1 : k + 3]) and _is_way_home(chunks[k + 1 : k + 5]):
        return Role.END  # 'sees the camp on Friday before returning home'
    if kind is DateKind.UNTIL:
        return Role.END
    if is_trip_noun(chunks[j]) and kind is DateKind.DAY:
        verbs = {chunk.low for chunk in chunks[max(0, j - 6) : j]}
        return Role.START if verbs & OPENING else Role.END if verbs & CLOSING else Role.DURING
    if low in _COMING:
        return Role.ARRIVE
    if symbol == m.GO or low in _TAKING_OFF:
        return Role.OUT
    if symbol == m.ARRIVE:
        return Role.ARRIVE
    return Role.START if kind is DateKind.FROM else Role.DURING


def _is_of_event(chunks: list[Chunk], j: int) -> bool:
    """Whether it is an event that 'runs' or 'lasts' until the day."""
    if not chunks[j].low.startswith(("run", "last")):
        return False
    before = (chunk.symbol for chunk in reversed(chunks[:j]) if chunk.symbol in m.EVENT + m.VISIT + m.TRIP + m.PRONOUN)
    return next(before, "") == m.EVENT


def _is_way_home(chunks: list[Chunk]) -> bool:
    return any(chunk.symbol in m.RETURN + m.LEAVE or chunk.low == "home" for chunk in chunks)


def _has_traveller(chunks: list[Chunk], j: int) -> bool:
    """Whether somebody does what the verb at `j` tells: not 'a flight with evacuees departs', 'the union embarked'."""
    form = m.FORMS.get(chunks[j].low, m.NOUN)
    if form == m.NOUN or (
        form == m.BASE and j and chunks[j - 1].symbol in m.FOR + m.OF + m.HIS + m.POSSESSIVE + m.ARTICLE
    ):
        return True
    k = j - 1
    while (
        k >= 0
        and j - k < 8
        and (
            chunks[k].symbol in m.FUTURE + m.BE + m.NOT + m.DATE + m.TO + m.IN + m.ARTICLE
            or chunks[k].low in _ADVERBS
            or chunks[k].low.endswith("ly")
        )
    ):
        k -= 1
    if k < 0:
        return True
    if chunks[k].symbol == m.RELATIVE and chunks[k].low == "who":
        return k > 0 and chunks[k - 1].symbol in m.COMMA + m.OFFICIAL + m.NAME
    return chunks[k].symbol in _TRAVELLERS or chunks[k].low in _PARTY


def _leads_on(chunks: list[Chunk], j: int, reach: int = 8) -> bool:
    """Whether a departure at `j` tells where to: 'leaves for', 'departs to', 'leaves to attend'."""
    return any(chunk.symbol in m.FOR + m.TO for chunk in chunks[j + 1 : j + 1 + reach])


def place_by(chunks: list[Chunk], k: int, governor: int) -> str | None:
    """Give the country of the place that stands nearest the day at `k` in its clause, the side before it first."""
    for j in range(k - 1, max(-1, k - _PLACE_WITHIN), -1):
        if chunks[j].low in _BREAKS or chunks[j].symbol == m.DATE:
            break
        if governor > k and chunks[j].symbol == m.COMMA and chunks[j + 1].low != "where":
            break
        if chunks[j].symbol == m.PLACE and not is_origin(chunks, j):
            return None if _is_listed(chunks, j) else chunks[j].place.code
    for j in range(k + 1, min(len(chunks), k + _PLACE_WITHIN)):
        if chunks[j].low in _BREAKS or chunks[j].symbol == m.DATE:
            break
        if j > governor and (chunks[j].symbol == m.COMMA or _governs(chunks, j)):
            break
        if chunks[j].symbol == m.PLACE and not is_origin(chunks, j):
            return None if _is_listed(chunks, j) else chunks[j].place.code
    return None


def _origin(chunks: list[Chunk], j: int) -> str | None:
    """Give the country that the journey told by the word at `j` leads from: 'from Oslo she flies to Riga'."""
    near = range(max(0, j - _PLACE_WITHIN), min(len(chunks), j + _PLACE_WITHIN))
    return next((chunks[i].place.code for i in near if chunks[i].symbol == m.PLACE and is_origin(chunks, i)), None)


def _is_listed(chunks: list[Chunk], j: int) -> bool:
    """Whether the place at `j` ends a list, whose day is that of all: 'Kenya, Uganda and Rwanda on Friday'."""
    back = j - 1
    while back >= 0 and chunks[back].symbol in m.AND + m.COMMA + m.ARTICLE + m.TO + m.IN + m.DEMONYM and j - back < 5:
        back -= 1
    if back < 0 or j - back < 2 or chunks[back].symbol != m.PLACE:
        return False
    return chunks[back].place.code != chunks[j].place.code


_PAST_FORMS = frozenset("began ran wound spent took was were been had".split())


def direction_at(chunks: list[Chunk], j: int) -> Direction:
    """Say where the clause of the word at `j` looks; a noun's by the verb behind it: 'her return is set for Friday'."""
    if j > 1 and chunks[j - 1].low == "be" and chunks[j - 2].symbol == m.TO:  # 'talks to be held'
        return Direction.FUTURE
    if chunks[j].low == "home":  # 'returned home': the verb tells
        j = next((k for k in range(j - 1, max(-1, j - 4), -1) if chunks[k].low in m.FORMS), j)
    direction = direction_of(read_tense(chunks, j, False).time)
    if direction is not Direction.UNKNOWN:
        return direction
    low = chunks[j].low
    if low not in m.FORMS and not is_trip_noun(chunks[j]):
        if low in _PAST_FORMS or low.endswith("ed"):
            return Direction.PAST
        if low.endswith("s") or low in ("are", "be"):
            return Direction.FUTURE
    if any(chunk.symbol == m.FUTURE for chunk in chunks[j + 1 : j + 5]):
        return Direction.FUTURE
    return Direction.UNKNOWN
