"""Reading in a thread: everything comes, in order, without waiting for more than there is."""

import asyncio
import queue
from collections.abc import Iterator

import pytest

from streams.ingest.background import AHEAD, in_background


async def test_everything_comes_in_order() -> None:
    read = [entry async for batch in in_background(range(3 * AHEAD)) for entry in batch]
    assert read == list(range(3 * AHEAD))


async def test_a_slow_source_hands_over_what_it_has() -> None:
    source: queue.Queue[int | None] = queue.Queue()
    batches = in_background(iter(source.get, None))
    for number in range(3):
        source.put(number)
        assert await asyncio.wait_for(anext(batches), 5) == [number]
    source.put(None)
    assert [batch async for batch in batches] == []


async def test_it_reads_ahead_by_a_bounded_number() -> None:
    read: list[int] = []
    batches = in_background(read.append(number) for number in range(10 * AHEAD))
    taken = len(await anext(batches))
    await asyncio.sleep(0.2)
    assert len(read) <= taken + AHEAD + 1
    await batches.aclose()


async def test_what_the_source_raises_is_raised_after_what_it_gave() -> None:
    def entries() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    batches = in_background(entries())
    assert await anext(batches) == [1]
    with pytest.raises(ValueError, match="broken"):
        await anext(batches)
