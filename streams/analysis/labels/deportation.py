"""Who is removed: the rules that find forced returns, expulsions and push-backs of migrants in a sentence.

Each rule gives a finding with a strength: 3 says so by itself, 2 says so in a usual form of words, about 1 needs more
of its like, and 0 is a look-alike, kept so that the trace can say why the label was withheld.
"""

from collections.abc import Callable, Iterable
from operator import itemgetter

from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.removal_context import Context, Removal, Verdict, context_of
from streams.analysis.labels.removal_expulsion import (
    deported,
    expelled,
    on_principle,
    pushed_back,
    removed,
    told_to_leave,
)
from streams.analysis.labels.removal_nouns import told_by_nouns, told_outright
from streams.analysis.labels.removal_return import moved, repatriated, returned, sent, sent_back
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

_NATIONAL = bit(Concept.NATIONAL)


def removals(sentence: Sentence, reading: Reading) -> list[Removal]:
    """Find what `sentence` tells of removals, look-alikes included."""
    if not sentence.mask & (_ANY_REMOVAL | MIGRANT | NEAR_TOPIC | _NATIONAL) and not reading.is_about_migrants:
        return []
    if sentence.place is Place.BODY and not sentence.mask & _ANY_REMOVAL:
        return []
    context = context_of(sentence, reading)
    found = []
    for mention in sentence.mentions:
        for concept, rule in _RULES:
            if mention.mask >> concept & 1:
                name, strength = rule(context, mention)
                if strength < 1 and mention.mask & _MOTION and name not in _SETTLED:
                    name, strength = max((name, strength), moved(context, mention), key=itemgetter(1))
                if name:
                    found.append(Removal(name, strength, mention.start, mention.end))
                break
    if sentence.place is not Place.BODY and not found:
        found += told_by_nouns(context)
    elif sentence.place is not Place.BODY and all(r.strength < 1 for r in found):
        found += told_outright(context)
    return found


_RULES: list[tuple[Concept, Callable[[Context, Mention], Verdict]]] = [
    (Concept.PRINCIPLE, on_principle),
    (Concept.DEPORT, deported),
    (Concept.PUSHBACK, pushed_back),
    (Concept.EXPEL, expelled),
    (Concept.REPATRIATE, repatriated),
    (Concept.REMOVE, removed),
    (Concept.SEND_BACK, sent_back),
    (Concept.RETURN, returned),
    (Concept.SEND, sent),
    (Concept.LEAVE_ORDER, told_to_leave),
]
_OF_OTHERS = frozenset(
    {"a person of note kept out", "deportation of a person of note", "people driven from their land"}
)
_FINAL = frozenset(
    {"money sent home", "expulsion of diplomats or members", "repatriation of things, bodies or prisoners"}
)
"""Look-alikes that tell what the item is about."""
_SETTLED = _FINAL | {"workers sent out by their own country", "travellers brought home"}
"""Look-alikes that no other rule overrides."""
_MOTION = bit(Concept.EXPEL, Concept.SEND_BACK, Concept.RETURN, Concept.SEND, Concept.REMOVE, Concept.PUSHBACK)
_ANY_REMOVAL = bit(*(concept for concept, _ in _RULES))
_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.55}
"""What a story is about stands in its title and lead; one removal deep in the text is context."""
_SHARE = (1.0, 0.5, 0.5, 0.5)
_LATER_SHARE = 0.2
_WITHOUT_MIGRANTS = 0.7
_ABOUT_OTHERS = 0.3
"""The strongest finding counts wholly, its like less and less, so that length alone gives no label."""


def weigh(found: Iterable[tuple[Sentence, Removal]], reading: Reading) -> float:
    """Give the points of an item: fewer where it names no migrant, fewest where it is about diplomats or things."""
    found = list(found)
    points = sorted((r.strength * _WEIGHT[p.place] for p, r in found), reverse=True)
    total = sum(point * (_SHARE[rank] if rank < len(_SHARE) else _LATER_SHARE) for rank, point in enumerate(points))
    if reading.migrants:
        return total
    if any(r.rule in _FINAL | _OF_OTHERS and p.place is not Place.BODY for p, r in found):
        return total * _ABOUT_OTHERS
    return total if reading.is_about_migrants or reading.names_guests else total * _WITHOUT_MIGRANTS
