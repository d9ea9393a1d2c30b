import asyncio
import time

import pytest

from streams.liveness import FreezeGuard, watch_progress


@pytest.fixture
def ends() -> list[str]:
    return []


def test_a_process_that_stood_still_past_its_session_is_ended_before_it_goes_on(ends):
    guard = FreezeGuard(session_seconds=3, end=ends.append)
    guard.check()
    assert not ends
    guard._beat -= 2.6
    guard.check()
    assert "stood still for 2.6 s" in ends[0]


def test_a_busy_process_is_not_taken_for_a_frozen_one(ends):
    guard = FreezeGuard(session_seconds=2.4, end=ends.append)  # long enough for a test machine short of processors
    guard.start()
    busy_until = time.monotonic() + 2.5
    while time.monotonic() < busy_until:
        guard.check()
    guard.stop()
    assert not ends


def test_a_guard_that_was_stopped_ends_nothing(ends):
    guard = FreezeGuard(session_seconds=3, end=ends.append)
    guard.stop()
    guard._beat -= 60
    guard.check()
    assert not ends


async def watched(ready, progress, ends):
    watching = asyncio.create_task(watch_progress("not ready", ready, progress, 0.2, ends.append))
    await asyncio.sleep(0.6)
    watching.cancel()


async def test_a_recovery_without_progress_ends_the_process(ends):
    await watched(lambda: False, lambda: {"changelog": 5}, ends)
    assert ends


async def test_a_slow_recovery_goes_on_while_it_progresses(ends):
    await watched(lambda: False, time.monotonic, ends)
    assert not ends


async def test_a_ready_worker_is_left_alone(ends):
    await watched(lambda: True, lambda: {}, ends)
    assert not ends
