"""When a visit is, and where it stands on the publication day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from schemas import VisitStatus
from streams.analysis.dates import DateKind, DateMention, Direction

RECENT = timedelta(days=7)
"""A visit that ended longer ago is background by the label guide."""

_PLAUSIBLE = timedelta(days=400)
"""No visit is announced further ahead; no story tells days further back as news."""
LONGEST_STAY = 40
"""Days: a longer 'stay' is a posting or a misread year."""

_DIRECTIONS = {
    "future": Direction.FUTURE,
    "present": Direction.FUTURE,
    "past": Direction.PAST,
    "perfect": Direction.PAST,
}
"""Where a clause looks: 'he flies on Wednesday' looks ahead as 'he will fly' does."""
_YESTERDAY = timedelta(days=1)
_PRESENCE = frozenset({"meet", "host", "attend", "be", "front"})
"""Kinds of leg whose day is one of the stay, not surely its first."""
TRAVEL = frozenset({"go", "leave", "arrive"})
"""Kinds of leg whose day is that of setting out or coming in."""


@dataclass(slots=True)
class Days:
    """First and last day of a visit; `whole` where they are the whole trip's and not this country's."""

    start: date | None = None
    end: date | None = None
    whole: bool = False
    counted: bool = False
    """Whether one end is counted from the length of the visit."""
    under_way: bool = False
    """Whether the item counts the days: 'on the second day of her visit'."""
    weak: bool = False
    """Whether the first day is only that of a meeting or the like, so that the stay may have begun before it."""

    out: bool = False
    """Whether the first day is that of setting out."""

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


def days_of(mentions: list[DateMention], time: str, kind: str, published: date | None) -> Days:
    """Read first and last day out of the dates by a visit, nearest first, told in tense `time` by a leg of `kind`."""
    direction = _DIRECTIONS.get(time, Direction.PAST if kind == "return" else Direction.UNKNOWN)
    length = next((day.days for day in mentions if day.kind is DateKind.DURATION and day.days), None)
    start = end = single = None
    for mention in mentions:
        if mention.kind in (DateKind.DURATION, DateKind.VAGUE, DateKind.UNTIL):
            continue
        first, last = mention.resolve(direction)
        if time == "present" and mention.is_weekday and _holds(mention.resolve(Direction.PAST), published):
            first, last = mention.resolve(Direction.PAST)  # 'is there from Monday to Friday', told on Wednesday
        if not _plausible(first, published) or not _plausible(last, published):
            continue
        if mention.kind is DateKind.DAY:
            single = single or first
        elif mention.kind is DateKind.RANGE:
            if first and last and 0 <= (last - first).days <= LONGEST_STAY and start is None:
                start, end = first, last
        else:
            start = start or first
    if single is not None and start is not None and end is None and kind in TRAVEL and single < start:
        return Days(single, counted(Days(start), length).end, out=kind != "arrive")  # 'arrived for what opens today'
    if single is not None:
        start, end = _with_single(start, end, single, kind)
    if end is None:
        end = _until(mentions, start, published)
    since = any(mention.kind is DateKind.FROM and mention.hint is Direction.PAST for mention in mentions)
    weak = kind in _PRESENCE and start is not None and start == single and not since
    begun = counted(Days(None, end), length).start if weak and end else None
    if begun and start and begun <= start:
        start = begun
    return counted(Days(start, end, under_way=since, weak=weak, out=kind in ("go", "leave")), length)


def _holds(days: tuple[date | None, date | None], published: date | None) -> bool:
    """Whether a range of days goes on at publication."""
    first, last = days
    return bool(first and last and published and first < published <= last)


def direction_of(time: str) -> Direction:
    """Give where a clause in tense `time` looks."""
    return _DIRECTIONS.get(time, Direction.UNKNOWN)


def _with_single(start: date | None, end: date | None, single: date, kind: str) -> tuple[date | None, date | None]:
    """Fit in a day told beside a range or alone: of coming home, of setting out, or of the visit itself."""
    if kind == "return":
        return start, end or single
    if start is None:
        return (single, end) if end is None or single <= end else (None, end)
    if kind in TRAVEL and end is not None and start - RECENT < single <= end:
        return single, end  # 'leaves on Tuesday for a conference on the 3rd and 4th', or while it is being held
    return start, end


def _until(mentions: list[DateMention], start: date | None, published: date | None) -> date | None:
    """Give the day of 'until Friday', counted from the first day where that is known, else from publication."""
    for mention in mentions:
        if mention.kind is not DateKind.UNTIL:
            continue
        # 'landed here, where he stays until Friday' looks ahead, whatever the tense of the arrival
        last = mention.after(start) if start else mention.resolve(Direction.FUTURE)[1]
        if last and _plausible(last, published) and (start is None or 0 <= (last - start).days <= LONGEST_STAY):
            return last
    return None


def counted(days: Days, length: int | None) -> Days:
    """Count the missing end from a length of stay in days, first and last included."""
    if not length or length > LONGEST_STAY:
        return days
    stay = timedelta(days=length - 1)
    if days.start is not None and days.end is None:
        return replace(days, end=days.start + stay, counted=True)
    if days.end is not None and days.start is None:
        return replace(days, start=days.end - stay, counted=True)
    return days


def joined(days: list[Days]) -> Days:
    """Take a told range; else the first start and the first end that fit; counted ends give way to told ones."""
    ranged = next((one for one in days if one.start and one.end and one.end > one.start and not one.counted), None)
    if ranged:
        return ranged
    told = [one for one in days if not one.counted]
    start = next((one.start for one in told if one.start), None)
    end = next((one.end for one in told if one.end and (start is None or one.end >= start)), None)
    counted = next((one for one in days if one.counted), None)
    if counted and counted.start and start and not end and counted is days[0] and counted.start < start:
        return counted
    if counted and (start is None or end is None):
        return Days(start or counted.start, end or counted.end, counted.whole, True)
    under_way, weak = any(one.under_way for one in days), all(one.weak for one in days)
    return Days(start, end, days[0].whole, under_way=under_way, weak=weak, out=all(one.out for one in days))


def begun_by(journeys: list[Days], days: Days) -> Days:
    """Begin `days` with the last of the journeys that leads to them."""
    starts = [one.start for one in journeys if one.start and days.start and one.end in (None, one.start)]
    before = (one for one in starts if days.start and timedelta(0) < days.start - one < RECENT)
    return replace(days, start=max(before, default=days.start))


def _plausible(day: date | None, published: date | None) -> bool:
    return day is None or published is None or abs(day - published) < _PLAUSIBLE


def status_of(days: Days, time: str, kind: str, published: date | None, leading: bool) -> VisitStatus:
    """Say where a visit stands on the publication day: by its dates, without dates by the tense that tells it."""
    if published is not None and days:
        if days.start is not None and days.start > published:
            return VisitStatus.ANNOUNCED
        to_come = time == "future" and kind != "return"  # 'will end her visit on Saturday' tells of one under way
        if days.start is None and to_come and days.end is not None and days.end > published:
            return VisitStatus.ANNOUNCED
        if days.end is not None:
            return VisitStatus.CONCLUDED if days.end < published else VisitStatus.ONGOING
        assert days.start is not None
        if days.start == published or days.under_way:
            return VisitStatus.ONGOING
        if kind in _PRESENCE | {"go"} and published - days.start == _YESTERDAY:
            return VisitStatus.ONGOING  # nobody has told that the one who came or was met yesterday has left
        staying = kind in ("arrive", "leave") or (kind == "go" and time != "past") or time in ("present", "future")
        return VisitStatus.ONGOING if staying and published - days.start < RECENT else VisitStatus.CONCLUDED
    if time == "future":
        return VisitStatus.ANNOUNCED
    if kind == "return":
        return VisitStatus.CONCLUDED
    if time in ("present", "perfect", "none") or kind in ("arrive", "leave", "host"):
        return VisitStatus.ONGOING
    return VisitStatus.ONGOING if leading else VisitStatus.CONCLUDED
