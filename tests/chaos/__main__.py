"""The fault suite at length: `python -m tests.chaos --faults 100` prints a Markdown table."""

import argparse
import asyncio
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from streams.broker import Broker
from streams.settings import Settings
from tests.chaos.suite import Happened, Report, run


def main() -> int:
    """Run, print, and give 1 when anything was lost, made up or counted wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", type=int, default=100, help="how many, one to a burst of items")
    parser.add_argument("--burst", type=int, default=4_000, help="items to a burst")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same items")
    parser.add_argument("--away", type=float, default=60, help="seconds that the broker is away once, at the end")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Broker(Settings().cache) as broker:
        settings = Settings(broker=broker.address, group="chaos", partitions=4, metrics_port=0)
        report = asyncio.run(
            run(broker, settings, Path(folder), options.faults, options.burst, options.seed, options.away, _tell)
        )
    print(_table(report))
    for wrong in report.verdict.wrong_visits if report.verdict else ():
        print(wrong, file=sys.stderr)
    return 0 if report.verdict and report.verdict.exact else 1


def _tell(happened: Happened) -> None:
    print(f"{happened.fault}: {happened.seconds:.1f} s", file=sys.stderr, flush=True)


def _table(report: Report) -> str:
    seconds = defaultdict(list)
    for happened in report.faults:
        seconds[happened.fault].append(happened.seconds)
    lines = [
        "| fault | times | seconds to the last partition's first new output: median | longest |",
        "|---|---|---|---|",
    ]
    lines += [f"| {fault} | {len(s)} | {median(s):.1f} | {max(s):.1f} |" for fault, s in seconds.items()]
    lines += ["", "| what | figure |", "|---|---|", f"| items sent | {report.items:,} |"]
    lines += [
        f"| {name.replace('_', ' ')} | {value} |"
        for name, value in vars(report.verdict).items()
        if name != "wrong_visits"
    ]
    lines += [
        f"| workers that ended themselves and were started again | {report.revived} |",
        f"| lines logged by all workers | {report.log_lines:,} |",
        f"| of these while the broker was away for {report.away_seconds:.0f} s | {report.away_lines} |",
        f"| largest worker | {report.peak_megabytes:.0f} MB |",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
