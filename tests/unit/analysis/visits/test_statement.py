from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse

GOES = "Norwegian Foreign Minister Ingrid Solheim will visit Kenya on Monday"


def _said_by(text: str, source: str | None = None) -> str | None:
    (visit,) = analyse(NewsItem(id="1", text=text, source=source, published=date(2023, 11, 30))).visits
    return visit.said_by


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("Norwegian Ministry of Foreign Affairs", "sender"),
        ("Kenyan foreign ministry", "host"),
        ("Ugandan foreign ministry", None),
        ("Nairobi daily", None),
        (None, None),
    ],
)
def test_what_an_office_publishes_is_its_own_statement(source: str | None, side: str | None) -> None:
    assert _said_by(f"{GOES}.", source) == side


@pytest.mark.parametrize(
    "words",
    [
        ", her office said.",
        ", the Norwegian foreign ministry announced.",
        ", Norway's foreign ministry spokesman Odd Lervik said on Thursday.",
        ", according to the foreign ministry in Oslo.",
        '. "We look forward to it," Solheim said.',
        ". The visit was announced by the Norwegian government.",
    ],
)
def test_the_word_of_the_senders_office_is_the_senders(words: str) -> None:
    assert _said_by(GOES + words) == "sender"


@pytest.mark.parametrize("words", [", Kenya's foreign ministry said.", ", according to the presidency in Nairobi."])
def test_the_word_of_the_hosts_office_is_the_hosts(words: str) -> None:
    assert _said_by(GOES + words) == "host"


@pytest.mark.parametrize(
    "words",
    [
        ".",
        ", a Norwegian government source said.",
        ", the Ugandan foreign ministry said.",
        ", a newspaper said.",
        ". Former minister Odd Lervik said that it was high time.",
    ],
)
def test_what_neither_said_is_nobodys_statement(words: str) -> None:
    assert _said_by(GOES + words) is None


def test_an_office_of_no_country_told_is_of_where_the_item_is_written() -> None:
    assert _said_by(f"OSLO (NW) - {GOES}, the foreign ministry said.") == "sender"
    assert _said_by(f"NAIROBI (NW) - {GOES}, the foreign ministry said.") is None
