"""Records as messages, for commands that show them: what cannot be read is told, and the rest is shown."""

from typing import TypeVar

import typer
from pydantic import ValidationError

from schemas import Message
from streams.problems import in_one_line

M = TypeVar("M", bound=Message)


def decoded(model: type[M], value: bytes | None, where: str) -> M | None:
    """Read a record's value; say on standard error that it cannot be read, and give None."""
    try:
        return model.model_validate_json(value or b"")
    except ValidationError as problem:
        typer.echo(f"harbinger: cannot read the {model.__name__} at {where}: {in_one_line(problem)}", err=True)
        return None
