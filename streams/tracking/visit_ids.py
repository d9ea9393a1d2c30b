"""Ids of visits: readable, unique, and mostly the same whichever report of a visit comes first."""

import re

from schemas import VisitReport
from streams.tracking.names import parts
from streams.tracking.offices import heads
from streams.tracking.state import CountryState

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def new_visit_id(state: CountryState, report: VisitReport) -> str:
    """Give an id such as `PAK-2023-12-noyes`: host, month of the first report heard, family name or office.

    A second visit of that name and month gets `-2`; ids of visits that ended or were merged away stay taken.
    """
    visit = report.visit
    who = parts(visit.official)[-1:] if visit.official else ()
    office = (visit.sender_country or visit.sender or "", *sorted(heads(visit.title or ""))[:1])
    slug = _NOT_IN_IDS.sub("-", " ".join(who or office).lower()).strip("-")[:40] or "visit"
    stem = f"{visit.host_country}-{report.event_time:%Y-%m}-{slug}"
    taken = {*state.visits, *(merged for visit in state.visits.values() for merged in visit.merged)}
    number = 1
    while (visit_id := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return visit_id
