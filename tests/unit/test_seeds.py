import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import AlertKind, Analysis, Label, NewsItem, VisitStatus, event_time
from streams.tracking.offline import OfflineTracker

NEVER = datetime.max.replace(tzinfo=UTC)
SEEDS = Path(__file__).parents[2] / "seeds"
RECEIVED = datetime(2024, 1, 1, tzinfo=UTC)


def _lines(name):
    return [json.loads(line) for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()]


ITEMS = [NewsItem.model_validate(line) for line in _lines("events.jsonl")]
BY_ID = {item.id: item for item in ITEMS}
EXPECTED = {line["item"]: line for line in _lines("expected.jsonl") if "alert" not in line}
ALERTS = [line for line in _lines("expected.jsonl") if "alert" in line]


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
    assert {alert["alert"] for alert in ALERTS} <= set(AlertKind)


@pytest.mark.parametrize("item", BY_ID.values(), ids=lambda item: item.id)
def test_texts_are_of_the_length_of_news(item):
    assert 75 <= len(item.text.split()) <= 300


def _alerts(read):
    """What is told when the seeds, each read by `read`, go through the tracking of `harbinger track`."""
    tracker = OfflineTracker(read, RECEIVED)
    return [alert for item in ITEMS for alert in tracker.take(item)]


def _as_expected(alert):
    visit = alert.visit.model_dump(mode="json", include={"official", "host_country", "start", "end"})
    return {"alert": alert.kind, "item": alert.item_id, **visit}


def _as_read_by_a_reader(item):
    return Analysis(id=item.id, visits=EXPECTED[item.id]["visits"])


def test_what_a_reader_finds_gives_the_expected_alerts():
    assert [_as_expected(alert) for alert in _alerts(_as_read_by_a_reader)] == ALERTS
