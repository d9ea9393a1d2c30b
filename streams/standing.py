"""Where a worker stands, for whoever asks why it does not go on: `kill -USR1` has it written to the log."""

import asyncio
import logging
from collections.abc import Iterator
from typing import Any, cast

from streams.app import Worker
from streams.transport import SafeConsumer

logger = logging.getLogger(__name__)


def log_standing(worker: Worker) -> None:
    """Log partitions, runs and every task with the lines at which it waits."""
    for line in (*_partitions(worker), *_tasks(worker)):
        logger.warning("%s", line)


def _partitions(worker: Worker) -> Iterator[str]:
    consumer = cast(SafeConsumer, worker.app.consumer)
    yield f"ready: {worker.ready}; rebalancing: {worker.app.rebalancing}; {consumer.standing}"
    fetching = cast(Any, consumer)._thread._ensure_consumer()
    assigned = fetching._subscription.subscription
    for tp in sorted(consumer.assignment()):
        position = assigned.assignment.state_value(tp) if assigned and assigned.assignment else None
        active = "read" if tp in consumer._get_active_partitions() else "not read"
        yield f"{tp.topic} {tp.partition}: {active}; {position}; committed {consumer._committed_offset[tp]}"


def _tasks(worker: Worker) -> Iterator[str]:
    consumer = cast(Any, worker.app.consumer)
    for loop in (worker.app.loop, consumer._thread.thread_loop):
        for task in asyncio.all_tasks(loop):
            yield f"task {task.get_name()[:40]}: {' > '.join(_waiting(task.get_coro()))}"


def _waiting(coroutine: Any) -> Iterator[str]:
    while coroutine is not None and getattr(coroutine, "cr_frame", None):
        yield f"{coroutine.__qualname__}:{coroutine.cr_frame.f_lineno}"
        coroutine = coroutine.cr_await
