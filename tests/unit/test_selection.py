"""What a person asks for, and what that takes."""

import pytest

from schemas import AlertKind
from streams.problems import UserError
from streams.selection import Selection, country_code, select
from tests.alerts import alert


@pytest.mark.parametrize(
    ("told", "code"),
    [("PAK", "PAK"), ("pk", "PAK"), ("Pakistan", "PAK"), ("pakistan", "PAK"), ("Russia", "RUS"), ("UK", "GBR"),
     ("Iran", "IRN"), ("Kosovo", "XKX"), ("XKX", "XKX"), ("Turkey", "TUR"), ("Nowhere", None),
     ("Pakistani", None), ("", None)],
)  # fmt: skip
def test_countries_are_known_by_code_and_usual_name(told: str, code: str | None) -> None:
    assert country_code(told) == code


def test_nothing_asked_for_takes_all() -> None:
    assert Selection().takes(alert())


@pytest.mark.parametrize(
    ("selection", "taken"),
    [
        (select(["Kenya"], []), True),
        (select(["Uganda", "KEN"], []), True),
        (select(["Uganda"], []), False),
        (select([], ["Norway"]), True),
        (select([], ["nor"]), True),
        (select([], ["Sweden"]), False),
        (select([], [], [AlertKind.ANNOUNCED]), True),
        (select([], [], [AlertKind.CANCELLED]), False),
        (select([], [], refugee=True), False),
        (select(["KEN"], ["Sweden"]), False),
    ],
)
def test_each_filter_takes_what_it_names(selection: Selection, taken: bool) -> None:
    assert selection.takes(alert()) is taken


def test_a_body_is_a_sender_by_part_of_its_name() -> None:
    told = alert(sender="United Nations High Commissioner for Refugees", sender_country=None, refugee_context=True)
    assert select([], ["refugees"]).takes(told)
    assert select([], [], refugee=True).takes(told)
    assert not select([], ["migration"]).takes(told)


def test_a_host_that_is_no_country_is_one_line_that_says_what_to_give() -> None:
    with pytest.raises(UserError, match="--host Atlantis is no country"):
        select(["Atlantis"], [])
