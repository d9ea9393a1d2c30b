"""What is news: the visit as it is known now, against what readers of the alerts were told."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schemas import AlertKind, Change, Visit, VisitAlert, VisitReport, VisitStatus
from streams.tracking.dates import Dates
from streams.tracking.headline import headline
from streams.tracking.heard import Heard
from streams.tracking.life import Known
from streams.tracking.names import Likeness, likeness
from streams.tracking.state import Told, TrackedVisit

NEWS_FOR = timedelta(days=7)
"""A visit that ended longer ago than this, seen from the report, is no news (label guide)."""


@dataclass(frozen=True, slots=True)
class News:
    """A kind of alert with the fields that are no longer what was told."""

    kind: AlertKind
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a report gave rise to, and why: `reason` is the kind of the first alert, or why there is none."""

    reason: str
    news: tuple[News, ...]
    told: Told


def decide(told: Told, known: Known, report: VisitReport, before: Sequence[TrackedVisit], *, joined: bool) -> Decision:
    """Decide what to tell of a visit after `report` joined it, and made one visit of those in `before`.

    A visit that the report did not join may still be made one of several by it; nothing else is told of it.
    """
    news = _merged(before) + (_news(told, known, report) if joined else [])
    if not news:
        reason = "merged" if len(before) > 1 else _silence(told, known, report)
        return Decision(reason, (), _told_in_passing(told, known))
    return Decision(news[0].kind.value, tuple(news), _told_now(told, known, len(news)))


def alerts_of(decision: Decision, visit: Visit, before: Told, heard: Heard) -> tuple[VisitAlert, ...]:
    """Write the alerts of a decision, each complete by itself."""
    report = heard.report
    return tuple(
        VisitAlert(
            alert_id=_alert_id(visit, news.kind, before.alerts + place),
            visit_id=visit.visit_id,
            kind=news.kind,
            headline=headline(visit, news.kind, news.changes),
            item_id=report.item.id,
            visit=visit,
            changes=news.changes,
            first_source=visit.sources[0],
            latest_source=heard.source,
            source_count=visit.source_count,
            sources_differ=visit.sources_differ,
            merged=tuple(change.before for change in news.changes if change.field == "visit_id"),
            event_time=report.event_time,
            origin=report.origin,
        )
        for place, news in enumerate(decision.news)
    )


def told_of_merged(elder: Told, younger: Told) -> Told:
    """Put together what was told of two visits that are one; the elder's account stands."""
    return elder.model_copy(
        update={
            "alerts": elder.alerts + younger.alerts,
            "announced": elder.announced or younger.announced,
            "cancelled": elder.cancelled and younger.cancelled,
            "certain": elder.certain or younger.certain,
            "official": elder.official or younger.official,
            "dates": elder.dates if elder.announced else younger.dates,
            "earlier_dates": (*elder.earlier_dates, *younger.earlier_dates, younger.dates),
        }
    )


def _news(told: Told, known: Known, report: VisitReport) -> list[News]:
    visit = known.visit
    if _is_past(visit, report):
        return []
    if visit.status is VisitStatus.CANCELLED:
        return (
            [] if told.cancelled else [News(AlertKind.CANCELLED, _change("status", _stage(told), visit.status.value))]
        )
    if not told.announced and not told.cancelled:
        over = visit.status is VisitStatus.CONCLUDED
        return [] if over else [News(AlertKind.ANNOUNCED, _first_changes(report))]
    if visit.status is VisitStatus.CONCLUDED:
        return []
    news = _official_changed(told, visit)
    return news + (
        _on_again(told, visit) or _put_off(told, known) or _moved(told, known, report) or _confirmed(told, visit)
    )


def _merged(before: Sequence[TrackedVisit]) -> list[News]:
    """Tell of visits that turned out to be one, where readers were told of more than one."""
    told = [visit.visit_id for visit in before if visit.told.alerts]
    changes = tuple(Change(field="visit_id", before=gone, after=before[0].visit_id) for gone in told[1:])
    return [News(AlertKind.MERGED, changes)] if changes else []


def _is_past(visit: Visit, report: VisitReport) -> bool:
    last_day = visit.end or visit.start
    return last_day is not None and last_day + NEWS_FOR < report.event_time.date()


def _stage(told: Told) -> str | None:
    return VisitStatus.ANNOUNCED.value if told.announced else None


def _first_changes(report: VisitReport) -> tuple[Change, ...]:
    """Give the dates that a visit first heard of as moved had before, where told."""
    visit = report.visit
    if visit.status is not VisitStatus.RESCHEDULED:
        return ()
    before = Dates(start=visit.previous_start, end=visit.previous_end)
    return _date_changes(before, Dates(start=visit.start, end=visit.end)) if before != Dates() else ()


def _official_changed(told: Told, visit: Visit) -> list[News]:
    if visit.replaces is None or told.replaces == visit.replaces or visit.official is None:
        return []
    if told.official is not None and likeness(told.official, visit.official) >= Likeness.PART:
        return []
    return [News(AlertKind.OFFICIAL_CHANGED, _change("official", told.official or visit.replaces, visit.official))]


