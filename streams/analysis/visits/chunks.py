"""A sentence as the visit reader sees it: officials, places and dates as wholes, and a symbol for every other word."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import NamedTuple, cast

from streams.analysis.dates import DateMention, find_dates
from streams.analysis.visits.movement import (
    CAPITALISED,
    DATE,
    DEMONYM,
    NAME,
    OFFICIAL,
    ORGANISATION,
    PLACE,
    SYMBOLS,
    WORD,
)
from streams.analysis.visits.name_words import HONORIFICS
from streams.analysis.visits.office_words import HEADS
from streams.analysis.visits.people import find_people
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words, read_words


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
    dated: bool = False
    """Whether it tells days, or how many."""


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
    native: bool = False,
) -> Sentence:
    """Read `text[start:end]`, whose `places` count from `start`. In a title only `known` surnames are names.

    `here` is where the text is filed from; `native`, whether that is the country that it is written for.
    """
    piece = text[start:end]
    if piece.isupper() and len(piece.title()) == len(piece):  # shouted: capitals tell nothing
        piece = _SMALL_WORD.sub(lambda match: match.group().lower(), piece.title())
    words = read_words(piece)
    dates = find_dates(piece, published)
    owner = _owners(words, places)
    is_place = [place is not None for place in owner]
    people = find_people(piece, words, owner, is_place, known, in_title)
    chunks = _chunks(words, places, dates, people, start, here, _LEADS_HERE if native else _IN)
    return Sentence(index, start, end, in_title, chunks, bool(dates))


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


def _chunks(
    words: Words,
    places: list[Place],
    dates: list[DateMention],
    people: list[tuple[int, int, Person]],
    offset: int,
    here: Place | None,
    leads_here: frozenset[str],
) -> list[Chunk]:
    """Lay officials, dates and places over the words; officials win over places, dates over plain words."""
    starts, ends, lows = words.starts, words.ends, words.lows
    count = len(words)
    spans: dict[int, tuple[int, str, Person | Place | DateMention]] = {}
    for place in places:
        i = words.at(place.start)
        if i < count and starts[i] >= place.end:
            continue  # behind the hyphen of 'Ibero-American', which is no word of its own
        joined = i < count and place.end < ends[i] and words.texts[i][place.end - starts[i]] == "-"
        site = place.is_site and not joined  # 'the Russia-Africa summit' is in neither
        symbol = PLACE if site else DEMONYM if place.is_people or joined else ORGANISATION
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
        if symbol == DEMONYM and end < count and words.lows[end] in ("capital", "soil"):
            spans[i] = (end + 1, PLACE, value)
    if here is not None and "here" in lows:  # 'arrived here': where the story is filed
        for i in (i for i, low in enumerate(lows) if low == "here"):
            spans.setdefault(i, (i + 1, PLACE, here))
    if here is not None and not _WHERE_FILED.isdisjoint(lows):
        for i in (i for i, low in enumerate(lows) if low in _WHERE_FILED and _is_where_filed(lows, i, leads_here)):
            spans.setdefault(i, (i + 1, PLACE, here))
    plain = _plain_chunks(words, offset)
    chunks: list[Chunk] = []
    done = 0
    for begin in sorted(spans):
        if done <= begin < count:
            end, symbol, value = spans[begin]
            chunks += plain[done:begin]
            last = ends[min(end, count) - 1]
            chunks.append(Chunk(symbol, offset + starts[begin], offset + last, lows[begin], value))
            done = end
    return chunks + plain[done:]


_WHERE_FILED = frozenset(("town", "city", "capital", "country", "kingdom"))
"""What, without a name, is the place that the story is filed from: 'is in town', 'arrived in the country'."""


_IN = frozenset(("in", "into"))
_LEADS_HERE = frozenset(
    "in to visit visits visited visiting tour toured leave leaves left reach reached reaches into".split()
)
"""What goes before 'the country' where it is the one that the story is filed from."""


def _is_where_filed(lows: list[str], i: int, leads_here: frozenset[str]) -> bool:
    """Whether nothing narrows the word at `i`: not 'in the city of Arusha', nor 'in the capital, Astana'."""
    led = lows[i - 1] in ("in", "into")
    if lows[i] != "town":
        led = lows[i - 1 : i] == ["the"] and lows[max(0, i - 2)] in leads_here
    narrowing = (["of"], ["'s"]) if lows[i] == "country" else (["of"], [","], ["'s"])
    return led and lows[i + 1 : i + 2] not in narrowing


_OF_STATE = frozenset(
    "visit visits tour trip banquet dinner lunch luncheon reception ceremony honours honors funeral guest guests "
    "leader leaders secretary minister level affairs dignitaries".split()
)
"""What is of state: before these 'state' is the noun, not what somebody does."""


def _plain_chunks(words: Words, offset: int) -> list[Chunk]:
    """Give a chunk for each word, as if all stood for nothing but themselves; few steps of Python for each."""
    symbol_of = SYMBOLS.get
    symbols = [
        symbol_of(low) or (WORD if text == low or not text[0].isupper() else CAPITALISED)
        for text, low in zip(words.texts, words.lows, strict=True)
    ]
    if "state" in words.lows:
        for i in (i for i, low in enumerate(words.lows[:-1]) if low == "state" and words.lows[i + 1] in _OF_STATE):
            symbols[i] = WORD
    starts, ends = ([offset + at for at in edges] for edges in (words.starts, words.ends))
    rows = zip(symbols, starts, ends, words.lows, repeat(None))
    return list(map(tuple.__new__, repeat(Chunk), rows))
