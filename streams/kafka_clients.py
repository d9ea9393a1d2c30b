"""Kafka clients for commands: started, ended, and heard in one line when a broker is missing or goes away."""

import logging
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Self

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.connection import client_options
from streams.problems import UserError
from streams.settings import Settings
from streams.topics import HEADROOM_BYTES, MAX_MESSAGE_BYTES, TopicSpec, topic_name

MAX_REQUEST_BYTES = MAX_MESSAGE_BYTES + HEADROOM_BYTES
COMPLAINT_SECONDS = 30
PATIENCE_SECONDS = 2
"""A topic that was just created, or a leader that moved, is refused for a moment; aiokafka then tries again."""


@asynccontextmanager
async def kafka_producer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaProducer]:
    """Run a producer whose sends are acknowledged by all replicas and keep their order when repeated."""
    producer = AIOKafkaProducer(
        **client_options(settings), enable_idempotence=True, max_request_size=MAX_REQUEST_BYTES, **options
    )
    async with _running(producer, settings, producer.stop):
        yield producer


@asynccontextmanager
async def kafka_consumer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaConsumer]:
    """Run a consumer without a group, to be assigned partitions; it keeps no offsets."""
    consumer = AIOKafkaConsumer(
        **client_options(settings), enable_auto_commit=False, max_partition_fetch_bytes=MAX_REQUEST_BYTES, **options
    )
    async with _running(consumer, settings, consumer.stop):
        yield consumer


@asynccontextmanager
async def kafka_admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """Run an admin client."""
    admin = AIOKafkaAdminClient(**client_options(settings))
    async with _running(admin, settings, admin.close):
        yield admin


@asynccontextmanager
async def _running(client: Any, settings: Settings, end: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    with _Complaints().instead_of_the_log() as complaints:
        try:
            await client.start()
        except (KafkaError, OSError) as problem:
            await end()
            raise UserError(f"{no_broker(settings)} ({complaints.last or problem})") from None
        complaints.tell = True
        try:
            yield
        finally:
            await end()


async def partitions_of(settings: Settings, spec: TopicSpec) -> list[TopicPartition]:
    """Give the topic's partitions in order. Raises `UserError` where Kafka does not have it."""
    name = topic_name(spec, settings)
    async with kafka_admin(settings) as admin:
        if name not in await admin.list_topics():
            raise UserError(
                f"Kafka at {settings.broker} has no topic {name}: create the topics with `harbinger topics`"
            )
        (topic,) = await admin.describe_topics([name])
        return [TopicPartition(name, number) for number in sorted(part["partition"] for part in topic["partitions"])]


def no_broker(settings: Settings) -> str:
    """Say that no Kafka answers, and the way out."""
    return (
        f"no Kafka answers at {settings.broker}: start one with `harbinger broker`, "
        "or name yours with --broker (HARBINGER_BROKER)"
    )


class _Complaints(logging.Handler):
    """The errors that aiokafka logs, hundreds a minute while a broker is away: the last is kept, a few are told."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.last = ""
        self.tell = False
        self._began = self._latest = self._told = float("-inf")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's first line, and tell it if the trouble lasts and was not told just now."""
        self.last = record.getMessage().partition("\n")[0]
        now = time.monotonic()
        if now - self._latest > PATIENCE_SECONDS:
            self._began = now
        self._latest = now
        if self.tell and now - self._began > PATIENCE_SECONDS and now - self._told >= COMPLAINT_SECONDS:
            self._told = now
            print(f"harbinger: waiting for Kafka: {self.last}", file=sys.stderr)

    @contextmanager
    def instead_of_the_log(self) -> Iterator[Self]:
        """Take aiokafka's log over until the end of the block."""
        log = logging.getLogger("aiokafka")
        log.addHandler(self)
        propagated, log.propagate = log.propagate, False
        try:
            yield self
        finally:
            log.propagate = propagated
            log.removeHandler(self)
