"""Courtesy calls, audiences and welcomes: 'called on President X in Nairobi', 'was received in audience at'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.guests import guests_of, objects_of
from streams.analysis.visits.leg import Leg, leg_of, meeting_leg
from streams.analysis.visits.legs.hosting import hosting
from streams.analysis.visits.legs.presence import presence
from streams.analysis.visits.receptions import feasted
from streams.analysis.visits.stops import list_of_stops, scene_of, site_after
from streams.analysis.visits.subjects import subject_of
from streams.analysis.visits.travellers import travellers_of

_PEERS = frozenset("colleague host hosts counterpart opposite number".split())


def calling_on(sentence: Sentence, i: int) -> Leg | None:
    """'called on President X in Nairobi', 'paid a courtesy call on'; not 'called on Kenya to'."""
    chunks = sentence.chunks
    k = i + 2
    if i + 3 >= len(chunks) or chunks[i + 1].low != "on":
        return None
    while k < len(chunks) and (chunks[k].symbol in (m.ARTICLE, m.HIS, m.DEMONYM) or chunks[k].low in _PEERS):
        k += 1
    k += k + 1 < len(chunks) and chunks[k].symbol == m.COMMA and chunks[k - 1].low in _PEERS
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
    if i and chunks[i - 1].symbol == m.BE and m.BY in [chunk.symbol for chunk in chunks[i : i + 9]]:
        return hosting(sentence, i)  # 'was granted an audience by'
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
        leg = meeting_leg("host", sentence, i, [chunks[guest].person], False, [])
        leg.hosts = travellers_of(chunks, i)[0]
        return leg if leg.hosts else None
    stops, _ = list_of_stops(chunks, site)
    return leg_of("host", sentence, i, stops[:1], guest, [chunks[guest].person], False)


_HIS_GUEST = 2


def guest_told(sentence: Sentence, i: int) -> Leg | None:
    """'told his guest, X, that', 'welcomed their guest, Y'; 'X will be the guest of President Y'."""
    chunks = sentence.chunks
    before, after = chunks[i - 1] if i else None, chunks[i + 1] if i + 1 < len(chunks) else None
    if before is None or after is None or sentence.in_title:
        return None
    if before.symbol in m.HIS + m.FIRST_PERSON or before.low == "their":
        guests, hosts = guests_of(chunks, i + 1 + (after.symbol == m.COMMA)), subject_of(chunks, i - 1)[0]
        leg = meeting_leg("host", sentence, i, guests, False, [])
        leg.hosts = hosts
        return leg if guests and hosts else None
    be = next((k for k in range(i - 1, max(-1, i - 4), -1) if chunks[k].symbol == m.BE), None)
    if be is None or after.symbol != m.OF or not (hosts := guests_of(chunks, i + _HIS_GUEST)):
        return None
    who, pronoun = travellers_of(chunks, be)
    stops, last = scene_of(chunks, i)
    leg = leg_of("host", sentence, be, stops, last, who, pronoun) or meeting_leg("host", sentence, be, who, pronoun, [])
    leg.hosts = hosts
    return leg


_GIVEN = frozenset("given received got accorded afforded enjoyed".split())


def welcomed(sentence: Sentence, i: int) -> Leg | None:
    """'was given a red-carpet welcome in Nairobi', 'was received in audience at', 'got a warm reception in'."""
    chunks = sentence.chunks
    if not any(chunk.low in _GIVEN for chunk in chunks[max(0, i - 5) : i]):
        return feasted(sentence, i) if chunks[i].low == "reception" else None
    k = next((k for k in range(i + 1, min(len(chunks), i + 3)) if chunks[k].low in ("in", "at")), None)
    return presence("host", sentence, i, k) if k is not None else None
