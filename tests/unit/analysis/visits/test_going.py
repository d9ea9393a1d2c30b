"""The trip itself: verbs and idioms of going in the world's press, and the place where the sentence tells none."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

_X = "Norwegian Foreign Minister Ingrid Solberg"
_KENYAN = "Daily Nation (Kenya)"


def _hosts(text: str, source: str | None = None) -> list[str]:
    item = NewsItem(id="going", title="", text=text, published="2024-05-15", source=source)
    return sorted(visit.host_country for visit in analyse(item).visits if visit.official == "Ingrid Solberg")


@pytest.mark.parametrize(
    "told",
    [
        "jets off to Kenya on Friday",
        "hops over to Nairobi on Friday",
        "wings her way to Nairobi on Friday",
        "is en route for Nairobi",
        "sailed into Mombasa, Kenya, on Tuesday",
        "drove to Nairobi on Tuesday from Arusha",
        "moves on to Nairobi on Friday",
        "will transit through Nairobi on Friday",
        "swings by Nairobi on Friday",
        "passes through Nairobi on Friday",
        "will call at Nairobi on Friday",
        "showed up in Nairobi on Tuesday",
        "made a surprise appearance in Nairobi on Tuesday",
        "paid Nairobi a visit on Tuesday",
        "caught a plane to Nairobi on Tuesday",
        "took the train to Nairobi on Tuesday",
        "will go back to Nairobi on Friday to open the mission",
        "is back in Nairobi for talks",
        "is one of the ministers who arrived in Nairobi on Tuesday",
        "is due home today from Kenya",
        "is likely to visit Kenya on May 20",
        ", now in Nairobi, said that aid would go on",
        "pays Kenya a two-day visit from Friday",
        "will meet Norwegian troops in Kenya on Friday",
        "addressed the Kenyan parliament on Tuesday",
        "is to deliver a speech in Nairobi on Friday",
        "laid the foundation stone of a clinic in Nairobi on Tuesday",
        "appeared in Nairobi on Tuesday beside the president",
        "was welcomed in Nairobi with full honours on Tuesday",
    ],
)
def test_verbs_and_idioms_of_going_tell_the_host(told: str) -> None:
    assert _hosts(f"{_X} {told}.") == ["KEN"]


@pytest.mark.parametrize(
    "text",
    [
        f"Also in Nairobi next week will be {_X}.",
        f"Visiting Nairobi this week is {_X}.",
        f"{_X}'s plane landed in Nairobi on Tuesday.",
        f"On a visit to Nairobi on Tuesday, {_X} said that aid would go on.",
        f"Nairobi is bracing for the arrival of {_X} on Friday.",
        f"Kenya is preparing to welcome {_X} on Friday.",
        f"Nairobi is the first stop of a tour by {_X} that begins on Friday.",
    ],
)
def test_the_place_may_stand_before_the_official(text: str) -> None:
    assert _hosts(text) == ["KEN"]


@pytest.mark.parametrize(
    "told",
    [
        "will fly in on Friday evening for a two-day visit",
        "flew in from Kampala on Tuesday and went straight to State House",
        "drops in on Friday",
        "touched down on Tuesday",
        "landed at Jomo Kenyatta airport on Tuesday",
        "begins a two-day visit on Friday",
        "is on a three-day visit since Monday",
        "is likely to reach here on May 20 for talks",
    ],
)
@pytest.mark.parametrize(("dateline", "source"), [("NAIROBI - ", None), ("", _KENYAN)])
def test_who_comes_to_no_place_told_comes_to_where_the_story_is_filed_or_read(
    told: str, dateline: str, source: str | None
) -> None:
    assert _hosts(f"{dateline}{_X} {told}.", source) == ["KEN"]


@pytest.mark.parametrize(
    "told",
    [
        "She goes on to Uganda on Thursday",
        "From Nairobi she continues to Kampala on Friday",
        "At the weekend the minister is to travel on to Uganda",
        "Uganda is next on her itinerary",
        "Her tour also takes in Uganda",
        "The itinerary includes Uganda",
        "On the way home she will stop in Kampala",
        "Solberg will leave for Uganda on Thursday",
    ],
)
def test_later_legs_are_read_however_they_are_told(told: str) -> None:
    assert _hosts(f"{_X} arrived in Nairobi on Monday. {told}.") == ["KEN", "UGA"]


def test_who_flies_in_comes_to_where_the_others_are() -> None:
    text = f"Danish Prime Minister Lars Berg arrives in Nairobi on Friday. {_X} flies in on Saturday from Doha."
    assert _hosts(text) == ["KEN"]


def test_who_is_told_to_go_elsewhere_does_not_come_to_where_the_story_is_filed() -> None:
    assert _hosts(f"NAIROBI - {_X} will visit Egypt next week. She arrives on Monday for a two-day visit.") == ["EGY"]


def test_an_envoy_travels_and_not_who_sends_him() -> None:
    text = "Song Tao, a special envoy of Chinese President Xi Jinping, arrived in North Korea on Monday."
    item = NewsItem(id="going", title="", text=text, published="2024-05-15")
    assert [visit.official for visit in analyse(item).visits] == ["Song Tao"]


def test_a_counterpart_and_his_delegation_are_no_further_visitors() -> None:
    text = (
        "The Russian foreign minister arrived in Islamabad on Tuesday. Pakistani Foreign Minister Bilal Shah received "
        "his Russian counterpart and his delegation at the airport."
    )
    item = NewsItem(id="going", title="", text=text, published="2024-05-15")
    assert [visit.host_country for visit in analyse(item).visits] == ["PAK"]


def test_the_first_word_of_a_full_name_means_its_holder() -> None:
    text = (
        "Chen Guangfu, vice chairman of China's parliament, came to Zambia on Monday. Chen flies to Malawi on Friday."
    )
    item = NewsItem(id="going", title="", text=text, published="2024-05-15")
    assert {(visit.official, visit.host_country) for visit in analyse(item).visits} == {
        ("Chen Guangfu", "ZMB"),
        ("Chen Guangfu", "MWI"),
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{_X} said that 300 refugees could return to Kenya.",
        f"{_X} wants to see peace return to Kenya.",
        f"{_X} returned to Oslo on Tuesday.",
        f"{_X} said that a deal was within reach if Kenya showed good will.",
        f"{_X} said that they would be safe in Kenya.",
        f"{_X}'s remarks came ahead of a summit in Kenya.",
        f"{_X} said that the army was flying them to Kenya.",
        f"{_X} has criticised the drop in aid to Kenya.",
        f"{_X} will be in Nairobi on Friday only by video.",
        f"{_X} met envoys of European countries to discuss the crisis in Kenya.",
        f"A trip to Nairobi by {_X} was under study, a source said.",
        "Norway's foreign minister, whoever it is, will go to Nairobi on Friday.",
    ],
)
def test_what_only_sounds_like_going_is_no_visit(text: str) -> None:
    assert _hosts(text) == []
