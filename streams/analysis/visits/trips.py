"""What an item tells of its one trip apart from the sentence with the place: 'the three-day visit', 'June 13-17'."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.day_roles import Clue, Role, clues_in, is_trip_noun, place_by
from streams.analysis.visits.moves import Move, read_move
from streams.analysis.visits.people import Person
from streams.analysis.visits.when import LONGEST_STAY, Days, counted

TRIP_WORD = re.compile(
    r"\b(?:visit|trip|tour|travel|mission|stay|journey|delegation|depart|arriv|leav|left|return|back|home|away|"
    r"fl[iy]|flew|land|touch|t[ao]ke? off|took off|board|schedule|programme|itinerary|summit|conference|forum|"
    r"session|event|begin|began|start|there\b)",
    re.IGNORECASE,
)
"""What a sentence must hold to tell of the trip."""
NTH_DAY = re.compile(
    r"\b(?:(first|opening|second|third|fourth|fifth|final|last|closing) (?:full )?day|day (one|two|three|four|five)) "
    r"of (?:an?|his|her|their|the|its) (?:[\w-]+ ){0,5}?(?:visit|trip|tour|stay|mission)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    word: shift
    for words in ("first second third fourth fifth", "one two three four five")
    for shift, word in enumerate(words.split())
} | {"opening": 0}
_OVER = re.compile(
    r"\b(?:end of|after|conclud\w+|w(?:rap\w*|ind\w*|ound) up|ended|ends|end|rounded off|finish\w+|complet\w+) "
    r"(?:an?|his|her|their|the|its) (?:[\w-]+ ){0,3}?(?:visit|trip|tour|stay|mission)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:days?|nights?|weeks?|hours?|week-?ends?) (?:longer|early|(?:earlier|sooner|later) than|ahead of schedule|"
    r"ahead of time|before schedule)\b|\b(?:longer|earlier|sooner|later) than (?:was |had been |originally )?"
    r"(?:planned|scheduled|foreseen|announced|expected|intended)\b|\bcut short\b|"
    r"\badd(?:s|ed|ing)? (?:an?|one|two|another|an extra) (?:days?|nights?) to\b|"
    r"\b(?:home|back|leav\w+|return\w*) early\b",
    re.IGNORECASE,
)
_STRAIGHT_BACK = re.compile(
    r"\b(?:return\w*|back|home|leav\w+)\b[^.;]{0,24}\b(?:(?:straight|immediately|right|shortly) after|"
    r"the same (?:day|evening|night)|later (?:in the|that|the same) day)\b",
    re.IGNORECASE,
)
_MOVED = r"\b(?:postpon|resched|defer|delay|put off|put back|push\w* back|call\w* off|cancel|scrapp)"
UNDATED = re.compile(f"{NTH_DAY.pattern}|{_STRAIGHT_BACK.pattern}|{_MOVED}", re.IGNORECASE)
"""What tells of days without naming one."""
_SPENT = frozenset("stay stays staying stayed spend spends spent spending remain remains visit trip tour".split())
_BEGINNINGS = ((Role.ARRIVE, Role.START), (Role.OUT,))
ENDS = (Role.END, Role.LEAVE, Role.BACK)
_ON_THE_WAY = timedelta(days=2)
"""From setting out to coming in."""
_LONGEST = timedelta(days=LONGEST_STAY)


class Stage(NamedTuple):
    """One country of a trip, as the item tells of it."""

    code: str
    home: str | None
    others: frozenset[str]
    """The trip's other countries."""
    onward: bool
    """Whether the official comes here from another of them, so that the day of setting out is not the first here."""
    last: bool
    """Whether it is told last, so that the day of coming home is the last here."""
    attends: bool
    """Whether only presence at an event is told, whose days are then those of the stay."""


