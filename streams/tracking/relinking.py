"""How visits change when a report joins: which keep their ids, which are one, which are new."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import not_

from streams.tracking.claims import Claim, Traces
from streams.tracking.heard import Heard
from streams.tracking.linking import link
from streams.tracking.state import CountryState, TrackedVisit


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one visit, as linked now, and the visits that they stood in before (the heir first)."""

    heard: tuple[Heard, ...]
    before: tuple[TrackedVisit, ...]
    parent: TrackedVisit | None
    """Where no visit goes on in it: the one that most of its reports were split from."""

    @property
    def is_new(self) -> bool:
        """Whether it is one report that belongs to no other."""
        return len(self.heard) == 1

    @property
    def goes_on_as_it_was(self) -> bool:
        """Whether it is a visit that has neither lost nor won a report."""
        return len(self.before) == 1 and set(self.before[0].heard) == set(self.heard)


def rejoined(state: CountryState, new: Heard) -> list[Group] | None:
    """Give the one group that changes where a later report says what one of a visit said before: all links stay."""
    shape, order, day = new.claim.shape, new.claim.order, new.report.event_time.date()
    for visit in state.visits.values():
        if not visit.is_over(day) and shape in visit.shapes and visit.shapes[shape] < order:
            return [_group([*visit.heard, new], [visit], [])]
    return None


def related(claim: Claim, state: CountryState) -> list[TrackedVisit]:
    """Give the visits that linking may touch: those that the report's traces touch, those that these do, and so on."""
    found: list[TrackedVisit] = []
    rest = list(state.visits.values())
    traces = claim.traces
    while rest:
        touched = [traces.touch(visit.traces) for visit in rest]
        near = list(compress(rest, touched))
        if not near:
            break
        found += near
        rest = list(compress(rest, map(not_, touched)))
        traces = Traces.together(visit.traces for visit in near)
    return found


def regroup(visits: Sequence[TrackedVisit], new: Heard) -> list[Group]:
    """Link the reports of `visits` and the new one anew; the group of the new one comes first."""
    heard_as = {id(one.claim): one for visit in visits for one in visit.heard} | {id(new.claim): new}
    home = {id(one.claim): visit for visit in visits for one in visit.heard}
    linked = link([one.claim for one in heard_as.values()])
    linked.sort(key=lambda group: new.claim not in group)
    place_of = {id(member): place for place, group in enumerate(linked) for member in group}
    heir_of = {visit.visit_id: _largest_share(visit, place_of) for visit in visits}
    return [
        _group(
            [heard_as[id(member)] for member in group],
            [visit for visit in visits if heir_of[visit.visit_id] == place],
            [home[id(member)] for member in group if id(member) in home],
        )
        for place, group in enumerate(linked)
    ]


def _group(heard: list[Heard], before: list[TrackedVisit], homes: list[TrackedVisit]) -> Group:
    return Group(
        heard=tuple(sorted(heard, key=lambda one: one.claim.order)),
        before=tuple(sorted(before, key=_seniority)),
        parent=None if before else _most_frequent(homes),
    )


def _largest_share(visit: TrackedVisit, place_of: Mapping[int, int]) -> int:
    """Give the place of the group that holds most reports of `visit`; of equals, the one with its earliest."""
    return Counter(place_of[id(one.claim)] for one in visit.heard).most_common(1)[0][0]


def _seniority(visit: TrackedVisit) -> tuple[bool, int]:
    """Order visits that turn out to be one: a told one keeps its id before an untold, an elder before a younger."""
    return visit.told.alerts == 0, visit.born


def _most_frequent(homes: list[TrackedVisit]) -> TrackedVisit | None:
    by_id = {home.visit_id: home for home in homes}
    counts = Counter(home.visit_id for home in homes)
    return by_id[counts.most_common(1)[0][0]] if counts else None
