"""Plans that change: visits called off, moved or shortened in passing; all items are of Thursday, 30 November 2023."""

import pytest

from tests.unit.analysis.visits.minister import MINISTER, visits_of_the_minister

LEADERS = "Icelandic Health Minister Birna Olafs and Estonian President Mart Kask"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MINISTER, who was going to Chile on Friday, called her trip off.", "2023-12-01"),
        ("MINISTER last week cancelled her attendance at a forum in Santiago, Chile, over the strike.", "None"),
        ("MINISTER has called off her participation in a conference in Santiago, Chile.", "None"),
        ("MINISTER's planned visit to Chile on Friday, too, will not take place now.", "2023-12-01"),
        ("MINISTER will not now be going to Chile on Monday.", "2023-12-04"),
        ("MINISTER will not be flying to Chile on Monday after all.", "2023-12-04"),
        ("MINISTER on Wednesday abruptly cancelled a visit to Chile scheduled for next Monday.", "2023-12-04"),
        ("MINISTER has given up plans to visit Chile next month.", "None"),
        ("MINISTER had been due to travel to Chile on Monday. The trip was called off.", "2023-12-04"),
        ("Chile has cancelled a visit by MINISTER that had been due to start on Monday.", "2023-12-04"),
        ("The visit of MINISTER to Chile stands cancelled.", "None"),
    ],
)  # fmt: skip
def test_a_visit_called_off_in_passing_is_cancelled(text: str, day: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": (day, day, "cancelled")}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("MINISTER has put her visit to Chile off until December 10.", "2023-12-10", "2023-12-10"),
        ("MINISTER had been due to visit Chile on Monday. The visit was postponed.", "None", "None"),
        ("MINISTER postponed indefinitely a visit to Chile set for Monday.", "None", "None"),
        ("MINISTER cut her visit to Chile short and flew home on Wednesday. She had arrived on Monday.",
         "2023-11-27", "2023-11-29"),
        ("MINISTER, who came to Chile on Monday, was to have left on Wednesday; she will go home today.",
         "2023-11-27", "2023-11-30"),
        ("MINISTER arrived in Chile on Monday. She had been due home on Wednesday but stays until Saturday.",
         "2023-11-27", "2023-12-02"),
        ("MINISTER has put off her departure from Chile until Friday. She arrived there on Monday.",
         "2023-11-27", "2023-12-01"),
        ("Santiago, Chile, is preparing for a visit by MINISTER, which had been set for December 4 and will now take "
         "place early in January.", "None", "None"),
        ("MINISTER will make up for her cancelled trip to Chile in the new year.", "None", "None"),
    ],
)  # fmt: skip
def test_a_visit_moved_or_shortened_in_passing_is_rescheduled(text: str, start: str, end: str) -> None:
    assert visits_of_the_minister(text) == {"CHL": (start, end, "rescheduled")}


@pytest.mark.parametrize(
    "text",
    [
        f"The lithium summit in Santiago, Chile, has been put back from December 4 to December 11.\n\n{LEADERS} will "
        "be in Santiago for the new date.",
        "The lithium summit in Santiago, Chile, has been postponed to December 11. MINISTER was due to attend.",
    ],
)
def test_a_gathering_that_is_moved_moves_its_guests(text: str) -> None:
    assert visits_of_the_minister(text)["CHL"] == ("2023-12-11", "2023-12-11", "rescheduled")


@pytest.mark.parametrize(
    "told",
    [
        "leaves on Friday for Chile but will no longer go on to Peru as planned.",
        "leaves on Friday for Chile and has called off a trip to Peru.",
        "leaves on Friday for Chile. She was also to have gone to Peru, but that leg will not take place this time.",
    ],
)
def test_a_leg_dropped_leaves_the_others_as_they_are(told: str) -> None:
    assert visits_of_the_minister(f"{MINISTER} {told}") == {
        "CHL": ("2023-12-01", "2023-12-01", "announced"),
        "PER": ("None", "None", "cancelled"),
    }
