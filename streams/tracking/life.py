"""What is known of a visit: a pure fold over its reports in event-time order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schemas import Visit, VisitFinding, VisitStatus
from streams.tracking.dates import Dates
from streams.tracking.heard import Heard
from streams.tracking.names import Likeness, likeness, parts
from streams.tracking.offices import Agreement, agreement, is_group, offices
from streams.tracking.timetable import Timetable

KEPT_AFTER_END = timedelta(days=21)
"""A visit leaves the table so long after its last day: a week in which the label guide still counts a report of it,
and two for weekly papers and late feeds."""

KEPT_UNDATED = timedelta(days=45)
"""And a visit of which no day was told so long after its last report."""

KEPT_PUT_OFF = timedelta(days=120)
"""And a postponed one: its new dates may take months."""


KEPT_AHEAD = timedelta(days=400)
"""A visit is planned a year ahead at most; a later day is a slip, and must not keep it for ever."""


@dataclass(frozen=True, slots=True)
class Known:
    """What reports together tell of a visit."""

    visit: Visit
    moved: bool
    put_off: bool
    keep_until: date


def fold(visit_id: str, heard: Sequence[Heard], *, other_items: int = 0, merged: tuple[str, ...] = ()) -> Known:
    """Put together what the reports `heard`, in event-time order, tell of one visit."""
    told = [one.report.visit for one in heard]
    findings = _without_replaced(told)
    timetable = Timetable()
    for finding in told:
        if finding.status is not VisitStatus.CANCELLED or finding in findings:
            timetable.hear(finding)  # the visit is not cancelled with the official who does not go
    dates = timetable.dates
    first, latest = heard[0].report, heard[-1].report
    visit = Visit(
        visit_id=visit_id,
        official=_fullest_name(findings),
        title=_title(findings),
        sender=_most_told([finding.sender for finding in findings]),
        sender_country=_most_told([finding.sender_country for finding in findings]),
        host_country=latest.visit.host_country,
        host_place=_most_told([finding.host_place for finding in findings]),
        start=dates.start,
        end=dates.end,
        leg_dates=not timetable.whole_trip,
        status=_status(timetable, heard),
        certain=any(finding.certain for finding in findings),
        delegation=any(finding.delegation for finding in told),
        replaces=next((finding.replaces for finding in reversed(findings) if finding.replaces), None),
        purpose=next((finding.purpose for finding in findings if finding.purpose), None),
        refugee_context=any(finding.refugee_context for finding in findings),
        sources_differ=timetable.disputed,
        sources=tuple(one.source for one in heard),
        source_count=len({one.claim.item for one in heard}) + other_items,
        merged=merged,
        first_reported=first.event_time,
        last_reported=latest.event_time,
    )
    until = keep_until(dates, latest.event_time.date(), put_off=timetable.put_off)
    return Known(visit, timetable.moved, timetable.put_off, until)


def keep_until(dates: Dates, reported: date, *, put_off: bool = False) -> date:
    """Give the day after which a visit of these dates, last reported on `reported`, leaves the table."""
    if put_off:
        return reported + KEPT_PUT_OFF
    last_day = dates.end or dates.start
    if last_day is None:
        return reported + KEPT_UNDATED
    if dates.end is None:
        last_day = max(last_day, reported)
    return min(last_day, reported + KEPT_AHEAD) + KEPT_AFTER_END


def _without_replaced(findings: list[VisitFinding]) -> list[VisitFinding]:
    """Leave out the official in whose place another goes."""
    replaced = {finding.replaces for finding in findings if finding.replaces}
    if not replaced:
        return findings
    going = [
        finding
        for finding in findings
        if finding.official is None
        or not any(likeness(finding.official, name) >= Likeness.PART for name in replaced)
        or finding.replaces
    ]
    return going or findings


def _fullest_name(findings: list[VisitFinding]) -> str | None:
    names = Counter([finding.official for finding in findings if finding.official])
    if len(names) < 2:
        return next(iter(names), None)
    return max(names, key=lambda name: (min(len(parts(name)), 4), names[name]))


def _title(findings: list[VisitFinding]) -> str | None:
    """Give the title that most titles support: 'Secretary' supports 'Secretary of State'. Ties go to the earliest."""
    told = [finding.title for finding in findings if finding.title]
    titles = Counter([title for title in told if not is_group(title)] or told)
    if len(titles) < 2:
        return next(iter(titles), None)

    def support(title: str) -> tuple[int, bool, int, int]:
        agreeing = sum(n for other, n in titles.items() if agreement(title, other) is not Agreement.OTHER)
        detail = max((len(office.portfolio) for office in offices(title)), default=0)
        return agreeing, not title.isupper(), min(detail, 3), titles[title]

    return max(titles, key=support)


def _most_told(values: list[str | None]) -> str | None:
    counted = Counter([value for value in values if value])
    return max(counted, key=counted.__getitem__, default=None)


def _status(timetable: Timetable, heard: Sequence[Heard]) -> VisitStatus:
    """Say where the visit stands on the day of its latest report."""
    if timetable.cancelled:
        return VisitStatus.CANCELLED
    today = date.fromordinal(max([one.claim.published for one in heard]))
    start, end = timetable.dates.start, timetable.dates.end
    said = _latest_stage(heard)
    if start is not None and today < start:
        return VisitStatus.RESCHEDULED if timetable.moved else VisitStatus.ANNOUNCED
    if end is not None and today > end:
        return VisitStatus.CONCLUDED
    if start is not None and end is not None:
        return said if said is VisitStatus.CONCLUDED and today == end else VisitStatus.ONGOING
    if start is not None and said is VisitStatus.ANNOUNCED:
        return VisitStatus.ONGOING
    if said is VisitStatus.ANNOUNCED and timetable.moved:
        return VisitStatus.RESCHEDULED
    return said


def _latest_stage(heard: Sequence[Heard]) -> VisitStatus:
    """Give the status that the latest report tells; of one moment's reports, the stage of the first is as good."""
    stages = (one.claim.status for one in reversed(heard))
    return next((stage for stage in stages if stage is not VisitStatus.CANCELLED), VisitStatus.CANCELLED)
