"""`harbinger dead-letters`: what could not be processed; listed, shown, and sent again after a fix."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from typing import Annotated

import orjson
import typer
from rich.table import Table
from rich.text import Text

from streams.commands.options import BrokerOption, JsonOption
from streams.commands.show import minute, print_table, printable
from streams.kafka_clients import kafka_producer
from streams.letters import Letter, letter
from streams.problems import UserError
from streams.settings import Settings, load_settings
from streams.tail import read_at, read_present
from streams.topics import DEAD_LETTERS, TOPICS, topic_name

SHOWN_CHARACTERS = 2_000

app = typer.Typer(
    name="dead-letters",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Look at what could not be processed, and send it again after a fix.",
)
ReasonOption = Annotated[str | None, typer.Option(help="only those with this reason, such as wrong_shape")]
LettersArgument = Annotated[list[str], typer.Argument(metavar="ID...", help="as `list` tells them, such as 2:17")]


@app.command("list")
def list_letters(reason: ReasonOption = None, json: JsonOption = False, broker: BrokerOption = None) -> None:
    """List the dead letters: where each came from, and why it is one."""
    letters = asyncio.run(_summaries(load_settings(broker=broker), reason))
    if json:
        for one in letters:
            typer.echo(orjson.dumps(one))
    else:
        _show_list(letters)


@app.command()
def show(
    ids: LettersArgument,
    raw: Annotated[bool, typer.Option("--raw", help="write the original bytes, and nothing else")] = False,
    broker: BrokerOption = None,
) -> None:
    """Show dead letters whole: the original, and what went wrong."""
    asyncio.run(_show(load_settings(broker=broker), _places(ids), raw))


@app.command()
def resend(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID...]", help="as `list` tells them")] = None,
    every: Annotated[bool, typer.Option("--all", help="all that there are")] = False,
    reason: ReasonOption = None,
    broker: BrokerOption = None,
) -> None:
    """Send the originals again to where they came from, as they came; what fails again comes back here."""
    if sum((bool(ids), every, reason is not None)) != 1:
        raise UserError("say what to send again: ids, or --reason REASON, or --all")
    sent, refused = asyncio.run(_resend(load_settings(broker=broker), _places(ids or []), reason))
    typer.echo(f"{sent} sent again, {refused} refused")
    if refused:
        raise typer.Exit(1)


def _places(ids: list[str]) -> list[tuple[int, int]]:
    places = []
    for told in ids:
        if (match := re.fullmatch(r"(\d{1,9}):(\d{1,18})", told)) is None:
            raise UserError(f"{told} names no dead letter: `harbinger dead-letters list` tells them, such as 2:17")
        places.append((int(match[1]), int(match[2])))
    return places


async def _summaries(settings: Settings, reason: str | None) -> list[dict[str, object]]:
    """Keep no content: there may be a great deal of it."""
    return [one.summary() async for one in _letters(settings, [], reason)]


async def _letters(settings: Settings, places: list[tuple[int, int]], reason: str | None) -> AsyncIterator[Letter]:
    records = read_at(settings, DEAD_LETTERS, places) if places else read_present(settings, DEAD_LETTERS)
    async for record in records:
        one = letter(record)
        if reason is None or one.reason == reason:
            yield one


async def _show(settings: Settings, places: list[tuple[int, int]], raw: bool) -> None:
    async for one in _letters(settings, places, None):
        if raw:
            sys.stdout.buffer.write(one.value)
            sys.stdout.buffer.flush()
        else:
            _show_letter(one)


async def _resend(settings: Settings, places: list[tuple[int, int]], reason: str | None) -> tuple[int, int]:
    ours = {topic_name(spec, settings) for spec in TOPICS if spec is not DEAD_LETTERS}
    refused = 0
    acknowledgements = []
    async with kafka_producer(settings) as producer:
        async for one in _letters(settings, places, reason):
            if one.topic not in ours:
                refused += 1
                typer.echo(f"harbinger: {one.id} came from no topic of ours ({one.topic or 'untold'})", err=True)
                continue
            acknowledgements.append(await producer.send(one.topic, one.value, one.key, headers=list(one.headers)))
        await asyncio.gather(*acknowledgements)
    return len(acknowledgements), refused


def _show_list(letters: list[dict[str, object]]) -> None:
    table = Table("id", "sent", "from", "stage", "reason", "bytes", "message", box=None, pad_edge=False)
    for one in letters:
        origin = f"{one['topic']}:{one['partition']}:{one['offset']}"
        cells = (one["id"], str(one["sent"])[:16], origin, one["stage"], one["reason"], one["bytes"], one["message"])
        table.add_row(*(Text(printable(str(cell))) for cell in cells))
    print_table(table, "there are no dead letters")


def _show_letter(one: Letter) -> None:
    typer.echo(f"id: {one.id}\nsent: {minute(one.sent)}\nbytes: {len(one.value)}\nkey: {one.key!r}")
    for name, value in one.told.items():
        if name != "stacktrace":
            typer.echo(f"{name}: {printable(value)}")
    for name, header in one.headers:
        typer.echo(f"header {printable(name)}: {header!r}")
    typer.echo(f"stacktrace:\n{''.join(map(_line, one.told.get('stacktrace', '').splitlines()))}content:")
    text = one.value[: 4 * SHOWN_CHARACTERS].decode(errors="backslashreplace")[:SHOWN_CHARACTERS]
    typer.echo("".join(map(_line, text.splitlines())), nl=False)
    if len(one.value) > len(text.encode()):
        typer.echo(f"... {len(one.value)} bytes in all: --raw writes them")


def _line(text: str) -> str:
    return f"  {printable(text)}\n"
