"""The analysis of one item, from text to findings."""

from schemas import Analysis, NewsItem
from streams.analysis.labels import read_labels
from streams.analysis.text import Document


def analyse(item: NewsItem) -> Analysis:
    """Read the labels, visits and facts of `item`. Pure: the same item always gives the same analysis."""
    return Analysis(id=item.id, labels=read_labels(Document.of(item)))
