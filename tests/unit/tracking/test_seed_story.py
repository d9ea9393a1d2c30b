import json
from pathlib import Path

from schemas import Analysis, NewsItem, VisitFinding
from streams.tracking.offline import OfflineTracker

SEEDS = Path(__file__).parents[3] / "seeds"


def _lines(name):
    return [json.loads(line) for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()]


def test_the_seeds_as_a_reader_understands_them_give_the_alerts_that_a_reader_expects():
    expected = _lines("expected.jsonl")
    findings = {
        line["item"]: tuple(VisitFinding.model_validate(visit) for visit in line["visits"])
        for line in expected
        if "item" in line and "alert" not in line
    }
    tracker = OfflineTracker(lambda item: Analysis(id=item.id, visits=findings[item.id]))
    alerts = [alert for line in _lines("events.jsonl") for alert in tracker.take(NewsItem.model_validate(line))]
    told = [
        {
            "alert": alert.kind.value,
            "item": alert.item_id,
            "official": alert.visit.official,
            "host_country": alert.visit.host_country,
            "start": alert.visit.start and alert.visit.start.isoformat(),
            "end": alert.visit.end and alert.visit.end.isoformat(),
        }
        for alert in alerts
    ]
    assert told == [line for line in expected if "alert" in line]
