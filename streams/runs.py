"""The runs of records that an agent handles, one after the other."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from faust import Stream, StreamT
from faust.types import EventT

from streams.liveness import end_process
from streams.transport import SafeConsumer

logger = logging.getLogger(__name__)

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
    wanted_back: Callable[[], bool] = lambda: False
    """Whether a rebalance waits for it: what was begun is brought to an end, nothing further is begun."""
    given_up: bool = False
    """Whether it was left before its end, and so must not be acknowledged."""
    _sent: list[asyncio.Future[Any]] = field(default_factory=list)
    _breathed: float = field(default_factory=time.monotonic)

    async def goes_on(self) -> bool:
        """Let others have their turn now and then; tell whether to handle the next record, else it is given up."""
        if time.monotonic() - self._breathed > BREATH_SECONDS:
            await asyncio.sleep(0)
            self._breathed = time.monotonic()
        self.given_up = self.wanted_back() or not self.held()
        return not self.given_up

    def waits_for(self, sent: asyncio.Future[Any]) -> None:
        """Have the run acknowledged only after Kafka has acknowledged `sent`; the next may be handled meanwhile."""
        self._sent.append(sent)

    async def settled(self) -> None:
        """Wait for all that was sent. Raises the `KafkaError` of what Kafka did not take."""
        await asyncio.gather(*self._sent)


async def runs(stream: StreamT[Any], check_alive: Callable[[], None]) -> AsyncIterator[Run]:
    """Give the runs of a stream; each is acknowledged when it is handled and settled, if its partition is still ours.

    While one settles the next is handled, no more; they are acknowledged in order.
    """
    consumer = cast(SafeConsumer, stream.app.consumer)
    settling = asyncio.create_task(asyncio.sleep(0))
    async for event in cast(Stream[Any], stream).noack().events():
        check_alive()
        run = _run_of(event, consumer)
        if run.wanted_back() or not run.held():
            continue
        with ExitStack() as in_hand:
            in_hand.enter_context(consumer.in_hand(event.message))
            yield run
            await settling
            settling = asyncio.create_task(_settle(event, run, in_hand.pop_all()))


async def _settle(event: EventT[Any], run: Run, in_hand: ExitStack) -> None:
    with in_hand:
        try:
            await run.settled()
        except Exception as problem:
            logger.exception("A run of partition %d cannot be settled", run.partition)
            end_process(f"{type(problem).__name__} at the end of a run")
        else:
            if not run.given_up:
                event.ack()


def _run_of(event: EventT[Any], consumer: SafeConsumer) -> Run:
    message = event.message
    return Run(
        cast(list[Record], event.value),
        message.partition,
        lambda: consumer.holds(message),
        lambda: consumer.wants_runs_back,
    )
