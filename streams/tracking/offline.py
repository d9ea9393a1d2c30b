"""The way of an item from analysis to alerts, without Kafka: what a worker is compared with."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time

from schemas import Analysis, ItemRef, NewsItem, Origin, Visit, VisitAlert, VisitReport, event_time
from schemas.base import EARLIEST
from streams.tracking.state import CountryState
from streams.tracking.tracker import Outcome, apply


class OfflineTracker:
    """Takes items one after another, as if they came over one partition, and keeps every visit ever heard of.

    `received` is when all of them arrived: a publication after that is a slip. An item without a publication date
    counts as published with the latest before it.
    """

    def __init__(self, analyse: Callable[[NewsItem], Analysis], received: datetime) -> None:
        self.decisions: Counter[str] = Counter()
        """How many reports gave rise to what: `Outcome.decision`."""
        self._analyse = analyse
        self._states: dict[str, CountryState] = {}
        self._visits: dict[str, tuple[Visit, tuple[str, ...]]] = {}
        self._received = received
        self._latest = datetime.combine(EARLIEST, time(), UTC)
        self._taken = 0

    def take(self, item: NewsItem) -> tuple[VisitAlert, ...]:
        """Give the alerts that `item` gives rise to."""
        moment = event_time(item.published, self._received if item.published else self._latest)
        self._latest = max(self._latest, moment)
        findings = self._analyse(item).visits
        offset, self._taken = self._taken, self._taken + 1
        return tuple(
            alert
            for ordinal, visit in enumerate(findings)
            for alert in self.apply(
                VisitReport(
                    item=ItemRef.of(item),
                    visit=visit,
                    event_time=moment,
                    origin=Origin(partition=0, offset=offset, ordinal=ordinal),
                )
            ).alerts
        )

    def apply(self, report: VisitReport) -> Outcome:
        """Apply one report."""
        country = report.visit.host_country
        outcome = apply(self._states.get(country), report)
        self._states[country] = outcome.state
        self.decisions[outcome.decision] += 1
        for visit_id in outcome.merged:
            self._visits.pop(visit_id, None)
        for visit in outcome.visits:
            self._visits[visit.visit_id] = visit, outcome.state.visits[visit.visit_id].item_ids
        return outcome

    def visits(self) -> Iterator[tuple[Visit, tuple[str, ...]]]:
        """Give every visit as last known, ended ones included, each with the ids of the items that reported it."""
        yield from self._visits.values()
