import pycountry
import pytest

from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.organisations import find_organisations
from streams.analysis.places import find_places


def _countries(text: str) -> list[str]:
    return [place.country for place in find_places(text)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Pakistani officials met Afghans in Islamabad", ["PAK", "AFG", "PAK"]),
        ("Nigeria and Niger, Nigerien and Nigerian", ["NGA", "NER", "NER", "NGA"]),
        ("the White House and the Kremlin", ["USA", "RUS"]),
        ("a U.S. envoy tells us of US aid", ["USA", "USA"]),
        ("Papua New Guinea, Guinea-Bissau, Guinea, Equatorial Guinea", ["PNG", "GNB", "GIN", "GNQ"]),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("talks in KYIV and the WEST BANK", ["UKR", "PSE"]),
        ("the Geneva Convention", []),
        ("a woman from Oman", ["OMN"]),
        ("talks in London, Ontario", ["CAN", "CAN"]),
        ("the Pakistani city of Hyderabad", ["PAK", "PAK"]),
        ("flooding in Hyderabad", ["IND"]),
        ("the president arrived in San Jose for talks with Costa Rica's leader", ["CRI", "CRI"]),
        ("visits Georgia, meeting the Armenian premier", ["GEO", "ARM"]),
        ("voters in Georgia and Arizona", ["USA", "USA"]),
        ("Michael Jordan and Jordan Henderson", []),
        ("said Chad Wolf, the acting secretary", []),
        ("Chad President Deby met Jordan King Abdullah in Jordan", ["TCD", "JOR", "JOR"]),
        ("the minister flew to Medina", ["SAU"]),
        ("the officer Ana Medina said", []),
        ("Northern Ireland and Ireland", ["GBR", "IRL"]),
        ("North Korea, South Korea, Korea", ["PRK", "KOR", "KOR"]),
        ("Congo, the Republic of Congo and DR Congo", ["COD", "COG", "COD"]),
        ("Cabo Verde, Czechia, Burma, Swaziland and Kyiv", ["CPV", "CZE", "MMR", "SWZ", "UKR"]),
    ],
)
def test_places_give_their_country(text: str, countries: list[str]) -> None:
    assert _countries(text) == countries


def test_every_country_code_is_of_iso_or_kosovo() -> None:
    for country in pycountry.countries:
        assert country_name("XKX") == "Kosovo"
        assert len(country_name(country.alpha_3)) >= 3


def test_an_organisation_has_its_usual_name_and_seat() -> None:
    (mention,) = find_organisations("the UN refugee agency warned")
    assert (mention.name, mention.seat, mention.kind) == ("UN High Commissioner for Refugees", "CHE", NameKind.IGO)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Migrant Workers Network said", "Migrant Workers Network"),
        ("The Kenya National Commission on Human Rights warned", "Kenya National Commission on Human Rights"),
        ("said the Irish Refugee Council on Monday night", "Irish Refugee Council"),
        ("Lawyers of the Asylum Support Centre", "Asylum Support Centre"),
    ],
)
def test_an_organisation_that_no_table_knows_is_read_by_its_cause(text: str, name: str) -> None:
    assert name in [mention.name for mention in find_organisations(text)]


@pytest.mark.parametrize(
    "text", ["the Refugee Convention", "the Immigration Department", "the Human Rights Act", "refugee"]
)
def test_laws_and_offices_of_state_are_no_organisations(text: str) -> None:
    assert find_organisations(text) == []
