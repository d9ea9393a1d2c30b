"""Whom an official stands for where the office itself does not tell."""

from datetime import date

from schemas import NewsItem, VisitFinding
from streams.analysis.text import Document
from streams.analysis.visits import read_visits


def _visits(text: str, title: str = "", source: str | None = None) -> list[VisitFinding]:
    item = NewsItem(id="story", title=title, text=text, published=date(2024, 5, 7), source=source)
    return list(read_visits(Document.of(item)).visits)


def test_an_official_told_after_his_group_is_of_its_country() -> None:
    told = "AMMAN: Two Swedish officials will come to Jordan this month. Deputy Director General Nils Lind is to be in "
    visits = _visits(told + "Amman from May 12 to 14, Jordan's foreign ministry said.")
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Nils Lind", "SWE")]


def test_a_european_commissioner_stands_for_the_union() -> None:
    visits = _visits("European Commissioner for Fisheries Anna Holm will travel to Dakar on Thursday.")
    assert [(visit.official, visit.sender) for visit in visits] == [("Anna Holm", "European Union")]


def test_an_official_is_of_the_country_that_he_returns_to() -> None:
    visits = _visits("The home secretary, Brian Wells, flew to Tirana on Monday. He was to return to London at night.")
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Brian Wells", "GBR")]


def test_a_name_follows_an_office_with_a_field_of_its_own() -> None:
    visits = _visits("The Iraqi Minister of Migration and Orphans, Salma Toma, will visit Oslo on Friday.")
    assert [(visit.official, visit.title) for visit in visits] == [
        ("Salma Toma", "Iraqi Minister of Migration and Orphans")
    ]


def test_a_minister_of_no_country_told_is_of_the_one_that_the_item_is_full_of() -> None:
    visits = _visits(
        "Health Minister Joan Lark will be in Peru on May 9. Her office said that hospitals in Canada lack nurses, "
        "and Canadian colleges cannot train enough of them. Winnipeg alone lacks ninety."
    )
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Joan Lark", "CAN")]


def test_world_news_gives_no_official_the_country_of_the_outlet() -> None:
    visits = _visits(
        "President Mark Doe was due to visit Estonia. Ukraine said that Ukrainian forces held Ukrainian towns, and "
        "that Ukraine needs arms. Ukraine thanked the visitor.",
        source="Morning Post (Ghana)",
    )
    assert not visits


def test_a_country_alongside_brings_no_companions() -> None:
    visits = _visits(
        "US Secretary of State Paul Reed is visiting Morocco. He supports a Palestinian state alongside Israel, "
        "rejected by the Israeli prime minister, Dan Gal."
    )
    assert [visit.official for visit in visits] == ["Paul Reed"]
