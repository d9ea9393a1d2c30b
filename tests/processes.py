"""Waiting for what processes do."""

import time
from collections.abc import Callable


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Tell whether the condition came to hold in time."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
