"""The histogram of durations is one that Prometheus reads."""

from prometheus_client import CollectorRegistry, Histogram, generate_latest

from streams.durations import Durations


def test_it_reads_as_prometheus_clients_own_histogram():
    ours, theirs = CollectorRegistry(), CollectorRegistry()
    durations = Durations("took_seconds", "Time.", ["label"], (0.001, 0.01))
    ours.register(durations)
    histogram = Histogram("took_seconds", "Time.", ["agent"], buckets=(0.001, 0.01), registry=theirs)
    for seconds in (0.0, 0.0005, 0.001, 0.002, 0.01, 7.0):
        durations.of("label").observe(seconds)
        histogram.labels("label").observe(seconds)
    assert generate_latest(ours).splitlines() == [
        line for line in generate_latest(theirs).splitlines() if b"_created" not in line
    ]


def test_an_agent_that_has_handled_nothing_is_told_with_zeros():
    registry = CollectorRegistry()
    registry.register(Durations("took_seconds", "Time.", ["label"], (0.001,)))
    assert b'took_seconds_count{agent="label"} 0.0' in generate_latest(registry)
