"""Items a second of one worker, against the bare analysis and against what a user would write instead.

`python -m benchmarks.throughput FILE [--count N]` runs, one after the other in one go: the analysis alone, a worker, a
bare aiokafka loop, and Quix Streams, each in a process of its own, on the same items of one partition of a real topic.
The machine's speed drifts, so the analysis alone is timed before and after each, and ratios are to their mean.
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.corpus import items
from benchmarks.worker import running_worker, samples
from streams.broker import Broker
from streams.kafka_clients import kafka_admin, kafka_producer
from streams.settings import Settings
from streams.topics import create_topics

WAYS = ("worker", "aiokafka", "quix")
POLL_SECONDS = 0.5
BATCH_BYTES = 512 * 1024


@dataclass(frozen=True)
class Timing:
    """How long a way took for how many items, beside the analysis alone right before and after it."""

    way: str
    items: int
    seconds: float
    alone: float
    """Seconds of the analysis alone for as many items."""

    @property
    def rate(self) -> float:
        """Items a second."""
        return self.items / self.seconds

    @property
    def ratio(self) -> float:
        """Speed as a part of the analysis alone."""
        return self.alone / self.seconds


def main() -> None:
    """Run all ways and print a table."""
    options = _options()
    told = [_timed(way, options.file, options.count) for way in options.ways]
    table = Table("way", "items", "seconds", "items/s", "ratio to the analysis alone", title=options.file.name)
    for timing in told:
        rate = f"{timing.items / timing.seconds:,.0f}"
        table.add_row(
            timing.way, f"{timing.items:,}", f"{timing.seconds:.1f}", rate, f"{timing.alone / timing.seconds:.3f}"
        )
    Console(width=110).print(table)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="news items, JSON Lines, plain or .gz")
    parser.add_argument("--count", type=int, default=50_000, help="items, repeated under new ids (default 50,000)")
    parser.add_argument(
        "--ways", nargs="+", default=["worker", "aiokafka", "quix"], choices=["worker", "aiokafka", "quix"]
    )
    return parser.parse_args()


def _timed(way: str, file: Path, count: int) -> Timing:
    before = _alone(file, count)
    seconds, handled = _in_kafka(way, file, count)
    per_item = (before + _alone(file, count)) / 2 / count
    return Timing(way, handled, seconds, per_item * handled)


def _alone(file: Path, count: int) -> float:
    return float(_python("benchmarks.bare", str(file), str(count)))


def _in_kafka(way: str, file: Path, count: int) -> tuple[float, int]:
    """Give the seconds, and the items handled in them."""
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, partitions=1, data_dir=Path(folder), metrics_port=0)
        asyncio.run(_fill(settings, items(file, count)))
        if way == "worker":
            return _worker(settings, count)
        return float(_python("benchmarks.loops", way, broker.address, str(count), folder)), count


async def _fill(settings: Settings, values: list[bytes]) -> None:
    async with kafka_admin(settings) as admin:
        await create_topics(admin, settings)
    async with kafka_producer(settings, max_batch_size=BATCH_BYTES, linger_ms=20) as producer:
        sent = [await producer.send("news.items", value, key=b"%d" % n) for n, value in enumerate(values)]
        await asyncio.gather(*sent)


def _worker(settings: Settings, count: int) -> tuple[float, int]:
    """Time from the first sample that shows progress to the end, by the worker's own stamps."""
    with running_worker(settings) as metrics_url:
        first_at, first_seen, at, seen = 0.0, 0, 0.0, 0
        while seen < count:
            time.sleep(POLL_SECONDS)
            at, seen = _progress(metrics_url)
            if not first_seen:
                first_at, first_seen = at, seen
    return at - first_at, seen - first_seen


def _progress(metrics_url: str) -> tuple[float, int]:
    """Give when the label agent last handled an item, and how many it has handled."""
    with urllib.request.urlopen(metrics_url) as answer:
        told = samples(answer.read().decode())
    of_agent = {name: value for (name, labels), value in told.items() if labels == {"label"}}
    outcomes = [v for (name, of), v in told.items() if name == "harbinger_items_processed_total" and "label" in of]
    return of_agent.get("harbinger_last_item_processed_timestamp_seconds", 0.0), int(sum(outcomes))


def _python(module: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{module} failed: {done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
