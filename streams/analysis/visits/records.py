"""The record of a visit: what the item's reports of one official in one country come to, with the words it rests on."""

from collections.abc import Iterator

from schemas import VisitFinding
from streams.analysis.visits.findings import Gathered, Report
from streams.analysis.visits.migration import concerns_migration
from streams.analysis.visits.person import Person
from streams.analysis.visits.purpose import occasion_in, purpose_in
from streams.analysis.visits.statement import said_by
from streams.analysis.visits.story import Story
from streams.analysis.visits.substitutes import Substitution, substitution
from streams.analysis.visits.when import Days

_QUOTES = 2
"""Sentences quoted as evidence of one visit."""
_PURPOSE_WITHIN = 2
"""Sentences after the one with the visit that may tell its purpose."""


def record(story: Story, visit: Gathered) -> VisitFinding:
    """Put down one visit."""
    days = visit.days(story.published)
    previous = visit.previous_days(story.published)
    status = visit.status(days, story.published)
    change = _substitution(story, visit)
    who = change.goes if change else visit.who
    sentences = [report.leg.sentence for report in visit.reports[:_QUOTES]]
    evidence = tuple(story.passage_of(sentence).evidence(sentence.start, sentence.end) for sentence in sentences)
    if days.start and days.end and days.end < days.start:
        days = Days(days.start, None, days.whole)
    return VisitFinding(
        official=who.name,
        title=who.title,
        sender=who.sender_name,
        sender_country=who.sender_code,
        host_country=visit.code,
        host_place=visit.reports[0].place.name,
        start=days.start,
        end=days.end,
        leg_dates=not days.whole,
        previous_start=previous.start,
        previous_end=previous.end,
        certain=not all(report.leg.tense.expected for report in visit.reports),
        status=status,
        delegation=who.head == "delegation",
        replaces=change.replaces if change else None,
        said_by=said_by(story.document.source, _told_of(story, visit), who, visit.code, story.outlet.home),
        purpose=_purpose(story, visit),
        refugee_context=concerns_migration(
            story, visit.code, [quote.quote for quote in evidence], [sentence.index for sentence in sentences]
        ),
        confidence=0.9 if visit.strong else 0.7,
        evidence=evidence,
    )


def without_replaced(findings: list[VisitFinding]) -> list[VisitFinding]:
    """Leave out whom another goes for, and one of two records of the same official in the same country."""
    stay = {(finding.replaces, finding.host_country) for finding in findings if finding.replaces}
    going = [finding for finding in findings if (finding.official, finding.host_country) not in stay]
    subs = {(finding.official, finding.host_country): finding for finding in reversed(going) if finding.replaces}
    return [finding for finding in going if subs.get((finding.official, finding.host_country), finding) is finding]


def _purpose(story: Story, visit: Gathered) -> str | None:
    """Give what the visit is for: its own sentences tell it, or what is attended, or the sentences that follow."""
    reports = sorted(visit.reports, key=lambda report: report.leg.sentence.in_title)
    who = visit.who
    names = [who.name.split()[-1]] if who.name else []
    names += [who.head] if who.head else []
    own = [words for report in reports for words in _words_of(story, report)]
    following = (words for report in reports for words in _sentences_after(story, report))
    occasions = (occasion_in(words) for words in own)
    return purpose_in(own, (), names) or next(filter(None, occasions), None) or purpose_in((), following, names)


def _words_of(story: Story, report: Report) -> list[str]:
    """Give the words of the report's sentence behind the place, and from the trigger on."""
    leg = report.leg
    passage = story.passage_of(leg.sentence)
    return [passage.slice((start, leg.sentence.end)) for start in (leg.end, leg.start)]


def _sentences_after(story: Story, report: Report) -> Iterator[str]:
    """Give the sentences soon after the one with the visit that tell of no other country."""
    if report.leg.sentence.in_title or report.leg.tense.move.cancelled:
        return  # what follows a dropped trip tells what is done at home
    first = report.leg.sentence.index + 1
    for index in range(first, min(first + _PURPOSE_WITHIN, len(story.body.sentences))):
        span = story.body.sentences[index]
        places = {place.code for place in story.sites.within(*span) if place.is_site}
        if report.place.code in places or not places - {None, report.who.sender_code}:
            yield story.body.slice(span)


def _told_of(story: Story, visit: Gathered) -> Iterator[str]:
    """Give the sentences with the visit, and the one after the first of them."""
    for report in visit.reports:
        yield story.words_of(report.leg.sentence)
    after = visit.reports[0].leg.sentence.index + 1
    if 0 < after < len(story.body.sentences):
        yield story.body.slice(story.body.sentences[after])


def _substitution(story: Story, visit: Gathered) -> Substitution | None:
    """Say who goes in whose place, where a sentence with the visit tells it."""
    for report in visit.reports:
        sentence = report.leg.sentence
        text = story.passage_of(sentence).text
        before = story.sentence(sentence.index - 1).chunks if sentence.index > 0 else []
        people = [chunk.value for chunk in before if isinstance(chunk.value, Person)]
        earlier = [who for person in people if (who := story.identify(person)) is not None]
        found = substitution(visit.who, sentence, text, earlier, story.identify)
        if found is not None:
            return found
    return None
