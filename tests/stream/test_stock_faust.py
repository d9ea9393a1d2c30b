"""Why `streams.transport` exists: stock Faust skips items when workers are killed under a backlog, ours does not.

The first test waits for a race to be lost, so it is no part of `make test`: `make upstream` runs it. When it fails,
Faust has been mended: look which overrides of `SafeConsumer` may go.
"""

import asyncio
import itertools
import signal
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import pytest
from aiokafka import TopicPartition

from streams.broker import Broker
from streams.settings import Settings
from streams.topics import ITEMS, LABELLED
from tests.stream.backlog import backlog
from tests.stream.support import MARKED, WorkerProcess, committed_offsets, make_topics, read_all, send_items

STOCK = ("-m", "tests.stream.stock_worker")
AT_FIRST, A_SECOND, KILLS, BETWEEN_KILLS = 3_000, 200, 4, 6
SETTLED_SECONDS = 8
TRIALS = 6
"""Stock Faust lost items in two of three trials; so one of six loses none at all."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.mark.upstream
async def test_stock_faust_skips_items_when_workers_are_killed(kafka: Broker, tmp_path: Path) -> None:
    for trial in range(TRIALS):
        if await skipped_under_kills(kafka, tmp_path / str(trial), STOCK):
            return
    pytest.fail(f"stock Faust skipped nothing in {TRIALS} trials")


async def test_our_worker_skips_none_when_workers_are_killed(kafka: Broker, tmp_path: Path) -> None:
    assert not await skipped_under_kills(kafka, tmp_path, MARKED)


async def skipped_under_kills(kafka: Broker, data: Path, command: Sequence[str]) -> set[bytes]:
    """Kill one of two workers again and again while items come; return the ids committed over without an output."""
    own = f"kills{uuid4().hex[:8]}"
    settings = Settings(
        broker=kafka.address, topic_prefix=f"{own}.", group=own, store="memory", metrics_port=0, partitions=4
    )
    news = backlog(AT_FIRST + A_SECOND * KILLS * BETWEEN_KILLS).items
    await make_topics(settings)
    await send_items(settings, news[:AT_FIRST])
    names = (f"{data}-{number}" for number in itertools.count())
    workers = [WorkerProcess(settings, command, data_dir=next(names)) for _ in range(2)]
    try:
        while len(await read_all(settings, LABELLED)) < AT_FIRST / 5:  # other processes
            assert all(worker.process.poll() is None for worker in workers), [worker.said for worker in workers]
            await asyncio.sleep(0.2)
        trickle = asyncio.create_task(send_slowly(settings, news[AT_FIRST:]))
        for kill in range(KILLS):
            workers[kill % 2].end(signal.SIGKILL)
            workers[kill % 2] = WorkerProcess(settings, command, data_dir=next(names))
            await asyncio.sleep(BETWEEN_KILLS)
        await trickle
        await settled(settings)
    finally:
        for worker in workers:
            worker.end(signal.SIGKILL)
    done = {record.value.split(b'"id":"', 1)[1].split(b'"', 1)[0] for record in await read_all(settings, LABELLED)}
    committed = await committed_offsets(settings, (ITEMS,))
    passed_over = {
        record.key
        for record in await read_all(settings, ITEMS)
        if record.offset < committed[TopicPartition(record.topic, record.partition)]
    }
    return passed_over - done


async def settled(settings: Settings) -> None:
    """Return when no more outputs come: stock Faust may never commit the end."""
    before, now = -1, 0
    while before < now:
        await asyncio.sleep(SETTLED_SECONDS)
        before, now = now, len(await read_all(settings, LABELLED))


async def send_slowly(settings: Settings, news) -> None:  # type: ignore[no-untyped-def]
    step = A_SECOND // 5
    for start in range(0, len(news), step):
        await send_items(settings, news[start : start + step])
        await asyncio.sleep(0.2)
