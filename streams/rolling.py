"""Rolling windows by event time: how many labelled items concern a country in the last hour, day and week.

Pure. Faust's windowed tables follow the wall clock, so a replay of old news, or a restart, breaks them.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from schemas import Label, LabelledItem, Model, Origin

BUCKET_SECONDS = 300
"""The resolution of every window: an hour is 12 buckets, a week 2016, so a busy country's state stays under 100 kB."""
HOUR, DAY, WEEK = (span // BUCKET_SECONDS for span in (3600, 24 * 3600, 7 * 24 * 3600))
"""The windows, in buckets; the newest one counts as whole."""

Buckets = dict[int, int]
"""Items by number of the bucket: event time in seconds since 1970, divided by `BUCKET_SECONDS`."""


class Outcome(StrEnum):
    """What became of an item that was to be counted."""

    COUNTED = "counted"
    DUPLICATE = "duplicate"
    LATE = "late"


class CountryCounts(Model):
    """The table value of one country: counts, and the last item applied of each partition of `news.items`.

    They are one value, so that no crash can write the one without the other.
    """

    newest: datetime = Field(description="the newest event time counted; buckets a week older are gone")
    labels: dict[Label, Buckets] = Field(default={})
    origins: dict[int, Origin] = Field(default={}, description="by partition of news.items")


class Counted(Model):
    """The table value of one item id: which record was counted under it, so that a later one is not."""

    country: str
    event_time: datetime
    origin: Origin


class Windows(NamedTuple):
    """Items in the last hour, day and week."""

    hour: int
    day: int
    week: int


def add(
    state: CountryCounts | None, item: LabelledItem, counted: Counted | None
) -> tuple[Outcome, CountryCounts | None]:
    """Count `item` once for each of its labels; `counted` is what is known of its id.

    A duplicate is an item whose origin has been applied (a replay), or whose id was counted at another origin (sent
    again). The id is told apart by origin, so it does not matter which of the two tables a crash left behind.
    An item older than a week before the newest is late: no window that ends at the newest holds it.
    """
    if counted and counted.origin != item.origin:
        return Outcome.DUPLICATE, state
    if state is None:
        state = CountryCounts(newest=item.event_time)
    last = state.origins.get(item.origin.partition)
    if last and (item.origin.offset, item.origin.ordinal) <= (last.offset, last.ordinal):
        return Outcome.DUPLICATE, state
    newest = max(state.newest, item.event_time)
    outcome = Outcome.COUNTED if _bucket(item.event_time) > _bucket(newest) - WEEK else Outcome.LATE
    labels = {finding.label for finding in item.labels} if outcome is Outcome.COUNTED else set()
    return outcome, CountryCounts(
        newest=newest,
        labels={
            label: _counted_in(state.labels.get(label, {}), item.event_time, newest, label in labels)
            for label in sorted(state.labels.keys() | labels)
        },
        origins=state.origins | {item.origin.partition: item.origin},
    )


def windows(buckets: Buckets, as_of: datetime) -> Windows:
    """Sum the windows that end at `as_of`."""
    end = _bucket(as_of)
    ages = [(end - bucket, count) for bucket, count in buckets.items() if bucket <= end]
    return Windows(*(sum(count for age, count in ages if age < span) for span in (HOUR, DAY, WEEK)))


def expired(event_time: datetime, newest: datetime) -> bool:
    """Tell whether the id of an item of that time may be forgotten: sent again, it would be late by now."""
    return _bucket(event_time) <= _bucket(newest) - WEEK


def _counted_in(buckets: Buckets, moment: datetime, newest: datetime, one_more: bool) -> Buckets:
    oldest = _bucket(newest) - WEEK
    kept = {bucket: count for bucket, count in buckets.items() if bucket > oldest}
    if one_more:
        kept[_bucket(moment)] = kept.get(_bucket(moment), 0) + 1
    return kept


def _bucket(moment: datetime) -> int:
    return int(moment.astimezone(UTC).timestamp() // BUCKET_SECONDS)
