"""The items that a benchmark reads: lines of a file, repeated under new ids until there are enough."""

import gzip
from itertools import cycle, islice
from pathlib import Path

import orjson


def lines_of(path: Path) -> list[bytes]:
    """Give the lines of a JSON Lines file (plain or .gz) that are not blank."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        return [line for line in lines if line.strip()]


def items(path: Path, count: int) -> list[bytes]:
    """Give `count` news items as JSON bytes, from a JSON Lines file (plain or .gz), each with an id of its own."""
    originals = [orjson.loads(line) for line in lines_of(path)]
    return [
        orjson.dumps(item | {"id": f"{item['id']}#{number}"})
        for number, item in enumerate(islice(cycle(originals), count))
    ]
