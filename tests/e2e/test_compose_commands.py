"""What Compose would run: each of our services' commands, with its environment, as a process beside a real Kafka."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from streams.broker import Broker, free_port
from streams.metrics import OUTCOMES
from streams.topics import TOPICS
from tests.stream.support import WorkerProcess, wait_until

ROOT = Path(__file__).parents[2]
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
HARBINGER = ("-m", "streams.cli")
SENT = len((ROOT / "seeds" / "events.jsonl").read_text().splitlines())

pytestmark = pytest.mark.kafka


class Service:
    """A service of the Compose file, with what this machine has in place of what its container has."""

    def __init__(self, name: str, instead: dict[str, str]) -> None:
        self._instead = instead
        self.arguments = [self._here(word) for word in SERVICES[name]["command"]]
        self.environment = {key: self._here(str(value)) for key, value in SERVICES[name]["environment"].items()}

    def _here(self, word: str) -> str:
        for there, here in self._instead.items():
            word = word.replace(there, here)
        return word

    def run(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *HARBINGER, *self.arguments],
            cwd=ROOT,
            env=os.environ | self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )


@pytest.fixture(scope="module")
def instead(kafka: Broker, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {
        "kafka:19092": kafka.address,
        "/var/lib/harbinger": str(tmp_path_factory.mktemp("worker")),
        "/seeds/": f"{ROOT / 'seeds'}/",
        "0.0.0.0": "127.0.0.1",
        "9464": str(free_port()),
    }


def test_the_services_do_what_they_are_for(instead: dict[str, str]) -> None:
    """In the order of Compose: the topics are made, a worker gets ready, the replayed seeds are all processed."""
    topics = Service("topics", instead).run()
    assert topics.returncode == 0, topics.stderr
    assert all(spec.name in topics.stdout for spec in TOPICS)

    service = Service("worker", instead)
    with WorkerProcess(service.environment, (*HARBINGER, *service.arguments)) as worker:
        worker.wait_until_ready()
        assert worker.get("/healthz") == "yes\n"
        replay = Service("replay", instead).run()
        assert replay.returncode == 0, replay.stderr
        wait_until(lambda: _processed(worker) == SENT, 30)
        assert worker.metric('harbinger_items_processed_total{agent="label",outcome="dead_letter"}') == 0
        assert worker.end(signal.SIGTERM) == 0


def _processed(worker: WorkerProcess) -> float:
    return sum(
        worker.metric(f'harbinger_items_processed_total{{agent="label",outcome="{outcome}"}}') for outcome in OUTCOMES
    )


def test_every_service_of_ours_is_run_here() -> None:
    assert {name for name, service in SERVICES.items() if "build" in service} == {"topics", "worker", "replay"}
