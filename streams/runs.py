"""The runs of records that an agent handles, one after the other."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from faust import Stream, StreamT
from faust.types import EventT

from streams.transport import SafeConsumer

BREATH_SECONDS = 0.02
"""How long a run may keep the event loop to itself: other agents, commits and alerts wait for it."""


class Record(Protocol):
    """A record as aiokafka gives it; the timestamp is in milliseconds, -1 if there is none."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes | None
    headers: Sequence[tuple[str, bytes]]


@dataclass
class Run:
    """Records of one partition in order, as Kafka gave them."""

    records: list[Record]
    partition: int
    held: Callable[[], bool]
    """Whether the partition is still ours: what comes of the run may only be written while it is."""
    _breathed: float = field(default_factory=time.monotonic)

    async def goes_on(self) -> bool:
        """Let others have their turn now and then; tell whether the run is still ours to handle."""
        if time.monotonic() - self._breathed > BREATH_SECONDS:
            await asyncio.sleep(0)
            self._breathed = time.monotonic()
        return self.held()


async def runs(stream: StreamT[Any], check_alive: Callable[[], None]) -> AsyncIterator[Run]:
    """Give the runs of a stream; each is acknowledged when the next is asked for, if its partition is still ours."""
    consumer = cast(SafeConsumer, stream.app.consumer)
    async for event in cast(Stream[Any], stream).noack().events():
        check_alive()
        run = _run_of(event, consumer)
        if not run.held():
            continue
        with consumer.in_hand(event.message):
            yield run
            event.ack()


def _run_of(event: EventT[Any], consumer: SafeConsumer) -> Run:
    message = event.message
    return Run(cast(list[Record], event.value), message.partition, lambda: consumer.holds(message))
