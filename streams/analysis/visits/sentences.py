"""A sentence as the visit reader sees it: officials, places and dates as wholes, and a symbol for every other word."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, cast

from streams.analysis.dates import DateMention, find_dates
from streams.analysis.gazetteer import NameKind
from streams.analysis.visits.movement import (
    BE,
    CAPITALISED,
    DATE,
    DEMONYM,
    FORMS,
    FUTURE,
    NAME,
    OFFICIAL,
    ORGANISATION,
    PLACE,
    SAY,
    STOP,
    SYMBOLS,
    WORD,
)
from streams.analysis.visits.names import HONORIFICS, is_name_word, name_from, name_text, name_until
from streams.analysis.visits.offices import HEADS, TOPICS, Office, office_around
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words, read_words


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
            parts = [
                part for part in self.name.replace(",", " ").split() if part.rstrip(".").lower() not in ("jr", "sr")
            ]
            self.surname = parts[-1] if parts else None


class Chunk(NamedTuple):
    """A stretch of a sentence: its symbol, its characters in the text, its lower-case word, and what it stands for."""

    symbol: str
    start: int
    end: int
    low: str
    value: "Person | Place | DateMention | None"

    @property
    def person(self) -> "Person":
        """Give what an official's or a name's chunk stands for; the symbol says that it is one."""
        return cast("Person", self.value)

    @property
    def place(self) -> "Place":
        """Give what a place's chunk stands for."""
        return cast("Place", self.value)

    @property
    def date(self) -> "DateMention":
        """Give what a date's chunk stands for."""
        return cast("DateMention", self.value)


@dataclass(slots=True)
class Sentence:
    """The chunks of one sentence, and where it stands in its text."""

    index: int
    start: int
    end: int
    in_title: bool
    chunks: list[Chunk]


_SMALL_WORD = re.compile(r"\b(?:Of|And|The|To|In|On|For|At|By|With|From|A|An|Will|Is|Are|Has|Have|As)\b|(?<=')S\b")


def read_sentence(
    text: str,
    start: int,
    end: int,
    index: int,
    published: date | None,
    places: list[Place],
    known: frozenset[str],
    in_title: bool,
    here: Place | None = None,
) -> Sentence:
    """Read `text[start:end]`, whose `places` count from `start`. In a title only `known` surnames are names."""
    piece = text[start:end]
    if piece.isupper() and len(piece.title()) == len(piece):  # shouted: capitals tell nothing
        piece = _SMALL_WORD.sub(lambda match: match.group().lower(), piece.title())
    words = read_words(piece)
    dates = find_dates(piece, published)
    owner = _owners(words, places)
    is_place = [place is not None for place in owner]
    people = _people(piece, words, owner, is_place, known, in_title)
    chunks = _chunks(words, places, dates, people, start, here)
    return Sentence(index, start, end, in_title, chunks)


def _owners(words: Words, places: list[Place]) -> list[Place | None]:
    """Give for each word the place it is part of."""
    owner: list[Place | None] = [None] * len(words)
    for place in places:
        i = words.at(place.start)
        while i < len(owner) and words.starts[i] < place.end:
            if words.lows[i] in HEADS:  # UN High Commissioner for Refugees: an office of the organisation
                break
            owner[i] = place
            i += 1
    return owner


