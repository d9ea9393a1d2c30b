"""Who is read as an official: the forms in which the press of the world joins office, country and name."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse


def travellers(text: str, source: str | None = None, title: str = "") -> set[tuple[str | None, str | None, str]]:
    """Give official, sender country and host country of each visit that a story tells."""
    item = NewsItem(id="form", title=title, text=text, published="2024-05-15", source=source)
    return {(visit.official, visit.sender_country, visit.host_country) for visit in analyse(item).visits}


@pytest.mark.parametrize(
    ("text", "official", "sender", "host"),
    [
        ("The United Nations Secretary-General, Joaquim Terra, arrived in Nairobi on Tuesday.",
         "Joaquim Terra", None, "KEN"),
        ("United Nations special envoy Lars Wikander left Sanaa on Tuesday after a two-day visit to Yemen.",
         "Lars Wikander", None, "YEM"),
        ("Nuru Bashar, Nigerian Minister of Foreign Affairs, Emigration and Nigerian Expatriates, headed on Tuesday "
         "for the Kenyan capital, Nairobi.", "Nuru Bashar", "NGA", "KEN"),
        ("US Ambassador-at-Large for Global Women's Issues Carla Rowntree will travel to Tokyo from May 20 to 22.",
         "Carla Rowntree", "USA", "JPN"),
        ("Pakistan's Foreign Secretary Ambassador Salman Tariq Butt will visit Kathmandu on 23 May.",
         "Salman Tariq Butt", "PAK", "NPL"),
        ("Chinese Defence Minister General Geng Lijun arrived in Colombo on Tuesday.", "Geng Lijun", "CHN", "LKA"),
        ("Myanmar State Counsellor Daw Khin Mar Oo will pay an official visit to Thailand from 23 to 25 May.",
         "Khin Mar Oo", "MMR", "THA"),
        ("General Secretary of the Communist Party of Vietnam Central Committee Lê Văn Khoa will pay a state visit to "
         "Cuba from May 28 to 30.", "Lê Văn Khoa", "VNM", "CUB"),
        ("A delegation of five U.S. lawmakers led by Sen. Walter Greene of Ohio arrived in Taiwan on Sunday.",
         "Walter Greene", "USA", "TWN"),
        ("Rep. Dora Stuckey (R-Okla.) will visit Honduras on May 20 and 21.", "Dora Stuckey", "USA", "HND"),
        ("Chinese State Councilor Ma Wenqing will visit Laos on May 20.", "Ma Wenqing", "CHN", "LAO"),
        ("Wan Peiyuan, a member of the Political Bureau of the Communist Party of China Central Committee, will visit "
         "Hungary from May 20 to 22.", "Wan Peiyuan", "CHN", "HUN"),
        ("Spain's King Alfonso Carlos XV laid a wreath in Havana on Tuesday during his state visit to Cuba.",
         "Alfonso Carlos XV", "ESP", "CUB"),
        ("Indian External Affairs Minister P.Raghunathan arrived in Colombo on Tuesday.",
         "P. Raghunathan", "IND", "LKA"),
        ("The Kenyan Minister for Youth, Sunday Okello, arrived in Kampala on Tuesday.", "Sunday Okello", "KEN", "UGA"),
        ("Australian Foreign Minister Bishop is to visit Iran next week.", "Bishop", "AUS", "IRN"),
        ("The Commander of the Pakistan Army, General Asif Durrani, arrived in Riyadh on Tuesday.",
         "Asif Durrani", "PAK", "SAU"),
        ("Turkish Chief of General Staff General Metin Aksu will visit Baku on Thursday.", "Metin Aksu", "TUR", "AZE"),
        ("Speaker of the Lok Sabha Arun Birlakar leads an Indian parliamentary delegation to Geneva on Thursday.",
         "Arun Birlakar", "IND", "CHE"),
        ("Karin Holmqvist, Sweden's State Secretary for Migration, travels to Tunis on Thursday.",
         "Karin Holmqvist", "SWE", "TUN"),
        ("Norway's Crown Prince Sverre will visit Vietnam from May 20 to 23.", "Sverre", "NOR", "VNM"),
        ("Archbishop Luigi Ferrante, the Vatican's Secretary for Relations with States, arrived in Hanoi on Tuesday.",
         "Luigi Ferrante", "VAT", "VNM"),
        ("The EU's High Representative for Foreign Affairs and Security Policy and Vice-President of the Commission, "
         "Jurgen Maas, is in Amman on Wednesday.", "Jurgen Maas", None, "JOR"),
        ("The Speaker of the Knesset, MK Amit Ohayon, landed in Rabat on Tuesday.", "Amit Ohayon", "ISR", "MAR"),
        ("Her Excellency Madam Alima Sesay, First Lady and Head of the Gambian delegation, arrived. "
         "The Gambian Vice President, Alhaji Dr Musa Badjie, arrived in Dakar on Tuesday.",
         "Musa Badjie", "GMB", "SEN"),
        ("Malaysia's Yang di-Pertuan Agong will make a special visit to Jordan from May 19 to 22.", None, "MYS", "JOR"),
    ],
)  # fmt: skip
def test_an_official_is_read_in_every_form_of_office_and_name(text, official, sender, host):
    assert (official, sender, host) in travellers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The presidents of Uganda, Angola and DR Congo are to visit Kigali on Friday.",
         {(None, "UGA", "RWA"), (None, "AGO", "RWA"), (None, "COD", "RWA")}),
        ("The prime ministers of Denmark, Finland, Norway and Sweden are in Iceland on Wednesday and Thursday.",
         {(None, "DNK", "ISL"), (None, "FIN", "ISL"), (None, "NOR", "ISL"), (None, "SWE", "ISL")}),
        ("The Kenyan, Ugandan and Somali presidents will travel to Addis Ababa on Friday.",
         {(None, "KEN", "ETH"), (None, "UGA", "ETH"), (None, "SOM", "ETH")}),
        ("The foreign ministers of Egypt and Jordan arrived in Baghdad on Tuesday.",
         {(None, "EGY", "IRQ"), (None, "JOR", "IRQ")}),
        ("Armenian MPs Nare Sahakyan, Arman Vardikyan and Tigran Poghosov arrived in Athens on Tuesday.",
         {("Nare Sahakyan", "ARM", "GRC"), ("Arman Vardikyan", "ARM", "GRC"), ("Tigran Poghosov", "ARM", "GRC")}),
        ("US Senators Carl Lewin and Roger Wickens will visit Taipei on Friday.",
         {("Carl Lewin", "USA", "TWN"), ("Roger Wickens", "USA", "TWN")}),
        ("Ghanaian ministers Kwesi Boateng and Abena Osei flew to Abuja on Tuesday.",
         {("Kwesi Boateng", "GHA", "NGA"), ("Abena Osei", "GHA", "NGA")}),
        ("EU commissioners Petra Novak and Hans Lindqvist will visit Tunis on Friday.",
         {("Petra Novak", None, "TUN"), ("Hans Lindqvist", None, "TUN")}),
    ],
)  # fmt: skip
def test_an_office_of_several_holders_tells_each(text, expected):
    assert expected <= travellers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Estonian Interior Minister Jaan Kask will outline the measures of the 2024-25 Budget when he leads a "
        "delegation to Helsinki today.",
        "Estonian Interior Minister Jaan Kask praised the Narva Pact before he flew to Helsinki on Tuesday.",
        "Below are pictures of the arrival of Estonian Interior Minister Jaan Kask in Helsinki on Tuesday.",
    ],
)
def test_capitals_of_things_are_no_travellers(text):
    assert travellers(text) == {("Jaan Kask", "EST", "FIN")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Speaker of the Ghanaian Parliament, Rt. Hon. Dr. Kofi Mensah-Bonsu, will lead a mission to N'Djamena on "
         "Monday.", ("Kofi Mensah-Bonsu", "GHA", "TCD")),
        ("Korean President Shin Min-ho and first lady Chae Su-bin left Seoul on Monday for Lithuania.",
         ("Shin Min-ho", "KOR", "LTU")),
        ("Korean President Shin Min-ho and his wife, Chae Su-bin, arrived in Lithuania on Monday.",
         ("Shin Min-ho", "KOR", "LTU")),
        ("Bulgarian Deputy Prime Minister and Defence Minister Krasimir Dobrev will visit Romania on Friday.",
         ("Krasimir Dobrev", "BGR", "ROU")),
        ("At the invitation of the Minister of Foreign Affairs of Norway, H.E. Mr. Sindre Aas, the Indian External "
         "Affairs Minister, Dr. R. Venkataraman, will pay a visit to Norway on 20-21 May.",
         ("R. Venkataraman", "IND", "NOR")),
        ("Korean President Shin Min-ho and Lithuanian President Jonas Petraitis started their talks in Vilnius on "
         "Tuesday.", ("Shin Min-ho", "KOR", "LTU")),
        ("H.H. Sheikh Khalid bin Hamad, Deputy Amir of Qatar, received at his office H.E. Kofi Mensah, Foreign "
         "Minister of Ghana.", ("Kofi Mensah", "GHA", "QAT")),
        ("The New Zealand Prime Minister, the Right Honourable Moana Tehuia, arrived in Suva on Tuesday.",
         ("Moana Tehuia", "NZL", "FJI")),
        ("The New Zealand Prime Minister the Hon Moana Tehuia MP arrived in Suva on Tuesday.",
         ("Moana Tehuia", "NZL", "FJI")),
        ("The UN chief flew to Nairobi on Tuesday. United Nations Secretary-General Joaquim Terra will meet Kenyan "
         "leaders.", ("Joaquim Terra", None, "KEN")),
        ("A UN envoy left Sanaa on Tuesday. United Nations special envoy Lars Wikander had spent two days in Yemen.",
         ("Lars Wikander", None, "YEM")),
    ],
)  # fmt: skip
def test_styles_spouses_and_second_offices_hide_nobody(text, expected):
    assert expected in travellers(text)


def test_two_ministers_are_told_apart_by_their_fields():
    text = (
        "New Zealand Prime Minister Margaret Tolhurst will travel to Jakarta on Wednesday. The Foreign Minister will "
        "go to Phuket on Monday."
    )
    assert travellers(text, source="New Zealand government") == {
        ("Margaret Tolhurst", "NZL", "IDN"),
        (None, "NZL", "THA"),
    }
