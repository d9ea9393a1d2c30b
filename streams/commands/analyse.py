"""`harbinger analyse`: the analysis without Kafka."""

import sys
from typing import Annotated, BinaryIO

import orjson
import typer

from streams.analysis import analyse as analyse_item
from streams.item_lines import items as read_items
from streams.item_lines import opened


def analyse(
    items: Annotated[str, typer.Argument(help="a JSON Lines file of news items (.gz too), or - for standard input")],
) -> None:
    """Print what the analysis reads out of each item: one JSON line an item, in order."""
    with opened(items) as lines:
        if _analyse_lines(lines, sys.stdout.buffer):
            raise typer.Exit(1)


def _analyse_lines(lines: BinaryIO, out: BinaryIO) -> int:
    """Write a line for each non-empty line of `lines`; return how many could not be read."""
    refused = 0
    for item in read_items(lines):
        if isinstance(item, str):
            refused += 1
            found = {"id": None, "error": item}
            typer.echo(f"harbinger: {item}", err=True)
        else:
            found = analyse_item(item).model_dump(mode="json")
        out.write(orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE))
        out.flush()
    return refused
