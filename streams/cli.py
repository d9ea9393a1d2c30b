"""The `harbinger` command: each sub-command lives in a file of `streams.commands`."""

import sys

import typer

from streams.commands import analyse, broker, counts, dead_letters, replay, topics, track, visits, watch, worker
from streams.problems import UserError

app = typer.Typer(
    name="harbinger",
    help="Reads official visits, deportations and rights criticism out of a news stream.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(analyse.analyse)
app.command()(broker.broker)
app.command()(track.track)
app.command()(worker.worker)
app.command()(replay.replay)
app.command()(topics.topics)
app.command()(watch.watch)
app.command()(visits.visits)
app.command()(counts.counts)
app.add_typer(dead_letters.app, name="dead-letters")


@app.callback()
def _harbinger() -> None:
    """Read official visits, deportations and rights criticism out of a news stream."""


def main() -> None:
    """Run the command line; the entry point of the distribution."""
    try:
        app()
    except UserError as problem:
        typer.echo(f"harbinger: {problem}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
