"""`harbinger demo`: the whole stream on this machine: Kafka, a worker, the seeds, and the alerts they give."""

import asyncio
import signal
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from schemas import VisitAlert
from streams.broker import Broker, free_port, is_free
from streams.commands.demo_summary import Outcome, take_stock
from streams.commands.demo_worker import DemoWorker
from streams.commands.show import printable
from streams.commands.watch import follow_alerts, teller
from streams.ingest.replay import replay
from streams.ingest.sending import Sender
from streams.ingest.sources import find_sources, read_sources
from streams.kafka_clients import kafka_admin, kafka_consumer, kafka_producer, partitions_of
from streams.lag import lags
from streams.problems import UserError
from streams.selection import Selection
from streams.settings import Settings, load_settings
from streams.topics import ITEMS, LABELLED, REPORTED, create_topics

EVENTS, EXPECTED = "events.jsonl", "expected.jsonl"
PROCESSING_SECONDS = 120
SHOWING_SECONDS = 10
POLL_SECONDS = 0.2
METRICS_PORT = 9464


def demo(
    once: Annotated[
        bool, typer.Option("--once", help="end when all is processed: with 0 if the expected alerts came, else 1")
    ] = False,
    seeds: Annotated[Path, typer.Option(help=f"folder with {EVENTS} and {EXPECTED}")] = Path("seeds"),
    data: Annotated[Path | None, typer.Option(help="folder to keep all in; without it all is thrown away")] = None,
) -> None:
    """Show the whole stream: start Kafka and a worker, replay the seeds, and show the alerts as they come."""
    find_sources([str(seeds / EVENTS), str(seeds / EXPECTED)])  # before anything is started
    signal.signal(signal.SIGTERM, _end)
    try:
        with Broker(load_settings().cache, data, tell=_say) as kafka:
            _say(f"Kafka listens on {kafka.address}")
            settings = _demo_settings(kafka)
            with DemoWorker(settings, kafka.data / "worker.log") as worker:
                raise typer.Exit(asyncio.run(_demo(settings, worker, seeds, once)))
    except KeyboardInterrupt:
        raise typer.Exit(128 + signal.SIGINT if once else 0) from None


def _demo_settings(kafka: Broker) -> Settings:
    return load_settings(
        broker=kafka.address,
        security_protocol="PLAINTEXT",
        topic_prefix="",
        partitions=1,  # the seeds are a story: read in order they give the same alerts every time
        replication_factor=1,
        data_dir=kafka.data / "worker",
        metrics_port=METRICS_PORT if is_free(METRICS_PORT) else free_port(),
    )


async def _demo(settings: Settings, worker: DemoWorker, seeds: Path, once: bool) -> int:
    async with kafka_admin(settings) as admin:
        await create_topics(admin, settings)
    told: list[VisitAlert] = []
    show = teller(json=False)

    def tell(alert: VisitAlert) -> None:
        told.append(alert)
        show(alert)

    showing = asyncio.create_task(follow_alerts(settings, datetime.now(UTC), Selection(), None, None, tell))
    try:
        await worker.until_ready()
        _say(f"a worker is ready; metrics at {worker.metrics}")
        before = len((await take_stock(settings, seeds / EXPECTED)).alerts)
        sent = await _replay(settings, seeds / EVENTS)
        await _until_processed(settings, worker)
        outcome = await take_stock(settings, seeds / EXPECTED)
        await _until_shown(told, len(outcome.alerts) - before)
        _conclude(outcome, sent, worker.metrics)
        if once:
            return 1 if outcome.missing else 0
        _say(f"go on with `harbinger visits --broker {settings.broker}`, counts, watch, replay; Ctrl-C ends it all")
        await showing
        return 0
    finally:
        showing.cancel()


async def _replay(settings: Settings, events: Path) -> str:
    """Send the seeds; tell how many."""
    topic = (await partitions_of(settings, ITEMS))[0].topic
    async with kafka_producer(settings) as producer:
        sender = Sender(producer, topic)
        await replay(read_sources(find_sources([str(events)])), sender, None, lambda *_: None, asyncio.Event())
    return f"{sender.sent} sent, {sender.refused} refused"


async def _until_processed(settings: Settings, worker: DemoWorker) -> None:
    """Wait until the group has committed all of its topics. Raises `UserError` if that takes too long."""
    partitions = [tp for spec in (ITEMS, REPORTED, LABELLED) for tp in await partitions_of(settings, spec)]
    async with kafka_admin(settings) as admin, kafka_consumer(settings) as consumer:
        deadline = asyncio.get_running_loop().time() + PROCESSING_SECONDS
        while behind := sum((await lags(settings.group, partitions, admin, consumer)).values()):
            worker.check()
            if asyncio.get_running_loop().time() > deadline:
                raise UserError(f"{behind} records are still not processed after {PROCESSING_SECONDS} s")
            await asyncio.sleep(POLL_SECONDS)


async def _until_shown(told: list[VisitAlert], number: int) -> None:
    """Let the alerts on their way to the screen come first, if they do."""
    with suppress(TimeoutError):
        async with asyncio.timeout(SHOWING_SECONDS):
            while len(told) < number:  # noqa: ASYNC110 - the list grows in another task of this loop
                await asyncio.sleep(POLL_SECONDS)


def _conclude(outcome: Outcome, sent: str, metrics: str) -> None:
    typer.echo("")
    for name, value in [("items", sent), *outcome.lines(), ("metrics", metrics)]:
        typer.echo(f"{name:<13}{printable(value)}")
    typer.echo("some expected alerts did not come" if outcome.missing else "all expected alerts came")


def _say(line: str) -> None:
    typer.echo(f"harbinger: {line}", err=True)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)
