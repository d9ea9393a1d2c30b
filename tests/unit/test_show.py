"""How alerts look: complete, and unable to steer a terminal."""

from io import StringIO

import pytest
from rich.console import Console

from schemas import AlertKind, Change
from streams.commands.show import COLOURS, alert_line, alert_panel, days, printable
from tests.alerts import alert, visit


def panel_text(told: object) -> str:
    console = Console(file=StringIO(), width=100, force_terminal=False)
    console.print(told)
    return console.file.getvalue()


def test_a_line_tells_when_what_and_where_it_is_from() -> None:
    assert alert_line(alert(refugee_context=True)) == (
        "2024-05-02 09:30 announced: Ingrid Solheim to visit KEN [refugee context] <https://news.example/1>"
    )


def test_a_line_tells_its_kind_once() -> None:
    told = alert(kind=AlertKind.OFFICIAL_CHANGED)
    assert " official changed: Ingrid" in alert_line(told)
    told = told.model_copy(update={"headline": "Official changed: Ingrid Solheim to visit KEN"})
    assert " Official changed: Ingrid" in alert_line(told)


@pytest.mark.parametrize("kind", AlertKind)
def test_a_panel_is_complete_for_who_sees_nothing_else(kind: AlertKind) -> None:
    told = alert(kind=kind, purpose="talks on resettlement", refugee_context=True)
    told = told.model_copy(update={"changes": (Change(field="start", before="2024-05-05", after="2024-05-06"),)})
    text = panel_text(alert_panel(told))
    for part in (kind.replace("_", " "), "KEN", "Ingrid Solheim, Foreign Minister, Norway", "2024-05-06 to 2024-05-08",
                 "talks on resettlement", "start was 2024-05-05", "The Courier, Minister to Nairobi",
                 "She flies to Nairobi on Monday.", "refugee context"):  # fmt: skip
        assert part in text


def test_every_kind_has_a_colour() -> None:
    assert set(COLOURS) == set(AlertKind)


def test_text_from_the_news_neither_steers_the_terminal_nor_is_markup() -> None:
    told = alert(official="\x1b[2J[bold]Eve[/bold]\n\u202e")
    assert "\x1b" not in panel_text(alert_panel(told))
    assert "[bold]Eve[/bold]" in panel_text(alert_panel(told))
    assert "\n" not in alert_line(told)
    assert printable("a\x1b\x07\u202eb") == "a   b"


def test_days_tell_what_is_known() -> None:
    assert days(visit(start=None, end=None)) == ""
    assert days(visit(end="2024-05-06")) == "2024-05-06"
    assert days(visit(end=None)) == "2024-05-06 to ?"
    assert days(visit(leg_dates=False)) == "within 2024-05-06 to 2024-05-08"
