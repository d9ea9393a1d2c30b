"""The short form of the fault suite: each fault once. `make chaos` is the long form."""

from pathlib import Path

import pytest

from streams.broker import Broker
from streams.settings import Settings
from tests.chaos.cluster import FAULTS
from tests.chaos.suite import run

BURST = 1_500


@pytest.mark.timeout(600)  # a busy machine takes three times as long
async def test_after_each_fault_once_everything_is_as_if_nothing_had_happened(tmp_path: Path) -> None:
    with Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, group="chaos", partitions=4, metrics_port=0)
        report = await run(broker, settings, tmp_path, len(FAULTS), BURST, seed=7)
    assert report.verdict
    assert report.verdict.exact, report
