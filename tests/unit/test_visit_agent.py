"""The visit agent when a rebalance cuts a run short."""

import asyncio
from itertools import count
from types import SimpleNamespace
from typing import Any

from schemas import NewsItem
from streams.agents.label import derive
from streams.agents.visits import VisitAgent
from streams.analysis import analyse
from streams.runs import Run
from streams.tracking import CountryState

TEXT = "Norway's Foreign Minister {name} will visit Islamabad on Tuesday for talks on refugees, her ministry said."


class Outbox:
    """Takes everything, at once."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, topic: str, *_: Any, **__: Any) -> asyncio.Future[Any]:
        self.sent.append(topic)
        done = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done


class Table(dict[str, CountryState]):
    """A table in memory."""

    set = dict.__setitem__


def reports(*names: str) -> list[Any]:
    records = []
    for offset, name in enumerate(names):
        item = NewsItem(id=name, title="", text=TEXT.format(name=name), published="2024-03-01")
        source = SimpleNamespace(partition=0, offset=offset, timestamp=0)
        (report,) = derive(item, analyse(item), source).reports
        value = report.model_dump_json().encode()
        records.append(SimpleNamespace(topic="visits.reported", value=value, key=b"PAK", headers=(), **vars(source)))
    return records


async def test_what_was_told_before_a_rebalance_cut_the_run_short_is_written_and_not_told_again() -> None:
    records, outbox, table = reports("Ingrid Solvang", "Marte Haugen"), Outbox(), Table()
    agent = VisitAgent("alerts", "current", outbox, None, table)
    asked = count()
    cut = Run(records, 0, held=lambda: True, wanted_back=lambda: next(asked) > 0)
    await agent.handle(cut)
    assert (outbox.sent.count("alerts"), cut.given_up) == (1, True)
    await agent.handle(Run(records, 0, held=lambda: True))
    assert outbox.sent.count("alerts") == len(records)
    assert len(table["PAK"].visits) == len(records)
