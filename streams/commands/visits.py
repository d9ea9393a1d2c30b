"""`harbinger visits`: the visits as they are known now."""

import asyncio
from datetime import date

import typer
from rich.table import Table
from rich.text import Text

from schemas import Visit
from streams.commands.decoded import decoded
from streams.commands.options import BrokerOption, HostOption, JsonOption, RefugeeOption, SenderOption
from streams.commands.show import days, print_table, printable
from streams.selection import select
from streams.settings import load_settings
from streams.tail import read_latest
from streams.topics import CURRENT


def visits(
    host: HostOption = None,
    sender: SenderOption = None,
    refugee: RefugeeOption = False,
    json: JsonOption = False,
    broker: BrokerOption = None,
) -> None:
    """Print the current visits in order of their first day."""
    selection = select(host or (), sender or (), refugee=refugee)
    values = asyncio.run(read_latest(load_settings(broker=broker), CURRENT))
    known = [
        visit
        for key, value in values.items()
        if (visit := decoded(Visit, value, f"{CURRENT.name}, key {key!r}")) and selection.takes_visit(visit)
    ]
    known.sort(key=lambda visit: (visit.start or visit.end or date.max, visit.host_country, visit.visit_id))
    if json:
        for visit in known:
            typer.echo(visit.model_dump_json())
    else:
        _show(known)


def _show(known: list[Visit]) -> None:
    table = Table("days", "host", "official", "sender", "status", "sources", "refugees", box=None, pad_edge=False)
    for visit in known:
        official = ", ".join(filter(None, (visit.official, visit.title)))
        row = (
            days(visit) or "?",
            ", ".join(filter(None, (visit.host_place, visit.host_country))),
            official or "?",
            visit.sender or visit.sender_country or "?",
            visit.status if visit.certain else f"{visit.status}?",
            str(len(visit.sources)),
            "yes" if visit.refugee_context else "",
        )
        table.add_row(*(Text(printable(cell)) for cell in row))
    print_table(table, "no visits are known")
