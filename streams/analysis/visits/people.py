"""The officials and names that a sentence tells: each office joined with the name beside it, else one of them alone."""

from streams.analysis.visits.apposition import closes
from streams.analysis.visits.holders import further_holders, title_of_one
from streams.analysis.visits.movement import SYMBOLS, TRIP, VISIT
from streams.analysis.visits.name_words import HONORIFICS
from streams.analysis.visits.named_offices import with_name
from streams.analysis.visits.names import is_name_word, name_from, name_text
from streams.analysis.visits.office_senders import countries_of, is_of_a_party, sender_behind
from streams.analysis.visits.office_words import (
    ABBREVIATED,
    HEADS,
    LETTERS,
    NAMED_TOGETHER,
    RANKS,
    TOPICS,
    is_in_letters,
    singular,
)
from streams.analysis.visits.offices import ADVISERS, CHIEFS, office_around
from streams.analysis.visits.peers import note_peers
from streams.analysis.visits.person import Person
from streams.analysis.visits.roles import is_named_to, role_behind
from streams.analysis.visits.sites import Place
from streams.analysis.visits.untitled import note_untitled
from streams.analysis.visits.words import Words

_NO_GENERAL = (["assembly"], ["council"], ["election"], ["elections"])
"""Behind 'general': what makes it no officer."""


def find_people(
    piece: str,
    words: Words,
    owner: list[Place | None],
    is_place: list[bool],
    known: frozenset[str],
    in_title: bool,
) -> list[tuple[int, int, Person]]:
    """Find the officials of a sentence, from left to right: word range and person."""
    found: list[tuple[int, int, Person]] = []
    floor = done = 0
    texts, lows = words.texts, words.lows
    openers = [i for i, low in enumerate(lows) if texts[i] != low or low in HEADS]  # only these begin a name or office
    for i in openers:
        low = lows[i]
        if i < done or (low == "general" and lows[i + 1 : i + 2] in _NO_GENERAL):
            continue
        if low == "king" and _ends_name(words, i):
            continue
        if low in HEADS and not is_place[i] and _is_head(words, i):
            head = _last_head(words, i, is_place)
            office = office_around(words, head, is_place, floor)
            person, begin, end = with_name(piece, words, office, owner, is_place, floor, in_title, found)
            if person is None:
                done = head + 1
                continue
            if person.plural and person.name and office.head in NAMED_TOGETHER:  # the first of several
                person.plural, person.head = False, singular(office.head)
                person.title = title_of_one(person.title or "")
                found.append((begin, end, person))
                by_field = office.head == "ministers" and not {",", "("}.isdisjoint(lows[office.start : end])
                others = further_holders(piece, words, end, is_place, by_field)
                senders = countries_of(words, office, owner)
                paired = len(senders) == len(others) + 1  # 'Finnish and Swedish ministers X and Y'
                for k, one in enumerate(others, 1):
                    title = one.title or person.title
                    also = Person(one.name, title, person.head, False, person.excluded, person.sender, 0, 0)
                    one_end, own = sender_behind(words, office, one.end, owner, True)
                    told = owner[one.of] if one.of is not None else senders[k] if paired else None
                    also.sender = own or told or person.sender
                    found.append((one.start, one_end, also))
                floor = done = found[-1][1]
                continue
            if found and found[-1][2] is person:
                found.pop()
            elif person.name is None and (appointee := _appointed(words, found, begin)) is not None:
                sender = person.sender or found[-1][2].sender  # 'as the US president's envoy'
                appointee.title, appointee.head, appointee.sender = person.title, person.head, sender
                appointee.excluded = False
                floor = done = end
                continue
            elif found and _holds_both(words, found[-1], person, begin):
                begin, _, other = found.pop()
                person.head = other.head if person.excluded or person.head in _SEATS else person.head
                person.title = other.title if person.excluded else f"{other.title} and {person.title}"
                person.sender, person.excluded = other.sender or person.sender, False
            elif person.name is None and found and _is_second_office(piece, words, found[-1], begin, end):
                floor = done = end
                continue
            while found and found[-1][0] >= begin:  # the name before an office, read on the way to it
                found.pop()
            found.append((begin, end, person))
            floor = end
            done = max(end, i + 1)
        elif texts[i][0].isupper() and not is_place[i] and _begins_name(words, i, known, in_title):
            span = (i, i + 1) if in_title else name_from(words, i, is_place)
            if span is not None:
                done = span[1]
                if in_title or not _names_a_thing(words, span):
                    said = lows[span[0] - 1] if span[0] and lows[span[0] - 1] in _SPOKESPEOPLE else None
                    person = Person(name_text(piece, words, span), said, said, False, said is not None, None, 0, 0)
                    found.append((*span, person))
                    if (role := role_behind(piece, words, span[1], owner)) is not None:
                        person.title, person.head, person.sender = role.title, role.head, role.sender
                        floor = done = role.end
    note_untitled(words, owner, found)
    note_peers(words, found)
    return found


