"""Points of the calendar as prose names them ('Friday', 'the 7th', '4 May'), resolved against a day of publication."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum


class Direction(StrEnum):
    """Where a story looks from its day of publication."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_YEAR_WINDOW = {Direction.FUTURE: (-60, 305), Direction.PAST: (-305, 60), Direction.UNKNOWN: (-183, 183)}
"""Days around publication in which a date without a year lies. A story that looks ahead also names the first day of
a visit under way, and one that looks back the last day of it: hence two months in the other direction."""
_MONTH_WINDOW = {Direction.FUTURE: (-7, 24), Direction.PAST: (-24, 7), Direction.UNKNOWN: (-15, 15)}
"""The same for a day without its month."""
_WEEKDAY_WINDOW = {Direction.FUTURE: (0, 6), Direction.PAST: (-6, 0), Direction.UNKNOWN: (-3, 3)}
"""The same for a weekday; on that very day of the week the story means today."""
_OFF_BY = 3
"""Days by which 'today (06)' may miss: a paper that appears the day after it was written, in another time zone."""


@dataclass(frozen=True, slots=True)
class Point:
    """A day as far as the words tell it.

    `offset` counts days from publication, and with a weekday it is where the search for that begins ('next Monday': 2,
    as tomorrow has a word of its own); `week` counts weeks from that of the publication; `shift` adds days to what the
    rest tells ('the day after'); `nearby` is the weekday that stands behind a relative day ('today (Tuesday)').
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    week: int | None = None
    shift: int | None = None
    nearby: int | None = None

    @property
    def is_full(self) -> bool:
        """Whether the words alone tell the day."""
        return self.year is not None and self.month is not None and self.day is not None

    def within(self, other: "Point") -> "Point":
        """Take month and year from the other end of a range where this end leaves them out."""
        if self.day is None or self.offset is not None:
            return self
        month = self.month if self.month is not None else other.month
        return replace(self, month=month, year=self.year if self.year is not None else other.year)

    def resolve(self, published: date | None, direction: Direction) -> date | None:
        """Give the day; None where it is open or no such day is on the calendar."""
        try:
            day = self._unshifted(published, direction)
            return day + timedelta(self.shift or 0) if day else None
        except OverflowError:
            return None

    def _unshifted(self, published: date | None, direction: Direction) -> date | None:
        if self.year is not None and self.month is not None and self.day is not None:
            return _day(self.year, self.month, self.day)
        return self._relative(published, direction) if published else None

    def _relative(self, published: date, direction: Direction) -> date | None:
        if self.offset is not None:
            published += timedelta(self.offset)
            if self.weekday is None:
                return self._near(published)
        if self.day is not None and self.month is not None:
            return self._in_some_year(published, direction, self.month, self.day)
        if self.day is not None:
            return self._in_some_month(published, direction, self.day)
        if self.weekday is not None:
            return self._weekday(published, direction)
        return None

    def _near(self, day: date) -> date:
        """Correct a relative day by the day of the month or week that stands behind it: 'today (06)'."""
        if self.day is None and self.nearby is None:
            return day
        days = (day + timedelta(shift) for shift in sorted(range(-_OFF_BY, _OFF_BY + 1), key=abs))
        return next((near for near in days if near.day == self.day or near.weekday() == self.nearby), day)

    def _in_some_year(self, published: date, direction: Direction, month: int, day: int) -> date | None:
        days = [_day(published.year + shift, month, day) for shift in (0, 1, -1)]
        if self.weekday is not None:
            days = _on_weekday(days, self.weekday)
        return _best(days, published, _YEAR_WINDOW[direction])

    def _in_some_month(self, published: date, direction: Direction, day: int) -> date | None:
        first = published.replace(day=1)
        months = (first, first + timedelta(32), first - timedelta(1))
        days = [_day(month.year, month.month, day) for month in months]
        if self.weekday is not None:
            days = _on_weekday(days, self.weekday)
        return _best(days, published, _MONTH_WINDOW[direction])

    def _weekday(self, published: date, direction: Direction) -> date | None:
        weekday = self.weekday or 0
        if self.week is not None:
            monday = published - timedelta(published.weekday())
            return monday + timedelta(7 * self.week + weekday)
        first, _ = _WEEKDAY_WINDOW[direction]
        start = published + timedelta(first)
        return start + timedelta((weekday - start.weekday()) % 7)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on_weekday(days: list[date | None], weekday: int) -> list[date | None]:
    """Keep the days that fall on `weekday`; all where none does, as papers err in the weekday more than in the date."""
    return [day for day in days if day and day.weekday() == weekday] or days


def _best(days: list[date | None], published: date, window: tuple[int, int]) -> date | None:
    """Choose the day inside the window, else the nearest."""
    known = [day for day in days if day]
    inside = [day for day in known if window[0] <= (day - published).days <= window[1]]
    return min(inside or known, key=lambda day: abs((day - published).days), default=None)
