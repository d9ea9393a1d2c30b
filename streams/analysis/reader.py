"""The analysis of one item, from text to findings."""

from schemas import Analysis, Label, LabelFinding, NewsItem
from streams.analysis.labels import read_labels
from streams.analysis.text import Document
from streams.analysis.visits import read_visits
from streams.analysis.visits.home import domain_of, home_of


def analyse(item: NewsItem) -> Analysis:
    """Read the labels, visits and facts of `item`. Pure: the same item always gives the same analysis."""
    document = Document.of(item)
    reading = read_visits(document, home_of(item.source, domain_of(item.url)))
    labels = read_labels(document)
    if reading.visits:
        visit = LabelFinding(label=Label.DIPLOMATIC_VISIT, confidence=reading.confidence, evidence=reading.evidence)
        order = list(Label)
        labels = tuple(sorted((*labels, visit), key=lambda finding: order.index(finding.label)))
    return Analysis(id=item.id, labels=labels, visits=reading.visits)
