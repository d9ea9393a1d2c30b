"""News items from JSON Lines, plain or gzipped, or from standard input."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pydantic import ValidationError

from schemas import NewsItem
from streams.problems import UserError, in_one_line


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open `path` for reading bytes; `-` is standard input, a name that ends in `.gz` is unpacked.

    Raises:
        UserError: the file cannot be read, or is damaged.
    """
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as lines:
            yield cast(BinaryIO, gzip.GzipFile(fileobj=lines)) if path.endswith(".gz") else lines
    except BrokenPipeError:
        raise  # the reader of our output is gone: not a matter of the input
    except (gzip.BadGzipFile, EOFError, zlib.error) as problem:
        raise UserError(f"cannot unpack {path}: {problem}") from None
    except OSError as problem:
        raise UserError(f"cannot read {path}: {problem.strerror}") from None


def items(lines: BinaryIO) -> Iterator[NewsItem | str]:
    """Give the item of each line that is not empty, or what is wrong with the line and where."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield NewsItem.model_validate_json(line)
            except ValidationError as problem:
                yield f"line {number}: {in_one_line(problem)}"
