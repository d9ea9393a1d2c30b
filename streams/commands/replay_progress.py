"""What a replay shows meanwhile: a bar on a terminal, else a plain line now and then; and each refusal."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from streams.ingest.reading import Refusal
from streams.ingest.sending import Sender
from streams.ingest.sources import Entry, Source

BAR_SECONDS = 0.1
PLAIN_SECONDS = 10
Show = Callable[[Entry, Refusal | None], None]


@contextmanager
def showing(sources: list[Source], sender: Sender) -> Iterator[Show]:
    """Show on standard error how far `sender` is with `sources`; call what is given for each entry."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    with _bar(console, sources) if console.is_terminal else _plain(console) as move:
        shown = time.monotonic()
        pause = BAR_SECONDS if console.is_terminal else PLAIN_SECONDS

        def show(entry: Entry, refusal: Refusal | None) -> None:
            nonlocal shown
            where = f"{sources[entry.place.source].name}:{entry.place.line}"
            if refusal:
                console.print(f"harbinger: refused {where}: {refusal.reason}", markup=False)
            if time.monotonic() - shown >= pause:
                shown = time.monotonic()
                move(entry.bytes_read, f"{sender.sent:,} sent, {sender.refused:,} refused, at {Path(where).name}")

        yield show


Move = Callable[[int, str], None]


@contextmanager
def _bar(console: Console, sources: list[Source]) -> Iterator[Move]:
    sizes = [source.size for source in sources]
    total = None if None in sizes else sum(size or 0 for size in sizes)
    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda done, text: bar.update(task, completed=done, description=text)


@contextmanager
def _plain(console: Console) -> Iterator[Move]:
    yield lambda _, text: console.print(f"harbinger: {text}", markup=False)
