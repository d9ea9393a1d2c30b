"""Guests whom their hosts feast, see off or exchange views with; the place is the host's unless told."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.guests import guests_of
from streams.analysis.visits.leg import Leg, leg_of, meeting_leg
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import scene_of
from streams.analysis.visits.travellers import travellers_of

_TO_GUEST = 9
"""Chunks between a feast and its guest: 'a dinner on Tuesday at the palace in honour of'."""


def feasted(sentence: Sentence, i: int) -> Leg | None:
    """'hosted a banquet for X', 'gave a dinner in honour of Y': the traveller is whom it is for."""
    chunks = sentence.chunks
    for k in range(i, min(len(chunks) - 1, i + _TO_GUEST)):
        honour = chunks[k].symbol == m.OF and chunks[k - 1].low in ("honour", "honor")
        if k > i and chunks[k].symbol == m.WITH and m.HOST not in {chunk.symbol for chunk in chunks[max(0, i - 5) : i]}:
            return exchanging(sentence, i)  # 'had a working lunch with'
        if k > i and (chunks[k].symbol == m.FOR or honour):
            return _received(sentence, i, guests_of(chunks, k + 1))
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.SAY, m.RELATIVE, m.FUTURE):
            break
    return None


def seen_off(sentence: Sentence, i: int) -> Leg | None:
    """'saw off X at the airport', 'was seen off by Y', 'bade farewell to Z'."""
    chunks = sentence.chunks
    lows = [chunk.low for chunk in chunks[i + 1 : i + 4]]
    if lows[:1] == ["off"] and lows[1:2] == ["by"]:
        who, _ = travellers_of(chunks, i)
        return meeting_leg("host", sentence, i, who, False, guests_of(chunks, i + 3))
    if lows[:1] == ["off"]:
        return _received(sentence, i, guests_of(chunks, i + 2))
    return _received(sentence, i, guests_of(chunks, i + 3)) if lows[:2] == ["farewell", "to"] else None


def exchanging(sentence: Sentence, i: int) -> Leg | None:
    """'exchanged views with X', 'sat down with Y': a meeting, where the place is told or that of one of them."""
    chunks = sentence.chunks
    near = range(i + 1, min(len(chunks) - 1, i + _TO_GUEST))
    if chunks[i].low.startswith("s") and [chunk.low for chunk in chunks[i + 1 : i + 2]] != ["down"]:
        return None
    at = next((k for k in near if chunks[k].symbol == m.WITH), None)
    if at is None or any(chunk.symbol in m.SAY + m.OFFICIAL + m.NAME + m.RELATIVE for chunk in chunks[i + 1 : at]):
        return None
    others = guests_of(chunks, at + 1)
    who, pronoun = travellers_of(chunks, i)
    if not others or not (who or pronoun):
        return None
    stops, last = scene_of(chunks, at)
    leg = leg_of("meet", sentence, i, stops, last, who, pronoun)
    if leg is None:
        return meeting_leg("meet", sentence, i, who, pronoun, others)
    leg.hosts = others
    return leg


def _received(sentence: Sentence, i: int, guests: list[Person]) -> Leg | None:
    """Give the leg of `guests` whom the subject of the verb at `i` receives."""
    chunks: list[Chunk] = sentence.chunks
    if not guests:
        return None
    hosts, _ = travellers_of(chunks, i)
    stops, last = scene_of(chunks, i)
    leg = leg_of("host", sentence, i, stops, last, guests, False) or meeting_leg("host", sentence, i, guests, False, [])
    leg.hosts = hosts
    return leg
