"""What a message takes and refuses."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from schemas import NewsItem, event_time
from schemas.item import MAX_TEXT_CHARACTERS

RECEIVED = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("published", ["0000-01-01", "1899-12-31", "2200-01-01", "yesterday", "2023-02-30", 1700000000])
def test_a_publication_that_is_no_usable_date_is_refused(published):
    with pytest.raises(ValidationError, match="published"):
        NewsItem(id="a", published=published)


def test_a_date_stays_a_date_and_a_moment_stays_a_moment():
    assert NewsItem(id="a", published="2023-12-03").published == date(2023, 12, 3)
    assert NewsItem(id="a", published="2023-12-03T09:30:00Z").published == datetime(2023, 12, 3, 9, 30, tzinfo=UTC)


def test_the_day_of_publication_is_the_source_s_own_day():
    item = NewsItem(id="a", published="2023-12-03T01:00:00+05:00")
    assert item.published_on == date(2023, 12, 3)


def test_a_lone_surrogate_is_refused_rather_than_passed_on():
    with pytest.raises(ValidationError):
        NewsItem.model_validate_json(rb'{"id": "a", "text": "\ud800"}')


def test_a_text_beyond_the_limit_is_refused():
    with pytest.raises(ValidationError, match="text"):
        NewsItem(id="a", text="x" * (MAX_TEXT_CHARACTERS + 1))


@pytest.mark.parametrize("given", ['{"title": "no id"}', '{"id": ""}', '{"id": 7}', "[]", "null", '"text"'])
def test_an_item_of_the_wrong_shape_is_refused(given):
    with pytest.raises(ValidationError):
        NewsItem.model_validate_json(given)


def test_event_time_is_the_publication_in_utc():
    at = datetime(2023, 12, 3, 9, tzinfo=timezone(timedelta(hours=5)))
    assert event_time(at, RECEIVED) == datetime(2023, 12, 3, 4, tzinfo=UTC)
    assert event_time(date(2023, 12, 3), RECEIVED) == datetime(2023, 12, 3, tzinfo=UTC)


def test_event_time_without_a_publication_is_when_kafka_received_the_item():
    assert event_time(None, RECEIVED) == RECEIVED


def test_a_publication_long_after_its_receipt_is_a_slip_and_the_receipt_counts():
    assert event_time(RECEIVED + timedelta(hours=23), RECEIVED) == RECEIVED + timedelta(hours=23)
    assert event_time(date(2199, 1, 1), RECEIVED) == RECEIVED
