"""Reports of visits for tests, in few words, and a story that tells them one after another."""

from datetime import UTC, date, datetime, timedelta

from schemas import Evidence, ItemRef, Origin, VisitFinding, VisitReport
from streams.tracking import Outcome, apply

FIRST_DAY = date(2023, 12, 1)


def report(day=0, official="Julieta Valls Noyes", *, item=None, offset=None, ordinal=0, partition=0, hour=12, **visit):
    """A report published `day` days after 1 December 2023. `start` and `end` may be days of that count."""
    moment = datetime.combine(FIRST_DAY, datetime.min.time(), UTC) + timedelta(days=day, hours=hour)
    offset = next(_OFFSETS) if offset is None else offset
    item = item or f"item-{offset}"
    visit = {"title": "Assistant Secretary of State", "sender": "United States", "sender_country": "USA"} | visit
    for field in ("start", "end", "previous_start", "previous_end"):
        if isinstance(visit.get(field), int):
            visit[field] = FIRST_DAY + timedelta(days=visit[field])
    words = f"{official or visit['title']} is to come."
    return VisitReport(
        item=ItemRef(id=item, title=f"Title of {item}", url=f"https://news.example.org/{item}", published=moment),
        visit=VisitFinding(
            official=official,
            evidence=(Evidence(field="text", start=0, end=len(words), quote=words),),
            **{"host_country": "PAK", "status": "announced"} | visit,
        ),
        event_time=moment,
        origin=Origin(partition=partition, offset=offset, ordinal=ordinal),
    )


class Story:
    """Tells reports to the state machine and keeps what came of it."""

    def __init__(self):
        self.state = None
        self.alerts = []
        self.ever = {}

    def tell(self, day=0, official="Julieta Valls Noyes", **fields) -> Outcome:
        """Report a visit (see `report`); give the outcome."""
        return self.hear(report(day, official, **fields))

    def hear(self, heard: VisitReport) -> Outcome:
        outcome = apply(self.state, heard)
        self.state = outcome.state
        self.alerts += outcome.alerts
        for gone in outcome.merged:
            self.ever.pop(gone)
        for visit in outcome.visits:
            self.ever[visit.visit_id] = visit
        return outcome

    @property
    def kinds(self):
        return [alert.kind.value for alert in self.alerts]

    @property
    def visits(self):
        """All visits ever, as last known, ended ones included."""
        return list(self.ever.values())

    @property
    def visit(self):
        (visit,) = self.ever.values()
        return visit


def _count():
    number = 0
    while True:
        yield number
        number += 1


_OFFSETS = _count()
