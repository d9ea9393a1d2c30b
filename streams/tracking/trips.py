"""Which reports of one official tell of one trip: by the days told, and where none are, by when they were published."""

from collections.abc import Callable
from dataclasses import dataclass, field

from schemas import VisitStatus
from streams.tracking.claims import Claim

NEAR = 3
"""Days between two trips that outlets may mean as one: a day of travel, a time zone, a weekday read wrongly."""

MOVED_QUIETLY = 10
"""Days by which a trip that has not begun may be told anew without a word of a move."""

MOVE_REACH = 120
"""Days by which a trip that is told to be moved or put off may move."""

AHEAD = 60
"""Days before a trip that 'will visit', with no date, may speak of it."""

JUST_OVER = 10
"""Days after a trip that a report of its end, with no date, may come; the label guide counts 7 as news."""

UNDER_WAY_REACH = 10
"""Days from a dated trip at which a report that tells no date, but finds the visit under way, still means that trip:
nobody visits one country twice in so short a time without dates that say so."""

STILL_TOLD = 7
"""Days after a trip that an undated report may still tell it as to come: a late copy, a tense read wrongly."""

OPEN_STAY = 21
"""Days that a stay with no last day told may still go on: medical and private stays of heads of state do."""

UNDATED_GAP = 21
"""Days between two reports without any date, for both to be one trip."""


@dataclass(slots=True)
class Trip:
    """Reports of one trip, and the days that they span."""

    claims: list[Claim]
    first: int
    last: int
    open_start: bool = False
    open_end: bool = False
    heard: int = field(init=False)

    def __post_init__(self) -> None:
        self.heard = min(claim.published for claim in self.claims)

    def join(self, other: "Trip") -> "Trip":
        """Give both as one."""
        return Trip(
            self.claims + other.claims,
            min(self.first, other.first),
            max(self.last, other.last),
            self.open_start and other.open_start,
            self.open_end and other.open_end,
        )

    @property
    def took_place(self) -> bool:
        """Whether a report found it under way or over."""
        return any(claim.status in (VisitStatus.ONGOING, VisitStatus.CONCLUDED) for claim in self.claims)

    @property
    def slack(self) -> int:
        """Give the days for which its dates may still be corrected after its first day."""
        over = any(claim.status is VisitStatus.CONCLUDED for claim in self.claims)
        return NEAR if self.open_end and not over else 0

    @property
    def put_off(self) -> int | None:
        """Give the day on which it was last told to be postponed with no new date, if it was."""
        return max((claim.published for claim in self.claims if _put_off(claim)), default=None)


def trips(claims: list[Claim]) -> list[list[Claim]]:
    """Split one official's reports from one host country into trips, in order of their days."""
    ordered = sorted(claims, key=lambda claim: claim.order)
    dated = _follow_moves(_chained([_dated(claim) for claim in ordered if claim.first is not None]))
    undated: list[Claim] = []
    additions: list[tuple[int, Claim]] = []
    for claim in (claim for claim in ordered if claim.first is None):
        fits = [(cost, index) for index, trip in enumerate(dated) if (cost := _fit(claim, trip)) is not None]
        if fits:
            additions.append((min(fits)[1], claim))
        else:
            undated.append(claim)
    for index, claim in additions:
        dated[index].claims.append(claim)
    return [trip.claims for trip in _follow_postponements([*dated, *_undated(undated)])]


def distance(one: Claim, other: Claim) -> int:
    """Give the days between what two reports speak of: the told days, else the day of publication."""
    a, b = _span(one), _span(other)
    return max(0, a[0] - b[1], b[0] - a[1])


def _span(claim: Claim) -> tuple[int, int]:
    if claim.first is not None and claim.last is not None:
        return claim.first, claim.last
    if claim.status is VisitStatus.ONGOING:
        return claim.published, claim.published
    if claim.status is VisitStatus.CONCLUDED:
        return claim.published - JUST_OVER, claim.published
    return claim.published, claim.published + AHEAD


def _dated(claim: Claim) -> Trip:
    first, last = _span(claim)
    return Trip([claim], first, last, open_start=claim.no_start, open_end=claim.no_end)


def _chained(parts: list[Trip]) -> list[Trip]:
    """Join trips that overlap or nearly so, and those that were told anew on other days before they began."""
    near = _joined_neighbours(parts, _near)
    return _joined_neighbours(near, _moved_quietly)


def _near(one: Trip, other: Trip) -> bool:
    """Whether the later trip overlaps the earlier or nearly so; a stay without an end may have one told long after."""
    return other.first - one.last <= (OPEN_STAY if one.open_end and other.open_start else NEAR)


