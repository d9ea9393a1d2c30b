"""A worker that reads of the partitions that it is given before it seeks, as one does whose fetch came late.

`python -m tests.stream.hasty_worker`
"""

import sys

from streams.commands.worker import run_worker
from streams.settings import load_settings
from streams.transport import SafeConsumer, SafeTransport
from tests.stream.marked_news import analyse


class HastyConsumer(SafeConsumer):
    """Fetches, and drops what it has got, as `_wait_next_records` does with what is not to be read yet."""

    async def perform_seek(self) -> None:
        """Seek when all partitions have moved on."""
        await self._thread.getmany(set(self._held), timeout=1.0)
        await super().perform_seek()


if __name__ == "__main__":
    SafeTransport.Consumer = HastyConsumer
    sys.exit(run_worker(load_settings(), analyse))
