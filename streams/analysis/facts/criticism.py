"""Who criticises whom: read from the sentences that blame a treatment of migrants."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import CriticismFact
from streams.analysis.facts.speakers import find_institutions, find_speakers
from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.labels.criticism import Criticism
from streams.analysis.labels.sentences import Sentence
from streams.analysis.labels.vocabulary import Concept
from streams.analysis.organisations import find_organisations
from streams.analysis.places import find_places

MAX_FACTS = 4
_TOLD = 1.3
_COUNTRIES = frozenset({NameKind.COUNTRY, NameKind.DEMONYM, NameKind.SEAT})

_GOVERNMENT = re.compile(
    r"(?:'s)?\s+(?:[\w-]+\s+)?(?:government|authorities|foreign ministry|interior ministry|state department|home office"
    r"|police|border guards?|coast ?guards?|officials|administration|army|navy|court|minister|parliament)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:(?:international|local|human|refugee|migrant|several|leading)\s+){0,3}"
    r"(?:rights (?:groups?|organi[sz]ations?|bod(?:y|ies)|activists?)|campaigners|charit(?:y|ies)"
    r"|aid (?:groups|agencies|organi[sz]ations)|ngos|humanitarian groups|activists|advocates|un experts|lawyers"
    r"|opposition (?:lawmakers|parties|mps)|church leaders|trade unions|doctors)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:been|was|were|being|is|are|be)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FEELING = re.compile(
    r"(?:disappoint|dismay|alarm|shock|concern|outrage|appal|horrifi|trouble|disturb|worr|sadden|disgust|anger|sicken)",
    re.IGNORECASE,
)
"""Those who `are dismayed by` something are the critics."""
_CONDUCT = re.compile(
    r"(?:fail|refus|ignor|neglect|abandon|violat|breach|flout|disregard|den(?:y|ies)|delay|struggl)", re.I
)
"""What those do who are criticised."""
_BY = re.compile(r"\bby\b")
_SAYS = re.compile(r"[,\"']?\s*(?:\([A-Z]+\)\s*)?(?:said|says|has said|have said|warned|warns|claims?|claimed)\b")
_SAID = re.compile(r"(?:said|says|according to|warned|claimed)\s+(?:the\s+)?$")
_SUBJECT_OF = re.compile(
    r"\s*(?:\([A-Z]+\)\s*)?(?:(?:has|have|had|also|on \w+day|today|again|strongly|yesterday|,)\s*){0,4}$"
)
_OBLIQUE = re.compile(r"\b(?:to|in|of|from|into|by|at|with|entering|against|on)\s+(?:the\s+)?$")
_AT = re.compile(r"\b(?:to|at|in|into|with|against)\s+(?:the\s+)?$")
_ACCUSED = re.compile(
    r"\s+(?:stands?\s+)?(?:accused|criticised|criticized|condemned|denounced|under)\s+(?:of|over|for|after|fire)\b"
)
"""A headline without its verb: 'Frontex accused of ...'."""
_NEAR = 90
"""Characters between the word of blame and those whom it concerns."""


class _Party(NamedTuple):
    start: int
    end: int
    name: str
    country: str | None


def read_criticisms(
    criticisms: Sequence[tuple[Sentence, Criticism]], acting: str | None = None
) -> tuple[CriticismFact, ...]:
    """Give who criticises whom, a fact for each pair told.

    `acting` is the country whose treatment of migrants the item is about, where no sentence names it.
    """
    told = [pair for pair in criticisms if pair[1].strength >= _TOLD]
    return _facts(told, acting) or _facts(criticisms, acting)


def _facts(criticisms: Sequence[tuple[Sentence, Criticism]], acting: str | None) -> tuple[CriticismFact, ...]:
    facts: list[CriticismFact] = []
    seen: set[tuple[str, str | None]] = set()
    done: set[int] = set()
    for sentence, finding in criticisms:
        if not finding.strength or id(sentence) in done:
            continue
        done.add(id(sentence))
        fact = _read(sentence, finding, acting)
        if fact and (fact.critic.lower(), fact.criticised_country) not in seen:
            seen.add((fact.critic.lower(), fact.criticised_country))
            facts.append(fact)
    return tuple(facts[:MAX_FACTS])


def _read(sentence: Sentence, finding: Criticism, acting: str | None) -> CriticismFact | None:
    text = sentence.text
    bodies, states = _bodies(text), _states(text)
    start, end = _verb(sentence, finding)
    critic: _Party | None
    target: _Party | None
    feeling = _FEELING.match(text, start)
    harmed = any(m.start == start and m.mask >> Concept.HARM & 1 for m in sentence.mentions)
    passive = bool(_PASSIVE.search(text[max(0, start - 30) : start]))
    if not (feeling or harmed) and passive and (by := _BY.search(text, end, end + _NEAR)):
        critic = _first_from(bodies, by.end()) or _first_from(states, by.end())
        target = _last_before(states, start)
    else:
        blamed = any(m.start == start and m.mask >> Concept.BLAME & 1 for m in sentence.mentions)
        conduct = (harmed or _CONDUCT.match(text, start)) and not blamed
        critic = (
            _speaker(text, bodies) if conduct else _critic(text, bodies, states if blamed or feeling else [], start)
        )
        others = [party for party in states if party != critic]
        done_by = _last_before(sorted(bodies + others), start) if conduct else None
        target = done_by if done_by and done_by != critic else _first_from(others, end)
        if target is None and critic and critic.start > end:
            target = _last_before(states, start)
    critic = critic or _somebody(text, start)
    if not critic or (target and (critic.name == target.name or critic.country == target.country is not None)):
        return None
    if target is None or not -_NEAR <= target.start - end <= _NEAR:
        target = _institution(text, critic, start, end)
    country = target.country if target and target.country else acting
    return CriticismFact(
        critic=critic.name,
        criticised=target.name if target else None,
        criticised_country=country if country != critic.country else None,
        evidence=(sentence.passage.evidence(sentence.start, sentence.start + len(text)),),
    )


def _critic(text: str, bodies: list[_Party], states: list[_Party], verb: int) -> _Party | None:
    """The one who blames: a body before the word of blame or beside `said`; a government right before the word only."""
    if speaker := _speaker(text, bodies) or _named_last(text, states):
        return speaker
    before = _last_before(bodies, verb)
    if before and (_ACCUSED.match(text, before.end) or _AT.search(text[max(0, before.start - 15) : before.start])):
        return None
    if before and verb - before.end <= _NEAR:
        return before
    state = _last_before(states, verb)
    if state is None or not _SUBJECT_OF.fullmatch(text, state.end, verb):
        return None
    return None if _OBLIQUE.search(text[max(0, state.start - 15) : state.start]) else state


def _speaker(text: str, bodies: list[_Party]) -> _Party | None:
    """The first body that is said to speak."""
    for party in bodies:
        if _SAYS.match(text, party.end) or _SAID.search(text[max(0, party.start - 25) : party.start]):
            return party
    return None


def _named_last(text: str, states: list[_Party]) -> _Party | None:
    """The state that speaks at the end of a headline: `Expel Hungary, says Luxembourg`."""
    last = states[-1] if states else None
    if last and last.end == len(text.rstrip(".")) and _SAID.search(text[max(0, last.start - 25) : last.start]):
        return last
    return None


def _somebody(text: str, verb: int) -> _Party | None:
    """A person or an office that speaks: the last one before the word of blame, else the first."""
    speakers = [_Party(*speaker, None) for speaker in find_speakers(text)]
    return _last_before(speakers, verb) or next(iter(speakers), None)


def _institution(text: str, critic: _Party, start: int, end: int) -> _Party | None:
    """A body of state without its country's name, the first behind the word of blame or the last before it."""
    bodies = [_Party(*body, None) for body in find_institutions(text)]
    others = [body for body in bodies if body.end <= critic.start or body.start >= critic.end]
    behind, before = _first_from(others, end), _last_before(others, start)
    near = [body for body in (behind, before) if body and -_NEAR <= body.start - end <= _NEAR]
    return near[0] if near else None


