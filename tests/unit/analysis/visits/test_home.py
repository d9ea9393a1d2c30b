"""The country that an item is written in, by its source."""

import pycountry
import pytest

from streams.analysis.gazetteer import outlets
from streams.analysis.visits.home import domain_of, home_of


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("The Standard (Kenya)", "KEN"),
        ("Al Jazeera English", "QAT"),
        ("The Irish Times", "IRL"),
        ("Interfax-Ukraine", "UKR"),
        ("interfax", "RUS"),
        ("MAP", "MAR"),
        ("a road map", None),
        ("Reuters", None),
        ("U.S. Department of State", "USA"),
    ],
)
def test_a_source_is_of_the_country_that_it_names_or_is_known_to_write_in(source: str, country: str | None) -> None:
    assert home_of(source, None) == country


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.news.co.nz/a", "NZL"),
        ("https://www.office.gov/a", "USA"),
        ("https://www.office.gov.uk/a", "GBR"),
        ("https://daily.com/nz", None),
        ("https://tracker.io/a", None),
    ],
)
def test_a_national_domain_tells_the_country_of_a_source_that_nobody_knows(url: str, country: str | None) -> None:
    assert home_of("Daily", domain_of(url)) == country


def test_every_outlet_is_of_a_country() -> None:
    assert {code for code in outlets().values() if pycountry.countries.get(alpha_3=code) is None} == set()
