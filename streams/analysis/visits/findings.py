"""From legs to visits: one record for each official and host country, with dates, status and the rest."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from schemas import VisitStatus
from streams.analysis.dates import DateKind, Direction
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.movement import FORMS, ING
from streams.analysis.visits.moves import Move
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stages import Stage
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.trips import BEGINNINGS, ENDS, Trip
from streams.analysis.visits.when import TRAVEL, Days, begun_by, days_of, joined, status_of


@dataclass(slots=True)
class Report:
    """One official at one place, as one leg tells it."""

    who: Identity
    place: Place
    leg: Leg
    stop: Stop | None
    days: Days
    kind: str
    time: str
    leading: bool
    leader: str | None = None
    """Key of the official whom this one goes along with."""

    @property
    def strong(self) -> bool:
        """Whether the leg tells of travel or of being received, not only of presence."""
        return self.kind not in ("attend", "meet", "front")


_NEAR = 2
"""Sentences from one that tells of a visit to one that tells of its move."""
_ONWARD = frozenset(
    "then thereafter afterwards onward onwards proceed proceeds there next subsequently follow follows further".split()
)


@dataclass(slots=True)
class Gathered:
    """All reports of one official's visit to one country."""

    who: Identity
    code: str
    reports: list[Report] = field(default_factory=list)
    trip: Trip | None = None
    lent: "Gathered | None" = None
    """Whose days this official shares, having none of their own."""
    postponed: bool = False
    """Whether what is dropped is to be made up for."""
    gathering: Move = field(default_factory=Move)
    """What happened to the plan of the event that the visit is for."""
    others: list["Gathered"] = field(default_factory=list)
    """The other countries of the trip."""

    @property
    def leader(self) -> str | None:
        """Key of the official whom this one only goes along with."""
        leaders = {report.leader for report in self.reports}
        return None if None in leaders else next(iter(leaders), None)

    @property
    def strong(self) -> bool:
        """Whether a report tells of travel or of being received, not only of presence."""
        return any(report.strong for report in self.reports)

    @property
    def move(self) -> Move:
        """What happened to the plan of the visit; the last word counts, and one with new days before one without."""
        moves = [report.leg.tense.move for report in self.reports]
        told = [move for move in reversed(moves) if move.cancelled or move.moved]
        move = min(told, key=lambda move: (move.implied, move.moved and not move.new), default=Move())
        if move.implied or not told:
            if self.trip is not None and self._is_told_of(self.trip) and self._is_planned_by(self.trip.move_at):
                return self.trip.move
            move = move if told else self.gathering
        return Move(moved=True) if move.cancelled and move.implied and self.postponed else move

    def _is_told_of(self, trip: Trip) -> bool:
        """Whether what became of 'the visit' became of this one: what is dropped is one visit told before."""
        if not trip.move.cancelled:
            return trip.move.moved
        return not self.others and self.reports[0].leg.sentence.index <= trip.move_at

    def _is_planned_by(self, index: int) -> bool:
        """Whether the visit is told as one to come in the sentence of this number or one near it."""
        return any(
            (report.time != "past" or report.leg.tense.move.implied) and abs(report.leg.sentence.index - index) <= _NEAR
            for report in self.reports
        )

    def previous_days(self, published: date | None) -> Days:
        """Give the days that no longer hold."""
        return days_of(self.move.old, "future", "go", published)

    def days(self, published: date | None) -> Days:
        """Put together the days that the reports tell, and fill them in from what is told of the trip."""
        move = self.move
        if move.cancelled:
            return self._told()
        if move.moved:
            return self._moved(move, published)
        return self._in_turn(self._until_the_next(self._from_the_last(self._settled())), published)

    def _moved(self, move: Move, published: date | None) -> Days:
        """Give the new days; a stay under way keeps its first."""
        own = [day for report in self.reports for day in (report.stop.dates if report.stop else [])]
        new = [day for day in move.new if day in own] or move.new
        new = [day for day in new if day.kind is not DateKind.DURATION]
        if self.trip is None:
            return days_of(new, "future", "go", published)
        days = days_of(self.trip.looking(new), "future", "go", published)
        trip = self.trip.as_changed(new)
        sets_out = any(report.kind == "leave" for report in self.reports)
        if days.start and not days.end and not sets_out and any(trip.role_of(day) in ENDS for day in new):
            days = Days(None, days.start)
        if move.stretched and not days:
            return trip.complete(self._told(), self._stage())
        if not trip.has_begun(self._stage()):
            return days
        begun = trip.complete(replace(self._told(), end=None), self._stage())
        return replace(begun, end=days.end or days.start or begun.end)

    def _settled(self) -> Days:
        """Give the days that the reports tell, filled in from what is told of the trip."""
        told = self._told()
        if self.trip is None:
            return told
        if self.lent is not None and (not told or (self.leader and self.lent._told().whole)):
            return self.lent._settled()
        return self.trip.complete(told, self._stage())

    def _stage(self) -> Stage:
        """Say where in the trip this country stands."""
        return Stage(
            self.code,
            self.who.sender_code,
            frozenset(other.code for other in self.others),
            self._is_onward(),
            not any(self._comes_after(other) for other in self.others),
            all(self._comes_after(other) for other in self.others),
            not self.strong,
        )

    def _comes_after(self, other: "Gathered") -> bool:
        """Whether the trip goes to the other country first: by their days, else by the order of telling."""
        here, there = self._told(), other._told()
        if here.start and there.start and not here.whole and not there.whole and here.start != there.start:
            return there.start < here.start
        return other._is_before(self)

    def _from_the_last(self, days: Days) -> Days:
        """Begin an onward stay with the end of the one before, where only its own end is told."""
        ranged = days.whole and days.start and days.end
        if self.trip is None or not (self._is_onward() or ranged) or (days.start and not days.whole):
            return days
        before = [other._settled() for other in self.others if self._comes_after(other)]
        start = max((one.end for one in before if one.end and not one.whole), default=None)
        end = self.trip.end_after(start, self._stage()) if start else None
        if start and days.start and days.end and days.start < start < days.end and self._stage().last:
            end = days.end  # the whole trip's
        return Days(start, end) if end else days

    def _until_the_next(self, days: Days) -> Days:
        """End this stay with the start of the next, where no end of its own is told."""
        if days.start is None or not days.whole or len(self.others) != 1 or not self._is_before(self.others[0]):
            return days
        following = self.others[0]._settled()
        if following.start is None or following.whole or following.start <= days.start:
            return days
        return days if days.end and following.start > days.end else Days(days.start, following.start)

    def _has_been_elsewhere(self, since: date | None, published: date | None) -> bool:
        """Whether another country of the trip was reached before the day of publication, and after the day `since`."""
        starts = (there.start for other in self.others if not (there := other._told()).whole)
        return any(day and published and (since or date.min) < day < published for day in starts)

    def _in_turn(self, days: Days, published: date | None) -> Days:
        """Take a weekday to come as that behind the stop told before: 'opens in Oslo on Monday and ends in Riga on'."""
        told = [
            day for report in self.reports for day in (report.stop.dates if report.stop else []) or report.leg.dates
        ]
        own = [day for day in told if day.kind is DateKind.DAY]
        if days.start is None or published is None or days.start <= published or not own or not own[0].is_weekday:
            return days
        earlier = (one._told() for one in self.others if one._is_before(self) and not self._is_before(one))
        before = [there.start for there in earlier if there.start]
        week = timedelta(days=7)
        if not before or not days.start < before[-1] < days.start + week or days.start.weekday() < before[-1].weekday():
            return days
        return replace(days, start=days.start + week, end=days.end + week if days.end else None)

    def _is_told_later(self) -> bool:
        """Whether a country of the same trip is told before this one, so that a trip just begun has not come here."""
        mine = self.reports[0]
        return any(
            (other.reports[0].leg.start, other.reports[0].stop.start if other.reports[0].stop else 0)
            < (mine.leg.start, mine.stop.start if mine.stop else 0)
            for other in self.others
        )

    def _starts_after(self, day: date) -> bool:
        """Whether a country of the trip that is told before this one is still to come."""
        before = (other._settled().start for other in self.others if other._is_before(self))
        return any(start > day for start in before if start is not None)

    def _is_before(self, other: "Gathered") -> bool:
        """Whether the item tells of this country first."""
        here, there = self.reports[0], other.reports[0]
        if here.leg is there.leg and here.stop and there.stop and not here.leg.names_an_origin:
            return here.stop.start < there.stop.start
        return (here.leg.sentence.index, here.leg.start) <= (there.leg.sentence.index, there.leg.start)

    def _is_onward(self) -> bool:
        """Whether the official comes here from another stop: 'will then travel to', 'from there she flies on to'."""
        return any(
            chunk.low in _ONWARD
            or (chunk.low == "before" and FORMS.get(following.low) == ING)
            or (chunk.low, following.low) == ("followed", "by")
            for report in self.reports
            for chunk, following in pairwise(report.leg.sentence.chunks)
            if chunk.start < report.leg.end
        )

    def _told(self) -> Days:
        """Give the days that the reports tell; days of several that one sentence tells for each are the trip's."""
        days = self._own()
        shared = days.start and days.end and days.start < days.end and not days.counted
        if shared and any((one.start, one.end) == (days.start, days.end) for one in (o._own() for o in self.others)):
            return replace(days, whole=True)
        return days

    def _own(self) -> Days:
        """Give the days that the reports tell: this country's own before the whole trip's."""
        own = [report.days for report in self.reports if report.days and not report.days.whole]
        strong = [report.days for report in self.reports if report.days and not report.days.whole and report.strong]
        whole = [report.days for report in self.reports if report.days and report.days.whole]
        ranged = [days for days in own if days.start and days.end and days.end > days.start and not days.counted]
        if ranged and not any(ranged[0] is one for one in strong):
            return self._came(ranged)
        return next((joined(days) for days in (ranged, strong, own, whole) if days), Days())

    def _came(self, event: list[Days]) -> Days:
        """Begin a stay of which an event's days are told with the journey: 'left today for talks on 3 and 4 May'."""
        journeys = [one.days for one in self.reports if one.kind in TRAVEL and not one.days.whole]
        return begun_by(journeys, joined(event))

    def follow(self, visits: list["Gathered"]) -> None:
        """Take over the days of the official whom this one goes along with."""
        leader = next((report.leader for report in self.reports if report.leader), None)
        led = next((visit for visit in visits if visit.who.key == leader and visit.code == self.code), None)
        if led is not None and not any(report.days for report in self.reports if not report.leader):
            self.reports = [replace(report, who=self.who, leader=leader) for report in led.reports]

    def status(self, days: Days, published: date | None) -> VisitStatus:
        """Say where the visit stands."""
        move = self.move
        if move.cancelled:
            return VisitStatus.CANCELLED
        first = next((report for report in self.reports if report.strong), self.reports[0])
        begun = published is not None and days.start is not None and days.start <= published
        changed = self.trip is not None and self.trip.changed and self.leader is None
        if move.moved or (changed and (begun or not self.others)):
            return VisitStatus.RESCHEDULED
        apart = any(0 <= other.reports[0].leg.sentence.index < first.leg.sentence.index for other in self.others)
        later = self._is_onward() or ((days.start == published or apart) and self._is_told_later())
        if begun and days.whole and first.time == "future" and later:
            return VisitStatus.ANNOUNCED
        if not days.start and self._is_onward() and published and self._starts_after(published):
            return VisitStatus.ANNOUNCED
        if not days and first.time == "present" and first.kind == "go" and later:
            return VisitStatus.ANNOUNCED  # 'from there she flies on to Kampala'
        if begun and not days.end and self._has_been_elsewhere(days.start, published):
            return VisitStatus.CONCLUDED
        if not days and first.time == "past" and first.kind == "go" and self._has_been_elsewhere(None, published):
            return VisitStatus.CONCLUDED  # 'visited Oslo on Monday on a tour that took her to Riga too'
        if not days and first.time == "past" and any(day.hint is Direction.PAST for day in first.leg.dates):
            return VisitStatus.CONCLUDED  # 'visited Oslo earlier this week'
        kind = "arrive" if self._sets_out(first) else first.kind
        if begun and not days.end and days.start and self.trip and self.trip.has_event_ahead(days.start, self.code):
            return VisitStatus.ONGOING
        return status_of(days, first.time, kind, published, any(report.leading for report in self.reports))

    def _sets_out(self, report: Report) -> bool:
        """Whether a day of the report is told as that of setting out or beginning: 'set off on Monday on a visit'."""
        roles = [self.trip.role_of(day) for day in report.leg.dates] if self.trip and report.kind == "trip" else []
        return any(role in BEGINNINGS for role in roles)


def gather(reports: list[Report]) -> list[Gathered]:
    """Put the reports of one visit together, in the order of the text."""
    visits: dict[tuple[str, str], Gathered] = {}
    for report in reports:
        code = report.place.code
        assert code is not None
        visits.setdefault((report.who.key, code), Gathered(report.who, code)).reports.append(report)
    return list(visits.values())
