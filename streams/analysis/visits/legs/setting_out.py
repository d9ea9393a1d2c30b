"""Idioms of setting out: 'set off for', 'boarded a flight to', envoys sent, the next stop of a trip."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.presence import presence, tells_of_others
from streams.analysis.visits.legs.touring import TOURS, covering, listed_before
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import Stop, list_of_stops, scene_of, stops_of
from streams.analysis.visits.subjects import subject_of
from streams.analysis.visits.travellers import travellers_of


def setting_out(sentence: Sentence, i: int) -> Leg | None:
    """'set off for Dakar', 'sets out on a tour of', 'has set foot in Moscow'."""
    chunks = sentence.chunks
    following = chunks[i + 1].low if i + 1 < len(chunks) else ""
    if following == "foot":
        k = next((k for k in range(i + 2, min(len(chunks), i + 4)) if chunks[k].low in ("in", "on")), None)
        return presence("arrive", sentence, i, k) if k is not None else None
    if following not in ("off", "out"):
        return None
    stops, last = stops_of(chunks, i + 1, m.FOR + m.TO, False, 9)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def taking(sentence: Sentence, i: int) -> Leg | None:
    """'took off for Lima'; 'a trip that will take X to Kenya', 'the mission that took her to Rabat'."""
    chunks = sentence.chunks
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if following is None:
        return None
    if following.low == "part":
        stops, last = scene_of(chunks, i)
        who, pronoun = travellers_of(chunks, i)
        if stops or sentence.in_title:
            return leg_of("attend", sentence, i, stops, last, who, pronoun)
        return open_leg("attend", sentence, i, who, pronoun)
    if following.low == "in" and (leg := covering(sentence, i)) is not None:
        return leg
    if following.low == "off":
        stops, last = stops_of(chunks, i + 1, m.FOR + m.TO, False, 6)
        who, pronoun = travellers_of(chunks, i)
        return leg_of("go", sentence, i, stops, last, who, pronoun)
    if any(chunk.low in _CRAFT for chunk in chunks[i + 1 : i + 4]):
        return boarding(sentence, i)
    party = next((k for k in range(i + 1, min(len(chunks), i + 6)) if is_retinue(chunks[k].value)), None)
    if party is not None:  # 'takes a delegation to Jakarta'
        stops, last = stops_of(chunks, party, m.TO, False, 8)
        return leg_of("go", sentence, i, stops, last, *travellers_of(chunks, i))
    near = chunks[max(0, i - 14) : i]
    if not any(chunk.symbol in (m.TRIP, m.VISIT) or chunk.low in TOURS for chunk in near):
        return None
    person = next((k for k in range(i + 1, min(len(chunks), i + 4)) if chunks[k].symbol in m.OFFICIAL + m.NAME), None)
    if person is None and following.low not in ("him", "her", "them"):
        return None
    if person is not None and chunks[person].person.plural and chunks[person].person.name is None:
        return None  # 'programmes that bring artists and officials to'
    stops, last = stops_of(chunks, person or i + 1, m.TO, False, 8)
    who, pronoun = ([chunks[person].person], False) if person is not None else subject_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun or not who)


def coming_next(sentence: Sentence, i: int) -> Leg | None:
    """'Kenya is next', 'Kenya and Mali come next', 'next on his itinerary is Oslo'."""
    chunks = sentence.chunks
    if i > 1 and chunks[i - 1].low in ("come", "comes"):
        listed, _ = listed_before(chunks, i - 1)
        leg = leg_of("go", sentence, i - 1, listed, i, [], True)
        if leg is not None:
            leg.tense.time = "future"
        return leg
    if i < 2 or chunks[i - 1].symbol != m.BE or chunks[i - 2].symbol != m.PLACE or len(chunks) <= i + 1:
        return None
    if chunks[i + 1].low not in (".", "on", "up"):
        return None
    stop = Stop(chunks[i - 2].place, chunks[i - 2].start, chunks[i - 2].end)
    leg = leg_of("go", sentence, i - 1, [stop], i, [], True)
    if leg is not None:
        leg.tense.time = "future"
    return leg


_CRAFT = frozenset("plane aircraft flight jet train ship vessel helicopter airliner".split())


def boarding(sentence: Sentence, i: int) -> Leg | None:
    """'boarded a flight to Muscat', 'is about to board for Singapore'."""
    chunks = sentence.chunks
    near = chunks[i + 1 : i + 6]
    if not near or not (near[0].symbol == m.FOR or any(chunk.low in _CRAFT for chunk in near)):
        return None
    stops, last = stops_of(chunks, i, m.FOR + m.TO, False, 10)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def making_a_stop(sentence: Sentence, i: int) -> Leg | None:
    """'has made Kenya the first stop of her tour', 'makes Oman her first port of call'."""
    chunks = sentence.chunks
    if i + 1 >= len(chunks) or chunks[i + 1].symbol != m.PLACE:
        return None
    stops, last = list_of_stops(chunks, i + 1)
    behind = chunks[last + 1 : last + 6]
    if not any(chunk.low in _ORDINAL for chunk in behind) or not any(chunk.low in _STOPS for chunk in behind):
        return None
    return leg_of("go", sentence, i, stops, last, *travellers_of(chunks, i))


_STOPS = frozenset("stop leg destination port stopover trip visit tour".split())


def making_way(sentence: Sentence, i: int) -> Leg | None:
    """'is making his way to Ankara'."""
    chunks = sentence.chunks
    way = next((k for k in range(i + 1, min(len(chunks), i + 4)) if chunks[k].low == "way"), None)
    if way is None:
        return None
    stops, last = stops_of(chunks, way, m.TO, False, 6)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def on_the_way(sentence: Sentence, i: int) -> Leg | None:
    """'is on her way to Ankara', 'was on the way to Lima'."""
    chunks = sentence.chunks
    on = i > 2 and chunks[i - 2].low == "on" and chunks[i - 3].low in ("is", "are")
    if not on or chunks[i + 1 : i + 2] == [] or chunks[i + 1].symbol != m.TO:
        return None
    stops, last = stops_of(chunks, i, m.TO, False, 6)
    return leg_of("go", sentence, i - 3, stops, last, *travellers_of(chunks, i - 3))


_BEFORE_THE_SENT = frozenset("its their new special top senior high-level own high-powered personal".split())
_PASSIVE = frozenset("is are was were been being be".split())
_BEHIND_THE_SENT = m.TO + m.FOR + m.COMMA + m.DATE + m.AND + m.STOP + m.IN + m.WITH + m.ATTEND


def sending(sentence: Sentence, i: int) -> Leg | None:
    """'is sending its foreign minister, X, to Kyiv', 'was dispatched to Doha': the traveller is who is sent."""
    chunks = sentence.chunks
    if chunks[i].low.endswith(("sent", "tched")) and any(chunk.low in _PASSIVE for chunk in chunks[max(0, i - 2) : i]):
        sent, pronoun = subject_of(chunks, i)
        stops, last = stops_of(chunks, i, m.TO, False, 8)
        if (sent or pronoun) and not tells_of_others(chunks, i, sent, pronoun):
            return leg_of("go", sentence, i, stops, last, sent, pronoun)
    k = i + 1
    while k < len(chunks) and (chunks[k].symbol in (m.ARTICLE, m.HIS, m.DEMONYM) or chunks[k].low in _BEFORE_THE_SENT):
        k += 1
    if k >= len(chunks) or chunks[k].symbol not in (m.OFFICIAL, m.NAME):
        return None
    if k + 1 < len(chunks) and chunks[k + 1].symbol not in _BEHIND_THE_SENT:
        return None  # 'sent the president a message'
    person = chunks[k].person
    sends, by_him = subject_of(chunks, i)
    if person.sender is None:
        person.sender = _sending_country(chunks, i) or next((one.sender for one in sends if one.sender), None)
    stops, last = stops_of(chunks, k, m.TO, False, 9)
    if not stops and not sentence.in_title:
        leg = open_leg("go", sentence, i, [person], False, event=False)
    else:
        leg = leg_of("go", sentence, i, stops, last, [person], False)
    if leg is not None:
        leg.by_him = by_him
    return leg


def _sending_country(chunks: list[Chunk], i: int) -> Place | None:
    """Give the country that is the subject of the verb at `i`: 'Norway is also sending'."""
    k = i - 1
    while k >= 0 and (chunks[k].symbol in (m.BE, m.FUTURE, m.DATE) or chunks[k].low == "also"):
        k -= 1
    return chunks[k].place if k >= 0 and chunks[k].symbol == m.PLACE else None


def moving_on(sentence: Sentence, i: int) -> Leg | None:
    """'then moves on to Accra'."""
    chunks = sentence.chunks
    if i + 2 >= len(chunks) or chunks[i + 1].low != "on" or chunks[i + 2].symbol != m.TO:
        return None
    stops, last = stops_of(chunks, i + 1, m.TO, False, 4)
    return leg_of("go", sentence, i, stops, last, *travellers_of(chunks, i))


_ORDINAL = frozenset("first second third fourth next final last only latest opening main".split())
_BEHIND_STOP = m.OF + m.IN + m.HIS + m.ARTICLE + m.TRIP + m.VISIT + m.WORD
"""Between a stop and what it is: 'the other stops on her Gulf tour are'."""
_AT_STOP = frozenset("in at be foreseen likely again".split())
_TO_COME = frozenset("next last final other".split())
_TOUR = 9
"""Chunks from a stop to whose tour it is of."""


def _is_a_stop(sentence: Sentence, i: int) -> Leg | None:
    """'Kenya is the first stop of a tour by X', 'Oslo will be his last stop', 'with Riga as the next stop'."""
    chunks = sentence.chunks
    k = i - 1
    while k > 0 and (chunks[k].symbol in (m.ARTICLE, m.HIS, m.POSSESSIVE) or chunks[k].low in _ORDINAL):
        k -= 1
    if k > 0 and chunks[k].low == "as" and chunks[k - 1].symbol == m.PLACE:
        named = Stop(chunks[k - 1].place, chunks[k - 1].start, chunks[k - 1].end)
        return leg_of("go", sentence, k, [named], i, *travellers_of(chunks, k - 1))
    owner = chunks[k] if k > 0 and chunks[k].symbol in (m.OFFICIAL, m.NAME) else None
    k -= owner is not None
    be = k
    while k > 0 and chunks[k].symbol in (m.BE, m.FUTURE):
        k -= 1
    if k < 0 or k == be or chunks[k].symbol != m.PLACE or i - be < 2:
        return None
    told = (chunk for chunk in chunks[i + 1 : i + _TOUR] if chunk.symbol in (m.OFFICIAL, m.NAME))
    owner = owner or next(told, None)
    his = any(chunk.symbol == m.HIS for chunk in chunks[be : i + _TOUR])
    if owner is None and not his:
        return None
    stop = Stop(chunks[k].place, chunks[k].start, chunks[k].end)
    leg = leg_of("go", sentence, be, [stop], i, [owner.person] if owner else [], owner is None)
    if (
        leg is not None
        and any(chunk.low in _TO_COME for chunk in chunks[be:i])
        and leg.tense.time in ("present", "none")
    ):
        leg.tense.time = "future"
    return leg


_COUNTRIES = frozenset("countries nations".split())
_ON_THE_TOUR = TOURS | frozenset("visited route".split())


def _countries_toured(sentence: Sentence, i: int) -> Leg | None:
    """'The other countries on her tour are Kenya and Mali', 'Kenya and Mali are the countries to be visited'."""
    chunks = sentence.chunks
    on = next((k for k in range(i + 1, min(len(chunks), i + 6)) if chunks[k].low in _ON_THE_TOUR), None)
    be = next((k for k in range(i - 1, max(0, i - 6), -1) if chunks[k].symbol == m.BE), None)
    if on is None:
        return None
    stops, last = listed_before(chunks, be)[0] if be is not None else [], on
    if not stops and on + 2 < len(chunks) and chunks[on + 1].symbol == m.BE and chunks[on + 2].symbol == m.PLACE:
        stops, last = list_of_stops(chunks, on + 2)
    leg = leg_of("go", sentence, on, stops, last, [], True)
    if leg is not None:
        leg.tense.time = "future"
    return leg


def next_stop(sentence: Sentence, i: int) -> Leg | None:
    """'her next stop is Kenya', 'the last leg will be Oslo', 'Oslo is the first stop of her tour'."""
    chunks = sentence.chunks
    if (leg := _is_a_stop(sentence, i)) is not None:
        return leg
    near = range(i + 1, min(len(chunks), i + _TOUR))
    be = next((k for k in near if chunks[k].symbol in m.BE + m.FUTURE), None)
    if chunks[i].low in _COUNTRIES:
        return _countries_toured(sentence, i)
    if be is None or any(chunk.symbol not in _BEHIND_STOP for chunk in chunks[i + 1 : be]):
        return None
    k = be
    while k < len(chunks) and (chunks[k].symbol in m.BE + m.FUTURE + m.ARTICLE or chunks[k].low in _AT_STOP):
        k += 1
    if k >= len(chunks) or chunks[k].symbol != m.PLACE:
        return None
    stops, last = list_of_stops(chunks, k)
    owner = next((n for n in range(i - 1, max(-1, i - 5), -1) if chunks[n].symbol in (m.OFFICIAL, m.NAME)), None)
    who, pronoun = ([chunks[owner].person], False) if owner is not None else travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun or not who)
