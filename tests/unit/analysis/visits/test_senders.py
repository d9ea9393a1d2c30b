"""Whom an official stands for where the office itself does not tell."""

from datetime import date

import pytest

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


@pytest.mark.parametrize(
    ("text", "source", "sender"),
    [
        (
            "President Marc Aubin will arrive in Oslo on Friday. Haiti has waited for the talks.",
            "Leeds Post (UK)",
            "HTI",
        ),
        ("Secretary of State Ann Boyle flew to Lima on Monday.", "Accra Post (Ghana)", "USA"),
        ("Cardinal Secretary of State Pio Rossi landed in Lima on Monday.", "Vatican agency", "VAT"),
        (
            "President Ada Obi has arrived in Oslo. The presidents of Chad, Mali and Togo are there.",
            "Post (Ghana)",
            "GHA",
        ),
    ],
    ids=["no president at home", "only one country's", "home's too", "others' offices taken"],
)
def test_the_outlets_country_is_taken_only_where_it_has_such_an_office(text: str, source: str, sender: str) -> None:
    visits = _visits(text, source=source)
    assert [visit.sender_country for visit in visits if visit.official] == [sender]


def test_the_executive_secretary_is_of_the_organisation_that_publishes() -> None:
    visits = _visits("The Executive Secretary, Ole Berg, will be in Lima on Friday.", source="SADC")
    assert [visit.sender_country for visit in visits] == [None]


def test_an_office_of_the_organisation_that_publishes_an_item_is_its_own() -> None:
    visits = _visits("The Special Envoy for the Lakes, Ole Berg, will be in Lima on Friday.", source="United Nations")
    assert [(visit.official, visit.sender) for visit in visits] == [("Ole Berg", "United Nations")]


def test_the_other_country_of_a_trip_is_no_rival_of_home() -> None:
    visits = _visits(
        "President Ada Obi will fly to Kenya on Friday. After Kenya she goes on to Uganda on Monday. Nairobi and "
        "Kampala await her.",
        source="Post (Ghana)",
    )
    assert {(visit.sender_country, visit.host_country) for visit in visits} == {("GHA", "KEN"), ("GHA", "UGA")}


def test_a_clause_that_begins_with_an_official_makes_no_list_with_the_official_before() -> None:
    visits = _visits(
        "At talks in Dakar hosted by President Ali Sow of Senegal, President Ada Obi is to meet him. She leaves Accra "
        "for Dakar on Friday.",
        source="Post (Ghana)",
    )
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Ada Obi", "GHA")]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Ana Roux, adviser on Asia to the French president, will visit Oslo on Friday.", "FRA"),
        ("A delegation from Chad's Ministry of Health will visit Oslo on Friday.", "TCD"),
        ("Chad's president, Ali Deby, and his foreign minister, Omar Sy, will visit Oslo on Friday.", "TCD"),
        (
            "Togo's president, Ali Ba; its Prime Minister, Ida Lo, and Finance Minister, Omar Sy, will visit Oslo.",
            "TGO",
        ),
    ],
    ids=["adviser", "delegation", "his minister", "its minister"],
)
def test_an_office_tells_its_country_by_whom_it_serves(text: str, sender: str) -> None:
    assert {visit.sender_country for visit in _visits(text)} == {sender}


def test_an_ambassador_by_style_holds_the_office_before() -> None:
    visits = _visits("Togo's Foreign Secretary Ambassador Ida Lo will attend a forum in Oslo on Friday.")
    assert [(visit.official, visit.title) for visit in visits] == [("Ida Lo", "Togo's Foreign Secretary")]


def test_the_chairman_of_the_parliament_needs_no_country_told() -> None:
    visits = _visits(
        "Chairman of the National Assembly Ba Lim will visit Oslo on Friday.", source="Hanoi Post (Vietnam)"
    )
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Ba Lim", "VNM")]


