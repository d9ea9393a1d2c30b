"""Why an item was read as it was: every rule that found something, and what each figure of the ranker added.

Made on request only, by the same functions as the analysis; the analysis itself pays nothing for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from schemas import Analysis, Label, NewsItem
from streams.analysis.labels import find, may_concern_migrants
from streams.analysis.labels.criticism import Criticism
from streams.analysis.labels.ranker import RANKERS, probability
from streams.analysis.labels.reading import LEAST_POINTS, Findings, rules_score, score_of
from streams.analysis.labels.removal_context import Removal
from streams.analysis.labels.sentences import Sentence
from streams.analysis.reader import analyse
from streams.analysis.text import Document
from streams.analysis.visits import read_visits
from streams.analysis.visits.home import domain_of, home_of


@dataclass(frozen=True, slots=True)
class RuleFound:
    """A rule that found something: `words` is `item.<field>[start:end]`; a strength of 0 marks a look-alike."""

    place: str
    rule: str
    strength: float
    field: Literal["title", "text"]
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What one figure of the item added to the log odds of a label."""

    name: str
    value: float
    added: float


@dataclass(frozen=True, slots=True)
class LabelReason:
    """Why a label was given or withheld."""

    label: Label
    given: bool
    reason: str
    rules: tuple[RuleFound, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The analysis of an item with its reasons."""

    item: NewsItem
    analysis: Analysis
    labels: tuple[LabelReason, ...]
    visits_withheld: tuple[str, ...]


def explain(item: NewsItem) -> Explanation:
    """Analyse `item` and give the reasons."""
    analysis = analyse(item)
    document = Document.of(item)
    given = {found.label for found in analysis.labels}
    withheld: list[str] = []
    if analysis.unread_language is None:
        read_visits(document, home_of(item.source, domain_of(item.url)), withheld)
    return Explanation(item, analysis, tuple(_label_reasons(analysis, document, given)), tuple(withheld))


def _label_reasons(analysis: Analysis, document: Document, given: set[Label]) -> list[LabelReason]:
    if analysis.unread_language:
        reason = f"the text is not in English but in '{analysis.unread_language}', which is not read"
        return [LabelReason(label, False, reason) for label in Label]
    visit = Label.DIPLOMATIC_VISIT in given
    told = f"{len(analysis.visits)} reported as news" if visit else "no visit is reported as news"
    reasons = {Label.DIPLOMATIC_VISIT: LabelReason(Label.DIPLOMATIC_VISIT, visit, told)}
    if findings := find(document):
        for label, found in ((Label.DEPORTATION, findings.removals), (Label.RIGHTS_CRITICISM, findings.criticisms)):
            rules = tuple(_rule(sentence, finding) for sentence, finding in found)
            why = _why(label, findings)
            reasons[label] = LabelReason(label, label in given, why, rules, _figures(label, findings))
    else:
        for label in (Label.DEPORTATION, Label.RIGHTS_CRITICISM):
            reasons[label] = LabelReason(label, False, _why_not_read(document))
    return [reasons[label] for label in Label]


def _why_not_read(document: Document) -> str:
    if may_concern_migrants(document):
        return "migrants, asylum or removals are named in passing only"
    return "no word of migration, asylum or deportation: left at the gate"


def _why(label: Label, findings: Findings) -> str:
    points = findings.points[label]
    rules, ranker = rules_score(label, findings), RANKERS[label].score(findings.features)
    both = probability(score_of(label, findings))
    told = (
        f"rules {probability(rules):.0%} ({points:.1f} points), ranker {probability(ranker):.0%}, together {both:.0%}"
    )
    if points < LEAST_POINTS[label]:
        return f"{told}; withheld, for the rules found less than {LEAST_POINTS[label]} points of evidence"
    return f"{told}; " + ("given from 50%" if both >= 0.5 else "withheld below 50%")


def _figures(label: Label, findings: Findings) -> tuple[Figure, ...]:
    ranker, features = RANKERS[label], findings.features
    figures = [Figure(name, features[name], ranker.part(name, features[name])) for name in ranker.terms]
    return tuple(sorted(figures, key=lambda figure: -abs(figure.added)))


def _rule(sentence: Sentence, finding: Removal | Criticism) -> RuleFound:
    quote = sentence.passage.evidence(sentence.start + finding.start, sentence.start + finding.end)
    return RuleFound(
        sentence.place.value, finding.rule, finding.strength, quote.field, quote.start, quote.end, quote.quote
    )


def strongest(rules: Sequence[RuleFound], most: int) -> list[RuleFound]:
    """Give up to `most` rules, the strongest first, in the order of the text among equals."""
    return sorted(rules, key=lambda rule: -rule.strength)[:most]
