"""Where items are read from: files, folders and standard input, packed by gzip or not."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from schemas import NewsItem
from streams.ingest.reading import (
    LONGEST_LINE_BYTES,
    Line,
    Refusal,
    is_document,
    read_documents,
    read_json_lines,
)
from streams.problems import UserError

SUFFIXES = (".jsonl", ".ndjson", ".json", ".txt")
"""What is read out of a folder, each also with `.gz`; a file that is named is read whatever its name."""
GZIP_MAGIC = b"\x1f\x8b"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
PEEK_BYTES = 512


@dataclass(frozen=True)
class Source:
    """A file, or standard input where `path` is None; `size` in bytes as it lies on disk, None if unknown."""

    path: Path | None
    size: int | None

    @property
    def name(self) -> str:
        """How it is told to people."""
        return str(self.path) if self.path else "standard input"


@dataclass(frozen=True, order=True)
class Place:
    """A line of a source; places grow in reading order."""

    source: int
    line: int


START = Place(0, 0)


@dataclass(frozen=True)
class Entry:
    """What was read at a place, and how many bytes of all sources were read until then."""

    place: Place
    what: NewsItem | Refusal
    bytes_read: int


def find_sources(paths: Iterable[str]) -> list[Source]:
    """Name the sources of `paths` in reading order, folders sorted. Raises `UserError` where there is nothing."""
    found = [source for path in paths for source in _sources_of(path)]
    if not found:
        raise UserError(f"nothing to read: the folders hold no {', '.join(SUFFIXES)} (or .gz of these)")
    return found


def _sources_of(path: str) -> list[Source]:
    if path == "-":
        return [Source(None, None)]
    try:
        if Path(path).is_dir():
            files = sorted(file for file in Path(path).rglob("*") if file.is_file() and _is_ours(file))
            return [Source(file, file.stat().st_size) for file in files]
        with Path(path).open("rb"):
            return [Source(Path(path), Path(path).stat().st_size or None)]
    except OSError as problem:
        raise UserError(f"cannot read {path}: {problem.strerror}") from None


def _is_ours(file: Path) -> bool:
    return file.name.removesuffix(".gz").endswith(SUFFIXES) and not file.name.startswith(".")


def read_sources(sources: list[Source], after: Place = START) -> Iterator[Entry]:
    """Read the entries of all sources that come after `after`, in order."""
    bytes_before = 0
    for index, source in enumerate(sources):
        if index >= after.source:
            for number, what, position in _read_source(source):
                if (place := Place(index, number)) > after:
                    yield Entry(place, what, bytes_before + position)
        bytes_before += source.size or 0


def read_items(path: str) -> Iterator[NewsItem | str]:
    """Read one source for a person: each item, or in its place what is wrong and where (`line 7: ...`).

    Raises `UserError` where there is nothing to read.
    """
    for source in find_sources([path]):
        for number, what, _ in _read_source(source):
            yield what if isinstance(what, NewsItem) else f"line {number}: {what.reason}"


def _read_source(source: Source) -> Iterator[tuple[int, NewsItem | Refusal, int]]:
    last = 0
    try:
        with source.path.open("rb") if source.path else _standard_input() as raw:
            stream = _unpacked(raw)
            start = stream.peek(PEEK_BYTES)
            if start.startswith(BYTE_ORDER_MARK):
                stream.read(len(BYTE_ORDER_MARK))
            documents = is_document(start.removeprefix(BYTE_ORDER_MARK))
            lines = numbered_lines(stream)
            for last, what in read_documents(lines) if documents else read_json_lines(lines):
                yield last, what, raw.tell() if source.path else 0
    except (OSError, EOFError, zlib.error) as problem:  # a file that is cut short, or no longer there
        yield last + 1, Refusal(f"cannot be read on: {problem}"), source.size or 0


def _standard_input() -> io.BufferedReader:
    """Open standard input anew, apart from Python's own reader, which must not be in use when the process ends."""
    return open(sys.stdin.fileno(), "rb", closefd=False)


def _unpacked(raw: io.BufferedReader) -> io.BufferedReader:
    if raw.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC):
        return io.BufferedReader(gzip.GzipFile(fileobj=raw))
    return raw


def numbered_lines(stream: BinaryIO, longest: int = LONGEST_LINE_BYTES) -> Iterator[Line]:
    """Number the lines from 1, holding no more than `longest` bytes of one in memory."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) <= longest or line.endswith(b"\n"):
            yield number, line
            continue
        while (rest := stream.readline(longest)) and not rest.endswith(b"\n"):
            pass
        yield number, Refusal(f"longer than {longest} bytes")
