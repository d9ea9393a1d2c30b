"""Workers with one thing gone wrong, as processes: `python -m tests.stream.odd_worker hasty|stuck|slow`."""

import asyncio
import sys
from typing import Any
from unittest.mock import patch

import streams.app
from streams.app import Worker
from streams.commands.worker import run_worker
from streams.outbox import Outbox
from streams.settings import load_settings
from streams.transport import SafeConsumer, SafeTransport
from tests.stream.marked_news import analyse

LONG_SECONDS = 5.0
"""Longer than the session."""


class HastyConsumer(SafeConsumer):
    """Reads of the partitions that it is given before it seeks, and drops it, as one does whose fetch came late."""

    async def perform_seek(self) -> None:
        """Seek when all partitions have moved on."""
        await self._thread.getmany(set(self._held), timeout=1.0)
        await super().perform_seek()


class StuckOutbox(Outbox):
    """Takes everything, and Kafka never acknowledges it."""

    async def send(self, *_: Any, **__: Any) -> asyncio.Future[Any]:
        """Give a future that is never done."""
        return asyncio.get_running_loop().create_future()


async def take_over_slowly(*_: Any, **__: Any) -> None:
    """Need as long as a worker does that opens large tables on a busy machine."""
    await asyncio.sleep(LONG_SECONDS)


ODD = {
    "hasty": patch.object(SafeTransport, "Consumer", HastyConsumer),
    "stuck": patch.object(streams.app, "Outbox", StuckOutbox),
    "slow": patch.object(Worker, "_on_assigned", take_over_slowly),
}

if __name__ == "__main__":
    with ODD[sys.argv[1]]:
        sys.exit(run_worker(load_settings(), analyse))
