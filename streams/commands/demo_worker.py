"""The worker of the demo: a process of its own, as in production, which does not outlive the demo."""

import asyncio
import os
import signal
import subprocess
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from streams.bound import bound
from streams.problems import UserError
from streams.settings import Settings

READY_SECONDS = 60
STOP_SECONDS = 15
POLL_SECONDS = 0.1


class DemoWorker:
    """A `harbinger worker` with these settings while the block lasts; what it says goes to `log`."""

    def __init__(self, settings: Settings, log: Path) -> None:
        self.metrics = f"http://{settings.metrics_host}:{settings.metrics_port}/metrics"
        self._ready = f"http://{settings.metrics_host}:{settings.metrics_port}/readyz"
        self._log = log
        told = settings.model_dump(exclude_none=True, exclude={"sasl_password"})
        self._environment = os.environ | {f"HARBINGER_{name.upper()}": str(value) for name, value in told.items()}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        command = bound([sys.executable, "-m", "streams.cli", "worker"])
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    async def until_ready(self) -> None:
        """Wait until it has its partitions. Raises `UserError` if it ends or takes too long."""
        deadline = asyncio.get_running_loop().time() + READY_SECONDS
        while not await asyncio.to_thread(self._is_ready):
            self.check()
            if asyncio.get_running_loop().time() > deadline:
                raise UserError(f"the worker is not ready after {READY_SECONDS} s; it said: {self._last_words()}")
            await asyncio.sleep(POLL_SECONDS)

    def check(self) -> None:
        """Raise `UserError`, with what it said last, if it has ended."""
        if self._process is not None and self._process.poll() is not None:
            raise UserError(f"the worker ended with status {self._process.returncode}; it said: {self._last_words()}")

    def _last_words(self) -> str:
        said = self._log.read_text(errors="replace").strip().splitlines() or ["nothing"]
        return said[-1][:300]

    def _is_ready(self) -> bool:
        with suppress(OSError), urllib.request.urlopen(self._ready, timeout=2) as answer:
            return bool(answer.status == 200)
        return False
