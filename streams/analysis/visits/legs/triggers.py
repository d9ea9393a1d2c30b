"""Which rule reads the leg that a trigger word begins.

Every rule starts from a trigger (a verb of travel, of hosting, of meeting; a noun such as 'visit'), looks right for the
place and left for the traveller, and gives a `Leg` or nothing.
"""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.legs.attending import attending
from streams.analysis.visits.legs.being import being, fronted, standing
from streams.analysis.visits.legs.going import arriving, coming_from, going
from streams.analysis.visits.legs.hosting import hosting
from streams.analysis.visits.legs.idioms import IDIOMS
from streams.analysis.visits.legs.leaving import leaving, returning
from streams.analysis.visits.legs.meeting import meeting
from streams.analysis.visits.legs.visiting import dropping, trip_told, visiting


def read_legs(sentence: Sentence) -> list[Leg]:
    """Read all legs that the sentence tells."""
    legs: list[Leg] = []
    chunks = sentence.chunks
    if chunks and chunks[-1].low == "?" and not sentence.in_title:
        return legs  # a question tells nothing
    for i, chunk in enumerate(chunks):
        rule = _RULES.get(chunk.symbol)
        if chunk.symbol == m.POSSESSIVE and i and chunks[i - 1].symbol == m.PRONOUN:
            rule = being  # 'she's in the country'
        leg = rule(sentence, i) if rule is not None else None
        if (leg is None or not leg.stops) and chunk.low in IDIOMS:
            leg = IDIOMS[chunk.low](sentence, i) or leg
        if leg is not None:
            legs.append(leg)
    return legs


_RULES = {
    m.GO: going,
    m.ARRIVE: arriving,
    m.LEAVE: leaving,
    m.VISIT: visiting,
    m.TRIP: trip_told,
    m.CANCEL: dropping,
    m.RETURN: returning,
    m.ATTEND: attending,
    m.MEET: meeting,
    m.HOST: hosting,
    m.BE: being,
    m.OFFICIAL: standing,
    m.IN: fronted,
    m.FROM: coming_from,
}
