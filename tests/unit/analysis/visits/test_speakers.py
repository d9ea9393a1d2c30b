"""Who 'I' is: releases and speeches in the first person, named at their head, at their foot or by their source."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

OWN_WORDS = "I travel to Samoa and Tonga this week. In Apia on Thursday I will meet the Prime Minister."


def _told(text: str, title: str = "Visit to Samoa and Tonga", source: str = "New Zealand minister") -> set[tuple]:
    item = NewsItem(id="speaker", title=title, text=text, published="2024-05-15", source=source)
    return {(visit.official, visit.sender_country, visit.host_country) for visit in analyse(item).visits}


@pytest.mark.parametrize(
    "text",
    [
        f"Hon Moana Tehuia\n\nMinister of Foreign Affairs\n\n15 May 2024\n\n{OWN_WORDS}",
        f"MEDIA RELEASE MOANA TEHUIA MP\n\nMINISTER OF FOREIGN AFFAIRS\n\n{OWN_WORDS}",
        f"By Moana Tehuia, Minister of Foreign Affairs\n\n{OWN_WORDS}",
        f"15 May 2024\n\n{OWN_WORDS}\n\nHon Moana Tehuia\n\nMinister of Foreign Affairs",
        f"Statement by the Minister of Foreign Affairs, Moana Tehuia\n\n{OWN_WORDS}",
    ],
)
def test_the_writer_is_named_at_the_head_or_at_the_foot(text):
    assert _told(text) == {("Moana Tehuia", "NZL", "WSM"), ("Moana Tehuia", "NZL", "TON")}


def test_a_writer_without_a_name_has_the_office_of_the_source():
    told = _told(f"15 May 2024\n\n{OWN_WORDS}", source="New Zealand government releases (Minister of Foreign Affairs)")
    assert told == {(None, "NZL", "WSM"), (None, "NZL", "TON")}


def test_whom_the_writer_meets_does_not_write():
    text = "Foreign Minister's visit to Samoa\n\nIn Samoa I met Prime Minister Sione Fa and Foreign Minister Lua Ieti."
    assert _told(text, "Foreign Minister's visit to Samoa") == {(None, "NZL", "WSM")}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Speech at the Leaders' Summit on Refugees, New York City, USA", "15 May 2024\n\nI thank you for coming."),
        ("New York: transcript of doorstop interview", "15 May 2024\n\nI thank you for coming."),
        ("Transcript", "DOORSTOP INTERVIEW, NEW YORK\n\nI thank you for coming."),
    ],
)
def test_a_speech_is_given_where_its_title_tells(title, text):
    assert _told(text, title, "New Zealand government releases (Prime Minister)") == {(None, "NZL", "USA")}


def test_a_headline_of_a_paper_is_no_title_of_a_speech():
    text = "The Russian president will not hold his yearly press conference, the Kremlin said on Monday."
    assert _told(text, "No press conference for the president amid war in Ukraine", "Oslo daily") == set()
