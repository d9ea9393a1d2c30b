"""Who is told by an office in any wording, by a family name in any spelling, and by 'the governor' later on."""

import pytest

from tests.unit.analysis.visits.test_offices_of_the_world import told


@pytest.mark.parametrize(
    ("who", "name", "sender"),
    [
        ("South Korea's foreign minister KANG Ji-won", "KANG Ji-won", "KOR"),
        ("Jamaican Foreign Minister Ann Hall", "Ann Hall", "JAM"),
        ("Ghana's Foreign Minister Mary Lagos", "Mary Lagos", "GHA"),
        ("Omani Foreign Minister Sayyid Fahd bin Said", "Fahd bin Said", "OMN"),
        ("Myanmar's Foreign Minister U Thet Naing", "Thet Naing", "MMR"),
        ("Deputy Secretary of Homeland Security Carl Vance", "Carl Vance", "USA"),
        ("Assistant Treasury Secretary Carl Vance", "Carl Vance", "USA"),
        ("Democratic Senator Carl Vance", "Carl Vance", "USA"),
        ("World Bank Country Director Omar Diallo", "Omar Diallo", "World Bank"),
        ("UN independent expert on Somalia Ines Dyer", "Ines Dyer", "United Nations"),
        ("UN peacekeeping chief Ines Dyer", "Ines Dyer", "United Nations"),
        ("MEP Ines Dyer", "Ines Dyer", "European Union"),
        ("Former Finnish president Martti Salo, now the UN envoy for Kosovo,", "Martti Salo", "United Nations"),
        ("UN envoy and former Finnish president Martti Salo", "Martti Salo", "United Nations"),
        ("The head of Dutch diplomacy, Pieter van Houten,", "Pieter van Houten", "NLD"),
        ("The chief of Latvia's general staff, Karlis Ulman,", "Karlis Ulman", "LVA"),
        ("Flemish Minister-President Karel Maes", "Karel Maes", "BEL"),
        ("Guinean junta chief Mamady Camara", "Mamady Camara", "GIN"),
        ("Jamaica's Minister of State in the Ministry of Health Ann Reid", "Ann Reid", "JAM"),
        ("China's special representative on Korean Peninsula affairs Liu Ming", "Liu Ming", "CHN"),
    ],
)
def test_an_official_is_told_by_name_and_office(who, name, sender):
    assert told(f"{who} will visit Bratislava on Friday.") == [(name, sender, "SVK")]


@pytest.mark.parametrize("chair", ["Chairman Senate", "Speaker National Assembly"])
def test_a_chair_needs_no_of_before_the_body(chair):
    assert told(f"{chair} Sadiq Mengal left for Tashkent on Monday.", "Islamabad daily") == [
        ("Sadiq Mengal", "PAK", "UZB")
    ]


@pytest.mark.parametrize(
    ("before", "later"),
    [
        ("EU energy coordinator Ulrike Brand spoke to reporters.", "The coordinator"),
        ("The EU's special representative for the Sahel, Ulrike Brand, briefed ministers.", "The envoy"),
        ("European Parliament Speaker Ulrike Brand was in the chamber.", "The Speaker"),
    ],
)
def test_an_office_alone_means_its_holder_named_before(before, later):
    assert told(f"{before} {later} will travel to Niamey on Friday.") == [("Ulrike Brand", "European Union", "NER")]


def test_an_office_alone_means_nobody_where_no_holder_is_named():
    assert told("The governor will travel to Niamey on Friday.") == []


def test_offices_by_letters_lead_to_their_holder():
    text = "MoS Kavita Deshmukh spoke in Parliament. MoS will visit Peru on Friday."
    assert told(text, "Indian external affairs ministry") == [("Kavita Deshmukh", "IND", "PER")]


def test_his_colleague_is_somebody_else():
    text = "Danish Energy Minister Ida Holm arrived in Oslo on Tuesday. His colleague for trade had to defer a visit."
    assert told(text) == [("Ida Holm", "DNK", "NOR")]
