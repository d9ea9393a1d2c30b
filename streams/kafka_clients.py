"""Connections to Kafka, made in one place from the settings: addresses, TLS, SASL; and what a missing broker says."""

import logging
import ssl
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Self

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.problems import UserError
from streams.settings import Settings
from streams.topics import HEADROOM_BYTES, MAX_MESSAGE_BYTES

MAX_REQUEST_BYTES = MAX_MESSAGE_BYTES + HEADROOM_BYTES
COMPLAINT_SECONDS = 30


def connection(settings: Settings) -> dict[str, Any]:
    """Give what every aiokafka client is told about the cluster. Raises `UserError` for files that are no use."""
    kwargs: dict[str, Any] = {
        "bootstrap_servers": settings.broker,
        "security_protocol": settings.security_protocol,
        "ssl_context": ssl_context(settings),
    }
    if settings.security_protocol.startswith("SASL"):
        if settings.sasl_username is None or settings.sasl_password is None:
            raise UserError("SASL needs a user: set HARBINGER_SASL_USERNAME and HARBINGER_SASL_PASSWORD")
        kwargs |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.sasl_username,
            "sasl_plain_password": settings.sasl_password.get_secret_value(),
        }
    return kwargs


def ssl_context(settings: Settings) -> ssl.SSLContext | None:
    """Give the TLS context of the settings, or None where the connection is not encrypted."""
    if not settings.security_protocol.endswith("SSL"):
        return None
    try:
        context = ssl.create_default_context(cafile=settings.ssl_ca_file)
        if settings.ssl_cert_file:
            context.load_cert_chain(settings.ssl_cert_file, settings.ssl_key_file)
    except OSError as problem:  # of which SSLError is one
        raise UserError(f"cannot use the TLS files of HARBINGER_SSL_*_FILE: {problem}") from None
    return context


@asynccontextmanager
async def kafka_producer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaProducer]:
    """Run a producer whose sends are acknowledged by all replicas and keep their order when repeated."""
    producer = AIOKafkaProducer(
        **connection(settings), enable_idempotence=True, max_request_size=MAX_REQUEST_BYTES, **options
    )
    async with _running(producer, settings, producer.stop):
        yield producer


@asynccontextmanager
async def kafka_consumer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaConsumer]:
    """Run a consumer without a group, to be assigned partitions; it keeps no offsets."""
    consumer = AIOKafkaConsumer(
        **connection(settings), enable_auto_commit=False, max_partition_fetch_bytes=MAX_REQUEST_BYTES, **options
    )
    async with _running(consumer, settings, consumer.stop):
        yield consumer


@asynccontextmanager
async def kafka_admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """Run an admin client."""
    admin = AIOKafkaAdminClient(**connection(settings))
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
        self._told = float("-inf")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's first line, and tell it unless another was told just now."""
        self.last = record.getMessage().partition("\n")[0]
        if self.tell and time.monotonic() - self._told >= COMPLAINT_SECONDS:
            self._told = time.monotonic()
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
