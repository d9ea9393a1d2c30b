"""Faust's consumer as a stream that may lose nothing needs it: the one place where Faust and aiokafka are mended.

Four things differ from stock Faust 0.15.3 on aiokafka 0.14. **Runs**: whatever one fetch brought of a partition is
handed to the agent as one event, and acknowledged in order; measured as 0.975 of a bare loop's throughput against 0.67
record by record. **Safe takeovers**: with tables and a backlog, stock Faust skips items at a
rebalance, because it fetches partitions that it has not yet sought to the committed offset, and because aiokafka seeks
nothing where none is committed. **No lost runs**: a run that was handed out and never came back ends the process.
**A group that holds**: aiokafka's coordinator is mended in `streams.coordinator`. Each override says what it mends.

The overridden methods are private to Faust, whose version is pinned for that reason; `tests/unit/test_transport.py`
fails when one of them changes, and `make upstream` shows whether stock Faust still loses items.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import aiokafka
import faust
from faust.transport.drivers import aiokafka as driver
from faust.types import TP, Message
from faust.types.transports import ProducerT
from faust.types.tuples import ConsumerMessage

from streams.coordinator import beat_while_taking_over, heed_refusals
from streams.liveness import end_process
from streams.scheduling import Runs

FETCH_WAIT_MS = 50
"""How long the broker may hold back a fetch. Faust has 1500 built in, so a backlog of one partition waits for others
(https://github.com/faust-streaming/faust/blob/v0.15.3/faust/transport/drivers/aiokafka.py, `_create_worker_consumer`).
"""
GATHER_SECONDS = 0.1
"""Wait before the first fetch after a takeover, so that it brings something of every partition."""
IDLE_SECONDS = 0.02
"""Pause when no partition may be read. Faust sleeps a whole second there, which a takeover would have to wait for."""
POLL_SECONDS = 0.1
"""Longest wait for records; Faust's second delays every call that queues behind it in the consumer's thread."""
LET_GO_SECONDS = 3.0
"""How long a rebalance waits for runs in hand: far less than Kafka's rebalance timeout, more than a run takes."""


class SafeThread(driver.AIOKafkaConsumerThread):
    """The thread that talks to Kafka."""

    async def on_start(self) -> None:
        """Start the consumer, which has not joined its group yet."""
        await super().on_start()
        coordinator = self._ensure_consumer()._coordinator
        heed_refusals(coordinator)
        beat_while_taking_over(coordinator)

    def _create_worker_consumer(self, transport: driver.Transport) -> aiokafka.AIOKafkaConsumer:
        consumer = super()._create_worker_consumer(transport)
        consumer._fetch_max_wait_ms = FETCH_WAIT_MS  # read when the fetcher is made, in start()
        return consumer

    async def getmany(
        self,
        active_partitions: set[TP] | None,
        timeout: float,  # noqa: ASYNC109 # Faust's signature
    ) -> Mapping[TP, list[Any]]:
        """Fetch from exactly these partitions.

        aiokafka takes an empty set for 'all partitions', and Faust passes its live set, which a rebalance empties: so
        records were fetched that nobody had asked for, dropped, and committed over. Cause of the items that stock
        Faust skips; related: https://github.com/faust-streaming/faust/issues/216 and 221.
        """
        if active_partitions is not None:
            active_partitions = set(active_partitions)
            if not active_partitions:
                return {}
        return await super().getmany(active_partitions, timeout)

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """Seek to the committed offsets, and to the start of the topic where none is committed."""
        committed: Mapping[TP, int] = await self.call_thread(self._seek_to_committed)
        return committed

    async def _seek_to_committed(self) -> Mapping[TP, int]:
        """Leave no partition where a fetch that came late has brought it.

        aiokafka's own `seek_to_committed` leaves a partition without a committed offset where it is. What a fetch had
        taken of it between the assignment and the seek was dropped and never read: whole partitions stood still.
        """
        consumer = self._ensure_consumer()
        committed: Mapping[TP, int] = await consumer.seek_to_committed()
        unknown = [tp for tp, offset in committed.items() if not offset and not self.consumer._is_changelog_tp(tp)]
        if unknown:
            await consumer.seek_to_beginning(*unknown)
        return committed


class SafeConsumer(driver.Consumer):
    """Reads runs, acknowledges in order, and hands partitions over without a gap."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scheduler = self._runs = Runs(self._is_changelog_tp)
        self._held: frozenset[TP] = frozenset()
        self._sought = False
        self._fresh = False
        self._position = asyncio.Lock()
        self._given: defaultdict[TP, deque[tuple[int | None, int]]] = defaultdict(deque)
        self._revoked = False
        self.wants_runs_back = False
        self._in_hand: set[int] = set()
        self.commits = 0
        self._hands_empty = asyncio.Event()
        self._hands_empty.set()

    def _new_consumer_thread(self) -> SafeThread:
        return SafeThread(self, loop=self.loop, beacon=self.beacon)

    # --- What a worker has in hand when its partitions go

    def holds(self, message: Message) -> bool:
        """Tell whether the partition has been ours without a break since `message` was fetched.

        What was read before a rebalance must not be written after it: another worker, or this one's own recovery, has
        gone on from the committed offset (https://github.com/faust-streaming/faust/issues/221).
        """
        return not self._revoked and message.generation_id == self.app.consumer_generation_id

    @contextmanager
    def in_hand(self, message: Message) -> Iterator[None]:
        """Have a rebalance wait for this run, for a while."""
        self._in_hand.add(id(message))
        self._hands_empty.clear()
        try:
            yield
        finally:
            self._in_hand.discard(id(message))
            if not self._in_hand:
                self._hands_empty.set()

    async def let_go(self) -> None:
        """Wait for the runs in hand, commit them, and let none that is later still be written.

        A run that is not done by then is given up at its next record: what it has told is still written, so that it is
        not told again, and the whole is read again. One that waits for Kafka cannot be called back, so the process
        ends. Stands for Faust's `stream_wait_empty`, which waits without end, and so kept a worker from stopping.
        """
        finished = await self._hands_emptied()
        self.wants_runs_back = True
        finished = finished or await self._hands_emptied()
        self._revoked = True
        if not (finished or self.app.should_stop):
            end_process("a run in hand waits for Kafka, and what it has sent could overtake the next owner")
        try:
            await asyncio.wait_for(self._commit_with_tables(), LET_GO_SECONDS)
        except TimeoutError:
            if self.app.producer.buffer.size and not self.app.should_stop:
                end_process("what the tables wrote waits for Kafka, and could overtake the next owner")
            self.log.warning("Kafka took no commit within %s s: what is done will be done again", LET_GO_SECONDS)

    async def _commit_with_tables(self) -> None:
        """Commit when Kafka has all that tables wrote, even where nothing is to be committed.

        A run that was given up has written, and what it wrote may not follow what the next owner writes.
        """
        await self._send_table_writes()
        await self.app.producer.flush()
        await self.commit()

    async def _send_table_writes(self) -> None:
        while self.app.producer.buffer.size:
            await self.app.producer.buffer.flush()

    async def _hands_emptied(self) -> bool:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hands_empty.wait(), LET_GO_SECONDS)
        return self._hands_empty.is_set()

    def ack(self, message: Message) -> bool:
        """Acknowledge a run, unless its partition has gone meanwhile.

        Faust's pure Python iteration acknowledges even what it skips as fetched before the rebalance.
        """
        if not self.holds(message):
            return False
        if self.flow_active:  # what is stopped is read again from the commit that follows
            self._check_order(message)
        return super().ack(message)

    # --- Safe takeovers

    async def _wait_next_records(
        self,
        timeout: float,  # noqa: ASYNC109 # Faust's signature
    ) -> tuple[Mapping[TP, list[Any]], set[TP]]:
        """Fetch from what may be read now.

        A fetch that was queued before a rebalance may run during the recovery after it: records of partitions that
        are paused by now are dropped, for a seek follows. Otherwise an agent counts while older changelog records
        are still to be applied, which then overwrite its counts.
        """
        if not self.flow_active:
            await self.wait(self.can_resume_flow)  # type: ignore[arg-type] # mode means its own Event or asyncio's
        if self._fresh:
            self._fresh = False
            await self.sleep(GATHER_SECONDS)
        async with self._position:
            active = set(self._get_active_partitions())
            records = await self._getmany(active_partitions=active, timeout=min(timeout, POLL_SECONDS))
        if not active:
            await self.sleep(IDLE_SECONDS)
        readable = self._get_active_partitions() | self._buffered_partitions
        return {tp: found for tp, found in records.items() if tp in readable}, active & readable

    def stop_flow(self) -> None:
        """Stop reading, and forget what was to be resumed.

        A buffer that drains later would otherwise make its partition active in the midst of the recovery.
        """
        super().stop_flow()
        self._buffered_partitions.clear()
        self._given.clear()
        self._held, self._sought = frozenset(), False

    def resume_partitions(self, tps: Iterable[TP]) -> None:
        """Resume changelogs now, all others only after the seek to their committed offset.

        Faust's recovery resumes first and seeks then, so what is fetched in between is processed out of order, or
        dropped: https://github.com/faust-streaming/faust/issues/216, mended there only for applications without tables.
        """
        wanted = set(tps)
        changelogs = {tp for tp in wanted if self._is_changelog_tp(tp)}
        if wanted - changelogs:
            self._held, self._sought = frozenset(wanted - changelogs), False
            self._revoked = self.wants_runs_back = False
        if changelogs:
            super().resume_partitions(changelogs)

    async def perform_seek(self) -> None:
        """Seek to the committed offsets, when no fetch is under way that could move on from there."""
        async with self._position:
            await super().perform_seek()
        self._sought = True

    def resume_flow(self) -> None:
        """Read on, from the committed offsets once they have been sought.

        Faust's recovery empties the agents' queues between the seek and this call (`FlowControlEvent.resume`): a run
        that had been fetched by then was lost, and the next one of its partition would have been committed over it.
        """
        super().resume_flow()
        if self._sought and self._held:
            self._given.clear()
            self._fresh = True
            self._runs.begin(self._held)
            held, self._held = self._held, frozenset()
            super().resume_partitions(held)

    # --- Acknowledged in order

    def _to_message(self, tp: TP, record: Any) -> ConsumerMessage:
        message = super()._to_message(tp, record)
        if self.flow_active and not self._is_changelog_tp(tp):
            self._given[tp].append((message.generation_id, message.offset))
        return message

    def _check_order(self, message: Message) -> None:
        """End the process if a run that was handed out before this one has not come back: no commit may pass it."""
        given = self._given[message.tp]
        while given:
            generation, offset = given.popleft()
            if generation == message.generation_id:
                if offset != message.offset:
                    end_process(f"the run of {message.tp} that ends at {offset} was not handled")
                return

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        """Keep no tree of gaps: runs are read and acknowledged in order, so a gap in the offsets is no gap in the work.

        Faust adds an interval for each offset that compaction or a run leaves out, and merges all of them each time.
        """
        if self._is_changelog_tp(tp):
            await super()._add_gap(tp, offset_from, offset_to)

    def _new_offset(self, tp: TP) -> int | None:
        """Give the offset to commit: after the last one acknowledged; None if there is nothing new."""
        acked = self._acked[tp]
        top = max(acked, default=None)
        acked.clear()
        self._acked_index[tp].clear()
        return None if top is None else top + 1

    async def _commit_offsets(self, offsets: Mapping[TP, int], start_new_transaction: bool = True) -> bool:
        """Commit when all that tables wrote is on its way; what Kafka did not take is committed at the next tick.

        Faust's own flush gives up where nothing could be sent for a tenth of a second, and commits over the rest.
        Faust records a failed commit as committed, so that after a broker's crash a partition stays behind until its
        next record: https://github.com/faust-streaming/faust/issues/316.
        """
        await self._send_table_writes()
        before = {tp: self._committed_offset[tp] for tp in offsets}
        done = await super()._commit_offsets(offsets, start_new_transaction)
        if not done and not self._revoked:
            for tp in offsets.keys() & self.assignment():
                self._committed_offset[tp] = before[tp]
                self._acked[tp].append(offsets[tp] - 1)
        self.commits += done
        return bool(done)

    @property
    def standing(self) -> str:
        """What stops it from reading or committing, in one line."""
        return (
            f"flow active: {self.flow_active}; held: {sorted(self._held)}; sought: {self._sought}; "
            f"revoked: {self._revoked}; runs in hand: {len(self._in_hand)}; commits: {self.commits}; "
            f"commit under way: {self._commit_fut is not None}; "
            f"table writes to send: {self.app.producer.buffer.size}"
        )

    @property
    def owes_commit(self) -> bool:
        """Whether something is acknowledged that Kafka has not taken yet."""
        return self._commit_fut is not None or any(self._acked.values())


class SafeTransport(driver.Transport):
    """Faust's aiokafka transport with the consumer above."""

    Consumer = SafeConsumer


class SafeApp(faust.App):
    """A Faust application that waits for runs in hand, but never without end, and sends what tables write at once."""

    async def maybe_start_producer(self) -> ProducerT:
        """Give the producer, which starts with the application.

        Faust goes around the event loop three times for it with each record of a changelog: beside a busy agent that
        is a record in 60 ms, and a commit does not wait for one that is under way.
        """
        await self.producer.maybe_start()
        return self.producer

    async def _consumer_wait_empty(self, consumer: Any, logger: Any) -> None:
        await consumer.let_go()
