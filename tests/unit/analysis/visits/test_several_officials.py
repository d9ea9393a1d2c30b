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
