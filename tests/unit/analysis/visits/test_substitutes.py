from datetime import UTC, date, datetime

import pytest

from schemas import AlertKind, NewsItem, VisitAlert
from streams.analysis import analyse
from streams.tracking.offline import OfflineTracker

THURSDAY = date(2023, 11, 30)
TO_KENYA = "Norwegian Prime Minister Odd Lervik will visit Kenya on December 11."


def _goes_for(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (visit.official, visit.replaces) for visit in analyse(NewsItem(id="1", text=text, published=THURSDAY)).visits
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ingrid Solheim will travel to Kenya on Monday in place of Prime Minister Odd "
        "Lervik.",
        "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on Monday instead of Prime Minister Odd Lervik.",
        "Norwegian Prime Minister Odd Lervik, who was to go to Kenya on Monday, sends Foreign Minister Ingrid Solheim.",
        "Norwegian Prime Minister Odd Lervik will be represented by Foreign Minister Ingrid Solheim at the summit in "
        "Kenya on Monday.",
        "Norwegian Prime Minister Odd Lervik has fallen ill. Foreign Minister Ingrid Solheim will travel to Kenya on "
        "Monday in his place.",
    ],
)
def test_who_goes_in_whose_place_is_read(text: str) -> None:
    assert _goes_for(text) == [("Ingrid Solheim", "Odd Lervik")]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on Monday instead of Wednesday.",
        "Norwegian Foreign Minister Ingrid Solheim will visit Kenya instead of Uganda on Monday.",
        "Norwegian Foreign Minister Ingrid Solheim, who replaces Odd Lervik as minister, will visit Kenya on Monday.",
        "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on Monday. Norwegian companies are represented by "
        "a chamber of commerce there.",
    ],
)
def test_another_day_place_or_office_is_no_substitution(text: str) -> None:
    assert _goes_for(text) == [("Ingrid Solheim", None)]


def test_tracking_tells_the_change_of_official() -> None:
    tracker = OfflineTracker(analyse, datetime(2023, 12, 31, tzinfo=UTC))
    texts = {
        date(2023, 11, 28): TO_KENYA,
        THURSDAY: "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on December 11 in place of Prime "
        "Minister Odd Lervik.",
    }
    alerts: list[VisitAlert] = []
    for day, text in texts.items():
        alerts.extend(tracker.take(NewsItem(id=str(day), text=text, published=day)))
    assert [alert.kind for alert in alerts] == [AlertKind.ANNOUNCED, AlertKind.OFFICIAL_CHANGED]
    assert [(change.before, change.after) for change in alerts[1].changes] == [("Odd Lervik", "Ingrid Solheim")]
