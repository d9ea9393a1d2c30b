"""Reading a topic as a person does: all of it as it stands, or what comes from some moment on."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from typing import TypeAlias

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.structs import ConsumerRecord

from streams.kafka_clients import kafka_consumer, partitions_of
from streams.problems import UserError
from streams.settings import Settings
from streams.topics import TopicSpec

POLL_MS = 500
SILENCE_SECONDS = 10
"""A topic whose last records were compacted away never reaches its end offset; nobody waits longer for it."""

Record: TypeAlias = ConsumerRecord[bytes | None, bytes | None]


async def read_present(settings: Settings, spec: TopicSpec) -> AsyncIterator[Record]:
    """Give all that is on the topic now, in the order of each partition. Raises `UserError` without the topic."""
    partitions = await partitions_of(settings, spec)
    async with kafka_consumer(settings) as consumer:
        consumer.assign(partitions)
        await consumer.seek_to_beginning(*partitions)
        ends = await consumer.end_offsets(partitions)
        silence = 0.0
        while silence < SILENCE_SECONDS and any([await consumer.position(tp) < ends[tp] for tp in partitions]):
            batches = await consumer.getmany(timeout_ms=POLL_MS)
            for partition, batch in batches.items():
                for record in batch:
                    if record.offset < ends[partition]:
                        yield record
            silence = 0.0 if batches else silence + POLL_MS / 1000


async def read_latest(settings: Settings, spec: TopicSpec) -> dict[bytes, bytes]:
    """Read the latest value of each key of a compacted topic; a key whose last value is null is gone."""
    latest = {record.key: record.value async for record in read_present(settings, spec)}
    return {key: value for key, value in latest.items() if key is not None and value is not None}


async def read_at(settings: Settings, spec: TopicSpec, places: Iterable[tuple[int, int]]) -> AsyncIterator[Record]:
    """Give the records at these (partition, offset). Raises `UserError` for one that is not, or no longer, there."""
    partitions = await partitions_of(settings, spec)
    async with kafka_consumer(settings) as consumer:
        begins, ends = await consumer.beginning_offsets(partitions), await consumer.end_offsets(partitions)
        for number, offset in places:
            partition = TopicPartition(partitions[0].topic, number)
            if not begins.get(partition, 0) <= offset < ends.get(partition, 0):
                raise UserError(f"{partition.topic} has no record {number}:{offset}")
            consumer.assign([partition])
            consumer.seek(partition, offset)
            yield await consumer.getone()


async def follow(
    settings: Settings, spec: TopicSpec, since: datetime | None, idle: float | None
) -> AsyncIterator[list[Record]]:
    """Give what comes: from now on if `since` is None, else what Kafka received from that moment on.

    Ends once nothing has come for `idle` seconds, if given. Raises `UserError` without the topic.
    """
    clock = asyncio.get_running_loop().time
    partitions = await partitions_of(settings, spec)
    async with kafka_consumer(settings) as consumer:
        consumer.assign(partitions)
        await _seek(consumer, partitions, since)
        last = clock()
        while idle is None or clock() - last < idle:
            batches = await consumer.getmany(timeout_ms=POLL_MS)
            if batches:
                yield sorted((r for batch in batches.values() for r in batch), key=lambda r: r.timestamp)
                last = clock()


async def _seek(consumer: AIOKafkaConsumer, partitions: list[TopicPartition], since: datetime | None) -> None:
    """Go to the first record of `since` or later, to the end where there is none."""
    ends = await consumer.end_offsets(partitions)
    if since is None:
        found = {}
    else:
        moment = max(0, int(since.timestamp() * 1000))
        found = await consumer.offsets_for_times(dict.fromkeys(partitions, moment))
    for partition in partitions:
        at = found.get(partition)
        consumer.seek(partition, at.offset if at else ends[partition])
