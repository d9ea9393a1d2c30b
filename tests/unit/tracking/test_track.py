"""`harbinger track`: analysis and state machine without Kafka."""

import gzip
import json
import shutil
from pathlib import Path

from typer.testing import CliRunner

from streams.cli import app

SEEDS = Path(__file__).parents[3] / "seeds" / "events.jsonl"


def track(*arguments):
    return CliRunner().invoke(app, ["track", *map(str, arguments)])


def test_it_prints_an_alert_a_line_and_writes_the_visits_with_their_items(tmp_path):
    result = track(SEEDS, "--visits", tmp_path / "visits.jsonl")
    alerts = [json.loads(line) for line in result.stdout.splitlines()]
    visits = [json.loads(line) for line in (tmp_path / "visits.jsonl").read_text().splitlines()]
    assert result.exit_code == 0
    assert {"visit_id", "kind", "item_id", "visit"} <= alerts[0].keys()
    assert {"visit_id", "official", "title", "host_country", "items"} <= visits[0].keys()
    assert {alert["visit_id"] for alert in alerts} <= {visit["visit_id"] for visit in visits}
    noyes = next(visit for visit in visits if visit["visit_id"] == "PAK-2023-12-noyes")
    assert "usdos-231201-noyes" in noyes["items"]
    assert "reports of visits" in result.stderr


def test_a_packed_file_gives_the_same(tmp_path):
    packed = tmp_path / "events.jsonl.gz"
    with SEEDS.open("rb") as plain, gzip.open(packed, "wb") as out:
        shutil.copyfileobj(plain, out)
    assert track(packed).stdout == track(SEEDS).stdout


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_tracked(tmp_path):
    broken = tmp_path / "items.jsonl"
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    broken.write_text("\n".join([lines[0], "{nothing", *lines[1:]]), encoding="utf-8")
    result = track(broken)
    assert result.exit_code == 1
    assert "line 2: " in result.stderr
    assert result.stdout == track(SEEDS).stdout
