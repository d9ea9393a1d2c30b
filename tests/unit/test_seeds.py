import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import AlertKind, Label, NewsItem, VisitStatus, event_time

NEVER = datetime.max.replace(tzinfo=UTC)
SEEDS = Path(__file__).parents[2] / "seeds"


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
