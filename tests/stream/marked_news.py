"""An analysis for tests of the stream: what an item gives stands in its text, so that nothing has to be understood.

`label deportation DEU`, `visit PAK NOR Tom West 2023-12-07` (host, sender, who, first day), `slow 0.3` (milliseconds of
work), `fail`.
"""

import time
from datetime import date, timedelta

from schemas import Analysis, Label, LabelFinding, NewsItem, VisitFinding, VisitStatus


def analyse(item: NewsItem) -> Analysis:
    labels, visits, country = [], [], "ZZZ"
    for line in item.text.splitlines():
        word, _, rest = line.partition(" ")
        if word == "label":
            label, _, country = rest.partition(" ")
            labels.append(LabelFinding(label=Label(label), confidence=1.0))
        elif word == "visit":
            host, sender, name = rest.split(" ", 2)
            official, day = name.rsplit(" ", 1)
            visits.append(_visit(host, sender, official, date.fromisoformat(day)))
        elif word == "slow":
            _work(float(rest) / 1000)
        elif word == "fail":
            raise ValueError("told to fail")
    return Analysis(id=item.id, labels=tuple(labels), visits=tuple(visits), country=country)


def _visit(host: str, sender: str, official: str, start: date) -> VisitFinding:
    return VisitFinding(
        official=official,
        title="Foreign Minister",
        sender=sender,
        sender_country=sender,
        host_country=host,
        start=start,
        end=start + timedelta(days=1),
        status=VisitStatus.ANNOUNCED,
    )


def _work(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
