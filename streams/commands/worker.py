"""`harbinger worker`: reads the news, tells visits, keeps the counts."""

import asyncio
import gc
import logging
import os
import signal
import threading
from pathlib import Path
from typing import Annotated, Literal

import typer
import uvloop

from streams.agents.label import Analyse
from streams.analysis import analyse
from streams.app import Worker
from streams.connection import BrokerAwayError, wait_for_broker
from streams.data_folder import claim
from streams.logs import set_up_logging
from streams.monitor import Monitor
from streams.settings import Settings, load_settings
from streams.standing import log_standing
from streams.topics import check_partitions, create_topics

logger = logging.getLogger(__name__)

STOP_SECONDS = 10.0
"""A worker that is told to end and has not by then ends at once: what it has not acknowledged is read again."""

ALLOCATIONS_BEFORE_COLLECTION = 50_000
"""Containers more than were freed, before the youngest are searched for cycles: what is made for an item goes without.
Python's 700 cost a twentieth of the analysis."""


def worker(
    broker: Annotated[str | None, typer.Option(help="Kafka's bootstrap servers, host:port, comma-separated")] = None,
    store: Annotated[Literal["rocksdb", "memory"] | None, typer.Option(help="where to keep the tables")] = None,
    data_dir: Annotated[Path | None, typer.Option(help="folder of the tables; one for each worker")] = None,
    group: Annotated[str | None, typer.Option(help="consumer group: workers of one group share the work")] = None,
    topic_prefix: Annotated[str | None, typer.Option(help="put before every topic's name")] = None,
    metrics_port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="port of /metrics, /healthz and /readyz; 0 takes a free one")
    ] = None,
    no_topics: Annotated[bool, typer.Option("--no-topics", help="do not create missing topics")] = False,
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"] | None, typer.Option(help="least level logged")
    ] = None,
) -> None:
    """Run a worker until SIGTERM or Ctrl-C."""
    settings = load_settings(
        broker=broker,
        store=store,
        data_dir=data_dir,
        group=group,
        topic_prefix=topic_prefix,
        metrics_port=metrics_port,
        create_topics=False if no_topics else None,
        log_level=log_level,
    )
    raise typer.Exit(run_worker(settings))


def run_worker(settings: Settings, analyse: Analyse = analyse) -> int:
    """Run a worker in this process until it is told to end; return its exit status.

    Raises `UserError` if its data folder is in use or cannot be written.
    """
    set_up_logging(settings.log_level)
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())  # for the consumer's thread as well
    try:
        with claim(settings.data_dir):
            return asyncio.run(_until_told_to_end(settings, analyse))
    except BrokerAwayError as problem:
        _say(str(problem))
        return 1


async def _until_told_to_end(settings: Settings, analyse: Analyse) -> int:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for ending in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(ending, told.set)
    working = asyncio.create_task(_work(settings, analyse))
    ended = asyncio.create_task(told.wait())
    await asyncio.wait({working, ended}, return_when=asyncio.FIRST_COMPLETED)
    if working.done():
        return working.result()
    logger.info("Told to end")
    deadline = threading.Timer(STOP_SECONDS, _end_at_once)  # a thread: at the very end no event loop runs any more
    deadline.daemon = True
    deadline.start()
    working.cancel()
    await asyncio.wait({working})
    return 0


async def _work(settings: Settings, analyse: Analyse) -> int:
    """Work until cancelled (0), or until Faust has crashed (1)."""
    admin = await wait_for_broker(settings, _say)
    try:
        if settings.create_topics:
            for name in await create_topics(admin, settings):
                logger.info("Created topic %s", name)
        await check_partitions(admin, settings)
    finally:
        await admin.close()
    running = Worker(settings, analyse)
    monitor = Monitor(
        settings.metrics_host, settings.metrics_port, healthy=lambda: running.alive, ready=lambda: running.ready
    )
    monitor.start()
    _collect_garbage_seldom()
    _say(f"worker of group {settings.group} on {settings.broker}; metrics at {monitor.address}/metrics")
    try:
        await running.start()
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, log_standing, running)
        await running.app.wait_until_stopped()
        logger.critical("Faust has stopped: %r", running.app.crash_reason)
        return 1
    finally:
        await running.stop()
        monitor.stop()


def _collect_garbage_seldom() -> None:
    """Let the collector pass over all that was loaded at the start, and look at the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS_BEFORE_COLLECTION)


def _end_at_once() -> None:
    logger.critical("Not ended after %.0f s: ending at once", STOP_SECONDS)
    os._exit(1)


def _say(line: str) -> None:
    typer.echo(f"harbinger: {line}", err=True)
