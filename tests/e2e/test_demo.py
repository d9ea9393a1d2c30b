"""The demo: from nothing to the alerts of the seeds, ending by itself, with nothing left behind."""

import json
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.processes import eventually

HARBINGER = [sys.executable, "-m", "streams.cli"]
ITEM = {
    "id": "ministry-1",
    "title": "Foreign Minister Ingrid Solheim to visit Kenya",
    "text": "Minister of Foreign Affairs Ingrid Solheim will visit Kenya on 5 and 6 December. In Nairobi she will meet "
    "her Kenyan counterpart for talks on refugees, the ministry said.",
    "published": "2023-11-28T09:00:00Z",
    "source": "Norwegian Ministry of Foreign Affairs",
}
ALERT = {
    "alert": "announced",
    "item": ITEM["id"],
    "official": "Ingrid Solheim",
    "host_country": "KEN",
    "start": "2023-12-05",
    "end": "2023-12-06",
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "events.jsonl").write_text(json.dumps(ITEM))
    (folder / "expected.jsonl").write_text(json.dumps(ALERT) + "\n")
    return folder


def demo(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*HARBINGER, "demo", "--once", *options], capture_output=True, text=True, timeout=120, check=False
    )


def test_once_ends_well_if_the_expected_alerts_came_and_badly_if_not(seeds: Path, tmp_path: Path) -> None:
    options = ("--seeds", str(seeds), "--data", str(tmp_path / "data"))
    first = demo(*options)
    assert first.returncode == 0, first.stdout + first.stderr
    shown, _, summary = first.stdout.partition("\n\n")
    assert shown.startswith("2023-11-28 09:00 announced: Ingrid Solheim")
    assert "items        1 sent, 0 refused" in summary
    assert "alerts       1 (1 announced)" in summary
    assert "all expected alerts came" in summary

    with (seeds / "expected.jsonl").open("a") as expected:
        expected.write(json.dumps(ALERT | {"host_country": "UGA"}))
    second = demo(*options)
    assert second.returncode == 1, second.stdout + second.stderr
    assert "missing      announced: Ingrid Solheim to UGA, 2023-12-05 to 2023-12-06" in second.stdout
    assert "alerts       1 (1 announced)" in second.stdout  # the kept data knows the visit: it is told once


def test_killed_it_leaves_nothing_running(seeds: Path) -> None:
    process = subprocess.Popen(
        [*HARBINGER, "demo", "--seeds", str(seeds)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout
        assert any("expected alerts" in line for line in process.stdout)
        children = psutil.Process(process.pid).children(recursive=True)
        assert len(children) >= 2
    finally:
        process.kill()
        process.communicate()
    assert eventually(lambda: not any(child.is_running() for child in children))


def test_seeds_that_are_not_there_are_one_line(tmp_path: Path) -> None:
    refused = demo("--seeds", str(tmp_path))
    assert refused.returncode == 2
    assert refused.stderr == f"harbinger: cannot read {tmp_path}/events.jsonl: No such file or directory\n"
