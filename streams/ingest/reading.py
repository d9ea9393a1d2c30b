"""Lines in, items or refusals out: JSON Lines and plain text documents. Pure: no file is opened here."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from schemas import NewsItem
from streams.problems import in_one_line

DOCUMENT_START = re.compile(rb"\s*date\s+(\d{4}-\d{2}-\d{2})(?!\d)\s*")
"""The first words of a plain text document; the item's text follows."""
LONGEST_LINE_BYTES = 16 * 1024 * 1024
"""What `news.items` takes at most (a test holds it to `streams.topics`; Kafka has no place here)."""


@dataclass(frozen=True)
class Refusal:
    """Why what was read is no item."""

    reason: str


Line = tuple[int, bytes | Refusal]
"""A line with its number, from 1; a refusal where the line itself could not be had."""
Read = tuple[int, NewsItem | Refusal]
"""What stood at a line."""


def is_document(start: bytes) -> bool:
    """Tell a plain text document from JSON Lines by its first words."""
    return DOCUMENT_START.match(start) is not None


def read_json_lines(lines: Iterable[Line]) -> Iterator[Read]:
    """Read an item from each line that is not empty; unknown fields are dropped."""
    for number, line in lines:
        if isinstance(line, Refusal):
            yield number, line
        elif line.strip():
            yield number, _item_of_json(line)


def read_documents(lines: Iterable[Line]) -> Iterator[Read]:
    """Read an item from each document: `date YYYY-MM-DD`, then its text up to the next line that begins so.

    The item's number is that of the line with its date.
    """
    first, size = 0, 0
    parts: list[bytes] = []
    for number, line in lines:
        if isinstance(line, Refusal):
            yield number, line
            continue
        if DOCUMENT_START.match(line):
            if parts:
                yield first, _item_of_document(b"".join(parts))
            first, parts, size = number, [], 0
        if parts or line.strip():
            first = first or number
            size += len(line)
            if size <= LONGEST_LINE_BYTES:  # a longer document is refused in any case: do not keep the rest of it
                parts.append(line)
    if parts:
        yield first, _item_of_document(b"".join(parts))


def _item_of_json(line: bytes) -> NewsItem | Refusal:
    try:
        return NewsItem.model_validate_json(line)
    except ValidationError as problem:
        return Refusal(in_one_line(problem))


def _item_of_document(document: bytes) -> NewsItem | Refusal:
    start = DOCUMENT_START.match(document)
    if start is None:
        return Refusal("a document begins with the words `date YYYY-MM-DD`")
    try:
        day, text = start[1].decode(), document[start.end() :].decode().strip()
        if not text:
            return Refusal("no text follows the date")
        digest = hashlib.sha256(f"{day}\n{text}".encode()).hexdigest()
        return NewsItem.model_validate({"id": f"text-{digest[:16]}", "text": text, "published": day})
    except UnicodeDecodeError as problem:
        return Refusal(f"not UTF-8: {problem.reason} at byte {problem.start} of the text")
    except ValidationError as problem:
        return Refusal(in_one_line(problem))
