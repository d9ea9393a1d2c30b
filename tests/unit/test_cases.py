"""The hand-written cases are valid gold."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pycountry
import pytest

from schemas import Label, NewsItem, VisitFinding, VisitStatus

CASES = Path(__file__).parents[1] / "cases"
FILES = sorted(CASES.glob("*/*.jsonl"))
HALVES = {"open": 284, "blind": 157, "fresh": 101}
"""How many cases each folder holds: figures of fewer are figures of something else."""
COUNTRIES = {country.alpha_3 for country in pycountry.countries} | {"XKX"}

Case = dict[str, Any]


def cases() -> list[Case]:
    """Read every case of every file."""
    return [json.loads(line) for file in FILES for line in file.read_text("utf-8").splitlines()]


def name_of(case: Case) -> str:
    """Name a case in a test report."""
    return str(case["id"])


def test_ids_are_unique() -> None:
    """Two cases never share an id, so that predictions can be joined."""
    assert [name for name, times in Counter(case["id"] for case in cases()).items() if times > 1] == []


def test_no_half_loses_cases() -> None:
    """A merge that drops cases does not pass unseen."""
    held = Counter(file.parent.name for file in FILES for _ in file.read_text("utf-8").splitlines())
    assert held == HALVES


@pytest.mark.parametrize("case", cases(), ids=name_of)
class TestCase:
    """What each single case must keep to."""

    def test_is_an_item_with_known_labels(self, case: Case) -> None:
        """The item part is a `NewsItem`, and the labels are those of the schema, each once."""
        NewsItem.model_validate(case)
        labels = [Label(label) for label in case["labels"]]
        assert len(set(labels)) == len(labels)

    def test_visits_follow_the_schema(self, case: Case) -> None:
        """Countries exist, somebody is named, and the first day is not after the last."""
        for record in case["visits"]:
            filled = record | {"refugee_context": bool(record["refugee_context"])}
            visit = VisitFinding.model_validate(filled)
            assert visit.host_country in COUNTRIES
            assert visit.sender_country is None or visit.sender_country in COUNTRIES
            assert visit.sender
            assert visit.title
            assert not (visit.start and visit.end) or visit.start <= visit.end

    def test_label_agrees_with_visits(self, case: Case) -> None:
        """An item reports a visit exactly where it carries the label."""
        assert (Label.DIPLOMATIC_VISIT in case["labels"]) == bool(case["visits"])

    def test_status_agrees_with_the_publication_day(self, case: Case) -> None:
        """Announced visits are still to start; concluded ones are over, by a week at most."""
        published = NewsItem.model_validate(case).published_on
        for record in case["visits"] if published else []:
            visit = VisitFinding.model_validate(record | {"refugee_context": False})
            last = visit.end or visit.start
            if visit.status is VisitStatus.ANNOUNCED and visit.start and visit.leg_dates:
                assert visit.start > published
            if visit.status is VisitStatus.ONGOING:
                assert not visit.start or visit.start <= published
                assert not visit.end or visit.end >= published
            if visit.status is VisitStatus.CONCLUDED and last:
                assert 0 < (published - last).days <= 7
