"""How far the group is behind, as the broker tells it.

Faust records a commit that failed as done (https://github.com/faust-streaming/faust/issues/316), so its own figure
would hide what it is for.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams import metrics
from streams.connection import client_options
from streams.settings import Settings

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0


Lags = Mapping[TopicPartition, int]


async def watch_lag(
    settings: Settings, assigned: Callable[[], Collection[TopicPartition]], note: Callable[[Lags | None], None]
) -> None:
    """Set the lag of the partitions that are `assigned`, until cancelled; a failure leaves it as it was.

    `note` is given each answer, None where there was no answer.
    """
    admin = AIOKafkaAdminClient(**client_options(settings))
    consumer = AIOKafkaConsumer(**client_options(settings))
    try:
        await admin.start()
        await consumer.start()
        while True:
            try:
                told = await lags(settings.group, list(assigned()), admin, consumer)
                _show(told)
                note(told)
            except (KafkaError, OSError) as problem:
                note(None)
                logger.warning("The lag is not known now: %r", problem)
            await asyncio.sleep(EVERY_SECONDS)
    finally:
        await consumer.stop()
        await admin.close()


async def lags(
    group: str, partitions: list[TopicPartition], admin: AIOKafkaAdminClient, consumer: AIOKafkaConsumer
) -> dict[TopicPartition, int]:
    """Give how many records of each partition the group has not committed.

    What is committed is asked for first: where nothing is open now, nothing was open when the answer came.
    """
    if not partitions:
        return {}
    committed = await admin.list_consumer_group_offsets(group, partitions=partitions)
    ends = await consumer.end_offsets(partitions)
    starts = await consumer.beginning_offsets(partitions)
    return {tp: max(0, ends[tp] - max(committed[tp].offset, starts[tp])) for tp in partitions}


def _show(lags: Lags) -> None:
    metrics.consumer_lag.clear()
    for tp, lag in lags.items():
        metrics.consumer_lag.labels(tp.topic, str(tp.partition)).set(lag)
