"""The analysis alone, which every way is held against: `python -m benchmarks.bare FILE COUNT` prints what it took."""

import sys
from pathlib import Path

from benchmarks.corpus import items
from benchmarks.spent import Spent, Stopwatch
from schemas import NewsItem
from streams.analysis import analyse


def alone(values: list[bytes]) -> Spent:
    """Read and analyse each of `values`; no Kafka, no output."""
    watch = Stopwatch()
    for value in values:
        analyse(NewsItem.model_validate_json(value))
    return watch.read()


if __name__ == "__main__":
    print(alone(items(Path(sys.argv[1]), int(sys.argv[2]))).as_line())
