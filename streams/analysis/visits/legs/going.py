"""Verbs of travel: setting out, coming, and arriving there or home from there."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.governors import time_behind
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.presence import tells_of_others
from streams.analysis.visits.office_words import HEADS
from streams.analysis.visits.stops import REACH, Stop, list_of_stops, stops_of
from streams.analysis.visits.subjects import goes_himself
from streams.analysis.visits.travellers import travellers_of, whose

_PARTY = 5
"""Chunks from 'heads' to the delegation that is headed."""
_QUOTES = frozenset("\"“”‘'")
_LIGHT = frozenset("come comes came coming go goes going went gone head heads headed heading".split())
"""Verbs that mean travel only with their place close by: 'going to court to challenge ...' does not."""


_NOUNS_TOO = frozenset(
    "jet jets head heads flies drive drives hop hops pop wing wings venture trek cruise speed".split()
)
_FOR_A_PLACE = ("head", "bound", "off", "enroute", "route", "sail")
"""Verbs that tell by 'for' where to."""


def going(sentence: Sentence, i: int) -> Leg | None:
    """'will travel to', 'flew to', 'heads for', 'jets off to'."""
    chunks = sentence.chunks
    if chunks[i].low in _NOUNS_TOO and i and chunks[i - 1].symbol in (m.WORD, m.ARTICLE, m.POSSESSIVE, m.DEMONYM):
        return None  # 'the presidential jet', 'the heads', 'a deportation drive'
    if m.FORMS.get(chunks[i].low) == m.BASE and i and chunks[i - 1].low in _QUOTES:
        return None  # he was told: "come to the embassy"
    if chunks[i].low == "travel" and is_anothers(chunks, i):
        return None  # 'X on the Secretary's upcoming travel'
    if i + 1 < len(chunks) and chunks[i + 1].low in ("them", "it", "us", "people"):
        return None  # 'flying them to'
    if chunks[i].low in _HITHER and any(chunk.low in _WHEN for chunk in chunks[i + 1 : i + 2]):
        return None  # 'the remarks came ahead of a summit in'
    party = chunks[i].low.startswith("head") and any(is_retinue(chunk.value) for chunk in chunks[i + 1 : i + _PARTY])
    short = chunks[i].low in _LIGHT and not party  # 'will head the Omani delegation to the conference in Riga'
    away = i + 1 < len(chunks) and chunks[i + 1].low == "off"
    stops, last = stops_of(
        chunks,
        i + away,
        m.TO + m.FOR if chunks[i].low.startswith(_FOR_A_PLACE) else m.TO,
        False,
        5 if short else REACH,
    )
    if not stops and (here := _here(chunks, i)) is not None:
        stops, last = list_of_stops(chunks, here)
    if short and i + 2 < len(chunks) and chunks[i + 2].symbol == m.FUTURE:
        return None  # 'is going to plan, unless Kyiv yields'
    if not stops:
        if sentence.in_title or not comes_for_it(chunks, i) or not goes_himself(chunks, i):
            return None
        return open_leg("arrive", sentence, i, *travellers_of(chunks, i), event=False)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


_HITHERTO = frozenset("in over down up out back on late early again".split())


def _here(chunks: list[Chunk], i: int) -> int | None:
    """Give the 'here' of 'flew in here', 'came here': where the story is filed."""
    k = i + 1
    while k < len(chunks) and chunks[k].low in _HITHERTO:
        k += 1
    return k if k < len(chunks) and chunks[k].symbol == m.PLACE and chunks[k].low == "here" else None


def is_anothers(chunks: list[Chunk], i: int) -> bool:
    """Whether the travel at `i` is that of an office without a name, read as a plain word: 'the Secretary's'."""
    k = i - 1
    while k > 0 and i - k < 4 and chunks[k].symbol in (m.WORD, m.CAPITALISED):
        k -= 1
    return k > 0 and chunks[k].symbol == m.POSSESSIVE and chunks[k - 1].low in HEADS and chunks[k - 1].value is None


