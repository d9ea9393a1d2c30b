"""From the findings of the rules to the labels of an item, with confidence and evidence."""

import math
from collections.abc import Sequence

from schemas import Evidence, Label, LabelFinding
from streams.analysis.labels import criticism, deportation
from streams.analysis.labels.criticism import Criticism
from streams.analysis.labels.deportation import Removal
from streams.analysis.labels.gate import may_concern_migrants
from streams.analysis.labels.sentences import Reading, Sentence
from streams.analysis.text import Document

DEPORTATION_POINTS = 2.2
CRITICISM_POINTS = 1.6
"""The points from which an item carries the label: where precision and recall meet on the training items."""

MAX_EVIDENCE = 3
QUOTE_MARGIN = 160
_POINTS_PER_LOGIT = 1.0


def read_labels(document: Document) -> tuple[LabelFinding, ...]:
    """Give the labels of `document`, in the order of `Label`."""
    if not may_concern_migrants(document):
        return ()
    reading = Reading(document)
    removed = [(s, r) for s in reading.sentences for r in deportation.removals(s, reading)]
    blamed: list[tuple[Sentence, Criticism]] = []
    before = None
    for sentence in reading.sentences:
        blamed += [(sentence, c) for c in criticism.criticisms(sentence, before, reading)]
        before = sentence
    found = []
    removal_points = deportation.weigh(removed, reading)
    if removal_points >= DEPORTATION_POINTS:
        found.append(_finding(Label.DEPORTATION, removal_points - DEPORTATION_POINTS, removed))
    points = criticism.weigh(blamed, reading, removal_points)
    if points >= CRITICISM_POINTS:
        found.append(_finding(Label.RIGHTS_CRITICISM, points - CRITICISM_POINTS, blamed))
    return tuple(found)


def _finding(label: Label, surplus: float, found: Sequence[tuple[Sentence, Removal | Criticism]]) -> LabelFinding:
    best: dict[int, tuple[Sentence, Removal | Criticism]] = {}
    for sentence, finding in found:
        key = id(sentence)
        if finding.strength and (key not in best or finding.strength > best[key][1].strength):
            best[key] = sentence, finding
    strongest = sorted(best.values(), key=lambda one: -one[1].strength)[:MAX_EVIDENCE]
    confidence = 1 / (1 + math.exp(-surplus / _POINTS_PER_LOGIT))
    evidence = tuple(_quote(sentence, finding) for sentence, finding in strongest)
    return LabelFinding(label=label, confidence=round(confidence, 3), evidence=evidence)


def _quote(sentence: Sentence, finding: Removal | Criticism) -> Evidence:
    """Quote the sentence, cut at words around the finding where it is long."""
    text = sentence.text
    start, end = 0, len(text)
    if finding.start > QUOTE_MARGIN:
        start = text.find(" ", finding.start - QUOTE_MARGIN, finding.start) + 1 or finding.start - QUOTE_MARGIN
    if end - finding.end > QUOTE_MARGIN:
        cut = text.rfind(" ", finding.end, finding.end + QUOTE_MARGIN)
        end = cut if cut > 0 else finding.end + QUOTE_MARGIN
    return sentence.passage.evidence(sentence.start + start, sentence.start + end)
