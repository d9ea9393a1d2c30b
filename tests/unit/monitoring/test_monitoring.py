import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from prometheus_client import generate_latest

from ops import dashboard
from streams.metrics import AGENTS, REGISTRY
from streams.rolling import Windows
from tests.debian import program

ROOT = Path(__file__).parents[3]
RULES = ROOT / "ops" / "rules" / "harbinger.yml"
SUFFIXES = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",), "info": ("_info",)}
TARGET_LABELS = {"job", "instance", "le", "version"}
"""Labels that Prometheus adds, that a histogram has, and that harbinger_build_info has."""
OF_PROMETHEUS = {"up"}

METRICS = {family.name + suffix for family in REGISTRY.collect() for suffix in SUFFIXES[family.type]}
LABELS = {label for collector in REGISTRY._collector_to_names for label in getattr(collector, "_labelnames", ())}
_RULES = [rule for group in yaml.safe_load(RULES.read_text())["groups"] for rule in group["rules"]]
RECORDED = {rule["record"] for rule in _RULES if "record" in rule}
ALERTS = [rule for rule in _RULES if "alert" in rule]
PANELS = json.loads(dashboard.FILE.read_text())["panels"]
EXPRESSIONS = [rule["expr"] for rule in _RULES] + [
    target["expr"] for panel in PANELS for target in panel.get("targets", [])
]


def _promtool(*arguments, **keywords):
    return subprocess.run([program("promtool"), *map(str, arguments)], capture_output=True, check=False, **keywords)


def _series(expression):
    without_strings = re.sub(r'"[^"]*"|\[[^]]*\]', "", expression)
    without_labels = re.sub(r"\{[^}]*\}|\b(by|without|on)\s*\([^)]*\)", "", without_strings)
    return set(re.findall(r"[a-z][\w:]*[_:]\w+|\bup\b", without_labels)) - {"histogram_quantile"}


@pytest.mark.debian
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "rules", "--lint=all", "--lint-fatal", RULES),
        ("check", "config", ROOT / "ops" / "prometheus.yml"),
        ("test", "rules", Path(__file__).parent / "rules.test.yml"),
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:2])),
)
def test_promtool_is_content(arguments):
    done = _promtool(*arguments)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()


@pytest.mark.debian
def test_promtool_is_content_with_the_metrics_of_a_process():
    done = _promtool("check", "metrics", input=generate_latest(REGISTRY))
    assert (done.returncode, done.stdout + done.stderr) == (0, b"")


def test_reads_series_out_of_an_expression():
    expression = 'sum by (a_b) (rate(x_total{c_d="e_f"}[5m])) / on (job) (g:x:rate5m > up)'
    assert _series(expression) == {"x_total", "g:x:rate5m", "up"}


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_series_of_rules_and_panels_exists(expression):
    series = _series(expression)
    assert series
    assert series <= METRICS | RECORDED | OF_PROMETHEUS


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_label_of_rules_and_panels_exists(expression):
    grouped = re.findall(r"\b(?:by|on) \(([^)]*)\)", expression)
    matched = re.findall(r'(\w+)\s*=~?\s*"', expression)
    assert {label.strip() for labels in grouped for label in labels.split(",")} | {
        *matched
    } <= LABELS | TARGET_LABELS | {""}


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_agents_and_windows_of_rules_and_panels_exist(expression):
    assert set(re.findall(r'agent="(\w+)"', expression)) <= {*AGENTS}
    assert set(re.findall(r'window="(\w+)"', expression)) <= {*Windows._fields}


@pytest.mark.parametrize("rule", ALERTS, ids=lambda rule: rule["alert"])
def test_every_alert_rule_is_complete_and_tested(rule):
    assert rule["labels"]["severity"] in {"critical", "warning"}
    assert rule["annotations"].keys() == {"summary", "description", "runbook_url"}
    cases = yaml.safe_load((Path(__file__).parent / "rules.test.yml").read_text())["tests"]
    checks = [
        check for case in cases for check in case.get("alert_rule_test", []) if check["alertname"] == rule["alert"]
    ]
    assert any(check.get("exp_alerts") for check in checks), "it fires on its symptom"
    assert not all(check.get("exp_alerts") for check in checks), "it stays silent next to it"


def test_the_dashboard_is_as_its_code_says():
    assert dashboard.FILE.read_text(encoding="utf-8") == dashboard.as_json(), "run make dashboard"


def test_the_dashboard_uses_the_data_source_that_is_provisioned():
    folder = ROOT / "ops" / "grafana" / "provisioning" / "datasources"
    provisioned = {source["uid"] for source in yaml.safe_load((folder / "prometheus.yml").read_text())["datasources"]}
    assert {panel["datasource"]["uid"] for panel in PANELS if panel["type"] != "row"} == provisioned


def test_panels_have_ids_of_their_own():
    ids = [panel["id"] for panel in PANELS]
    assert len(ids) == len(set(ids))
