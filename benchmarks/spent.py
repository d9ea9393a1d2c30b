"""What a stretch of work took: time by the wall clock, and of the processor."""

import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Spent:
    """Seconds by the wall clock, and seconds of the processor in all threads of the process."""

    wall: float
    cpu: float

    def as_line(self) -> str:
        """Write it for another process."""
        return f"{self.wall} {self.cpu}"

    @classmethod
    def of_line(cls, line: str) -> "Spent":
        """Read what `as_line` wrote."""
        wall, cpu = map(float, line.split())
        return cls(wall, cpu)


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def read(self) -> Spent:
        """Give what has been spent so far."""
        return Spent(time.perf_counter() - self._wall, time.process_time() - self._cpu)
