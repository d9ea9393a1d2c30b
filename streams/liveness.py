"""When a worker must not go on: after a freeze that has cost it its partitions, and when recovery or commits hang.

Both end the process at once, so that the supervisor (compose, systemd, Kubernetes) starts a fresh one.
"""

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import Callable

logger = logging.getLogger(__name__)

START_ME_AGAIN = 75
"""Exit status EX_TEMPFAIL of sysexits.h: nothing is wrong with the set-up, a new process will do."""
BEAT_SECONDS = 0.2


def end_process(reason: str) -> None:
    """End the process at once, acknowledging nothing."""
    logger.critical("%s: ending, to be started again", reason)
    logging.shutdown()
    os._exit(START_ME_AGAIN)


class FreezeGuard:
    """Notices that the whole process stood still (SIGSTOP, a paused machine) for longer than its group session lasts.

    By then another worker has its partitions, but the woken one does not know yet and would write over the other's
    tables. A thread stamps the time; whoever first finds the stamp too old ends the process: the thread, an agent that
    is about to handle a run, or the handler of SIGCONT, which the main thread runs before it sends anything that was
    queued. A busy interpreter does not set it off: threads get their turn every 5 ms.
    It narrows the window, it fences nothing; what slips through is caught by the origins.
    """

    def __init__(self, session_seconds: float, end: Callable[[str], None] = end_process) -> None:
        self.limit = session_seconds * 5 / 6
        self._end = end
        self._beat = time.monotonic()
        self._stopped = threading.Event()

    def start(self) -> None:
        """Start the thread that stamps the time. Call it from the main thread, which alone may handle signals."""
        self._beat = time.monotonic()
        signal.signal(signal.SIGCONT, lambda *_: self.check())
        threading.Thread(target=self._run, name="freeze-guard", daemon=True).start()

    def stop(self) -> None:
        """End the thread."""
        self._stopped.set()

    def check(self) -> None:
        """End the process if it stood still for too long."""
        still = time.monotonic() - self._beat
        if still > self.limit and not self._stopped.is_set():
            self._end(f"stood still for {still:.1f} s, longer than the group waits for a worker")

    def _run(self) -> None:
        while not self._stopped.wait(BEAT_SECONDS):
            self.check()
            self._beat = time.monotonic()


async def watch_progress(
    what: str,
    well: Callable[[], bool],
    progress: Callable[[], object],
    timeout_seconds: float,
    end: Callable[[str], None] = end_process,
) -> None:
    """End the process when all is not `well` for so long without any change of `progress`.

    Faust's recovery hung once in 179 starts until the next rebalance, and a changelog record that does not decode
    stops it for good, with warnings only (https://github.com/faust-streaming/faust/issues/74 is of that family).
    Its task that commits ends without a word when what it waits for is cancelled.
    """
    seen, since = progress(), time.monotonic()
    while True:
        await asyncio.sleep(min(1.0, timeout_seconds / 4))
        now_seen = progress()
        if well() or now_seen != seen:
            seen, since = now_seen, time.monotonic()
        elif time.monotonic() - since > timeout_seconds:
            end(f"{what} for {timeout_seconds:.0f} s without progress")
