"""A run of the fault suite: bursts of a known stream, a fault in the midst of each, and the verdict at the end."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from operator import attrgetter
from pathlib import Path
from zlib import crc32

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas import NewsItem
from streams.broker import Broker
from streams.kafka_clients import kafka_consumer, kafka_producer
from streams.settings import Settings
from streams.topics import ITEMS, LABELLED, topic_name
from tests.chaos.cluster import FAULTS, Cluster
from tests.chaos.known_stream import KnownStream
from tests.chaos.outputs import InKafka, Offline, Verdict, compare
from tests.stream.support import all_read, make_topics

Arrival = tuple[int, float]
DRAIN_SECONDS = 120
INTO_THE_BURST_SECONDS = 0.7
GARBAGE = (b"\xff\xfe broken", b"{", b"[]", b'{"id": 7}', b'{"id": "x", "published": "0000-01-01"}')


@dataclass
class Happened:
    """A fault, and what it cost."""

    fault: str
    seconds: float
    """From the fault to the first new output of the last partition to come back."""


@dataclass
class Report:
    """All that a run found."""

    faults: list[Happened] = field(default_factory=list)
    items: int = 0
    refused: int = 0
    verdict: Verdict | None = None
    log_lines: int = 0
    peak_megabytes: float = 0
    revived: int = 0
    away_seconds: float = 0
    away_lines: int = 0


async def run(
    broker: Broker,
    settings: Settings,
    folder: Path,
    faults: int,
    burst: int,
    seed: int,
    away_seconds: float = 0,
    tell: Callable[[Happened], None] = lambda _: None,
) -> Report:
    """Send `faults` bursts of `burst` items; let a fault befall each, in the order of `FAULTS`.

    At the end the broker may be away for `away_seconds`, and the workers' lines in that time are counted.
    """
    stream, report, sent = KnownStream(seed), Report(), list[NewsItem]()
    await make_topics(settings)
    with Cluster(broker, settings, folder, workers=2) as cluster:
        for name in islice(cycle(FAULTS), faults):
            items = stream.take(burst)
            sent += items
            report.faults.append(await _burst(cluster, settings, items, name))
            tell(report.faults[-1])
            report.refused += len(GARBAGE)
        cluster.add_worker(1)
        await all_read(settings, DRAIN_SECONDS)
        if away_seconds:
            before = cluster.lines_so_far()
            cluster.kill_broker(away_seconds)
            report.away_seconds, report.away_lines = away_seconds, cluster.lines_so_far() - before
            sent += (items := stream.take(burst))
            ends = await send(settings, items)
            report.refused += len(GARBAGE)
            await all_read(settings, DRAIN_SECONDS, ends)
        report.log_lines, report.revived = cluster.lines_so_far(), cluster.revived
        report.peak_megabytes = cluster.peak_bytes / 1e6
    report.items = len(sent) + report.refused
    report.verdict = compare(await InKafka.read(settings), Offline.of(sent), report.refused)
    return report


async def _burst(cluster: Cluster, settings: Settings, items: Sequence[NewsItem], name: str) -> Happened:
    async with _watching(settings) as arrivals:
        ends = await send(settings, items)
        await asyncio.sleep(INTO_THE_BURST_SECONDS)
        began = time.monotonic()
        supervising = asyncio.create_task(_supervise(cluster))
        if "broker" in name:
            FAULTS[name](cluster)  # in the main thread: a broker ends with the thread that started it
        else:
            await asyncio.to_thread(FAULTS[name], cluster)
        await all_read(settings, DRAIN_SECONDS, ends)
        supervising.cancel()
    return Happened(name, _last_partition_back(arrivals, began))


async def send(settings: Settings, items: Sequence[NewsItem]) -> dict[TopicPartition, int]:
    """Send a country's items to one partition, so that their order and so every alert is known; garbage anywhere.

    Give the end of each partition.
    """
    topic = topic_name(ITEMS, settings)
    async with kafka_producer(settings, linger_ms=5) as producer:
        sent = [
            await producer.send(topic, item.model_dump_json().encode(), item.id.encode(), partition=partition)
            for item in items
            for partition in [crc32(str(item.source).encode()) % settings.partitions]
        ]
        sent += [await producer.send(topic, garbage, b"garbage") for garbage in GARBAGE]
        acknowledged = await asyncio.gather(*sent)
    return {at.topic_partition: at.offset + 1 for at in sorted(acknowledged, key=attrgetter("offset"))}


async def _supervise(cluster: Cluster) -> None:
    while True:
        await asyncio.sleep(0.1)
        cluster.supervise()


@asynccontextmanager
async def _watching(settings: Settings) -> AsyncIterator[list[Arrival]]:
    """Note when each labelled item comes out, and of which partition of `news.items` it is."""
    arrivals: list[Arrival] = []
    async with kafka_consumer(settings) as consumer:
        consumer.assign([TopicPartition(topic_name(LABELLED, settings), p) for p in range(settings.partitions)])
        await consumer.seek_to_end()
        noting = asyncio.create_task(_note(consumer, arrivals))
        yield arrivals
        noting.cancel()


async def _note(consumer: AIOKafkaConsumer, arrivals: list[Arrival]) -> None:
    async for record in consumer:
        partition = orjson.loads(record.value)["origin"]["partition"]
        arrivals.append((partition, time.monotonic()))


def _last_partition_back(arrivals: Sequence[Arrival], began: float) -> float:
    """Seconds from `began` to when every partition with something left had given something new."""
    first: dict[int, float] = {}
    for partition, at in arrivals:
        if at > began:
            first.setdefault(partition, at)
    return max(first.values(), default=began) - began
