"""What the demo has come to: counted from the topics, and held against what a reader expects."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from schemas import LabelledItem, VisitAlert
from streams.commands.decoded import decoded
from streams.expected import Expected, came, read_expected
from streams.settings import Settings
from streams.tail import read_latest, read_present
from streams.topics import ALERTS, CURRENT, DEAD_LETTERS, LABELLED


@dataclass(frozen=True)
class Outcome:
    """What lies on the topics."""

    labels: Counter[str]
    visits: int
    alerts: dict[str, VisitAlert]
    """By alert id."""
    dead_letters: int
    missing: Counter[Expected]
    """Alerts that were expected and did not come."""
    surplus: Counter[Expected]
    """Alerts that came and were not expected."""

    def lines(self) -> list[tuple[str, str]]:
        """Tell it, a name and a value a line."""
        kinds = Counter(alert.kind.replace("_", " ") for alert in self.alerts.values())
        return [
            ("labels", _told(Counter({label.replace("_", " "): n for label, n in self.labels.items()}))),
            ("visits", str(self.visits)),
            ("alerts", _told(kinds)),
            ("dead letters", str(self.dead_letters)),
            *(("missing", f"{expected}") for expected in self.missing.elements()),
            *(("not expected", f"{found}") for found in self.surplus.elements()),
        ]


async def take_stock(settings: Settings, expected: Path) -> Outcome:
    """Read what lies on the topics now. Raises `UserError` where one is missing."""
    labelled = {
        item.item.id: item
        async for record in read_present(settings, LABELLED)
        if (item := decoded(LabelledItem, record.value, LABELLED.name))
    }
    alerts = {
        alert.alert_id: alert
        async for record in read_present(settings, ALERTS)
        if (alert := decoded(VisitAlert, record.value, ALERTS.name))
    }
    with expected.open("rb") as lines:
        wanted = read_expected(lines)
    found = came(alerts.values())
    return Outcome(
        labels=Counter(finding.label for item in labelled.values() for finding in item.labels),
        visits=len(await read_latest(settings, CURRENT)),
        alerts=alerts,
        dead_letters=len([record async for record in read_present(settings, DEAD_LETTERS)]),
        missing=wanted - found,
        surplus=found - wanted,
    )


def _told(counts: Counter[str]) -> str:
    told = ", ".join(f"{number} {name}" for name, number in counts.most_common())
    return f"{counts.total()} ({told})" if told else "0"
