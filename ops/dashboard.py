"""The Grafana dashboard, as code: `python -m ops.dashboard` writes its JSON, which Compose provisions."""

from collections.abc import Sequence
from pathlib import Path

from grafana_foundation_sdk.builders import bargauge, common, dashboard, prometheus, stat, timeseries
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.common import (
    BigValueColorMode,
    BigValueGraphMode,
    GraphDrawStyle,
    LegendDisplayMode,
    LegendPlacement,
    StackingMode,
    VizOrientation,
)
from grafana_foundation_sdk.models.dashboard import DashboardCursorSync, DataSourceRef, Threshold, ThresholdsMode

FILE = Path(__file__).parent / "grafana" / "dashboards" / "harbinger.json"
UID = "harbinger"
PROMETHEUS = DataSourceRef(type_val="prometheus", uid="harbinger-prometheus")
"""The uid of `ops/grafana/provisioning/datasources/prometheus.yml`."""

WIDTH = 24
STAT_HEIGHT, GRAPH_HEIGHT = 4, 8
LAST_VALUE = common.ReduceDataOptions().calcs(["lastNotNull"])

Query = tuple[str, str]
"""An expression of PromQL, and the legend of what it gives."""
Panel = stat.Panel | timeseries.Panel | bargauge.Panel


def overview() -> list[Panel]:
    """Show what a reader would notice first."""
    waiting = 'sum(topic:harbinger_consumer_lag_messages:sum{topic=~".*news[.]items"})'
    return [
        _stat("Workers", 'sum(up{job="harbinger"}) or vector(0)', "short", green_from=1),
        _stat("News waiting", waiting, "short", red_from=1000),
        _stat(
            "Item to alert, 99th percentile", "max(job:harbinger_alert_latency_seconds:p99_rate15m)", "s", red_from=60
        ),
        _stat(
            "Dead letters per item",
            "max(job:harbinger_dead_letters_per_item:ratio_rate15m)",
            "percentunit",
            red_from=0.05,
        ),
    ]


def output() -> list[Panel]:
    """Show what the stream says."""
    busiest = 'topk(12, max by (country, label) (harbinger_items_in_window{window="day"}) > 0)'
    return [
        _events("Alerts", "Acknowledged by Kafka, by kind.", "harbinger_alerts_emitted_total", "kind", columns=2),
        _ranking(
            "Where it happens",
            "Labelled items of the last 24 hours of event time, by country and label.",
            (busiest, "{{country}} {{label}}"),
            columns=2,
        ),
        _events("Labels", "Given to items.", "harbinger_labels_found_total", "label"),
        _events("Visits reported", "Read out of items, by status.", "harbinger_visits_reported_total", "status"),
        _events(
            "Reports that gave no alert",
            "By reason: repeats are the rule, for most outlets tell the same visit.",
            "harbinger_alerts_suppressed_total",
            "reason",
        ),
    ]


def input_() -> list[Panel]:
    """Show what comes in, and how fast it is read."""
    items = ('agent_outcome:harbinger_items_processed:rate5m{agent="label"}', "{{outcome}}")
    latency = "histogram_quantile({}, sum by (le) (rate(harbinger_alert_latency_seconds_bucket[15m])))"
    age = "histogram_quantile(0.5, sum by (le) (rate(harbinger_item_age_seconds_bucket[5m])))"
    return [
        _graph("Items", "What the label agent made of each.", "cps", [items], columns=2),
        _graph(
            "Backlog",
            "Records between the committed offset and the topic's end.",
            "short",
            [("topic:harbinger_consumer_lag_messages:sum", "{{topic}}")],
            columns=2,
        ),
        _graph(
            "From item to alert",
            "From the item's arrival on Kafka to the acknowledged alert.",
            "s",
            [(latency.format(0.5), "median"), (latency.format(0.99), "99th percentile")],
        ),
        _graph("Age of the news", "From publication to processing.", "s", [(age, "median")]),
        _events("Dead letters", "Records that could not be read.", "harbinger_dead_letters_total", "topic", "reason"),
    ]


