"""How visits change when a report joins: which keep their ids, which are one, which are new."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas import VisitReport
from streams.tracking.claims import Claim
from streams.tracking.linking import link
from streams.tracking.state import CountryState, TrackedVisit, in_event_order


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one visit, as linked now, and the visits that they stood in before (the heir first)."""

    reports: tuple[VisitReport, ...]
    before: tuple[TrackedVisit, ...]
    parent: TrackedVisit | None
    """Where no visit goes on in it: the one that most of its reports were split from."""


def related(claim: Claim, state: CountryState) -> list[TrackedVisit]:
    """Give the visits that linking may touch: those that share a key with the report, and with those, and so on."""
    found: list[TrackedVisit] = []
    rest = list(state.visits.values())
    names, asks = set(claim.names), set(claim.asks)
    offered = set(claim.offers)
    while True:
        near = [visit for visit in rest if names & visit.names or asks & visit.offers or offered & visit.asks]
        if not near:
            return found
        found += near
        rest = [visit for visit in rest if visit not in near]
        for visit in near:
            names |= visit.names
            asks |= visit.asks
            offered |= visit.offers


def regroup(visits: Sequence[TrackedVisit], claim: Claim, report: VisitReport) -> list[Group]:
    """Link the reports of `visits` and the new one anew; the group of the new one comes first."""
    report_of = {id(claim): report}
    home: dict[int, TrackedVisit] = {}
    for visit in visits:
        for old_claim, old_report in zip(visit.claims, visit.reports, strict=True):
            report_of[id(old_claim)] = old_report
            home[id(old_claim)] = visit
    linked = link([claim, *(old for visit in visits for old in visit.claims)])
    linked.sort(key=lambda group: claim not in group)
    heir_of = {visit.visit_id: _largest_share(visit, linked) for visit in visits}
    return [
        Group(
            reports=tuple(in_event_order(report_of[id(member)] for member in group)),
            before=tuple(sorted((v for v in visits if heir_of[v.visit_id] == place), key=_seniority)),
            parent=_parent(home[id(member)] for member in group if id(member) in home),
        )
        for place, group in enumerate(linked)
    ]


def _largest_share(visit: TrackedVisit, linked: Sequence[list[Claim]]) -> int:
    """Give the place of the group that holds most reports of `visit`; of equals, the one with its earliest."""
    places = [next(place for place, group in enumerate(linked) if claim in group) for claim in visit.claims]
    return Counter(places).most_common(1)[0][0]


def _seniority(visit: TrackedVisit) -> tuple[bool, int]:
    """Order visits that turn out to be one: a told one keeps its id before an untold, an elder before a younger."""
    return visit.told.alerts == 0, visit.born


def _parent(homes: Iterable[TrackedVisit]) -> TrackedVisit | None:
    by_id = {}
    counts: Counter[str] = Counter()
    for home in homes:
        by_id[home.visit_id] = home
        counts[home.visit_id] += 1
    return by_id[counts.most_common(1)[0][0]] if counts else None
