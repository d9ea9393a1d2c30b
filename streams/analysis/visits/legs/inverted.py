"""The place before the official: 'Also in Colombo next week will be X', 'Visiting Rabat is the Thai premier'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.groups import listed
from streams.analysis.visits.leg import Leg, leg_of
from streams.analysis.visits.stops import list_of_stops

_LEADS = frozenset("in at to visiting touring".split())
_OPENING = 8
"""Chunks before the place: 'Also expected on an official visit to'."""
_BETWEEN = m.DATE + m.FUTURE + m.BE + m.IN + m.COMMA


def inverted(sentence: Sentence, i: int) -> Leg | None:
    """Read whom a form of 'be' at `i` puts behind the place that the sentence begins with."""
    chunks = sentence.chunks
    k = i + 1
    while k < len(chunks) and chunks[k].symbol in (m.BE, m.ARTICLE):
        k += 1
    if k >= len(chunks) or chunks[k].symbol not in (m.OFFICIAL, m.NAME) or sentence.in_title:
        return None
    place = _place_in_front(chunks, i)
    if place is None or (k + 1 < len(chunks) and chunks[k + 1].symbol == m.POSSESSIVE):
        return None
    stops, _ = list_of_stops(chunks, place)
    leg = leg_of("be", sentence, i, stops, place, listed(chunks, k) or [chunks[k].person], False)
    if leg is not None:
        leg.start, leg.end = chunks[place].start, chunks[i].end
        ahead = any(chunk.symbol == m.FUTURE for chunk in chunks[:k])
        leg.tense.time = "future" if ahead else "past" if chunks[i].low in ("was", "were") else "present"
    return leg


def _place_in_front(chunks: list[Chunk], i: int) -> int | None:
    """Give the place before the verb at `i` where only days stand between, and nobody before it."""
    k = i - 1
    while k > 0 and chunks[k].symbol in _BETWEEN:
        k -= 1
    before = chunks[:k]
    named = any(chunk.symbol in m.OFFICIAL + m.NAME + m.PRONOUN + m.SAY + m.STOP for chunk in before)
    if k <= 0 or k > _OPENING or chunks[k].symbol != m.PLACE or named:
        return None
    lead = next((chunk for chunk in reversed(before) if chunk.symbol not in m.ARTICLE + m.DEMONYM), None)
    return k if lead is not None and lead.low in _LEADS else None