def _joined_neighbours(parts: list[Trip], same: Callable[[Trip, Trip], bool]) -> list[Trip]:
    joined: list[Trip] = []
    for trip in sorted(parts, key=lambda trip: (trip.first, trip.last)):
        if joined and same(joined[-1], trip):
            joined[-1] = joined[-1].join(trip)
        else:
            joined.append(trip)
    return joined


def _moved_quietly(one: Trip, other: Trip) -> bool:
    """Whether two trips are one told on other days: both were told before either began, and not both took place.

    A trip that nobody found under way may still be told anew days after its first day; one under way of which no
    last day was told, too.
    """
    if max(one.first - other.last, other.first - one.last) > MOVED_QUIETLY or (one.took_place and other.took_place):
        return False
    if one.took_place or other.took_place:
        real, planned = (one, other) if one.took_place else (other, one)
        return planned.heard <= real.first + real.slack
    earlier, later = (one, other) if one.heard <= other.heard else (other, one)
    return later.heard <= earlier.first + NEAR


def _follow_moves(parts: list[Trip]) -> list[Trip]:
    """Join a trip whose report tells of a move with the trip that it was: by the old dates, else the nearest ahead."""
    moves = [claim for trip in parts for claim in trip.claims if claim.status is VisitStatus.RESCHEDULED]
    for claim in sorted(moves, key=lambda claim: claim.order):
        now = next(trip for trip in parts if claim in trip.claims)
        before = [trip for trip in parts if trip is not now and _was(trip, claim)]
        if before:
            was = min(before, key=lambda trip: (abs(trip.first - now.first), trip.first))
            parts = [trip for trip in parts if trip is not now and trip is not was] + [was.join(now)]
    return sorted(parts, key=lambda trip: (trip.first, trip.last))


def _was(trip: Trip, move: Claim) -> bool:
    if move.left is not None:
        return move.left[0] <= trip.last + 1 and trip.first <= move.left[1] + 1
    upcoming = move.published - 1 <= trip.last
    return upcoming and trip.heard <= move.published and abs(trip.first - (move.first or 0)) <= MOVE_REACH


def _fit(claim: Claim, trip: Trip) -> int | None:
    """Say how many days an undated report lies from a trip that it may be of, else None."""
    day = claim.published
    before, after = trip.first - day, day - trip.last
    if claim.left is not None:
        return 0 if claim.left[0] <= trip.last and trip.first <= claim.left[1] else None
    if before <= 0 and after <= 0:
        return 0
    if claim.status is VisitStatus.CONCLUDED:
        return after if 0 < after <= (OPEN_STAY if trip.open_end else JUST_OVER) else None
    if claim.status is VisitStatus.ONGOING:
        if before > 0:
            return before if before <= UNDER_WAY_REACH else None
        return after if after <= (OPEN_STAY if trip.open_end else UNDER_WAY_REACH) else None
    if before > 0:
        return before if before <= AHEAD else None
    return AHEAD + after if after <= STILL_TOLD else None


def _undated(claims: list[Claim]) -> list[Trip]:
    parts: list[Trip] = []
    for claim in claims:
        last = parts[-1] if parts else None
        reach = UNDATED_GAP if last is None or last.took_place else AHEAD
        if last is not None and claim.published - last.last <= reach and not _begins_anew(last, claim):
            last.claims.append(claim)
            last.last = claim.published
        else:
            parts.append(Trip([claim], claim.published, claim.published))
    return parts


def _begins_anew(trip: Trip, claim: Claim) -> bool:
    over = trip.claims[-1].status is VisitStatus.CONCLUDED
    return over and claim.status is not VisitStatus.CONCLUDED and claim.published - trip.last > NEAR


def _follow_postponements(parts: list[Trip]) -> list[Trip]:
    """Join a trip that was put off with the next one told after that: it has its new dates."""
    parts = sorted(parts, key=lambda trip: (trip.heard, trip.first))
    for trip in list(parts):
        put_off = trip.put_off
        if put_off is None or trip not in parts:
            continue
        later = [
            other
            for other in parts
            if other is not trip and put_off <= other.heard and put_off < other.first <= put_off + MOVE_REACH
        ]
        if later:
            new = min(later, key=lambda other: (other.first, other.last))
            parts = [other for other in parts if other is not trip and other is not new] + [trip.join(new)]
    return parts


def _put_off(claim: Claim) -> bool:
    return claim.status is VisitStatus.RESCHEDULED and claim.first is None
