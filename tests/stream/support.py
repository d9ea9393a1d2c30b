"""What the stream's tests share: workers as processes, and topics written and read whole."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from schemas import NewsItem
from streams.connection import client_options
from streams.settings import Settings
from streams.topics import ITEMS, LABELLED, MAX_MESSAGE_BYTES, REPORTED, TopicSpec, create_topics, topic_name

ROOT = Path(__file__).parents[2]
READY_SECONDS = 60
MARKED = ("-m", "tests.stream.marked_worker")


class WorkerProcess:
    """A worker as a process of its own; a context manager that leaves none behind."""

    def __init__(self, settings: Settings | dict[str, str], command: Sequence[str] = MARKED, **options: object) -> None:
        """`settings` may be the environment itself."""
        environment = settings if isinstance(settings, dict) else _environment(settings, options)
        self.said: list[str] = []
        self.address: str | None = None
        self.process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=os.environ | environment, stderr=subprocess.PIPE, text=True
        )
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.append(line.rstrip())
            if "metrics at " in line:
                self.address = line.split("metrics at ")[1].strip().removesuffix("/metrics")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"{self.address}{path}", timeout=5) as answer:
            text: str = answer.read().decode()
            return text

    def metric(self, series: str) -> float:
        """The value of one series, as it is written in /metrics; 0 if it is not there."""
        values = [line.rsplit(" ", 1)[1] for line in self.get("/metrics").splitlines() if line.startswith(f"{series} ")]
        return float(values[0]) if values else 0.0

    def is_ready(self) -> bool:
        if self.process.poll() is not None:
            raise AssertionError("the worker has ended:\n" + "\n".join(self.said[-20:]))
        try:
            return self.address is not None and self.get("/readyz") == "yes\n"
        except OSError:
            return False

    def wait_until_ready(self) -> Self:
        wait_until(self.is_ready, READY_SECONDS)
        return self

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        status = self.process.wait(30)
        self._reader.join(5)
        return status

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind:
            self.testify()
        if self.process.poll() is None:
            self.end(signal.SIGKILL)

    def testify(self) -> None:
        """Print where the worker stands and what it has said, for a test that fails."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGUSR1)
            time.sleep(1)
        print(f"worker {self.process.pid}, status {self.process.poll()}:", *self.said[-200:], sep="\n", file=sys.stderr)


def _environment(settings: Settings, options: dict[str, object]) -> dict[str, str]:
    told = {name: value for name, value in settings.model_dump().items() if value is not None} | options
    return {f"HARBINGER_{name.upper()}": str(value) for name, value in told.items()}


def wait_until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"still not so after {seconds} s")
        time.sleep(0.1)


async def make_topics(settings: Settings) -> None:
    admin = AIOKafkaAdminClient(**client_options(settings))
    await admin.start()
    await create_topics(admin, settings)
    await admin.close()


async def produce(settings: Settings, records: Iterable[tuple[bytes | None, bytes | None]], **how: Any) -> None:
    """Send (key, value) records to `news.items`."""
    producer = AIOKafkaProducer(**client_options(settings), max_request_size=MAX_MESSAGE_BYTES, linger_ms=5)
    await producer.start()
    try:
        sent = [await producer.send(topic_name(ITEMS, settings), value, key=key, **how) for key, value in records]
        await asyncio.gather(*sent)
    finally:
        await producer.stop()


async def send_items(settings: Settings, items: Iterable[NewsItem]) -> None:
    await produce(settings, [(item.id.encode(), item.model_dump_json().encode()) for item in items])


async def read_all(settings: Settings, topic: TopicSpec | str) -> list[Any]:
    """All records of a topic, partition by partition."""
    name = topic if isinstance(topic, str) else topic_name(topic, settings)
    consumer = AIOKafkaConsumer(**client_options(settings), max_partition_fetch_bytes=MAX_MESSAGE_BYTES)
    await consumer.start()
    try:
        partitions = [TopicPartition(name, p) for p in sorted(await _partitions(consumer, name))]
        consumer.assign(partitions)
        await consumer.seek_to_beginning(*partitions)
        ends = await consumer.end_offsets(partitions)
        found: dict[TopicPartition, list[Any]] = {tp: [] for tp in partitions}
        while any([await consumer.position(tp) < ends[tp] for tp in partitions]):
            for tp, records in (await consumer.getmany(timeout_ms=200)).items():
                found[tp] += records
        return [record for tp in partitions for record in found[tp]]
    finally:
        await consumer.stop()


async def _partitions(consumer: AIOKafkaConsumer, name: str) -> set[int]:
    await consumer._client._wait_on_metadata(name)
    return set(consumer.partitions_for_topic(name) or ())


async def all_read(settings: Settings, seconds: float = 60, sent: Mapping[TopicPartition, int] | None = None) -> None:
    """Wait until the group has committed the end of every topic that it reads, and what is known to have been `sent`.

    For a while after a crash a broker tells an end before the last records.
    """
    consumer = AIOKafkaConsumer(**client_options(settings))
    await consumer.start()
    deadline = time.monotonic() + seconds
    try:
        while True:
            # the source first: what is committed there has reached the topics behind it
            committed = await committed_offsets(settings, (ITEMS, REPORTED, LABELLED))
            ends = await consumer.end_offsets(list(committed))
            behind = {tp: max(ends[tp], (sent or {}).get(tp, 0)) - done for tp, done in committed.items()}
            if max(behind.values()) <= 0:
                return
            if time.monotonic() > deadline:
                raise AssertionError(f"still behind after {seconds} s: { {tp: n for tp, n in behind.items() if n} }")
            await asyncio.sleep(0.2)
    finally:
        await consumer.stop()


async def committed_offsets(settings: Settings, topics: Sequence[TopicSpec]) -> dict[TopicPartition, int]:
    """The group's committed offset of each partition, 0 where it has committed none."""
    admin = AIOKafkaAdminClient(**client_options(settings))
    await admin.start()
    try:
        partitions = [TopicPartition(topic_name(t, settings), p) for t in topics for p in range(settings.partitions)]
        committed = await admin.list_consumer_group_offsets(settings.group, partitions=partitions)
        return {
            tp: max(0, committed[tp].offset) if tp in committed else 0 for tp in partitions
        }  # none just after a crash
    finally:
        await admin.close()
