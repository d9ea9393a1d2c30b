"""`harbinger` commands as processes, for the tests on real Kafka."""

import asyncio
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from streams.settings import Settings

ROOT = Path(__file__).parents[2]
Process = asyncio.subprocess.Process


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str


async def start(settings: Settings, *arguments: str, cwd: Path | None = None, piped: bool = False) -> Process:
    """Start a `harbinger` command with these settings; its standard input is a pipe or empty."""
    told = settings.model_dump(include=settings.model_fields_set)
    environment = {f"HARBINGER_{name.upper()}": str(value) for name, value in told.items()}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "streams.cli", *arguments),
        env=os.environ | environment | {"PYTHONPATH": str(ROOT)},
        cwd=cwd,
        stdin=asyncio.subprocess.PIPE if piped else asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=_hear_ctrl_c,
    )


def _hear_ctrl_c() -> None:
    """Undo what a shell does to its background jobs: they ignore SIGINT, and so would the command."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


async def ended(process: Process, stdin: bytes | None = None, seconds: float = 60) -> Done:
    """Wait for a command's end."""
    try:
        out, err = await asyncio.wait_for(process.communicate(stdin), seconds)
    except TimeoutError:
        process.kill()
        raise
    assert process.returncode is not None
    return Done(process.returncode, out.decode(), err.decode())


async def run(settings: Settings, *arguments: str, cwd: Path | None = None, stdin: bytes | None = None) -> Done:
    """Run a command to its end."""
    return await ended(await start(settings, *arguments, cwd=cwd, piped=stdin is not None), stdin)
