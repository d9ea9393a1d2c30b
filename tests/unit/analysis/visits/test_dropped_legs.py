"""Visits denied, legs dropped, and days moved within one sentence."""

from datetime import date

from schemas import NewsItem, VisitFinding, VisitStatus
from streams.analysis.text import Document
from streams.analysis.visits import read_visits


def _visits(text: str, title: str = "") -> dict[str, VisitFinding]:
    item = NewsItem(id="story", title=title, text=text, published=date(2024, 5, 7))
    return {visit.host_country: visit for visit in read_visits(Document.of(item)).visits}


def test_a_visit_that_reports_told_and_the_ministry_denies_is_none() -> None:
    assert not _visits("The Greek ministry denied reports that the Greek finance minister was about to visit Ankara.")


def test_a_denial_during_a_visit_leaves_the_visit() -> None:
    told = "The Greek finance minister, Eleni Vou, denied reports of a quarrel during her visit to Ankara on Monday."
    assert _visits(told).keys() == {"TUR"}


def test_a_leg_called_off_is_cancelled_and_the_rest_stays() -> None:
    visits = _visits(
        "Danish Trade Minister Ida Krog has called off the Peruvian leg of her trip to South America.\n\n"
        "The minister, who is in Chile until Friday, was to have been in Peru on May 11 and 12."
    )
    assert {code: visit.status for code, visit in visits.items()} == {
        "PER": VisitStatus.CANCELLED,
        "CHL": VisitStatus.ONGOING,
    }
    assert visits["PER"].start == date(2024, 5, 11)
    assert visits["CHL"].end == date(2024, 5, 10)


def test_a_headline_drops_a_country_from_the_trip() -> None:
    told = "Danish Trade Minister Ida Krog will visit Chile on May 9. She had planned more."
    assert _visits(told, "Krog drops Peru from her trip")["PER"].status is VisitStatus.CANCELLED


def test_who_was_to_come_and_now_comes_later_has_moved() -> None:
    told = "Polish envoy Adam Wilk, who was to visit Hanoi from May 9 to 11, will now be in the city from May 13 to 15."
    visit = _visits(told)["VNM"]
    assert (visit.status, visit.start, visit.previous_start) == (
        VisitStatus.RESCHEDULED,
        date(2024, 5, 13),
        date(2024, 5, 9),
    )
