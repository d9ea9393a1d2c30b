"""What an item tells of its one trip apart from the sentence with the place: 'the three-day visit', 'June 13-17'."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from streams.analysis.dates import DateKind, DateMention, Direction, find_dates
from streams.analysis.text import Passage
from streams.analysis.visits.when import LONGEST_STAY, Days, counted

_TRIP = re.compile(
    r"\b(?:visit|trip|tour|travel|mission|stay|journey|delegation|depart|arriv|leav|left|return|back|"
    r"fl[ie]es|flew|schedule|programme|itinerary)",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"[\s-]*(?:\w+[\s-]+){0,3}?(?:visit|trip|tour|stay|mission|stopover|programme|program)\b", re.IGNORECASE
)
_OVER = re.compile(
    r"\b(?:end of|after|conclud\w+|wrapp\w+ up|wraps up|ended|ends|rounded off|finish\w+|complet\w+) "
    r"(?:an?|his|her|their|the) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:end of|conclud\w+|wrapp\w+ up|wraps up|ended|ends|rounded off|complet\w+) (?:an?|his|her|their|the) "
    r"(?:[\w-]+ ){0,3}?(?:visit|trip|tour|stay|mission)\b",
    re.IGNORECASE,
)
_NTH_DAY = re.compile(
    r"\b(first|opening|second|third|fourth|fifth|final|last|closing) day of (?:an?|his|her|their|the) "
    r"(?:[\w-]+ ){0,3}(?:visit|trip|tour|stay)\b",
    re.IGNORECASE,
)
_ORDINALS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_END = re.compile(
    r"\b(?:returns?|returned|returning|(?:is|be|was|are|gets?|got|comes?) (?:\w+ )?(?:to be )?back|"
    r"ends?|ended|concludes?|concluded|conclusion|leaves? for home|fl(?:ies|y) home|flew home|head(?:s|ed)? home)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_SET_OUT = re.compile(
    r"\b(?:depart\w*|leav\w+|left|jet(?:s|ted)?|travel\w*|embark\w*|sets? out|heads?|headed|fl(?:ies|y|ew)|arriv\w+|"
    r"landed)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_SETS_OUT = re.compile(
    r"[, ]*(?:(?:will|to) )?(?:depart|left|leave|jet|travel|embark|arriv|fl[yie]|flew)", re.IGNORECASE
)
_LASTS = re.compile(r"\b(?:visit|trip|tour|stay|stays|remains?|there|lasts?|runs?)\b[^.;]{0,40}$", re.IGNORECASE)
_MOST_SENTENCES = 40


@dataclass(slots=True)
class Trip:
    """Days and length of the item's trip, as far as told."""

    days: Days
    direction: Direction
    length: int | None = None
    out: date | None = None
    """The day of setting out or coming in."""
    back: DateMention | None = None
    """What tells the last day."""
    opened: date | None = None
    told_on: date | None = None
    """The first day, counted from 'the second day of his visit', and the day of which that is told."""
    closed: date | None = None
    """The day on which it is told to be over."""

    def complete(self, days: Days, several: bool, onward: bool) -> Days:
        """Fill in what `days` leaves open; a trip to `several` countries only has dates for the whole.

        An `onward` stop does not begin with the day of setting out.
        """
        if self.opened and days.start in (None, self.told_on):
            days = counted(replace(days, start=self.opened, under_way=True), self.length)
        if not days:
            told = self.days
            if not told.start and self.out and not onward and (not told.end or timedelta(0) <= told.end - self.out):
                told = replace(told, start=self.out)
            whole = counted(told, self.length)
            return replace(whole, whole=several)
        if several or days.counted:
            return days
        if days.start and days.start == self.closed and not days.end:
            days = replace(days, start=None, end=days.start)
        if days.start and not days.end:
            return counted(self._with_end(days, days.start), self.length)
        if days.end and not days.start:
            start = self.days.start if self.days.start and self.days.start <= days.end else None
            return counted(replace(days, start=start), self.length)
        return days

    def _with_end(self, days: Days, start: date) -> Days:
        end = self.days.end
        if end and end < start and self.back and self.back.is_weekday:
            end = self.back.after(start)
        fits = end is not None and timedelta(0) <= end - start <= timedelta(LONGEST_STAY)
        return replace(days, end=end) if fits and self.days.start in (None, start) else days


def read_trip(body: Passage, published: date | None, direction: Direction) -> Trip:
    """Read what the sentences with a word of travel tell of the trip as a whole; the first word counts.

    `direction` is where the item looks that tells of it.
    """
    trip = Trip(Days(), direction)
    for start, end in body.sentences[:_MOST_SENTENCES]:
        if not _TRIP.search(body.text, start, end):
            continue
        mentions = find_dates(body.text, published, start, end)
        over = _CLOSING.search(body.text, start, end)
        if over and not trip.closed:
            trip.closed = _closing_day(mentions)
        _read_nth_day(trip, body.text, start, end, published, mentions)
        for mention in mentions:
            _read(trip, body.text, start, end, mention, published, mentions)
    return trip


def _read(
    trip: Trip, text: str, start: int, end: int, mention: DateMention, published: date | None, beside: list[DateMention]
) -> None:
    stays = _STAY.match(text, mention.end, min(end, mention.end + 60))
    if mention.kind is DateKind.DURATION and mention.days and stays:
        trip.length = trip.length or mention.days
        if _OVER.search(text[max(start, mention.start - 50) : mention.start]) and not trip.days.end:
            trip.days.end = _closing_day(beside)
    elif mention.kind is DateKind.RANGE:
        first, last = mention.resolve(trip.direction)
        if (
            first
            and last
            and (last - first).days <= LONGEST_STAY
            and not trip.days.start
            and _is_near(first, published)
        ):
            trip.days.start, trip.days.end = first, last
    elif mention.kind in (DateKind.DAY, DateKind.UNTIL) and not trip.days.end:
        before = text[max(start, mention.start - 90) : mention.start]
        if mention.kind is DateKind.UNTIL and _LASTS.search(before):
            trip.days.end, trip.back = mention.resolve(Direction.FUTURE)[1], mention
        elif _END.search(before):
            trip.days.end, trip.back = mention.resolve(_direction(before))[1], mention
        elif not trip.out and (_SET_OUT.search(before) or _SETS_OUT.match(text, mention.end, end)):
            trip.out = mention.resolve(trip.direction)[0]


def _direction(before: str) -> Direction:
    return (
        Direction.PAST
        if re.search(r"\b(?:returned|ended|concluded|got|flew|headed|was)\b", before)
        else Direction.FUTURE
    )


def _closing_day(beside: list[DateMention]) -> date | None:
    """Give the day on which a stay was over, where its sentence tells one."""
    day = next((mention for mention in beside if mention.kind is DateKind.DAY), None)
    return day.resolve(Direction.PAST)[0] if day else None


def _is_near(day: date, published: date | None) -> bool:
    return published is None or abs((day - published).days) <= 2 * LONGEST_STAY


def _read_nth_day(
    trip: Trip, text: str, start: int, end: int, published: date | None, mentions: list[DateMention]
) -> None:
    """Count from 'today fulfils the second day of his visit'."""
    match = _NTH_DAY.search(text, start, end)
    if not match:
        return
    day = next((m.resolve(Direction.PAST)[0] for m in mentions if m.kind is DateKind.DAY), None) or published
    if day is None:
        return
    shift = _ORDINALS.get(match[1].lower())
    if shift is None:
        trip.days.end = trip.days.end or day
    elif not trip.opened:
        trip.opened, trip.told_on = day - timedelta(days=shift), day
