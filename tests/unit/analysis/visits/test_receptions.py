"""Foreign guests whom a country's own officials meet, feast or see off are visitors there, though no place is told."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

SOLBERG = "Norwegian Foreign Minister Ingrid Solberg"


def _told(text: str, source: str | None = "Dhaka agency") -> list[tuple[str | None, str]]:
    item = NewsItem(id="reception", title="", text=text, published="2024-05-15", source=source)
    return [(visit.official, visit.host_country) for visit in analyse(item).visits]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOLBERG} paid a courtesy call on Prime Minister Rafiq Hasan at his office on Tuesday.",
        f"{SOLBERG} has paid a working visit to the Minister of Works, Rafiq Hasan, on Tuesday.",
        f"{SOLBERG} called on Chief of Army Staff General Asim Raza at headquarters on Tuesday.",
        f"Prime Minister Rafiq Hasan has met {SOLBERG} at his residence.",
        f"President Rafiq Hasan exchanged views with {SOLBERG} on Tuesday.",
        f"President Rafiq Hasan hosted a banquet for {SOLBERG} on Tuesday.",
        f"Speaker Rafiq Hasan gave a dinner on Tuesday in honour of {SOLBERG}.",
        f"Prime Minister Rafiq Hasan held a reception in Dhaka on Tuesday for {SOLBERG}.",
        f"Foreign Secretary Rafiq Hasan saw off {SOLBERG} at the airport on Tuesday.",
        f"{SOLBERG} was seen off by Foreign Secretary Rafiq Hasan on Tuesday.",
        f"President Rafiq Hasan on Tuesday received at the Bangabhaban palace {SOLBERG} and her delegation.",
        f"President Rafiq Hasan received in audience on Tuesday {SOLBERG}.",
        f"Prime Minister Rafiq Hasan will receive {SOLBERG} with military honours on Thursday.",
        "A Norwegian delegation led by Foreign Minister Ingrid Solberg met President Rafiq Hasan on Tuesday.",
        "President Rafiq Hasan met a Norwegian delegation headed by Foreign Minister Ingrid Solberg on Tuesday.",
        "A delegation of the Norwegian parliament, led by its speaker Ingrid Solberg, called on President Rafiq Hasan.",
        "A Norwegian delegation headed by Foreign Minister Ingrid Solberg arrived here on Tuesday.",
        f"{SOLBERG}, who is on a three-day visit to the country, met the finance minister on Tuesday.",
        f"Meanwhile, {SOLBERG} is scheduled to visit the country next week.",
    ],
)
def test_a_guest_of_the_countrys_own_officials_is_there(sentence):
    assert ("Ingrid Solberg", "BGD") in _told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOLBERG} left Dhaka for Oslo on Tuesday.",
        f"{SOLBERG} left for home on Tuesday at the end of a two-day official visit.",
        "A delegation from Norway's Energy Agency, led by its deputy chief Ingrid Solberg, left for Oslo on Tuesday.",
    ],
)
def test_who_leaves_for_the_own_country_was_a_guest(sentence):
    assert _told(sentence) == [("Ingrid Solberg", "BGD")]


def test_a_palace_is_not_what_an_office_is_of():
    text = "President Jose Cruz on Tuesday welcomed to Malacañang Norwegian Prime Minister Jon Berg, now in Manila."
    assert _told(text, "Manila agency") == [("Jon Berg", "PHL")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Foreign Minister Rafiq Hasan met {SOLBERG} on the sidelines of the summit on Tuesday.",
        f"Foreign Minister Rafiq Hasan flew to Lima on Monday. On Tuesday, Hasan met {SOLBERG}.",
        f"Foreign Minister Rafiq Hasan held talks with {SOLBERG} by video link on Tuesday.",
        f"Kenyan President James Otieno met {SOLBERG} on Tuesday.",
        "Foreign Minister Rafiq Hasan met the finance minister on Tuesday.",
        "The leaders of Norway and Kenya met in Lusaka after Zambia and Malawi had closed the border. Norwegian "
        "Foreign Minister Ingrid Solberg visited the country in April, a spokesman said.",
    ],
)
def test_a_meeting_elsewhere_or_of_others_makes_nobody_a_guest_here(sentence):
    assert "BGD" not in {host for _, host in _told(sentence)}


def test_who_speaks_for_an_office_holds_none():
    text = (
        "The Kenyan leader is under fire. UN rights office spokeswoman Ravina Kamau told reporters in Geneva he had "
        "gone too far. Kamau asked for restraint."
    )
    assert _told(text) == []


def test_a_foreign_official_due_on_a_day_comes_to_where_the_story_is_filed():
    text = "BAMAKO, May 15 - Ministers met in Bamako. Norwegian Foreign Minister Ingrid Solberg was due on Saturday."
    assert _told(text, None) == [("Ingrid Solberg", "MLI")]


def test_who_leads_the_delegation_received_is_a_visitor():
    text = (
        "Prime Minister Rafiq Hasan received at his office in Savarganj on Tuesday a delegation from the Norwegian "
        "house of commons, chaired by Speaker Ingrid Solberg."
    )
    assert ("Ingrid Solberg", "BGD") in _told(text)


def test_what_bears_an_officials_name_is_no_guest() -> None:
    text = f"Governor Rafiq Hasan received the {SOLBERG} campaign organisation in Dhaka on Tuesday."
    assert not _told(text)
    assert _told(text.replace(" campaign organisation", ""))
