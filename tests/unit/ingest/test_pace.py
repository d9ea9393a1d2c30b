"""The pace by event time."""

from datetime import UTC, date, datetime

from schemas import NewsItem
from streams.ingest.pace import Pace


def due(speed: float, *published: date | datetime | None) -> list[float]:
    pace = Pace(speed)
    return [pace.due(NewsItem(id="x", published=moment)) for moment in published]


def test_an_hour_of_event_time_takes_a_second_at_3600() -> None:
    assert due(3600, datetime(2024, 1, 1, 0, tzinfo=UTC), datetime(2024, 1, 1, 2, 30, tzinfo=UTC)) == [0, 2.5]


def test_a_day_begins_at_its_first_moment_in_utc() -> None:
    assert due(86400, date(2024, 1, 1), datetime(2024, 1, 2, 0, tzinfo=UTC), date(2024, 1, 3)) == [0, 1, 2]


def test_items_without_a_date_or_out_of_order_do_not_wait_and_do_not_turn_the_clock_back() -> None:
    assert due(86400, None, date(2024, 1, 1), date(2024, 1, 3), None, date(2024, 1, 2), date(2024, 1, 4)) == [
        0, 0, 2, 2, 2, 3,
    ]  # fmt: skip
