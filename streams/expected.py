"""What alerts a reader expects of some items, and whether they came."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import orjson

from schemas import VisitAlert


class Expected(NamedTuple):
    """An alert as an expectation file tells it: what happened to whose visit where, and the days known since.

    A visit whose end is not told is one of a day, as one that ends when it starts.
    """

    kind: str
    official: str | None
    host_country: str
    start: str | None
    end: str | None

    def __str__(self) -> str:
        days = f", {self.start or '?'} to {self.end or '?'}" if self.start or self.end else ""
        return f"{self.kind}: {self.official or 'an official'} to {self.host_country}{days}"


def read_expected(lines: Iterable[bytes]) -> Counter[Expected]:
    """Read the alerts of an expectation file, JSON Lines; lines about something else are passed over."""
    told = (orjson.loads(line) for line in lines if line.strip())
    return Counter(
        Expected(line["alert"], line["official"], line["host_country"], line["start"], line["end"] or line["start"])
        for line in told
        if "alert" in line
    )


def came(alerts: Iterable[VisitAlert]) -> Counter[Expected]:
    """Put alerts in the terms of expectations; one that was sent again counts once."""
    once = {alert.alert_id: alert for alert in alerts}
    return Counter(
        Expected(
            alert.kind,
            alert.visit.official,
            alert.visit.host_country,
            _iso(alert.visit.start),
            _iso(alert.visit.end or alert.visit.start),
        )
        for alert in once.values()
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
