"""How visits and alerts look on a terminal. News is strange text: nothing in it may steer the terminal."""

from datetime import datetime

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from schemas import AlertKind, Change, Visit, VisitAlert, VisitSource

COLOURS = {
    AlertKind.ANNOUNCED: "green",
    AlertKind.CONFIRMED: "green",
    AlertKind.RESCHEDULED: "yellow",
    AlertKind.POSTPONED: "yellow",
    AlertKind.CANCELLED: "red",
    AlertKind.OFFICIAL_CHANGED: "cyan",
    AlertKind.MERGED: "blue",
}
UNBOUNDED_WIDTH = 10_000


def printable(text: str) -> str:
    """Put a space for each character that is none to print, such as those that begin a terminal's commands."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def print_table(table: Table, when_empty: str) -> None:
    """Print a table as wide as the terminal, or as its content where nobody looks on; or say why there is none."""
    console = Console()
    if not console.is_terminal:
        console.width = UNBOUNDED_WIDTH
    console.print(table if table.row_count else when_empty)


def alert_line(alert: VisitAlert) -> str:
    """Tell the alert in one plain line."""
    refugee = " [refugee context]" if alert.visit.refugee_context else ""
    source = alert.latest_source.item
    where = source.url or source.source or source.id
    kind = alert.kind.replace("_", " ")
    said = alert.headline if alert.headline.casefold().startswith(kind) else f"{kind}: {alert.headline}"
    return printable(f"{minute(alert.event_time)} {said}{refugee} <{where}>")


def alert_panel(alert: VisitAlert) -> RenderableType:
    """Tell the alert in a panel, complete for a reader who sees nothing else."""
    visit, colour = alert.visit, COLOURS[alert.kind]
    facts = Table.grid(padding=(0, 2))
    for name, value in _facts(alert):
        facts.add_row(Text(name, "dim"), Text(printable(value)))
    title = Text(
        f"{alert.kind.replace('_', ' ')} · {visit.host_country} · {minute(alert.event_time)}", f"bold {colour}"
    )
    return Panel(
        Group(Text(printable(alert.headline), "bold"), facts),
        title=title,
        title_align="left",
        subtitle=Text("refugee context", "bold magenta") if visit.refugee_context else None,
        subtitle_align="left",
        border_style=colour,
    )


def _facts(alert: VisitAlert) -> list[tuple[str, str]]:
    visit = alert.visit
    facts = [
        ("official", ", ".join(filter(None, (visit.official, visit.title, visit.sender)))),
        ("dates", days(visit)),
        ("purpose", visit.purpose or ""),
        ("changed", "; ".join(map(_change, alert.changes))),
        ("told by", _source(alert.latest_source)),
        ("quote", alert.latest_source.quote),
        ("first", _source(alert.first_source) if alert.source_count > 1 else ""),
        ("sources", f"{alert.source_count}{', which differ' if alert.sources_differ else ''}"),
    ]
    return [(name, value) for name, value in facts if value]


def days(visit: Visit) -> str:
    """Tell first and last day, as far as they are known."""
    if not visit.start and not visit.end:
        return ""
    span = str(visit.start) if visit.start == visit.end else f"{visit.start or '?'} to {visit.end or '?'}"
    return span if visit.leg_dates else f"within {span}"


def minute(moment: datetime) -> str:
    """Tell a moment to the minute."""
    return f"{moment:%Y-%m-%d %H:%M}"


def _change(change: Change) -> str:
    return f"{change.field.replace('_', ' ')} was {change.before if change.before is not None else 'open'}"


def _source(source: VisitSource) -> str:
    item = source.item
    return ", ".join(filter(None, (item.source, item.title, item.url))) or item.id
