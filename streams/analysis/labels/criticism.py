"""Who criticises the treatment of migrants: the rules that find blame, judgement and complaint in a sentence.

Strengths are read as in `deportation`: 3 says so by itself, about 2 in a usual form of words, 1 needs more of its like,
and 0 is a look-alike.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from streams.analysis.labels import criticism_words as w
from streams.analysis.labels.concepts import bit
from streams.analysis.labels.criticism_context import PUBLIC, VOICE, Heard, is_heard, speaks_for_itself
from streams.analysis.labels.criticism_told import told
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, SHORT, TOPIC, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

SUBJECT = MIGRANT | TOPIC | bit(Concept.DEPORT, Concept.PUSHBACK)
_FOREIGNER = bit(Concept.FOREIGNER)
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
_NATIONAL = bit(Concept.NATIONAL)
_REMOVAL = bit(Concept.DEPORT, Concept.PUSHBACK, Concept.EXPEL, Concept.SEND_BACK, Concept.REMOVE)
_SUFFERING = _PLIGHT | _RIGHTS | _HARDSHIP
_TELLING = _BLAME | _CONCERN | _WRONG | _BREACH | _HARM | _SUFFERING | _PLEA | _REMOVAL
"""Without any of these no rule finds anything, but that a rights body speaks on a removal."""

A_CRITIC_BLAMES = "a critic blames"
A_BREACH_OF_RIGHTS = "a breach of rights"
A_BODY_SPEAKS = "a rights body speaks on a removal"
OUTRIGHT_RULES = frozenset({A_CRITIC_BLAMES, A_BREACH_OF_RIGHTS})


class Criticism(NamedTuple):
    """A finding of a rule: how strongly the words at `start:end` blame a treatment of migrants."""

    rule: str
    strength: float
    start: int
    end: int


def criticisms(
    sentence: Sentence,
    before: Sentence | None,
    reading: Reading,
    on_removal: bool = False,
    removed: frozenset[int] = frozenset(),
) -> list[Criticism]:
    """Find what `sentence` tells of criticism; `before` is the sentence before it, whose subject it may go on with.

    `on_removal` tells that the item reports a removal: a rights body that speaks in it seldom does so to praise.
    `removed` are the identities of the sentences that tell of it, be the migrants named by their nation alone.
    """
    share = 1.0 if id(sentence) in removed else _bearing(sentence, before, reading, on_removal)
    if on_removal and sentence.mask & VOICE:
        share = max(share, 0.8)
    if not share:
        return []
    voice = bool(sentence.mask & VOICE or w.ORGANISATION.search(sentence.text) or speaks_for_itself(sentence.low))
    heard = Heard(sentence, voice, bool(sentence.mask & PUBLIC), on_removal)
    found = [
        Criticism(rule, strength * share, *heard.span(concepts))
        for family in (_FAMILIES if on_removal or sentence.mask & _TELLING else ())
        for concepts, rule, strength in family(heard)
    ]
    about = reading.is_about_migrants or reading.names_guests
    found += [Criticism(rule, strength * share, *span) for span, rule, strength in told(heard, about)]
    return found


_Found = Iterator[tuple[int, str, float]]
"""Findings of a family of rules: the concepts they rest on, the rule and its strength."""


def _blame(h: Heard) -> _Found:
    mask, low = h.sentence.mask, h.sentence.low
    if not mask & _BLAME:
        return
    word = h.word(_BLAME)
    if w.NOT.search(low[max(0, word.start - 30) : word.start]):
        denied = low.startswith("accus", word.start) and low.startswith("s", word.end - 1)
        yield (_BLAME, "accusations denied", 1.5) if denied else (_BLAME, "blame withheld", 0)
    elif w.MIGRANTS_BLAMED.match(low, word.end):
        yield _BLAME, "those removed are blamed", 0
    elif mask & _WAR and (not mask & (_HARM | _SUFFERING | _REMOVAL) or h.of_civilians):
        yield _BLAME, "a war condemned", 0.8
    elif w.RIVALS_BLAMED.match(low, word.end) or (
        low.startswith("hypocri", word.start) and w.RIVALS_OWN.search(low, 0, word.start)
    ):
        yield _BLAME, "a rival party blamed", 0.5
    elif (mask & _CRIME and not mask & MIGRANT) or w.OF_CRIME.match(low, word.end):
        yield _BLAME, "a suspect accused", 0.5
    elif h.voice or h.public:
        yield _BLAME, A_CRITIC_BLAMES, 3
    else:
        yield _BLAME, "blame", 2.3


def _conduct(h: Heard) -> _Found:
    mask, low = h.sentence.mask, h.sentence.low
    if mask & _WRONG:
        start = h.word(_WRONG).start
        if h.of_civilians and mask & _WAR:
            yield _WRONG, "a war judged", 0.5
        elif low.startswith(("break", "broke"), start) and w.WHO_OFFENDS.search(low[max(0, start - 40) : start]):
            yield _WRONG, "those removed are blamed", 0
        elif w.FLEEING.search(low[max(0, start - 60) : start]) or w.HOME.search(low[max(0, start - 90) : start]):
            yield _WRONG, "wrongs that people flee from", 0.3
        else:
            yield _WRONG, "conduct judged", 2.2 if mask & (_BLAME | _CONCERN | VOICE | PUBLIC) else 1.8
    if mask & _BREACH:
        yield (_BREACH, A_BREACH_OF_RIGHTS, 2.5) if mask & _RIGHTS else (_BREACH, "a breach", 1.3)


def _harm(h: Heard) -> _Found:
    mask, low = h.sentence.mask, h.sentence.low
    if mask & _HARM:
        start = h.word(_HARM).start
        if w.FLEEING.search(low[max(0, start - 60) : start]):
            yield _HARM, "harm that people flee from", 0
        elif not h.voice and w.SMUGGLERS.search(low):
            yield _HARM, "harm by smugglers", 0.6
        else:
            yield _HARM, "harm told", 2.3 if h.voice else 1.8 if mask & _CONCERN or h.public else 1.3
    elif (
        (h.voice or h.public)
        and h.relief == 1
        and w.SPEAKS.search(low)
        and w.NOT_DONE.search(low)
        and w.POWER.search(low)
    ):
        yield (
            (VOICE if h.voice else PUBLIC),
            "a critic tells what those in power leave undone",
            1.4 if h.voice else 1.0,
        )
    elif h.voice and mask & _HARDSHIP and h.relief == 1 and w.SPEAKS.search(low):
        yield _HARDSHIP, "a rights body tells of hardship", 1.3
    elif h.voice and mask & _PLIGHT and h.relief == 1 and w.CALLS_IT.search(low):
        yield _PLIGHT, "a rights body tells of a plight", 1.3


def _worry(h: Heard) -> _Found:
    mask, low = h.sentence.mask, h.sentence.low
    if mask & _CONCERN:
        strength = h.relief * (1.5 if h.voice else 0.8 if h.public else 0.5)
        yield _CONCERN, "concern", strength * (1.3 if mask & (_SUFFERING | _REMOVAL) else 1)
    if mask & _PLEA and mask & (_SUFFERING | _CONCERN) and not mask & _WAR:
        yield _PLEA, "a demand for better treatment", h.relief * (1.0 if h.voice else 0.6)
    if mask & SUBJECT and mask & (_PLEA | _CONCERN) and w.PROTEST.search(low) and w.SHUT.search(low):
        yield mask & (_PLEA | _CONCERN), "a protest at the treatment", 1.6
    if mask & _CONCERN and mask & (_WRONG | _BREACH | _HARM | _REMOVAL) and w.DENIES.search(low):
        yield _CONCERN, "accusations denied", 1.5
    if mask & _PLIGHT:
        yield _PLIGHT, "a plight", 0.5
    if mask & MIGRANT and mask & (_HARM | _SUFFERING | _CONCERN) and _migrants_say(h.sentence):
        yield MIGRANT, "migrants complain", 1.2


def _against_removal(h: Heard) -> _Found:
    mask, low = h.sentence.mask, h.sentence.low
    if h.public and mask & (_REMOVAL | _HARM) and w.RULED.search(low) and not w.ALLOWED.search(low):
        yield PUBLIC, "a court finds against it", 2.0
    if mask & _REMOVAL and w.NO_REMOVAL.search(low):
        yield _REMOVAL, "a demand against removal", 1.5 if h.voice or h.public else 1.0
    if mask & _REMOVAL and mask & _PLEA:
        yield _PLEA, "a plea against a removal", 1.6 if h.voice else 0.8
    if h.on_removal and h.voice and is_heard(h.sentence):
        yield VOICE, A_BODY_SPEAKS, 0.6 if w.HELPS.search(low) and not h.judged else 1.8


_FAMILIES: tuple[Callable[[Heard], _Found], ...] = (_blame, _conduct, _harm, _worry, _against_removal)


def _migrants_say(sentence: Sentence) -> bool:
    return any(m.mask & MIGRANT and w.SAY.match(sentence.low[m.end : m.end + 45]) for m in sentence.mentions)


def _bearing(sentence: Sentence, before: Sentence | None, reading: Reading, on_removal: bool) -> float:
    """How much the sentence bears on migrants: 1 where it names them, less where only its surroundings do."""
    if sentence.mask & SUBJECT:
        told_of_migrants = sentence.mask & (MIGRANT | TOPIC) or on_removal or reading.migrants or reading.topics
        return 1.0 if told_of_migrants else 0.5
    if sentence.mask & NEAR_TOPIC and (reading.migrants or len(reading.sentences) <= SHORT):
        return 0.8
    if sentence.mask & _FOREIGNER and sentence.mask & (VOICE | _HARM):
        return 0.8
    peoples_bear = sentence.mask & (VOICE | PUBLIC | _HARM | _WRONG) and not sentence.mask & (_WAR | _CRIME)
    if sentence.mask & _NATIONAL and peoples_bear and (on_removal or sentence.mask & (NEAR_TOPIC | _FOREIGNER)):
        return 1.0 if sentence.mask & NEAR_TOPIC else 0.8
    if reading.names_guests and not sentence.mask & (_WAR | _CRIME):
        if sentence.mask & (_NATIONAL | NEAR_TOPIC):
            return 0.8
        if sentence.place is not Place.BODY or (before and before.mask & (SUBJECT | _NATIONAL)):
            return 0.6
    if (
        on_removal
        and sentence.place is not Place.BODY
        and sentence.mask & (VOICE | PUBLIC | _WRONG | _BREACH | _BLAME)
        and not sentence.mask & _WAR
    ):
        return 0.6
    if reading.is_about_migrants and (sentence.place is not Place.BODY or (before and before.mask & SUBJECT)):
        return 0.6
    if reading.is_wholly_about_migrants and sentence.mask & (VOICE | PUBLIC | _BLAME | _WRONG | _BREACH):
        return 0.6
    return 0.0


_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.6}
_WITHOUT_CRITIC = 0.75
_OUTRIGHT = 1.7
"""The strength of a finding that is criticism by itself. Plights and worries alone, however many, are mostly news."""
_PLAIN = 1.4
"""The strength from which a finding in a sentence with a people's name is about that people."""
_REMOVAL_SHARE = 0.25
_MOST_REMOVAL_POINTS = 4.0


def weigh(
    found: Iterable[tuple[Sentence, Criticism]],
    reading: Reading,
    removal_points: float,
    removed: frozenset[int] = frozenset(),
) -> float:
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
    peoples = {id(s) for s, c in kept if s.mask & _NATIONAL and c.strength >= _PLAIN}
    return total * _focus(reading, removed | peoples)


def _focus(reading: Reading, removed: frozenset[int]) -> float:
    """How much the item is about migrants: from 0.4 where it names them in passing to 1.4 where it does throughout."""
    about = [s for s in reading.sentences if s.mask & SUBJECT or id(s) in removed]
    named, head = len(about), sum(1 for s in about if s.place is not Place.BODY)
    share = (named + head) / (len(reading.sentences) + sum(1 for s in reading.sentences if s.place is not Place.BODY))
    return min(1.4, 0.4 + 1.3 * share)