def _people(
    piece: str,
    words: Words,
    owner: list[Place | None],
    is_place: list[bool],
    known: frozenset[str],
    in_title: bool,
) -> list[tuple[int, int, Person]]:
    """Find the officials of a sentence, from left to right: word range and person."""
    found: list[tuple[int, int, Person]] = []
    floor = 0
    i = 0
    texts, lows = words.texts, words.lows
    count = len(texts)
    while i < count:
        low = lows[i]
        if low == "general" and i + 1 < count and lows[i + 1] in ("assembly", "council", "election", "elections"):
            i += 1
            continue
        if low in HEADS and not is_place[i] and (low not in ("pm", "pms") or texts[i].startswith("PM")):
            head = _last_head(words, i, is_place)
            office = office_around(words, head, is_place, floor)
            person, begin, end = _with_name(piece, words, office, owner, is_place, floor, in_title, found)
            if person is not None:
                if person.plural and office.head == "ministers" and person.name:
                    person.plural, person.head = False, "minister"  # the first of several
                    person.title = (person.title or "").replace("inisters", "inister", 1)
                    found.append((begin, end, person))
                    end = _ministers(piece, words, end, is_place, person.sender, found)
                    floor = i = end
                    continue
                if found and found[-1][2] is person:
                    found.pop()
                while found and found[-1][0] >= begin:  # the name before an office, read on the way to it
                    found.pop()
                found.append((begin, end, person))
                floor = end
                i = max(end, i + 1)
                continue
            i = head + 1
            continue
        if texts[i][0].isupper() and not is_place[i] and _begins_name(words, i, known, in_title):
            span = (i, i + 1) if in_title else name_from(words, i, is_place)
            if span is not None:
                found.append((*span, Person(name_text(piece, words, span), None, None, False, False, None, 0, 0)))
                i = span[1]
                continue
        i += 1
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
        i += 1
    return i


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
            span = None if _is_subject(words, office) else _apposed_before(words, office.start, is_place, floor)
            if span:
                begin = span[0]
            elif after + 1 < count and lows[after] == ",":
                span = name_from(words, after + 1, is_place)
                if span and span[1] < count and lows[span[1]] == "," and _office_follows_own(words, span[1], is_place):
                    span = None
            elif not office.plural and after < count and lows[after] in _LONG_COMPLEMENT:
                far = _name_after_complement(words, after, is_place)
                if far is not None:
                    comma, span = far
                    office.end = comma
        if span:
            end = max(end, span[1])
    if span is None and (not office.sufficient or _names_body(words, office, owner)):
        return None, begin, end
    if office.end - office.start == 1 and office.head in _STYLES and span is not None and begin == office.start:
        return Person(name_text(piece, words, span), None, None, False, False, None, 0, 0), begin, end
    if span is None and found and _apposes(words, office, found[-1], _sender(words, office, owner)):
        earlier = found[-1][2]
        earlier.title = _longer(earlier.title, _title(piece, words, office))
        earlier.head = office.head
        earlier.excluded = earlier.excluded and office.excluded
        earlier.sender = earlier.sender or _sender(words, office, owner)
        return earlier, found[-1][0], end
    sender = _sender(words, office, owner)
    if office.head in _MISSIONS:  # only those of organisations are delegations
        if span is not None or sender is None or not sender.is_organisation:
            return None, begin, end
        return Person(None, "delegation", "delegation", False, office.excluded, sender, 0, 0), begin, end
    if span is not None and end + 1 < count and lows[end] == "of":  # 'Prime Minister X of Tonga'
        at = end + 1
        while at < count and lows[at] in (
            "the",
            "republic",
            "kingdom",
            "state",
            "of",
            "federal",
            "islamic",
            "people",
            "'s",
        ):
            at += 1
        place = owner[at] if at < count else None
        if place is not None and sender is None:
            sender = place
            while at < count and owner[at] is place:
                at += 1
            end = at
    if sender is None and found and span is not None and _lists(words, found[-1][1], begin):
        sender = found[-1][2].sender
    title = _title(piece, words, office)
    named = name_text(piece, words, span) if span else None
    bare = span is None and sender is None and office.end - office.start == 1
    countries = _countries(words, office, owner) if office.plural and span is None else ()
    return (
        Person(named, title, office.head, office.plural, office.excluded, sender, 0, 0, countries=countries, bare=bare),
        begin,
        end,
    )


def _countries(words: Words, office: Office, owner: list[Place | None]) -> tuple[Place, ...]:
    """Give the countries that a plural office lists after 'of', or before it as 'Israeli and Palestinian leaders'."""
    listed: list[Place] = []
    for i in range(office.start, office.end):
        place = owner[i]
        if place is not None and place.code and place not in listed:
            listed.append(place)
    return tuple(listed) if len(listed) > 1 else ()


