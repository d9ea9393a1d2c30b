"""What the latency benchmark sends is what it expects."""

from datetime import UTC, datetime

import pytest

from benchmarks.latency import announcement, ordinary
from schemas import NewsItem
from streams.analysis import analyse
from streams.tracking.offline import OfflineTracker


@pytest.fixture
def tracker() -> OfflineTracker:
    return OfflineTracker(analyse, received=datetime(2024, 3, 11, 12, tzinfo=UTC))


def test_each_announcement_of_a_run_gives_one_alert_of_its_own(tracker: OfflineTracker) -> None:
    items = [NewsItem.model_validate_json(announcement(number)) for number in range(700)]
    alerts = [tracker.take(item) for item in items]
    assert [[alert.item_id for alert in told] for told in alerts] == [[item.id] for item in items]


def test_the_other_items_give_none(tracker: OfflineTracker) -> None:
    assert tracker.take(NewsItem.model_validate_json(ordinary())) == ()
