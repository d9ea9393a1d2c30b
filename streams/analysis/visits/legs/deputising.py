"""Events attended in another's place or in company: 'stands in for the president at', 'is among those gathered in'."""

from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.groups import subject_of_group
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.presence import tells_of_others
from streams.analysis.visits.stops import list_of_stops, scene_of, site_after
from streams.analysis.visits.subjects import goes_himself
from streams.analysis.visits.travellers import travellers_of

_FOR_ANOTHER = (["in", "for"], ["in", "on"], ["for"])
_TO_EVENT = 12
"""Chunks from 'stands in for' to the event: 'for President X, who is unwell, at the summit'."""
_TO_PLACE = 5
"""Chunks from 'gathered' to where: 'gathered on Thursday morning in'."""


def deputising(sentence: Sentence, i: int) -> Leg | None:
    """'will stand in for the president at the summit in Lima', 'deputised for the premier at', 'took the floor at'."""
    chunks = sentence.chunks
    behind = [chunk.low for chunk in chunks[i + 1 : i + 3]]
    light = chunks[i].low.startswith(("st", "s", "f"))
    if not (behind in _FOR_ANOTHER if light else behind[:1] == ["for"]) or not goes_himself(chunks, i):
        return None
    return at_event(sentence, i)


def taking_floor(sentence: Sentence, i: int) -> Leg | None:
    """'took the floor on Thursday at the forum in Lima', 'will take the President's place at'."""
    near = sentence.chunks[i + 1 : i + 5]
    taken = any(chunk.low in ("floor", "place", "seat", "rostrum") for chunk in near)
    return at_event(sentence, i) if taken and near[0].low != "place" and goes_himself(sentence.chunks, i) else None


def at_event(sentence: Sentence, i: int) -> Leg | None:
    """Give the leg of the subject of the verb at `i`, at the event that 'at' leads to."""
    chunks = sentence.chunks
    at = next((k for k in range(i + 1, min(len(chunks), i + _TO_EVENT)) if chunks[k].low in ("at", "over")), None)
    if at is None:
        return None
    who, pronoun = travellers_of(chunks, i)
    stops, last = scene_of(chunks, at)
    leg = leg_of("attend", sentence, i, stops, last, who, pronoun)
    return leg or (None if sentence.in_title else open_leg("attend", sentence, at, who, pronoun))


def gathering(sentence: Sentence, i: int) -> Leg | None:
    """'X is among the leaders who gathered in Lima on Thursday', 'X and Y have gathered in'."""
    chunks = sentence.chunks
    among = subject_of_group(chunks, i) is not None
    if not among and not goes_himself(chunks, i):
        return None
    at = next((k for k in range(i + 1, min(len(chunks), i + _TO_PLACE)) if chunks[k].low in ("in", "at")), None)
    site = site_after(chunks, at) if at is not None else None
    if site is None:
        return None
    who, pronoun = travellers_of(chunks, i)
    if all(person.plural for person in who) or tells_of_others(chunks, i, who, pronoun):
        return None
    stops, last = list_of_stops(chunks, site)
    return leg_of("attend", sentence, i, stops, last, who, pronoun)