def test_the_national_security_council_is_no_organ_of_the_united_nations() -> None:
    visits = _visits("The Secretary of the National Security Council of Iran, Ali Raad, will visit Oslo on Friday.")
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Ali Raad", "IRN")]


def test_whoever_is_received_in_the_gambia_by_the_gambian_president_brings_him_along_nowhere() -> None:
    visits = _visits(
        "Ghana's Chief Justice Ama Osei leaves for Gambia on Friday. She will attend prayers together with The Gambian "
        "President, Omar Jallow.",
        source="Post (Ghana)",
    )
    assert "Omar Jallow" not in [visit.official for visit in visits]


def test_world_news_that_names_home_beside_the_official_is_of_home() -> None:
    visits = _visits(
        "Ghana cheers. President Ada Obi will fly to Oslo on Friday. Ukraine and Ukrainians thank her: Ukraine needs "
        "seed, Ukraine needs glass, and Ukraine needs Ukrainians home.",
        source="Post (Ghana)",
    )
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Ada Obi", "GHA")]


def test_a_host_of_the_outlets_country_receives_his_guest_there_and_his_own_men_are_no_guests() -> None:
    visits = _visits(
        "President Ada Obi on Tuesday hosted Ali Sow, chairman of the Presidential Council of Libya. President Obi was "
        "flanked by the minister of foreign affairs, Kofi Boa.",
        title="Obi hosts Libyan leader at Jubilee House in Accra",
        source="Post (Ghana)",
    )
    assert [(visit.official, visit.host_country) for visit in visits] == [("Ali Sow", "GHA")]


def test_a_delegation_of_a_country_that_is_somewhere_has_come() -> None:
    visits = _visits("", title="Chadian delegation in Oslo for fisheries talks")
    assert [(visit.title, visit.sender_country, visit.host_country) for visit in visits] == [
        ("Chadian delegation", "TCD", "NOR")
    ]


def test_a_peoples_name_before_an_official_tells_his_country_only_with_the_state_behind_it() -> None:
    told = " as President Ada Obi visited Kenya on Monday."
    assert _visits("Togolese rockets fell in Mali" + told) == []
    assert [visit.sender_country for visit in _visits("The Togolese ministry spoke in Mali" + told)] == ["TGO"]


def test_an_offices_own_man_stays_its_own_among_foreign_officials() -> None:
    visits = _visits(
        "Senior Chilean officials came to Canberra. Security Adviser Jane Roe met other Chilean officials in Perth.",
        source="Australian government",
    )
    assert "Jane Roe" not in [visit.official for visit in visits]


@pytest.mark.parametrize(
    ("text", "source", "sender"),
    [
        ("President Ana Rui will visit Oslo on Friday, the White House said.", None, "USA"),
        ("Defense Secretary Ana Rui will visit Oslo on Friday.", None, "USA"),
        ("The Army chief, General Ana Rui, left for Oslo on Friday.", "Dawn", "PAK"),
        ("Catalan President Ana Rui will visit Oslo on Friday.", None, "ESP"),
        ("His Highness the Amir will visit Oslo on Friday.", "QNA", "QAT"),
        ("Taliban foreign minister Ana Rui will visit Oslo on Friday.", None, "AFG"),
    ],
    ids=[
        "who says so",
        "only one country's",
        "a known paper",
        "a region's people",
        "a monarch",
        "rulers by their own name",
    ],
)
def test_an_official_of_no_country_told_is_of_whoever_else_the_item_tells(
    text: str, source: str | None, sender: str
) -> None:
    visits = _visits(text, source=source)
    assert [(visit.sender_country, visit.host_country) for visit in visits] == [(sender, "NOR")]


def test_several_holders_named_together_are_each_of_their_own_country() -> None:
    visits = _visits("Presidents Ali Sow of Senegal and Omar Ba of Mali arrived in Oslo on Tuesday.")
    assert [(visit.official, visit.sender_country) for visit in visits] == [("Ali Sow", "SEN"), ("Omar Ba", "MLI")]
