"""The visit reader: which official visits an item reports, and whether it deserves the label."""

from dataclasses import dataclass, replace

from schemas import Evidence, VisitFinding
from streams.analysis.gazetteer import gazetteer
from streams.analysis.text import Document
from streams.analysis.visits.company import add_company
from streams.analysis.visits.diaries import diary_lines, note_days
from streams.analysis.visits.doubles import without_doubles
from streams.analysis.visits.findings import Gathered, Report, gather
from streams.analysis.visits.gate import told_at, worth_reading
from streams.analysis.visits.goers import note_journey
from streams.analysis.visits.home import is_office
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.legs import read_legs
from streams.analysis.visits.lending import lend_places, tells_of_a_journey
from streams.analysis.visits.records import record, without_replaced
from streams.analysis.visits.reports import reports_of, speaking
from streams.analysis.visits.rolls import rolls
from streams.analysis.visits.scenes import ATTENDING, ONWARD, has_a_scene
from streams.analysis.visits.sites import Sites
from streams.analysis.visits.stays import complete
from streams.analysis.visits.story import Story
from streams.analysis.visits.transcripts import is_spoken
from streams.analysis.visits.vetoes import without_vetoed
from streams.analysis.visits.when import Days


@dataclass(slots=True)
class VisitReading:
    """What the visit reader says of an item."""

    visits: tuple[VisitFinding, ...] = ()
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()


def read_visits(document: Document, home: str | None = None, trace: list[str] | None = None) -> VisitReading:
    """Read the official visits that `document` reports as news.

    `home` is the alpha-3 code of the country it is written in, where known. Reasons for visits withheld are
    appended to `trace`.
    """
    low = document.body.low
    hits, title_hits = told_at(low, document.title.low)
    spoken = _is_spoken(document)
    if not hits and not title_hits and not spoken:
        return VisitReading()
    names = gazetteer()
    scanned = names.scan(document.body.text)
    at = worth_reading(low, hits, names.place_spots(scanned), home is not None) if hits else []
    if title_hits and not at and not names.place_spots(names.scan(document.title.text)):
        title_hits = []
    if not at and not title_hits and not spoken:
        return VisitReading()
    sites = Sites(document.body.text, names.names(document.body.text, scanned))
    return _read(Story(document, sites, home, trace if trace is not None else []), at)


def _is_spoken(document: Document) -> bool:
    """Whether an office publishes what one of its people said: 'Transcript', 'Remarks at the airport'."""
    return is_office(document.source) and is_spoken(document.title.text)


def _read(story: Story, hits: list[int]) -> VisitReading:
    """Read the sentences around `hits`, then put together what belongs to one visit."""
    legs = _legs(story, hits)
    for leg in legs:
        note_journey(story, leg)
    story.hosts.update(stop.place.code for leg in legs for stop in leg.stops)
    reports = [report for leg in legs for report in reports_of(story, leg)] + speaking(story)
    if not reports and not story.followers:
        return VisitReading()
    add_company(story, reports)
    visits = _visits(story, reports)
    complete(story, visits)
    findings = without_replaced([record(story, visit) for visit in visits])
    if not findings:
        return VisitReading()
    return VisitReading(tuple(findings), max(finding.confidence for finding in findings), findings[0].evidence)


def _legs(story: Story, hits: list[int]) -> list[Leg]:
    sentences = story.sentences_at(hits)
    if (title := story.headline) is not None:
        sentences.append(title)
    lines = list(diary_lines(story))
    known = {sentence.index for sentence in sentences}
    sentences += [line for line, _ in lines if line.index not in known]
    legs = [leg for sentence in sentences for leg in read_legs(sentence)]
    note_days(story, legs, lines)
    if legs:
        told = {sentence.index for sentence in sentences}
        legs += [leg for one in story.sentences_with(ONWARD) if one.index not in told for leg in read_legs(one)]
    if tells_of_a_journey(legs) or has_a_scene(story, sentences):
        told = {sentence.index for sentence in sentences}
        further = [one for one in story.sentences_with(ATTENDING) if one.index not in told]
        sentences += further
        legs += [leg for sentence in further for leg in read_legs(sentence) if leg.awaits_place]
        legs += rolls(story, sentences)
    lend_places(story, sentences, legs)
    return legs


def _beside_travel(report: Report, travellers: set[str]) -> Report | None:
    """Give a report, of mere presence only with its day; beside travel told elsewhere the day is one of the stay."""
    if report.kind != "front":
        return report
    if report.who.key in travellers:
        return replace(report, days=Days())
    return report if report.days else None


def _visits(story: Story, reports: list[Report]) -> list[Gathered]:
    """Put reports together to visits, without what is vetoed and whoever goes along with nobody that is left."""
    travellers = {report.who.key for report in reports if report.strong}
    told = [one for report in reports if (one := _beside_travel(report, travellers)) is not None]
    kept = without_vetoed(story, gather(told))
    made = {(visit.who.key, visit.code) for visit in kept}
    visits = [visit for visit in kept if visit.leader is None or (visit.leader, visit.code) in made]
    for visit in visits:
        visit.follow(visits)
    return without_doubles(visits)
