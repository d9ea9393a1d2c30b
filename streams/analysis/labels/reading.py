"""From the findings of the rules to the labels of an item, with confidence and evidence."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Evidence, Label, LabelFinding
from streams.analysis.labels import criticism, deportation
from streams.analysis.labels.criticism import Criticism
from streams.analysis.labels.features import Features, features_of
from streams.analysis.labels.gate import may_concern_migrants
from streams.analysis.labels.ranker import RANKERS, probability
from streams.analysis.labels.removal_context import TOLD, Removal
from streams.analysis.labels.sentences import Reading, Sentence
from streams.analysis.text import Document

MAX_EVIDENCE = 3
QUOTE_MARGIN = 160
"""Characters quoted on either side of a finding in a long sentence."""

EVEN_POINTS = {Label.DEPORTATION: 2.2, Label.RIGHTS_CRITICISM: 1.7}
"""Points of the rules at which they would say yes and no alike."""
LOG_ODDS_PER_FOLD = 2.5
"""Log odds for points that are e times the even ones."""

REMOVAL_TOLD = 1.5
"""Points from which an item is taken to tell of a removal, be it in passing."""

LEAST_POINTS = {Label.DEPORTATION: 1.0, Label.RIGHTS_CRITICISM: 0.5}
"""Points of the rules below which no model may give the label: there would be nothing to show as evidence."""


class Findings(NamedTuple):
    """All that the rules found in an item that may concern migrants."""

    reading: Reading
    removals: list[tuple[Sentence, Removal]]
    criticisms: list[tuple[Sentence, Criticism]]
    points: dict[Label, float]

    @property
    def features(self) -> Features:
        """The figures that the ranker looks at."""
        removal, criticism = self.points[Label.DEPORTATION], self.points[Label.RIGHTS_CRITICISM]
        return features_of(self.reading, self.removals, removal, self.criticisms, criticism)


def find(document: Document) -> Findings | None:
    """Run the rules over every sentence of `document`; None where it names migrants not at all, or in passing."""
    if not may_concern_migrants(document):
        return None
    reading = Reading(document)
    if reading.in_passing:
        return None
    removals = [(s, r) for s in reading.sentences for r in deportation.removals(s, reading)]
    removal_points = deportation.weigh(removals, reading)
    on_removal = removal_points >= REMOVAL_TOLD
    removed = frozenset(id(s) for s, r in removals if r.strength >= TOLD)
    blamed: list[tuple[Sentence, Criticism]] = []
    before = None
    for sentence in reading.sentences:
        blamed += [(sentence, c) for c in criticism.criticisms(sentence, before, reading, on_removal, removed)]
        before = sentence
    criticism_points = criticism.weigh(blamed, reading, removal_points, removed)
    points = {Label.DEPORTATION: removal_points, Label.RIGHTS_CRITICISM: criticism_points}
    return Findings(reading, removals, blamed, points)


def labels_of(findings: Findings) -> tuple[LabelFinding, ...]:
    """Decide on the labels, given what the rules found."""
    told: dict[Label, Sequence[tuple[Sentence, Removal | Criticism]]] = {
        Label.DEPORTATION: findings.removals,
        Label.RIGHTS_CRITICISM: findings.criticisms,
    }
    enough = [label for label in told if findings.points[label] >= LEAST_POINTS[label]]
    features = findings.features if enough else {}
    given = []
    for label in enough:
        score = _score(label, findings, features)
        if score >= 0:
            evidence = _evidence(told[label])
            given.append(LabelFinding(label=label, confidence=round(probability(score), 3), evidence=evidence))
    return tuple(given)


def score_of(label: Label, findings: Findings) -> float:
    """Give the log odds of a label: the mean of what the rules say and what the ranker makes of the whole item.

    Rules carry over to texts of other kinds, the ranker knows better within its own; with outlets held out, the two
    together are right more often than either (docs/model-card.md).
    """
    return _score(label, findings, findings.features)


def _score(label: Label, findings: Findings, features: Features) -> float:
    return (rules_score(label, findings) + RANKERS[label].score(features)) / 2


def rules_score(label: Label, findings: Findings) -> float:
    """Give the log odds of a label by the points of its rules alone."""
    return LOG_ODDS_PER_FOLD * math.log((findings.points[label] + 0.2) / (EVEN_POINTS[label] + 0.2))


def _evidence(found: Sequence[tuple[Sentence, Removal | Criticism]]) -> tuple[Evidence, ...]:
    """Quote the sentences with the strongest findings."""
    best: dict[int, tuple[Sentence, Removal | Criticism]] = {}
    for sentence, finding in found:
        key = id(sentence)
        if finding.strength and (key not in best or finding.strength > best[key][1].strength):
            best[key] = sentence, finding
    strongest = sorted(best.values(), key=lambda one: -one[1].strength)[:MAX_EVIDENCE]
    return tuple(_quote(s, finding) for s, finding in strongest if finding.strength >= strongest[0][1].strength / 2)


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
