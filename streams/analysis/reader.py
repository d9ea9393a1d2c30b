"""The analysis of one item, from text to findings."""

from schemas import Analysis, CriticismFact, DeportationFact, Label, LabelFinding, NewsItem
from streams.analysis.facts import acting_country, country_concerned, read_criticisms, read_deportations
from streams.analysis.labels import find, labels_of
from streams.analysis.language import unread_language
from streams.analysis.text import Document
from streams.analysis.visits import VisitReading, read_visits
from streams.analysis.visits.home import domain_of, home_of

_ON_MIGRANTS = frozenset({Label.DEPORTATION, Label.RIGHTS_CRITICISM})
_ORDER = {label: place for place, label in enumerate(Label)}


def analyse(item: NewsItem) -> Analysis:
    """Read the labels, visits and facts of `item`. Pure: the same item always gives the same analysis."""
    document = Document.of(item)
    if language := unread_language(document.title.text, document.body.text):
        return Analysis(id=item.id, unread_language=language)
    home = home_of(item.source, domain_of(item.url))
    visits = read_visits(document, home)
    findings = find(document)
    if findings is None and not visits.visits:
        return Analysis(id=item.id)
    labels = (*(labels_of(findings) if findings else ()), *_visit_label(visits))
    given = {found.label for found in labels}
    deportations: tuple[DeportationFact, ...] = ()
    criticisms: tuple[CriticismFact, ...] = ()
    acting = acting_country(document, home) if given & _ON_MIGRANTS else None
    if findings and Label.DEPORTATION in given:
        deportations = read_deportations(findings.removals, document.published, acting)
    if findings and Label.RIGHTS_CRITICISM in given:
        criticisms = read_criticisms(findings.criticisms, acting)
    return Analysis(
        id=item.id,
        labels=tuple(sorted(labels, key=lambda found: _ORDER[found.label])),
        visits=visits.visits,
        country=country_concerned(deportations, criticisms, acting, visits.visits),
        deportations=deportations,
        criticisms=criticisms,
    )


def _visit_label(reading: VisitReading) -> tuple[LabelFinding, ...]:
    if not reading.visits:
        return ()
    label = LabelFinding(label=Label.DIPLOMATIC_VISIT, confidence=reading.confidence, evidence=reading.evidence)
    return (label,)
