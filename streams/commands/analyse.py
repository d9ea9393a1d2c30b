"""`harbinger analyse`: the analysis without Kafka."""

import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import orjson
import typer
from pydantic import ValidationError

from schemas import NewsItem
from streams.analysis import analyse as read_item
from streams.problems import in_one_line


def analyse(
    items: Annotated[str, typer.Argument(help="a JSON Lines file of news items, or - for standard input")],
) -> None:
    """Print what the analysis reads out of each item: one JSON line an item, in order."""
    with sys.stdin.buffer if items == "-" else _opened(items) as lines:
        if _analyse_lines(lines, sys.stdout.buffer):
            raise typer.Exit(1)


def _opened(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except OSError as problem:
        typer.echo(f"harbinger: cannot read {path}: {problem.strerror}", err=True)
        raise typer.Exit(2) from None


def _analyse_lines(lines: BinaryIO, out: BinaryIO) -> int:
    """Write a line for each non-empty line of `lines`; return how many could not be read."""
    refused = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found = read_item(NewsItem.model_validate_json(line)).model_dump(mode="json")
        except ValidationError as problem:
            refused += 1
            error = f"line {number}: {in_one_line(problem)}"
            found = {"id": None, "error": error}
            typer.echo(f"harbinger: {error}", err=True)
        out.write(orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE))
        out.flush()
    return refused
