"""From publishing an item to its alert: `python -m benchmarks.latency [--rates 1 100 500] [--seconds 20]`.

One worker, one broker, a stream of short items of which one in twenty announces a visit (at 1 item/s: each); p50, p99
and the longest time from the send to the alert in a consumer's hands, on the machine's one clock.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

import orjson
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from rich.console import Console
from rich.table import Table

from benchmarks.worker import running_worker
from streams.broker import Broker
from streams.settings import Settings

FIRST_NAMES = ("Amara", "Bruno", "Carla", "Dario", "Elena", "Farid", "Gustav", "Helena", "Ivan", "Jana")
SYLLABLES = ("ba", "do", "fe", "gu", "ka", "li", "mo", "na", "pe", "ro", "sa", "ti", "vu", "ze")
ONE_IN = 20
ALERT_WAIT_SECONDS = 5


def main() -> None:
    """Measure each rate and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rates", type=int, nargs="+", default=[1, 100, 500], help="items a second")
    parser.add_argument("--seconds", type=int, default=20, help="length of each run")
    options = parser.parse_args()
    table = Table("items/s", "alerts expected", "alerts", "p50 ms", "p99 ms", "longest ms", title="publish to alert")
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, data_dir=Path(folder), metrics_port=0)
        with running_worker(settings):
            asyncio.run(_measure(settings, 5, 2, 0))  # the worker's first rebalance is not what is measured
            for number, rate in enumerate(options.rates, 1):
                table.add_row(str(rate), *asyncio.run(_measure(settings, rate, options.seconds, number)))
    Console(width=110).print(table)


async def _measure(settings: Settings, rate: int, seconds: int, run: int) -> tuple[str, ...]:
    sent: dict[str, float] = {}
    took: dict[str, float] = {}
    consumer = AIOKafkaConsumer("visits.alerts", bootstrap_servers=settings.broker, fetch_max_wait_ms=5)
    async with AIOKafkaProducer(bootstrap_servers=settings.broker) as producer, consumer:
        await consumer.seek_to_end()
        reading = asyncio.create_task(_read_alerts(consumer, sent, took))
        await _publish(producer, rate, seconds, run, sent)
        await asyncio.sleep(ALERT_WAIT_SECONDS)
        reading.cancel()
    times = sorted(took.values()) or [float("nan")]
    p50, p99 = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
    return str(len(sent)), str(len(took)), *(f"{1000 * t:.1f}" for t in (p50, p99, times[-1]))


async def _publish(producer: AIOKafkaProducer, rate: int, seconds: int, run: int, sent: dict[str, float]) -> None:
    began = time.perf_counter()
    for number in range(rate * seconds):
        await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
        announces = rate < ONE_IN or number % ONE_IN == 0
        item_id = f"{run}-{number}"
        if announces:
            sent[item_id] = time.perf_counter()
        await producer.send("news.items", _announcement(item_id) if announces else _ordinary(item_id), item_id.encode())


async def _read_alerts(consumer: AIOKafkaConsumer, sent: dict[str, float], took: dict[str, float]) -> None:
    async for record in consumer:
        item_id = orjson.loads(record.value)["item_id"]
        if item_id in sent:
            took.setdefault(item_id, time.perf_counter() - sent[item_id])


def _announcement(item_id: str) -> bytes:
    """A visit that no other item tells of: each number gives another name."""
    run, number = map(int, item_id.split("-"))
    digits = [(number + 7919 * run) // 14**place % 14 for place in range(4)]
    surname = "".join(SYLLABLES[digit] for digit in digits).capitalize()
    name = f"{FIRST_NAMES[number % 10]} {surname}"
    text = f"Norwegian Foreign Minister {name} will visit Kenya on 14 March 2024, the ministry said on Monday."
    return _item(item_id, f"Foreign minister {surname} to visit Kenya", text)


def _ordinary(item_id: str) -> bytes:
    return _item(item_id, "Town opens new library", "The new library has a room for children.")


def _item(item_id: str, title: str, text: str) -> bytes:
    return orjson.dumps({"id": item_id, "title": title, "text": text, "published": "2024-03-11"})


if __name__ == "__main__":
    main()
