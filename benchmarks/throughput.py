"""Items a second of one worker, against the bare analysis and against what a user would write instead.

`python -m benchmarks.throughput FILE [--count N] [--rounds R]` runs, one after the other in one go: the analysis alone,
a worker, a bare aiokafka loop, and Quix Streams, each in a process of its own, on the same items of one partition of a
real topic. The machine's speed drifts, so the analysis alone is timed before and after each, and ratios are to their
mean; of several rounds the median is told. Two ratios: by the wall clock, and by the time of the processor in all of a
way's threads, which says what it costs where other work waits for the processor.
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.corpus import items
from benchmarks.spent import Spent
from benchmarks.worker import running_worker, samples
from streams.broker import Broker
from streams.kafka_clients import kafka_admin, kafka_producer
from streams.settings import Settings
from streams.topics import create_topics

WAYS = ("worker", "aiokafka", "quix")
POLL_SECONDS = 2.0
"""Time between two looks at a worker's metrics: telling them costs it some milliseconds."""
BATCH_BYTES = 512 * 1024


@dataclass(frozen=True)
class Timing:
    """What a way took an item, in microseconds, beside the analysis alone right before and after it."""

    way: str
    took: Spent
    alone: Spent

    @property
    def ratio(self) -> float:
        """Speed as a part of the analysis alone, by the wall clock."""
        return self.alone.wall / self.took.wall

    @property
    def cpu_ratio(self) -> float:
        """Speed as a part of the analysis alone, by the time of the processor."""
        return self.alone.cpu / self.took.cpu


def main() -> None:
    """Run all ways and print a table."""
    options = _options()
    told = [_timed(way, options.file, options.count) for _ in range(options.rounds) for way in options.ways]
    title = f"{options.file.name}: {options.count:,} items, median of {options.rounds} rounds"
    table = Table(
        "way", "items/s", "of the analysis alone", "CPU µs an item", "analysis alone", "CPU ratio", title=title
    )
    for way in options.ways:
        table.add_row(way, *_row([timing for timing in told if timing.way == way]))
    Console(width=110).print(table)


def _row(timings: list[Timing]) -> tuple[str, ...]:
    return (
        f"{1e6 / median(timing.took.wall for timing in timings):,.0f}",
        _spread([timing.ratio for timing in timings]),
        f"{median(timing.took.cpu for timing in timings):.0f}",
        f"{median(timing.alone.cpu for timing in timings):.0f}",
        _spread([timing.cpu_ratio for timing in timings]),
    )


def _spread(ratios: list[float]) -> str:
    middle = f"{median(ratios):.3f}"
    return middle if len(ratios) == 1 else f"{middle} ({min(ratios):.3f} to {max(ratios):.3f})"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="news items, JSON Lines, plain or .gz")
    parser.add_argument("--count", type=int, default=50_000, help="items, repeated under new ids (default 50,000)")
    parser.add_argument("--rounds", type=int, default=1, help="how often each way runs (default 1)")
    parser.add_argument("--ways", nargs="+", default=WAYS, choices=WAYS)
    return parser.parse_args()


def _timed(way: str, file: Path, count: int) -> Timing:
    before = _alone(file, count)
    took = _in_kafka(way, file, count)
    after = _alone(file, count)
    return Timing(way, took, Spent((before.wall + after.wall) / 2, (before.cpu + after.cpu) / 2))


def _alone(file: Path, count: int) -> Spent:
    return _an_item(Spent.of_line(_python("benchmarks.bare", str(file), str(count))), count)


def _an_item(spent: Spent, count: int) -> Spent:
    return Spent(1e6 * spent.wall / count, 1e6 * spent.cpu / count)


def _in_kafka(way: str, file: Path, count: int) -> Spent:
    """Give the microseconds an item."""
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, partitions=1, data_dir=Path(folder), metrics_port=0)
        asyncio.run(_fill(settings, items(file, count)))
        if way == "worker":
            return _worker(settings, count)
        took = Spent.of_line(_python("benchmarks.loops", way, broker.address, str(count), folder))
        return _an_item(took, count)


async def _fill(settings: Settings, values: list[bytes]) -> None:
    async with kafka_admin(settings) as admin:
        await create_topics(admin, settings)
    async with kafka_producer(settings, max_batch_size=BATCH_BYTES, linger_ms=20) as producer:
        sent = [await producer.send("news.items", value, key=b"%d" % n) for n, value in enumerate(values)]
        await asyncio.gather(*sent)


@dataclass(frozen=True)
class Progress:
    """What a worker's metrics tell: when its label agent last handled an item, and of how many; and all agents'."""

    at: float
    items: int
    by_all: int
    cpu: float


def _worker(settings: Settings, count: int) -> Spent:
    """Measure from the first sample that shows progress to the last item, by the worker's own stamps.

    The time of the processor goes on until the agents that read what the label agent sends are done as well.
    """
    with running_worker(settings) as metrics_url:
        first = last = _next_progress(metrics_url)
        while not first.items:
            first = last = _next_progress(metrics_url)
        while last.items < count:
            last = _next_progress(metrics_url)
        done = _next_progress(metrics_url)
        while done.by_all != last.by_all:
            last, done = done, _next_progress(metrics_url)
    handled = last.items - first.items
    return _an_item(Spent(last.at - first.at, done.cpu - first.cpu), handled)


def _next_progress(metrics_url: str) -> Progress:
    time.sleep(POLL_SECONDS)
    with urllib.request.urlopen(metrics_url) as answer:
        told = samples(answer.read().decode())
    handled: Counter[str] = Counter()
    for (name, labels), value in told.items():
        if name == "harbinger_items_processed_total":
            handled["all"] += int(value)
            handled["label"] += int(value) if "label" in labels else 0
    return Progress(
        at=told.get(("harbinger_last_item_processed_timestamp_seconds", frozenset({"label"})), 0.0),
        items=handled["label"],
        by_all=handled["all"],
        cpu=told["process_cpu_seconds_total", frozenset()],
    )


def _python(module: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{module} failed: {done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
