"""A real Prometheus, with our rules, scrapes a real worker."""

import json
import re
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from streams.broker import Broker, free_port
from streams.settings import Settings
from tests.debian import program
from tests.stream.support import WorkerProcess, wait_until

ROOT = Path(__file__).parents[2]
OPS = ROOT / "ops"
RULES = yaml.safe_load((OPS / "rules" / "harbinger.yml").read_text())
PANELS = json.loads((OPS / "grafana" / "dashboards" / "harbinger.json").read_text())["panels"]
EXPRESSIONS = [target["expr"] for panel in PANELS for target in panel.get("targets", [])]
WORKER = ("-m", "streams.cli", "worker")

pytestmark = [pytest.mark.kafka, pytest.mark.debian]


class Prometheus:
    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"

    def get(self, path: str, **parameters: str) -> Any:
        url = f"{self.address}{path}?{urllib.parse.urlencode(parameters)}"
        with urllib.request.urlopen(url, timeout=5) as answer:
            return json.load(answer)["data"]

    def values(self, expression: str) -> list[float]:
        return [float(sample["value"][1]) for sample in self.get("/api/v1/query", query=expression)["result"]]

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/-/ready", timeout=5):
                return True
        except OSError:
            return False


@pytest.fixture(scope="module")
def worker(kafka: Broker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    settings = Settings(
        broker=kafka.address,
        topic_prefix="watched.",
        group="watched",
        data_dir=tmp_path_factory.mktemp("tables"),
        metrics_port=0,
        partitions=2,
    )
    with WorkerProcess(settings, WORKER) as process:
        yield process.wait_until_ready()


@pytest.fixture(scope="module")
def prometheus(worker: WorkerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    """Prometheus as we configure it, but for the address of the worker and the pace."""
    assert worker.address
    folder, port = tmp_path_factory.mktemp("prometheus"), free_port()
    config = yaml.safe_load((OPS / "prometheus.yml").read_text())
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    config["rule_files"] = [str(OPS / name) for name in config["rule_files"]]
    [job] = config["scrape_configs"]
    del job["dns_sd_configs"]
    job["static_configs"] = [{"targets": [worker.address.removeprefix("http://")]}]
    (folder / "prometheus.yml").write_text(yaml.safe_dump(config))
    process = subprocess.Popen(
        [
            program("prometheus"),
            f"--config.file={folder / 'prometheus.yml'}",
            f"--storage.tsdb.path={folder / 'data'}",
            f"--web.listen-address=127.0.0.1:{port}",
            "--log.level=error",
        ]
    )
    try:
        running = Prometheus(port)
        wait_until(running.is_ready, 30)
        yield running
    finally:
        process.kill()
        process.wait()


def test_promtool_is_content_with_what_a_worker_tells(worker: WorkerProcess) -> None:
    done = subprocess.run(
        [program("promtool"), "check", "metrics"],
        input=worker.get("/metrics"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_prometheus_reads_the_worker(prometheus: Prometheus) -> None:
    wait_until(lambda: prometheus.values('up{job="harbinger"}') == [1.0], 30)
    assert prometheus.values('count(harbinger_items_processed_total{agent="label"})') == [5.0]


def test_prometheus_evaluates_every_rule(prometheus: Prometheus) -> None:
    def healths() -> list[str]:
        return [rule["health"] for group in prometheus.get("/api/v1/rules")["groups"] for rule in group["rules"]]

    count = sum(len(group["rules"]) for group in RULES["groups"])
    wait_until(lambda: healths() == ["ok"] * count, 30)


def test_a_worker_that_does_well_raises_no_alert(prometheus: Prometheus) -> None:
    wait_until(lambda: prometheus.values('up{job="harbinger"}') == [1.0], 30)
    wait_until(lambda: prometheus.values("topic:harbinger_consumer_lag_messages:sum") != [], 30)
    wait_until(lambda: prometheus.values("ALERTS") == [], 10)  # none is pending any more since the first scrape


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_prometheus_takes_every_expression_of_the_dashboard(prometheus: Prometheus, expression: str) -> None:
    assert isinstance(prometheus.values(re.sub(r"\$__\w+", "5m", expression)), list)
