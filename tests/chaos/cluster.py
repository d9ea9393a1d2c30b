"""A broker and a group of workers under a supervisor, and the faults that befall them."""

import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import psutil

from streams.broker import Broker
from streams.settings import Settings
from tests.stream.support import WorkerProcess

HARBINGER = ("-m", "streams.cli", "worker", "--log-level", "warning")
FROZEN_SECONDS = 6.0
"""Twice the session: by then another worker has the partitions."""
BROKER_AWAY_SECONDS = 0.5


class Cluster:
    """Workers by number, each with a data folder of its own; who ends unasked is started again, as compose would."""

    def __init__(self, broker: Broker, settings: Settings, folder: Path, workers: int) -> None:
        self.broker = broker
        self.settings = settings
        self.log_lines = 0
        self.peak_bytes = 0
        self.revived = 0
        self._folder = folder
        self._workers: dict[int, WorkerProcess] = {}
        self._sizes: list[int] = list(range(workers))

    def __enter__(self) -> Self:
        for number in self._sizes:
            self._start(number)
        for worker in self._workers.values():
            worker.wait_until_ready()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for worker in self._workers.values() if kind else ():
            worker.testify()
        for number in list(self._workers):
            self._end(number, signal.SIGKILL)

    def supervise(self) -> None:
        """Start again who ended; keep the figures of memory."""
        for number, worker in list(self._workers.items()):
            if worker.process.poll() is not None:
                self.revived += 1
                self._end(number, signal.SIGKILL)
                self._start(number)
            else:
                self.peak_bytes = max(self.peak_bytes, psutil.Process(worker.process.pid).memory_info().rss)

    def kill_worker(self, number: int) -> None:
        """Kill -9, started again at once."""
        self._end(number, signal.SIGKILL)
        self._start(number)

    def stop_worker(self, number: int) -> None:
        """SIGTERM, as at an upgrade; started again at once."""
        self._end(number, signal.SIGTERM)
        self._start(number)

    def freeze_worker(self, number: int) -> None:
        """Stand still past the session, and wake."""
        process = self._workers[number].process
        process.send_signal(signal.SIGSTOP)
        time.sleep(FROZEN_SECONDS)
        process.send_signal(signal.SIGCONT)

    def lose_worker(self, number: int) -> None:
        """Kill -9, not started again: a survivor takes over. `add_worker` brings it back."""
        self._end(number, signal.SIGKILL)

    def add_worker(self, number: int) -> None:
        """Start a worker that was lost, or a further one."""
        if number not in self._workers:
            self._start(number)

    def kill_broker(self, away_seconds: float = BROKER_AWAY_SECONDS) -> None:
        """Kill -9, started again after a while."""
        self.broker.kill()
        time.sleep(away_seconds)
        self.broker.restart()

    def metrics(self) -> list[str]:
        """Give the `/metrics` page of each worker."""
        return [worker.get("/metrics") for worker in self._workers.values()]

    def _start(self, number: int) -> None:
        settings = self.settings.model_copy(update={"data_dir": self._folder / f"worker-{number}"})
        self._workers[number] = WorkerProcess(settings, HARBINGER)

    def _end(self, number: int, how: signal.Signals) -> None:
        worker = self._workers.pop(number)
        if worker.process.poll() is None:
            worker.end(how)
        self.log_lines += len(worker.said)

    def lines_so_far(self) -> int:
        """Lines that all workers have logged."""
        return self.log_lines + sum(len(worker.said) for worker in self._workers.values())


Fault = Callable[[Cluster], None]
FAULTS: dict[str, Fault] = {
    "kill -9 of a worker, restarted at once": lambda cluster: cluster.kill_worker(0),
    "SIGTERM of a worker, restarted": lambda cluster: cluster.stop_worker(1),
    "kill -9 of a worker, a survivor takes over": lambda cluster: cluster.lose_worker(1),
    "a worker joins": lambda cluster: cluster.add_worker(1),
    "freeze past the session": lambda cluster: cluster.freeze_worker(0),
    "kill -9 of the broker, restarted": lambda cluster: cluster.kill_broker(),
}
"""In an order that can be gone round and round: who is lost joins again next."""
