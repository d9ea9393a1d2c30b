from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse

GOES = "Norwegian Foreign Minister Ingrid Solheim will travel to Kenya on Monday"


def _purpose(text: str, title: str = "") -> str | None:
    (visit,) = analyse(NewsItem(id="1", title=title, text=text, published=date(2023, 11, 30))).visits
    return visit.purpose


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        (f"{GOES} to discuss the camps at Dadaab.", "to discuss the camps at Dadaab"),
        (f"{GOES} for talks on resettlement.", "for talks on resettlement"),
        (f"{GOES}, where she will open a clinic in Dadaab.", "open a clinic in Dadaab"),
        (f"{GOES} to meet the head of the U.S. mission there.", "to meet the head of the U.S. mission there"),
        (f"{GOES}. The purpose of her visit is to sign a labour pact.", "sign a labour pact"),
        (f"{GOES}. The visit will focus on the return of Somali refugees.", "focus on the return of Somali refugees"),
        (f"{GOES}. She will hold talks on the return of refugees.", "hold talks on the return of refugees"),
        (f"{GOES}. In Nairobi, Solheim is to meet the president.", "to meet the president"),
        (
            "Norwegian Foreign Minister Ingrid Solheim will attend a forum on migration in Nairobi on Monday.",
            "attend a forum on migration in Nairobi on Monday",
        ),
    ],
)
def test_a_purpose_is_read_in_the_words_of_the_item(text: str, purpose: str) -> None:
    assert _purpose(text) == purpose


def test_the_way_home_belongs_to_no_purpose() -> None:
    assert _purpose(f"{GOES} to sign a labour pact, and returns on Friday.") == "to sign a labour pact"


def test_whose_word_it_is_belongs_to_no_purpose() -> None:
    assert _purpose(f"{GOES} for talks on resettlement, the ministry in Oslo said.") == "for talks on resettlement"


@pytest.mark.parametrize(
    "text",
    [
        f"{GOES}. Farmers will hold talks on the price of milk.",
        f"{GOES}. On Thursday, Solheim is to meet the president of Chad in N'Djamena.",
        f"{GOES}, as donors struggle to meet the costs of the camps.",
        "Norwegian Foreign Minister Ingrid Solheim has cancelled her visit to Kenya. She will address parliament on "
        "Monday.",
        f"{GOES}. It is her first journey this year.",
    ],
)
def test_what_others_do_or_what_is_done_elsewhere_is_no_purpose(text: str) -> None:
    visits = analyse(NewsItem(id="1", text=text, published=date(2023, 11, 30))).visits
    assert next(visit for visit in visits if visit.host_country == "KEN").purpose is None
