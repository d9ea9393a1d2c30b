"""`harbinger explain`: the text with its evidence marked, and why each label and visit was given or withheld."""

from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from schemas import CriticismFact, DeportationFact, Evidence, Label, NewsItem, VisitFinding
from streams.analysis.explanation import Explanation, LabelReason, strongest
from streams.analysis.explanation import explain as explain_item
from streams.ingest.sources import read_items
from streams.problems import UserError

_STYLES = {
    Label.DEPORTATION: "bold red",
    Label.DIPLOMATIC_VISIT: "bold cyan",
    Label.RIGHTS_CRITICISM: "bold yellow",
}
_MOST_RULES = 12
_MOST_FIGURES = 6
_PIPE_WIDTH = 120
_WHOLE_TEXT = 6_000
"""Characters: of a longer text only the paragraphs with evidence are shown, unless all of it is asked for."""

_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")
"""Control characters could move the cursor or colour the terminal; each is shown as one sign, so that spans hold."""


def explain(
    items: Annotated[str, typer.Argument(help="a JSON Lines file of news items (.gz too), or - for standard input")],
    id: Annotated[str | None, typer.Option("--id", help="explain this item only")] = None,
    full: Annotated[bool, typer.Option("--full", help="show long texts whole")] = False,
) -> None:
    """Show the text with the evidence marked, and rule by rule why each label and visit was given or withheld."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_PIPE_WIDTH)
    shown = 0
    for item in read_items(items):
        if isinstance(item, str):
            raise UserError(item)
        if id is None or item.id == id:
            _show(explain_item(item), console, full)
            shown += 1
    if not shown:
        raise UserError(f"no item with id {id!r} in {items}" if id else f"no item in {items}")


def _show(explanation: Explanation, console: Console, full: bool) -> None:
    item, analysis = explanation.item, explanation.analysis
    console.rule(Text(_safe(item.id), style="bold"))
    about = " · ".join(str(part) for part in (item.source, item.published) if part)
    if about:
        console.print(Text(_safe(about), style="dim"))
    marks = _marks(explanation)
    if item.title:
        console.print(_marked(item.title, "title", marks, console), style="bold")
    console.print()
    console.print(_excerpt(item, marks, console, full))
    for reason in explanation.labels:
        _show_label(reason, explanation, console)
    for number, visit in enumerate(analysis.visits, 1):
        console.print()
        console.print(Text(f"visit {number}", style=_STYLES[Label.DIPLOMATIC_VISIT]))
        _show_visit(visit, console)
    for withheld in explanation.visits_withheld:
        console.print(Text(f"  no visit: {_safe(withheld)}", style="dim"))
    console.print()
    _show_facts(analysis.deportations, analysis.criticisms, console)
    console.print(Text(f"country concerned: {analysis.country}"))
    console.print()


def _safe(text: str) -> str:
    return text.translate(_CONTROLS)


_Mark = tuple[Label, Evidence]


def _marks(explanation: Explanation) -> list[_Mark]:
    marks = [(found.label, evidence) for found in explanation.analysis.labels for evidence in found.evidence]
    marks += [
        (Label.DIPLOMATIC_VISIT, evidence) for visit in explanation.analysis.visits for evidence in visit.evidence
    ]
    return marks


def _marked(text: str, field: str, marks: list[_Mark], console: Console) -> Text:
    """Colour the evidence; where there is no colour, put it in brackets with the label's name."""
    shown = Text(_safe(text))
    here = [(label, e) for label, e in marks if e.field == field]
    for label, evidence in here:
        shown.stylize(_STYLES[label], evidence.start, evidence.end)
    if console.color_system:
        return shown
    plain, at = "", 0
    for start, end, names in _merged(here):
        plain += _safe(text[at:start]) + f"[{names}: " + _safe(text[start:end]) + "]"
        at = end
    return Text(plain + _safe(text[at:]))


def _merged(marks: list[_Mark]) -> list[tuple[int, int, str]]:
    """Join marks that overlap, with the names of all their labels."""
    merged: list[tuple[int, int, set[str]]] = []
    for label, evidence in sorted(marks, key=lambda mark: (mark[1].start, mark[1].end)):
        if merged and evidence.start < merged[-1][1]:
            start, end, names = merged.pop()
            merged.append((start, max(end, evidence.end), names | {label.value}))
        else:
            merged.append((evidence.start, evidence.end, {label.value}))
    return [(start, end, ", ".join(sorted(names))) for start, end, names in merged]


def _excerpt(item: NewsItem, marks: list[_Mark], console: Console, full: bool) -> Text:
    if full or len(item.text) <= _WHOLE_TEXT:
        return _marked(item.text, "text", marks, console)
    shown, at = Text(), 0
    for line in item.text.splitlines(keepends=True):
        here = [
            (label, Evidence(field="text", start=max(e.start - at, 0), end=min(e.end - at, len(line)), quote=""))
            for label, e in marks
            if e.field == "text" and e.start < at + len(line) and e.end > at
        ]
        if here:
            shown.append_text(_marked(line, "text", here, console))
            shown.append("...\n")
        at += len(line)
    return shown or Text(_safe(item.text[:_WHOLE_TEXT]) + "...")


def _show_label(reason: LabelReason, explanation: Explanation, console: Console) -> None:
    confidence = next((f.confidence for f in explanation.analysis.labels if f.label is reason.label), None)
    verdict = f"given ({confidence:.2f})" if confidence is not None else "withheld"
    console.print()
    console.print(Text.assemble((reason.label.value, _STYLES[reason.label]), f" {verdict}: {reason.reason}"))
    if reason.rules:
        table = Table("place", "strength", "rule", "words", box=None, pad_edge=False)
        for rule in strongest(reason.rules, _MOST_RULES):
            table.add_row(rule.place, f"{rule.strength:.1f}", rule.rule, Text(_safe(rule.words)))
        console.print(Padding(table, (0, 2)))
        more = len(reason.rules) - _MOST_RULES
        if more > 0:
            console.print(Text(f"  and {more} more", style="dim"))
    if reason.figures:
        shown = ", ".join(f"{f.name} {f.value:.2f} ({f.added:+.2f})" for f in reason.figures[:_MOST_FIGURES])
        console.print(Padding(Text(f"the ranker's largest parts: {shown}", style="dim"), (0, 2)))


def _show_visit(visit: VisitFinding, console: Console) -> None:
    table = Table(show_header=False, box=None, pad_edge=False)
    fields = visit.model_dump(exclude={"evidence"}, exclude_none=True, mode="json")
    for name, value in fields.items():
        table.add_row(Text(name, style="dim"), Text(_safe(str(value))))
    for evidence in visit.evidence:
        table.add_row(Text("evidence", style="dim"), Text(_safe(evidence.quote)))
    console.print(Padding(table, (0, 2)))


def _show_facts(
    deportations: tuple[DeportationFact, ...], criticisms: tuple[CriticismFact, ...], console: Console
) -> None:
    facts: tuple[DeportationFact | CriticismFact, ...] = (*deportations, *criticisms)
    for fact in facts:
        told = fact.model_dump(exclude={"evidence"}, exclude_none=True, mode="json")
        kind = "removal" if isinstance(fact, DeportationFact) else "criticism"
        console.print(Text(f"{kind}: " + _safe(", ".join(f"{name} {value}" for name, value in told.items()))))
