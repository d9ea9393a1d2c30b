"""Dead letters as they lie on their topic: the original record, and what its headers tell of the failure."""

from dataclasses import dataclass
from datetime import UTC, datetime

from streams.tail import Record

OWN_HEADERS = ("__streams.errors.", "harbinger.")
"""What `streams.dead_letters` adds to the original's headers."""


@dataclass(frozen=True)
class Letter:
    """A dead letter; `place` is its own partition and offset, by which people name it."""

    place: tuple[int, int]
    key: bytes | None
    value: bytes
    headers: tuple[tuple[str, bytes], ...]
    """The original's."""
    sent: datetime
    """When the original came to Kafka."""
    told: dict[str, str]
    """What went wrong, by header name without its prefix: topic, partition, offset, reason, stage, message, ..."""

    @property
    def id(self) -> str:
        """How people name it."""
        return f"{self.place[0]}:{self.place[1]}"

    @property
    def topic(self) -> str:
        """The topic that the original lay on."""
        return self.told.get("topic", "")

    @property
    def reason(self) -> str:
        """Why it is here, in a word."""
        return self.told.get("reason", "unknown")

    def summary(self) -> dict[str, object]:
        """Tell it without its content."""
        known = ("topic", "partition", "offset", "stage", "reason", "message")
        told = {name: self.told.get(name) for name in known}
        return {"id": self.id, "sent": self.sent.isoformat(), "bytes": len(self.value), **told}


def letter(record: Record) -> Letter:
    """Take a record of the dead-letter topic apart."""
    return Letter(
        place=(record.partition, record.offset),
        key=record.key,
        value=record.value or b"",
        headers=tuple((name, value) for name, value in record.headers if not name.startswith(OWN_HEADERS)),
        sent=datetime.fromtimestamp(record.timestamp / 1000, UTC),
        told={
            name.removeprefix("__streams.errors.").removeprefix("harbinger."): value.decode(errors="replace")
            for name, value in record.headers
            if name.startswith(OWN_HEADERS)
        },
    )