def workers() -> list[Panel]:
    """Show how the machines fare."""
    idle = "time() - max by (agent) (harbinger_last_item_processed_timestamp_seconds > 0)"
    return [
        _graph(
            "Time for one record, 99th percentile",
            "Without its writes.",
            "s",
            [("agent:harbinger_item_processing_duration_seconds:p99_rate5m", "{{agent}}")],
        ),
        _graph("Memory", "Resident.", "bytes", [("process_resident_memory_bytes", "{{instance}}")]),
        _graph(
            "Table entries", "Of all workers.", "short", [("sum by (table) (harbinger_table_entries)", "{{table}}")]
        ),
        _graph(
            "Since the last record",
            "Grows through a quiet night; where news waits, it is a stall.",
            "s",
            [(idle, "{{agent}}")],
            columns=2,
        ),
        _ranking(
            "Versions", "How many workers run each.", ("count by (version) (harbinger_build_info)", "{{version}}"), 2
        ),
    ]


def _query(query: Query, letter: str = "A") -> prometheus.Dataquery:
    expression, legend = query
    return prometheus.Dataquery().datasource(PROMETHEUS).ref_id(letter).expr(expression).legend_format(legend)


def _stat(title: str, expression: str, unit: str, green_from: float = 0, red_from: float | None = None) -> stat.Panel:
    """Show one figure: red below `green_from`, and from `red_from` on."""
    steps = [Threshold(value=None, color="red"), Threshold(value=green_from, color="green")]
    if red_from is not None:
        steps.append(Threshold(value=red_from, color="red"))
    panel = stat.Panel().title(title).datasource(PROMETHEUS).with_target(_query((expression, ""))).unit(unit)
    panel.thresholds(dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps))
    panel.color_mode(BigValueColorMode.BACKGROUND).graph_mode(BigValueGraphMode.AREA).reduce_options(LAST_VALUE)
    return panel.height(STAT_HEIGHT).span(WIDTH // 4)


def _graph(title: str, what: str, unit: str, queries: Sequence[Query], columns: int = 3) -> timeseries.Panel:
    panel = timeseries.Panel().title(title).description(what).datasource(PROMETHEUS).unit(unit).min(0)
    for letter, query in zip("ABCD", queries, strict=False):
        panel.with_target(_query(query, letter))
    legend = common.VizLegendOptions().show_legend(True)
    panel.legend(legend.display_mode(LegendDisplayMode.LIST).placement(LegendPlacement.BOTTOM))
    return panel.fill_opacity(10).height(GRAPH_HEIGHT).span(WIDTH // columns)


def _events(title: str, what: str, counter: str, *by: str, columns: int = 3) -> timeseries.Panel:
    """Show stacked bars of how often `counter` was raised in each step, by its labels `by`."""
    query = f"sum by ({', '.join(by)}) (increase({counter}[$__rate_interval]))"
    legend = " ".join(f"{{{{{label}}}}}" for label in by)
    panel = _graph(title, what, "short", [(query, legend)], columns).draw_style(GraphDrawStyle.BARS).fill_opacity(80)
    return panel.stacking(common.StackingConfig().mode(StackingMode.NORMAL)).decimals(0)


def _ranking(title: str, what: str, query: Query, columns: int = 3) -> bargauge.Panel:
    panel = bargauge.Panel().title(title).description(what).datasource(PROMETHEUS).min(0).reduce_options(LAST_VALUE)
    panel.with_target(_query(query).instant()).orientation(VizOrientation.HORIZONTAL)
    return panel.height(GRAPH_HEIGHT).span(WIDTH // columns)


def build() -> dashboard.Dashboard:
    """Lay out the dashboard, a row a question."""
    page = dashboard.Dashboard("Harbinger").uid(UID).tags(["harbinger"]).readonly().timezone("utc")
    page.tooltip(DashboardCursorSync.CROSSHAIR).time("now-6h", "now").refresh("10s")
    rows = {"": overview(), "What comes out": output(), "What goes in": input_(), "Workers": workers()}
    number = 0
    for title, panels in rows.items():
        if title:
            page.with_row(dashboard.Row(title).id(100 + number))
        for panel in panels:
            number += 1
            page.with_panel(panel.id(number))
    return page


def as_json() -> str:
    """Give the dashboard as Grafana reads it."""
    return JSONEncoder(sort_keys=True, indent=2).encode(build().build()) + "\n"


if __name__ == "__main__":
    FILE.write_text(as_json(), encoding="utf-8")
