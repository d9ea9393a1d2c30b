import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import AlertKind, Analysis, Label, NewsItem, VisitStatus, event_time
from streams.analysis import analyse
from streams.expected import came, read_expected
from streams.tracking.offline import OfflineTracker

NEVER = datetime.max.replace(tzinfo=UTC)
SEEDS = Path(__file__).parents[2] / "seeds"
ITEMS_STILL_MISREAD, ALERTS_STILL_MISSING, ALERTS_STILL_WRONG = 9, 0, 0
"""As measured; only ever lowered. They are aims for the analysis, not for the seeds: the texts stay as they are."""
RECEIVED = datetime(2024, 1, 1, tzinfo=UTC)


def _lines(name):
    return [json.loads(line) for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()]


ITEMS = [NewsItem.model_validate(line) for line in _lines("events.jsonl")]
BY_ID = {item.id: item for item in ITEMS}
EXPECTED = {line["item"]: line for line in _lines("expected.jsonl") if "alert" not in line}
ALERTS = read_expected((SEEDS / "expected.jsonl").read_bytes().splitlines())


def test_items_come_in_time_order():
    times = [event_time(item.published, received=NEVER) for item in BY_ID.values()]
    assert times == sorted(times)


def test_one_item_is_sent_twice_and_else_ids_are_unique():
    assert len(ITEMS) == len(BY_ID) + 1
    assert all(BY_ID[item.id] == item for item in ITEMS)


def test_a_reader_expects_something_of_every_item():
    assert EXPECTED.keys() == BY_ID.keys()


def test_expectations_use_the_words_of_the_messages():
    assert {label for line in EXPECTED.values() for label in line["labels"]} == set(Label)
    assert {visit["status"] for line in EXPECTED.values() for visit in line["visits"]} == set(VisitStatus)
    assert {alert.kind for alert in ALERTS} <= set(AlertKind)


@pytest.mark.parametrize("item", BY_ID.values(), ids=lambda item: item.id)
def test_texts_are_of_the_length_of_news(item):
    assert 75 <= len(item.text.split()) <= 300


def _alerts(read):
    """What is told when the seeds, each read by `read`, go through the tracking of `harbinger track`."""
    tracker = OfflineTracker(read, RECEIVED)
    return [alert for item in ITEMS for alert in tracker.take(item)]


def _as_read_by_a_reader(item):
    return Analysis(id=item.id, visits=EXPECTED[item.id]["visits"])


def test_what_a_reader_finds_gives_the_expected_alerts_in_order():
    told = _alerts(_as_read_by_a_reader)
    assert came(told) == ALERTS
    in_order = [(line["alert"], line["item"]) for line in _lines("expected.jsonl") if "alert" in line]
    assert [(alert.kind, alert.item_id) for alert in told] == in_order


def _essence(visit):
    """What must be right of a visit; one day is written with its end or without."""
    start, end = visit["start"], visit["end"] or visit["start"]
    return visit["official"], visit["sender_country"], visit["host_country"], start, end, visit["status"]


def _is_right(item):
    found, expected = analyse(item).model_dump(mode="json"), EXPECTED[item.id]
    return {label["label"] for label in found["labels"]} == {*expected["labels"]} and (
        {*map(_essence, found["visits"])} == {*map(_essence, expected["visits"])}
    )


def test_the_analysis_reads_most_items_as_a_reader_does():
    wrong = [item.id for item in BY_ID.values() if not _is_right(item)]
    assert len(wrong) <= ITEMS_STILL_MISREAD, wrong


def test_the_analysis_gives_most_of_the_expected_alerts():
    told = came(_alerts(analyse))
    missing, unexpected = ALERTS - told, told - ALERTS
    assert missing.total() <= ALERTS_STILL_MISSING, missing
    assert unexpected.total() <= ALERTS_STILL_WRONG, unexpected


def test_what_was_told_is_not_told_again():
    before, again = ITEMS, [item.model_copy(update={"id": f"{item.id}-again"}) for item in ITEMS]
    tracker = OfflineTracker(analyse, RECEIVED)
    announced = [a.visit_id for item in [*before, *again] for a in tracker.take(item) if a.kind is AlertKind.ANNOUNCED]
    assert len(announced) == len(set(announced))