def _apposes(words: Words, office: Office, earlier: tuple[int, int, Person], sender: Place | None) -> bool:
    """Whether an office stands in commas after a person already read: 'Senator X, the Minister for Y, will ...'."""
    _, end, person = earlier
    return (
        person.name is not None
        and not office.plural
        and end < office.start
        and words.lows[end] == ","
        and all(word in ("the", "a", "an") for word in words.lows[end + 1 : office.start])
        and _closes(words, office.end)
        and (person.sender is None or sender is None or person.sender.code == sender.code)
    )


def _longer(one: str | None, other: str) -> str:
    return other if one is None or len(other) > len(one) else one


def _lists(words: Words, end: int, begin: int) -> bool:
    """Whether only a comma or 'and' lies between two officials: they are of one country."""
    return 0 < begin - end <= 3 and all(word in (",", "and", "the", "as", "well") for word in words.lows[end:begin])


def _closes(words: Words, i: int) -> bool:
    return i >= len(words) or words.lows[i] in (",", ".", ";", ")", "(", "’s", "'s")


_LONG_COMPLEMENT = frozenset(("of", "for", "on", "in", "against"))


def _name_after_complement(words: Words, i: int, is_place: list[bool]) -> tuple[int, tuple[int, int]] | None:
    """Read over a complement in unknown words to the name in commas: 'of the agency against trafficking, Dame X,'."""
    first = None
    for k in range(i, min(len(words), i + 18)):
        low = words.lows[k]
        if (low in FORMS and low not in TOPICS) or SYMBOLS.get(low) in (BE, FUTURE, SAY, STOP):
            return None
        if low == ",":
            first = first or k
            span = name_from(words, k + 1, is_place)
            if span is not None and span[1] - span[0] > 1 and _closes(words, span[1]):
                return first, span
            if words.lows[k + 1 : k + 2] != ["including"]:
                return None
    return None


def _office_follows_own(words: Words, comma: int, is_place: list[bool]) -> bool:
    """Whether a lower-case office follows the comma: the name before it belongs to that office."""
    for k in range(comma + 1, min(len(words), comma + 6)):
        if words.lows[k] in (",", ";", "and"):
            return False
        if words.lows[k] in HEADS:
            return words.texts[k][0].islower() and not words.texts[comma + 1][0].isupper()
        if not (is_place[k] or words.lows[k] in TOPICS or words.lows[k] in ("the", "a", "'s", "vice", "deputy")):
            return False
    return False


def _apposed_before(words: Words, start: int, is_place: list[bool], floor: int) -> tuple[int, int] | None:
    """Find the name that an office stands after: 'Geoffrey Onyeama, [the] minister of foreign affairs'."""
    i = start - 1
    if i >= floor and words.lows[i] in ("the", "a", "an"):
        i -= 1
    if i - 1 >= floor and words.lows[i] == "'s" and words.texts[i - 1][0].isupper():  # 'X, Europe's commissioner'
        i -= 2
    if i < floor or words.lows[i] not in (",", "(", "-", "–", "—"):
        return None
    span = name_until(words, i, is_place, floor)
    if span is not None and span[1] - span[0] == 1 and span[0] < 2:  # 'Nevertheless, the president ...'
        return None
    return span


def _is_subject(words: Words, office: Office) -> bool:
    """Whether a bare office begins a clause: 'after the chairman, X, the president had chosen', no apposition."""
    after = words.lows[office.end] if office.end < len(words) else ""
    alone = office.end - office.start == 1 and office.start > 0 and words.lows[office.start - 1] == "the"
    return alone and SYMBOLS.get(after) in (BE, FUTURE, SAY)


_EUROPEAN_UNION = Place(0, 0, NameKind.IGO, None, "European Union")


def _of_the_union(words: Words, office: Office) -> bool:
    lows = words.lows[office.start : office.end]
    european = office.head.startswith("commissioner") and "european" in lows  # 'European commissioner for trade'
    return european or any(lows[k : k + 3] == ["of", "the", "union"] for k in range(len(lows)))


