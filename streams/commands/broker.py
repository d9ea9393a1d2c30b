"""`harbinger broker`: a real Kafka on this machine, for demos, tests and development."""

import os
import signal
import time
from pathlib import Path
from typing import Annotated

import typer

from streams.broker import Broker, BrokerError
from streams.broker_start import prepare as prepare_start
from streams.settings import load_settings

WATCH_SECONDS = 0.2


def broker(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="port to listen on, on 127.0.0.1; 0 takes a free one")
    ] = 9092,
    data: Annotated[Path | None, typer.Option(help="folder to keep the data in; without it all is thrown away")] = None,
    outlive_parent: Annotated[
        bool, typer.Option("--outlive-parent", help="go on when the process that started this one ends (nohup, setsid)")
    ] = False,
    prepare: Annotated[
        bool, typer.Option("--prepare", help="only make later starts twice as fast, which takes some twenty seconds")
    ] = False,
) -> None:
    """Run Apache Kafka on this machine until Ctrl-C, SIGTERM, or the end of the process that started it."""
    parent = os.getppid()
    for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(ending, _end)
    if prepare:
        prepare_start(load_settings().cache, _tell)
        return
    with Broker(load_settings().cache, data, port, _tell) as running:
        kept = f"data in {running.data}" if data else "data is thrown away at the end"
        _tell(f"Kafka listens on {running.address}, process {running.pid}; {kept}; Ctrl-C ends it")
        while outlive_parent or os.getppid() == parent:
            if running.pid is None:
                raise BrokerError(f"Kafka ended by itself: {running.last_words()}")
            time.sleep(WATCH_SECONDS)


def _tell(line: str) -> None:
    typer.echo(f"harbinger: {line}", err=True)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(0)
