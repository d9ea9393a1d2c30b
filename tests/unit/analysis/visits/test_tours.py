"""Trips of several countries: the stops however they are told, and the days and status of each."""

import pytest

from tests.unit.analysis.visits.minister import visits_of_the_minister


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("MINISTER will on Monday set out on a five-day tour of the Gulf. Her trip will begin in Oman, where on 5 "
         "December she is to open a clinic. From there the tour will lead her to Kuwait and Qatar.",
         dict.fromkeys(("OMN", "KWT", "QAT"), ("2023-12-04", "2023-12-08", "announced"))),
        ("On Saturday MINISTER sets out on a six-day trip with stops in Kenya, Uganda and Rwanda. She starts in "
         "Nairobi. She then flies on to Kampala. The trip ends in Rwanda.",
         dict.fromkeys(("KEN", "UGA", "RWA"), ("2023-12-02", "2023-12-07", "announced"))),
        ("MINISTER leaves on Saturday for a week-long swing through Africa that includes Kenya, Uganda and Rwanda.",
         dict.fromkeys(("KEN", "UGA", "RWA"), ("2023-12-02", "2023-12-08", "announced"))),
        ("MINISTER will travel to two African countries from 4 to 9 December: Kenya and Uganda.",
         dict.fromkeys(("KEN", "UGA"), ("2023-12-04", "2023-12-09", "announced"))),
        ("MINISTER's trip will see her visit Kenya and Uganda between 4 and 9 December.",
         dict.fromkeys(("KEN", "UGA"), ("2023-12-04", "2023-12-09", "announced"))),
        ("MINISTER is due to leave on Saturday for an eight-day tour taking in Oman, Kuwait and Qatar.",
         dict.fromkeys(("OMN", "KWT", "QAT"), ("2023-12-02", "2023-12-09", "announced"))),
        ("MINISTER and Finance Minister Jon Falk are touring the Gulf this week. They set off on Tuesday for Oman, "
         "then Kuwait, and are back on Saturday.",
         dict.fromkeys(("OMN", "KWT"), ("2023-11-28", "2023-12-02", "ongoing"))),
        ("MINISTER will be travelling through Kenya and Uganda from 4 to 9 December.",
         dict.fromkeys(("KEN", "UGA"), ("2023-12-04", "2023-12-09", "announced"))),
    ],
)  # fmt: skip
def test_the_whole_trips_days_are_those_of_each_stop(text: str, countries: dict[str, tuple[str, str, str]]) -> None:
    assert visits_of_the_minister(text) == countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("MINISTER is on a mission to West Africa, which will take her to Togo, from 30 November to 1 December; Ghana, "
         "from 2 to 3; and Mali, on 4 December.",
         {"TGO": ("2023-11-30", "2023-12-01", "ongoing"), "GHA": ("2023-12-02", "2023-12-03", "announced"),
          "MLI": ("2023-12-04", "2023-12-04", "announced")}),
        ("MINISTER is off to Chile, Spain and Ireland next month. She is due in Santiago December 16-18, in Madrid "
         "December 19-21 and in Dublin December 21-24.",
         {"CHL": ("2023-12-16", "2023-12-18", "announced"), "ESP": ("2023-12-19", "2023-12-21", "announced"),
          "IRL": ("2023-12-21", "2023-12-24", "announced")}),
        ("MINISTER will visit Peru and Ecuador from 22 to 28 December. While in Peru from 22 to 25 December, she will "
         "call on the president. In Quito (26-28 December), she will open a clinic.",
         {"PER": ("2023-12-22", "2023-12-25", "announced"), "ECU": ("2023-12-26", "2023-12-28", "announced")}),
        ("MINISTER began an African tour in Nairobi on Wednesday. She heads to Uganda on Friday and Rwanda on Sunday.",
         {"KEN": ("2023-11-29", "2023-11-29", "ongoing"), "UGA": ("2023-12-01", "2023-12-01", "announced"),
          "RWA": ("2023-12-03", "2023-12-03", "announced")}),
        ("On Monday MINISTER will be in Oslo. On Tuesday she moves on to Riga, and on Wednesday to Tallinn.",
         {"NOR": ("2023-12-04", "2023-12-04", "announced"), "LVA": ("2023-12-05", "2023-12-05", "announced"),
          "EST": ("2023-12-06", "2023-12-06", "announced")}),
        ("MINISTER will visit Kenya and Rwanda. The tour opens in Nairobi on Monday and closes in Kigali on Friday.",
         {"KEN": ("2023-12-04", "2023-12-04", "announced"), "RWA": ("2023-12-08", "2023-12-08", "announced")}),
        ("MINISTER is in Uganda today. Kenya follows on Friday.",
         {"UGA": ("2023-11-30", "2023-11-30", "ongoing"), "KEN": ("2023-12-01", "2023-12-01", "announced")}),
        ("MINISTER on Monday began a Gulf tour in Oman, arrived in Kuwait on Wednesday and winds up in Qatar on "
         "Saturday.",
         {"OMN": ("2023-11-27", "2023-11-27", "concluded"), "KWT": ("2023-11-29", "2023-11-29", "ongoing"),
          "QAT": ("2023-12-02", "2023-12-02", "announced")}),
    ],
)  # fmt: skip
def test_each_stop_has_the_days_told_of_it(text: str, countries: dict[str, tuple[str, str, str]]) -> None:
    assert visits_of_the_minister(text) == countries


@pytest.mark.parametrize(
    "told",
    [
        "MINISTER arrived in Kenya on Wednesday. From there she flies on to Kampala and will round off the trip in "
        "Kigali.",
        "MINISTER is to visit Kenya on Monday, with Uganda and Rwanda to follow.",
        "MINISTER will travel to Kenya on Monday. Other stops on the trip are Uganda and Rwanda.",
        "MINISTER has made Kenya the first stop of a tour that will bring her to Uganda and Rwanda as well.",
        "MINISTER will begin her tour on Monday in Nairobi. The trip continues in Kampala and closes in Kigali.",
        "MINISTER flew in to Nairobi on Wednesday. Uganda and Rwanda are the other two countries on the itinerary.",
        "MINISTER is to visit Africa next week. The countries to be visited are Kenya, Uganda and Rwanda.",
        "MINISTER embarked on Wednesday on a tour, with Kenya as the first stop. Uganda and Rwanda come next.",
        "MINISTER was in Kenya on Monday, in Uganda on Tuesday and is in Rwanda today.",
        "MINISTER will visit Kenya before heading to Uganda and then to Rwanda.",
        "MINISTER set off on Wednesday on a tour that starts in Kenya and takes in Uganda and Rwanda.",
    ],
)
def test_later_stops_are_found(told: str) -> None:
    assert set(visits_of_the_minister(told)) == {"KEN", "UGA", "RWA"}


@pytest.mark.parametrize(
    "told",
    [
        "MINISTER visits Kenya today on a trip for talks on issues including Uganda's war.",
        "MINISTER is in Kenya today. Programmes that bring cultural leaders to Uganda follow.",
        "MINISTER arrived in Kenya on Wednesday. Rain follows in Uganda.",
    ],
)
def test_what_is_no_stop_is_none(told: str) -> None:
    assert set(visits_of_the_minister(told)) == {"KEN"}


def test_an_official_visit_names_no_official() -> None:
    told = visits_of_the_minister("MINISTER made her first official visit to Oman on Wednesday.")
    assert list(told) == ["OMN"]
