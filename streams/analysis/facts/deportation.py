"""Who removes whom to where, and how many: read from the sentences that tell of a removal."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from schemas import DeportationFact
from streams.analysis.dates import DateKind, Direction, find_dates
from streams.analysis.facts.numbers import People, find_numbers
from streams.analysis.gazetteer import NameKind
from streams.analysis.labels.removal_context import Removal
from streams.analysis.labels.sentences import Sentence
from streams.analysis.places import PlaceMention, find_places

MAX_FACTS = 5
_TOLD = 1.5
"""Strength of a removal from which its sentence is read for facts."""
_NEAR = 70
"""Characters between a removal and the people removed, or those who remove them."""
_WINDOW = 45
_MOST_NUMBERS = 2

NumberKind = Literal["since", "per_day", "planned", "total"]

_PERSON_NOUN = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?<!born )(?:refugees?|migrants?|nationals?|citizens?|asylum[ -]seekers?|immigrants?"
    r"|workers?|families|people|men|women|children|deportees?|returnees?|exiles|minors?|man|woman|family|boy|girl|teenagers?|students?)\b"
)
_RULING_NOUN = re.compile(
    r"(?:'s)?\s+(?:[\w-]+\s+){0,2}?(?:government|authorities|authority|police|officials?|ministry|minister|troops|army"
    r"|coast ?guards?|border guards?|border police|border agents|navy|parliament|courts?|administration|president"
    r"|regime|interior)\b"
)
_TO = re.compile(
    r"\b(?:to|into|across the border (?:to|into|with))\s+(?:the\s+|their native\s+|neighbou?ring\s+|war-torn\s+)?$"
)
_OTHER_TO = re.compile(
    r"\b(?:travel\w*|com(?:e|es|ing)|came|fle\w+|got|get|trips?|journeys?|way|access|according|due|thanks|threats?|risks?"
    r"|help|aid|support|sa(?:id|ys?)|told|adviser|ambassador|envoy|commissioner|contrary|similar|relat\w+|respond\w*"
    r"|commit\w*|obligations?|up|next|close|respect|regard|concern|visits?|visited|attempts?|loyal\w*)\s+(?:back\s+)?"
    r"(?:to|into)\s+(?:the\s+)?$"
)
"""What goes `to` a country that is not those removed."""
_FROM = re.compile(r"\b(?:from|out of|leave|leaves|left)\s+(?:the\s+)?$")
_PEOPLE_FROM = re.compile(
    r"\b(?:refugees?|migrants?|nationals?|citizens?|seekers?|immigrants?|workers|families|people|men|women|children"
    r"|arrivals)\s+from\s+(?:the\s+)?$"
)
_ON_TO = re.compile(r"\s+(?:back\s+)?to\b")
_OBLIQUE = re.compile(r"\b(?:in|of|with|against|on|near|via|through|for|at|and|between)\s+(?:the\s+)?$")
"""Before a place that is neither the one who removes nor where people go."""
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
_COUNTED = re.compile(
    r"(?:\s+[\w'-]+){0,3}?\s+(?:refugees?|migrants?|nationals?|citizens?|asylum[ -]seekers?|immigrants?|workers"
    r"|families|people|men|women|children|deportees|returnees|minors|foreigners|persons|of them|detainees"
    r"|[A-Z][a-z]+(?:ans|is|ese))\b"
)
_ACTS = re.compile(
    r"(?:'s\b|\s*\([A-Z]+\)|,)?\s*(?:has|have|had|will|would|is|was|were|plans?|to|began|begun|starts?|started|says?|said"
    r"|intends?|wants?|moved|ordered|resumed|continued?|continues|agreed|also|then|may|could|should|must|does|did|which"
    r"|who|and|launched|stepped|vowed|\w+ly|arrest\w*|detained|mass|forced|forcible|illegal)?\s*\b"
)
_PER_DAY = re.compile(r"\s+(?:\w+\s+){0,4}?(?:a day|per day|each day|every day|daily)\b|\s*(?:daily|a day)\b")
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|intends?|aims?|set to|due to|to be|wants?|vow\w*|pledg\w+|propos\w+"
    r"|target|could|threaten\w*|ready to|scheduled|about to|facing|faces?|await\w*)\b"
)
_SINCE = re.compile(r"\b(?:since|from|between|after)\b")


class _Count(NamedTuple):
    number: int | None = None
    kind: NumberKind | None = None
    since: date | None = None


class _Told(NamedTuple):
    by_country: str | None
    to_country: str | None
    nationals_of: str | None
    numbers: list[_Count]
    sentence: Sentence
    removal: Removal


def read_deportations(
    removals: Sequence[tuple[Sentence, Removal]], published: date | None, acting: str | None = None
) -> tuple[DeportationFact, ...]:
    """Give the facts of an item's removals, those of one story put together.

    `acting` is the country that removes where no sentence tells another (see `acting_country`).
    """
    told = [_read(sentence, removal, published) for sentence, removal in _one_a_sentence(removals)]
    by_country = _first(t.by_country for t in told) or acting
    nationals_of = _first(t.nationals_of for t in told)
    facts: list[DeportationFact] = []
    seen: set[tuple[object, ...]] = set()
    for t in told:
        for number, kind, since in t.numbers or [_Count()]:
            if not (t.by_country or t.to_country or t.nationals_of or number):
                continue
            by = t.by_country or (by_country if by_country not in (t.to_country, t.nationals_of) else None)
            fact = DeportationFact(
                by_country=by,
                to_country=t.to_country,
                nationals_of=t.nationals_of or (nationals_of if not t.by_country and nationals_of != by else None),
                number=number,
                number_kind=kind,
                since=since,
                evidence=(t.sentence.passage.evidence(t.sentence.start, t.sentence.start + len(t.sentence.text)),),
            )
            key = (fact.by_country, fact.to_country, fact.nationals_of, number, kind)
            if key not in seen:
                seen.add(key)
                facts.append(fact)
    return tuple(_fullest(facts)[:MAX_FACTS])


def _one_a_sentence(removals: Sequence[tuple[Sentence, Removal]]) -> Iterable[tuple[Sentence, Removal]]:
    best: dict[int, tuple[Sentence, Removal]] = {}
    for sentence, removal in removals:
        if removal.strength >= _TOLD and (
            id(sentence) not in best or removal.strength > best[id(sentence)][1].strength
        ):
            best[id(sentence)] = sentence, removal
    return best.values()


def _first(codes: Iterable[str | None]) -> str | None:
    return next((code for code in codes if code), None)


def _fullest(facts: list[DeportationFact]) -> list[DeportationFact]:
    """Leave out a fact of which another says all and more."""
    return [fact for fact in facts if not any(other is not fact and _says_all_of(other, fact) for other in facts)]


def _says_all_of(other: DeportationFact, fact: DeportationFact) -> bool:
    pairs = [
        (getattr(other, name), getattr(fact, name))
        for name in ("by_country", "to_country", "nationals_of", "number", "number_kind", "since")
    ]
    return all(mine is None or mine == theirs for theirs, mine in pairs) and any(
        theirs != mine for theirs, mine in pairs
    )


def _read(sentence: Sentence, removal: Removal, published: date | None) -> _Told:
    text = sentence.text
    places = find_places(text)
    nationals = _nationals(text, places, removal)
    to = _destination(text, places, removal)
    by = _remover(text, places, removal, {place.country for place in (nationals, to) if place})
    if by is None and nationals and nationals.kind is not NameKind.DEMONYM and nationals.start > removal.end:
        by, nationals = nationals, None  # `deport migrants from Italy`: where nobody else removes, Italy does
    return _Told(
        by.country if by else None,
        to.country if to else None,
        nationals.country if nationals else None,
        _numbers(text, removal, published),
        sentence,
        removal,
    )


def _before(text: str, place: PlaceMention) -> str:
    return text[max(0, place.start - _WINDOW) : place.start]


def _nationals(text: str, places: list[PlaceMention], removal: Removal) -> PlaceMention | None:
    """The people removed: `Afghans`, `Afghan families` or `families from Afghanistan`, nearest to the removal.

    Who is repatriated from a country has only stayed there.
    """
    people = [p for p in places if _names_people(text, p) and _distance(p, removal) <= _NEAR]
    if text[removal.start : removal.end].lower().startswith("repatriat"):
        people = [place for place in people if place.kind is NameKind.DEMONYM]
    return min(people, key=lambda place: _distance(place, removal), default=None)


def _names_people(text: str, place: PlaceMention) -> bool:
    if place.kind is not NameKind.DEMONYM:
        return bool(_PEOPLE_FROM.search(_before(text, place))) and not _ON_TO.match(text, place.end)
    if _RULING_NOUN.match(text, place.end):
        return False
    return text[place.end - 1] == "s" or bool(_PERSON_NOUN.match(text, place.end))


def _distance(place: PlaceMention, removal: Removal) -> int:
    return place.start - removal.end if place.start >= removal.end else removal.start - place.end


def _destination(text: str, places: list[PlaceMention], removal: Removal) -> PlaceMention | None:
    """Where people go: `to Rwanda`, or `Britain's Rwanda deportations`."""
    for before, place in pairwise(places):
        owned = text[before.end : place.start].strip() == "'s" and text[place.end : removal.start].strip() == ""
        if owned and place.kind is NameKind.COUNTRY and place.end < removal.start:
            return place
    for place in places:
        if place.kind is NameKind.DEMONYM or place.start < removal.start:
            continue
        lead = _before(text, place)
        if _TO.search(lead) and not _OTHER_TO.search(lead) and place.start - removal.end <= 2 * _NEAR:
            return place
    return None


def _remover(text: str, places: list[PlaceMention], removal: Removal, taken: set[str]) -> PlaceMention | None:
    """The country that removes: named after `by` or `from`, else the subject right before the removal."""
    others = [place for place in places if place.country not in taken]
    for place in others:
        gap = place.start - removal.end
        rules = place.kind is not NameKind.DEMONYM or _RULING_NOUN.match(text, place.end)
        if 0 <= gap <= _NEAR and rules and _BY.search(_before(text, place)):
            return place
        if 0 <= gap <= _NEAR and place.kind is not NameKind.DEMONYM and _FROM.search(_before(text, place)):
            return place
    subjects = [
        place
        for place in others
        if 0 <= removal.start - place.end <= _NEAR
        and _acts(text, place, removal)
        and not any(pattern.search(_before(text, place)) for pattern in (_TO, _FROM, _OBLIQUE))
    ]
    return subjects[-1] if subjects else None


def _acts(text: str, place: PlaceMention, removal: Removal) -> bool:
    """Tell whether a place is named as one who acts: with its government, or before a verb or the removal."""
    if _RULING_NOUN.match(text, place.end):
        return True
    if place.kind is NameKind.DEMONYM:
        return False
    clause = _ACTS.match(text, place.end)
    return bool(clause and clause.end() > place.end + 1) or not text[place.end : removal.start].strip(" '")


def _numbers(text: str, removal: Removal, published: date | None) -> list[_Count]:
    counted = [people for people in find_numbers(text) if _counts_the_removed(text, people, removal)]
    nearest = sorted(counted, key=lambda people: abs(people.start - removal.start))[:_MOST_NUMBERS]
    return [_count(text, people, removal, published) for people in nearest]


def _counts_the_removed(text: str, people: People, removal: Removal) -> bool:
    gap = people.start - removal.end if people.start >= removal.end else removal.start - people.end
    return gap <= _NEAR and bool(_COUNTED.match(text, people.end) or _PER_DAY.match(text, people.end))


def _count(text: str, people: People, removal: Removal, published: date | None) -> _Count:
    """Say what a number counts: people a day, since a day, as planned, or in all."""
    if _PER_DAY.match(text, people.end):
        return _Count(people.number, "per_day")
    since = _SINCE.search(text, min(people.end, removal.end))
    if since:
        for mention in find_dates(text, published, since.start()):
            if mention.kind in (DateKind.FROM, DateKind.DAY, DateKind.RANGE):
                return _Count(people.number, "since", mention.resolve(Direction.PAST)[0])
        if since[0] == "since":
            return _Count(people.number, "since")
    first = min(people.start, removal.start)
    if _PLANNED.search(text[max(0, first - 60) : first]):
        return _Count(people.number, "planned")
    return _Count(people.number, "total")
