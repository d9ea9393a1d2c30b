"""The Faust application, wired: settings, topics, tables and agents. What Faust is told, and why, stands here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

import faust

from streams import metrics, rocksdb_store
from streams.agents.counts import CountAgent
from streams.agents.label import Analyse, LabelAgent
from streams.agents.visits import VisitAgent
from streams.analysis import analyse as analyse_item
from streams.dead_letters import DeadLetters
from streams.faust_connection import faust_broker, faust_credentials
from streams.lag import Lags, watch_lag
from streams.liveness import FreezeGuard, end_process, watch_progress
from streams.outbox import BATCH_BYTES, Outbox
from streams.runs import Run, runs
from streams.settings import Settings
from streams.tables import make_tables
from streams.topics import (
    ALERTS,
    COUNTS,
    CURRENT,
    DEAD_LETTERS,
    HEADROOM_BYTES,
    ITEMS,
    LABELLED,
    MAX_MESSAGE_BYTES,
    REPORTED,
    TopicSpec,
    topic_name,
)
from streams.transport import SafeApp, SafeConsumer, SafeTransport

logger = logging.getLogger(__name__)

RUNS_BUFFERED = 1
"""Runs that wait before an agent: with more, a report would queue longer behind items, for no throughput."""
FETCH_BYTES = 2 << 20
"""Bytes a fetch of one partition: some hundred items, so a run stays a fraction of a second, and what it costs to send
what it gives does not show."""
CHANGELOG_LINGER_SECONDS = 0.02
"""How long a table's write may wait for others, to go with them in one request; a commit waits for all of them."""
CHANGELOG_PENDING = 1_000
"""Table writes that may wait to be sent before the next run is handed over: more than a run makes. Faust has 100 built
in, and looks after each one that is sent whether they are that few."""
HEARTBEATS = 6
"""Heartbeats to a session: the answer to one tells a survivor that a member is gone."""
TELL_SECONDS = 5.0
"""How often quiet countries' windows are brought up to date."""
TABLES_SECONDS = 15.0
"""How often the tables' sizes are counted."""
DUTY_AGAIN_SECONDS = 5.0
"""Pause before a background task that failed starts again."""

Handle = Callable[[Run], Awaitable[None]]


