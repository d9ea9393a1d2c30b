"""The visit reader, one point of grammar at a time, on sentences of our own."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import NewsItem, VisitFinding, VisitStatus
from streams.analysis.text import Document
from streams.analysis.visits import read_visits

DAY = date(2023, 5, 10)
"""A Wednesday."""


def visits(text: str, title: str = "", source: str | None = None) -> dict[tuple[str | None, str], VisitFinding]:
    item = NewsItem(id="one", title=title, text=text, published=DAY, source=source)
    return {(visit.official, visit.host_country): visit for visit in read_visits(Document.of(item)).visits}


@pytest.mark.parametrize(
    ("sentence", "official", "host"),
    [
        ("Finnish Foreign Minister Aino Karvonen will travel to Tashkent on Friday.", "Aino Karvonen", "UZB"),
        ("Peru's president, Rosa Quispe Lara, arrived in Lisbon on Tuesday.", "Rosa Quispe Lara", "PRT"),
        ("Tomas Bergqvist, the Swedish defence minister, is visiting Kenya.", "Tomas Bergqvist", "KEN"),
        ("The visit of Turkish Trade Minister Kerem Alkaya to Ghana begins on Friday.", "Kerem Alkaya", "GHA"),
        ("President Lindiwe Maseko of Botswana left for Doha on Wednesday.", "Lindiwe Maseko", "QAT"),
        ("Irish Justice Minister Orla Keane was welcomed in Ottawa by her counterpart.", "Orla Keane", "CAN"),
        ("UN Special Envoy Karim Haddou held talks in Tripoli on Tuesday.", "Karim Haddou", "LBY"),
    ],
)
def test_an_official_is_found_at_the_host_however_the_sentence_is_built(
    sentence: str, official: str, host: str
) -> None:
    assert (official, host) in visits(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "French President Luc Armand travelled to Lyon on Tuesday to open a bridge.",
        "Greek Prime Minister Nikos Dellis may visit Cairo, officials said.",
        "Chilean Foreign Minister Ana Rojas was invited to visit Seoul.",
        "Danish Prime Minister Mette Holm flew to Spain for a holiday on Tuesday.",
        "Norwegian Foreign Minister Ola Berg and his counterpart met by video conference in Geneva.",
        "Former Italian prime minister Carlo Renzetti arrived in London on Tuesday.",
        "Is the Polish foreign minister coming to Hanoi?",
        "Egypt's ambassador to Kenya, Hany Selim, spoke at a forum in Nairobi on Tuesday.",
        "French President Luc Armand landed in New Caledonia on Tuesday.",
        "Irish Foreign Minister Ora Kent has rowed back from calling China a threat.",
        "Irish Foreign Minister Ora Kent wants Tehran to stop sending arms to Russia.",
        "The passenger, Ada Okafor King who arrived on a flight from Ghana, was held.",
        "Greek Prime Minister Nikos Dellis said on Tuesday that since his visit to Egypt in December 2022 trade grew.",
        "Indian Prime Minister Anil Rao studied in London and went to Oxford in England for further studies.",
        "Greek Prime Minister Nikos Dellis laughed off reports that he was to fly to Cairo on Friday.",
        'Greek Prime Minister Nikos Dellis rejected as "made up and false" reports that he was to fly to Cairo.',
        "Greek Prime Minister Nikos Dellis declined to say whether he would go to Cairo on Friday.",
        "Amnesty International's secretary general, Ana Rojas, arrived in Seoul on Tuesday.",
    ],
)
def test_what_only_looks_like_a_visit_gives_none(sentence: str) -> None:
    assert visits(sentence) == {}


def test_talks_nearer_than_the_match_make_a_trip_official() -> None:
    told = visits("Fiji's prime minister, Seru Vula, will hold talks in Paris on Friday and attend the rugby final.")
    assert ("Seru Vula", "FRA") in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Danish Health Minister Ida Holm will travel to Malawi with medical supplies on Friday.",
        "Danish Justice Minister Ida Holm will visit Malawi on Friday, to ask about the treatment of prisoners.",
        "Danish Health Minister Ida Holm will visit Malawi on Friday to open a hospital.",
    ],
)
def test_medicine_as_such_makes_no_trip_private(sentence: str) -> None:
    assert ("Ida Holm", "MWI") in visits(sentence)


def test_each_leg_of_a_trip_has_its_own_dates_where_they_are_told() -> None:
    found = visits("Dutch Foreign Minister Joris Vermeer will travel to Oslo May 14-15 and to Helsinki May 16.")
    assert found["Joris Vermeer", "NOR"].start == date(2023, 5, 14)
    assert found["Joris Vermeer", "NOR"].end == date(2023, 5, 15)
    assert found["Joris Vermeer", "FIN"].start == date(2023, 5, 16)


def test_the_whole_trips_dates_are_marked_on_each_leg() -> None:
    found = visits("Dutch Foreign Minister Joris Vermeer will travel to Norway, Finland and Estonia from May 14 to 18.")
    assert {host for _, host in found} == {"NOR", "FIN", "EST"}
    assert not any(visit.leg_dates for visit in found.values())


def test_he_is_the_official_of_the_sentence_before() -> None:
    found = visits("Latvian Prime Minister Janis Ozols spoke to reporters in Riga. He will fly to Tokyo on Friday.")
    assert ("Janis Ozols", "JPN") in found


def test_companions_go_along() -> None:
    text = (
        "Moroccan Prime Minister Driss Lahlou leaves for Dakar on Friday. He will be accompanied by the Minister of "
        "Trade, Samira Idrissi, and the Minister of Energy, Omar Benchekroun."
    )
    assert {official for official, _ in visits(text)} == {"Driss Lahlou", "Samira Idrissi", "Omar Benchekroun"}


def test_a_visit_called_off_is_cancelled_and_one_put_off_rescheduled() -> None:
    off = visits("Czech President Petr Dvorsky has called off a visit to Vienna planned for Friday.")
    later = visits("Czech President Petr Dvorsky's visit to Vienna, planned for Friday, has been postponed.")
    assert off["Petr Dvorsky", "AUT"].status is VisitStatus.CANCELLED
    assert later["Petr Dvorsky", "AUT"].status is VisitStatus.RESCHEDULED


def test_an_official_of_no_country_told_is_of_the_country_that_the_source_names() -> None:
    found = visits("The foreign minister, Paul Mensah, will travel to Rome on Friday.", source="Accra Post (Ghana)")
    assert found["Paul Mensah", "ITA"].sender_country == "GHA"


def test_here_is_where_the_story_is_filed() -> None:
    assert ("Li Wenjun", "NPL") in visits("KATHMANDU: Chinese Vice Premier Li Wenjun arrived here on Tuesday.")


def test_reasons_for_what_is_withheld_are_traced() -> None:
    item = NewsItem(id="one", text="French President Luc Armand travelled to Lyon on Tuesday.", published=DAY)
    trace: list[str] = []
    read_visits(Document.of(item), trace=trace)
    assert trace == ["Luc Armand -> FRA: travel inside the official's own country"]


WORDS = st.sampled_from(
    "President Minister of the , . ; visit visits to in from Paris Kenya Kenyan 's X. Anna-Li O'Neil will travelled "
    'met on Monday 3-5 May " ( ) and delegation led by accompanied Foreign here -- É ß postponed who he'.split()
)


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=12).map(" ".join))
def test_any_text_is_read_the_same_way_twice_and_quotes_itself(text: str, title: str) -> None:
    item = NewsItem(id="any", title=title, text=text, published=DAY)
    reading = read_visits(Document.of(item))
    assert reading.visits == read_visits(Document.of(item)).visits
    for visit in reading.visits:
        for evidence in visit.evidence:
            assert getattr(item, evidence.field)[evidence.start : evidence.end] == evidence.quote
