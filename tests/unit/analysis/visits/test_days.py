from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse

THURSDAY = date(2023, 11, 30)


def _days(text: str, published: date | None = THURSDAY) -> tuple[str, str, str]:
    (visit,) = analyse(NewsItem(id="1", text=text, published=published)).visits
    return str(visit.start), str(visit.end), str(visit.status)


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        (
            "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on Monday for talks. The three-day visit is "
            "her first to the region.",
            "2023-12-04", "2023-12-06", "announced",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim arrived in Kenya on Wednesday, where she stays until Saturday.",
            "2023-11-29", "2023-12-02", "ongoing",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim flies to Kenya on Monday. She returns on Thursday.",
            "2023-12-04", "2023-12-07", "announced",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim leaves on Tuesday for Kenya to attend a summit held from "
            "December 4 to 7.",
            "2023-12-05", "2023-12-07", "announced",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim on Thursday wrapped up a visit to Kenya. The four-day visit was "
            "her first.",
            "2023-11-27", "2023-11-30", "ongoing",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim arrived in Kenya on Friday night for a weekend visit.",
            "2023-11-24", "2023-11-26", "concluded",
        ),
        (
            "Norwegian Foreign Minister Ingrid Solheim will visit Kenya from Wednesday to Friday next week.",
            "2023-12-06", "2023-12-08", "announced",
        ),
    ],
)  # fmt: skip
def test_days_are_read_from_the_whole_item(text: str, start: str, end: str, status: str) -> None:
    assert _days(text) == (start, end, status)


def test_a_visit_that_is_put_off_without_a_new_day_has_none() -> None:
    text = (
        "Norwegian Foreign Minister Ingrid Solheim has put off her two-day trip to Kenya, which was to have begun on "
        "Monday, officials said on Thursday."
    )
    assert _days(text) == ("None", "None", "rescheduled")


def test_a_visit_that_comes_soon_takes_no_day_from_another_trip() -> None:
    text = (
        "Norwegian Foreign Minister Ingrid Solheim will travel to Kenya on December 5-6. Ms Solheim will also visit "
        "Uganda next month."
    )
    visits = analyse(NewsItem(id="1", text=text, published=THURSDAY)).visits
    assert [(visit.host_country, str(visit.start)) for visit in visits] == [("KEN", "2023-12-05"), ("UGA", "None")]


def test_a_visit_that_will_now_be_on_other_days_has_the_new_ones() -> None:
    text = (
        "Norwegian Foreign Minister Ingrid Solheim's visit to Kenya, which had been planned for December 4-5, will now "
        "take place on December 11-12."
    )
    assert _days(text) == ("2023-12-11", "2023-12-12", "rescheduled")


def test_a_visit_that_lasts_since_a_day_is_under_way() -> None:
    text = "Norwegian Foreign Minister Ingrid Solheim has been in Kenya since Tuesday, her office said."
    assert _days(text) == ("2023-11-28", "None", "ongoing")


def test_a_visit_counted_by_its_days_began_before_today() -> None:
    text = (
        "Norwegian Foreign Minister Ingrid Solheim met officials in Kenya today, the second day of her visit to Kenya."
    )
    assert _days(text)[0] == "2023-11-29"
