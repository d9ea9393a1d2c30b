"""What several suites share: real Kafka, started once for each pytest process that needs it."""

import os
from collections.abc import Iterator
from uuid import uuid4

import hypothesis
import pytest

from streams.broker import Broker
from streams.settings import Settings

# The same examples in each run, and no deadline: a test that fails now and then, on a busy machine, tells nothing.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def kafka() -> Iterator[Broker]:
    """A running embedded broker. Tests share it: keep apart by topic prefix and group, as `settings` does."""
    with Broker(Settings().cache) as broker:
        yield broker


@pytest.fixture
def settings(kafka: Broker) -> Settings:
    """Settings that point to the shared broker, with topics and a group of this test's own."""
    own = f"t{uuid4().hex[:8]}"
    return Settings(
        broker=kafka.address, topic_prefix=f"{own}.", group=own, store="memory", metrics_port=0, partitions=2
    )
