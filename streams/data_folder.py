"""A worker's data folder, which no other may use meanwhile."""

import fcntl
from pathlib import Path
from typing import TextIO

from streams.problems import UserError

LOCK = "worker.lock"


def claim(data_dir: Path) -> TextIO:
    """Have the folder for this process alone, until what is given is closed; made if it is missing.

    Raises `UserError` if another worker has it, or if it cannot be written.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        claimed = (data_dir / LOCK).open("a")
        fcntl.flock(claimed, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return claimed
    except BlockingIOError:
        raise UserError(f"another worker uses {data_dir}: give each one a folder of its own with --data-dir") from None
    except OSError as problem:
        raise UserError(f"cannot write to {data_dir}: {problem.strerror}; choose another --data-dir") from None
