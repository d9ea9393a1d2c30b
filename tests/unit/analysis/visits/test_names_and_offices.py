"""Names and offices as outlets of the world write them: styles, particles, long fields, roles in clauses."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse


def _told(text: str, source: str | None = None) -> list[tuple[str | None, str | None, str | None, str]]:
    item = NewsItem(id="form", title="", text=text, published="2024-05-15", source=source)
    return [(v.official, v.title, v.sender_country or v.sender, v.host_country) for v in analyse(item).visits]


@pytest.mark.parametrize(
    ("who", "official", "source"),
    [
        ("Deputy Minister of Foreign Affairs Hoàng Thu Trang", "Hoàng Thu Trang", "Vietnamese agency"),
        ("Foreign Minister Nguyen Do Hai", "Nguyen Do Hai", "Vietnamese agency"),
        ("Qatari Deputy Prime Minister and Foreign Minister HE Sheikh Hamad bin Khalid Al Naimi",
         "Hamad bin Khalid Al Naimi", None),
        ("Qatar's Minister of State HE Maryam bint Ali Al Naimi", "Maryam bint Ali Al Naimi", None),
        ("His Royal Highness Prince Fahd bin Talal bin Saud, Minister of Foreign Affairs of Saudi Arabia,",
         "Fahd bin Talal bin Saud", None),
        ("The Speaker of the ECOWAS Parliament, Rt. Hon. Sidibeh Manneh,", "Sidibeh Manneh", None),
        ("Mexico's Secretary of Foreign Relations Juan Ramón de la Fuente", "Juan Ramón de la Fuente", None),
        ("The president of the Spanish Congress of Deputies, Francina Puig i Socias,", "Francina Puig i Socias", None),
        ("Dewan Rakyat Speaker Tan Sri Dato' Johari Azlan", "Johari Azlan", "Malaysian daily"),
        ("Foreign Affairs CS Alfred Mutiso", "Alfred Mutiso", "Kenyan daily"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_and_without_styles(who, official, source):
    assert [name for name, *_ in _told(f"{who} arrived in Lusaka on Monday.", source)] == [official]


@pytest.mark.parametrize(
    ("who", "title", "sender", "source"),
    [
        ("Adviser for Expatriates' Welfare and Overseas Employment Dr Mahbub Alam",
         "Adviser for Expatriates' Welfare and Overseas Employment", "BGD", "Dhaka daily"),
        ("Minister of Plantation and Community Infrastructure Hon. Samantha Vidya",
         "Minister of Plantation and Community Infrastructure", "LKA", "Sri Lankan daily"),
        ("The UN Secretary-General's Special Representative for Somalia, James Swann,",
         "Special Representative for Somalia", "United Nations", None),
        ("UN Under-Secretary-General for Humanitarian Affairs Martin Gray",
         "UN Under-Secretary-General for Humanitarian Affairs", "United Nations", None),
        ("EU Commissioner for Home Affairs Ylva Berg", "EU Commissioner for Home Affairs", "European Union", None),
        ("Deputy Assistant Secretary of State for South and Central Asia Elizabeth Hurst",
         "Deputy Assistant Secretary of State for South and Central Asia", "USA", None),
        ("Irish Tánaiste Micheál Moran", "Irish Tánaiste", "IRL", None),
        ("Sudan's Sovereign Council Chairman Abdel Fattah al-Amin", "Sudan's Sovereign Council Chairman", "SDN", None),
    ],
)  # fmt: skip
def test_an_office_is_read_whole_and_its_sender_known(who, title, sender, source):
    assert [told[1:3] for told in _told(f"{who} arrived in Lusaka on Monday.", source)] == [(title, sender)]


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("who chairs the Taiwan friendship group in Lithuania's Seimas",
         "chair of the Taiwan friendship group in Lithuania's Seimas"),
        ("who heads the foreign affairs committee of the Lithuanian parliament",
         "head of the foreign affairs committee of the Lithuanian parliament"),
        ("who now chairs Lithuania's defence council", "chair of Lithuania's defence council"),
        ("named last week as Lithuania's special envoy for Asia", "Lithuania's special envoy for Asia"),
        ("appointed in March as special envoy of Lithuania", "special envoy of Lithuania"),
    ],
)  # fmt: skip
def test_a_clause_behind_the_name_tells_the_office(role, title):
    assert _told(f"Andrius Mockus, {role}, arrived in Taipei on Monday.") == [("Andrius Mockus", title, "LTU", "TWN")]


def test_who_chairs_no_public_body_is_no_official():
    assert _told("Andrius Mockus, who chairs the Vilnius chess club, arrived in Taipei on Monday.") == []


def test_a_consort_beside_an_official_hides_nobody():
    text = "President Shin Dong-min of South Korea and first lady Chae Su-in left Seoul on Monday for Poland."
    assert _told(text) == [("Shin Dong-min", "President", "KOR", "POL")]


def test_a_prime_minister_is_no_minister_of_a_field():
    text = (
        "Water Minister Khawaja Anwar met Chinese engineers in Lahore. The Indian prime minister's three-day visit "
        "to China begins on Thursday."
    )
    assert _told(text, "Lahore daily") == [(None, "Indian prime minister", "IND", "CHN")]


def test_the_house_of_an_office_is_no_name() -> None:
    text = (
        "I am glad to welcome to the Chief of Mission Residence in Lima the Secretary of State Peter Novak. The "
        "Secretary of State of the United States is here in Peru for talks with ministers."
    )
    item = NewsItem(
        id="residence", title="", text=text, published="2024-03-12", source="United States Department of State"
    )
    assert [visit.official for visit in analyse(item).visits] == ["Peter Novak"]