def _appointed(words: Words, found: list[tuple[int, int, Person]], begin: int) -> Person | None:
    """Give who was named to the office at word `begin`, though the office may be told as somebody else's envoy."""
    for _, end, person in reversed(found[-2:]):
        if person.name and is_named_to(words, end, begin):
            return person
    return None


def _holds_both(words: Words, earlier: tuple[int, int, Person], person: Person, begin: int) -> bool:
    """Whether the office before this one is the same official's: 'Deputy Prime Minister and Defence Minister X'."""
    start, end, other = earlier
    both_in_capitals = words.texts[start][0].isupper() and words.texts[begin][0].isupper()
    if other.head in ("minister", "premier") and both_in_capitals and words.lows[end:begin] in _JOINING_MARKS:
        return other.name is None and person.name is not None and not other.plural
    return (
        other.name is None
        and other.title is not None
        and person.name is not None
        and not (other.plural or other.excluded)
        and (end - start > 1 or other.head in ("tánaiste", "tanaiste"))
        and not (other.bare and end - start > 1)
        and (
            (words.lows[end:begin] == ["and"] and words.texts[start][0].isupper() == words.texts[begin][0].isupper())
            or (person.excluded and words.lows[end:begin] in _ONCE)
            or _is_deputys(words, start, end, begin)
            or _chairs_for_his_country(other, person, words.lows[end:begin])
        )
    )


_JOINING_MARKS = (["&"], ["-"], ["–"], ["—"], ["/"])
"""What joins a minister's two offices: 'Minister - Chairman of the Government Office X'."""
_SEATS = frozenset(("member", "members", "counterpart"))
"""What, beside an office, tells only where its holder sits: 'Minister of State and Member of the Cabinet'."""
_ONCE = tuple(
    [link, *article, once] for link in (",", "and") for article in ((), ("the",)) for once in ("former", "ex")
)
"""What, behind an office, leads to one that its holder had before: 'the head of the mission, former President X'."""


def _chairs_for_his_country(other: Person, person: Person, between: list[str]) -> bool:
    """Whether a country's officer chairs a body of states: 'the OSCE Chairman-in-Office, Danish Foreign Minister X'."""
    chairs = (other.head or "").startswith("chair") and other.sender is not None and other.sender.is_organisation
    return chairs and between == [","] and person.sender is not None and person.sender.code is not None


_DEPUTIES = frozenset(("vice", "deputy", "first"))


def _is_deputys(words: Words, start: int, end: int, begin: int) -> bool:
    """Whether a comma leads from a deputy's office to his other one: 'Vice Prime Minister, Minister of Energy X'."""
    lows = words.lows
    apposed = lows[end:begin] == [","] and lows[max(0, start - 1) : start] != ["the"]
    return apposed and lows[start] in _DEPUTIES and lows[end - 1] in ("minister", "premier", "chairman")


def _is_second_office(piece: str, words: Words, earlier: tuple[int, int, Person], begin: int, end: int) -> bool:
    """Whether an office without a name is a further one of the person before: 'X, the foreign and deputy premier,'."""
    start, after, other = earlier
    behind_name = other.name is not None and piece.startswith(other.name, words.starts[start])
    return behind_name and other.title is not None and words.lows[after:begin] == ["and"] and closes(words, end)


_SPOKESPEOPLE = frozenset(("spokesman", "spokeswoman", "spokesperson", "aide"))
"""Who speaks for an office, and holds none."""
_DATELINE = 14
"""Words of a dateline up to its dash."""


def _is_filed_from(words: Words, i: int) -> bool:
    """Whether the capitals at word `i` are of a dateline, though no table has the town: 'STEPANAKERT, Oct 1 -'."""
    text = words.texts[i]
    if i > _DATELINE or not text.isupper() or len(text) < 4 or any(word.islower() for word in words.texts[:i]):
        return False
    return any(mark in words.lows[i:_DATELINE] for mark in ("-", "–", "—", "--"))


_ARTICLES = frozenset(("the", "a", "an", "its", "this"))


def _names_a_thing(words: Words, span: tuple[int, int]) -> bool:
    """Whether the capitals are no person's: 'the Narva Pact', but not 'the Rev X' or 'the Pelosi visit'."""
    begin, end = span
    if not begin or words.lows[begin - 1] not in _ARTICLES:
        return False
    return SYMBOLS.get(words.lows[end] if end < len(words) else "") not in (TRIP, VISIT)


def _is_head(words: Words, i: int) -> bool:
    """Whether word `i`, spelt as the head of an office, is one: 'PM', and short forms only before a name."""
    low, text = words.lows[i], words.texts[i]
    if low in LETTERS:
        return is_in_letters(text)
    if low in ABBREVIATED:
        return text.istitle() and words.lows[i + 1 : i + 2] == ["."]
    if low == "official" and any(SYMBOLS.get(behind) in (TRIP, VISIT) for behind in words.lows[i + 1 : i + 3]):
        return False  # 'her first official visit'
    return low not in _IN_CAPITALS or text.startswith(low[:2].upper())


