"""`harbinger counts`: the rolling counts by country and label."""

import asyncio

import typer
from rich.table import Table

from schemas import NO_COUNTRY, WindowCounts
from streams.analysis.places import country_name
from streams.commands.decoded import decoded
from streams.commands.options import BrokerOption, JsonOption
from streams.commands.show import minute, print_table
from streams.settings import load_settings
from streams.tail import read_latest
from streams.topics import COUNTS


def counts(json: JsonOption = False, broker: BrokerOption = None) -> None:
    """Print how many items of each label concern each country, in rolling windows of event time."""
    values = asyncio.run(read_latest(load_settings(broker=broker), COUNTS))
    rows = [
        row for key, value in values.items() if (row := decoded(WindowCounts, value, f"{COUNTS.name}, key {key!r}"))
    ]
    rows.sort(key=lambda row: (-row.last_week, -row.last_day, row.country, row.label))
    if json:
        for row in rows:
            typer.echo(row.model_dump_json())
    else:
        _show(rows)


def _show(rows: list[WindowCounts]) -> None:
    table = Table("country", "label", box=None, pad_edge=False)
    for window in ("1 hour", "24 hours", "7 days"):
        table.add_column(window, justify="right")
    table.add_column("as of")
    for row in rows:
        country = "no country" if row.country == NO_COUNTRY else country_name(row.country)
        windows = (row.last_hour, row.last_day, row.last_week)
        table.add_row(country, row.label, *map(str, windows), minute(row.as_of))
    print_table(table, "nothing has been counted")
