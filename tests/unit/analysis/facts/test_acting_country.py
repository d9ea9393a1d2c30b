"""Whose treatment of migrants an item is about, where no sentence tells who acts."""

from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse
from streams.analysis.facts import acting_country
from streams.analysis.text import Document


@pytest.mark.parametrize(
    ("title", "text", "home", "country"),
    [
        ("Migrants pushed back", "ZAGREB, Nov 14 (CA) - The ministry denies the charge.", None, "HRV"),
        ("Migrants pushed back", "GENEVA, Nov 14 (UW) - Croatian police deny the charge.", None, "HRV"),
        ("Refugees sent to sea", "The government will not say how many. The minister is silent.", "AUS", "AUS"),
        ("Home Office to move asylum seekers", "Flights to Rwanda are planned.", None, "GBR"),
        ("Rwanda plan for asylum seekers in court", "British ministers defend it.", None, "GBR"),
        ("Haitians put over the border", "Dominican soldiers led 90 Haitians over the bridge.", None, "DOM"),
        ("Syrian families trapped in Cyprus", "Seven Syrians from Idlib live in tents.", None, "CYP"),
        ("Refugees ask for mercy", "They have nowhere to go.", None, None),
    ],
)
def test_the_country_that_acts_is_found(title: str, text: str, home: str | None, country: str | None) -> None:
    document = Document.of(NewsItem(id="1", title=title, text=text, published=date(2024, 3, 15)))
    assert acting_country(document, home) == country


def test_an_item_abroad_is_not_about_the_outlets_own_country() -> None:
    text = "The Italian government closed its ports. The interior ministry in Italy said that the police had orders."
    document = Document.of(NewsItem(id="1", title="Italy bars rescue ship", text=text, published=date(2024, 3, 15)))
    assert acting_country(document, "GBR") == "ITA"


def test_it_fills_who_deports_and_keys_the_item() -> None:
    item = NewsItem(
        id="1",
        text="ANKARA - Some 43,000 irregular migrants have been deported this year, the directorate said.",
        published=date(2023, 6, 14),
    )
    found = analyse(item)
    assert [(one.by_country, one.number) for one in found.deportations] == [("TUR", 43_000)]
    assert found.country == "TUR"
