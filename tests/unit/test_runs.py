"""Runs are acknowledged in order, each when all that it has sent is."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from streams import runs as module
from streams.runs import Run, runs


@dataclass
class Consumer:
    in_hands: set[int] = field(default_factory=set)
    wants_runs_back: bool = False

    @contextmanager
    def in_hand(self, message: Any) -> Iterator[None]:
        self.in_hands.add(message.offset)
        try:
            yield
        finally:
            self.in_hands.discard(message.offset)

    def holds(self, message: Any) -> bool:
        return True


@dataclass
class Stream:
    """Of runs of one record; `acknowledged` takes their offsets."""

    offsets: range
    consumer: Consumer = field(default_factory=Consumer)
    acknowledged: list[int] = field(default_factory=list)

    @property
    def app(self) -> Any:
        return self

    def noack(self) -> "Stream":
        return self

    async def events(self) -> AsyncIterator[Any]:
        for offset in self.offsets:
            message = SimpleNamespace(partition=0, offset=offset)
            yield SimpleNamespace(
                message=message, value=[message], ack=lambda offset=offset: self.acknowledged.append(offset)
            )
        await asyncio.Event().wait()


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(module, "end_process", told.append)
    return told


async def handle(stream: Stream, handled: list[int], sent: dict[int, asyncio.Future[Any]]) -> None:
    async for run in runs(stream, lambda: None):
        offset = run.records[0].offset
        if offset in sent:
            run.waits_for(sent[offset])
        handled.append(offset)


async def until_idle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_while_one_run_settles_the_next_is_handled_and_no_more() -> None:
    stream, handled = Stream(range(4)), list[int]()
    first = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(handle(stream, handled, {0: first}))
    await until_idle()
    assert (handled, stream.acknowledged, stream.consumer.in_hands) == ([0, 1], [], {0, 1})
    first.set_result(None)
    await until_idle()
    assert (handled, stream.acknowledged, stream.consumer.in_hands) == ([0, 1, 2, 3], [0, 1, 2, 3], set())
    task.cancel()


async def test_a_run_is_acknowledged_without_waiting_for_another() -> None:
    stream, handled = Stream(range(1)), list[int]()
    task = asyncio.create_task(handle(stream, handled, {}))
    await until_idle()
    assert stream.acknowledged == [0]
    task.cancel()


async def test_what_kafka_does_not_take_ends_the_process_and_acknowledges_nothing(ends: list[str]) -> None:
    stream, handled = Stream(range(1)), list[int]()
    refused = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(handle(stream, handled, {0: refused}))
    refused.set_exception(OSError("gone"))
    await until_idle()
    assert (stream.acknowledged, ends) == ([], ["OSError at the end of a run"])
    task.cancel()


async def test_a_run_whose_handling_is_cut_off_is_not_acknowledged() -> None:
    stream = Stream(range(1))

    async def stuck() -> None:
        async for _ in runs(stream, lambda: None):
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await until_idle()
    task.cancel()
    await until_idle()
    assert stream.acknowledged == []


def test_a_run_takes_no_breath_before_it_is_due() -> None:
    run = Run([], 0, lambda: True)
    with pytest.raises(StopIteration) as stopped:
        run.goes_on().send(None)
    assert stopped.value.value is True


async def test_a_run_that_a_rebalance_wants_back_is_left_unacknowledged_and_none_is_begun_after_it() -> None:
    stream, handled = Stream(range(2)), list[int]()

    async def handle_until_wanted_back() -> None:
        async for run in runs(stream, lambda: None):
            handled.append(run.records[0].offset)
            stream.consumer.wants_runs_back = True
            assert not await run.goes_on()

    task = asyncio.create_task(handle_until_wanted_back())
    await until_idle()
    assert (handled, stream.acknowledged, stream.consumer.in_hands) == ([0], [], set())
    task.cancel()
