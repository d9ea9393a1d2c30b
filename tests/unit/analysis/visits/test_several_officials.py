"""The reader on a story of our own in the manner of the seed: three officials, one host, dates in several places."""

from datetime import date

from schemas import NewsItem, VisitStatus
from streams.analysis.text import Document
from streams.analysis.visits import read_visits

STORY = (
    "NAIROBI - The Dutch foreign ministry has confirmed the visit of Deputy Minister for Migration and Asylum Anneke "
    "van Loon to Kenya on Thursday. She would be in Nairobi for meetings from May 6 to 9.\n\n"
    "Her ministry said Van Loon's visit would be followed by Special EU Representative for the Horn of Africa Piet "
    "Marelle, scheduled to be in Kenya from May 9 to 11, and then by Dutch Director General Ilse Brandt, who plans "
    "to visit Nairobi from May 12 to 14."
)


def _who(text: str) -> list[str | None]:
    item = NewsItem(id="several", text=text, published=date(2024, 4, 28))
    return [visit.official for visit in read_visits(Document.of(item)).visits]


def test_each_official_of_a_story_has_a_visit_with_own_dates() -> None:
    item = NewsItem(id="story", text=STORY, published=date(2024, 5, 4))
    visits = {visit.official: visit for visit in read_visits(Document.of(item)).visits}
    assert {name: (visit.start, visit.end) for name, visit in visits.items()} == {
        "Anneke van Loon": (date(2024, 5, 6), date(2024, 5, 9)),
        "Piet Marelle": (date(2024, 5, 9), date(2024, 5, 11)),
        "Ilse Brandt": (date(2024, 5, 12), date(2024, 5, 14)),
    }
    assert {visit.host_country for visit in visits.values()} == {"KEN"}
    assert {visit.status for visit in visits.values()} == {VisitStatus.ANNOUNCED}
    assert visits["Anneke van Loon"].sender_country == "NLD"


def test_several_who_confirm_that_they_come_are_each_a_visitor() -> None:
    text = (
        "Bloc head Ana Lopes said Chad's Foreign Minister Issa Bello, Mali's Prime Minister Oumar Keita and Togo's "
        "President Kofi Abalo have all confirmed they will be in Accra on Monday."
    )
    assert _who(text) == ["Issa Bello", "Oumar Keita", "Kofi Abalo"]


def test_of_two_who_hold_like_offices_the_one_who_travels_is_meant_later() -> None:
    text = (
        "At the invitation of the Vice President of Peru, H.E. Ms. Rosa Quispe, Vice President Shri Arun "
        "Deshpande of India will pay a visit to Peru from 3-5 May. From Peru, the Vice President will proceed "
        "to Quito (6-7 May), where he will call on the President."
    )
    assert _who(text) == ["Arun Deshpande", "Arun Deshpande"]


def test_the_field_of_a_second_office_is_no_name() -> None:
    text = (
        "Prime Minister of Serbia Marko Ilic is expected to visit Armenia on May 23. The delegation will include Vice "
        "Prime Minister, Energy Minister Petar Savic and Finance Minister Jovan Antic."
    )
    assert _who(text) == ["Marko Ilic", "Petar Savic", "Jovan Antic"]


def test_the_head_of_a_standing_committee_is_read_with_the_whole_office() -> None:
    text = (
        "Zhao Gang, vice chairman of the Standing Committee of China's National People's Congress (NPC), paid a "
        "visit to Kenya from Monday."
    )
    assert _who(text) == ["Zhao Gang"]


def test_aide_is_no_part_of_a_name_and_a_building_no_official() -> None:
    text = "The Russian president will visit Oslo on Friday, Kremlin Aide Pavel Orlov told reporters."
    assert "Aide" not in str(_who(text))
    assert _who("The Omani envoy Hamad Busaidi today called on Wisma Putra in Kuala Lumpur.") != ["Wisma Putra"]