@dataclass(slots=True)
class Trip:
    """The days of the item's trip, each with what it is to the journey, and the length of the stay."""

    published: date | None
    direction: Direction
    clues: list[Clue] = field(default_factory=list)
    lengths: list[tuple[int, str | None]] = field(default_factory=list)
    """How many days a stay takes, and the country named with it."""
    event_length: int | None = None
    opened: date | None = None
    told_on: date | None = None
    """The first day, counted from 'the second day of his visit', and the day of which that is told."""
    closed: date | None = None
    """The day on which it is told to be over."""
    straight_back: bool = False
    """Whether the traveller goes home right after what the visit is for."""
    move: Move = field(default_factory=Move)
    move_at: int = 0
    """What a sentence on 'the visit' with no place of its own tells of a move, and the number of the sentence."""
    changed: bool = False
    """Whether it is told to be shorter or longer, or sooner or later, than planned."""

    def role_of(self, mention: DateMention) -> Role | None:
        """Say what a day of the item is to the journey."""
        return next((clue.role for clue in self.clues if clue.mention == mention), None)

    def as_changed(self, new: Sequence[DateMention] = ()) -> "Trip":
        """Give the trip without the days and the length that were only the plan; the `new` ones lie ahead."""
        clues = [clue for clue in self.clues if not clue.planned]
        clues = [clue._replace(direction=Direction.FUTURE) if clue.mention in new else clue for clue in clues]
        return replace(self, clues=clues, lengths=[], event_length=None)

    def has_begun(self, stage: Stage) -> bool:
        """Whether the traveller is told to be there or on the way."""
        return any(
            (first := clue.mention.resolve(self._look(clue))[0]) is not None
            and self.published is not None
            and first <= self.published
            for clue in self.clues
            if (clue.role in (Role.ARRIVE, Role.START, Role.OUT) or clue.mention.hint is Direction.PAST)
            and clue.code in (None, stage.code, stage.home)
        )

    def complete(self, days: Days, stage: Stage) -> Days:
        """Fill in what `days` of the stay leaves open; a trip of several may only have the whole's."""
        length = self._length(stage)
        days = self._counted_days(days, length, bool(stage.others))
        if not stage.others:
            own = [clue for clue in self.clues if clue.code in (None, stage.code, stage.home)]
            return counted(self._filled(days, own, length, stage.code, stage.attends), length)
        own = [clue for clue in self.clues if clue.code == stage.code or (stage.last and self._is_back(clue, stage))]
        own += [clue._replace(role=Role.LEAVE) for clue in self.clues if clue.leaving and clue.code in stage.others]
        placed = self._filled(Days() if days.whole else days, own, None, None)
        if not placed and stage.others <= {clue.code for clue in self.clues}:
            placed = self._days_there(own, self._span(self.clues, Role.DURING))
        if placed.start and not placed.whole and not self._is_within_whole(placed, stage):
            return placed
        return replace(self._whole(days, stage, length), whole=True)

    def _length(self, stage: Stage) -> int | None:
        return next((days for days, code in self.lengths if code in (None, stage.code, stage.home)), None)

    def _is_within_whole(self, placed: Days, stage: Stage) -> bool:
        """Whether all that is told of the stay is a day of it, while the whole trip has its days."""
        if not placed.weak or placed.end:
            return False
        first, last = self._span([clue for clue in self.clues if clue.code in (None, stage.home)], Role.DURING)
        return bool(first and last and placed.start and first <= placed.start <= last)

    @staticmethod
    def _is_back(clue: Clue, stage: Stage) -> bool:
        return clue.role is Role.BACK and clue.code in (None, stage.home)

    def _counted_days(self, days: Days, length: int | None, several: bool) -> Days:
        """Give way to days that the item counts: 'on the second day', 'ended a four-day visit on Friday'."""
        if self.opened and days.start in (None, self.told_on):
            return counted(Days(self.opened, None if days.counted else days.end, under_way=True), length)
        if self.closed and not several and days.start in (None, self.closed) and (days.counted or not days.end):
            return counted(Days(None, self.closed), length)
        return days

    def _whole(self, days: Days, stage: Stage, length: int | None) -> Days:
        """Give the days of a trip to several countries, where this one has none of its own."""
        if days.start and days.end:
            return days
        clues = [
            clue
            for clue in self.clues
            if (not stage.onward if clue.role is Role.OUT else clue.code in (None, stage.code, stage.home))
        ]
        first, last = self._span(clues, Role.DURING)
        if first and last and days.start and first <= days.start <= last:
            return Days(first, last)
        return counted(self._filled(days, clues, length, None), length)

    def _filled(
        self, days: Days, clues: list[Clue], length: int | None, code: str | None, attends: bool = False
    ) -> Days:
        """Take first and last day from the clues where `days` has none, single days only of the country `code`."""
        start, end = days.start, days.end
        if end is None and (start is None or days.weak):
            first, last = self._span(clues, Role.DURING)
            if first and last and (start is None or first <= start <= last):
                start, end, days = first, last, replace(days, weak=False)
        if start is None or days.weak or days.out or start == end or end is None:
            begun = self._begin(clues, None if days.out else start, end)
            if begun is not None and (not days.out or not start or timedelta(0) <= begun - start <= _ON_THE_WAY):
                end = None if days.counted else end
                start, days = begun, replace(days, weak=False, counted=False)
        if end is None or days.counted or (end == start and days.weak):
            end = self._end(clues, start) or end
        if start is None and end is None:
            start, end = self._span(clues, Role.EVENT)
        if start and not end and self.straight_back:
            end = max(
                (day for day in self._days_among(clues) if timedelta(0) <= day - start <= _ON_THE_WAY), default=start
            )
        if start is None and code and (day := self._day_there(clues, code, end, attends)):
            start, days = day, replace(days, weak=True)
        if start and not end and days.out:
            first, last = self._span(clues, Role.DURING)
            end = last if first and last and timedelta(0) <= first - start <= _ON_THE_WAY else None
        if start and not end and length is None:
            known = replace(days, start=start, end=self._event_end(clues, start))
            return known if days.weak else counted(known, self.event_length)
        return replace(days, start=start, end=end)

    def _days_there(self, own: list[Clue], whole: tuple[date | None, date | None]) -> Days:
        """Give the first and last of the single days of one country, where they begin or end the `whole` trip."""
        days = self._days_among(own)
        outer = bool(days) and (None in whole or days[0] == whole[0] or days[-1] == whole[1])
        return Days(days[0], days[-1]) if outer and days[-1] - days[0] <= _LONGEST else Days()

    def _days_among(self, clues: list[Clue]) -> list[date]:
        """Give the single days of the stay, or of what it is for, in order."""
        single = (c for c in clues if c.role in (Role.DURING, Role.EVENT) and c.mention.kind is DateKind.DAY)
        days = (clue.mention.resolve(self._look(clue))[0] for clue in single)
        return sorted(day for day in days if day and self._is_near(day))

    def _day_there(self, clues: list[Clue], code: str, end: date | None, attends: bool) -> date | None:
        """Give the first single day that is told of the country by name, or of the event attended."""
        for clue in clues:
            there = clue.code == code or (attends and clue.role is Role.EVENT and clue.code is None)
            if there and clue.role in (Role.DURING, Role.EVENT) and clue.mention.kind is DateKind.DAY:
                day = clue.mention.resolve(self._look(clue))[0]
                if day and self._is_near(day) and (end is None or day <= end):
                    return day
        return None

    def _begin(self, clues: list[Clue], start: date | None, end: date | None) -> date | None:
        """Give the first day: that of coming in before that of setting out; it may not be after `start` or `end`."""
        known = [day for day in (start, end) if day]
        for roles in _BEGINNINGS if start is None else _BEGINNINGS[:1]:
            for clue in clues:
                first = clue.mention.resolve(self._look(clue))[0] if clue.role in roles else None
                if first and self._is_near(first) and all(first <= day <= first + _LONGEST for day in known):
                    return first
        return None

    def end_after(self, start: date, stage: Stage) -> date | None:
        """Give the last day told of a stay that begins on `start`."""
        return self._end([clue for clue in self.clues if clue.code == stage.code or self._is_back(clue, stage)], start)

    def _end(self, clues: list[Clue], start: date | None) -> date | None:
        """Give the last day: until when the stay lasts, or the day of leaving or of being home."""
        ends = [last for clue in clues if clue.role in ENDS and (last := self._last(clue, start)) is not None]
        return next((last for last in ends if last != start), ends[0] if ends else None)

    def _last(self, clue: Clue, start: date | None) -> date | None:
        look = self._look(clue, Direction.FUTURE)
        last = clue.mention.resolve(look)[1]
        if (
            last
            and start
            and last < start
            and clue.mention.is_weekday
            and look is Direction.FUTURE
            and not clue.leaving
        ):
            last = clue.mention.after(start)
        if last is None or not self._is_near(last):
            return None
        if clue.role is Role.LEAVE and last == start:
            return None
        if start is None:  # 'leaves on Friday' is of one who is there
            return None if clue.role is Role.LEAVE and self.published and last > self.published else last
        return last if timedelta(0) <= last - start <= _LONGEST else None

    def _span(self, clues: list[Clue], role: Role) -> tuple[date | None, date | None]:
        """Give the first range that tells the days of the trip, or of what it is for."""
        for clue in clues:
            if clue.mention.kind is not DateKind.RANGE or (role is Role.EVENT) != (clue.role is Role.EVENT):
                continue
            first, last = clue.mention.resolve(self._look(clue))
            if first and last and self._is_near(first) and last - first <= _LONGEST:
                return first, last
        return None, None

    def _event_end(self, clues: list[Clue], start: date) -> date | None:
        """Give the last day of the event that the visit is for."""
        first, last = self._span(clues, Role.EVENT)
        if first is None:
            until = (c for c in clues if c.role is Role.EVENT and c.mention.kind is DateKind.UNTIL)
            last = next((clue.mention.resolve(Direction.FUTURE)[1] for clue in until), None)
        fits = last and start <= last and abs((first or last) - start) <= timedelta(7)
        return last if fits else None

    def _look(self, clue: Clue, default: Direction | None = None) -> Direction:
        return clue.direction if clue.direction is not Direction.UNKNOWN else default or self.direction

    def _is_near(self, day: date) -> bool:
        return self.published is None or abs((day - self.published).days) <= 2 * LONGEST_STAY