class Worker:
    """The Faust application with what lives beside it: the outbox and the guards."""

    def __init__(self, settings: Settings, analyse: Analyse = analyse_item) -> None:
        self.settings = settings
        self.app = faust_app(settings)
        self.outbox = Outbox(settings)
        self.guard = FreezeGuard(settings.session_timeout_seconds)
        self.tables = make_tables(self.app, settings.partitions)
        dead_letters = DeadLetters(self._name(DEAD_LETTERS), self.outbox)
        self._counts = CountAgent(
            self._name(COUNTS), self.outbox, dead_letters, self.tables.counts, self.tables.counted, self._owns
        )
        label = LabelAgent(self._name(LABELLED), self._name(REPORTED), self.outbox, dead_letters, analyse)
        visits = VisitAgent(self._name(ALERTS), self._name(CURRENT), self.outbox, dead_letters, self.tables.visits)
        self._agent("label", ITEMS, label.handle)
        self._agent("visits", REPORTED, visits.handle)
        self._agent("counts", LABELLED, self._counts.handle)
        self._tasks: list[asyncio.Task[None]] = []
        self._behind = False

    @property
    def ready(self) -> bool:
        """Whether the tables are recovered and the agents read."""
        return bool(self.app.started and not self.app.rebalancing and self.app.tables.actives_ready)

    @property
    def alive(self) -> bool:
        """Whether the application runs, or is about to."""
        return not self.app.should_stop

    async def start(self) -> None:
        """Join the group; return when the agents have been started, before the tables are recovered."""
        await self.outbox.start()
        self.app.on_partitions_assigned.connect(self._on_assigned)
        await self.app.start()
        self.guard.start()
        duties = (
            self._tell_windows,
            self._count_entries,
            self._watch_lag,
            self._watch_recovery,
            self._watch_commits,
            self._watch_standstill,
        )
        self._tasks = [asyncio.create_task(_always(duty)) for duty in duties]

    async def stop(self) -> None:
        """Finish the runs in hand, commit, and leave the group."""
        self.guard.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.app.stop()
        await self.outbox.stop()

    def _agent(self, name: str, source: TopicSpec, handle: Handle) -> None:
        topic = self.app.topic(
            self._name(source), key_type=bytes, value_type=bytes, value_serializer="raw", maxsize=RUNS_BUFFERED
        )

        async def read(stream: faust.StreamT[Any]) -> None:
            async for run in runs(stream, self.guard.check):
                try:
                    await handle(run)
                except Exception as problem:
                    # An agent that raises would acknowledge the run and so lose it; whatever can be wrong with a
                    # record is a dead letter, so this is about Kafka or a bug, and a new process reads the run again.
                    logger.exception("The %s agent cannot go on", name)
                    end_process(f"{type(problem).__name__} in the {name} agent")

        self.app.agent(topic, name=name, concurrency=1)(read)

    def _name(self, spec: TopicSpec) -> str:
        return topic_name(spec, self.settings)

    def _owns(self, country: str) -> bool:
        topic = self._name(LABELLED)
        partition = self.app.consumer.key_partition(topic, country.encode())
        return any(tp.topic == topic and tp.partition == partition for tp in self.app.consumer.assignment())

    async def _on_assigned(self, *_: Any, **__: Any) -> None:
        self._counts.on_rebalance()

    async def _tell_windows(self) -> None:
        while True:
            await asyncio.sleep(TELL_SECONDS)
            if self.ready:
                await self._counts.tell()

    async def _count_entries(self) -> None:
        while True:
            if self.ready:
                for name, table in vars(self.tables).items():
                    metrics.table_entries.labels(name).set(len(table.faust))
            await asyncio.sleep(TABLES_SECONDS)

    async def _watch_lag(self) -> None:
        topics = {self._name(spec) for spec in (ITEMS, LABELLED, REPORTED)}
        await watch_lag(
            self.settings,
            lambda: [tp for tp in self.app.consumer.assignment() if tp.topic in topics] if self.ready else [],
            self._note_lag,
        )

    def _note_lag(self, lags: Lags | None) -> None:
        self._behind = any(lags.values()) if lags else False

    async def _watch_recovery(self) -> None:
        recovery = cast(Any, self.app.tables).recovery
        limit = self.settings.recovery_timeout_seconds
        await watch_progress("tables not ready", lambda: self.ready, lambda: dict(recovery.active_offsets), limit)

    async def _watch_commits(self) -> None:
        consumer = cast(SafeConsumer, self.app.consumer)
        limit = self.settings.recovery_timeout_seconds
        await watch_progress("nothing committed", lambda: not consumer.owes_commit, lambda: consumer.commits, limit)

    async def _watch_standstill(self) -> None:
        """Whatever the cause: Faust and aiokafka have stalled in more ways than are known."""
        consumer = cast(SafeConsumer, self.app.consumer)
        limit = self.settings.recovery_timeout_seconds
        await watch_progress("records wait", lambda: not self._behind, lambda: consumer.commits, limit)


async def _always(duty: Callable[[], Awaitable[None]]) -> None:
    """Do a duty again when it fails: a task that ends by an exception would say so only at the end of the process."""
    while True:
        try:
            await duty()
        except Exception as problem:
            logger.warning("A background task failed and starts again: %r", problem)
        await asyncio.sleep(DUTY_AGAIN_SECONDS)


def faust_app(settings: Settings) -> SafeApp:
    """Make the application without agents and tables."""
    rocksdb_store.register()
    app = SafeApp(
        settings.group,
        broker=faust_broker(settings),
        broker_credentials=faust_credentials(settings),
        broker_session_timeout=settings.session_timeout_seconds,
        broker_heartbeat_interval=settings.session_timeout_seconds / HEARTBEATS,
        broker_commit_interval=1.0,
        consumer_auto_offset_reset="earliest",  # recovery seeks below the log's start after compaction (#176, #597)
        consumer_max_fetch_size=FETCH_BYTES,
        producer_linger=CHANGELOG_LINGER_SECONDS,
        producer_max_batch_size=BATCH_BYTES,
        producer_max_request_size=MAX_MESSAGE_BYTES + 2 * HEADROOM_BYTES,
        store="rocksdb://?driver=rocksdict" if settings.store == "rocksdb" else "memory://",
        datadir=str(settings.data_dir),
        topic_partitions=settings.partitions,
        topic_replication_factor=settings.replication_factor,
        topic_disable_leader=True,  # a topic and an election that nothing here uses, and that a takeover waits for
        topic_allow_declare=False,  # the changelogs are created with the topics
        table_standby_replicas=0,  # a standby reads what is read anyway at 50 µs a record when it is needed
        stream_recovery_delay=0.0,
        stream_wait_empty=False,  # see SafeConsumer.let_go
        web_enabled=False,  # it would listen on all addresses and serve the tables
        worker_redirect_stdouts=False,
        producer_threaded=False,  # loses its buffer at shutdown
        autodiscover=False,
    )
    app.transport = SafeTransport(app.conf.broker_consumer, app)
    app.producer.buffer.max_messages = CHANGELOG_PENDING
    return app
