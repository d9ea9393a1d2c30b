"""Who goes along with the officials whose visits are told: each has their days and stops."""

import re
from collections.abc import Iterator
from dataclasses import replace

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.companions import COMPANY_WORDS, companions, members
from streams.analysis.visits.company_lists import is_delegation, is_party
from streams.analysis.visits.delegations import is_group, leaders
from streams.analysis.visits.findings import Report
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.person import Person
from streams.analysis.visits.rolls import guests_below
from streams.analysis.visits.story import Story

_DELEGATION = re.compile(r"\b(?:delegation|team|entourage|retinue|mission|group|ministers|lawmakers|officials)\b", re.I)
_LEANS_BACK = 2
"""Sentences from a delegation to those that tell more of its members."""
_MOST = 3
"""The label guide lists no more members of a delegation."""


def add_company(story: Story, reports: list[Report]) -> None:
    """Add the visits of those who go along with the officials of `reports`."""
    for sentence in story.sentences_with(COMPANY_WORDS):
        reports.extend(_leaders(story, sentence, reports))
        reports.extend(_company(story, sentence, reports))


def _leaders(story: Story, sentence: Sentence, reports: list[Report]) -> list[Report]:
    """Report those who, the sentence tells, lead a group that travels: where the group goes, they go."""
    before = [one for one in (*story.followers, *reports) if one.leg.sentence.index <= sentence.index]
    groups = [one for one in before if is_group(one.who)]
    people = leaders(sentence.chunks) if groups else []
    told = {one.who.key for one in before}
    named = [one for person in people if (one := story.identify(person)) is not None and one.name]
    who = [one for one in named if one.key not in told]
    group = groups[-1].who if groups else None
    found: list[Report] = []
    for one in who:
        assert group is not None
        if one.assumed or not any(mention.sender for mention in one.mentions):
            one.sender, one.sender_code = group.sender, group.sender_code
        if one.sender_code == group.sender_code or group.assumed:
            found.extend(replace(report, who=one) for report in groups if report.who.key == group.key)
    return found


def _company(story: Story, sentence: Sentence, reports: list[Report]) -> list[Report]:
    """Report the officials that one sentence says go along: 'accompanied by', 'on the entourage are'."""
    people = companions(sentence) or _members(story, sentence)
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
    told = _first_told(sentence, people)
    hosted = first.key != leader and first.sender_code not in (None, led.sender_code)
    hosted = hosted or (told is not None and led.sender_code not in (None, told))
    if hosted and not _is_just_before(story, sentence, leader, people):
        return []  # the host's own men stand by him
    if led.sender_code and any(code != led.sender_code for code in _whose_party(sentence)):
        return []
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


def _first_told(sentence: Sentence, people: list[Person]) -> str | None:
    """Give the country of whom a sentence names first, if no companion: 'with the Polish leader are'."""
    first = next((chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person)), None)
    return first.sender.code if first is not None and first not in people and first.sender is not None else None


def _whose_party(sentence: Sentence) -> Iterator[str]:
    """Give the countries of the delegations that a sentence tells."""
    for k, chunk in enumerate(sentence.chunks):
        before = sentence.chunks[k - 1] if k else None
        whose = chunk.value.sender if isinstance(chunk.value, Person) else None
        if whose is None and before is not None and before.symbol == m.DEMONYM:
            whose = before.place
        if is_party(chunk) and whose is not None and whose.code is not None:
            yield whose.code


def _members(story: Story, sentence: Sentence) -> list[Person]:
    """Give the members that a sentence, or the lines below it, tell of a delegation told before."""
    chunks = sentence.chunks
    if chunks and chunks[-1].low == ":" and any(is_party(one) or one.symbol == m.COMPANY for one in chunks):
        return list(guests_below(story, sentence.index + 1))
    return members(sentence) if _follows_a_delegation(story, sentence) else []


def _is_just_before(story: Story, sentence: Sentence, leader: str, people: list[Person]) -> bool:
    """Whether the leader is told last before the companions: 'the premier received X, who was accompanied by Y'."""
    told = [chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person)]
    at = next((k for k, one in enumerate(told) if any(one is person for person in people)), 0)
    who = story.identify(told[at - 1]) if at else None
    return who is not None and who.key == leader


def _opens_with_one_of(sentence: Sentence, people: list[Person]) -> bool:
    """Whether no official but one without an office goes before the companions, or they are of a delegation.

    'He will be accompanied by', 'X will make the trip too', 'the team headed by General Y is made up of'.
    """
    if any(is_delegation(chunk) for chunk in sentence.chunks):
        return True
    told = [chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person)]
    return any(told[0] is person for person in people) if told else False


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
    """Whether one of the sentences just before tells of a delegation, which 'it' may mean."""
    if sentence.in_title or sentence.index == 0:
        return False
    first, _ = story.span(max(0, sentence.index - _LEANS_BACK))
    return _DELEGATION.search(story.body.text, first, sentence.start) is not None


def _people(story: Story, sentence: Sentence) -> list[Identity]:
    """Give the officials of a sentence in order: the first who travels is accompanied."""
    people = (chunk.value for chunk in sentence.chunks if isinstance(chunk.value, Person))
    return [who for person in people if not is_retinue(person) and (who := story.identify(person)) is not None]
