"""A worker in a process of its own, for as long as a benchmark needs it, and what its /metrics says."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client.parser import text_string_to_metric_families

from streams.settings import Settings

Sample = tuple[str, frozenset[str]]
"""A metric's name and the values of its labels."""


@contextmanager
def running_worker(settings: Settings) -> Iterator[str]:
    """Run `harbinger worker`; give the address of its metrics."""
    told = {f"HARBINGER_{name.upper()}": str(value) for name, value in settings.model_dump(exclude_unset=True).items()}
    command = [sys.executable, "-m", "streams.cli", "worker", "--log-level", "warning"]
    process = subprocess.Popen(command, env=os.environ | told, stderr=subprocess.PIPE, text=True)
    try:
        yield _metrics_address(process)
    finally:
        process.terminate()
        process.wait(20)


def samples(metrics: str) -> dict[Sample, float]:
    """Read an answer of /metrics."""
    return {
        (sample.name, frozenset(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(metrics)
        for sample in family.samples
    }


def _metrics_address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    for line in process.stderr:
        if found := re.search(r"metrics at (\S+)", line):
            threading.Thread(target=process.stderr.read, daemon=True).start()  # or it would block on a full pipe
            return found[1]
    sys.exit("the worker ended before it told where its metrics are")
