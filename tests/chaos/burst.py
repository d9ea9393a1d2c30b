"""A burst with slow delivery: `python -m tests.chaos.burst --items 200000`.

Far more items than workers can read at once are sent as fast as Kafka takes them, while whoever acts on alerts takes
time over each. Nothing may be dropped, workers must not grow with the backlog, and `/metrics` must tell the lag.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from aiokafka import TopicPartition

from schemas import NewsItem
from streams.broker import Broker
from streams.kafka_clients import kafka_consumer
from streams.settings import Settings
from streams.topics import ALERTS, topic_name
from tests.chaos.cluster import Cluster
from tests.chaos.known_stream import KnownStream
from tests.chaos.outputs import InKafka, Offline, compare
from tests.chaos.suite import GARBAGE, send
from tests.stream.support import all_read, make_topics

SLICE = 20_000
"""Items in memory here at a time."""
DELIVERY_SECONDS = 0.05
DRAIN_SECONDS = 1800.0
LAG = "harbinger_consumer_lag_messages{"


async def main(items: int, seed: int) -> int:
    """Run, print what was seen, and give 1 when anything was dropped, doubled or counted wrongly."""
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, group="burst", partitions=4, metrics_port=0)
        await make_topics(settings)
        with Cluster(broker, settings, Path(folder), workers=2) as cluster:
            watching = asyncio.create_task(_watch(cluster))
            delivering = asyncio.create_task(_deliver_slowly(settings))
            sent, began = await _send_all(settings, items, seed), time.monotonic()
            print(f"{len(sent):,} items sent; lag told by the workers: {_lag(cluster):,}", flush=True)
            await all_read(settings, DRAIN_SECONDS)
            seconds = time.monotonic() - began
            for task in (watching, delivering):
                task.cancel()
            peak = cluster.peak_bytes / 1e6
        verdict = compare(await InKafka.read(settings), Offline.of(sent), refused=-(-items // SLICE) * len(GARBAGE))
    print(f"read {seconds:.0f} s later; largest worker {peak:.0f} MB; lines logged {cluster.log_lines}")
    print({name: value for name, value in vars(verdict).items() if name != "wrong_visits"})
    return 0 if verdict.exact and not verdict.alerts_again else 1


async def _send_all(settings: Settings, items: int, seed: int) -> list[NewsItem]:
    stream, sent = KnownStream(seed), list[NewsItem]()
    for start in range(0, items, SLICE):
        batch = stream.take(min(SLICE, items - start))
        await send(settings, batch)
        sent += batch
    return sent


async def _watch(cluster: Cluster) -> None:
    while True:
        cluster.supervise()
        await asyncio.sleep(1)


async def _deliver_slowly(settings: Settings) -> None:
    async with kafka_consumer(settings) as consumer:
        alerts = [TopicPartition(topic_name(ALERTS, settings), p) for p in range(settings.partitions)]
        consumer.assign(alerts)
        await consumer.seek_to_beginning(*alerts)
        async for _ in consumer:
            await asyncio.sleep(DELIVERY_SECONDS)


def _lag(cluster: Cluster) -> int:
    """Give how many items the workers say that they have still to read."""
    lines = [line for page in cluster.metrics() for line in page.splitlines() if line.startswith(LAG)]
    return sum(int(float(line.split()[-1])) for line in lines if "news.items" in line)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    with suppress(KeyboardInterrupt):
        sys.exit(asyncio.run(main(options.items, options.seed)))
