"""The officials and names that a sentence tells: each office joined with the name beside it, else one of them alone."""

from dataclasses import dataclass

from streams.analysis.visits.apposition import (
    LONG_COMPLEMENT,
    closes,
    is_subject,
    name_after_complement,
    name_before,
    office_follows_own,
)
from streams.analysis.visits.movement import SYMBOLS
from streams.analysis.visits.names import HONORIFICS, is_name_word, name_from, name_text
from streams.analysis.visits.office_senders import countries_of, of_one_country, sender_behind, sender_of
from streams.analysis.visits.offices import HEADS, TOPICS, Office, office_around
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words


@dataclass(slots=True)
class Person:
    """An official as named at one place: by name, by office, or by both. Positions are characters of the text."""

    name: str | None
    title: str | None
    head: str | None
    plural: bool
    excluded: bool
    sender: Place | None
    start: int
    end: int
    hint: Place | None = None
    """The country that the official receives guests in: the sender, where none is told."""
    opening: bool = False
    """Whether the mention opens its sentence."""
    countries: tuple[Place, ...] = ()
    """Whose several officials a plural office tells: 'the presidents of Djibouti, Kenya and Uganda'."""
    bare: bool = False
    """Whether the office leans on an earlier mention: 'the president', 'the minister'."""

    surname: str | None = None
    """The last word of the name that is not a suffix."""

    def __post_init__(self) -> None:
        if self.name:
            words = self.name.replace(",", " ").replace(".", ". ").split()
            parts = [word for word in words if word.rstrip(".").lower() not in ("jr", "sr")]
            self.surname = parts[-1] if parts else None


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
        if low in HEADS and not is_place[i] and (low not in ("pm", "pms") or texts[i].startswith("PM")):
            head = _last_head(words, i, is_place)
            office = office_around(words, head, is_place, floor)
            person, begin, end = _with_name(piece, words, office, owner, is_place, floor, in_title, found)
            if person is None:
                done = head + 1
                continue
            if person.plural and office.head == "ministers" and person.name:
                person.plural, person.head = False, "minister"  # the first of several
                person.title = (person.title or "").replace("inisters", "inister", 1)
                found.append((begin, end, person))
                floor = done = _ministers(piece, words, end, is_place, person.sender, found)
                continue
            if found and found[-1][2] is person:
                found.pop()
            while found and found[-1][0] >= begin:  # the name before an office, read on the way to it
                found.pop()
            found.append((begin, end, person))
            floor = end
            done = max(end, i + 1)
        elif texts[i][0].isupper() and not is_place[i] and _begins_name(words, i, known, in_title):
            span = (i, i + 1) if in_title else name_from(words, i, is_place)
            if span is not None:
                found.append((*span, Person(name_text(piece, words, span), None, None, False, False, None, 0, 0)))
                done = span[1]
    return found


def _ministers(
    piece: str, words: Words, i: int, is_place: list[bool], sender: Place | None, found: list[tuple[int, int, Person]]
) -> int:
    """Read on after 'the Ministers of Foreign Affairs, X': '; Defence, Y; and Health, Z'. Give where the list ends."""
    while i < len(words):
        begin = i
        while begin < len(words) and words.lows[begin] in (",", ";", "and", "the", "as", "well"):
            begin += 1
        end = begin
        while end < len(words) and (
            (words.lows[end] in TOPICS and words.texts[end][0].isupper())
            or (words.texts[end].isupper() and len(words.texts[end]) > 2)
            or (words.lows[end] in ("and", ",", "&", "of") and end > begin and _is_topic(words, end + 1))
        ):
            end += 1
        if end == begin or end >= len(words) or words.lows[end] != ",":
            return i
        span = name_from(words, end + 1, is_place)
        if span is None:
            return i
        title = "Minister of " + piece[words.starts[begin] : words.ends[end - 1]]
        found.append(
            (begin, span[1], Person(name_text(piece, words, span), title, "minister", False, False, sender, 0, 0))
        )
        i = span[1]
        while i < len(words) and (words.lows[i] in ("(", ")", "rtd", "retd", ".")):
            i += 1
    return i


def _is_topic(words: Words, i: int) -> bool:
    return i < len(words) and words.lows[i] in TOPICS and words.texts[i][0].isupper()


def _begins_name(words: Words, i: int, known: frozenset[str], in_title: bool) -> bool:
    """Whether word `i` may begin a name: in headlines, where all is capitalised, only a surname known from the body."""
    low = words.lows[i]
    if in_title:
        return words.texts[i] in known or words.texts[i].title() in known
    return (low in HONORIFICS or is_name_word(words.texts[i], low)) and (i > 0 or low not in SYMBOLS)


