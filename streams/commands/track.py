"""`harbinger track`: analysis and state machine without Kafka."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from streams.analysis import analyse
from streams.ingest.sources import read_items
from streams.problems import UserError
from streams.tracking.offline import OfflineTracker


def track(
    items: Annotated[str, typer.Argument(help="a JSON Lines file of news items (.gz too), or - for standard input")],
    visits: Annotated[
        Path | None, typer.Option(help="write the final visits here, a JSON line each", dir_okay=False)
    ] = None,
) -> None:
    """Print the alerts that the items give rise to, in order: one JSON line an alert."""
    tracker = OfflineTracker(analyse, received=datetime.now(UTC))
    refused = 0
    for item in read_items(items):
        if isinstance(item, str):
            refused += 1
            typer.echo(f"harbinger: {item}", err=True)
            continue
        for alert in tracker.take(item):
            sys.stdout.buffer.write(orjson.dumps(alert.model_dump(mode="json"), option=orjson.OPT_APPEND_NEWLINE))
        sys.stdout.buffer.flush()
    if visits is not None:
        _write_visits(visits, tracker)
    decisions = ", ".join(f"{count} {decision}" for decision, count in tracker.decisions.most_common())
    typer.echo(f"harbinger: {sum(tracker.decisions.values())} reports of visits: {decisions or 'none'}", err=True)
    if refused:
        raise typer.Exit(1)


def _write_visits(path: Path, tracker: OfflineTracker) -> None:
    try:
        with path.open("wb") as out:
            for visit, item_ids in tracker.visits():
                line = {**visit.model_dump(mode="json"), "items": item_ids}
                out.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
    except OSError as problem:
        raise UserError(f"cannot write {path}: {problem.strerror}") from None
