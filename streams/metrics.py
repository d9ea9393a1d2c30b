"""Every metric of Harbinger, on one screen. Base units, one prefix, labels of few values, known ones start at 0."""

import time
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, disable_created_metrics
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

from schemas import AlertKind, Label
from streams.durations import Durations

disable_created_metrics()  # type: ignore[no-untyped-call] # of prometheus_client
REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)

AGENTS = ("label", "visits", "counts")
OUTCOMES = ("labelled", "ignored", "duplicate", "late", "dead_letter")
FAST = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0)
"""Processing takes from 0.1 ms (a lead) to some 50 ms (a whole parliament record)."""
LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
"""From the 4 ms of an idle worker to the minutes of a backlog after an outage."""
AGE = (60.0, 600.0, 3600.0, 6 * 3600.0, 24 * 3600.0, 7 * 24 * 3600.0, 30 * 24 * 3600.0)

build_info = Info("harbinger_build", "The version that runs.", registry=REGISTRY)
items_processed = Counter(
    "harbinger_items_processed", "Records handled, by agent and outcome.", ["agent", "outcome"], registry=REGISTRY
)
item_processing = Durations(
    "harbinger_item_processing_duration_seconds", "Time to handle one record, its writes left out.", AGENTS, FAST
)
REGISTRY.register(item_processing)
item_age = Histogram(
    "harbinger_item_age_seconds",
    "Age of a labelled item at processing, by its publication.",
    buckets=AGE,
    registry=REGISTRY,
)
last_item = Gauge(
    "harbinger_last_item_processed_timestamp_seconds",
    "When the agent last handled a record.",
    ["agent"],
    registry=REGISTRY,
)
labels_found = Counter("harbinger_labels_found", "Labels given to items.", ["label"], registry=REGISTRY)
visits_reported = Counter(
    "harbinger_visits_reported", "Visits read out of items, by status.", ["status"], registry=REGISTRY
)
alerts_emitted = Counter(
    "harbinger_alerts_emitted", "Alerts acknowledged by Kafka, by kind.", ["kind"], registry=REGISTRY
)
alerts_suppressed = Counter(
    "harbinger_alerts_suppressed", "Visit reports that gave no alert, by reason.", ["reason"], registry=REGISTRY
)
alert_latency = Histogram(
    "harbinger_alert_latency_seconds",
    "From an item's arrival on Kafka to the acknowledged alert.",
    ["kind"],
    buckets=LATENCY,
    registry=REGISTRY,
)
dead_letters = Counter(
    "harbinger_dead_letters", "Records sent to the dead-letter topic.", ["topic", "reason"], registry=REGISTRY
)
table_entries = Gauge("harbinger_table_entries", "Entries of a table on this worker.", ["table"], registry=REGISTRY)
consumer_lag = Gauge(
    "harbinger_consumer_lag_messages",
    "Records between the group's committed offset and the topic's end.",
    ["topic", "partition"],
    registry=REGISTRY,
)
items_in_window = Gauge(
    "harbinger_items_in_window",
    "Labelled items in a rolling window of event time.",
    ["country", "label", "window"],
    registry=REGISTRY,
)

try:
    build_info.info({"version": version("harbinger-streams")})
except PackageNotFoundError:
    build_info.info({"version": "not installed"})
for agent in AGENTS:
    for outcome in OUTCOMES:
        items_processed.labels(agent, outcome)
for kind in AlertKind:
    alerts_emitted.labels(kind)
    alert_latency.labels(kind)
for label in Label:
    labels_found.labels(label)


def count_run(agent: str, outcomes: Mapping[str, int]) -> None:
    """Count the records of a run, by outcome, when the agent is done with it."""
    for outcome, count in outcomes.items():
        items_processed.labels(agent, outcome).inc(count)
    last_item.labels(agent).set(time.time())
