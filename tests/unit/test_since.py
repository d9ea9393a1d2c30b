"""Moments as people write them."""

from datetime import UTC, datetime, timedelta

import pytest

from streams.problems import UserError
from streams.since import moment

NOW = datetime(2024, 5, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("2h", NOW - timedelta(hours=2)),
        ("90s", NOW - timedelta(seconds=90)),
        ("7d", NOW - timedelta(days=7)),
        ("2w", NOW - timedelta(weeks=2)),
        ("2024-05-01", datetime(2024, 5, 1, tzinfo=UTC)),
        ("2024-05-01T10:00", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("2024-05-01T10:00+02:00", datetime(2024, 5, 1, 8, tzinfo=UTC)),
        ("beginning", datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_spans_dates_and_the_beginning_are_read(told: str, meant: datetime) -> None:
    assert moment(told, NOW) == meant


@pytest.mark.parametrize("told", ["", "yesterday", "2 h", "2y", "-2h", "2024-13-01", "999999w"])
def test_anything_else_is_one_line_that_says_what_to_give(told: str) -> None:
    with pytest.raises(UserError, match="--since"):
        moment(told, NOW)
