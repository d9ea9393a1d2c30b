import random
from datetime import UTC, datetime, timedelta

import pytest

from schemas import ItemRef, Label, LabelFinding, LabelledItem, Origin
from streams.rolling import BUCKET_SECONDS, WEEK, Counted, CountryCounts, Outcome, Windows, add, expired, windows

NOON = datetime(2023, 12, 3, 12, tzinfo=UTC)


def item(
    offset: int, moment: datetime = NOON, *labels: Label, id: str | None = None, partition: int = 0
) -> LabelledItem:
    return LabelledItem(
        item=ItemRef(id=id or f"item-{offset}"),
        country="DEU",
        labels=tuple(LabelFinding(label=label, confidence=1) for label in labels or (Label.DEPORTATION,)),
        event_time=moment,
        origin=Origin(partition=partition, offset=offset),
    )


def counted(items: list[LabelledItem]) -> tuple[CountryCounts, list[Outcome]]:
    state, known, outcomes = None, {}, []
    for each in items:
        outcome, state = add(state, each, known.get(each.item.id))
        outcomes.append(outcome)
        if outcome is Outcome.COUNTED:
            known[each.item.id] = Counted(country="DEU", event_time=each.event_time, origin=each.origin)
    assert state
    return state, outcomes


def test_windows_hold_an_hour_a_day_and_a_week_that_end_at_the_newest():
    ages = [timedelta(0), timedelta(minutes=50), timedelta(hours=20), timedelta(days=6), timedelta(days=6, hours=23)]
    state, _ = counted([item(n, NOON - age) for n, age in enumerate(reversed(ages))])
    assert windows(state.labels[Label.DEPORTATION], NOON) == Windows(hour=2, day=3, week=5)


def test_windows_run_empty_as_time_goes_on():
    state, _ = counted([item(1)])
    buckets = state.labels[Label.DEPORTATION]
    assert windows(buckets, NOON + timedelta(hours=2)) == Windows(0, 1, 1)
    assert windows(buckets, NOON + timedelta(days=8)) == Windows(0, 0, 0)


def test_an_item_counts_once_for_each_of_its_labels():
    state, _ = counted([item(1, NOON, Label.DEPORTATION, Label.RIGHTS_CRITICISM, Label.DEPORTATION)])
    assert {label: sum(buckets.values()) for label, buckets in state.labels.items()} == {
        Label.DEPORTATION: 1,
        Label.RIGHTS_CRITICISM: 1,
    }


def test_a_late_item_counts_in_its_own_window_while_that_is_kept():
    state, outcomes = counted([item(1, NOON), item(2, NOON - timedelta(days=3)), item(3, NOON - timedelta(days=8))])
    assert outcomes == [Outcome.COUNTED, Outcome.COUNTED, Outcome.LATE]
    assert windows(state.labels[Label.DEPORTATION], NOON) == Windows(1, 1, 2)


def test_buckets_older_than_a_week_are_dropped():
    state, _ = counted([item(1, NOON), item(2, NOON + timedelta(days=30))])
    assert len(state.labels[Label.DEPORTATION]) == 1


def test_a_replay_is_told_by_its_origin():
    state, outcomes = counted([item(1), item(2), item(1), item(2), item(3)])
    assert outcomes == [Outcome.COUNTED, Outcome.COUNTED, Outcome.DUPLICATE, Outcome.DUPLICATE, Outcome.COUNTED]
    assert windows(state.labels[Label.DEPORTATION], NOON).week == 3


def test_origins_of_different_partitions_do_not_hide_each_other():
    _, outcomes = counted([item(9, partition=0), item(4, partition=1, id="other")])
    assert outcomes == [Outcome.COUNTED, Outcome.COUNTED]


def test_an_item_sent_again_under_its_id_counts_once():
    _, outcomes = counted([item(1, id="same"), item(2, id="same")])
    assert outcomes == [Outcome.COUNTED, Outcome.DUPLICATE]


@pytest.mark.parametrize("lost", ["counts", "ids"])
def test_a_crash_between_the_two_tables_neither_loses_nor_doubles(lost):
    first = item(1, id="same")
    _, state = add(None, first, None)
    known = Counted(country="DEU", event_time=NOON, origin=first.origin)
    outcome, state = add(None if lost == "counts" else state, first, None if lost == "ids" else known)
    assert windows(state.labels[Label.DEPORTATION], NOON).week == 1
    assert outcome is (Outcome.COUNTED if lost == "counts" else Outcome.DUPLICATE)


def test_an_id_is_forgotten_when_its_item_would_be_late():
    known = Counted(country="DEU", event_time=NOON, origin=Origin(partition=0, offset=1))
    week = timedelta(seconds=WEEK * BUCKET_SECONDS)
    assert not expired(known.event_time, NOON + week - timedelta(seconds=BUCKET_SECONDS))
    assert expired(known.event_time, NOON + week)


@pytest.mark.parametrize("seed", range(20))
def test_any_order_within_a_week_gives_the_counts_of_a_reader_who_sees_all(seed):
    chance = random.Random(seed)
    moments = [NOON - timedelta(seconds=chance.randrange(6 * 24 * 3600)) for _ in range(200)]
    state, _ = counted([item(n, moment) for n, moment in enumerate(moments)])
    end = state.newest.timestamp() // BUCKET_SECONDS
    ages = [end - moment.timestamp() // BUCKET_SECONDS for moment in moments]
    found = windows(state.labels[Label.DEPORTATION], state.newest)
    assert found == Windows(*(sum(age < span for age in ages) for span in (12, 288, WEEK)))
