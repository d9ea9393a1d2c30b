"""A replay: entries of sources to Kafka, at a pace, until the end or until it is stopped."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from schemas import NewsItem
from streams.ingest.background import in_background
from streams.ingest.pace import Pace
from streams.ingest.reading import Refusal
from streams.ingest.sending import Sender
from streams.ingest.sources import Entry

STOP_SECONDS = 5
Told = Callable[[Entry, Refusal | None], None]


async def replay(entries: Iterable[Entry], sender: Sender, pace: Pace | None, told: Told, stop: asyncio.Event) -> None:
    """Send all entries, at `pace` or as fast as Kafka takes them; `told` hears of each.

    Once `stop` is set it reads no further. What was sent is acknowledged when this returns, if
    Kafka answers at all. Raises the `KafkaError` of
    an item that Kafka did not take.
    """
    sending = asyncio.create_task(_send_all(entries, sender, pace, told))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({sending, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    sending.cancel()
    with suppress(asyncio.CancelledError):
        await sending
    with suppress(TimeoutError):  # stopped while Kafka is away: `sender.safe` says how far it came
        await asyncio.wait_for(sender.finish(), STOP_SECONDS if stop.is_set() else None)


async def _send_all(entries: Iterable[Entry], sender: Sender, pace: Pace | None, told: Told) -> None:
    clock = asyncio.get_running_loop().time
    begun = clock()
    async for batch in in_background(entries):
        for entry in batch:
            if pace and isinstance(entry.what, NewsItem):
                await asyncio.sleep(begun + pace.due(entry.what) - clock())
            told(entry, await sender.send(entry))