def _verb(sentence: Sentence, finding: Criticism) -> tuple[int, int]:
    """Where the blame stands: the word of blame itself where the sentence has one."""
    blame = next((m for m in sentence.mentions if m.mask >> Concept.BLAME & 1), None)
    return (blame.start, blame.end) if blame else (finding.start, finding.end)


def _bodies(text: str) -> list[_Party]:
    """Organisations by name, else groups by kind."""
    named = [_Party(body.start, body.end, body.name, None) for body in find_organisations(text)]
    taken = [(p.start, p.end) for p in named]
    groups = [
        _Party(m.start(), m.end(), m[0], None)
        for m in _GROUP.finditer(text)
        if not any(start < m.end() and m.start() < end for start, end in taken)
    ]
    return sorted(named + groups)


def _states(text: str) -> list[_Party]:
    """Countries and their governments: a demonym only with the body that it belongs to."""
    found = []
    for place in find_places(text):
        if place.kind not in _COUNTRIES:
            continue
        body = _GOVERNMENT.match(text, place.end)
        if body:
            found.append(_Party(place.start, body.end(), text[place.start : body.end()], place.country))
        elif place.kind is not NameKind.DEMONYM:
            found.append(_Party(place.start, place.end, country_name(place.country), place.country))
    return found


def _first_from(parties: list[_Party], offset: int) -> _Party | None:
    return next((party for party in parties if party.start >= offset), None)


def _last_before(parties: list[_Party], offset: int) -> _Party | None:
    return next((party for party in reversed(parties) if party.end <= offset), None)
