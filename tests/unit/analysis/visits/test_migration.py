"""What ties a visit to refugees and migration, and what in the same item does not."""

from datetime import date

import pytest

from schemas import NewsItem
from streams.analysis import analyse

GOES = "Norwegian Foreign Minister Ingrid Solheim will travel to Kenya and Uganda on December 4."
FILLER = "Norway sells fish. It buys tea. Trade has grown by a tenth."


def context(text: str, title: str = "") -> dict[str, bool]:
    visits = analyse(NewsItem(id="1", title=title, text=text, published=date(2023, 11, 30))).visits
    return {visit.host_country: visit.refugee_context for visit in visits}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{GOES} The two countries host a million refugees.", ""),
        (f"{GOES} {FILLER} The agenda includes migration.", ""),
        (f"{GOES} {FILLER}", "Solheim off to talk on asylum"),
    ],
)
def test_a_visit_is_tied_to_what_is_told_beside_it_on_its_agenda_or_in_the_title(text: str, title: str) -> None:
    assert context(text, title) == {"KEN": True, "UGA": True}


def test_a_stop_is_tied_to_what_is_told_of_its_own_country_alone() -> None:
    assert context(f"{GOES} She will then see the refugee camp at Kakuma in Kenya.") == {"KEN": True, "UGA": False}


@pytest.mark.parametrize(
    "text",
    [
        f"{GOES} {FILLER} Half of Oslo's refugees have found work.",
        f"{GOES} {FILLER} The war has displaced millions.",
    ],
)
def test_what_is_far_from_the_visit_or_the_background_of_a_war_does_not_tie(text: str) -> None:
    assert context(text) == {"KEN": False, "UGA": False}
