"""The days of one trip: what is told of each country of it, filled in from what is told of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits.day_roles import Clue, Role
from streams.analysis.visits.moves import Move
from streams.analysis.visits.stages import Stage
from streams.analysis.visits.when import LONGEST_STAY, Days, counted

BEGINNINGS = (Role.ARRIVE, Role.START, Role.OUT)
ENDS = (Role.END, Role.LEAVE, Role.BACK)
_ON_THE_WAY = timedelta(days=2)
"""From setting out to coming in."""
_LONGEST = timedelta(days=LONGEST_STAY)


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
        same = (clue for clue in self.clues if clue.mention == replace(mention, hint=clue.mention.hint))
        return next((clue.role for clue in same), None)

    def has_event_ahead(self, start: date, code: str) -> bool:
        """Whether what brings the visitor who came on `start` is held on the day of publication or soon after it."""
        events = (clue for clue in self.clues if clue.role is Role.EVENT and clue.code in (None, code))
        days = (day for clue in events for day in clue.mention.resolve(self._look(clue, Direction.FUTURE)))
        today = self.published
        return today is not None and any(day is not None and today <= day <= start + timedelta(7) for day in days)

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
        if days.whole:  # told by this country as by the others
            own = [clue for clue in own if clue.mention.resolve(self._look(clue)) != (days.start, days.end)]
        own += [clue._replace(role=Role.LEAVE) for clue in self.clues if clue.leaving and clue.code in stage.others]
        placed = self._filled(Days() if days.whole else days, own, None, None if stage.first else stage.code)
        placed = self._within(placed, days if days.whole else Days(), stage)
        if not placed and stage.others <= {clue.code for clue in self.clues}:
            placed = self._days_there(own, self._span(self.clues, Role.DURING))
        if placed.start and not placed.whole and not self._is_within_whole(placed, stage):
            return placed
        return replace(self._whole(days, stage, length), whole=True)

    def _within(self, placed: Days, whole: Days, stage: Stage) -> Days:
        """Begin the stay in the first country with the whole trip, and end that in the last one with it."""
        first, last = whole.start, whole.end
        if not (first and last) or (placed.start and placed.end):
            return placed
        if stage.first and placed.end and first <= placed.end <= last:
            return Days(first, placed.end)
        if stage.last and placed.start and not placed.weak and first <= placed.start <= last:
            return Days(placed.start, last)
        return placed

    def looking(self, mentions: list[DateMention]) -> list[DateMention]:
        """Give `mentions` with the direction of the clause that tells them, where that looks back."""
        back = {clue.mention for clue in self.clues if clue.direction is Direction.PAST and clue.role in ENDS}
        return [
            replace(one, hint=Direction.PAST) if one in back and one.hint is Direction.UNKNOWN else one
            for one in mentions
        ]

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
        left = [clue.mention for clue in self.clues if clue.role is Role.LEAVE and clue.code == stage.code]
        clues = [
            clue
            for clue in self.clues
            if (
                not stage.onward and clue.mention not in left
                if clue.role is Role.OUT
                else clue.code in (None, stage.code, stage.home)
            )
        ]
        first, last = self._span(clues, Role.DURING)
        if first and last and days.start and first <= days.start <= last:
            return Days(first, last)
        told = counted(self._filled(days, clues, length, None), length)
        if told or not stage.onward or not (length or self._span(clues, Role.DURING)[1]):
            return told
        whole = self._whole(Days(), stage._replace(onward=False), length)
        return whole if whole.start and whole.end else told

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
        if start and not end:
            first, last = self._span(clues, Role.DURING)
            on_the_way = _ON_THE_WAY if days.out else timedelta(0)
            end = last if first and last and timedelta(0) <= first - start <= on_the_way else None
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
            there = there or (clue.role is Role.DURING and clue.code is None and self._is_to_come(clue))
            opens = clue.role is Role.EVENT and clue.mention.kind is DateKind.FROM
            if there and (opens or (clue.role in (Role.DURING, Role.EVENT) and clue.mention.kind is DateKind.DAY)):
                day = clue.mention.resolve(self._look(clue))[0]
                if day and self._is_near(day) and (end is None or day <= end):
                    return day
        return None

    def _is_to_come(self, clue: Clue) -> bool:
        """Whether a visit to come has no day but that of what is done there: 'She will see the camp on Monday'."""
        return self.direction is clue.direction is Direction.FUTURE and not clue.planned

    def _begin(self, clues: list[Clue], start: date | None, end: date | None) -> date | None:
        """Give the first day: that of coming in before that of setting out; it may not be after `start` or `end`."""
        known = [day for day in (start, end) if day]
        for roles in ((Role.ARRIVE, Role.START), (Role.OUT,))[: 2 if start is None else 1]:
            for clue in clues:
                first = clue.mention.resolve(self._look(clue))[0] if clue.role in roles else None
                if not first or not self._is_near(first) or (self._is_over(first) and not known):
                    continue
                if all(first <= day <= first + _LONGEST for day in known):
                    return first
        return None if known else self._leaves_home(clues)

    def _is_over(self, first: date) -> bool:
        """Whether the day is to come, while the item tells of the visit as past: it is of another one."""
        return self.direction is Direction.PAST and self.published is not None and first > self.published

    def _leaves_home(self, clues: list[Clue]) -> date | None:
        """Give the day of leaving where the item tells no other of a visit to come: 'She leaves on Monday'."""
        if self.direction is not Direction.FUTURE or not self.published:
            return None
        leaves = (clue for clue in clues if clue.role is Role.LEAVE and clue.direction is Direction.FUTURE)
        days = (clue.mention.resolve(clue.direction)[0] for clue in leaves)
        return next((day for day in days if day and day >= self.published), None)

    def end_after(self, start: date, stage: Stage) -> date | None:
        """Give the last day told of a stay that begins on `start`, or counted from it."""
        end = self._end([clue for clue in self.clues if clue.code == stage.code or self._is_back(clue, stage)], start)
        length = next((days for days, code in self.lengths if code == stage.code), None)
        return end or counted(Days(start), length).end

    def _end(self, clues: list[Clue], start: date | None) -> date | None:
        """Give the last day: until when the stay lasts, or the day of leaving or of being home."""
        ends = [last for clue in clues if clue.role in ENDS and (last := self._last(clue, start)) is not None]
        return next((last for last in ends if last != start), ends[0] if ends else None)

    def _last(self, clue: Clue, start: date | None) -> date | None:
        last = clue.mention.resolve(self._look(clue, Direction.FUTURE))[1]
        if start and last and clue.mention.is_weekday:
            ahead = clue.direction is Direction.FUTURE and last < start and not (clue.leaving and clue.code)
            if ahead or clue.direction is Direction.UNKNOWN:  # 'flew there on Tuesday, returning on Friday'
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
            last = next((self._last(clue, start) for clue in until), None)
            last = last or self._event_counted(clues, start)
        fits = last and start <= last and abs((first or last) - start) <= timedelta(7)
        return last if fits else None

    def _event_counted(self, clues: list[Clue], start: date) -> date | None:
        """Count the last day of the event from the day on which it opens."""
        kinds = (DateKind.DAY, DateKind.FROM)
        told = (c.mention.resolve(self._look(c))[0] for c in clues if c.role is Role.EVENT and c.mention.kind in kinds)
        opened = min((day for day in told if day), default=None)
        if not opened or not self.event_length or opened - start > _ON_THE_WAY:
            return None
        last = opened + timedelta(self.event_length - 1)
        return last if last >= start else None

    def _look(self, clue: Clue, default: Direction | None = None) -> Direction:
        return clue.direction if clue.direction is not Direction.UNKNOWN else default or self.direction

    def _is_near(self, day: date) -> bool:
        return self.published is None or abs((day - self.published).days) <= 2 * LONGEST_STAY