def _on_again(told: Told, visit: Visit) -> list[News]:
    if not told.cancelled:
        return []
    changes = _change("status", VisitStatus.CANCELLED.value, visit.status.value) + _date_changes(
        told.dates, _dates(visit)
    )
    return [News(AlertKind.CONFIRMED, changes)]


def _put_off(told: Told, known: Known) -> list[News]:
    if not known.put_off or told.postponed:
        return []
    changes = _date_changes(told.dates, Dates()) or _change("status", _stage(told), known.visit.status.value)
    return [News(AlertKind.POSTPONED, changes)]


def _moved(told: Told, known: Known, report: VisitReport) -> list[News]:
    """Tell new dates: those of a told move, and those of any report as long as the visit is still ahead."""
    visit, now = known.visit, _dates(known.visit)
    changes = _date_changes(told.dates, now)
    if known.put_off or now == told.dates:
        return []
    ahead = visit.start is not None and visit.start > report.event_time.date() and visit.start != told.dates.start
    if told.postponed and ahead:
        return [News(AlertKind.RESCHEDULED, changes)]
    contradicted = _contradicts(told.dates, now)
    said_moved = report.visit.status is VisitStatus.RESCHEDULED and known.moved and (contradicted or not told.moved)
    if told.whole_trip and visit.leg_dates and not said_moved:
        contradicted, first_told = False, ahead
    else:
        first_told = ahead and told.dates.start is None
    under_way = any(source.status is VisitStatus.ONGOING for source in visit.sources)
    other_dates = (
        contradicted and ahead and not under_way and (report.visit.said_by is not None or now not in told.earlier_dates)
    )
    if said_moved or other_dates:
        return [News(AlertKind.RESCHEDULED, changes)]
    return [News(AlertKind.CONFIRMED, _certainty(told, visit) + changes)] if first_told else []


def _confirmed(told: Told, visit: Visit) -> list[News]:
    return [News(AlertKind.CONFIRMED, _certainty(told, visit))] if visit.certain and not told.certain else []


def _certainty(told: Told, visit: Visit) -> tuple[Change, ...]:
    return _change("certain", told.certain, visit.certain) if told.certain != visit.certain else ()


def _contradicts(told: Dates, now: Dates) -> bool:
    start_moved = told.start is not None and now.start is not None and told.start != now.start
    end_moved = told.end is not None and now.end is not None and told.end != now.end
    return start_moved or end_moved


def _date_changes(before: Dates, after: Dates) -> tuple[Change, ...]:
    changes: tuple[Change, ...] = ()
    for field in ("start", "end"):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            changes += _change(field, _iso(old), _iso(new))
    return changes


def _change(field: str, before: str | bool | None, after: str | bool | None) -> tuple[Change, ...]:
    return (Change(field=field, before=before, after=after),)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _dates(visit: Visit) -> Dates:
    return Dates(start=visit.start, end=visit.end)


def _told_in_passing(told: Told, known: Known) -> Told:
    """Take dates that complete what was told as told: they are old, then, when they change."""
    exact = told.whole_trip and known.visit.leg_dates
    if (
        not told.announced
        or known.put_off
        or told.postponed
        or (_contradicts(told.dates, _dates(known.visit)) and not exact)
    ):
        return told
    return told.model_copy(update={"dates": _dates(known.visit), "whole_trip": not known.visit.leg_dates})


def _told_now(told: Told, known: Known, alerts: int) -> Told:
    visit, now = known.visit, _dates(known.visit)
    earlier = told.earlier_dates if told.dates in (Dates(), now) else (*told.earlier_dates, told.dates)
    return Told(
        alerts=told.alerts + alerts,
        announced=told.announced or visit.status is not VisitStatus.CANCELLED,
        cancelled=visit.status is VisitStatus.CANCELLED,
        postponed=known.put_off,
        moved=known.moved,
        whole_trip=not visit.leg_dates,
        certain=visit.certain,
        official=visit.official,
        replaces=visit.replaces,
        dates=told.dates if known.put_off and now == Dates() else now,
        earlier_dates=earlier,
    )


def _silence(told: Told, known: Known, report: VisitReport) -> str:
    """Say why a report gave no alert."""
    visit = known.visit
    if visit.status is VisitStatus.CONCLUDED or _is_past(visit, report):
        return "concluded"
    if report.event_time < visit.last_reported:
        return "late"
    return "differing" if visit.sources_differ and _contradicts(told.dates, _said(report)) else "repeat"


def _said(report: VisitReport) -> Dates:
    return Dates(start=report.visit.start, end=report.visit.end)


def _alert_id(visit: Visit, kind: AlertKind, place: int) -> str:
    """Derive the id from what the alert says; `place`, its number among the visit's, tells a second move apart."""
    state = (visit.visit_id, kind, place, visit.start, visit.end, visit.status, visit.official)
    if kind is AlertKind.ANNOUNCED:
        state = (visit.visit_id, kind, 0, None, None, VisitStatus.ANNOUNCED, None)
    return hashlib.blake2b("|".join(map(str, state)).encode(), digest_size=16).hexdigest()
