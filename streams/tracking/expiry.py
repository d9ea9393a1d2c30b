"""When a visit leaves the table, and how an ended one is remembered."""

from datetime import date, timedelta

from schemas import VisitFinding, VisitReport, VisitStatus
from streams.tracking.dates import Dates
from streams.tracking.life import fold, keep_until
from streams.tracking.state import CountryState, TrackedVisit

REMEMBERED = timedelta(days=60)
"""How long an ended visit is known by, so that a straggler does not raise it: as far as an undated report reaches."""

LATE = timedelta(days=2)
"""How much later than another a report may come: a visit that was over by then is kept so long for the earlier one."""

HISTORY = timedelta(days=14)
"""A report of a visit that ended longer ago than this tells of history, and is not kept."""


def is_history(report: VisitReport, today: date) -> bool:
    """Whether the visit of `report` was over long before the report, or has left the table by `today`."""
    visit = report.visit
    last_day = visit.end or visit.start
    if last_day is not None and last_day + HISTORY < report.event_time.date():
        return True
    return past_after(report) < today


def past_after(report: VisitReport) -> date:
    """Give the day after which a visit known from `report` alone has left the table."""
    return keep_until(Dates(start=report.visit.start, end=report.visit.end), report.event_time.date())


def expired(state: CountryState) -> tuple[CountryState, tuple[str, ...]]:
    """Let visits go whose time is over at the state's watermark, and give their ids; let go of past items, too."""
    today = state.watermark.date()
    if min([seen.until for seen in state.items.values()], default=today) < today:
        state = state.replaced(items={key: seen for key, seen in state.items.items() if seen.until >= today})
    due = [visit for visit in state.visits.values() if visit.keep_until < (today if visit.ended else today - LATE)]
    if not due:
        return state, ()
    ended = [visit for visit in due if not visit.ended]
    state = state.without({visit.visit_id for visit in due})
    for visit in ended:
        state = state.with_visit(remembered(visit))
    return state, tuple(visit.visit_id for visit in ended)


def remembered(tracked: TrackedVisit) -> TrackedVisit:
    """Keep of a visit that is over one report: whose it was, and when."""
    if tracked.ended:
        return tracked
    visit = fold(tracked.visit_id, tracked.heard).visit
    start = visit.start or visit.end or visit.first_reported.date()
    latest = tracked.reports[-1]
    finding = VisitFinding(
        official=visit.official,
        title=visit.title,
        sender=visit.sender,
        sender_country=visit.sender_country,
        host_country=visit.host_country,
        start=start,
        end=max(start, visit.end or visit.last_reported.date()),
        status=VisitStatus.CONCLUDED,
        delegation=visit.delegation,
    )
    return TrackedVisit(
        visit_id=tracked.visit_id,
        born=tracked.born,
        reports=(latest.model_copy(update={"visit": finding}),),
        merged=tracked.merged,
        ended=True,
        keep_until=tracked.keep_until + REMEMBERED,
    )
