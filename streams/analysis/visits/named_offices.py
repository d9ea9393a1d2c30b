"""An office joined with the name beside it: before it, behind it, or in commas."""

from streams.analysis.visits.apposition import (
    LONG_COMPLEMENT,
    closes,
    is_subject,
    name_after_complement,
    name_before,
    office_follows_own,
)
from streams.analysis.visits.names import name_from, name_text, style_as_surname
from streams.analysis.visits.office_senders import (
    UNITED_STATES,
    countries_behind,
    countries_of,
    is_of_a_party,
    of_one_country,
    sender_behind,
    sender_of,
)
from streams.analysis.visits.office_words import LEANING, LETTERS, NAMED_TOGETHER, is_in_letters
from streams.analysis.visits.offices import Office
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words

_APPOSED_TOGETHER = frozenset(("ministers", "secretaries", "presidents"))
"""Offices of several holders whose names may also stand before them or behind a comma."""
_MISSIONS = frozenset(("mission", "missions", "team", "teams"))
_STYLES = frozenset("chief general prince princess marshal admiral".split())
"""Offices that alone before a name are only a style of address."""


def with_name(
    piece: str,
    words: Words,
    office: Office,
    owner: list[Place | None],
    is_place: list[bool],
    floor: int,
    in_title: bool,
    found: list[tuple[int, int, Person]],
) -> tuple[Person | None, int, int]:
    """Join an office with the name beside it."""
    _leave_out_site(office, owner)
    lows = words.lows
    count = len(words)
    span: tuple[int, int] | None = None
    begin, end = office.start, office.end
    after = end
    in_letters = after < count and lows[after] == "(" and ")" in lows[after : after + 4]
    if in_letters and not office.plural:  # Secretary-General (UNSG) X
        after = lows.index(")", after) + 1
    if office.plural and office.head in NAMED_TOGETHER and office.head not in _APPOSED_TOGETHER:
        span = name_from(words, after, is_place) if after < count else None
        if span is not None:
            end = span[1]
    elif not office.head.startswith("delegat") and (not office.plural or office.head in _APPOSED_TOGETHER):
        span = name_from(words, after, is_place) or style_as_surname(words, after) if after < count else None
        if span and in_title and span[0] == after:
            span = (span[0], _third_name(words, span))
        if not span:
            span = None if is_subject(words, office) else name_before(words, office.start, is_place, floor)
            if span:
                begin = span[0]
            elif after + 1 < count and (lows[after] == "," or (office.plural and lows[after] == "(")):
                span = name_from(words, after + 1, is_place)
                if span and span[1] < count and lows[span[1]] == "," and office_follows_own(words, span[1], is_place):
                    span = None
            elif not office.plural and after < count and lows[after] in LONG_COMPLEMENT:
                far = name_after_complement(words, after, is_place)
                if far is not None:
                    comma, span = far
                    office.end = comma
        if span:
            end = max(end, span[1])
    if span is None and (not office.sufficient or _names_body(words, office, owner)):
        return _leaning(piece, words, office, found), begin, end
    if office.end - office.start == 1 and office.head in _STYLES and span is not None and begin == office.start:
        return Person(name_text(piece, words, span), None, None, False, False, None, 0, 0), begin, end
    if span is None and found and _apposes(words, office, found[-1], sender_of(words, office, owner)):
        earlier = found[-1][2]
        told = None if earlier.excluded else earlier  # 'former President X, the UN envoy' is an envoy
        earlier.title = _longer(told.title if told else None, _title(piece, words, office))
        earlier.head = office.head
        earlier.excluded = earlier.excluded and office.excluded
        earlier.sender = (told.sender if told else None) or sender_of(words, office, owner) or earlier.sender
        return earlier, found[-1][0], end
    sender = sender_of(words, office, owner)
    if office.head in _MISSIONS:  # only those of organisations are delegations
        if span is not None or sender is None or not sender.is_organisation:
            return None, begin, end
        return Person(None, "delegation", "delegation", False, office.excluded, sender, 0, 0), begin, end
    countries = countries_of(words, office, owner) if office.plural and span is None else ()
    if sender is None and office.plural and span is None and lows[end : end + 1] == ["from"]:
        countries, end = countries_behind(words, end + 1, owner, end)
    if sender is None and not countries:
        end, sender = sender_behind(words, office, end, owner, span is not None)
    if sender is None and span is not None and any(is_of_a_party(text) for text in words.texts[end + 1 : end + 2]):
        sender = UNITED_STATES
    led = next((one[2] for one in reversed(found[-2:]) if is_led_by(words, one, min(begin, office.start))), None)
    if led is not None:
        sender, office.excluded = sender or led.sender, office.excluded and not led.sender
    if sender is None and found and span is not None and of_one_country(words, found[-1][1], begin, end):
        sender = found[-1][2].sender
    excluded = office.excluded or (sender is not None and sender.is_private)
    title = _title(piece, words, office)
    named = name_text(piece, words, span) if span else None
    bare = span is None and sender is None and office.end - office.start == 1
    return (
        Person(named, title, office.head, office.plural, excluded, sender, 0, 0, countries=countries, bare=bare),
        begin,
        end,
    )


