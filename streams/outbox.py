"""Where agents put what they send: in order, never given up, and awaited together."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from streams.connection import client_options
from streams.settings import Settings
from streams.topics import HEADROOM_BYTES, MAX_MESSAGE_BYTES

logger = logging.getLogger(__name__)

RETRY_SECONDS = 0.5
BATCH_BYTES = 1 << 20
"""What a run gives for one partition. With aiokafka's 16 kB a run waits for a round trip to Kafka every few records."""
Headers = Sequence[tuple[str, bytes]]


class Outbox:
    """A producer of its own beside Faust's, idempotent: a retry neither doubles nor reorders, and never expires.

    Order matters: a reader skips a report whose origin is older than one it has applied, so a report that came after
    its successor would be lost.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._producer: AIOKafkaProducer | None = None

    async def start(self) -> None:
        """Connect."""
        self._producer = AIOKafkaProducer(
            **client_options(self._settings),
            enable_idempotence=True,
            max_batch_size=BATCH_BYTES,
            max_request_size=MAX_MESSAGE_BYTES + 2 * HEADROOM_BYTES,
        )
        await self._producer.start()

    async def stop(self) -> None:
        """Send what is left, and disconnect."""
        if self._producer:
            await self._producer.stop()

    async def send(
        self,
        topic: str,
        key: bytes | None,
        value: bytes | None,
        *,
        headers: Headers = (),
        timestamp_ms: int | None = None,
    ) -> asyncio.Future[Any]:
        """Hand a record to the producer; the future is done when all replicas have it.

        While Kafka is away this waits. Raises the `KafkaError` that no waiting mends, such as a record too large.
        """
        assert self._producer, "start() comes first"
        while True:
            try:
                future: asyncio.Future[Any] = await self._producer.send(
                    topic, value, key=key, headers=headers, timestamp_ms=timestamp_ms
                )
                return future
            except KafkaError as problem:
                if not problem.retriable:
                    raise
                logger.warning("Kafka does not take records for %s yet: %r", topic, problem)
                await asyncio.sleep(RETRY_SECONDS)
