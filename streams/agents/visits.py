"""The visit agent: reports of a host country become visits, and what is new about a visit an alert."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from schemas import VisitAlert, VisitReport
from streams import metrics
from streams.dead_letters import DeadLetters, Reason, RefusedError, read
from streams.outbox import Outbox
from streams.runs import Record, Run
from streams.tables import ModelTable
from streams.tracking import CountryState, Outcome, apply

STAGE = "visits"
AT_A_TIME = 100
"""Reports between two writes of the table: so many alerts, at most, are told again after a crash."""
DUPLICATE = "duplicate_origin"
"""The decision on a report whose origin has been applied."""


class VisitAgent:
    """Handles runs of `visits.reported`."""

    def __init__(
        self,
        alerts_topic: str,
        current_topic: str,
        outbox: Outbox,
        dead_letters: DeadLetters,
        table: ModelTable[CountryState],
    ) -> None:
        self._alerts_topic = alerts_topic
        self._current_topic = current_topic
        self._outbox = outbox
        self._dead_letters = dead_letters
        self._table = table
        self._duration = metrics.item_processing.of(STAGE)

    async def handle(self, run: Run) -> None:
        """Apply the reports, some at a time."""
        for start in range(0, len(run.records), AT_A_TIME):
            if not await self._handle_some(run, run.records[start : start + AT_A_TIME]):
                return

    async def _handle_some(self, run: Run, records: Sequence[Record]) -> bool:
        """Apply each report; when Kafka has acknowledged alerts and visits, and only then, write the table.

        A crash in between makes the same alerts again, under the same ids; the other order would lose them.
        A group that a rebalance cuts short is written as far as it has come, so that nothing is told again.
        Return whether the run goes on.
        """
        states: dict[str, CountryState] = {}
        outcomes: Counter[str] = Counter()
        sent: list[asyncio.Future[object]] = []
        for record in records:
            if not await run.goes_on():
                break
            try:
                outcomes[await self._handle_one(record, states, sent)] += 1
            except RefusedError as refused:
                await self._dead_letters.put(record, STAGE, refused)
                outcomes["dead_letter"] += 1
        await asyncio.gather(*sent)
        if not run.held():
            return False
        for country, state in states.items():
            self._table.set(country, state)
        metrics.count_run(STAGE, outcomes)
        return not run.given_up

    async def _handle_one(
        self, record: Record, states: dict[str, CountryState], sent: list[asyncio.Future[object]]
    ) -> str:
        began = time.perf_counter()
        report = read(VisitReport, record.value)
        country = report.visit.host_country
        try:
            outcome = apply(states.get(country) or self._table.get(country), report)
        except Exception as problem:
            raise RefusedError(Reason.TRACKING_FAILED, f"{type(problem).__name__}: {problem}") from problem
        self._duration.observe(time.perf_counter() - began)
        # Also a duplicate's state is written again: after a kill, RocksDB may hold what the changelog never got.
        states[country] = outcome.state
        await self._send(outcome, record, sent)
        if not outcome.alerts:
            metrics.alerts_suppressed.labels(outcome.decision).inc()
        return "duplicate" if outcome.decision == DUPLICATE else "labelled"

    async def _send(self, outcome: Outcome, record: Record, sent: list[asyncio.Future[object]]) -> None:
        for alert in outcome.alerts:
            acknowledged = await self._outbox.send(
                self._alerts_topic, alert.visit_id.encode(), alert.model_dump_json().encode()
            )
            acknowledged.add_done_callback(partial(_count_alert, alert, record))
            sent.append(acknowledged)
        current: dict[str, bytes | None] = {
            visit.visit_id: visit.model_dump_json().encode() for visit in outcome.visits
        }
        for visit_id, value in (current | dict.fromkeys(outcome.removed)).items():
            sent.append(await self._outbox.send(self._current_topic, visit_id.encode(), value))  # in order


def _count_alert(alert: VisitAlert, record: Record, done: asyncio.Future[object]) -> None:
    if done.cancelled() or done.exception():
        return
    arrived = datetime.fromtimestamp(record.timestamp / 1000, UTC)
    metrics.alerts_emitted.labels(alert.kind).inc()
    metrics.alert_latency.labels(alert.kind).observe(max(0.0, (datetime.now(UTC) - arrived).total_seconds()))
