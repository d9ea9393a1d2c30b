"""Items to Kafka, acknowledged in order: what was read up to some place is safe, and that place is known."""

from asyncio import Future
from collections import deque

from aiokafka import AIOKafkaProducer
from aiokafka.errors import MessageSizeTooLargeError
from aiokafka.structs import RecordMetadata

from schemas import NewsItem
from streams.ingest.reading import Refusal
from streams.ingest.sources import START, Entry, Place

LINGER_MS = 5
BATCH_BYTES = 256 * 1024
"""With LINGER_MS: some hundred items a request, which is what makes a replay as fast as Kafka takes it."""


class Sender:
    """Sends entries in order. All up to `safe` are acknowledged or refused; `sent` and `refused` count these."""

    def __init__(
        self, producer: AIOKafkaProducer, topic: str, safe: Place = START, sent: int = 0, refused: int = 0
    ) -> None:
        self.safe = safe
        self.sent = sent
        self.refused = refused
        self._producer = producer
        self._topic = topic
        self._underway: deque[tuple[Place, Future[RecordMetadata] | None]] = deque()

    async def send(self, entry: Entry) -> Refusal | None:
        """Send the entry's item, waiting only while Kafka is behind; give the refusal, if it is none or too large.

        Raises the `KafkaError` of this or an earlier entry that Kafka did not take.
        """
        refusal = entry.what if isinstance(entry.what, Refusal) else None
        future = None
        if isinstance(entry.what, NewsItem):
            try:
                future = await self._producer.send(
                    self._topic, entry.what.model_dump_json().encode(), entry.what.id.encode()
                )
            except MessageSizeTooLargeError:
                refusal = Refusal("too large for Kafka")
        self._underway.append((entry.place, future))
        self._settle()
        return refusal

    async def finish(self) -> None:
        """Wait until all is acknowledged. Raises the `KafkaError` of the first entry that Kafka did not take."""
        for _, future in list(self._underway):
            if future is not None:
                await future
        self._settle()

    def _settle(self) -> None:
        """Move `safe` past all that is settled by now."""
        while self._underway:
            place, future = self._underway[0]
            if future is None:
                self.refused += 1
            elif future.done():
                future.result()
                self.sent += 1
            else:
                return
            self.safe = place
            self._underway.popleft()
