"""From publishing an item to its alert: `python -m benchmarks.latency [--rates 1 100 500] [--seconds 20]`.

One worker, one broker, a stream of short items of which one in twenty announces a visit (at 1 item/s: each); p50, p99
and the longest time from the send to the alert in a consumer's hands, on the machine's one clock. No two announcements
tell of one visit, so each must give one alert: the exit status is 1 where one is missing.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import orjson
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from rich.console import Console
from rich.table import Table

from benchmarks.worker import running_worker
from streams.broker import Broker
from streams.settings import Settings

HOSTS = ("Kenya", "Peru", "Jordan", "Vietnam", "Ghana", "Serbia", "Chile", "Nepal", "Oman", "Malta", "Fiji", "Cuba")
FIRST_NAMES = ("Amara", "Bruno", "Carla", "Dario", "Elena", "Farid", "Gustav", "Helena", "Ivan", "Jana")
SYLLABLES = (("ba", "do", "fe", "gu", "ka", "li"), ("mo", "na", "pe", "ro", "sa", "ti")) * 2
"""Of a surname, one of each row: so none sounds like another, which would make both one official's. Tracking compares
consonants, some as one ('s' and 'z') and doubled ones as single."""
ONE_IN = 20
ALERT_WAIT_SECONDS = 5


def main() -> int:
    """Measure each rate and print a table; give the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rates", type=int, nargs="+", default=[1, 100, 500], help="items a second")
    parser.add_argument("--seconds", type=int, default=20, help="length of each run")
    options = parser.parse_args()
    table = Table("items/s", "alerts expected", "alerts", "p50 ms", "p99 ms", "longest ms", title="publish to alert")
    numbers = count()
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, data_dir=Path(folder), metrics_port=0)
        with running_worker(settings):
            asyncio.run(_measure(settings, 5, 2, numbers))  # the worker's first rebalance is not what is measured
            told = [(rate, asyncio.run(_measure(settings, rate, options.seconds, numbers))) for rate in options.rates]
    for rate, latencies in told:
        table.add_row(str(rate), *latencies.row())
    Console(width=110).print(table)
    return 0 if all(latencies.complete for _, latencies in told) else 1


@dataclass
class Latencies:
    """When each announcement was sent, and the seconds that each alert came after it; by item id."""

    sent: dict[str, float] = field(default_factory=dict)
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def complete(self) -> bool:
        """Whether each announcement gave one alert, and nothing else did."""
        return self.took.keys() == self.sent.keys() and all(len(alerts) == 1 for alerts in self.took.values())

    def row(self) -> tuple[str, ...]:
        """Give the alerts expected and those that came, and the milliseconds of p50, p99 and the last."""
        times = sorted(seconds for alerts in self.took.values() for seconds in alerts) or [float("nan")]
        p50, p99 = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
        return str(len(self.sent)), str(len(times)), *(f"{1000 * t:.1f}" for t in (p50, p99, times[-1]))


async def _measure(settings: Settings, rate: int, seconds: int, numbers: Iterator[int]) -> Latencies:
    latencies = Latencies()
    consumer = AIOKafkaConsumer("visits.alerts", bootstrap_servers=settings.broker, fetch_max_wait_ms=5)
    async with AIOKafkaProducer(bootstrap_servers=settings.broker) as producer, consumer:
        await consumer.seek_to_end()
        reading = asyncio.create_task(_read_alerts(consumer, latencies))
        await _publish(producer, rate, seconds, numbers, latencies)
        await asyncio.sleep(ALERT_WAIT_SECONDS)
        reading.cancel()
    return latencies


async def _publish(
    producer: AIOKafkaProducer, rate: int, seconds: int, numbers: Iterator[int], latencies: Latencies
) -> None:
    began = time.perf_counter()
    for place in range(rate * seconds):
        await asyncio.sleep(max(0.0, began + place / rate - time.perf_counter()))
        if rate < ONE_IN or place % ONE_IN == 0:
            number = next(numbers)
            latencies.sent[str(number)] = time.perf_counter()
            await producer.send("news.items", announcement(number), b"%d" % number)
        else:
            await producer.send("news.items", ordinary(), b"ordinary")


async def _read_alerts(consumer: AIOKafkaConsumer, latencies: Latencies) -> None:
    async for record in consumer:
        item_id = orjson.loads(record.value)["item_id"]
        latencies.took[item_id].append(time.perf_counter() - latencies.sent.get(item_id, float("nan")))


def announcement(number: int) -> bytes:
    """Give an item that tells of a visit which no other number tells of, up to 15,552 of them."""
    host, rest = HOSTS[number % len(HOSTS)], number // len(HOSTS)
    surname = ""
    for row in SYLLABLES:
        surname, rest = surname + row[rest % len(row)], rest // len(row)
    name = f"{FIRST_NAMES[number % len(FIRST_NAMES)]} {surname.capitalize()}"
    text = f"Norwegian Foreign Minister {name} will visit {host} on 14 March 2024, the ministry said on Monday."
    return _item(str(number), f"Foreign minister {surname.capitalize()} to visit {host}", text)


def ordinary() -> bytes:
    """Give an item that tells of no visit."""
    return _item("ordinary", "Town opens new library", "The new library has a room for children.")


def _item(item_id: str, title: str, text: str) -> bytes:
    return orjson.dumps({"id": item_id, "title": title, "text": text, "published": "2024-03-11"})


if __name__ == "__main__":
    sys.exit(main())
