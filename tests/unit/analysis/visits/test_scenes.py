"""Whoever attends an event whose place stands elsewhere in the item goes there."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

LEAD = "The Sahel security forum opens in Dakar on Thursday, the Senegalese foreign ministry said. "
WHO = (("Ingrid Solberg", "SEN"),)


def _told(text: str, title: str = "", source: str | None = None) -> tuple[tuple[str | None, str], ...]:
    item = NewsItem(id="scene", title=title, text=text, published="2024-05-15", source=source)
    return tuple((visit.official, visit.host_country) for visit in analyse(item).visits)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg will attend the forum.",
        "Norwegian Foreign Minister Ingrid Solberg will be at the opening of the forum.",
        "Norwegian Foreign Minister Ingrid Solberg is to address the forum on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg is expected at the forum.",
        "Norwegian Foreign Minister Ingrid Solberg is among those expected at the event.",
        "Norwegian Foreign Minister Ingrid Solberg will take part in the meeting.",
        "Norwegian Foreign Minister Ingrid Solberg arrives on Thursday.",
        "Norwegian Foreign Minister Ingrid Solberg comes for the first day only.",
        "Norwegian Foreign Minister Ingrid Solberg flies in for Friday alone.",
        "Norway is sending its foreign minister, Ingrid Solberg.",
        "Other speakers include Norwegian Foreign Minister Ingrid Solberg and a poet.",
        "The guests include Norwegian Foreign Minister Ingrid Solberg.",
        "Those attending include Norwegian Foreign Minister Ingrid Solberg.",
    ],
)
def test_a_guest_of_the_event_goes_to_its_place(sentence):
    assert _told(LEAD + sentence) == WHO


def test_an_event_of_the_headline_lends_its_place():
    text = "Norwegian Foreign Minister Ingrid Solberg will open the meeting, the organisers said on Monday."
    assert _told(text, title="Refugee summit in Amman: who sits where") == (("Ingrid Solberg", "JOR"),)


def test_a_foreign_guest_of_a_session_is_where_the_story_is_filed():
    text = "LABUAN BAJO, Indonesia - Norwegian Foreign Minister Ingrid Solberg on Wednesday joined the summit."
    assert _told(text) == (("Ingrid Solberg", "IDN"),)
    text = "NAIROBI - Norwegian Foreign Minister Ingrid Solberg flew in on Tuesday for a three-day visit."
    assert _told(text) == (("Ingrid Solberg", "KEN"),)


def test_every_leader_expected_at_the_ceremony_is_a_visitor():
    text = (
        "Norwegian Prime Minister Jon Berg has arrived in Addis Ababa for the inauguration of the new president. The "
        "presidents of Djibouti and Kenya and the prime minister of the Democratic Republic of Congo are the other "
        "leaders expected at the ceremony."
    )
    assert _told(text) == (("Jon Berg", "ETH"), (None, "ETH"), (None, "ETH"), (None, "ETH"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg will attend the Bilderberg conference.",
        "Norwegian Foreign Minister Ingrid Solberg came under fire in parliament.",
        "Norwegian Foreign Minister Ingrid Solberg joined the party in 2010.",
        "Norwegian Foreign Minister Ingrid Solberg will not attend the forum.",
        "Norwegian Foreign Minister Ingrid Solberg came to power last year.",
        "Norwegian Foreign Minister Ingrid Solberg praised the forum.",
    ],
)
def test_another_event_or_none_lends_no_place(sentence):
    assert _told(LEAD + sentence) == ()


def test_events_in_two_countries_lend_no_place():
    text = LEAD + "A summit was held in Lima. Norwegian Foreign Minister Ingrid Solberg will attend the meeting."
    assert _told(text) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg will attend the Russia-Africa summit in Dakar.",
        "Norwegian Foreign Minister Ingrid Solberg still plans to attend the Ibero-American forum in Dakar.",
        "Norwegian Foreign Minister Ingrid Solberg will head the Norwegian delegation to the fishery talks in Dakar.",
        "Norwegian Foreign Minister Ingrid Solberg will lead a group of MPs to Senegal, her delegation said.",
    ],
)
def test_a_country_joined_to_another_word_is_not_where_the_event_is(sentence):
    assert _told(sentence) == WHO


def test_offices_in_brackets_travel_nowhere():
    text = "Norwegian State Secretaries Ingrid Solberg (Fisheries) and Kari Dahl (Transport) are in Dakar this week."
    assert _told(text) == (*WHO, ("Kari Dahl", "SEN"))
