"""The label agent: each news item is analysed; what carries a label goes on, everything else ends here."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from aiokafka.errors import KafkaError

from schemas import Analysis, ItemRef, LabelledItem, Message, NewsItem, Origin, VisitReport, event_time
from streams import metrics
from streams.dead_letters import DeadLetters, Reason, RefusedError, read
from streams.outbox import Outbox
from streams.runs import Record, Run

STAGE = "label"
Analyse = Callable[[NewsItem], Analysis]


class Derived(NamedTuple):
    """What a labelled item gives."""

    labelled: LabelledItem | None
    reports: tuple[VisitReport, ...]


def derive(item: NewsItem, analysis: Analysis, record: Record) -> Derived:
    """Make the records that follow from an analysed item; none for one that carries no label. Pure."""
    moment = event_time(item.published, datetime.fromtimestamp(record.timestamp / 1000, UTC))
    ref = ItemRef.of(item)
    labelled = LabelledItem(
        item=ref,
        country=analysis.country,
        labels=analysis.labels,
        deportations=analysis.deportations,
        criticisms=analysis.criticisms,
        event_time=moment,
        origin=Origin(partition=record.partition, offset=record.offset),
    )
    reports = tuple(
        VisitReport(
            item=ref,
            visit=visit,
            event_time=moment,
            origin=Origin(partition=record.partition, offset=record.offset, ordinal=ordinal),
        )
        for ordinal, visit in enumerate(analysis.visits)
    )
    return Derived(labelled if analysis.labels else None, reports)


class LabelAgent:
    """Handles runs of `news.items`."""

    def __init__(
        self, labelled_topic: str, reported_topic: str, outbox: Outbox, dead_letters: DeadLetters, analyse: Analyse
    ) -> None:
        self._labelled_topic = labelled_topic
        self._reported_topic = reported_topic
        self._outbox = outbox
        self._dead_letters = dead_letters
        self._analyse = analyse
        self._duration = metrics.item_processing.of(STAGE)

    async def handle(self, run: Run) -> None:
        """Analyse each item, then send what follows; the run waits for Kafka to acknowledge all of it.

        What a run gives is sent at once, as few requests to Kafka: one at a time is on its way.
        """
        labelled: list[tuple[Record, Derived]] = []
        refused: list[tuple[Record, RefusedError]] = []
        for record in run.records:
            if not await run.goes_on():
                return
            try:
                if derived := self._derived(record):
                    labelled.append((record, derived))
            except RefusedError as problem:
                refused.append((record, problem))
        sent = 0
        for record, derived in labelled:
            if not run.held():
                return
            try:
                await self._send(derived, record, run)
                sent += 1
            except RefusedError as problem:
                refused.append((record, problem))
        for record, why in refused:
            await self._dead_letters.put(record, STAGE, why)
        ignored = len(run.records) - sent - len(refused)
        metrics.count_run(STAGE, {"labelled": sent, "ignored": ignored, "dead_letter": len(refused)})

    def _derived(self, record: Record) -> Derived | None:
        began = time.perf_counter()
        item = read(NewsItem, record.value)
        try:
            analysis = self._analyse(item)
            derived = derive(item, analysis, record) if analysis.labels or analysis.visits else None
        except Exception as problem:
            raise RefusedError(Reason.ANALYSIS_FAILED, f"{type(problem).__name__}: {problem}") from problem
        self._duration.observe(time.perf_counter() - began)
        if derived:
            self._count(item, analysis)
        return derived

    async def _send(self, derived: Derived, record: Record, run: Run) -> None:
        """Send with the item's own timestamp, so that the way from its arrival to an alert can be measured."""
        outgoing: list[tuple[str, str, Message]] = [
            (self._reported_topic, report.visit.host_country, report) for report in derived.reports
        ]
        if derived.labelled:
            outgoing.append((self._labelled_topic, derived.labelled.country, derived.labelled))
        try:
            for topic, key, message in outgoing:
                value = message.model_dump_json().encode()
                run.waits_for(await self._outbox.send(topic, key.encode(), value, timestamp_ms=record.timestamp))
        except KafkaError as problem:
            raise RefusedError(Reason.REFUSED_BY_KAFKA, str(problem)) from problem

    @staticmethod
    def _count(item: NewsItem, analysis: Analysis) -> None:
        for finding in analysis.labels:
            metrics.labels_found.labels(finding.label).inc()
        for visit in analysis.visits:
            metrics.visits_reported.labels(visit.status).inc()
        if item.published:
            published = event_time(item.published, datetime.now(UTC))
            metrics.item_age.observe(max(0.0, time.time() - published.timestamp()))
