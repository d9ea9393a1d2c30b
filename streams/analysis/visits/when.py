"""When a visit is, and where it stands on the publication day."""

from dataclasses import dataclass
from datetime import date, timedelta

from schemas import VisitStatus
from streams.analysis.dates import DateKind, DateMention, Direction

RECENT = timedelta(days=7)
"""A visit that ended longer ago is background by the label guide."""

_PLAUSIBLE = timedelta(days=400)
"""No visit is announced further ahead; no story tells days further back as news."""
_LONGEST_STAY = 40
"""Days: a longer 'stay' is a posting or a misread year."""

_DIRECTIONS = {
    "future": Direction.FUTURE,
    "past": Direction.PAST,
    "perfect": Direction.PAST,
}


@dataclass(slots=True)
class Days:
    """First and last day of a visit; `whole` where they are the whole trip's and not this country's."""

    start: date | None = None
    end: date | None = None
    whole: bool = False
    counted: bool = False
    """Whether one end is counted from the length of the visit."""

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


def days_of(mentions: list[DateMention], time: str, kind: str, published: date | None) -> Days:
    """Read first and last day out of the dates by a visit, nearest first, told in tense `time` by a leg of `kind`."""
    direction = _DIRECTIONS.get(time, Direction.UNKNOWN)
    if kind == "return":
        direction = Direction.PAST
    length = next((day.days for day in mentions if day.kind is DateKind.DURATION and day.days), None)
    start = end = None
    single: date | None = None
    for mention in mentions:
        if mention.kind in (DateKind.DURATION, DateKind.VAGUE):
            continue
        first, last = mention.resolve(direction)
        if not _plausible(first, published) or not _plausible(last, published):
            continue
        if mention.kind is DateKind.DAY:
            single = single or first
        elif mention.kind is DateKind.RANGE:
            if first and last and 0 <= (last - first).days <= _LONGEST_STAY and start is None:
                start, end = first, last
        elif mention.kind is DateKind.FROM:
            start = start or first
        elif mention.kind is DateKind.UNTIL:
            end = end or last
    if single is not None:
        if kind == "return":
            end = end or single
        elif start is None and (end is None or single <= end):
            start = single
        elif start is not None and kind in ("go", "leave", "arrive") and 0 < (start - single).days < RECENT.days:
            start = single  # leaves on Tuesday for a conference on the 3rd and 4th
    if length and length <= _LONGEST_STAY:
        if start is not None and end is None:
            return Days(start, start + timedelta(days=length - 1), counted=True)
        if end is not None and start is None:
            return Days(end - timedelta(days=length - 1), end, counted=True)
    return Days(start, end)


def _plausible(day: date | None, published: date | None) -> bool:
    return day is None or published is None or abs(day - published) < _PLAUSIBLE


def status_of(days: Days, time: str, kind: str, published: date | None, leading: bool) -> VisitStatus:
    """Say where a visit stands on the publication day: by its dates, without dates by the tense that tells it."""
    if published is not None and days:
        if days.start is not None and days.start > published:
            return VisitStatus.ANNOUNCED
        if days.end is not None:
            return VisitStatus.CONCLUDED if days.end < published else VisitStatus.ONGOING
        assert days.start is not None
        if days.start == published:
            return VisitStatus.ONGOING
        staying = kind in ("arrive", "leave") or (kind == "go" and time != "past") or time in ("present", "future")
        return VisitStatus.ONGOING if staying and published - days.start < RECENT else VisitStatus.CONCLUDED
    if time == "future":
        return VisitStatus.ANNOUNCED
    if kind == "return":
        return VisitStatus.CONCLUDED
    if time in ("present", "perfect", "none") or kind in ("arrive", "leave", "host"):
        return VisitStatus.ONGOING
    return VisitStatus.ONGOING if leading else VisitStatus.CONCLUDED
