"""Days, ranges of days and durations in prose: our own grammar, read against the day of publication."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from streams.analysis.calendar_points import Direction, Point
from streams.analysis.date_words import Reading, readings

__all__ = ["DateKind", "DateMention", "Direction", "find_dates"]


class DateKind(StrEnum):
    """What a mention tells."""

    DAY = "day"
    RANGE = "range"
    FROM = "from"
    UNTIL = "until"
    DURATION = "duration"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that tell a day, a range, a start, an end, or how long; `resolve` gives the days.

    `hint` is the direction that the words themselves tell ('next Friday'), `days` the length of a duration, counted
    with its first and last day, and None where it is not told in days or weeks ('a two-month stay'). A day counted from
    one that the words do not tell ('the next day') is vague, with how many days in `first`.
    """

    start: int
    end: int
    kind: DateKind
    hint: Direction = Direction.UNKNOWN
    days: int | None = None
    first: Point | None = None
    last: Point | None = None
    published: date | None = None

    @property
    def is_weekday(self) -> bool:
        """Whether a weekday alone tells the day, so that its direction decides."""
        points = [point for point in (self.first, self.last) if point]
        return bool(points) and all(p.weekday is not None and p.day is None and p.week is None for p in points)

    @property
    def is_full(self) -> bool:
        """Whether the words alone, year included, tell all days of the mention."""
        points = [point for point in (self.first, self.last) if point]
        return bool(points) and all(point.is_full for point in points)

    def resolve(self, direction: Direction = Direction.UNKNOWN) -> tuple[date | None, date | None]:
        """Give the first and last day; a day has both the same, FROM no last, UNTIL no first.

        `direction` is where the story looks; the words' own direction goes before it. A range ends on the first fitting
        day after its start. Both are None where the words are vague, or need a publication day and there is none.
        """
        if self.hint is not Direction.UNKNOWN:
            direction = self.hint
        first = self.first.resolve(self.published, direction) if self.first else None
        if self.kind is DateKind.DAY:
            return first, first
        if not self.last:
            return first, None
        if self.kind is DateKind.RANGE:
            return self._range(first, direction)
        return first, self.last.resolve(self.published, direction)

    def after(self, start: date) -> date | None:
        """Give the last day of the mention as the next such day from `start` on."""
        point = self.last or self.first
        if point is None:
            return None
        return point.resolve(start if point.offset is None else self.published, Direction.FUTURE)

    def counted_from(self, anchor: Point) -> "DateMention":
        """Give the day of 'the next day' or 'two days later', counted from `anchor`."""
        shift = (anchor.shift or 0) + (self.first.shift or 0 if self.first else 0)
        return replace(self, kind=DateKind.DAY, first=replace(anchor, shift=shift))

    def _range(self, first: date | None, direction: Direction) -> tuple[date | None, date | None]:
        assert self.first
        assert self.last
        if first is None:
            return None, self.last.resolve(self.published, direction)
        last = self.last.resolve(self.published, direction)
        if self.last.is_full or last is None or {self.last.offset, self.last.week} != {None}:
            if last and first > last:  # 'December 29 to January 2, 2024': the year is that of the last day
                first = replace(self.first, year=last.year - 1).resolve(self.published, direction)
            return (first, last) if first and (not last or first <= last) else (first, None)
        after = self.last.resolve(first, Direction.FUTURE)
        return first, after if after and after >= first else None


_BETWEEN = re.compile(r"[\s,)]*(?:-{1,3}|to|through|thru|until|till|up to|and|into|TO|THROUGH|AND)\s*(?:on\s+|the\s+)*")
_TOUCHING = re.compile(r"\.?\s*[,(]?\s*(?:the\s+)?")
_CLOSED = re.compile(r"\.?\)")
_BEFORE = 24
_FROM = re.compile(
    r"\b(?:(?:from|as of|as from|effective|since)|(?:beginning|begins|began|begin|starting|starts|started|start|"
    r"commencing|commences|opens|opening|kicks off)(?:\s+(?:there|here))?(?:\s+on)?)(?:\s+the)?\s+$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:(?:until|till|til|through|thru|up to)|(?:ends|ending|ended|end|concludes|concluding|wraps up)(?:\s+on)?|"
    r"(?:runs|running|lasts|lasting|continues) to)"
    r"(?:\s+the)?\s+$",
    re.IGNORECASE,
)


_LOOSE = re.compile(
    r"\b(?:week (?:of|beginning|starting|commencing)(?: on)?|after|before|around|about|circa)(?:\s+the)?\s+$",
    re.IGNORECASE,
)
"""Before a day that is only near the one meant: 'in the week of May 4', 'some time after May 4'."""
_EITHER = re.compile(r"\s+or\s+(?:on\s+)?")


