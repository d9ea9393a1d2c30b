"""Read in a thread, so that a slow source holds up neither acknowledgements nor Ctrl-C."""

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")
AHEAD = 2_000
"""Entries read ahead of the sender: hides a disk's pauses, and bounds memory."""


async def in_background(entries: Iterable[T]) -> AsyncIterator[list[T]]:
    """Give what a thread has read meanwhile, as soon as there is any; what the thread raises is raised here."""
    handover = _Handover(entries)
    threading.Thread(target=handover.read, name="reader", daemon=True).start()
    try:
        while batch := await handover.take():
            yield batch
    finally:
        handover.close()
    if handover.problem:
        raise handover.problem


class _Handover(Generic[T]):
    """What the thread has read and the event loop has not taken yet: at most `AHEAD` entries."""

    def __init__(self, entries: Iterable[T]) -> None:
        self.problem: Exception | None = None
        self._entries = entries
        self._loop = asyncio.get_running_loop()
        self._read: deque[T] = deque()
        self._space = threading.Semaphore(AHEAD)
        self._news = asyncio.Event()
        self._at_end = self._closed = False

    def read(self) -> None:
        """Read everything; the thread's whole work."""
        try:
            for entry in self._entries:
                self._space.acquire()
                if self._closed:
                    return
                self._read.append(entry)
                self._tell()
        except Exception as problem:
            self.problem = problem
        self._at_end = True
        self._tell()

    async def take(self) -> list[T]:
        """Give all that was read since the last call, waiting for at least one entry; nothing at the end."""
        while not self._read and not self._at_end:
            await self._news.wait()
            self._news.clear()
        batch = [self._read.popleft() for _ in range(len(self._read))]
        if batch:
            self._space.release(len(batch))
        return batch

    def close(self) -> None:
        """Let the thread end at its next entry."""
        self._closed = True
        self._space.release()

    def _tell(self) -> None:
        if not self._news.is_set() and not self._closed:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._news.set)
