"""What the ranker knows of an item: general figures of its rules and concepts, no single word and no outlet."""

import math
from collections.abc import Sequence

from streams.analysis.labels.concepts import bit
from streams.analysis.labels.criticism import A_BODY_SPEAKS, OUTRIGHT_RULES, SUBJECT, Criticism
from streams.analysis.labels.removal_context import TOLD, Removal
from streams.analysis.labels.sentences import Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

Features = dict[str, float]

_MOST_POINTS = 8.0
_MOST_PER_HUNDRED = 6.0
"""Beyond this, more of the same says nothing new; no text of any shape gets an unheard-of value."""

_IN_HEAD = {
    "aid in head": bit(Concept.AID),
    "official in head": bit(Concept.OFFICIAL),
    "war in head": bit(Concept.WAR),
    "crime in head": bit(Concept.EXTRADITION),
    "culture in head": bit(Concept.CULTURE),
    "history in head": bit(Concept.HISTORY),
    "plea in head": bit(Concept.PLEA),
}
_IN_BODY = {
    "aid in body": bit(Concept.AID),
    "displaced in body": bit(Concept.DISPLACED),
    "plea in body": bit(Concept.PLEA),
}
_WITH_SUBJECT = {"hardship of migrants": bit(Concept.HARDSHIP), "concern for migrants": bit(Concept.CONCERN)}
_PER_HUNDRED = {
    "arguments": bit(Concept.ARGUMENT),
    "migrants": bit(Concept.MIGRANT),
    "asylum": bit(Concept.ASYLUM, Concept.OFFSHORE),
}


def features_of(
    reading: Reading,
    removals: Sequence[tuple[Sentence, Removal]],
    removal_points: float,
    criticisms: Sequence[tuple[Sentence, Criticism]],
    criticism_points: float,
) -> Features:
    """Give the figures of an item: points of both labels, where they stand, and shares and rates of concepts."""
    head = [s for s in reading.sentences if s.place is not Place.BODY]
    body = [s for s in reading.sentences if s.place is Place.BODY]
    removed = {id(s) for s, r in removals if r.strength >= TOLD}
    about = [s for s in reading.sentences if s.mask & SUBJECT or id(s) in removed]
    found: Features = {
        "length": math.log(reading.words),
        "removal points": min(removal_points, _MOST_POINTS),
        "removal points, log": math.log1p(removal_points),
        "criticism points": min(criticism_points, _MOST_POINTS),
        "criticism points, log": math.log1p(criticism_points),
        "bodies on a removal": math.log1p(sum(1 for _, c in criticisms if c.rule == A_BODY_SPEAKS)),
        "outright criticism": math.log1p(
            sum(1 for _, c in criticisms if c.rule in OUTRIGHT_RULES and c.strength >= 1.5)
        ),
        "rules of criticism": len({c.rule for _, c in criticisms if c.strength >= 1}),
        "rules of removal": len({r.rule for _, r in removals if r.strength >= 1}),
        "sentences of removal": len(removed) / max(len(reading.sentences), 1),
    }
    for name, mask in _IN_HEAD.items():
        found[name] = _share(head, mask)
    for name, mask in _IN_BODY.items():
        found[name] = _share(body, mask)
    for name, mask in _WITH_SUBJECT.items():
        found[name] = sum(1 for s in about if s.mask & mask) / (len(reading.sentences) + 2)
    for name, mask in _PER_HUNDRED.items():
        found[name] = min(100 * reading.count(mask) / reading.words, _MOST_PER_HUNDRED)
    for place in Place:
        here = sum(1 for s in reading.sentences if s.place is place)
        found[f"subject in {place}"] = sum(1 for s in about if s.place is place) / max(here, 1)
        strengths = [r.strength for s, r in removals if s.place is place]
        found[f"strongest removal in {place}"] = max(strengths, default=0.0)
        found[f"removals in {place}"] = math.log1p(sum(strengths))
        strengths = [c.strength for s, c in criticisms if s.place is place]
        found[f"strongest criticism in {place}"] = max(strengths, default=0.0)
    return found


def _share(sentences: Sequence[Sentence], mask: int) -> float:
    return sum(1 for s in sentences if s.mask & mask) / max(len(sentences), 1)