def find_dates(text: str, published: date | None, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Give the mentions in `text[start:end]` in order; `text` is plainly spelt (`streams.analysis.plain`)."""
    end = len(text) if end is None else end
    days = _neighbours_merged(text, [_mention(reading, published) for reading in readings(text, start, end)])
    if not days:
        return []
    found: list[DateMention] = []
    for mention in days:
        joined = _joined(text, found[-1], mention) if found else None
        found[-1:] = [joined] if joined else [*found[-1:], mention]
    return [_opened(text, mention, start) for mention in _anchored(_listed(text, found))]


_COMMA = re.compile(r",\s*(?:on\s+)?")


def _listed(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Make one range of a list of weekdays: 'Monday, Tuesday and Wednesday'."""
    found: list[DateMention] = []
    for mention in reversed(mentions):
        rest = found[-1] if found else None
        if (
            rest is not None
            and rest.kind is DateKind.RANGE
            and mention.kind is DateKind.DAY
            and mention.is_weekday
            and rest.is_weekday
            and _COMMA.fullmatch(text, mention.end, rest.start)
        ):
            found[-1] = replace(mention, end=rest.end, kind=DateKind.RANGE, last=rest.last)
        else:
            found.append(mention)
    return found[::-1]


def _anchored(mentions: list[DateMention]) -> list[DateMention]:
    """Count 'the following day' from the day told before it; without one it is vague."""
    anchor: Point | None = None
    found: list[DateMention] = []
    for mention in mentions:
        if mention.first and mention.first.shift is not None:
            mention = mention.counted_from(anchor) if anchor else replace(mention, kind=DateKind.VAGUE)
        if mention.kind is not DateKind.VAGUE:
            anchor = mention.last or mention.first or anchor
        found.append(mention)
    return found


def _neighbours_merged(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Make one mention of two that tell one day: 'Monday, June 15'."""
    found: list[DateMention] = []
    for mention in mentions:
        merged = _merged_mention(text, found[-1], mention) if found else None
        found[-1:] = [merged] if merged else [*found[-1:], mention]
    return found


def _mention(reading: Reading, published: date | None) -> DateMention:
    start, end, first, last, hint, is_duration, days = reading
    if last:
        kind = DateKind.RANGE if first else DateKind.UNTIL
    else:
        kind = DateKind.DAY if first else DateKind.DURATION if is_duration else DateKind.VAGUE
    return DateMention(start, end, kind, hint, days, first, last, published)


def _merged_mention(text: str, left: DateMention, right: DateMention) -> DateMention | None:
    if not left.first or not right.first or left.last or right.start - left.end > _BEFORE:
        return None
    touching = _TOUCHING.fullmatch(text, left.end, right.start)
    merged = touching and _merged(left.first, right.first)
    if not touching or not merged:
        return None
    closed = _CLOSED.match(text, right.end) if "(" in touching[0] else None
    return replace(left, end=closed.end() if closed else right.end, kind=right.kind, first=merged, last=right.last)


def _joined(text: str, left: DateMention, right: DateMention) -> DateMention | None:
    """Make one mention of two days with a word between: a range of 'Monday' 'to' 'Friday', vague with 'or'."""
    if left.kind is not DateKind.DAY or right.kind is not DateKind.DAY or right.start - left.end > _BEFORE:
        return None
    if not left.first or not right.first:
        return None
    if _EITHER.fullmatch(text, left.end, right.start):
        return replace(left, end=right.end, kind=DateKind.VAGUE, first=None)
    if not _BETWEEN.fullmatch(text, left.end, right.start):
        return None
    first, last = left.first.within(right.first), right.first.within(left.first)
    if first.weekday is not None and last.weekday is not None:  # 'from Wednesday to Friday next week'
        first, last = _of_one_week(first, last.week), _of_one_week(last, first.week)
    hint = left.hint if left.hint is not Direction.UNKNOWN else right.hint
    return replace(left, end=right.end, kind=DateKind.RANGE, hint=hint, first=first, last=last)


def _of_one_week(point: Point, week: int | None) -> Point:
    return replace(point, week=week, offset=None) if point.week is None and week is not None else point


def _merged(left: Point, right: Point) -> Point | None:
    """Put together what two neighbouring points tell of one day; None where both tell the same thing."""
    if {left.offset, right.offset} != {None}:
        left, right = (left, right) if left.offset is not None else (right, left)
        if left.weekday is None and right == Point(weekday=right.weekday):
            return replace(left, nearby=right.weekday)
    for name in Point.__slots__:
        if getattr(left, name) is not None and getattr(right, name) is not None:
            return None
    if left.day is None and right.day is None and not {left.week, right.week} - {None}:
        return None
    values = {
        name: getattr(left, name) if getattr(left, name) is not None else getattr(right, name)
        for name in Point.__slots__
    }
    return Point(**values)


def _opened(text: str, mention: DateMention, floor: int) -> DateMention:
    """Read a single day behind 'from' or 'until' as a start or an end, and one behind 'around' as vague."""
    if mention.kind is not DateKind.DAY or text.startswith("'s", mention.end):
        return mention
    before = text[max(mention.start - _BEFORE, floor) : mention.start]
    if _LOOSE.search(before):
        return replace(mention, kind=DateKind.VAGUE, first=None)
    if opening := _FROM.search(before):
        hint = Direction.PAST if opening[0].lower().startswith("since") else mention.hint
        return replace(mention, kind=DateKind.FROM, hint=hint)
    if _UNTIL.search(before):
        return replace(mention, kind=DateKind.UNTIL, first=None, last=mention.first)
    return mention
