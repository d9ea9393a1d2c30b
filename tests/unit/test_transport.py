import asyncio
import hashlib
import inspect
from dataclasses import replace
from typing import Any

import aiokafka
import faust
import pytest
from aiokafka import AIOKafkaConsumer, ConsumerRecord
from aiokafka.consumer.group_coordinator import GroupCoordinator
from faust.agents import Agent
from faust.app.base import App
from faust.stores import rocksdb
from faust.streams import Stream
from faust.tables.recovery import Recovery
from faust.topics import Topic
from faust.transport import consumer as base
from faust.transport.drivers import aiokafka as driver
from faust.transport.producer import ProducerBuffer
from faust.types import TP
from faust.types.tuples import ConsumerMessage

from streams import transport
from streams.app import faust_app
from streams.scheduling import FIRST_RUN, RUN, Runs
from streams.settings import Settings
from streams.transport import FETCH_WAIT_MS, SafeConsumer

SOURCE, CHANGELOG = TP("news.items", 0), TP("harbinger-visits-changelog", 0)

WE_BUILD_ON = {
    base.Consumer._new_offset: "1d2c7ea8",
    base.Consumer._add_gap: "4df2573d",
    base.Consumer._wait_next_records: "6218e196",
    base.Consumer.getmany: "4b168d84",
    base.Consumer.perform_seek: "0e8c130f",
    base.Consumer.stop_flow: "cf7e875a",
    base.Consumer.resume_partitions: "afe6b7c0",
    base.Consumer.pause_partitions: "27a1c94b",
    base.Consumer.on_buffer_full: "c8961679",
    base.Consumer.on_buffer_drop: "4b57e8a4",
    base.Consumer.on_partitions_revoked: "d04b7ae7",
    base.Consumer.on_partitions_assigned: "29ce9659",
    base.Consumer.ack: "5fcf41cf",
    base.Consumer._commit_offsets: "1a697990",
    base.Consumer._filter_committable_offsets: "dc5e9baf",
    base.Consumer._drain_messages: "44a25003",
    driver.AIOKafkaConsumerThread._create_worker_consumer: "c2701bfc",
    driver.AIOKafkaConsumerThread.getmany: "26fc5fc9",
    driver.AIOKafkaConsumerThread._fetch_records: "39a2c6c7",
    driver.Consumer._to_message: "7c24f651",
    App._on_partitions_revoked: "d5c895bb",
    App._stop_consumer: "55854a5d",
    App._consumer_wait_empty: "6bc313c4",
    App.maybe_start_producer.__wrapped__: "776ccefb",
    ProducerBuffer.flush_atmost: "4966e8c5",
    ProducerBuffer._handle_pending.fun: "78d64803",
    Topic.publish_message: "4ce1cbc3",
    Recovery.on_recovery_completed: "6ef567ac",
    Recovery._resume_streams: "d986a671",
    driver.AIOKafkaConsumerThread.seek_to_committed: "775ab0ad",
    AIOKafkaConsumer.seek_to_committed: "f6cd85c8",
    GroupCoordinator.ensure_active_group: "33c84c1a",
    GroupCoordinator._start_heartbeat_task: "358d0cfa",
    rocksdb.Store.revoke_partitions: "3f85447a",
    Stream.noack: "921a6f5c",
    Agent._slurp: "52191f88",
}


def fingerprint(method: Any) -> str:
    return hashlib.sha256(inspect.getsource(method).encode()).hexdigest()[:8]


@pytest.mark.parametrize("method", WE_BUILD_ON, ids=lambda method: method.__qualname__)
def test_private_methods_of_faust_and_aiokafka_are_those_that_we_built_on(method):
    """One has changed: read what is new in the method, see that the override still holds, note its fingerprint."""
    assert fingerprint(method) == WE_BUILD_ON[method], (
        f"{method.__qualname__} of Faust {faust.__version__}, aiokafka {aiokafka.__version__}"
    )


def record(offset: int) -> ConsumerRecord:
    return ConsumerRecord("news.items", 0, offset, 1, 0, b"key", b"value", None, 3, 5, [("a", b"b")])


def test_a_fetch_is_handed_over_in_runs_that_carry_the_last_offset():
    records = {SOURCE: [record(offset) for offset in range(2 * RUN + 1)]}
    runs = [run for _, run in Runs(lambda tp: False).iterate(records)]
    assert [len(run.value) for run in runs] == [RUN, RUN, 1]
    assert [run.offset for run in runs] == [RUN - 1, 2 * RUN - 1, 2 * RUN]
    assert [r.offset for run in runs for r in run.value] == list(range(2 * RUN + 1))


