from datetime import date

import pytest

from schemas import DeportationFact, NewsItem
from streams.analysis import analyse


def facts(text: str, published: date | None = date(2024, 3, 15)) -> tuple[DeportationFact, ...]:
    return analyse(NewsItem(id="x", text=text, published=published)).deportations


def told(fact: DeportationFact) -> tuple[str | None, str | None, str | None, int | None, str | None]:
    return fact.by_country, fact.to_country, fact.nationals_of, fact.number, fact.number_kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Algeria has deported 1,200 Malian migrants to Niger, the border police said.",
            ("DZA", "NER", "MLI", 1200, "total"),
        ),
        (
            "Turkish authorities forcibly returned some 400 Syrian refugees to Syria over the weekend.",
            ("TUR", "SYR", "SYR", 400, "total"),
        ),
        (
            "Germany will deport 28 Afghan asylum seekers to Kabul next week, the ministry said.",
            ("DEU", "AFG", "AFG", 28, "planned"),
        ),
        (
            "As 600 undocumented migrants wait, 90 Haitians were deported by the Dominican Republic.",
            ("DOM", None, "HTI", 90, "total"),
        ),
        (
            "Two hundred Ethiopian migrants were expelled from Djibouti.",
            ("DJI", None, "ETH", 200, "total"),
        ),
        (
            "Iran is deporting 3,000 Afghan refugees a day, officials in Herat said.",
            ("IRN", None, "AFG", 3000, "per_day"),
        ),
    ],
)
def test_who_removes_whom_to_where_and_how_many(text: str, expected: tuple[object, ...]) -> None:
    assert told(facts(text)[0]) == expected


def test_a_number_counts_since_the_told_day() -> None:
    fact = facts("Pakistan has deported 540,000 Afghan refugees since November 1, the interior ministry said.")[0]
    assert (fact.number, fact.number_kind, fact.since) == (540000, "since", date(2023, 11, 1))


def test_years_ages_and_money_are_no_numbers_of_people() -> None:
    text = "In 2023 Norway deported a 34-year-old Eritrean refugee at a cost of 20,000 dollars."
    assert [fact.number for fact in facts(text)] == [None]


def test_the_country_is_the_one_that_deports() -> None:
    item = NewsItem(id="x", text="Kuwait deported 60 Filipino migrant workers to Manila on Sunday.")
    assert analyse(item).country == "KWT"


def test_facts_are_read_of_labelled_items_only() -> None:
    assert not facts("Chile extradited a suspect to Peru, where migrants' groups had followed the case.")


def test_a_carrier_of_a_nation_is_not_the_one_who_removes() -> None:
    fact = facts("The migrants were deported on a plane flown by a Portuguese carrier.")
    assert all(one.by_country is None for one in fact)


def test_a_place_that_people_travel_to_is_not_where_they_are_sent() -> None:
    fact = facts("Rome wants migrants deported faster so that fewer travel to Italy by boat.")
    assert all(one.to_country is None for one in fact)


def test_who_is_repatriated_from_a_country_is_no_national_of_it() -> None:
    fact = facts("Nigeria will repatriate 4,000 refugees from Chad by force next week, the minister said.")
    assert all(one.nationals_of != "TCD" for one in fact)


def test_the_country_that_migrants_are_deported_from_removes_them_where_nobody_else_does() -> None:
    fact = facts("The plan is to deport 5,000 illegal migrants from Italy and to fight smugglers.")
    assert [(one.by_country, one.nationals_of) for one in fact] == [("ITA", None)]
