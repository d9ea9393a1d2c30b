"""What makes Kafka start in half the time: Java's cache of classes loaded, linked and profiled (JEP 483, JEP 515)."""

import os
from collections.abc import Callable
from pathlib import Path

from streams.broker import Broker, BrokerError, aot_cache


def prepare(cache: Path, tell: Callable[[str], None] = lambda _: None) -> None:
    """Record one start of Kafka, for all later ones; does nothing where that is done.

    Takes some twenty seconds; `tell` hears of it. Raises `BrokerError` or `JarsError`.
    """
    kept = aot_cache(cache)
    if kept.exists():
        tell(f"Kafka's start is prepared: {kept}")
        return
    tell("preparing Kafka's start, once: some twenty seconds")
    recorded = kept.with_suffix(f".{os.getpid()}")
    with Broker(cache, java_options=[f"-XX:AOTCacheOutput={recorded}"]):
        pass
    if not recorded.exists():
        raise BrokerError(f"Java has written no {recorded}: Kafka starts as before")
    os.replace(recorded, kept)
