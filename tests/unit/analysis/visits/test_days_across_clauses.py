"""Days that another clause or sentence tells, or counts; all items are of Thursday, 30 November 2023."""

import pytest

from tests.unit.analysis.visits.minister import MINISTER, visits_of_the_minister


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("MINISTER will visit Chile from December 4 (Mon) to December 6 (Wed).",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER flies to Chile on Monday evening and leaves after lunch the next day.",
         "2023-12-04", "2023-12-05", "announced"),
        ("MINISTER lands in Chile on Monday. She flies home the next morning.",
         "2023-12-04", "2023-12-05", "announced"),
        ("MINISTER arrived in Chile on Tuesday and departs three days later.",
         "2023-11-28", "2023-12-01", "ongoing"),
        ("MINISTER sets off on Monday for Chile. She gets back on Wednesday. Elections follow in a couple of weeks.",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER is to visit Chile. She will make the trip on Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("MINISTER is to visit Chile. The visit is scheduled to take place on Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("MINISTER arrives in Chile on Monday. She will be there for three days.",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER's three-day visit to Chile, which began on Tuesday, ends today.",
         "2023-11-28", "2023-11-30", "ongoing"),
        ("MINISTER will end her visit to Chile on Saturday.",
         "None", "2023-12-02", "ongoing"),
        ("MINISTER will embark on a four-day visit to Chile starting Monday.",
         "2023-12-04", "2023-12-07", "announced"),
        ("MINISTER arrived in Chile today for a meeting on lithium. The two-day meeting will look at prices.",
         "2023-11-30", "2023-12-01", "ongoing"),
        ("MINISTER arrived in Santiago, Chile, on Wednesday evening ahead of the three-day forum which opens today.",
         "2023-11-29", "2023-12-02", "ongoing"),
        ("MINISTER will attend the conference in Santiago, Chile, which opens on Monday and closes on Friday.",
         "2023-12-04", "2023-12-08", "announced"),
        ("MINISTER flies to Chile on Monday. There she will open a clinic, and return on Wednesday via Panama.",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER, 61, will arrive in Chile on Monday and leave for Reykjavik on Wednesday.",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER will fly to Chile in his place. She is scheduled to leave on Monday and return on Wednesday.",
         "2023-12-04", "2023-12-06", "announced"),
        ("MINISTER will lead a mission to Chile on Monday. The mission, which will last four days, is the first.",
         "2023-12-04", "2023-12-07", "announced"),
        ("SANTIAGO, NOV. 30. MINISTER is expected here tomorrow for two days.",
         "2023-12-01", "2023-12-02", "announced"),
    ],
)  # fmt: skip
def test_days_are_those_that_the_clauses_together_tell(text: str, start: str, end: str, status: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": (start, end, status)}


@pytest.mark.parametrize(
    "told",
    [
        "A delegation from the Hungarian parliament, which was due in Santiago the same day, has put off its arrival "
        "until December 10.",
        "Icelandic Finance Minister Jon Falk is abroad too. He is due back from Lebanon on December 10.",
    ],
)
def test_days_of_other_people_are_not_the_visitors(told: str) -> None:
    visits = visits_of_the_minister(f"{MINISTER} began an official visit to Chile on Wednesday.\n\n{told}")
    assert visits["CHL"] == ("2023-11-29", "2023-11-29", "ongoing")


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("MINISTER left today for a state visit to Chile and an official visit to Peru from November 30 to December 6. "
         "She will be in Chile until December 3. In Peru from December 4, she is to see a mine.",
         {"CHL": ("2023-11-30", "2023-12-03", "ongoing"), "PER": ("2023-12-04", "2023-12-06", "announced")}),
        ("MINISTER will visit Chile and Peru from December 4 to 8. She will be in Santiago until December 6 and in "
         "Lima from December 6.",
         {"CHL": ("2023-12-04", "2023-12-06", "announced"), "PER": ("2023-12-06", "2023-12-08", "announced")}),
        ("MINISTER will pay official visits to Chile and Peru from December 4 to 8. In Santiago, where the delegation "
         "will stay until December 6, a pact is to be signed.",
         {"CHL": ("2023-12-04", "2023-12-06", "announced"), "PER": ("2023-12-06", "2023-12-08", "announced")}),
        ("MINISTER arrived in Chile on Wednesday. From Santiago she continues to Lima on Friday evening and to Quito "
         "on Sunday.",
         {"CHL": ("2023-11-29", "2023-12-01", "ongoing"), "PER": ("2023-12-01", "2023-12-01", "announced"),
          "ECU": ("2023-12-03", "2023-12-03", "announced")}),
        ("MINISTER will visit Peru from today to Saturday, followed by a two-day stop in Chile.",
         {"PER": ("2023-11-30", "2023-12-02", "ongoing"), "CHL": ("2023-12-02", "2023-12-03", "announced")}),
    ],
)  # fmt: skip
def test_each_leg_has_the_days_told_of_it(text: str, countries: dict[str, tuple[str, str, str]]) -> None:
    assert visits_of_the_minister(text) == countries
