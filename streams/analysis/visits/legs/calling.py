"""Courtesy calls, audiences and welcomes: 'called on President X in Nairobi', 'was received in audience at'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.guests import objects_of
from streams.analysis.visits.leg import Leg, leg_of, meeting_leg
from streams.analysis.visits.legs.presence import presence
from streams.analysis.visits.receptions import feasted
from streams.analysis.visits.stops import list_of_stops, scene_of, site_after
from streams.analysis.visits.travellers import travellers_of


def calling_on(sentence: Sentence, i: int) -> Leg | None:
    """'called on President X in Nairobi', 'paid a courtesy call on'; not 'called on Kenya to'."""
    chunks = sentence.chunks
    k = i + 2
    if i + 3 >= len(chunks) or chunks[i + 1].low != "on":
        return None
    while k < len(chunks) and chunks[k].symbol in (m.ARTICLE, m.HIS, m.DEMONYM):
        k += 1
    if k >= len(chunks) or chunks[k].symbol not in (m.OFFICIAL, m.NAME):
        return None
    if k + 1 < len(chunks) and chunks[k + 1].symbol == m.TO:
        return None
    stops, last = scene_of(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    others = objects_of(chunks, i)
    leg = leg_of("meet", sentence, i, stops, last, who, pronoun)
    if leg is not None:
        leg.hosts = others
    return leg or (meeting_leg("meet", sentence, i, who, pronoun, others) if who or pronoun else None)


def visiting_an_office(sentence: Sentence, i: int) -> Leg | None:
    """'paid a visit to the Minister of Works, X, in Lusaka': a meeting with whom the visit is to."""
    chunks = sentence.chunks
    k = i + 2 + (i + 2 < len(chunks) and chunks[i + 2].symbol in (m.ARTICLE, m.HIS))
    if k >= len(chunks) or chunks[i + 1].symbol != m.TO or chunks[k].symbol != m.OFFICIAL:
        return None
    stops, last = scene_of(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    leg = leg_of("meet", sentence, i, stops, last, who, pronoun)
    if leg is not None:
        leg.hosts = [chunks[k].person]
    return leg or (meeting_leg("meet", sentence, i, who, pronoun, [chunks[k].person]) if who or pronoun else None)


def granting(sentence: Sentence, i: int) -> Leg | None:
    """'granted an audience in Rabat to X', 'rolled out the red carpet for X': the traveller is whom it is for."""
    chunks = sentence.chunks
    lows = [chunk.low for chunk in chunks[i : i + 9]]
    if not ({"audience", "carpet"} & set(lows)):
        return None
    guest = None
    for k in range(i + 1, min(len(chunks) - 1, i + 14)):
        if chunks[k].symbol in (m.TO, m.FOR) and chunks[k + 1].symbol in (m.OFFICIAL, m.NAME):
            guest = k + 1
            break
    if guest is None:
        return None
    at = next((k for k in range(i + 1, guest) if chunks[k].low == "in"), None)
    site = site_after(chunks, at) if at is not None else None
    site = site if site is not None else next((k for k in range(i) if chunks[k].symbol == m.PLACE), None)
    if site is None:
        return None
    stops, _ = list_of_stops(chunks, site)
    return leg_of("host", sentence, i, stops[:1], guest, [chunks[guest].person], False)


_GIVEN = frozenset("given received got accorded afforded enjoyed".split())


def welcomed(sentence: Sentence, i: int) -> Leg | None:
    """'was given a red-carpet welcome in Nairobi', 'was received in audience at', 'got a warm reception in'."""
    chunks = sentence.chunks
    if not any(chunk.low in _GIVEN for chunk in chunks[max(0, i - 5) : i]):
        return feasted(sentence, i) if chunks[i].low == "reception" else None
    k = next((k for k in range(i + 1, min(len(chunks), i + 3)) if chunks[k].low in ("in", "at")), None)
    return presence("host", sentence, i, k) if k is not None else None
