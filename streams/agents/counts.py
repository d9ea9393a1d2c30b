"""The count agent: labelled items of a country become rolling counts by event time."""

import asyncio
import heapq
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from datetime import datetime

from schemas import Label, LabelledItem, WindowCounts
from streams import metrics
from streams.dead_letters import DeadLetters, Reason, RefusedError, read
from streams.outbox import Outbox
from streams.rolling import Counted, CountryCounts, Windows, add, expired, windows
from streams.rolling import Outcome as Counting
from streams.runs import Record, Run
from streams.tables import ModelTable

STAGE = "counts"
OUTCOMES = {Counting.COUNTED: "labelled", Counting.DUPLICATE: "duplicate", Counting.LATE: "late"}


class CountAgent:
    """Handles runs of `news.labelled`."""

    def __init__(
        self,
        counts_topic: str,
        outbox: Outbox,
        dead_letters: DeadLetters,
        counts: ModelTable[CountryCounts],
        counted: ModelTable[Counted],
        owns: Callable[[str], bool],
    ) -> None:
        """`owns` tells whether a country's partition is this worker's; the memory store keeps others' keys as well."""
        self._counts_topic = counts_topic
        self._outbox = outbox
        self._dead_letters = dead_letters
        self._counts = counts
        self._counted = counted
        self._owns = owns
        self._taken_up = False
        self._telling = asyncio.Lock()
        self._states: dict[str, CountryCounts] = {}
        self._ids: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
        self._told: dict[tuple[str, Label], Windows] = {}
        self._duration = metrics.item_processing.of(STAGE)

    async def handle(self, run: Run) -> None:
        """Count each item, write the tables, and send the windows that changed."""
        self._take_up()
        states: dict[str, CountryCounts] = {}
        ids: dict[str, Counted] = {}
        outcomes: Counter[str] = Counter()
        for record in run.records:
            if not await run.goes_on():
                return
            try:
                outcomes[self._handle_one(record, states, ids)] += 1
            except RefusedError as refused:
                await self._dead_letters.put(record, STAGE, refused)
                outcomes["dead_letter"] += 1
        if not run.held():
            return
        self._write(states, ids)
        await self.tell(states)
        metrics.count_run(STAGE, outcomes)

    def on_rebalance(self) -> None:
        """Take up the tables anew before the next use: countries have come or gone."""
        self._taken_up = False

    async def tell(self, countries: Collection[str] | None = None) -> None:
        """Send the windows that differ from what was last sent, of these countries or of all, and set the gauges.

        All windows end at the newest event time of this worker, so those of a quiet country run empty too.
        """
        self._take_up()
        as_of = max((state.newest for state in self._states.values()), default=None)
        if as_of is None:
            return
        async with self._telling:
            sent = []
            for country in list(self._states if countries is None else countries):
                for label, buckets in self._states[country].labels.items():
                    now = windows(buckets, as_of)
                    if self._told.get((country, label)) != now:
                        self._told[country, label] = now
                        sent.append(await self._send(country, label, now, as_of))
            await asyncio.gather(*sent)

    def _take_up(self) -> None:
        if self._taken_up:
            return
        self._taken_up = True
        self._states = {country: state for country, state in self._counts.items() if self._owns(country)}
        self._told.clear()
        metrics.items_in_window.clear()
        self._ids.clear()
        for item_id, counted in self._counted.items():
            if self._owns(counted.country):
                heapq.heappush(self._ids[counted.country], (counted.event_time, item_id))

    def _handle_one(self, record: Record, states: dict[str, CountryCounts], ids: dict[str, Counted]) -> str:
        began = time.perf_counter()
        item = read(LabelledItem, record.value)
        known = ids.get(item.item.id) or self._counted.get(item.item.id)
        try:
            outcome, state = add(states.get(item.country) or self._counts.get(item.country), item, known)
        except Exception as problem:
            raise RefusedError(Reason.COUNTING_FAILED, f"{type(problem).__name__}: {problem}") from problem
        self._duration.observe(time.perf_counter() - began)
        if state:
            states[item.country] = state
        # What a replay finds is written again: after a kill, RocksDB may hold what the changelog never got.
        if outcome is not Counting.LATE and (known is None or known.origin == item.origin):
            ids[item.item.id] = Counted(country=item.country, event_time=item.event_time, origin=item.origin)
        return OUTCOMES[outcome]

    def _write(self, states: dict[str, CountryCounts], ids: dict[str, Counted]) -> None:
        for country, state in states.items():
            self._counts.set(country, state)
        self._states |= states
        for item_id, counted in ids.items():
            self._counted.set(item_id, counted)
            heapq.heappush(self._ids[counted.country], (counted.event_time, item_id))
        for country, state in states.items():
            self._forget(country, state)

    def _forget(self, country: str, state: CountryCounts) -> None:
        ids = self._ids[country]
        while ids and expired(ids[0][0], state.newest):
            _, item_id = heapq.heappop(ids)
            self._counted.delete(item_id)

    async def _send(self, country: str, label: Label, now: Windows, as_of: datetime) -> asyncio.Future[object]:
        for window, count in now._asdict().items():
            metrics.items_in_window.labels(country, label, window).set(count)
        told = WindowCounts(
            country=country, label=label, as_of=as_of, last_hour=now.hour, last_day=now.day, last_week=now.week
        )
        return await self._outbox.send(
            self._counts_topic, f"{country}|{label}".encode(), told.model_dump_json().encode()
        )
