"""The log of a process: one line an event, and a handful of lines when Kafka is away."""

import logging
import sys
import threading
import time

EVERY_SECONDS = 30.0
"""A logger tells the same at most so often; without that, a broker that is away gives a hundred lines a second."""
CHATTY = ("aiokafka", "faust", "mode", "streams.transport", "streams.outbox", "streams.lag", "streams.dead_letters")
QUIET = ("faust", "mode", "aiokafka", "streams.transport")
"""Libraries whose information is of no use to operators: warnings and worse only, unless the level is debug."""


class Seldom(logging.Filter):
    """Lets a message of the same logger, level and wording through once in a while, and says how many it left out."""

    def __init__(self, loggers: tuple[str, ...] = CHATTY, every_seconds: float = EVERY_SECONDS) -> None:
        super().__init__()
        self._loggers = loggers
        self._every = every_seconds
        self._last: dict[tuple[str, int, str], tuple[float, int]] = {}
        self._lock = threading.Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether to log `record`; it may come to say how many were left out."""
        if not record.name.startswith(self._loggers):
            return True
        kind = (record.name, record.levelno, str(record.msg)[:40])
        with self._lock:
            last, left_out = self._last.get(kind, (0.0, 0))
            now = time.monotonic()
            if now - last < self._every and last:
                self._last[kind] = (last, left_out + 1)
                return False
            self._last[kind] = (now, 0)
        if left_out:
            record.msg = f"{record.getMessage()} ({left_out} more like this)"
            record.args = ()
        return True


def set_up_logging(level: str) -> None:
    """Log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s"))
    handler.addFilter(Seldom())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    if level != "debug":
        for name in QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)
