"""`harbinger watch`: the alerts as they come."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console

from schemas import AlertKind, VisitAlert
from streams.commands.decoded import decoded
from streams.commands.options import BrokerOption, HostOption, JsonOption, RefugeeOption, SenderOption
from streams.commands.show import alert_line, alert_panel
from streams.selection import Selection, select
from streams.settings import Settings, load_settings
from streams.since import moment
from streams.tail import follow
from streams.topics import ALERTS

Tell = Callable[[VisitAlert], None]


def watch(
    since: Annotated[
        str | None, typer.Option(help="begin with what was told since: 2h, 7d, an ISO date, `beginning`; else with now")
    ] = None,
    host: HostOption = None,
    sender: SenderOption = None,
    kind: Annotated[list[AlertKind] | None, typer.Option(help="only alerts of this kind; may be repeated")] = None,
    refugee: RefugeeOption = False,
    json: JsonOption = False,
    until_idle: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="end when nothing came for so long")
    ] = None,
    most: Annotated[int | None, typer.Option("--max", min=1, metavar="N", help="end after N alerts")] = None,
    broker: BrokerOption = None,
) -> None:
    """Follow the alerts: a panel each on a terminal, else a line each, until Ctrl-C."""
    begin = moment(since, datetime.now(UTC)) if since else None
    selection = select(host or (), sender or (), kind or (), refugee)
    with suppress(KeyboardInterrupt):
        asyncio.run(follow_alerts(load_settings(broker=broker), begin, selection, until_idle, most, teller(json)))


async def follow_alerts(
    settings: Settings, since: datetime | None, selection: Selection, idle: float | None, most: int | None, tell: Tell
) -> None:
    """Tell each alert that was asked for, once: since a moment or from now on, until idle or so many were told."""
    told: set[str] = set()  # a worker that was killed may have sent an alert again, under the same id
    async for records in follow(settings, ALERTS, since, idle):
        for record in records:
            alert = decoded(
                VisitAlert, record.value, f"{record.topic}, partition {record.partition}, offset {record.offset}"
            )
            if alert is None or alert.alert_id in told or not selection.takes(alert):
                continue
            told.add(alert.alert_id)
            tell(alert)
            if most and len(told) >= most:
                return


def teller(json: bool) -> Tell:
    """Choose how alerts are told: as JSON, as panels on a terminal, else in a line each."""
    console = Console()
    if json:
        return lambda alert: typer.echo(alert.model_dump_json())
    if console.is_terminal:
        return lambda alert: console.print(alert_panel(alert))
    return lambda alert: typer.echo(alert_line(alert))