def test_the_first_run_of_a_partition_that_was_taken_over_is_short_so_that_no_partition_waits_for_another():
    other = TP(SOURCE.topic, 1)
    scheduler = Runs(lambda tp: False)
    scheduler.begin({SOURCE, other})
    fetched = {tp: [replace(record(offset), partition=tp.partition) for offset in range(100)] for tp in (SOURCE, other)}
    runs = [(tp, [r.offset for r in run.value]) for tp, run in scheduler.iterate(fetched)]
    short, rest = list(range(FIRST_RUN)), list(range(FIRST_RUN, 100))
    assert runs == [(SOURCE, short), (other, short), (SOURCE, rest), (other, rest)]
    assert [len(run.value) for _, run in scheduler.iterate(fetched)] == [100, 100]


def test_the_records_of_a_changelog_stay_single():
    records = {CHANGELOG: [replace(record(offset), topic=CHANGELOG.topic) for offset in range(3)]}
    assert [r.offset for _, r in Runs(lambda tp: tp == CHANGELOG).iterate(records)] == [0, 1, 2]


@pytest.fixture
async def consumer(tmp_path, monkeypatch) -> SafeConsumer:
    """The consumer of an application that is not connected, with both partitions assigned."""
    app = faust_app(Settings(store="memory", data_dir=tmp_path, group="harbinger"))
    app.Table("visits", partitions=4)
    app.topics._acking_topics.add(SOURCE.topic)
    consumer = app.consumer
    monkeypatch.setattr(consumer, "assignment", lambda: {SOURCE, CHANGELOG})
    consumer.pause_partitions({SOURCE, CHANGELOG})
    return consumer


def message(consumer: SafeConsumer, offset: int) -> ConsumerMessage:
    return consumer._to_message(SOURCE, record(offset))


async def test_no_active_partition_means_nothing_is_fetched(consumer):
    assert await consumer._thread.getmany(set(), timeout=1.0) == {}


async def test_the_broker_may_hold_back_a_fetch_for_a_moment_only(consumer):
    made = consumer._thread._create_worker_consumer(consumer.transport)
    assert made._fetch_max_wait_ms == FETCH_WAIT_MS


async def test_stream_partitions_are_read_only_after_the_seek(consumer, monkeypatch):
    async def committed():
        return {SOURCE: 7}

    monkeypatch.setattr(consumer, "seek_to_committed", committed)
    consumer.resume_partitions({SOURCE, CHANGELOG})
    consumer.resume_flow()
    assert consumer._get_active_partitions() == {CHANGELOG}
    await consumer.perform_seek()
    assert consumer._get_active_partitions() == {CHANGELOG}, "the agents' queues are still to be emptied"
    consumer.resume_flow()
    assert consumer._get_active_partitions() == {SOURCE, CHANGELOG}


async def test_a_seek_waits_for_the_fetch_under_way(consumer, monkeypatch):
    told = []
    under_way, let_go = asyncio.Event(), asyncio.Event()

    async def fetch(**_):
        under_way.set()
        await let_go.wait()
        told.append("fetched")
        return {}

    async def committed():
        told.append("sought")
        return {SOURCE: 7}

    monkeypatch.setattr(consumer, "_getmany", fetch)
    monkeypatch.setattr(consumer, "seek_to_committed", committed)
    consumer.resume_flow()
    fetching = asyncio.create_task(consumer._wait_next_records(1.0))
    await under_way.wait()
    seeking = asyncio.create_task(consumer.perform_seek())
    await asyncio.sleep(0)
    let_go.set()
    await asyncio.gather(fetching, seeking)
    assert told == ["fetched", "sought"]


async def test_a_run_that_was_handed_out_and_lost_is_never_committed_over(consumer, monkeypatch):
    class EndedError(Exception):
        pass

    def end(reason):
        raise EndedError(reason)

    monkeypatch.setattr("streams.transport.end_process", end)
    consumer.resume_flow()
    first, _, last = (message(consumer, offset) for offset in (99, 199, 299))
    assert consumer.ack(first)
    with pytest.raises(EndedError, match="199"):
        consumer.ack(last)
    in_hand = message(consumer, 399)
    consumer.stop_flow()
    message(consumer, 499)  # fetched, but not handed to an agent any more
    assert consumer.ack(in_hand), "a run in hand at a rebalance is acknowledged"


