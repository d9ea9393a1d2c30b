"""A histogram cheap enough for each item: prometheus-client's own takes two locks and a walk over the buckets."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from prometheus_client.core import HistogramMetricFamily
from prometheus_client.registry import Collector


class Duration:
    """The durations of one agent, observed by one thread. Another one may read them meanwhile, at most one behind."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self.bounds = (*bounds, float("inf"))
        self.counts = [0] * len(self.bounds)
        self.sum = 0.0

    def observe(self, seconds: float) -> None:
        """Count a duration in the first bucket that holds it."""
        self.counts[bisect_left(self.bounds, seconds)] += 1
        self.sum += seconds

    def buckets(self) -> list[tuple[str, float]]:
        """Give each bound as Prometheus writes it, and how many durations do not exceed it."""
        below = 0
        return [
            ("+Inf" if bound == float("inf") else str(bound), float(below := below + count))
            for bound, count in zip(self.bounds, tuple(self.counts), strict=True)
        ]


class Durations(Collector):
    """A histogram of seconds with the label `agent`."""

    def __init__(self, name: str, documentation: str, agents: Iterable[str], bounds: Sequence[float]) -> None:
        self._name = name
        self._documentation = documentation
        self._by_agent = {agent: Duration(bounds) for agent in agents}

    def of(self, agent: str) -> Duration:
        """Give the durations of `agent`."""
        return self._by_agent[agent]

    def collect(self) -> Iterable[HistogramMetricFamily]:
        """Give the metric as it stands."""
        family = HistogramMetricFamily(self._name, self._documentation, labels=["agent"])
        for agent, duration in self._by_agent.items():
            family.add_metric([agent], duration.buckets(), duration.sum)
        yield family
