"""Offices, ranks and names as the press of the world writes them, and who is meant by one part of a name."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse


def told(text: str, source: str | None = None, title: str = "") -> list[tuple[str | None, str | None, str]]:
    """Give official, sender and host country of each visit, in order of the text."""
    item = NewsItem(id="world", title=title, text=text, published="2024-05-15", source=source)
    return [
        (visit.official, visit.sender_country or visit.sender, visit.host_country) for visit in analyse(item).visits
    ]


@pytest.mark.parametrize(
    ("office", "sender"),
    [
        ("Minister Delegate in charge of Maghreb and African Affairs of Algeria", "DZA"),
        ("Minister of Fisheries and Ocean Resources of Maldives", "MDV"),
        ("Minister of Higher Education and Scientific Research of Iraq", "IRQ"),
        ("Coordinating Minister for Political, Legal and Security Affairs of Indonesia", "IDN"),
        ("Minister for Veterans' Affairs of Australia", "AUS"),
        ("Minister of Lagoon Affairs of Benin", "BEN"),
        ("State Secretary at the German Interior Ministry", "DEU"),
        ("Director-General of the National Agency for the Prohibition of Trafficking in Persons of Nigeria", "NGA"),
        ("Police Commissioner of Fiji", "FJI"),
        ("Bank of Thailand Governor", "THA"),
        ("Federal Reserve Chair", "USA"),
        ("Chief Justice of Malawi", "MWI"),
        ("Solicitor-General of Kenya", "KEN"),
        ("Nigeria's Comptroller-General of Customs", "NGA"),
        ("Chief Electoral Commissioner of Bhutan", "BTN"),
        ("Chairwoman of the Federation Council", "RUS"),
        ("Secretary of the Security Council of Russia", "RUS"),
        ("Crown Prince of Bahrain", "BHR"),
        ("Grand Duke of Luxembourg", "LUX"),
        ("UK Chancellor of the Exchequer", "GBR"),
        ("Prime Minister-designate of Iraq", "IRQ"),
        ("Pakistani Prime Minister's Special Adviser on Foreign Affairs", "PAK"),
        ("US Joint Chiefs of Staff Chairman", "USA"),
        ("Commandant of the Philippine Coast Guard", "PHL"),
        ("Commander-in-Chief of the Myanmar Armed Forces", "MMR"),
        ("Garda Commissioner", "IRL"),
        ("OSCE Chairman-in-Office", "OSCE"),
        ("President of the UN General Assembly", "United Nations"),
        ("Peru's embattled leftist president", "PER"),
    ],
)
def test_every_office_of_a_state_is_read_before_and_behind_a_name(office, sender):
    expected = [("Tomas Belkin", sender, "URY")]
    assert told(f"{office} Tomas Belkin arrived in Montevideo on Tuesday.") == expected
    assert told(f"Tomas Belkin, the {office}, arrived in Montevideo on Tuesday.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commander of the Sri Lanka Navy Vice Admiral Ranil Jayalath arrived in Karachi on Monday.",
         ("Ranil Jayalath", "LKA", "PAK")),
        ("Myanmar's Senior General Thiha Zaw, commander-in-chief of the armed forces, arrived in Dili on Monday.",
         ("Thiha Zaw", "MMR", "TLS")),
        ("Vice Prime Minister, Minister of Energy of Georgia Levan Dvali arrived in Baku on Monday.",
         ("Levan Dvali", "GEO", "AZE")),
        ("Minister of State for Foreign Affairs and Member of the Cabinet Salem Al-Ruwais left Riyadh for Warsaw on "
         "Monday.", ("Salem Al-Ruwais", "SAU", "POL")),
        ("The head of the African Union mission, former Zambian vice president Dr Moses Kapwepwe, arrived in Harare on "
         "Monday.", ("Moses Kapwepwe", "African Union", "ZWE")),
        ("Chile's former president Laura Ibarra, the UN special envoy for the Sahel, arrived in Niamey on Monday.",
         ("Laura Ibarra", "United Nations", "NER")),
        ("Rosa Keller, the Swiss foreign minister and deputy president, arrived in Tunis on Monday.",
         ("Rosa Keller", "CHE", "TUN")),
        ("Turkish Foreign Minister İsmail Çetin arrived in İzmir from Athens and visits Sofia on Friday.",
         ("İsmail Çetin", "TUR", "BGR")),
        ("Pablo de la Vega, Chile's foreign minister, arrived in Quito on Monday.", ("Pablo de la Vega", "CHL", "ECU")),
        ("Nirmala Sekhar is in Oslo. Indian Finance Minister Smt. Nirmala Sekhar arrived in Oslo on Monday.",
         ("Nirmala Sekhar", "IND", "NOR")),
    ],
)  # fmt: skip
def test_ranks_second_offices_and_long_names_hide_nobody(text, expected):
    assert told(text)[-1:] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Chinese Vice Premier Chen Guofang arrived in Zambia on Saturday. Chen will leave for Malawi on Tuesday.",
        "Ethiopian Prime Minister Abiy Desta arrived in Zambia on Saturday. Abiy will fly to Malawi on Tuesday.",
        "Uruguayan Foreign Minister Eduardo Larra Ponce arrived in Zambia on Saturday. Minister Larra flies to Malawi "
        "on Tuesday.",
    ],
)
def test_one_part_of_a_name_means_its_bearer_wherever_it_stands(text):
    visits = told(text)
    assert [host for *_, host in visits] == ["ZMB", "MWI"]
    assert len({official for official, *_ in visits}) == 1


def test_a_part_of_two_names_means_neither():
    text = (
        "Zambian President Chanda Mwila Phiri received Kenyan minister Chanda Otieno in Lusaka. Chanda will travel to "
        "Malawi on Tuesday."
    )
    assert "MWI" not in {host for *_, host in told(text)}


def test_who_only_reports_a_visit_does_not_hold_the_office():
    text = "The Russian president will visit Tehran on June 1, Kremlin aide Arkady Nechayev told reporters on Tuesday."
    assert told(text) == [(None, "RUS", "IRN")]
    text = "The Turkish president will visit Baku on June 1, Ferit Altan said on Tuesday."
    assert told(text) == [(None, "TUR", "AZE")]


def test_the_chief_of_a_force_in_the_headline_is_its_commander_in_the_text():
    text = "Commander of the Omani Navy Rear Admiral Saif Al Rahbi arrived in Karachi on Monday from Muscat."
    assert told(text, title="Omani navy chief in Karachi for talks") == [("Saif Al Rahbi", "OMN", "PAK")]


def test_who_goes_with_a_guest_is_of_the_guests_country():
    text = (
        "Prime Minister of Georgia Irakli Tsereti will visit Azerbaijan on May 23. He will be accompanied by Minister "
        "of Finance Mamuka Gveli."
    )
    assert ("Mamuka Gveli", "GEO", "AZE") in told(text, "Azerbaijani news site")


@pytest.mark.parametrize(
    "text",
    [
        "The Vice-Chancellor of the state university returned on Tuesday from a visit to Finland.",
        "Norway's finance minister is accompanied by the managing director of the state fisheries company, who arrived "
        "in Japan on Tuesday.",
        "The mayor's trip to Mali last weekend was a family matter, his office in Dakar said.",
    ],
)
def test_rectors_managers_and_family_matters_are_no_official_visits(text):
    assert [one for one in told(text, "Indian daily") if one[1] != "NOR"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Finland's foreign minister Aino Valta and Sweden's Tage Billing arrived in Kyiv on Tuesday.",
        "The foreign ministers, Finland's Aino Valta and Sweden's Tage Billing, arrived in Kyiv on Tuesday.",
        "Finland's Aino Valta and Sweden's Tage Billing, the two foreign ministers, arrived in Kyiv on Tuesday.",
        "Foreign ministers Aino Valta of Finland and Tage Billing of Sweden arrived in Kyiv on Tuesday.",
        "Finnish and Swedish foreign ministers Aino Valta and Tage Billing arrived in Kyiv on Tuesday.",
        "The foreign ministers of Finland and Sweden, Aino Valta and Tage Billing, arrived in Kyiv on Tuesday.",
        "The foreign ministers of Finland, Aino Valta, and Sweden, Tage Billing, arrived in Kyiv on Tuesday.",
    ],
)
def test_two_who_share_an_office_are_each_of_their_own_country(text):
    assert told(text) == [("Aino Valta", "FIN", "UKR"), ("Tage Billing", "SWE", "UKR")]


@pytest.mark.parametrize(
    ("office", "title"),
    [("Chinese FM", "Chinese Foreign Minister"), ("US VP", "US Vice President"), ("IAEA DG", "IAEA Director-General")],
)
def test_offices_by_their_letters_are_told_in_full(office, title):
    item = NewsItem(id="letters", text=f"{office} Tomas Belkin arrived in Lima on Tuesday.", published="2024-05-15")
    assert [(visit.official, visit.title) for visit in analyse(item).visits] == [("Tomas Belkin", title)]


def test_a_visit_that_is_not_on_the_agenda_is_none():
    assert told("The Turkish foreign minister's visit to Yerevan is not on the agenda, the ministry said.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President Otieno Mbeki arrived in Kampala on Tuesday. The President's delegation includes his spouse; "
         "Minister for Energy Achieng Njoroge; and others.", ("Achieng Njoroge", "KEN", "UGA")),
        ("Pakistani Senators Hamid Shah and Nuzhat Baloch arrived in Doha on Tuesday.", ("Hamid Shah", "PAK", "QAT")),
        ("Irena Kolar, head of Slovenia's parliamentary friendship group, arrived in Astana on Tuesday.",
         ("Irena Kolar", "SVN", "KAZ")),
        ("The OSCE Chairman-in-Office, Danish Foreign Minister Henrik Lund, arrived in Tashkent on Tuesday.",
         ("Henrik Lund", "OSCE", "UZB")),
        ("The UN human rights investigator for Burma, Ana Tavares, is due in Rangoon on Friday.",
         ("Ana Tavares", "United Nations", "MMR")),
        ("OAU envoy Ahmed Zerhouni arrived in Kigali and is to see Rwandan Vice-President Paul Kayumba before going on "
         "to Kampala on Friday.", ("Ahmed Zerhouni", "Organisation of African Unity", "UGA")),
    ],
)  # fmt: skip
def test_officials_of_groups_bodies_and_envoys_are_read(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said that nothing has been decided on a trip by the Japanese prime minister to India.",
        "The ministry dismissed as baseless a report in a daily that the Pakistani president would travel to Israel.",
    ],
)
def test_what_is_undecided_or_dismissed_is_no_visit(text):
    assert told(text) == []


def test_a_longer_and_a_shorter_name_are_one_official():
    text = (
        "Guatemalan President Efren Xicara Toral will pay a state visit to India from May 20 to 22. President Efren "
        "Xicara Toral will be accompanied by ministers."
    )
    assert told(text, title="Guatemalan President Efren Xicara to visit India") == [
        ("Efren Xicara Toral", "GTM", "IND")
    ]


def test_the_chief_executive_of_a_firm_is_no_office_holder() -> None:
    assert told("Nordbergh's chief executive Rob Delaney flew to Santiago last week to sign the terms.") == []
    assert told("Hong Kong's Chief Executive Paul Yau flew to Santiago on Monday for talks with the president.")