def _leaning(piece: str, words: Words, office: Office, found: list[tuple[int, int, Person]]) -> Person | None:
    """Give who is told by 'the' and an office alone, 'the governor': nobody, unless the item names the holder."""
    start = office.start
    if office.head not in LEANING or office.end - start > 1 or words.lows[max(0, start - 1) : start] != ["the"]:
        return None
    if found and words.lows[found[-1][1] : start - 1] == [","] and found[-1][2].name:  # 'X, the chairman,'
        return None
    return Person(
        None, _title(piece, words, office), office.head, False, office.excluded, None, 0, 0, bare=True, leaning=True
    )


_LEADS_TO_OFFICE = frozenset("the a an now currently who is".split())
"""Words between a name's comma and its holder's office: 'X, now the UN envoy,'."""
_NAMES_IN_TITLE = 3


def _third_name(words: Words, span: tuple[int, int]) -> int:
    """Give where a name in a headline ends at the latest: behind its third word, initials and their stops apart."""
    names = [i for i in range(*span) if len(words.texts[i]) > 1]
    return names[_NAMES_IN_TITLE - 1] + 1 if len(names) >= _NAMES_IN_TITLE else span[1]


def _names_body(words: Words, office: Office, owner: list[Place | None]) -> bool:
    """Whether what looks like an office is the name of an agency: 'the UN High Commissioner for Refugees (UNHCR)'."""
    first = owner[office.start]
    return first is not None and first.is_organisation and first.end > words.ends[office.start] + 12


def _leave_out_site(office: Office, owner: list[Place | None]) -> None:
    """Leave out the place before the people that an office is of: 'received at the Élysée Palace Kenyan minister X'."""
    first = owner[office.start]
    k = office.start
    while first is not None and k < office.end and owner[k] is first:
        k += 1
    people = owner[k] if first is not None and k < office.end else None
    if first is not None and people is not None and first.is_site and people.is_people:
        office.start = k


GROUPS = frozenset("delegation delegations mission lawmakers mps senators parliamentarians officials team".split())
_LED_BY = 9
"""Words between a delegation and who leads it: 'of the Norwegian parliament, headed by its'."""


def is_led_by(words: Words, group: tuple[int, int, Person], begin: int) -> bool:
    """Whether the official at word `begin` leads a delegation told before: 'a Kenyan delegation led by Senator X'."""
    lows = words.lows[group[1] : begin]
    if group[2].head not in GROUPS or not 1 < len(lows) <= _LED_BY:
        return False
    lows = lows[:-1] if lows[-1] in ("its", "the", "their", "former") else lows
    return lows[-1:] == ["by"] and lows[-2:-1] in (["led"], ["headed"], ["chaired"], ["fronted"])


def _longer(one: str | None, other: str) -> str:
    return other if one is None or len(other) > len(one) else one


def _title(piece: str, words: Words, office: Office) -> str:
    """Give the office as written, on one line, without a leading article, and in full where it is only letters."""
    written = piece[words.starts[office.start] : words.ends[office.end - 1]].split()
    return " ".join(LETTERS[word.lower()][0] if is_in_letters(word) else word for word in written)


def _apposes(words: Words, office: Office, earlier: tuple[int, int, Person], sender: Place | None) -> bool:
    """Whether an office stands in commas after a person already read: 'Senator X, the Minister for Y, will ...'."""
    _, end, person = earlier
    return (
        person.name is not None
        and not office.plural
        and end < office.start
        and words.lows[end] == ","
        and all(word in _LEADS_TO_OFFICE for word in words.lows[end + 1 : office.start])
        and closes(words, office.end)
        and (person.excluded or person.sender is None or sender is None or person.sender.code == sender.code)
    )
