"""What users meet is documented: a setting, metric, topic, alert kind, command or alert rule without words fails."""

import re
from pathlib import Path

import pytest
import yaml

from schemas import AlertKind
from streams.cli import COMMANDS
from streams.dead_letters import Reason
from streams.metrics import REGISTRY
from streams.settings import Settings
from streams.topics import TOPICS

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"))
DOCS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PAGES}
CONFIGURATION, OPERATING = DOCS["docs/configuration.md"], DOCS["docs/operating.md"]
RULES = yaml.safe_load((ROOT / "ops" / "rules" / "harbinger.yml").read_text())
SUFFIXES = {"counter": "_total", "info": "_info"}


def _variable(field):
    return f"HARBINGER_{field.upper()}"


def _as_told(default):
    match default:
        case None | "":
            return "none" if default is None else "empty"
        case bool():
            return f"`{str(default).lower()}`"
    return f"`{default}`"


def _anchors(text):
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name):
    default = float(field.default) if (field := Settings.model_fields[name]).annotation is float else field.default
    assert f"| `{_variable(name)}` | {_as_told(default)} |" in CONFIGURATION


def test_no_setting_is_documented_that_does_not_exist():
    documented = set(re.findall(r"HARBINGER_[A-Z_]+", "".join(DOCS.values())))
    assert documented <= {_variable(name) for name in Settings.model_fields}


@pytest.mark.parametrize(
    "name",
    [
        family.name + SUFFIXES.get(family.type, "")
        for family in REGISTRY.collect()
        if family.name.startswith("harbinger_")
    ],
)
def test_every_metric_is_documented(name):
    assert f"| `{name}" in OPERATING


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_every_topic_is_documented(topic):
    assert f"| `{topic.name}` |" in DOCS["docs/architecture.md"]


@pytest.mark.parametrize("kind", AlertKind)
def test_every_kind_of_alert_is_documented(kind):
    assert f"| `{kind}` |" in OPERATING


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_of_a_dead_letter_has_a_way_out(reason):
    assert f"`{reason}`" in OPERATING.split("### HarbingerDeadLetters")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    assert f"| `harbinger {command}" in OPERATING


@pytest.mark.parametrize(
    "rule", [rule for group in RULES["groups"] for rule in group["rules"] if "alert" in rule], ids=lambda r: r["alert"]
)
def test_every_alert_rule_has_a_runbook(rule):
    path, _, anchor = rule["annotations"]["runbook_url"].partition("#")
    assert anchor in _anchors((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", DOCS)
def test_links_inside_the_documentation_lead_somewhere(name):
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", DOCS[name]):
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        assert file.exists(), target
        assert not anchor or file.suffix != ".md" or anchor in _anchors(file.read_text(encoding="utf-8")), target
