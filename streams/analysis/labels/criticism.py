"""Who criticises the treatment of migrants: the rules that find blame, judgement and complaint in a sentence.

Strengths are read as in `deportation`: 3 says so by itself, about 2 in a usual form of words, 1 needs more of its like,
and 0 is a look-alike.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from streams.analysis.labels.concepts import bit
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, SHORT, TOPIC, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

SUBJECT = MIGRANT | TOPIC | bit(Concept.DEPORT, Concept.PUSHBACK)
_FOREIGNER = bit(Concept.FOREIGNER)
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
_AID = bit(Concept.AID)
_WAR = bit(Concept.WAR)
_REMOVAL = bit(Concept.DEPORT, Concept.PUSHBACK, Concept.EXPEL, Concept.SEND_BACK, Concept.REMOVE)
_SUFFERING = _PLIGHT | _RIGHTS | _HARDSHIP

_FLEEING = re.compile(
    r"\b(?:fle(?:e|es|eing|d)|escap(?:e|ed|ing)|victims? of|survivors? of|fear(?:s|ed|ing)?|facing|faced)\s+"
    r"(?:[\w,]+\s+){0,4}$"
)
"""Harm that people flee from is no charge against those who receive them."""
_NOT = re.compile(
    r"\b(?:refus\w+|declin\w+|reluctan\w+|not|never|without|defend\w*|dismiss\w+|rejects?|rejected) (?:\w+ )?$"
)
_MIGRANTS_BLAMED = re.compile(
    r" (?:him|her|them|(?:the |some |illegal |undocumented )?(?:migrants?|refugees?|immigrants?|asylum seekers?)) "
    r"(?:of|for)\b"
)
_SAY = re.compile(
    r"^[^.,;]{0,30}?\b(?:say|says|said|claim|claims|complain\w*|protest\w*|describe\w*|tell|told (?!not|to)|demand\w*"
    r"|accus\w+)\b"
)
_NO_REMOVAL = re.compile(
    r"\b(?:not|never|stop|halt|end|against|oppos\w+|block|prevent|scrap|avoid|cannot|mustn't|shouldn't)\b[^.;]{0,30}?"
    r"\b(?:deport|expel|expuls|remov|sent?\b|sending|forc|detain|push|turn|be returned)"
)


A_CRITIC_BLAMES = "a critic blames"
A_BREACH_OF_RIGHTS = "a breach of rights"
A_BODY_SPEAKS = "a rights body speaks on a removal"
OUTRIGHT_RULES = frozenset({A_CRITIC_BLAMES, A_BREACH_OF_RIGHTS})


_ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w&'-]+ (?:(?:of|for|and|the|without|des|pour|de|la) )?){1,4}"
    r"(?:Rights|Watch|Justice|Solidarity|Asylum|Refugees?|Migrants?|Immigrants?|Liberties|Relief|Observatory|Aid|Defenders"
    r"|Advocates|Amnesty|Borders|Ombudsman|Lawyers|Caritas)\b"
)
"""A body by the words in its name: rights and aid groups that no list knows."""
_SPEAKS = re.compile(
    r"\b(?:said|says|say|told|warn\w*|called|calls|describ\w+|according to|urg\w+|wrote|writes|argu\w+|insist\w*|found"
    r"|finds|reports?|reported|document\w*|added|adds|put it|noted)\b"
)


_RULED = re.compile(
    r"\b(?:court|tribunal|judges?|committee|ombuds\w+|inquiry|commission)\b[^.;]{0,80}?"
    r"\b(?:ruled|rules|found|finds|held|declared|concluded|blocked|froze|halted|barred|stopped|grounded|suspended|ordered)\b"
)
_ALLOWED = re.compile(
    r"\b(?:go ahead|is lawful|was lawful|is legal|was legal|upheld|dismissed|rejected|in favour|can proceed)\b"
)


class Criticism(NamedTuple):
    """A finding of a rule: how strongly the words at `start:end` blame a treatment of migrants."""

    rule: str
    strength: float
    start: int
    end: int


def criticisms(
    sentence: Sentence, before: Sentence | None, reading: Reading, on_removal: bool = False
) -> list[Criticism]:
    """Find what `sentence` tells of criticism; `before` is the sentence before it, whose subject it may go on with.

    `on_removal` tells that the item reports a removal: a rights body that speaks in it seldom does so to praise.
    """
    share = _bearing(sentence, before, reading)
    if on_removal and sentence.mask & _VOICE:
        share = max(share, 0.8)
    if not share:
        return []
    mask = sentence.mask
    voice, public = mask & _VOICE or _ORGANISATION.search(sentence.text), mask & _PUBLIC
    found = []

    def add(concept: int, rule: str, strength: float) -> None:
        word = next(m for m in sentence.mentions if m.mask & concept)
        found.append(Criticism(rule, strength * share, word.start, word.end))

    if mask & _BLAME:
        word = next(m for m in sentence.mentions if m.mask & _BLAME)
        if _NOT.search(sentence.low[max(0, word.start - 30) : word.start]):
            add(_BLAME, "blame withheld", 0)
        elif _MIGRANTS_BLAMED.match(sentence.low, word.end):
            add(_BLAME, "those removed are blamed", 0)
        elif mask & _WAR and not mask & (_HARM | _SUFFERING | _REMOVAL):
            add(_BLAME, "a war condemned", 0.8)
        elif mask & _CRIME and not mask & MIGRANT:
            add(_BLAME, "a suspect accused", 0.5)
        elif voice or public:
            add(_BLAME, A_CRITIC_BLAMES, 3)
        else:
            add(_BLAME, "blame", 2.3)
    if mask & _WRONG:
        add(_WRONG, "conduct judged", 2.2 if mask & (_BLAME | _CONCERN | _VOICE | _PUBLIC) else 1.8)
    if mask & _BREACH:
        add(_BREACH, A_BREACH_OF_RIGHTS if mask & _RIGHTS else "a breach", 2.5 if mask & _RIGHTS else 1.3)
    if mask & _HARM:
        word = next(m for m in sentence.mentions if m.mask & _HARM)
        if _FLEEING.search(sentence.low[max(0, word.start - 60) : word.start]):
            add(_HARM, "harm that people flee from", 0)
        else:
            add(_HARM, "harm told", 2.3 if voice else 1.8 if mask & _CONCERN or public else 1.3)
    judged = mask & (_BLAME | _WRONG | _BREACH | _HARM)
    relief = 0.4 if mask & _AID and not judged else 1.0
    if voice and mask & _HARDSHIP and _SPEAKS.search(sentence.low) and not mask & (_HARM | _AID):
        add(_HARDSHIP, "a rights body tells of hardship", 1.3)
    if public and mask & (_REMOVAL | _HARM) and _RULED.search(sentence.low) and not _ALLOWED.search(sentence.low):
        add(_PUBLIC, "a court finds against it", 2.0)
    if mask & _CONCERN:
        strength = relief * (1.5 if voice else 0.8 if public else 0.5)
        add(_CONCERN, "concern", strength * (1.3 if mask & (_SUFFERING | _REMOVAL) else 1))
    if mask & _PLEA and mask & (_SUFFERING | _CONCERN) and not mask & _WAR:
        add(_PLEA, "a demand for better treatment", relief * (1.0 if voice else 0.6))
    if mask & _REMOVAL and _NO_REMOVAL.search(sentence.low):
        add(_REMOVAL, "a demand against removal", 1.5 if voice or public else 1.0)
    if mask & _REMOVAL and mask & _PLEA:
        add(_PLEA, "a plea against a removal", 1.6 if voice else 0.8)
    if on_removal and voice and _SPEAKS.search(sentence.low):
        start, end = _voice_span(sentence)
        found.append(Criticism(A_BODY_SPEAKS, 1.8 * share, start, end))
    if mask & _PLIGHT:
        add(_PLIGHT, "a plight", 0.5)
    if mask & MIGRANT and mask & (_HARM | _SUFFERING | _CONCERN) and _migrants_say(sentence):
        add(MIGRANT, "migrants complain", 1.2)
    return found


def _voice_span(sentence: Sentence) -> tuple[int, int]:
    """Give where the rights body is named in the sentence, by a word of the list or by the words of its name."""
    listed = next(((m.start, m.end) for m in sentence.mentions if m.mask & _VOICE), None)
    match = _ORGANISATION.search(sentence.text)
    return listed or (match.span() if match else (0, len(sentence.text)))


def _migrants_say(sentence: Sentence) -> bool:
    return any(m.mask & MIGRANT and _SAY.match(sentence.low[m.end : m.end + 45]) for m in sentence.mentions)


def _bearing(sentence: Sentence, before: Sentence | None, reading: Reading) -> float:
    """How much the sentence bears on migrants: 1 where it names them, less where only its surroundings do."""
    if sentence.mask & SUBJECT:
        return 1.0
    if sentence.mask & NEAR_TOPIC and (reading.migrants or len(reading.sentences) <= SHORT):
        return 0.8
    if sentence.mask & _FOREIGNER and sentence.mask & (_VOICE | _HARM):
        return 0.8
    if reading.is_about_migrants and (sentence.place is not Place.BODY or (before and before.mask & SUBJECT)):
        return 0.6
    return 0.0


_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.6}
_WITHOUT_CRITIC = 0.75
_OUTRIGHT = 1.7
"""The strength of a finding that is criticism by itself. Plights and worries alone, however many, are mostly news."""
_REMOVAL_SHARE = 0.25
_MOST_REMOVAL_POINTS = 4.0


def weigh(found: Iterable[tuple[Sentence, Criticism]], reading: Reading, removal_points: float) -> float:
    """Give the points of an item for its findings: the strongest counts wholly, its like less and less.

    A removal is seldom told without its critics, so that the points for it lend weight to what criticism there is; and
    the same words say more in an item that is all about migrants than in one that names them once.
    """
    kept = list(found)
    points = sorted((c.strength * _WEIGHT[s.place] for s, c in kept), reverse=True)
    total = sum(
        p * (1.0 if rank == 0 else 0.6 if rank < 3 else 0.35 if rank < 8 else 0.15) for rank, p in enumerate(points)
    )
    if max((c.strength for _, c in kept), default=0) < _OUTRIGHT:
        total *= _WITHOUT_CRITIC
    if total > 0.4:
        total += _REMOVAL_SHARE * min(removal_points, _MOST_REMOVAL_POINTS)
    return total * _focus(reading)


def _focus(reading: Reading) -> float:
    """How much the item is about migrants: from 0.4 where it names them in passing to 1.4 where it does throughout."""
    named = sum(1 for s in reading.sentences if s.mask & SUBJECT)
    head = sum(1 for s in reading.sentences if s.mask & SUBJECT and s.place is not Place.BODY)
    share = (named + head) / (len(reading.sentences) + sum(1 for s in reading.sentences if s.place is not Place.BODY))
    return min(1.4, 0.4 + 1.3 * share)
