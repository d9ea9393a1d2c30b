"""The step of the state machine: a report and a country's state in; its new state, and what to tell, out."""

from dataclasses import dataclass

from schemas import Visit, VisitAlert, VisitReport
from streams.tracking.alerts import alerts_of, decide, told_of_merged
from streams.tracking.expiry import expired, is_history, past_after, remembered
from streams.tracking.heard import Heard
from streams.tracking.life import Known, fold
from streams.tracking.relinking import Group, regroup, rejoined, related
from streams.tracking.state import CountryState, Told, TrackedVisit, capped, trimmed
from streams.tracking.visit_ids import new_visit_id


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a report gave: the state to store, what to write to which topic, and the reason."""

    state: CountryState
    decision: str
    visits: tuple[Visit, ...] = ()
    """Changed visits, to be written to `visits.current`."""
    removed: tuple[str, ...] = ()
    """Ids to be deleted there: of visits that ended a while ago, and of those in `merged`."""
    alerts: tuple[VisitAlert, ...] = ()
    merged: tuple[str, ...] = ()
    """Ids of visits that turned out to be another."""


def apply(state: CountryState | None, report: VisitReport) -> Outcome:
    """Apply `report` to the state of its host country (None where there is none yet). Pure."""
    state = state or CountryState(watermark=report.event_time)
    if state.has_applied(report.origin):
        return Outcome(state, "duplicate_origin")
    state, removed = expired(_advanced(state, report))
    sent_again = state.was_sent_again(report)
    state = state.with_item(report, until=past_after(report))
    if sent_again:
        return Outcome(state, "same_item", removed=removed)
    if is_history(report, state.watermark.date()):
        return Outcome(state, "past", removed=removed)
    return _join(state, trimmed(report), removed)


def _advanced(state: CountryState, report: VisitReport) -> CountryState:
    """Note the origin and the event time; an item that tells no date, received now, must not end what a replay told."""
    origin = report.origin
    return state.replaced(
        watermark=max(state.watermark, report.event_time) if report.item.published else state.watermark,
        applied={**state.applied, origin.partition: (origin.offset, origin.ordinal)},
    )


def _join(state: CountryState, report: VisitReport, removed: tuple[str, ...]) -> Outcome:
    new = Heard.of(report)
    groups = rejoined(state, new)
    if groups is None:
        near = related(new.claim, state)
        day = report.event_time.date()
        groups = regroup([visit for visit in near if not visit.is_over(day)], new)
        over = [remembered(visit) for visit in near if visit.is_over(day)]
        if over and groups[0].is_new and not regroup(over, new)[0].is_new:
            return Outcome(state, "dead", removed=removed)
    changed: list[Visit] = []
    alerts: list[VisitAlert] = []
    reason = ""
    for place, group in enumerate(groups):
        if place and group.goes_on_as_it_was:
            continue
        tracked, known = _continued(state, group, None if place else report)
        decision = decide(tracked.told, known, report, group.before, joined=not place)
        alerts += alerts_of(decision, known.visit, tracked.told, new)
        changed.append(known.visit)
        reason = reason or decision.reason
        state = state.with_visit(tracked.with_told(decision.told))
    merged = tuple(visit.visit_id for group in groups for visit in group.before[1:])
    state = state.without(merged)
    return Outcome(state, reason, tuple(changed), removed + merged, tuple(alerts), merged)


def _continued(state: CountryState, group: Group, joined: VisitReport | None) -> tuple[TrackedVisit, Known]:
    """Give the visit of `group` as it goes on, and what is known of it.

    Where none goes on it is a new one: of `joined`, the report that came, or split from one that readers know.
    """
    heir = group.before[0] if group.before else None
    told = heir.told if heir else Told()
    for visit in group.before[1:]:
        told = told_of_merged(told, visit.told)
    if joined is None and heir is None and group.parent is not None:
        told = group.parent.told
    younger = [visit.visit_id for visit in group.before[1:]]
    merged = tuple(gone for visit in group.before for gone in visit.merged) + tuple(younger)
    heard, other_items = capped(group.heard, [item for visit in group.before for item in visit.other_items])
    visit_id = heir.visit_id if heir else new_visit_id(state, joined or heard[0].report)
    known = fold(visit_id, heard, other_items=len(other_items), merged=merged)
    tracked = TrackedVisit.of(
        heard,
        visit_id=visit_id,
        born=heir.born if heir else state.born + 1,
        other_items=other_items,
        told=told,
        merged=merged,
        keep_until=known.keep_until,
    )
    return tracked, known
