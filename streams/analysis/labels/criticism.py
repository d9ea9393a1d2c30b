"""Who criticises the treatment of migrants: the rules that find blame, judgement and complaint in a sentence.

Strengths are read as in `deportation`: 3 says so by itself, about 2 in a usual form of words, 1 needs more of its like.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from streams.analysis.labels.concepts import bit
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, TOPIC, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

_SUBJECT = MIGRANT | TOPIC | bit(Concept.DEPORT, Concept.PUSHBACK)
_VOICE = bit(Concept.RIGHTS_VOICE)
_PUBLIC = bit(Concept.PUBLIC_VOICE)
_BLAME = bit(Concept.BLAME)
_CONCERN = bit(Concept.CONCERN)
_WRONG = bit(Concept.WRONG)
_PLIGHT = bit(Concept.PLIGHT)
_BREACH = bit(Concept.BREACH)
_HARM = bit(Concept.HARM)
_HARDSHIP = bit(Concept.HARDSHIP)
_RIGHTS = bit(Concept.RIGHTS)
_PLEA = bit(Concept.PLEA)
_CRIME = bit(Concept.EXTRADITION)

_FLEEING = re.compile(r"\b(?:fle(?:e|es|eing|d)|escap(?:e|ed|ing)|victims? of|survivors? of)\s+(?:[\w,]+\s+){0,4}$")
"""Harm that people flee from is no charge against those who receive them."""


class Criticism(NamedTuple):
    """A finding of a rule: how strongly the words at `start:end` blame a treatment of migrants."""

    rule: str
    strength: float
    start: int
    end: int


def criticisms(sentence: Sentence, before: Sentence | None, reading: Reading) -> list[Criticism]:
    """Find what `sentence` tells of criticism; `before` is the sentence before it, whose subject it may go on with."""
    mask = sentence.mask
    share = _bearing(sentence, before, reading)
    if not share:
        return []
    voice, public = mask & _VOICE, mask & _PUBLIC
    found = []

    def add(concept: int, rule: str, strength: float) -> None:
        word = next(m for m in sentence.mentions if m.mask & concept)
        found.append(Criticism(rule, strength * share, word.start, word.end))

    if mask & _BLAME:
        if mask & _CRIME and not mask & MIGRANT:
            add(_BLAME, "a suspect accused", 0.5)
        elif voice or public:
            add(_BLAME, "a critic blames", 3)
        else:
            add(_BLAME, "blame", 2.3)
    if mask & _WRONG:
        add(_WRONG, "conduct judged", 2.2 if mask & (_BLAME | _CONCERN | _VOICE | _PUBLIC) else 1.8)
    if mask & _BREACH:
        add(_BREACH, "a breach of rights" if mask & _RIGHTS else "a breach", 2.5 if mask & _RIGHTS else 1.3)
    if mask & _HARM:
        word = next(m for m in sentence.mentions if m.mask & _HARM)
        if _FLEEING.search(sentence.low[max(0, word.start - 60) : word.start]):
            add(_HARM, "harm that people flee from", 0.2)
        else:
            add(_HARM, "harm told", 2.3 if voice else 1.8 if mask & _CONCERN or public else 1.3)
    if mask & _CONCERN:
        strength = 1.5 if voice else 0.9 if public else 0.5
        add(_CONCERN, "concern", strength * (1.3 if mask & (_PLIGHT | _RIGHTS | _HARDSHIP) else 1))
    if mask & _PLEA and mask & (_PLIGHT | _RIGHTS | _HARDSHIP | _CONCERN):
        add(_PLEA, "a demand for better treatment", 1.0 if voice else 0.6)
    if mask & _PLIGHT:
        add(_PLIGHT, "a plight", 0.5)
    return found


def _bearing(sentence: Sentence, before: Sentence | None, reading: Reading) -> float:
    """How much the sentence bears on migrants: 1 where it names them, less where only its surroundings do."""
    if sentence.mask & _SUBJECT:
        return 1.0
    if sentence.mask & NEAR_TOPIC and reading.migrants:
        return 0.8
    if reading.migrants + reading.topics >= 2 and (
        sentence.place is not Place.BODY or (before and before.mask & _SUBJECT)
    ):
        return 0.6
    return 0.0


_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.5}


def weigh(found: Iterable[tuple[Sentence, Criticism]]) -> float:
    """Give the points of an item for its findings: the strongest counts wholly, its like less and less."""
    points = sorted((c.strength * _WEIGHT[p.place] for p, c in found), reverse=True)
    return sum(
        p * (1.0 if rank == 0 else 0.6 if rank < 3 else 0.35 if rank < 8 else 0.15) for rank, p in enumerate(points)
    )