def read_trip(
    sentences: Iterable[tuple[Sentence, str]],
    published: date | None,
    direction: Direction,
    home: str | None,
    is_of_party: Callable[[Person | None], bool],
) -> Trip:
    """Read what `sentences`, each with its words, tell of the trip of a party from the country `home`.

    The first word on a thing counts.
    `direction` is where the item looks that tells of it; `is_of_party` tells whether the trip is that of somebody, or,
    for None, that of those whom 'he', 'she' or 'the visit' means.
    """
    trip = Trip(published, direction)
    for sentence, words in sentences:
        chunks = sentence.chunks
        trip.clues += [
            clue for clue in clues_in(chunks, home) if clue.role is Role.EVENT or is_of_party(_subject(chunks, clue.by))
        ]
        for k, chunk in enumerate(chunks):
            if chunk.symbol == m.DATE and chunk.date.kind is DateKind.DURATION and _tells_of_party(chunks, is_of_party):
                _read_length(trip, chunks, k)
        if not _tells_of_party(chunks, is_of_party):
            continue
        days = [chunk.date for chunk in chunks if chunk.symbol == m.DATE and chunk.date.kind is DateKind.DAY]
        if not trip.move.moved and (move := _move_of_visit(chunks)).moved:
            trip.move, trip.move_at = move, sentence.index
        trip.straight_back = trip.straight_back or bool(_STRAIGHT_BACK.search(words))
        trip.changed = trip.changed or bool(_CHANGED.search(words))
        if not trip.closed and _OVER.search(words):
            trip.closed = _past_day(days)
        _read_nth_day(trip, words, days)
    return trip.as_changed() if trip.changed else trip


