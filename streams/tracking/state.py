"""What is kept of one host country between two reports: its visits with their reports, and what has been told."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

import orjson
from pydantic import Field

from schemas import Message, Model, Origin, VisitReport
from streams.tracking.claims import Order, Traces
from streams.tracking.dates import Dates
from streams.tracking.heard import Heard

SOURCES_KEPT_FIRST, SOURCES_KEPT_LAST = 5, 20
"""Reports kept in full of one visit: the first in event time and the latest. A summit brings hundreds of reports,
and the state of a country is written with each; of those between, only the item ids stay."""


class Told(Model):
    """What readers of the alerts know of a visit: only what differs from it is news."""

    alerts: int = 0
    announced: bool = False
    cancelled: bool = False
    postponed: bool = False
    moved: bool = False
    whole_trip: bool = False
    certain: bool = True
    official: str | None = None
    replaces: str | None = None
    dates: Dates = Dates()
    earlier_dates: tuple[Dates, ...] = ()


class Seen(NamedTuple):
    """An item that was applied: its place on `news.items`, and the day after which a report of it is past anyway."""

    partition: int
    offset: int
    until: date


class TrackedVisit(Model):
    """A visit with all its reports in event-time order. An ended one keeps a single report, to know stragglers by."""

    visit_id: str
    born: int = Field(description="the elder of two visits has the lower number")
    reports: tuple[VisitReport, ...]
    other_items: tuple[str, ...] = Field(default=(), description="ids of items whose reports are no longer kept")
    told: Told = Told()
    merged: tuple[str, ...] = ()
    ended: bool = False
    keep_until: date

    @classmethod
    def of(cls, heard: tuple[Heard, ...], **fields: Any) -> "TrackedVisit":
        """Make a visit of reports that were prepared before."""
        visit = cls(reports=tuple(one.report for one in heard), **fields)
        visit.__dict__["heard"] = heard  # where the cached property looks
        return visit

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        """Give the reports, each prepared."""
        return tuple(map(Heard.of, self.reports))

    @cached_property
    def traces(self) -> Traces:
        """Give what its reports are found by."""
        return Traces.together(one.claim.traces for one in self.heard)

    @cached_property
    def shapes(self) -> dict[tuple[object, ...], Order]:
        """Give the shapes of its reports (see `Claim`), each with the earliest report of it."""
        return {one.claim.shape: one.claim.order for one in reversed(self.heard)}

    @cached_property
    def stored(self) -> bytes:
        """Give it as JSON, made once: of a country's visits most stay what they are when one changes."""
        rest = self.model_dump_json(exclude={"reports"}, exclude_defaults=True).encode()
        return rest[:-1] + b',"reports":[' + b",".join([one.stored for one in self.heard]) + b"]}"

    def is_over(self, day: date) -> bool:
        """Whether a report of `day` comes too late to join it."""
        return self.ended or self.keep_until < day

    def with_told(self, told: Told) -> "TrackedVisit":
        """Give the visit after its readers were told more."""
        return self.model_copy(update={"told": told})

    @property
    def item_ids(self) -> tuple[str, ...]:
        """Give the ids of all items that reported the visit, each once."""
        return tuple(dict.fromkeys((*(report.item.id for report in self.reports), *self.other_items)))


class CountryState(Message):
    """The value of the visits table for one host country. Immutable: `apply` gives a new one."""

    watermark: datetime = Field(description="the latest event time seen; expiry follows it")
    applied: dict[int, tuple[int, int]] = Field(
        default={}, description="by partition of news.items, the last (offset, ordinal) applied"
    )
    visits: dict[str, TrackedVisit] = Field(default={})
    items: dict[str, Seen] = Field(default={}, description="by id, whatever became of their reports")
    born: int = Field(default=0, description="visits so far")

    def stored(self) -> bytes:
        """Give it as JSON, each visit as it was written the last time if it has not changed."""
        rest = self.model_dump_json(exclude={"visits"}, exclude_defaults=True).encode()
        visits = {visit_id: orjson.Fragment(visit.stored) for visit_id, visit in self.visits.items()}
        return rest[:-1] + b"," + orjson.dumps({"visits": visits})[1:]

    def has_applied(self, origin: Origin) -> bool:
        """Whether a record of this origin, or a later one of its partition, was applied."""
        last = self.applied.get(origin.partition)
        return last is not None and (origin.offset, origin.ordinal) <= last

    def was_sent_again(self, report: VisitReport) -> bool:
        """Whether the item of `report` was applied before from another place on `news.items`."""
        seen, origin = self.items.get(report.item.id), report.origin
        return seen is not None and (seen.partition, seen.offset) != (origin.partition, origin.offset)

    def with_item(self, report: VisitReport, until: date) -> "CountryState":
        """Give a copy that knows the item of `report` until a day, or longer where it was known for longer."""
        origin, item_id = report.origin, report.item.id
        seen = self.items.get(item_id, Seen(origin.partition, origin.offset, until))
        return self.replaced(items={**self.items, item_id: seen._replace(until=max(seen.until, until))})

    def with_visit(self, visit: TrackedVisit) -> "CountryState":
        """Give a copy that holds `visit` in its present state."""
        return self.replaced(visits={**self.visits, visit.visit_id: visit}, born=max(self.born, visit.born))

    def without(self, visit_ids: Collection[str]) -> "CountryState":
        """Give a copy without these visits."""
        if not visit_ids:
            return self
        return self.replaced(visits={key: visit for key, visit in self.visits.items() if key not in visit_ids})

    def replaced(self, **fields: Any) -> "CountryState":
        """Give a copy with other values in `fields`, unchecked; what it shares with this one is not copied."""
        return self.model_copy(update=fields)


def trimmed(report: VisitReport) -> VisitReport:
    """Keep of a report's evidence the longest quote: the state of a country is written with each report."""
    evidence = report.visit.evidence
    if len(evidence) < 2:
        return report
    longest = max(evidence, key=lambda words: len(words.quote))
    return report.model_copy(update={"visit": report.visit.model_copy(update={"evidence": (longest,)})})


def capped(heard: tuple[Heard, ...], other_items: Iterable[str]) -> tuple[tuple[Heard, ...], tuple[str, ...]]:
    """Keep the first and the latest of many reports in event order, and of the rest the item ids."""
    left_out = heard[SOURCES_KEPT_FIRST:-SOURCES_KEPT_LAST]
    if left_out:
        heard = heard[:SOURCES_KEPT_FIRST] + heard[-SOURCES_KEPT_LAST:]
    kept = {one.report.item.id for one in heard}
    others = dict.fromkeys((*other_items, *(one.report.item.id for one in left_out)))
    return heard, tuple(item_id for item_id in others if item_id not in kept)