async def test_a_rebalance_forgets_what_was_to_be_resumed(consumer, monkeypatch):
    async def committed():
        return {SOURCE: 7}

    monkeypatch.setattr(consumer, "seek_to_committed", committed)
    consumer.resume_partitions({SOURCE})
    consumer._buffered_partitions.add(SOURCE)
    consumer.stop_flow()
    await consumer.perform_seek()
    consumer.resume_flow()
    consumer.on_buffer_drop(SOURCE)
    assert consumer._get_active_partitions() == set()


async def test_records_of_partitions_paused_during_the_fetch_are_dropped(consumer, monkeypatch):
    consumer._get_active_partitions().update({SOURCE, CHANGELOG})

    async def fetch(**_):
        consumer.pause_partitions({SOURCE})
        return {SOURCE: [record(1)], CHANGELOG: [record(2)]}

    monkeypatch.setattr(consumer, "_getmany", fetch)
    records, active = await consumer._wait_next_records(1.0)
    assert (set(records), active) == ({CHANGELOG}, {CHANGELOG})


async def test_what_was_read_before_a_rebalance_is_not_acknowledged_after_it(consumer):
    early = message(consumer, 5)
    assert consumer.holds(early)
    await consumer.let_go()
    assert not consumer.ack(early)
    consumer.resume_partitions({SOURCE})
    consumer.app.consumer_generation_id += 1
    assert not consumer.ack(early)
    assert consumer.ack(message(consumer, 5))


async def test_a_rebalance_waits_for_the_run_in_hand(consumer):
    run = message(consumer, 5)
    with consumer.in_hand(run):
        going = consumer.loop.create_task(consumer.let_go())
        await consumer.sleep(0.05)
        assert consumer.holds(run)
        assert not going.done()
    await going
    assert not consumer.holds(run)


async def test_a_run_that_takes_too_long_is_wanted_back_and_may_end_what_it_has_begun(consumer, monkeypatch):
    monkeypatch.setattr(transport, "LET_GO_SECONDS", 0.05)
    run = message(consumer, 5)
    with consumer.in_hand(run):
        going = consumer.loop.create_task(consumer.let_go())
        while not consumer.wants_runs_back:
            await consumer.sleep(0.01)
        assert consumer.holds(run)
    await going
    assert not consumer.holds(run)


async def test_a_run_is_committed_whole_whatever_offsets_are_missing(consumer):
    for offset in (499, 999, 1234):
        consumer.ack(message(consumer, offset))
    assert consumer._new_offset(SOURCE) == 1235
    assert consumer._new_offset(SOURCE) is None


async def test_an_offset_that_kafka_did_not_take_is_committed_at_the_next_tick(consumer, monkeypatch):
    answers, committed = iter([False, True]), []

    async def commit(offsets):
        committed.append(dict(offsets))
        return next(answers)

    async def flush():
        pass

    monkeypatch.setattr(consumer, "_commit", commit)
    monkeypatch.setattr(consumer.app.producer, "flush", flush)
    consumer._committed_offset[SOURCE] = 3
    consumer.ack(message(consumer, 9))
    assert not await consumer.commit()
    assert consumer._committed_offset[SOURCE] == 3
    assert consumer.owes_commit
    assert await consumer.commit()
    assert not consumer.owes_commit
    assert committed == [{SOURCE: 10}, {SOURCE: 10}]
    assert not await consumer.commit()


async def test_a_changelog_record_is_sent_without_a_way_around_the_event_loop(consumer):
    consumer.app.producer._started.set()
    with pytest.raises(StopIteration) as given:
        consumer.app.maybe_start_producer().send(None)
    assert given.value.value is consumer.app.producer


async def test_a_commit_waits_until_all_that_tables_have_written_is_on_its_way(consumer, monkeypatch):
    buffer, done = consumer.app.producer.buffer, []

    async def flush():
        """Give up after one record."""
        done.append("flushed")
        if buffer.size:
            buffer.pending.get_nowait()

    async def commit(offsets):
        done.append((buffer.size, offsets))
        return True

    monkeypatch.setattr(buffer, "flush", flush)
    monkeypatch.setattr(consumer, "_commit", commit)
    for _ in range(3):
        buffer.pending.put_nowait(None)
    assert await consumer._commit_offsets({SOURCE: 8})
    assert done[-1] == (0, {SOURCE: 8})
