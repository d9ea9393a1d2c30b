"""What cannot be processed goes to the dead-letter topic, whole and with its reason, and the stream goes on."""

import logging
import traceback
from enum import StrEnum
from typing import TypeVar

from pydantic import ValidationError

from schemas import Message
from streams import metrics
from streams.outbox import Outbox
from streams.problems import in_one_line
from streams.runs import Record

logger = logging.getLogger(__name__)

M = TypeVar("M", bound=Message)

MAX_HEADER_CHARACTERS = 8_000
"""Enough for a message or a stack trace; with the original it must fit the topic's limit."""


class Reason(StrEnum):
    """Why a record is a dead letter."""

    EMPTY = "empty"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    WRONG_SHAPE = "wrong_shape"
    ANALYSIS_FAILED = "analysis_failed"
    TRACKING_FAILED = "tracking_failed"
    COUNTING_FAILED = "counting_failed"
    REFUSED_BY_KAFKA = "refused_by_kafka"


class RefusedError(Exception):
    """A record that cannot be processed: raised with the reason, and from the exception that says more."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def read(model: type[M], value: bytes | None) -> M:
    """Read a record's value. Raises `RefusedError` with the reason, whatever the bytes."""
    if not value:
        raise RefusedError(Reason.EMPTY, "the record has no value")
    try:
        return model.model_validate_json(value)
    except ValidationError as problem:
        raise RefusedError(_reason(problem, value), in_one_line(problem)) from problem
    except Exception as problem:
        raise RefusedError(Reason.WRONG_SHAPE, f"{type(problem).__name__}: {problem}") from problem


def _reason(problem: ValidationError, value: bytes) -> Reason:
    kinds = {error["type"] for error in problem.errors(include_url=False, include_context=False, include_input=False)}
    if "json_invalid" in kinds:
        return Reason.NOT_JSON if _is_utf8(value) else Reason.NOT_UTF8
    return Reason.TOO_LARGE if kinds == {"string_too_long"} else Reason.WRONG_SHAPE


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


class DeadLetters:
    """The way into the dead-letter topic."""

    def __init__(self, topic: str, outbox: Outbox) -> None:
        self._topic = topic
        self._outbox = outbox

    async def put(self, record: Record, stage: str, refused: RefusedError) -> None:
        """Send the original key, value, timestamp and headers, with the reason in further headers; wait for Kafka.

        Raises `KafkaError` if Kafka cannot take it: then the run must not be acknowledged.
        """
        logger.warning(
            f"{refused.reason}: %s partition %d offset %d is a dead letter: %s",
            record.topic,
            record.partition,
            record.offset,
            refused,
        )
        nameless = record.value is None and record.key is None
        acknowledged = await self._outbox.send(
            self._topic,
            record.key,
            b"" if nameless else record.value,  # Kafka wants a key or a value
            headers=[*record.headers, *headers_of(record, stage, refused)],
            timestamp_ms=record.timestamp if record.timestamp >= 0 else None,
        )
        await acknowledged
        metrics.dead_letters.labels(record.topic, refused.reason).inc()


def headers_of(record: Record, stage: str, refused: RefusedError) -> list[tuple[str, bytes]]:
    """Tell what went wrong and where, in the header names of Kafka Streams (KIP-1034) and two of our own."""
    cause = refused.__cause__ or refused
    return [
        ("__streams.errors.exception", f"{type(cause).__module__}.{type(cause).__qualname__}".encode()),
        ("__streams.errors.message", _fit(str(refused))),
        ("__streams.errors.stacktrace", _fit(_trace(cause))),
        ("__streams.errors.topic", record.topic.encode()),
        ("__streams.errors.partition", str(record.partition).encode()),
        ("__streams.errors.offset", str(record.offset).encode()),
        ("harbinger.reason", refused.reason.encode()),
        ("harbinger.stage", stage.encode()),
    ]


def _trace(cause: BaseException) -> str:
    """The stack only: the text of a validation error may hold the whole input."""
    return "".join(traceback.format_tb(cause.__traceback__))


def _fit(text: str) -> bytes:
    return text[:MAX_HEADER_CHARACTERS].encode(errors="replace")
