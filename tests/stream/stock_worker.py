"""The label agent on stock Faust, with every setting that ours has: `python -m tests.stream.stock_worker`."""

import json
import sys
import time

import faust

from streams.faust_connection import faust_broker
from streams.settings import load_settings
from streams.topics import ITEMS, LABELLED, topic_name

settings = load_settings()
app = faust.App(
    settings.group,
    broker=faust_broker(settings),
    broker_session_timeout=settings.session_timeout_seconds,
    broker_heartbeat_interval=settings.session_timeout_seconds / 3,
    broker_commit_interval=1.0,
    consumer_auto_offset_reset="earliest",
    store="memory://",
    topic_disable_leader=True,
    topic_partitions=settings.partitions,
    table_standby_replicas=0,
    stream_recovery_delay=0.0,
    stream_wait_empty=False,
    web_enabled=False,
    datadir=str(settings.data_dir),
    autodiscover=False,
)
seen = app.Table("seen", key_type=str, value_type=int, default=int, partitions=settings.partitions)
items = app.topic(topic_name(ITEMS, settings), key_type=bytes, value_type=bytes, value_serializer="raw")
labelled = app.topic(topic_name(LABELLED, settings), key_type=bytes, value_type=bytes, value_serializer="raw")


def _work() -> None:
    time.sleep(0.0003)


@app.agent(items)
async def label(stream):
    async for event in stream.events():
        item = json.loads(event.value)
        _work()
        seen["items"] += 1
        await (await labelled.send(key=b"ZZZ", value=json.dumps({"id": item["id"]}, separators=(",", ":")).encode()))


if __name__ == "__main__":
    sys.argv = ["faust", "worker", "--loglevel", "error", "--without-web"]
    app.main()
