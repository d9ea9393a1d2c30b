"""`harbinger replay`: news items from files to Kafka."""

import asyncio
import signal
import time
from pathlib import Path
from typing import Annotated

import typer
from aiokafka.errors import KafkaError

from streams.commands.options import BrokerOption
from streams.commands.replay_progress import showing
from streams.ingest.bookmark import Bookmark, load_bookmark
from streams.ingest.pace import Pace
from streams.ingest.reading import Refusal
from streams.ingest.replay import replay as send_entries
from streams.ingest.sending import BATCH_BYTES, LINGER_MS, Sender
from streams.ingest.sources import START, Entry, Source, find_sources, read_sources
from streams.kafka_clients import kafka_producer, partitions_of
from streams.settings import Settings, load_settings
from streams.topics import ITEMS

BOOKMARK_SECONDS = 1
"""What a resumed replay sends again after a kill -9, at most; the ids are the same, so nothing counts twice."""


def replay(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="files or folders of JSON Lines or dated plain text; - is standard input"
        ),
    ],
    speed: Annotated[
        float | None, typer.Option(min=0.001, help="go by event time, so much faster: 3600 sends an hour a second")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="go on where a replay of the same PATHs ended early")
    ] = False,
    state: Annotated[Path, typer.Option(help="file that notes where a replay ended early")] = Path(
        ".harbinger-replay.json"
    ),
    broker: BrokerOption = None,
) -> None:
    """Send news items to Kafka, and wait until it has acknowledged every one."""
    named = tuple(paths)
    begin = load_bookmark(state, named) if resume else Bookmark(paths=named)
    run = _Run(load_settings(broker=broker), find_sources(named), begin, state)
    raise typer.Exit(asyncio.run(run.to_the_end(Pace(speed) if speed else None)))


class _Run:
    """One replay, to the end of its sources or as far as it comes."""

    def __init__(self, settings: Settings, sources: list[Source], begin: Bookmark, state: Path) -> None:
        self._settings = settings
        self._sources = sources
        self._begin = begin
        self._state = state
        self._stopped_by: signal.Signals | None = None

    async def to_the_end(self, pace: Pace | None) -> int:
        """Replay, tell what came of it, and return the exit status."""
        topic = (await partitions_of(self._settings, ITEMS))[0].topic
        stop = self._stop_on_signals()
        failure = None
        options = {"linger_ms": LINGER_MS, "max_batch_size": BATCH_BYTES}
        async with kafka_producer(self._settings, **options) as producer:
            sender = Sender(producer, topic, self._begin.place, self._begin.sent, self._begin.refused)
            with showing(self._sources, sender) as show:
                noted = time.monotonic()

                def told(entry: Entry, refusal: Refusal | None) -> None:
                    nonlocal noted
                    show(entry, refusal)
                    if time.monotonic() - noted > BOOKMARK_SECONDS:
                        noted = time.monotonic()
                        self._note(sender)

                try:
                    await send_entries(read_sources(self._sources, self._begin.place), sender, pace, told, stop)
                except KafkaError as problem:
                    failure = problem
            return self._close(sender, failure)

    def _stop_on_signals(self) -> asyncio.Event:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()

        def end(by: signal.Signals) -> None:
            self._stopped_by = by
            stop.set()
            loop.remove_signal_handler(by)  # a second one ends at once

        for by in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(by, end, by)
        return stop

    def _note(self, sender: Sender) -> None:
        place = sender.safe
        self._begin.model_copy(
            update={"source": place.source, "line": place.line, "sent": sender.sent, "refused": sender.refused}
        ).save(self._state)

    def _close(self, sender: Sender, failure: KafkaError | None) -> int:
        counts = f"{sender.sent} sent, {sender.refused} refused"
        if failure is None and self._stopped_by is None:
            self._state.unlink(missing_ok=True)
            typer.echo(counts)
            return 1 if sender.refused else 0
        self._note(sender)
        place = sender.safe
        where = "before the first item" if place == START else f"after {self._sources[place.source].name}:{place.line}"
        why = f"Kafka took no more ({failure})" if failure else "stopped"
        typer.echo(f"{counts}; {why} {where}: go on from there with --resume")
        return 128 + self._stopped_by if self._stopped_by else 2
