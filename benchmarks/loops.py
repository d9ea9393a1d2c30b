"""What a user would write in place of a worker: `python -m benchmarks.loops WAY BROKER COUNT FOLDER`.

Each way reads COUNT items of `news.items`, analyses them, sends labelled items and visit reports, and keeps a table of
visits by host country from the reports, with its changelog. It prints what it took from the first item to the last.

- `aiokafka`: getmany, a function, sends awaited at the end of each batch; a second task for the reports.
- `quix`: Quix Streams, stateful, at least once.
"""

import asyncio
import sys
from collections.abc import Callable
from operator import itemgetter
from types import SimpleNamespace
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from benchmarks.spent import Spent, Stopwatch
from schemas import NewsItem, VisitReport
from streams.agents.label import derive
from streams.analysis import analyse
from streams.tracking import CountryState, apply

Record = tuple[str, bytes, bytes]


def outputs(value: bytes, record: Any) -> list[Record]:
    """Give the records (topic, key, value) that an item leads to; `record` tells its place and time."""
    item = NewsItem.model_validate_json(value)
    found = analyse(item)
    if not found.labels and not found.visits:
        return []
    labelled, reports = derive(item, found, record)
    to_country = [("news.labelled", labelled.country.encode(), labelled.model_dump_json().encode())] if labelled else []
    to_host = [("visits.reported", r.visit.host_country.encode(), r.model_dump_json().encode()) for r in reports]
    return to_country + to_host


def tracked(state: bytes | None, value: bytes) -> tuple[bytes, list[Record]]:
    """Give the new state of a country, and the records that a report leads to."""
    outcome = apply(CountryState.model_validate_json(state) if state else None, VisitReport.model_validate_json(value))
    told = [("visits.alerts", alert.visit_id.encode(), alert.model_dump_json().encode()) for alert in outcome.alerts]
    known = [("visits.current", visit.visit_id.encode(), visit.model_dump_json().encode()) for visit in outcome.visits]
    return outcome.state.model_dump_json(exclude_defaults=True).encode(), told + known


async def aiokafka_loop(broker: str, count: int) -> Spent:
    """Read and write with aiokafka alone; give what it took."""
    async with AIOKafkaProducer(bootstrap_servers=broker, acks="all") as producer:
        reports = asyncio.create_task(_track_reports(broker, producer))
        async with _consumer(broker, "news.items", "loop-items") as consumer:
            watch, seen = Stopwatch(), 0
            while seen < count:
                batches = await consumer.getmany(timeout_ms=200, max_records=500)
                watch = watch if seen else Stopwatch()
                for records in batches.values():
                    sent = [
                        await producer.send(topic, value, key)
                        for r in records
                        for topic, key, value in outputs(r.value, r)
                    ]
                    await asyncio.gather(*sent)
                    seen += len(records)
                await consumer.commit()
            took = watch.read()
        reports.cancel()
    return took


def _consumer(broker: str, topic: str, group: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        topic,
        bootstrap_servers=broker,
        group_id=group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=16 << 20,
    )


async def _track_reports(broker: str, producer: AIOKafkaProducer) -> None:
    states: dict[bytes, bytes] = {}
    async with _consumer(broker, "visits.reported", "loop-reports") as consumer:
        while True:
            for records in (await consumer.getmany(timeout_ms=200)).values():
                sent = []
                for record in records:
                    states[record.key], told = tracked(states.get(record.key), record.value)
                    told.append(("loop-states", record.key, states[record.key]))
                    sent += [await producer.send(topic, value, key) for topic, key, value in told]
                await asyncio.gather(*sent)
            await consumer.commit()


def quix(broker: str, count: int, folder: str) -> Spent:
    """Read and write with Quix Streams, its state under `folder`; give what it took."""
    from quixstreams import Application
    from quixstreams.models import Serializer

    class ThirdOfRecord(Serializer):
        """The value of a (topic, key, value) record."""

        def __call__(self, value: Record, ctx: Any) -> bytes:
            return value[2]

    app = Application(
        broker, consumer_group="quix", auto_offset_reset="earliest", loglevel="ERROR", state_dir=f"{folder}/quix"
    )
    topics = {
        name: app.topic(name, key_deserializer="bytes", value_deserializer="bytes", value_serializer=ThirdOfRecord())
        for name in ("news.items", "news.labelled", "visits.reported", "visits.alerts", "visits.current")
    }
    clock = _Clock(count, app.stop)

    def read(value: bytes, _key: Any, timestamp: int, _headers: Any) -> list[Record]:
        records = outputs(value, SimpleNamespace(partition=0, offset=clock.seen, timestamp=timestamp))
        clock.tick()
        return records

    def track(value: bytes, state: Any) -> list[Record]:
        old = state.get("state")
        new, told = tracked(old.encode() if old else None, value)
        state.set("state", new.decode())
        return told

    def topic_of(record: Record, *_: Any) -> Any:
        return topics[record[0]]

    items = app.dataframe(topics["news.items"]).apply(read, expand=True, metadata=True)
    items.to_topic(topic_of, key=itemgetter(1))
    told = app.dataframe(topics["visits.reported"]).apply(track, stateful=True, expand=True)
    told.to_topic(topic_of, key=itemgetter(1))
    app.run()
    assert clock.took
    return clock.took


class _Clock:
    """Starts with the first item, and calls `done` with the last."""

    def __init__(self, count: int, done: Callable[[], None]) -> None:
        self.count, self.done, self.seen = count, done, 0
        self.took: Spent | None = None

    def tick(self) -> None:
        if not self.seen:
            self._watch = Stopwatch()
        self.seen += 1
        if self.seen == self.count:
            self.took = self._watch.read()
            self.done()


if __name__ == "__main__":
    way, where, how_many, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    took = asyncio.run(aiokafka_loop(where, how_many)) if way == "aiokafka" else quix(where, how_many, folder)
    print(took.as_line())
