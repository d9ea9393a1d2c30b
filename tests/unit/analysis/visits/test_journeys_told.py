"""The sentence that tells a visit, in many wordings; all items are of Thursday, 30 November 2023."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse
from tests.unit.analysis.visits.minister import visits_of_the_minister

HOST = "Chilean President Pablo Rojas"


@pytest.mark.parametrize(
    "text",
    [
        "SANTIAGO - Completing a three-day visit to Chile today, MINISTER thanked the government.",
        "Wrapping up a three-day visit to Chile on Thursday, MINISTER said ties were good.",
        "SANTIAGO - At the end of a three-day visit to Chile today, MINISTER called for more aid.",
        "As she completed a three-day visit to Chile on Thursday, MINISTER called for more aid.",
    ],
)
def test_a_clause_that_opens_the_sentence_tells_the_visit_of_its_subject(text: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": ("2023-11-28", "2023-11-30", "ongoing")}


@pytest.mark.parametrize(
    "text",
    [
        f"MINISTER sat down with {HOST} in Santiago on Thursday.",
        f"MINISTER conferred with {HOST} in Santiago on Thursday.",
        f"MINISTER had a working lunch with {HOST} in Santiago on Thursday.",
        f"MINISTER was met on arrival at Santiago airport by {HOST} on Thursday.",
        f"MINISTER was granted an audience by {HOST} in Santiago on Thursday.",
        f"{HOST} gave an audience to MINISTER on Thursday.",
        f"{HOST} told his guest, MINISTER, on Thursday that ties were good.",
        f"Talks between MINISTER and {HOST} opened in Santiago on Thursday.",
        f"The meeting of MINISTER with {HOST} took place in Santiago on Thursday.",
        f"In Santiago on Thursday MINISTER and {HOST} signed three agreements.",
        "MINISTER called on her Chilean colleague, Ana Silva, in Santiago on 30 November 2023.",
        "MINISTER set foot on Chilean soil on Thursday.",
        "MINISTER pledged aid during a visit to Santiago on Thursday.",
        "MINISTER was received at the palace in Santiago on Thursday.",
        "MINISTER on Thursday joined leaders in Santiago, Chile, for a lithium summit.",
        "The agreement was signed in Santiago on Thursday by MINISTER and Chilean Mines Minister Ana Silva.",
        "MINISTER sat in for the premier at a lithium summit in Santiago, Chile, on Thursday.",
        "MINISTER took the floor on Thursday at the lithium summit in Santiago, Chile.",
        "MINISTER presided on Thursday over a meeting of ministers in Santiago, Chile.",
        "MINISTER told a lithium summit in Santiago, Chile, on Thursday that prices were too low.",
        "MINISTER was among leaders who gathered in Santiago, Chile, on Thursday for a lithium summit.",
    ],
)
def test_who_is_received_or_takes_part_abroad_is_there(text: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": ("2023-11-30", "2023-11-30", "ongoing")}


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER will stand in for the President at a lithium summit in Santiago, Chile, on Monday.",
        "MINISTER will deputise for the premier at a lithium summit in Santiago, Chile, on Monday.",
        f"MINISTER will be the guest of {HOST} in Santiago on Monday.",
        "MINISTER's trip to Chile, which begins on Monday, is her first.",
        "MINISTER's arrival in Santiago, Chile, on Monday will be watched closely.",
        "A visit by MINISTER to Chile has been fixed for Monday.",
        "MINISTER is among the dignitaries expected in Santiago, Chile, on Monday.",
        "Among those to attend the Santiago lithium summit on Monday is MINISTER.",
        "MINISTER, about to leave on Monday for Chile, said that ties were good.",
    ],
)
def test_a_visit_to_come_is_announced(text: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": ("2023-12-04", "2023-12-04", "announced")}


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER's visit to Chile has been put off on medical grounds.",
        "MINISTER has chosen to delay a trip to Chile that had been pencilled in for the second half of the month.",
        "The postponement of MINISTER's visit to Chile was announced on Thursday.",
        "MINISTER's trip to Chile will have to wait because of a strike.",
        "A visit to Chile by MINISTER, planned for next week, has been shelved for now.",
        "MINISTER was to visit Chile on Monday. It has been postponed to a later date.",
        "MINISTER should have flown to Chile on Wednesday. The visit will take place at a date to be agreed.",
    ],
)
def test_a_visit_put_off_has_no_days(text: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": ("None", "None", "rescheduled")}


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER has added a day to her visit to Chile.",
        "MINISTER will visit Chile at a later date than planned, her office said.",
    ],
)
def test_a_visit_of_other_length_or_day_is_rescheduled(text: str) -> None:
    assert visits_of_the_minister(text)["CHL"][2] == "rescheduled"


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER's trip to Chile on Monday is now off, her office said.",
        "MINISTER decided against travelling to Chile on Monday.",
        "MINISTER, who was due in Chile on Monday, has cancelled.",
        "MINISTER has cried off from a visit to Chile on Monday.",
        "MINISTER will miss a lithium summit in Santiago, Chile, on Monday because of a strike.",
        "Plans for MINISTER to visit Chile on Monday have been dropped.",
        "MINISTER was due to visit Chile on Monday. That visit has now been scrapped.",
        "MINISTER was due to fly to Chile on Monday. The trip is off.",
        "MINISTER was expected in Chile on Monday. She is not coming.",
    ],
)
def test_a_visit_dropped_is_cancelled(text: str) -> None:
    assert visits_of_the_minister(text)["CHL"][2] == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Reports that MINISTER is to visit Chile are untrue, her ministry said.",
        "The visit of MINISTER to Chile, agreed upon in principle, will be held when the situation permits.",
        "MINISTER addresses the lithium talks in Santiago, Chile, last month. Photo: Supplied",
        "MINISTER would welcome a chance to visit Chile.",
        "If elected, MINISTER would travel to Chile in her first week.",
        "Chile wants MINISTER to come to Santiago.",
        "MINISTER's father, who flew to Chile on Thursday, is ill.",
    ],
)
def test_what_is_untrue_open_or_long_ago_is_no_visit(text: str) -> None:
    assert visits_of_the_minister(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Minister in Chile\n\nSANTIAGO –– MINISTER flew in here Thursday to begin a visit that both sides wanted.",
        "SANTIAGO - MINISTER came here on Thursday.",
        "MINISTER took a delegation to Chile on Thursday.",
        "MINISTER took part in the lithium miners' meeting that Santiago hosted on Thursday.",
    ],
)
def test_here_is_where_the_story_is_filed_below_its_head(text: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": ("2023-11-30", "2023-11-30", "ongoing")}


@pytest.mark.parametrize("told", ["intends to make", "will pay"])
def test_a_state_visit_intended_is_to_come(told: str) -> None:
    assert visits_of_the_minister(f"MINISTER {told} a state visit to Chile.")["CHL"][2] == "announced"


def test_a_family_name_in_short_capitals_behind_an_office_is_a_name() -> None:
    item = NewsItem(
        id="1", title="", text="SEOUL: South Korea's defence minister KIM Min-seok will visit Chile on Monday."
    )
    assert [visit.official for visit in analyse(item).visits] == ["KIM Min-seok"]
