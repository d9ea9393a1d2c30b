"""Workers that die, end and freeze in the middle of a backlog: no item skipped, no alert lost, counts exact."""

import asyncio
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from streams.liveness import START_ME_AGAIN
from streams.settings import Settings
from tests.stream.backlog import assert_exact, backlog
from tests.stream.support import WorkerProcess, all_read, make_topics, send_items

PARTITIONS = 4
ITEMS = 16_000
ODD = ("-m", "tests.stream.odd_worker")


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    return settings.model_copy(update={"partitions": PARTITIONS, "data_dir": tmp_path})


def worker(settings: Settings, name: str) -> WorkerProcess:
    return WorkerProcess(settings, data_dir=settings.data_dir / name)


@contextmanager
def two_workers(settings: Settings) -> Iterator[tuple[WorkerProcess, WorkerProcess]]:
    """Start one worker, and the other when it reads, so that it is not left without work."""
    with worker(settings, "a") as a:
        a.wait_until_ready()
        with worker(settings, "b") as b:
            yield a, b


async def in_the_middle(process: WorkerProcess) -> None:
    """Return when the worker has done some of the backlog."""
    process.wait_until_ready()
    done = 'harbinger_items_processed_total{agent="label",outcome="labelled"}'
    while process.metric(done) < ITEMS / 10:  # noqa: ASYNC110 # another process cannot set an event
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("store", ["memory", "rocksdb"])
async def test_a_worker_killed_in_a_backlog_and_started_again(settings: Settings, store: str) -> None:
    settings = settings.model_copy(update={"store": store})
    news = backlog(ITEMS)
    await make_topics(settings)
    await send_items(settings, news.sent)
    with two_workers(settings) as (a, b):
        await in_the_middle(a)
        a.end(signal.SIGKILL)
        with worker(settings, "a"):
            await all_read(settings)
            assert b.process.poll() is None
    await assert_exact(settings, news)


async def test_what_a_late_fetch_took_is_read_again_though_nothing_is_committed(settings: Settings) -> None:
    news = backlog(1_840)  # so many that each visit is reported twice
    await make_topics(settings)
    await send_items(settings, news.sent)
    with WorkerProcess(settings, (*ODD, "hasty")) as hasty:
        hasty.wait_until_ready()
        await all_read(settings)
    await assert_exact(settings, news)


async def test_a_survivor_takes_over(settings: Settings) -> None:
    news = backlog(ITEMS)
    await make_topics(settings)
    await send_items(settings, news.sent)
    with two_workers(settings) as (a, _):
        await in_the_middle(a)
        a.end(signal.SIGKILL)
        await all_read(settings)
    await assert_exact(settings, news)


async def test_workers_that_are_told_to_end_and_started_again_tell_nothing_twice(settings: Settings) -> None:
    news = backlog(ITEMS)
    await make_topics(settings)
    await send_items(settings, news.sent)
    with two_workers(settings) as (a, b):
        await in_the_middle(a)
        assert a.end(signal.SIGTERM) == 0
        with worker(settings, "a") as again:
            again.wait_until_ready()
            assert b.end(signal.SIGTERM) == 0
            await all_read(settings)
    assert await assert_exact(settings, news) == 0


async def test_a_worker_frozen_past_its_session_ends_when_it_wakes(settings: Settings) -> None:
    news = backlog(ITEMS)
    await make_topics(settings)
    await send_items(settings, news.sent)
    with two_workers(settings) as (a, _):
        await in_the_middle(a)
        a.process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(settings.session_timeout_seconds + 2)
        assert a.end(signal.SIGCONT) == START_ME_AGAIN
        with worker(settings, "a"):
            await all_read(settings)
    await assert_exact(settings, news)


async def test_a_worker_that_needs_longer_than_a_session_to_take_over_stays_in_the_group(settings: Settings) -> None:
    news = backlog(1_840)
    await make_topics(settings)
    await send_items(settings, news.sent)
    with WorkerProcess(settings, (*ODD, "slow")) as slow:
        await all_read(settings)
        assert "member_id was not recognized" not in "\n".join(slow.said)
    await assert_exact(settings, news)


async def test_a_worker_that_stands_still_while_records_wait_ends_to_be_started_again(settings: Settings) -> None:
    await make_topics(settings)
    await send_items(settings, backlog(10).sent)
    settings = settings.model_copy(update={"recovery_timeout_seconds": 3})
    with WorkerProcess(settings, (*ODD, "stuck")) as stuck:
        assert stuck.process.wait(60) == START_ME_AGAIN
        assert "records wait for 3 s without progress" in "\n".join(stuck.said)


async def test_an_idle_worker_ends_within_two_seconds_of_sigterm(settings: Settings) -> None:
    with worker(settings, "a") as process:
        process.wait_until_ready()
        began = time.monotonic()
        assert process.end(signal.SIGTERM) == 0
        assert time.monotonic() - began < 2
