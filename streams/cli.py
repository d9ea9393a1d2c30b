"""The `harbinger` command: each sub-command lives in a file of `streams.commands`, imported when it is called."""

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from streams.problems import UserError

COMMANDS = {
    "demo": "demo",
    "analyse": "analyse",
    "explain": "explain",
    "track": "track",
    "broker": "broker",
    "topics": "topics",
    "worker": "worker",
    "replay": "replay",
    "watch": "watch",
    "visits": "visits",
    "counts": "counts",
    "dead-letters": "dead_letters",
}
"""Module by command; the module's function of the same name is the command, or its `app` holds several."""


class _OnDemand(TyperGroup):
    """Imports a command's module when it is asked for: the analysis, Faust and Maven take a second together.

    `Any` stands for the types of click, which typer has within it but does not export.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if (name := COMMANDS.get(cmd_name)) is None:
            return None
        module = import_module(f"streams.commands.{name}")
        several: typer.Typer | None = getattr(module, "app", None)
        if several is None:
            several = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
            several.command(cmd_name)(getattr(module, name))
        return typer.main.get_command(several)


app = typer.Typer(
    name="harbinger",
    help="Reads official visits, deportations and rights criticism out of a news stream.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    cls=_OnDemand,
)


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