def _last_head(words: Words, i: int, is_place: list[bool]) -> int:
    """Of heads in a row ('Prime Minister', 'Secretary General', 'Minister President') give the last."""
    while (
        i + 1 < len(words)
        and words.lows[i + 1] in HEADS
        and not is_place[i + 1]
        and words.ends[i] + 1 >= words.starts[i + 1]
    ):
        if words.lows[i + 1] in _STYLED and words.texts[i + 2 : i + 3] and words.texts[i + 2][0].isupper():
            break  # 'Foreign Secretary Ambassador X'
        i += 1
    return i


_STYLED = frozenset(("ambassador", "senator", "prince", "princess"))
"""Heads that between an office and a name are only the holder's style."""


def _names_body(words: Words, office: Office, owner: list[Place | None]) -> bool:
    """Whether what looks like an office is the name of an agency: 'the UN High Commissioner for Refugees (UNHCR)'."""
    first = owner[office.start]
    return first is not None and first.is_organisation and first.end > words.ends[office.start] + 12


_MISSIONS = frozenset(("mission", "missions", "team", "teams"))
_STYLES = frozenset("chief general prince princess marshal admiral".split())
"""Offices that alone before a name are only a style of address."""


def _with_name(
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
    lows = words.lows
    count = len(words)
    span: tuple[int, int] | None = None
    begin, end = office.start, office.end
    after = end
    if after < count and lows[after] == "(" and ")" in lows[after : after + 4]:  # Secretary-General (UNSG) X
        after = lows.index(")", after) + 1
    if not office.head.startswith("delegat") and (
        not office.plural or office.head in ("ministers", "secretaries", "presidents")
    ):
        span = name_from(words, after, is_place) if after < count else None
        if span and in_title and span[0] == after and span[1] - span[0] > 3:
            span = (span[0], span[0] + 3)
        if not span:
            span = None if is_subject(words, office) else name_before(words, office.start, is_place, floor)
            if span:
                begin = span[0]
            elif after + 1 < count and lows[after] == ",":
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
        return None, begin, end
    if office.end - office.start == 1 and office.head in _STYLES and span is not None and begin == office.start:
        return Person(name_text(piece, words, span), None, None, False, False, None, 0, 0), begin, end
    if span is None and found and _apposes(words, office, found[-1], sender_of(words, office, owner)):
        earlier = found[-1][2]
        earlier.title = _longer(earlier.title, _title(piece, words, office))
        earlier.head = office.head
        earlier.excluded = earlier.excluded and office.excluded
        earlier.sender = earlier.sender or sender_of(words, office, owner)
        return earlier, found[-1][0], end
    sender = sender_of(words, office, owner)
    if office.head in _MISSIONS:  # only those of organisations are delegations
        if span is not None or sender is None or not sender.is_organisation:
            return None, begin, end
        return Person(None, "delegation", "delegation", False, office.excluded, sender, 0, 0), begin, end
    if sender is None:
        end, sender = sender_behind(words, office, end, owner, span is not None)
    if sender is None and found and span is not None and of_one_country(words, found[-1][1], begin, end):
        sender = found[-1][2].sender
    title = _title(piece, words, office)
    named = name_text(piece, words, span) if span else None
    bare = span is None and sender is None and office.end - office.start == 1
    countries = countries_of(words, office, owner) if office.plural and span is None else ()
    return (
        Person(named, title, office.head, office.plural, office.excluded, sender, 0, 0, countries=countries, bare=bare),
        begin,
        end,
    )


def _longer(one: str | None, other: str) -> str:
    return other if one is None or len(other) > len(one) else one


def _title(piece: str, words: Words, office: Office) -> str:
    """Give the office as written, on one line, without a leading article."""
    return " ".join(piece[words.starts[office.start] : words.ends[office.end - 1]].split())


def _apposes(words: Words, office: Office, earlier: tuple[int, int, Person], sender: Place | None) -> bool:
    """Whether an office stands in commas after a person already read: 'Senator X, the Minister for Y, will ...'."""
    _, end, person = earlier
    return (
        person.name is not None
        and not office.plural
        and end < office.start
        and words.lows[end] == ","
        and all(word in ("the", "a", "an") for word in words.lows[end + 1 : office.start])
        and closes(words, office.end)
        and (person.sender is None or sender is None or person.sender.code == sender.code)
    )
