"""From the findings of the rules to the labels of an item, with confidence and evidence."""

import math
from collections.abc import Sequence

from schemas import Evidence, Label, LabelFinding, NewsItem
from streams.analysis.labels import criticism, deportation
from streams.analysis.labels.criticism import Criticism
from streams.analysis.labels.deportation import Removal
from streams.analysis.labels.gate import may_concern_migrants
from streams.analysis.labels.passages import Passage, Reading

DEPORTATION_POINTS = 2.2
CRITICISM_POINTS = 1.7
"""The points from which an item carries the label: where precision and recall meet on the training items."""

MAX_EVIDENCE = 3
QUOTE_MARGIN = 160
_POINTS_PER_LOGIT = 1.0


def read_labels(item: NewsItem) -> tuple[LabelFinding, ...]:
    """Give the labels of `item`, in the order of `Label`."""
    if not may_concern_migrants(item.title.lower()) and not may_concern_migrants(item.text.lower()):
        return ()
    reading = Reading(item)
    removed = [(p, r) for p in reading.passages for r in deportation.removals(p, reading)]
    blamed: list[tuple[Passage, Criticism]] = []
    before = None
    for passage in reading.passages:
        blamed += [(passage, c) for c in criticism.criticisms(passage, before, reading)]
        before = passage
    found = []
    points = deportation.weigh(removed, reading)
    if points >= DEPORTATION_POINTS:
        found.append(_finding(Label.DEPORTATION, points - DEPORTATION_POINTS, removed))
    points = criticism.weigh(blamed)
    if points >= CRITICISM_POINTS:
        found.append(_finding(Label.RIGHTS_CRITICISM, points - CRITICISM_POINTS, blamed))
    return tuple(found)


def _finding(label: Label, surplus: float, found: Sequence[tuple[Passage, Removal | Criticism]]) -> LabelFinding:
    best: dict[int, tuple[float, Passage, Removal | Criticism]] = {}
    for passage, finding in found:
        key = id(passage)
        if finding.strength and (key not in best or finding.strength > best[key][0]):
            best[key] = (finding.strength, passage, finding)
    strongest = sorted(best.values(), key=lambda one: (-one[0], one[1].field != "title", one[1].start))[:MAX_EVIDENCE]
    confidence = 1 / (1 + math.exp(-surplus / _POINTS_PER_LOGIT))
    evidence = tuple(_evidence(passage, finding) for _, passage, finding in strongest)
    return LabelFinding(label=label, confidence=round(confidence, 3), evidence=evidence)


def _evidence(passage: Passage, finding: Removal | Criticism) -> Evidence:
    """Quote the sentence, cut at words around the finding where it is long."""
    text = passage.text
    start, end = 0, len(text.rstrip())
    if finding.start > QUOTE_MARGIN:
        start = text.find(" ", finding.start - QUOTE_MARGIN, finding.start) + 1 or finding.start - QUOTE_MARGIN
    if end - finding.end > QUOTE_MARGIN:
        cut = text.rfind(" ", finding.end, finding.end + QUOTE_MARGIN)
        end = cut if cut > 0 else finding.end + QUOTE_MARGIN
    return Evidence(field=passage.field, start=passage.start + start, end=passage.start + end, quote=text[start:end])
