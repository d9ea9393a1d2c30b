"""The analysis alone, which every way is held against: `python -m benchmarks.bare FILE COUNT` prints the seconds."""

import sys
import time
from pathlib import Path

from benchmarks.corpus import items
from schemas import NewsItem
from streams.analysis import analyse


def seconds(values: list[bytes]) -> float:
    """Read and analyse each of `values`; no Kafka, no output."""
    started = time.perf_counter()
    for value in values:
        analyse(NewsItem.model_validate_json(value))
    return time.perf_counter() - started


if __name__ == "__main__":
    print(seconds(items(Path(sys.argv[1]), int(sys.argv[2]))))
