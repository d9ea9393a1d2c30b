"""Who goes along with the officials whose visits are told: each has their days and stops."""

import re
from dataclasses import replace

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.companions import COMPANY_WORDS, companions, members
from streams.analysis.visits.findings import Report
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.person import Person
from streams.analysis.visits.story import Story

_DELEGATION = re.compile(r"\b(?:delegation|team|entourage|retinue|mission|group|ministers|lawmakers|officials)\b", re.I)
_MOST = 3
"""The label guide lists no more members of a delegation."""


def add_company(story: Story, reports: list[Report]) -> None:
    """Add the visits of those who go along with the officials of `reports`."""
    for sentence in story.sentences_with(COMPANY_WORDS):
        reports.extend(_company(story, sentence, reports))


def _company(story: Story, sentence: Sentence, reports: list[Report]) -> list[Report]:
    """Report the officials that one sentence says go along: 'accompanied by', 'on the entourage are'."""
    people = companions(sentence) or (members(sentence) if _follows_a_delegation(story, sentence) else [])
    named = {report.who.key for report in reports if report.kind == "company"}
    leaders = [report for report in reports if report.kind != "company" and report.leg.sentence.index <= sentence.index]
    if not people or not leaders:
        return []
    people_told = _people(story, sentence)
    keys = {report.who.key for report in leaders}
    leader = next((who.key for who in people_told if who.key in keys), leaders[-1].who.key)
    own = [report for report in leaders if report.who.key == leader]
    led = own[0].who
    first = led if _opens_with_one_of(sentence, people) or not people_told else people_told[0]
    if first.key != leader and first.sender_code not in (None, led.sender_code):
        return []  # the host's own men stand by him
    travels = any(report.leg.sentence is sentence and report.kind in _TRAVELS for report in own)
    shared = _shared(sentence, own)
    found: list[Report] = []
    for person in people[:_MOST]:
        who = story.identify(person)
        if who is None or who.key == leader or len(named | {who.key}) > _MOST:
            continue
        named.add(who.key)
        foreign = not who.assumed and who.sender_code and led.sender_code not in (None, who.sender_code)
        foreign = foreign or (who.name is None and who.sender is not None and who.sender.is_organisation)
        if foreign and not (travels and who.head != "ambassador") and not _tells_himself(sentence, person):
            story.withhold(f"{who.name or who.title}", "named beside a traveller of another country")
            continue
        if who.assumed:
            who.sender, who.sender_code = led.sender, led.sender_code
        found.extend(
            replace(report, who=who, kind="company", leader=leader)
            for report in shared
            if who.sender_code != report.place.code
        )
    return found


def _opens_with_one_of(sentence: Sentence, people: list[Person]) -> bool:
    """Whether no other official goes before the companions: 'he will be accompanied by', 'X will make the trip too'."""
    told = [chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person)]
    first = next((person for person in told if person.head != "delegation"), None)
    return any(first is person for person in people)


def _tells_himself(sentence: Sentence, person: Person) -> bool:
    """Whether a companion is what the sentence is about: 'the Barbadian minister will make the trip as well'."""
    people = [chunk.value for chunk in sentence.chunks[:_SUBJECTS] if isinstance(chunk.value, Person)]
    travels = any(chunk.low in _JOURNEY for chunk in sentence.chunks)
    return travels and any(one is person for one in people) and sentence.chunks[0].value in people


_JOURNEY = frozenset("trip journey visit along accompany accompanies accompanied accompanying".split())
_TRAVELS = ("go", "arrive", "leave", "visit", "trip")
"""Legs that whoever is named beside the traveller shares: 'flew to Kyiv together with X'."""
_SUBJECTS = 8
"""Chunks at the head of a sentence that hold its subjects."""


def _shared(sentence: Sentence, own: list[Report]) -> list[Report]:
    """Give the stops of the leader that companions share: those of the sentence, else all told before.

    Where 'he' takes up the sentence before, only the stops of the nearest sentence that tells some.
    """
    strong = [report for report in own if report.strong and report.kind != "return"] or own[:1]
    told = {chunk.place.code for chunk in sentence.chunks if chunk.symbol == m.PLACE}
    stops = {report.place.code: report for report in reversed(strong) if report.place.code in told}
    if stops:
        return list(stops.values())
    continued = any(chunk.symbol == m.PRONOUN for chunk in sentence.chunks[:_SUBJECTS])
    nearest = max(report.leg.sentence.index for report in strong)
    shared = [report for report in strong if not continued or report.leg.sentence.index == nearest]
    return list({report.place.code: report for report in reversed(shared)}.values())


def _follows_a_delegation(story: Story, sentence: Sentence) -> bool:
    """Whether the sentence before tells of a delegation, which 'it' may mean."""
    if sentence.in_title or sentence.index == 0:
        return False
    return _DELEGATION.search(story.body.text, *story.span(sentence.index - 1)) is not None


def _people(story: Story, sentence: Sentence) -> list[Identity]:
    """Give the officials of a sentence in order: the first who travels is accompanied."""
    people = (chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person))
    return [who for person in people if not is_retinue(person) and (who := story.identify(person)) is not None]
