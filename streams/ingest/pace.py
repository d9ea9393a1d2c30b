"""The pace of a replay by event time."""

from datetime import UTC, datetime

from schemas import NewsItem, event_time

AT_THE_END = datetime.max.replace(tzinfo=UTC)
"""A replay takes every date as it is; only one that lies behind its receipt would be doubted."""


class Pace:
    """Says when each item is due, in seconds after the first: event time divided by `speed`.

    An item without a date, or older than one before it, is due at once after its predecessor.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._first: datetime | None = None
        self._latest = 0.0

    def due(self, item: NewsItem) -> float:
        """Give the seconds after the first item's sending at which to send `item`; never less than the last."""
        if item.published is not None:
            moment = event_time(item.published, received=AT_THE_END)
            self._first = self._first or moment
            self._latest = max(self._latest, (moment - self._first).total_seconds() / self._speed)
        return self._latest
