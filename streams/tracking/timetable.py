"""When a visit takes place, as its reports tell it one after another in event-time order."""

from collections import Counter
from dataclasses import dataclass, field

from schemas import VisitFinding, VisitStatus
from streams.tracking.dates import Dates


@dataclass(slots=True)
class Timetable:
    """The dates that stand after the reports heard so far, and how they came to stand.

    The sender's or host's own statement stands before any other; else the later report's dates stand, but dates
    that were given up before come back only when more reports tell them than tell the standing ones.
    """

    dates: Dates = field(default_factory=Dates)
    whole_trip: bool = False
    own_statement: bool = False
    moved: bool = False
    put_off: bool = False
    cancelled: bool = False
    left: list[Dates] = field(default_factory=list)
    heard: Counter[Dates] = field(default_factory=Counter)

    def hear(self, visit: VisitFinding) -> None:
        """Take in the next report."""
        said = Dates(visit.start, visit.end)
        if not visit.leg_dates and not self.whole_trip and _told(self.dates):
            said = Dates()  # the whole trip's dates say nothing against the leg's own
        if visit.status is VisitStatus.CANCELLED:
            self._cancel(visit, said)
            return
        if self.cancelled and not self._on_again(visit, said):
            return
        if visit.status is VisitStatus.RESCHEDULED:
            self._move(visit, said)
        elif _told(said):
            self._state(visit, said)
        if _told(said):
            self.heard[said] += 1

    @property
    def disputed(self) -> bool:
        """Whether reports tell other dates than those that stand, moves left aside."""
        return any(not _agree(said, self.dates) for said in self.heard if said not in self.left)

    def _cancel(self, visit: VisitFinding, said: Dates) -> None:
        self.cancelled = True
        if _told(said) and not _told(self.dates):
            self._stand(visit, said)

    def _on_again(self, visit: VisitFinding, said: Dates) -> bool:
        """Whether a report after the cancellation takes it back: no mere repeat of what was told before it does."""
        news = _told(said) and not any(_agree(said, old) for old in (self.dates, *self.left))
        takes_place = visit.status in (VisitStatus.ONGOING, VisitStatus.CONCLUDED)
        if visit.said_by is None and not news and not takes_place:
            return False
        self.cancelled = False
        return True

    def _move(self, visit: VisitFinding, said: Dates) -> None:
        before = Dates(start=visit.previous_start, end=visit.previous_end)
        if _told(before):
            self._leave(before)
        if _told(said):
            if not _agree(said, self.dates) or not _told(self.dates) or said in self.left:
                self._leave(self.dates)
                self._stand(visit, said)
            else:
                self.dates = _filled(self.dates, said)
            self.moved, self.put_off = True, False
        elif not self.moved or (_told(before) and _agree(before, self.dates)):
            self._leave(self.dates)
            self.dates, self.own_statement = Dates(), visit.said_by is not None
            self.moved = self.put_off = True

    def _state(self, visit: VisitFinding, said: Dates) -> None:
        own = visit.said_by is not None
        if not _told(self.dates):
            if said in self.left and not own:
                return
            self._stand(visit, said)
            self.put_off = False
        elif self.whole_trip and visit.leg_dates:
            self.heard.clear()
            self._stand(visit, said)
        elif _agree(said, self.dates):
            self.dates = _filled(self.dates, said)
            self.own_statement |= own
        elif own or (not self.own_statement and self._prevails(said)):
            self._stand(visit, said)

    def _prevails(self, said: Dates) -> bool:
        return said not in self.left and (said not in self.heard or self.heard[said] + 1 > self.heard[self.dates])

    def _stand(self, visit: VisitFinding, dates: Dates) -> None:
        if dates in self.left:
            self.left.remove(dates)
        self.dates, self.whole_trip, self.own_statement = dates, not visit.leg_dates, visit.said_by is not None

    def _leave(self, dates: Dates) -> None:
        if _told(dates) and dates not in self.left:
            self.left.append(dates)


def _told(dates: Dates) -> bool:
    return dates.start is not None or dates.end is not None


def _agree(said: Dates, standing: Dates) -> bool:
    """Whether `said` does not contradict `standing`: a lone first day within it tells a day of the visit, no more."""
    if said == standing:
        return True
    if said.end is None and said.start is not None and standing.start is not None:
        return standing.start <= said.start <= (standing.end or standing.start)
    return all(
        mine is None or theirs is None or mine == theirs
        for mine, theirs in ((said.start, standing.start), (said.end, standing.end))
    )


def _filled(standing: Dates, said: Dates) -> Dates:
    if standing.start is None and said.start is not None and standing.end is not None and said.start > standing.end:
        return standing
    return Dates(start=standing.start or said.start, end=standing.end or said.end)
