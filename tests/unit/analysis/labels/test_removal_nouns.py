"""Removals told of peoples by name, and by nouns alone; the look-alikes beside them."""

import pytest

from schemas import NewsItem
from streams.analysis.labels import find
from streams.analysis.text import Document


def rules(text: str) -> dict[str, float]:
    findings = find(Document.of(NewsItem(id="x", text=text)))
    return {r.rule: r.strength for _, r in findings.removals} if findings else {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A plane with 28 Afghan men took off from Leipzig for Kabul.", "a plane with people of one nation"),
        ("Fifty-five Venezuelans left on an air force plane.", "people of one nation aboard a state's plane"),
        ("The camps that house 40,000 Somalis must be empty by June.", "camps to be shut by a day"),
        ("Pakistan gives undocumented Afghans until the end of the month.", "foreigners given a day to leave"),
        ("The charter to Baghdad took asylum seekers.", "a charter to a country"),
        (
            "Ghana is to receive Nigerians from the United States, its border police said.",
            "people taken in from a country that sends them",
        ),
        (
            "Syrians were made to sign papers of voluntary return, the asylum office says.",
            "a return signed for under pressure",
        ),
        ("Kenya tells Somali refugees to go home.", "foreigners told to go"),
        ("Iran asks Afghans to go home, its border police say.", "foreigners told to go"),
        ("Niger says trucks left 427 migrants in the desert.", "people left in a waste or at a border"),
        ("The drive against illegal immigrants began in May.", "a drive against migrants"),
        ("A judge ordered the migrants to go back.", "migrants ordered to return"),
        ("3,000 Haitians removed in a month, border police say.", "migrants removed"),
        ("Algeria dumps 600 sub-Saharan Africans at the border.", "migrants sent back"),
        ("Nine men from Vietnam and Laos were flown from the United States in May.", "people taken over a border"),
        ("Border guards stopped 134 people from crossing illegally.", "people kept from crossing a border"),
        ("Tanzania told 9,000 refugees they have to be gone.", "foreigners told to go"),
        ("Some 330 refugees set off in what Beirut calls voluntary returns.", "a return called voluntary"),
        ("Police turned back 19,000 people at the borders.", "people turned back at a border"),
        ("The refugee will be repatriated and barred from returning.", "repatriated and banned"),
        ("Berlin deported 31 Syrians, the first since the civil war began.", "deportation of foreigners"),
        ("Some 7,500 Nepali migrants lose the right to stay in May.", "the right to stay taken away"),
        ("Sweden will pay immigrants 350,000 kronor to go back.", "migrants paid to go"),
        ("Police launches turn vessels with asylum seekers away.", "boats or people turned away"),
        ("Washington expels 299 to Panama as asylum talks go on.", "people expelled from or to a country"),
        ("Fourteen Nigerians handed over the border, a witness said.", "people taken over a border"),
    ],
)
def test_a_removal_is_found(text: str, rule: str) -> None:
    assert rules(text).get(rule, 0) >= 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A plane with 60 Nepali workers crashed at the border.", "a plane with people of one nation"),
        ("A flight carrying Afghan families evacuated from Kabul landed.", "a plane with people of one nation"),
        ("Evacuees left on a flight to Abuja with Nigerian families.", "a plane with people of one nation"),
        ("A plane with tents for Syrian families left for the border.", "a plane with people of one nation"),
        ("Hundreds of Taiwanese students at the border would be flown home.", "travellers brought home"),
        ("Soldiers deported 900 Ukrainians to Russia in the war, border guards say.", "deportation of foreigners"),
        ("A photographer was refused entry at the border.", "people kept from entering"),
        ("The camps for Somalis get new wells.", "camps to be shut by a day"),
        ("Migrants saved more, and the money they sent home grew.", "money sent home"),
        ("Residents of a slum fight forced removals by boat.", "deportation of people"),
    ],
)
def test_a_look_alike_is_none(text: str, rule: str) -> None:
    assert rules(text).get(rule, 0) < 1


def test_a_state_that_fetches_its_own_expels_nobody() -> None:
    fetched = rules("Canberra is repatriating women and children from Syria, and told Australians so at the border.")
    assert fetched["a state fetches its own"] < 1
