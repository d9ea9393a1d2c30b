"""`harbinger analyse`: the analysis without Kafka."""

import sys
from typing import Annotated, BinaryIO

import orjson
import typer

from streams.analysis import analyse as analyse_item
from streams.ingest.sources import read_items


def analyse(
    items: Annotated[str, typer.Argument(help="a JSON Lines file of news items (.gz too), or - for standard input")],
) -> None:
    """Print what the analysis reads out of each item: one JSON line an item, in order."""
    if _analyse_all(items, sys.stdout.buffer):
        raise typer.Exit(1)


def _analyse_all(items: str, out: BinaryIO) -> int:
    """Write a line for each item, and for each line that is none; return how many were none."""
    refused = 0
    for item in read_items(items):
        if isinstance(item, str):
            refused += 1
            found = {"id": None, "error": item}
            typer.echo(f"harbinger: {item}", err=True)
        else:
            found = analyse_item(item).model_dump(mode="json")
        out.write(orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE))
        out.flush()
    return refused
