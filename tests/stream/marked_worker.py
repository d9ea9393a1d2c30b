"""`harbinger worker` with the analysis of `marked_news`, as a process: `python -m tests.stream.marked_worker`."""

import sys

from streams.commands.worker import run_worker
from streams.settings import load_settings
from tests.stream.marked_news import analyse

if __name__ == "__main__":
    sys.exit(run_worker(load_settings(), analyse))