def _sender(words: Words, office: Office, owner: list[Place | None]) -> Place | None:
    """Give the country or organisation that an office is of; what an envoy is 'for' or 'to' is not."""
    fallback: Place | None = None
    linked = False
    foreign = False
    if office.head in ("representative", "commissioner", "commissioners") and _of_the_union(words, office):
        return _EUROPEAN_UNION
    for i in range(office.start, office.end):
        low = words.lows[i]
        if low in ("for", "to", "on"):
            foreign, linked = True, False
        elif low == "of":
            linked, foreign = True, False
        place = owner[i]
        if place is None:
            continue
        if foreign and not linked:
            continue
        if place.is_organisation:
            return place
        if fallback is None:
            fallback = place
    if fallback is None and office.start >= 2 and words.lows[office.start - 1] in ("’s", "'s", "’", "'"):
        fallback = owner[office.start - 2]
    return fallback


def _title(piece: str, words: Words, office: Office) -> str:
    """Give the office as written, on one line, without a leading article."""
    return " ".join(piece[words.starts[office.start] : words.ends[office.end - 1]].split())


def _chunks(
    words: Words,
    places: list[Place],
    dates: list[DateMention],
    people: list[tuple[int, int, Person]],
    offset: int,
    here: Place | None,
) -> list[Chunk]:
    """Lay officials, dates and places over the words; officials win over places, dates over plain words."""
    starts, ends, lows = words.starts, words.ends, words.lows
    count = len(words)
    spans: dict[int, tuple[int, str, Person | Place | DateMention]] = {}
    for place in places:
        i = words.at(place.start)
        symbol = PLACE if place.is_site else DEMONYM if place.is_people else ORGANISATION
        spans[i] = (max(i + 1, words.at(place.end)), symbol, place)
    for day in dates:
        i = words.at(day.start)
        spans[i] = (max(i + 1, words.at(day.end)), DATE, day)
    for begin, end, person in people:
        while begin > 0 and (
            words.lows[begin - 1] in HONORIFICS
            or (words.lows[begin - 1] == "." and begin > 1 and words.lows[begin - 2] in HONORIFICS)
        ):
            begin -= 1
        person.start, person.end = offset + starts[begin], offset + ends[end - 1]
        person.opening = begin <= 1
        for k in range(begin, end):
            spans.pop(k, None)
        spans[begin] = (end, OFFICIAL if person.title else NAME, person)
    for i, (end, symbol, value) in list(spans.items()):  # 'in the Turkish capital' is a place
        if symbol == DEMONYM and end < count and words.lows[end] == "capital":
            spans[i] = (end + 1, PLACE, value)
    if here is not None and "here" in lows:  # 'arrived here': where the story is filed
        for i in (i for i, low in enumerate(lows) if low == "here"):
            spans.setdefault(i, (i + 1, PLACE, here))
    chunks: list[Chunk] = []
    done = 0
    for begin in sorted(spans):
        if done <= begin < count:
            end, symbol, value = spans[begin]
            chunks += _plain_chunks(words, done, begin, offset)
            last = ends[min(end, count) - 1]
            chunks.append(Chunk(symbol, offset + starts[begin], offset + last, lows[begin], value))
            done = end
    return chunks + _plain_chunks(words, done, count, offset)


def _plain_chunks(words: Words, begin: int, end: int, offset: int) -> list[Chunk]:
    """Give a chunk for each word of a run that stands for nothing but itself."""
    new = tuple.__new__  # a named tuple's own constructor takes twice the time
    run = zip(
        words.texts[begin:end], words.lows[begin:end], words.starts[begin:end], words.ends[begin:end], strict=True
    )
    return [
        new(
            Chunk,
            (
                SYMBOLS.get(low) or (CAPITALISED if text[0].isupper() else WORD),
                offset + start,
                offset + stop,
                low,
                None,
            ),
        )
        for text, low, start, stop in run
    ]