def arriving(sentence: Sentence, i: int) -> Leg | None:
    """'arrived in', 'landed at', and 'arrived Abuja' as some papers write."""
    chunks = sentence.chunks
    low, following = chunks[i].low, chunks[i + 1].low if i + 1 < len(chunks) else ""
    if (
        low == "arrivals"
        or is_ground(chunks, i)
        or (low.startswith("touch") and following != "down")
        or (low.startswith("turn") and following != "up")
    ):
        return None
    stops, last = stops_of(sentence.chunks, i, m.IN + m.TO, True, 3 if low.startswith("reach") else 9)
    if not stops and low == "arrival":
        stops, last = _awaited_at(chunks, i), i
    if not stops and (sentence.in_title or not comes_for_it(chunks, i)):
        return None
    met = i > 0 and chunks[i - 1].low in ("on", "upon")  # 'was met on arrival in Riga by'
    who, pronoun = (whose(chunks, i), False) if low == "arrival" and not met else ([], False)
    if not who:
        who, pronoun = travellers_of(chunks, i)
    if not stops:
        told = tells_of_others(chunks, i, who, pronoun)
        return None if told else open_leg("arrive", sentence, i, who, pronoun, event=False)
    leg = leg_of("arrive", sentence, i, stops, last, who, pronoun)
    if leg is not None and low == "arrival" and leg.tense.time == "none":
        awaited = any(chunk.low in _AWAITING for chunk in chunks[max(0, i - 3) : i])
        leg.tense.time = "future" if awaited else time_behind(chunks, max(i, last))
    return leg


def _awaited_at(chunks: list[Chunk], i: int) -> list[Stop]:
    """Give the place before an arrival at `i`: 'Riga is bracing for the arrival of', 'a day after her arrival'."""
    places = [chunk for chunk in chunks[max(0, i - REACH) : i] if chunk.symbol == m.PLACE]
    one = len({chunk.place.code for chunk in places}) == 1 and whose(chunks, i)
    return [Stop(places[0].place, places[0].start, places[0].end)] if one else []


_AWAITING = frozenset("awaits awaiting await expects bracing".split())
_TO_AN_EVENT = frozenset(
    "for with early late later alone instead himself herself only ahead shortly overnight aboard by . ; :".split()
)
_HITHER = frozenset("come comes came coming".split())
_WHEN = frozenset("ahead after before amid as days hours weeks".split())
_VENUES = frozenset("airport airfield airbase base palace house hotel terminal".split())
"""Where somebody arrives who comes to the town that the item is about."""
_VENUE = 8
"""Chunks of the name of such a venue."""


def comes_for_it(chunks: list[Chunk], i: int) -> bool:
    """Whether somebody comes to what the item is about: 'arrives on Thursday', 'flew in from Doha', 'comes alone'."""
    k = i + 1
    if chunks[i].symbol == m.GO and chunks[i].low not in _HITHER:
        if k >= len(chunks) or chunks[k].low != "in":
            return False
        k += 1
    elif chunks[i].low.startswith(("touch", "turn")):
        k += 1
    if k < len(chunks) and chunks[k].low == "on":
        k += 1
    if k >= len(chunks) or chunks[k].symbol in m.DATE + m.BE + m.FUTURE:
        return True
    if chunks[k].symbol == m.FROM:  # 'arrived from Lima', but not 'the order came from above'
        return chunks[i].low not in _HITHER and chunks[k + 1 : k + 2] != [] and chunks[k + 1].symbol == m.PLACE
    if chunks[k].low in _TO_AN_EVENT:
        return True
    return chunks[k].low == "at" and any(chunk.low in _VENUES for chunk in chunks[k + 1 : k + _VENUE])


def is_ground(chunks: list[Chunk], i: int) -> bool:
    """Whether 'land' or 'reach' at `i` is the noun: 'evacuated by land', 'within reach'."""
    if chunks[i].low == "reach":
        return i > 0 and chunks[i - 1].symbol in m.IN + m.WORD + m.ARTICLE + m.HIS + m.OF + m.POSSESSIVE
    return chunks[i].low in ("land", "lands") and not any(
        chunk.symbol in (m.FUTURE, m.TO, m.MAYBE, m.OFFICIAL, m.NAME, m.PRONOUN) for chunk in chunks[max(0, i - 2) : i]
    )


def coming_from(sentence: Sentence, i: int) -> Leg | None:
    """'arrived home from South Africa', 'back from Doha': the end of a visit there."""
    chunks = sentence.chunks
    if i + 1 >= len(chunks) or chunks[i + 1].symbol != m.PLACE:
        return None
    back = i > 0 and chunks[i - 1].low in ("home", "back")
    coming = m.ARRIVE + m.GO if back else m.ARRIVE
    home = next((k for k in range(i - 1, max(-1, i - 4), -1) if chunks[k].low == "home"), None)
    trigger = next((k for k in range(i - 1, max(-1, i - 8), -1) if chunks[k].symbol in coming), None)
    if trigger is None and home is not None:  # 'is due home today from Lima', 'on her way home from Lima'
        trigger = home
    if trigger is None or is_ground(chunks, trigger):
        return None
    who, pronoun = travellers_of(chunks, trigger)
    stops, last = list_of_stops(chunks, i + 1)
    return leg_of("return", sentence, trigger, stops, last, who, pronoun)