def _move_of_visit(chunks: list[Chunk]) -> Move:
    """Read what happened to 'the visit' or 'her trip' in a sentence that names no place."""
    if any(chunk.symbol == m.PLACE for chunk in chunks):
        return Move()
    for i, chunk in enumerate(chunks):
        if i and chunk.symbol in m.TRIP + m.VISIT and chunks[i - 1].symbol in m.ARTICLE + m.HIS:
            move = read_move(chunks, i, False)
            if not move.implied:
                return move
    return Move()


def _tells_of_party(chunks: list[Chunk], is_of_party: Callable[[Person | None], bool]) -> bool:
    """Whether the sentence names somebody of the party, or nobody."""
    people = [chunk.person for chunk in chunks if isinstance(chunk.value, Person)]
    return any(map(is_of_party, people)) if people else is_of_party(None)


def _subject(chunks: list[Chunk], by: int) -> Person | None:
    """Give of whom the word at `by` is told: the nearest official before it who is no mere company."""
    for j in range(by - 1, -1, -1):
        if chunks[j].low in (";", ".") or chunks[j].symbol in m.PRONOUN + m.HIS:
            return None
        if not isinstance(chunks[j].value, Person) or (chunks[j].person.head or "").startswith("delegat"):
            continue
        before = j - 2 if j > 1 and chunks[j - 1].symbol == m.ARTICLE else j - 1
        if before < 0 or chunks[before].symbol not in (m.BY, m.WITH, m.OF):
            return chunks[j].person
    return None


def _read_length(trip: Trip, chunks: list[Chunk], k: int) -> None:
    """Read 'three-day visit', 'stays for three days', 'a stay of 48 hours', 'two-day summit'."""
    length = chunks[k].date.days
    if not length:
        return
    code = place_by(chunks, k, k)
    for chunk in chunks[k + 1 : k + 5]:
        if chunk.symbol == m.EVENT:
            trip.event_length = trip.event_length or length
            return
        if is_trip_noun(chunk):
            trip.lengths.append((length, code))
            return
    follows = chunks[k + 1].symbol if k + 1 < len(chunks) else m.STOP
    if follows not in m.WORD + m.CAPITALISED and any(chunk.low in _SPENT for chunk in chunks[max(0, k - 4) : k]):
        trip.lengths.append((length, code))


def _past_day(days: list[DateMention]) -> date | None:
    return days[0].resolve(Direction.PAST)[0] if days else None


def _read_nth_day(trip: Trip, words: str, days: list[DateMention]) -> None:
    """Count from 'today fulfils the second day of his visit'."""
    match = NTH_DAY.search(words)
    day = (_past_day(days) or trip.published) if match else None
    if match is None or day is None:
        return
    shift = _ORDINALS.get((match[1] or match[2]).lower())
    if shift is None:
        trip.closed = trip.closed or day
    elif not trip.opened:
        trip.opened, trip.told_on = day - timedelta(days=shift), day
