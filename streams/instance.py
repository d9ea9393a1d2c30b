"""Which member of the consumer group a worker is: the one whose data folder it has."""

import fcntl
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from streams.problems import UserError

FILE = "instance-id"


def claim(data_dir: Path) -> TextIO:
    """Have the folder for this process alone, until what is given is closed; made if it is missing.

    Raises `UserError` if another worker has it, or if it cannot be written.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        claimed = (data_dir / FILE).open("a")
        fcntl.flock(claimed, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return claimed
    except BlockingIOError:
        raise UserError(f"another worker uses {data_dir}: give each one a folder of its own with --data-dir") from None
    except OSError as problem:
        raise UserError(f"cannot write to {data_dir}: {problem.strerror}; choose another --data-dir") from None


def instance_id(data_dir: Path) -> str:
    """Give the id of the group member that owns `data_dir`, and note it there at the first call.

    Kafka gives a member that comes back under its id within the session its partitions at once, without a rebalance
    (static membership, KIP-345), so a worker killed and started again need not wait for its own dead session. The
    folder is what makes a worker the same: its tables are those of the partitions that it had.
    """
    file = data_dir / FILE
    if not (file.exists() and file.read_text()):
        file.write_text(f"{uuid4()}\n")
    return file.read_text().strip()
