"""Officials who are named without an office: by whose they are, by the kind of visit, by a delegation or an agency."""

from datetime import date

import pytest

from schemas import NewsItem, VisitFinding
from streams.analysis.text import Document
from streams.analysis.visits import read_visits


def _visits(text: str, title: str = "", home: str | None = None) -> tuple[VisitFinding, ...]:
    item = NewsItem(id="untitled", title=title, text=text, published=date(2024, 3, 12))
    return read_visits(Document.of(item), home).visits


def _told(text: str, title: str = "", home: str | None = None) -> list[tuple[str | None, str | None, str]]:
    return [(visit.official, visit.sender_country, visit.host_country) for visit in _visits(text, title, home)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hungary's Bence Orbányi arrived in Moscow on Friday for talks with the Russian president, the day after "
            "the summit of leaders.",
            ("Bence Orbányi", "HUN", "RUS"),
        ),
        (
            "Ministers of the bloc have yet to agree. Germany's Jutta Harms will travel to Rabat next week for talks "
            "on migration with the government.",
            ("Jutta Harms", "DEU", "MAR"),
        ),
        (
            "The EU's Joan Burell travelled to Rabat on Tuesday for talks on migration with Moroccan ministers.",
            ("Joan Burell", None, "MAR"),
        ),
    ],
)
def test_whoever_is_a_countrys_and_travels_on_affairs_of_state_is_its_official(
    text: str, told: tuple[str, str | None, str]
) -> None:
    assert _told(text) == [told]
    assert _visits(text)[0].title is None


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's Wilson Kiplimo arrived in Berlin on Friday for the marathon, to be opened by the German president.",
        "Nigeria's Bola Adeyemi will travel to Paris on Monday to play her new album, with ministers in the crowd.",
        "Sweden's Nordia Holm will visit Hanoi for talks with the government on a plant that the company plans.",
        "Spain's Luis Paredes arrived in Rome on Friday.",
        "The minister said talks with the government go on. She flew to Kenya's Maasai Hills on Monday.",
    ],
)
def test_a_player_singer_or_firm_of_a_country_is_no_official(text: str) -> None:
    assert not [told for told in _told(text) if told[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Oskar Lindahl arrived in Nairobi on Tuesday on a three-day state visit, the Norwegian foreign ministry said.",
        "Oskar Lindahl's state visit to Kenya begins on Tuesday, the Norwegian foreign ministry said.",
        "The state visit of Oskar Lindahl to Kenya begins on Tuesday, the Norwegian foreign ministry said.",
        "Norway's Oskar Lindahl will pay an official visit to Kenya next week.",
        "President Ruben Tal of Kenya welcomed Oskar Lindahl, who is on a state visit to Nairobi, on Monday.",
        "Norway confirmed the official visit to Kenya next week by Oskar Lindahl.",
    ],
)
def test_who_pays_a_state_or_official_visit_is_an_official(text: str) -> None:
    assert _told(text, home="NOR") == [("Oskar Lindahl", "NOR", "KEN")]


def test_the_headline_may_tell_the_kind_of_visit_and_the_text_the_name() -> None:
    text = "Oskar Lindahl of Norway landed in Nairobi on Tuesday and was met at the airport by an honour guard."
    assert _told(text, "Lindahl arrives in Nairobi on state visit", "NOR") == [("Oskar Lindahl", "NOR", "KEN")]


def test_a_college_recruit_pays_no_visit_of_state() -> None:
    text = "Recruit Dan Holloway, a quarterback, will make an official visit to Canada this weekend with his coach."
    assert _told(text, home="USA") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A group of US lawmakers led by Dana Whitlock arrived in Taipei on Sunday.", ("Dana Whitlock", "USA", "TWN")),
        (
            "A delegation of Japanese lawmakers, headed by Keiji Furuta, will visit Taiwan next week.",
            ("Keiji Furuta", "JPN", "TWN"),
        ),
        ("A Swedish delegation headed by Anna Holm visited Ankara on Monday.", ("Anna Holm", "SWE", "TUR")),
    ],
)
def test_who_leads_a_countrys_delegation_is_its_visitor(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == [told]


def test_who_leads_a_delegation_of_business_is_no_official() -> None:
    text = "A Swedish delegation headed by Anna Holm, who runs a steel company, visited Ankara on Monday."
    assert not [told for told in _told(text) if told[0]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CIA director Martin Kestrel arrived in Kyiv on Tuesday.", ("Martin Kestrel", "USA", "UKR")),
        ("FBI chief Paula Renwick will travel to Bogota on Thursday.", ("Paula Renwick", "USA", "COL")),
        ("The head of GCHQ, Harold Penrose, visited Tunis on Monday.", ("Harold Penrose", "GBR", "TUN")),
        ("Mossad chief Avi Tzur flew to Doha on Sunday for talks.", ("Avi Tzur", "ISR", "QAT")),
    ],
)
def test_the_head_of_an_agency_known_by_its_own_name_is_of_its_country(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == [told]
    assert _visits(text)[0].title


@pytest.mark.parametrize("age", [", 21,", " (21)", ""])
def test_private_people_who_get_away_from_a_war_hold_no_office_that_the_item_tells(age: str) -> None:
    text = (
        f"Two Ghanaian nurses have told of their flight from the war. Abena Sarpong{age} and Kojo Tetteh were both at "
        "work in Khartoum when shells fell.\n\nThere are some 3,000 Ghanaians in Sudan, according to the Ghanaian "
        "President's office.\n\nSarpong and Tetteh were able to cross into Egypt last week. Tetteh hopes to go back."
    )
    assert not _told(text)
