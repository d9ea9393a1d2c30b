"""Real Kafka, a real worker: what an item gives, and what garbage does not stop."""

import asyncio
import json
import signal
from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest

from schemas import LabelledItem, NewsItem, Visit, VisitAlert, VisitReport, WindowCounts
from streams.broker import Broker
from streams.settings import Settings
from streams.topics import ALERTS, COUNTS, CURRENT, DEAD_LETTERS, ITEMS, LABELLED, REPORTED, topic_name
from tests.stream.support import WorkerProcess, all_read, produce, read_all, send_items, wait_until


@pytest.fixture(scope="module")
def settings(kafka: Broker) -> Settings:
    own = f"way{uuid4().hex[:8]}"
    return Settings(
        broker=kafka.address, topic_prefix=f"{own}.", group=own, store="memory", metrics_port=0, partitions=2
    )


@pytest.fixture(scope="module")
def worker(settings: Settings) -> Iterator[WorkerProcess]:
    with WorkerProcess(settings) as process:
        yield process.wait_until_ready()


def item(id: str, *lines: str, published: str | None = "2023-12-03T10:00:00Z") -> NewsItem:
    return NewsItem.model_validate_json(
        json.dumps({"id": id, "title": f"Title of {id}", "text": "\n".join(lines), "published": published})
    )


async def test_an_item_with_a_visit_becomes_an_alert(settings: Settings, worker: WorkerProcess) -> None:
    await send_items(settings, [item("west", "label diplomatic_visit PAK", "visit PAK USA Tom West 2023-12-07")])
    await all_read(settings)

    [labelled] = [m for m in await models(settings, LABELLED, LabelledItem) if m.item.id == "west"]
    [report] = [m for m in await models(settings, REPORTED, VisitReport) if m.item.id == "west"]
    [alert] = [m for m in await models(settings, ALERTS, VisitAlert) if m.item_id == "west"]
    [visit] = [m for m in await models(settings, CURRENT, Visit) if m.visit_id == alert.visit_id]
    assert labelled.country == "PAK"
    assert report.origin == labelled.origin
    assert (alert.kind, alert.visit.official, alert.visit.host_country) == ("announced", "Tom West", "PAK")
    assert (visit.start, visit.end) == (date(2023, 12, 7), date(2023, 12, 8))
    counts = {record.key: WindowCounts.model_validate_json(record.value) for record in await read_all(settings, COUNTS)}
    assert counts[b"PAK|diplomatic_visit"].last_hour == 1
    assert worker.metric('harbinger_alerts_emitted_total{kind="announced"}') >= 1
    assert worker.metric('harbinger_alert_latency_seconds_count{kind="announced"}') >= 1


async def test_an_item_without_a_label_ends_at_the_label_agent(settings: Settings, worker: WorkerProcess) -> None:
    before = worker.metric('harbinger_items_processed_total{agent="label",outcome="ignored"}')
    await send_items(settings, [item("plain", "The weather was fine.")])
    await all_read(settings)
    assert worker.metric('harbinger_items_processed_total{agent="label",outcome="ignored"}') == before + 1
    assert "plain" not in {m.item.id for m in await models(settings, LABELLED, LabelledItem)}


GARBAGE = {
    "not_utf8": b'{"id": "g1", "text": "\xff\xfe"}',
    "not_json": b"\x00\x01\x02 certainly not JSON",
    "lone surrogate": rb'{"id": "g3", "text": "\ud800"}',
    "wrong shape": b'{"identity": "g4"}',
    "list": b"[1, 2, 3]",
    "year 0": b'{"id": "g5", "published": "0000-01-01"}',
    "deep": b"[" * 100_000,
    "empty": b"",
    "tombstone": None,
    "fails": b'{"id": "g6", "text": "fail"}',
    "ten megabytes": b'{"id": "g7", "text": "' + b"y" * 10_000_000 + b'"}',
}
REASONS = {
    "not_utf8": "not_utf8",
    "not_json": "not_json",
    "lone surrogate": "not_json",
    "wrong shape": "wrong_shape",
    "list": "wrong_shape",
    "year 0": "wrong_shape",
    "deep": "not_json",
    "empty": "empty",
    "tombstone": "empty",
    "fails": "analysis_failed",
    "ten megabytes": "too_large",
}


async def test_garbage_becomes_dead_letters_with_their_reasons_and_nothing_stops(
    settings: Settings, worker: WorkerProcess
) -> None:
    dead_before = len(await read_all(settings, DEAD_LETTERS))
    await produce(
        settings,
        [(name.encode(), value) for name, value in GARBAGE.items()],
        headers=[("source", b"test")],
        timestamp_ms=1_700_000_000_123,
    )
    await send_items(settings, [item("after", "label rights_criticism DEU")])
    await all_read(settings)

    letters = {r.key.decode(): r for r in await read_all(settings, DEAD_LETTERS)}
    assert len(letters) - dead_before == len(GARBAGE)
    for name, value in GARBAGE.items():
        letter = letters[name]
        headers = dict(letter.headers)
        assert letter.value == value
        assert letter.timestamp == 1_700_000_000_123
        assert headers["source"] == b"test"
        assert headers["harbinger.reason"].decode() == REASONS[name], name
        assert headers["harbinger.stage"] == b"label"
        assert headers["__streams.errors.topic"].decode() == topic_name(ITEMS, settings)
        assert headers["__streams.errors.offset"].isdigit()
        assert headers["__streams.errors.exception"]
    assert "after" in {m.item.id for m in await models(settings, LABELLED, LabelledItem)}


async def test_an_item_sent_again_under_its_id_counts_once(settings: Settings, worker: WorkerProcess) -> None:
    for _ in range(3):
        await send_items(settings, [item("again", "label deportation FRA", "visit FRA NOR Espen Eide 2024-01-07")])
        await all_read(settings)
    counts = {record.key: WindowCounts.model_validate_json(record.value) for record in await read_all(settings, COUNTS)}
    assert counts[b"FRA|deportation"].last_hour == 1
    alerts = [m for m in await models(settings, ALERTS, VisitAlert) if m.item_id == "again"]
    assert len(alerts) == 1


async def test_what_a_worker_tells_about_itself(settings: Settings, worker: WorkerProcess) -> None:
    await all_read(settings)
    await asyncio.sleep(6)
    assert worker.get("/healthz") == "yes\n"
    lag = f'harbinger_consumer_lag_messages{{partition="0",topic="{topic_name(ITEMS, settings)}"}}'
    assert lag in worker.get("/metrics")
    assert worker.metric(lag) == 0
    worker.process.send_signal(signal.SIGUSR1)
    wait_until(lambda: any("_drain_messages" in line for line in worker.said), 5)
    told = "\n".join(worker.said)
    assert f"{topic_name(ITEMS, settings)} 0: read; " in told
    assert "runs in hand: 0" in told


async def models(settings: Settings, topic, model):  # type: ignore[no-untyped-def]
    return [model.model_validate_json(r.value) for r in await read_all(settings, topic) if r.value]
