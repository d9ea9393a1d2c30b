"""Dead letters taken apart: what the worker puts in comes out."""

from dataclasses import dataclass
from datetime import UTC, datetime

from streams.dead_letters import Reason, RefusedError, headers_of
from streams.letters import letter


@dataclass
class Record:
    topic: str = "news.items"
    partition: int = 1
    offset: int = 7
    timestamp: int = 1_700_000_000_000
    key: bytes | None = b"k"
    value: bytes | None = b"\xff"
    headers: tuple[tuple[str, bytes], ...] = (("trace", b"1"),)


def test_the_original_and_the_failure_come_apart() -> None:
    original = Record()
    told = headers_of(original, "label", RefusedError(Reason.NOT_UTF8, "not UTF-8: …"))
    found = letter(Record(topic="news.dead-letters", partition=0, offset=3, headers=(*original.headers, *told)))
    assert found.id == "0:3"
    assert (found.key, found.value, found.headers) == (original.key, original.value, original.headers)
    assert found.sent == datetime.fromtimestamp(1_700_000_000, UTC)
    assert found.summary() | {"sent": ""} == {
        "id": "0:3", "sent": "", "bytes": 1, "topic": "news.items", "partition": "1", "offset": "7",
        "stage": "label", "reason": "not_utf8", "message": "not UTF-8: …",
    }  # fmt: skip


def test_a_record_that_is_no_letter_of_ours_is_still_one() -> None:
    found = letter(Record(value=None))
    assert (found.topic, found.reason, found.value) == ("", "unknown", b"")
