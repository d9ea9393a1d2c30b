"""Days of filing and of telling are none of the visit; items are of Thursday, 30 November 2023."""

from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse

SOLHEIM = "Norwegian Foreign Minister Ingrid Solheim"


def _days(text: str, country: str = "KEN") -> tuple[str, str, str]:
    """Give first day, last day (the first where none is told) and status of the visit to the country."""
    item = NewsItem(id="1", title="", text=text.replace("SOLHEIM", SOLHEIM), published=date(2023, 11, 30))
    visit = next(visit for visit in analyse(item).visits if visit.host_country == country)
    return str(visit.start), str(visit.end or visit.start), str(visit.status)


@pytest.mark.parametrize(
    "head",
    [
        "OSLO. November 30 - ", "OSLO, Nov 30 - ", "OSLO (NTB) - November 30, 2023 - ", "November 30, 2023: ",
        "Oslo, 30 November 2023: ", "(Oslo, 29 November) ", "[29/11/2023] ", "Wednesday, 29 Nov 2023 – ",
        "Oslo, 29 November 2023. ", "For immediate release: November 30, 2023\n\n", "On Wednesday the ministry said ",
        "A spokesman told reporters on Wednesday that ",
    ],
)  # fmt: skip
def test_the_day_of_a_dateline_is_none_of_the_visit(head: str) -> None:
    assert _days(f"{head}SOLHEIM is going to visit Kenya for talks.") == ("None", "None", "announced")


@pytest.mark.parametrize(
    "tail",
    [
        "it became known on Wednesday", "according to a statement issued on Wednesday", "it emerged on Wednesday",
        "her office said in a statement released on Wednesday", "according to her office on Wednesday",
    ],
)  # fmt: skip
def test_the_day_on_which_a_visit_is_told_is_none_of_it(tail: str) -> None:
    assert _days(f"SOLHEIM will visit Kenya, {tail}.") == ("None", "None", "announced")


@pytest.mark.parametrize(
    "when", ["since an election on December 12", "around December 12", "in the week of December 11", "before May 2"]
)
def test_a_day_near_the_one_meant_is_none_of_the_visit(when: str) -> None:
    assert _days(f"SOLHEIM will visit Kenya for the first time {when}.") == ("None", "None", "announced")


def test_a_day_told_in_an_aside_is_that_of_the_visit() -> None:
    assert _days("On Monday, the ministry said, SOLHEIM will visit Kenya.") == ("2023-12-04", "2023-12-04", "announced")


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("SOLHEIM departed for Kenya on Thursday. In the course of the four days, she is due to see a camp.",
         "2023-11-30", "2023-12-03", "ongoing"),
        ("SOLHEIM landed in Nairobi, Kenya, on Wednesday. Her three-day agenda includes talks on refugees.",
         "2023-11-29", "2023-12-01", "ongoing"),
        ("SOLHEIM left Oslo today on a visit to Kenya. She will stay in the country from November 30 to December 2.",
         "2023-11-30", "2023-12-02", "ongoing"),
        ("SOLHEIM flew out of Oslo on Thursday to pay a visit to Kenya. She stays in Kenya from Thursday to Sunday.",
         "2023-11-30", "2023-12-03", "ongoing"),
        ("SOLHEIM left on Wednesday for Kenya, where she will attend a summit on Friday and Saturday.",
         "2023-11-29", "2023-12-02", "ongoing"),
        ("SOLHEIM has left for Kenya, where a two-day summit begins on Friday.",
         "2023-11-30", "2023-12-02", "ongoing"),
        ("SOLHEIM concluded a three-day visit to Kenya on Tuesday.",
         "2023-11-26", "2023-11-28", "concluded"),
        ("SOLHEIM flew to Kenya on Tuesday, returning to Oslo on Wednesday.",
         "2023-11-28", "2023-11-29", "concluded"),
        ("SOLHEIM flew to Nairobi, Kenya, and back on Wednesday for talks.",
         "2023-11-29", "2023-11-29", "concluded"),
        ("SOLHEIM headed to Kenya on Wednesday for talks with the president.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM flew to Nairobi, Kenya, on Tuesday to attend the summit opening there on Thursday.",
         "2023-11-28", "2023-11-28", "ongoing"),
        ("SOLHEIM set off on Wednesday on a visit to Kenya.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM began a visit to Kenya on Tuesday.",
         "2023-11-28", "2023-11-28", "ongoing"),
        ("SOLHEIM, currently on a visit to Kenya, met President Wilson Kamau on Wednesday.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM will visit Kenya Dec. 30-Jan. 2.",
         "2023-12-30", "2024-01-02", "announced"),
        ("SOLHEIM arrives in Kenya tomorrow for a visit that runs to Sunday.",
         "2023-12-01", "2023-12-03", "announced"),
        ("During her visit to Kenya on November 28-29, SOLHEIM met President Wilson Kamau.",
         "2023-11-28", "2023-11-29", "concluded"),
        ("SOLHEIM is off to Kenya later this month.",
         "None", "None", "announced"),
        ("SOLHEIM will travel to Kenya on Monday but her trip to Uganda has been called off.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM will visit Kenya. She leaves on Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM will visit Kenya. She will meet President Wilson Kamau on Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM will attend the African summit in Nairobi, Kenya. The summit opens on Tuesday and ends on Thursday.",
         "2023-12-05", "2023-12-07", "announced"),
        ("SOLHEIM is to be received in Nairobi by Kenya's President Wilson Kamau on Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM arrives in Kenya on Monday and stays until Wednesday, when she leaves for Uganda.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will spend Monday in Kenya and Tuesday in Uganda.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM left for Nairobi, Kenya, in the morning to attend a forum. She will be back on Saturday.",
         "2023-11-30", "2023-12-02", "ongoing"),
        ("SOLHEIM, who was barred for four years, is due in Kenya on Monday for a five-day visit.",
         "2023-12-04", "2023-12-08", "announced"),
        ("SOLHEIM flew to Kenya on Wednesday after postponing the trip twice.",
         "2023-11-29", "2023-11-29", "ongoing"),
    ],
)  # fmt: skip
def test_the_days_of_the_visit_are_told_apart(text: str, start: str, end: str, status: str) -> None:
    assert _days(text) == (start, end, status)


def test_a_later_country_has_its_own_days_or_those_of_the_whole_trip() -> None:
    tour = "SOLHEIM departs on Sunday on a six-day trip that will take her to Kenya and Uganda."
    assert _days(tour, "UGA") == ("2023-12-03", "2023-12-08", "announced")
    onward = "SOLHEIM will travel to Kenya and Uganda. She will travel tomorrow to Nairobi and then proceed to Kampala."
    assert _days(onward, "UGA") == ("None", "None", "announced")
    placed = "SOLHEIM will visit Kenya and Uganda from 4 to 10 December. In Uganda (8-10 December) she holds talks."
    assert _days(placed, "UGA") == ("2023-12-08", "2023-12-10", "announced")