def _begins_name(words: Words, i: int, known: frozenset[str], in_title: bool) -> bool:
    """Whether word `i` may begin a name: in headlines, where all is capitalised, only a surname known from the body."""
    low = words.lows[i]
    if in_title:
        return words.texts[i] in known or words.texts[i].title() in known
    if is_of_a_party(words.texts[i]) or _is_filed_from(words, i) or _opens_clause(words, i):
        return False
    if low in ("his", "her") and words.lows[i + 1 : i + 2] in (["royal"], ["excellency"], ["highness"], ["majesty"]):
        return True
    return (low in HONORIFICS or is_name_word(words.texts[i], low)) and (i > 0 or low not in SYMBOLS)


_BEHIND_PARTICIPLES = frozenset(
    "a an the his her their its up off out down in at on to from with for by into over this that two three four".split()
)


def _opens_clause(words: Words, i: int) -> bool:
    """Whether word `i` is a participle, capitalised as the first word: 'Wrapping up a visit', 'OSLO - Ending her'."""
    at_head = i == 0 or words.lows[i - 1] in ("-", "--", "–", "—", ":", ".")
    opens = at_head and words.lows[i].endswith("ing") and words.texts[i].istitle()
    return opens and words.lows[i + 1 : i + 2] != [] and words.texts[i + 1] in _BEHIND_PARTICIPLES


def _ends_name(words: Words, i: int) -> bool:
    """Whether 'King' at `i` is the surname of the two names in front of it: 'Ada Okafor King who arrived'."""
    after = words.texts[i + 1 : i + 2]
    alone = not after or not (after[0][0].isupper() or after[0] in ("of", "'s", "’s"))
    before = [k for k in (i - 1, i - 2) if k >= 0 and is_name_word(words.texts[k], words.lows[k])]
    return words.texts[i][0].isupper() and alone and before == [i - 1, i - 2]


def _last_head(words: Words, i: int, is_place: list[bool]) -> int:
    """Of heads in a row ('Prime Minister', 'Secretary General', 'Chief Cabinet Secretary') give the last."""
    if words.lows[i] in ("chief", "chiefs") and (leads_to := _narrowed_by_chief(words, i, is_place)) is not None:
        return leads_to
    while (
        i + 1 < len(words)
        and words.lows[i + 1] in HEADS
        and not is_place[i + 1]
        and words.ends[i] + 1 >= words.starts[i + 1]
        and not _is_style(words, i + 1)
    ):
        i += 1
    if words.lows[i] in CHIEFS and words.lows[i + 1 : i + 2] in (["'s"], ["’s"]):  # 'the Prime Minister's adviser'
        for k in range(i + 2, min(len(words), i + 2 + _OF_A_CHIEF)):
            if words.lows[k] in ADVISERS:
                return k
            if words.lows[k] not in RANKS and words.lows[k] not in TOPICS:
                break
    return i


_OF_A_CHIEF = 4
"""Words from a chief to the office of his adviser: 'the president's special foreign policy adviser'."""


_STAFF = ["of", "staff"]


def _narrowed_by_chief(words: Words, i: int, is_place: list[bool]) -> int | None:
    """Give the head that 'Chief' at `i` only narrows: 'Chief Nuclear Negotiator', 'Joint Chiefs of Staff Chairman'."""
    chiefs = words.lows[i] == "chiefs"
    if not words.texts[i][0].isupper() or (chiefs and words.lows[i + 1 : i + 3] != _STAFF):
        return None
    k = i + 3 if chiefs else i + 1
    while k < len(words) and words.texts[k][0].isupper() and not is_place[k]:
        if words.lows[k] in HEADS and words.lows[k] not in TOPICS:
            return k if k > i + 1 and not _is_style(words, k) else None
        if words.lows[k] not in TOPICS and words.lows[k] not in RANKS:
            return None
        k += 1
    return None


_IN_CAPITALS = frozenset(("pm", "pms", "cs", "ps"))
"""Offices by their letters: 'PM', and in Kenya 'CS', 'PS' of a ministry."""
_FULL_OFFICES = frozenset("minister secretary president premier chancellor adviser advisor commander chief".split())
_TITLES_OF_ADDRESS = frozenset("ambassador general senator prince princess admiral marshal".split())
"""Offices that behind another, and before a name, are only a style: 'Foreign Secretary Ambassador X'."""


_RULERS = frozenset(("amir", "emir", "sultan"))
"""Rulers whose titles are given names too: 'Foreign Minister Amir Khan Y'."""


def _is_style(words: Words, i: int) -> bool:
    """Whether the head at word `i` only addresses the holder of the office before it, who is named behind it."""
    if words.lows[i] in _RULERS:
        return i + 1 < len(words) and is_name_word(words.texts[i + 1], words.lows[i + 1])
    if words.lows[i] not in _TITLES_OF_ADDRESS or words.lows[i - 1] not in _FULL_OFFICES or i + 1 >= len(words):
        return False
    return is_name_word(words.texts[i + 1], words.lows[i + 1]) and words.lows[i - 2 : i - 1] != ["assistant"]
