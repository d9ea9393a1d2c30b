"""The fault suite's verdict on rolling counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schemas import Label, WindowCounts
from streams.rolling import BUCKET_SECONDS, CountryCounts, windows
from tests.chaos.outputs import InKafka, Offline, compare

BEGAN = datetime(2024, 3, 1, tzinfo=UTC)
NEWEST = BEGAN + timedelta(days=9)
FIRST = int(BEGAN.timestamp()) // BUCKET_SECONDS
LAST = int(NEWEST.timestamp()) // BUCKET_SECONDS
STEADY = dict.fromkeys(range(FIRST, LAST + 1), 1)
KEPT = {bucket: n for bucket, n in STEADY.items() if bucket > LAST - 7 * 24 * 3600 // BUCKET_SECONDS}


@pytest.mark.parametrize(("miscounted", "wrong"), [(0, 0), (1, 1)])
def test_windows_told_days_ago_are_right_if_they_have_not_changed_since(miscounted: int, wrong: int) -> None:
    offline = Offline(counts={"PAK": CountryCounts(newest=NEWEST, labels={Label.DEPORTATION: KEPT})})
    moment = NEWEST - timedelta(days=1)
    hour, day, week = windows(STEADY, moment)
    told = WindowCounts(
        country="PAK",
        label=Label.DEPORTATION,
        as_of=moment,
        last_hour=hour,
        last_day=day,
        last_week=week + miscounted,
    )
    online = replace(InKafka([], {}, [], set(), 0), counts=[told])
    assert compare(online, offline, refused=0).counts_wrong == wrong
