"""Guests of a gathering are visitors of the country where it is, however the list, and wherever the place, is told."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

LEAD = "The Sahel security forum opens in Dakar on Thursday, the Senegalese foreign ministry said. "
SOLBERG = ("Ingrid Solberg", "SEN")
BOTH = (SOLBERG, ("Pavel Hrubý", "SEN"))


def _told(text: str, title: str = "", source: str | None = None) -> tuple[tuple[str | None, str], ...]:
    item = NewsItem(id="gathering", title=title, text=text, published="2024-05-15", source=source)
    return tuple((visit.official, visit.host_country) for visit in analyse(item).visits)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý will attend.",
        "Foreign Minister Ingrid Solberg of Norway and Czech Defence Minister Pavel Hrubý are to attend on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý would be special guests.",
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý are the keynote speakers.",
        "Among those attending are Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "Also present will be Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "Confirmed speakers are Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "The forum will be opened by Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "It is to be attended by Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý confirmed their attendance.",
        "Among those who landed on Tuesday were Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister "
        "Pavel Hrubý.",
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý are among the guests who've "
        "arrived.",
        "Also expected today are Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "The first to arrive were Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý.",
        "The following have arrived:\nNorway - Foreign Minister Ingrid Solberg\nCzechia - Defence Minister Pavel Hrubý",
        "Leaders expected to attend include Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel "
        "Hrubý.",
        "Ministers from ten countries are coming, including Norwegian Foreign Minister Ingrid Solberg and Czech "
        "Defence Minister Pavel Hrubý.",
    ],
)
def test_all_guests_of_a_list_are_visitors(sentence):
    assert _told(LEAD + sentence) == BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway will be represented by Foreign Minister Ingrid Solberg, since its premier is ill.",
        "Some thirty ministers are coming. Norwegian Foreign Minister Ingrid Solberg is one of them.",
        "Norwegian Foreign Minister Ingrid Solberg is the guest of honour.",
        "Norwegian Foreign Minister Ingrid Solberg will be in attendance.",
        "Norwegian Foreign Minister Ingrid Solberg is expected this morning.",
        "Norwegian Foreign Minister Ingrid Solberg flew in from Lima last night.",
        "Norwegian Foreign Minister Ingrid Solberg will be there, too.",
        "Norwegian Foreign Minister Ingrid Solberg leads her country's delegation.",
        "Norwegian Foreign Minister Ingrid Solberg has accepted an invitation to the forum.",
    ],
)
def test_a_single_guest_is_a_visitor(sentence):
    assert _told(LEAD + sentence) == (SOLBERG,)


@pytest.mark.parametrize(
    "lead",
    [
        "Senegal will host the third Sahel forum on May 20 and 21. ",
        "Dakar is to host the third Sahel summit next week. ",
        "The Sahel forum, hosted by Senegal, is on security. ",
        "Ministers of a dozen countries gather in Dakar on Thursday. ",
        "Heads of state begin arriving in Senegal on Sunday for their meeting. ",
        "A dialogue on the Sahel closed in Dakar last night. ",
        "Talks on the Sahel were held on Tuesday in Dakar. ",
    ],
)
def test_a_gathering_is_told_in_many_ways(lead):
    assert _told(lead + "Norwegian Foreign Minister Ingrid Solberg was one of the speakers.") == (SOLBERG,)


def test_a_town_unknown_to_the_tables_hosts_in_the_papers_own_country():
    text = (
        "The city of Velkopole will host the 17th summit of the Danube club on May 20. President of Serbia Goran "
        "Ilić and Prime Minister of Moldova Ana Rusu will attend."
    )
    assert _told(text, source="Hungarian agency") == (("Goran Ilić", "HUN"), ("Ana Rusu", "HUN"))


def test_the_place_in_the_events_name_may_stand_before_more_words():
    text = "Foreign Minister Ingrid Solberg of Norway will take part in the Berlin II Conference on peace in Libya."
    assert _told(text) == (("Ingrid Solberg", "DEU"),)


def test_the_event_of_the_item_counts_more_than_one_named_in_passing():
    text = (
        "Leaders of the Caribbean gather in Grenada from Tuesday. Norwegian Foreign Minister Ingrid Solberg arrives on "
        "Wednesday. They split over Venezuela at the general assembly of their group in Cancun last week."
    )
    assert _told(text) == (("Ingrid Solberg", "GRD"),)


@pytest.mark.parametrize(
    "sentence",
    [
        "The first forum was held in Paris in 2018. Among the guests were Norwegian Foreign Minister Ingrid Solberg.",
        "Norwegian Foreign Minister Ingrid Solberg has not said whether she will attend.",
        "Among the guests is the Senegalese foreign minister, Awa Diop.",
        "A poem by the Norwegian foreign minister, Ingrid Solberg, was one of the gifts.",
    ],
)
def test_hosts_and_those_who_may_not_come_are_no_guests(sentence):
    assert _told(LEAD + sentence) == ()


def test_what_a_journey_is_for_is_where_it_goes():
    text = (
        "Norwegian Foreign Minister Ingrid Solberg leaves for Addis Ababa today to attend the patriarch's funeral. "
        "Czech Defence Minister Pavel Hrubý will join the summit in Maputo on Friday."
    )
    assert _told(text, "Solberg flies out; Maputo summit") == (("Ingrid Solberg", "ETH"), ("Pavel Hrubý", "MOZ"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg and Czech Defence Minister Pavel Hrubý are among thirty ministers "
        "who have come to Dakar.",
        "Among the leaders who landed in Dakar on Monday morning were Norwegian Foreign Minister Ingrid Solberg and "
        "Czech Defence Minister Pavel Hrubý.",
        "Thirty ministers arrived in Dakar on Monday, among them Norwegian Foreign Minister Ingrid Solberg and Czech "
        "Defence Minister Pavel Hrubý.",
        "Norwegian Foreign Minister Ingrid Solberg arrived in Dakar on Monday, followed by Czech Defence Minister "
        "Pavel Hrubý.",
    ],
)
def test_some_of_many_who_come_to_a_place_are_its_visitors(sentence):
    assert _told(sentence) == BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg flies in on Friday from Lima.",
        "Norwegian Foreign Minister Ingrid Solberg is expected on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg would also attend the ceremony.",
        "Norway will be represented by Foreign Minister Ingrid Solberg.",
    ],
)
def test_who_comes_too_goes_where_the_one_of_the_lead_goes(sentence):
    lead = "DAKAR, May 15 - Guinean President Sekou Bah arrives in Dakar on Thursday to open a railway. "
    assert _told(lead + sentence) == (("Sekou Bah", "SEN"), SOLBERG)


def test_guests_come_on_the_day_of_the_meeting_that_a_minister_hosts():
    text = (
        "Health Minister Awa Diop will host the meeting of ministers of health in Dakar on May 20. Norwegian Health "
        "Minister Ingrid Solberg has confirmed her participation."
    )
    item = NewsItem(id="gathering", text=text, published="2024-05-15", source="Senegalese agency")
    (visit,) = analyse(item).visits
    assert (visit.official, visit.host_country, str(visit.start)) == (*SOLBERG, "2024-05-20")


def test_both_sides_of_talks_beside_an_event_are_visitors():
    text = (
        "Kenyan Foreign Minister Amina Otieno met several counterparts on the sidelines of the summit in Dakar. "
        "She held talks with Norwegian Foreign Minister Ingrid Solberg and Czech Foreign Minister Pavel Hrubý."
    )
    assert _told(text) == (("Amina Otieno", "SEN"), *BOTH)


def test_each_side_of_talks_has_its_own_envoy():
    text = (
        "Talks on fishing will be held in Dakar on Monday. The Norwegian side will be represented by Minister Ingrid "
        "Solberg and the Czech side by Minister Pavel Hrubý."
    )
    item = NewsItem(id="gathering", text=text, published="2024-05-15")
    assert [visit.sender_country for visit in analyse(item).visits] == ["NOR", "CZE"]


def test_a_guest_of_the_country_that_reports_was_no_visitor_where_he_comes_from():
    text = "DAKAR - Norwegian Foreign Minister Ingrid Solberg, who arrived from Lima on Monday, will see the port."
    assert _told(text) == (SOLBERG,)


def test_each_line_of_an_offices_diary_is_on_the_day_above():
    text = (
        "Monday 13 May\n\nMs Ana Silva receives Mr Jon Berg, Minister of Fisheries of Norway.\n\nTuesday 14 May\n\n"
        "Minister Paulo Reis in Luanda for the ministerial council."
    )
    source = "Portuguese foreign ministry"
    item = NewsItem(id="diary", title="Ministers' weekly agenda", text=text, published="2024-05-10", source=source)
    found = [(visit.official, visit.host_country, str(visit.start)) for visit in analyse(item).visits]
    assert found == [("Jon Berg", "PRT", "2024-05-13"), ("Paulo Reis", "AGO", "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ingrid Solberg meets Czech Foreign Minister Pavel Hrubý on Monday before the forum "
        "in Dakar.",
        "Senegal, which is set this month to host a Sahel summit attended by Norwegian Foreign Minister Ingrid Solberg "
        "and Czech Defence Minister Pavel Hrubý, was quiet.",
    ],
)
def test_an_event_brings_those_together_who_attend_it_or_meet_before_it(text):
    assert _told(text) == BOTH
