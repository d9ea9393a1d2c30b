"""Visits denied, legs dropped, and days moved within one sentence."""

from datetime import date

import pytest

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


KROG = "Danish Trade Minister Ida Krog"


@pytest.mark.parametrize(
    "told",
    [
        "KROG has pulled out of a visit to Chile planned for Monday.",
        "KROG, who was due in Santiago, Chile, on Monday, has pulled out.",
        "KROG has backed out of a trip to Chile.",
        "KROG pulled out of the trade summit in Santiago, Chile, citing illness.",
        "KROG has withdrawn from a trade conference in Santiago, Chile.",
        "KROG will skip next week's trade summit in Santiago, Chile.",
        "KROG has ditched a trip to Chile.",
        "KROG has aborted a trip to Chile.",
        "KROG's visit to Chile will not go ahead.",
        "KROG's visit to Chile will not take place on Monday as planned.",
    ],
)
def test_a_visit_is_dropped_in_many_words(told: str) -> None:
    visits = _visits(told.replace("KROG", KROG))
    assert {code: visit.status for code, visit in visits.items()} == {"CHL": VisitStatus.CANCELLED}


@pytest.mark.parametrize(
    "told",
    [
        "KROG's visit to Chile has been pushed to May 20.",
        "KROG's visit to Chile slips to May 20.",
        "KROG's visit to Chile on Monday will now go ahead on May 20.",
        "KROG will visit Chile on May 20, not on Monday as previously planned.",
        "KROG would go to Chile on May 20 and not next week as earlier announced, her office said.",
    ],
)
def test_a_visit_is_moved_in_many_words(told: str) -> None:
    visit = _visits(told.replace("KROG", KROG))["CHL"]
    assert (visit.status, visit.start) == (VisitStatus.RESCHEDULED, date(2024, 5, 20))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("A stop in Peru was struck from the itinerary.", VisitStatus.CANCELLED),
        ("The Peru stop was dropped.", VisitStatus.CANCELLED),
        ("The Peruvian leg, planned for Saturday, has been postponed.", VisitStatus.RESCHEDULED),
        ("The trip to Peru has been shifted to late June.", VisitStatus.RESCHEDULED),
    ],
)
def test_a_leg_that_names_nobody_is_the_travellers_and_colours_no_other(told: str, status: VisitStatus) -> None:
    visits = _visits(f"{KROG} will visit Chile on Wednesday. {told}")
    assert {code: visit.status for code, visit in visits.items()} == {"CHL": VisitStatus.ANNOUNCED, "PER": status}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("KROG will visit Chile on Wednesday, and the Greek minister drops out.", VisitStatus.ANNOUNCED),
        ("KROG is due in Chile on Wednesday after troops pulled out of the port.", VisitStatus.ANNOUNCED),
        ("KROG, who arrived in Chile on Monday, will now travel to the south on Friday.", VisitStatus.ONGOING),
    ],
)
def test_what_others_drop_and_what_comes_next_moves_no_visit(told: str, status: VisitStatus) -> None:
    assert _visits(told.replace("KROG", KROG))["CHL"].status is status


def test_who_will_not_skip_a_summit_has_dropped_nothing() -> None:
    visits = _visits(f"{KROG} will not skip the trade summit in Santiago, Chile, on Monday.")
    assert all(visit.status is not VisitStatus.CANCELLED for visit in visits.values())


def test_a_stop_that_had_been_dropped_before_is_background() -> None:
    told = f"{KROG} will visit Chile on Wednesday. A stop in Peru had already been dropped from the plan."
    assert _visits(told).keys() == {"CHL"}
