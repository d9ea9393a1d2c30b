"""Tours told by their parts: 'her trip begins in Oman', 'began a Gulf tour in Muscat', 'Kenya follows on Friday'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.governors import CLOSING, OPENING, form_of
from streams.analysis.visits.leg import Leg, leg_of
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import Stop, list_of_stops, site_after
from streams.analysis.visits.travellers import owner_of, travellers_of, whose

TOURS = frozenset(
    "tour trip trips visit visits journey swing itinerary programme program travels mission agenda schedule".split()
)
"""What is made up of stops."""
_GOING_ON = frozenset("continue continues continued continuing resume resumes".split())
STEPS = OPENING | CLOSING | _GOING_ON
"""Verbs of a tour's parts."""
_BESIDE_VERB = frozenset("also then later next first now today both finally off up on out will".split())
_PARTICLES = frozenset("off up out on first then later again".split())
_NOUN_WITHIN = 9
"""Chunks from 'tour' to its verb: 'the tour of three Gulf states, which will begin'."""
_PLACE_WITHIN = 14
"""Chunks from the verb to its place: 'began her first tour of the region since she took office in Muscat'."""


def touring(sentence: Sentence, i: int) -> Leg | None:
    """'Her trip will begin in Oman', 'began a Gulf tour in Muscat', 'a tour that ends in Doha', 'starts in Muscat'."""
    chunks = sentence.chunks
    site, has_object = _site_of(chunks, i)
    if site is None or sentence.in_title:
        return None
    told = _of_a_tour(chunks, i)
    if told is None:
        told = _himself(chunks, i, has_object)
    if told is None:
        return None
    stops, last = list_of_stops(chunks, site)
    leg = leg_of("go", sentence, i, stops, last, *told)
    if leg is None:
        return None
    where = next((chunk.start for chunk in chunks[last + 1 :] if chunk.symbol == m.RELATIVE), sentence.end)
    leg.dates = [day for day in leg.dates if sentence.start + day.start < where]  # 'in Oman, where on Friday she opens'
    if leg.tense.time == "none":
        leg.tense.time = form_of(chunks[i].low) or "present"
    if leg.tense.time in ("past", "perfect"):
        leg.kind = "return" if chunks[i].low in CLOSING else "arrive"
    elif leg.tense.time == "present" and chunks[i].low not in OPENING:
        leg.tense.time = "future"
    return leg


def _site_of(chunks: list[Chunk], i: int) -> tuple[int | None, bool]:
    """Give the place where the verb at `i` lets a tour begin, go on or end, and whether a tour is its object."""
    has_object = False
    for k in range(i + 1, min(len(chunks), i + _PLACE_WITHIN)):
        symbol, low = chunks[k].symbol, chunks[k].low
        if low in TOURS:
            has_object = True
        elif low in ("in", "at"):
            site = site_after(chunks, k)
            if site is not None or not has_object:
                return site, has_object
        elif symbol in m.SAY + m.RELATIVE + m.OFFICIAL + m.NAME + m.PRONOUN + m.STOP + m.COMMA + m.EVENT + m.MEET:
            break
    return None, has_object


def _subject_at(chunks: list[Chunk], i: int) -> int:
    """Give where the subject of the verb at `i` ends, before auxiliaries, days and adverbs."""
    k = i - 1
    while k >= 0 and (
        chunks[k].symbol in m.FUTURE + m.BE + m.DATE + m.TO or chunks[k].low in _BESIDE_VERB or chunks[k].low == "on"
    ):
        k -= 1
    return k


def _of_a_tour(chunks: list[Chunk], i: int) -> tuple[list[Person], bool] | None:
    """Give whose tour the verb at `i` has as its subject, and whether a pronoun stands for them; None without one."""
    k = _subject_at(chunks, i)
    if k > 0 and chunks[k].low in ("that", "which"):
        k -= 1 + (chunks[k - 1].symbol == m.COMMA)
    noun = _tour_before(chunks, k) if k >= 0 else None
    if noun is None and k > 0 and chunks[k].symbol in m.AND + m.COMMA:  # 'opens in Oslo, continues in Riga and ends in'
        step = next((j for j in range(k, max(0, k - _PLACE_WITHIN), -1) if chunks[j].low in STEPS), None)
        return _of_a_tour(chunks, step) if step is not None else None
    if noun is None:
        return None
    who, pronoun = whose(chunks, noun), False
    if not who:
        who, pronoun = owner_of(chunks, noun)
    return who, pronoun or not who


def _himself(chunks: list[Chunk], i: int, has_object: bool) -> tuple[list[Person], bool] | None:
    """Give who begins or ends a tour at the verb `i`, or does so in so many words: 'she starts in Oman'."""
    k = _subject_at(chunks, i)
    joined = k > 0 and chunks[k].symbol == m.AND and any(chunk.low in TOURS for chunk in chunks[:k])
    himself = k >= 0 and (chunks[k].symbol in m.OFFICIAL + m.NAME + m.PRONOUN or joined)
    bare = chunks[i + 1].low == "in" or chunks[i + 1].low in _PARTICLES
    if not has_object and not (himself and bare):
        return None
    who, pronoun = travellers_of(chunks, i)
    return (who, pronoun) if who or pronoun else None


def _tour_before(chunks: list[Chunk], k: int) -> int | None:
    """Give the tour whose noun phrase ends at `k`: 'the tour', 'her tour of the Gulf', 'the trip by X'."""
    for j in range(k, max(-1, k - _NOUN_WITHIN), -1):
        if chunks[j].low in TOURS:
            return j
        if chunks[j].symbol in m.FOR + m.MEET + m.EVENT + m.WITH or chunks[j].low in ("on", "about"):
            return None  # 'a trip for talks on issues including Russia's war'
        led = j > 0 and chunks[j - 1].symbol in m.OF + m.BY + m.ARTICLE
        if chunks[j].symbol in m.SAY + m.STOP + m.PRONOUN or (chunks[j].symbol in m.OFFICIAL + m.NAME and not led):
            return None
    return None


_CARRYING = frozenset("take takes took taking lead leads led bring brings brought carry carries carried".split())
_COVERING = frozenset(
    "include includes included including cover covers covered covering comprise comprises span spans".split()
)


def covering(sentence: Sentence, i: int) -> Leg | None:
    """'Her tour also takes in Kenya', 'a swing through the Gulf that includes Oman': the stops of a tour."""
    chunks = sentence.chunks
    at = i + 1 + (chunks[i + 1 : i + 2] != [] and chunks[i + 1].low in ("in", "stops", "stop", "visits", "legs"))
    while at < len(chunks) and (chunks[at].low in ("in", "at", "to") or chunks[at].symbol == m.ARTICLE):
        at += 1
    if at >= len(chunks) or chunks[at].symbol != m.PLACE or (told := _of_a_tour(chunks, i)) is None:
        return None
    if chunks[i].low.endswith("ed") and not told[0]:
        return None  # 'the trip included', of whoever tells it
    stops, last = list_of_stops(chunks, at)
    if last + 1 < len(chunks) and chunks[last + 1].symbol == m.POSSESSIVE:
        return None
    return leg_of("go", sentence, i, stops, last, *told)


def is_told_by_verb(sentence: Sentence, noun: int, stop: Stop) -> bool:
    """Whether a verb between the tour at `noun` and its first stop tells of it: 'her trip takes her to Oman'."""
    between = (k for k in range(noun + 1, len(sentence.chunks)) if sentence.chunks[k].start < stop.start)
    return any(
        chunk.low in _CARRYING | _COVERING or (chunk.low in STEPS and touring(sentence, k) is not None)
        for k in between
        for chunk in (sentence.chunks[k],)
    )


def following(sentence: Sentence, i: int) -> Leg | None:
    """'Kenya follows on Friday', 'with Uganda and Rwanda to follow', 'will visit Kenya, followed by Uganda'."""
    chunks = sentence.chunks
    if chunks[i].low == "followed":
        k = i + 2 + (i + 2 < len(chunks) and chunks[i + 2].symbol == m.ARTICLE)
        if k >= len(chunks) or chunks[i + 1].symbol != m.BY or chunks[k].symbol != m.PLACE:
            return None
        stops, last = list_of_stops(chunks, k)
        return leg_of("go", sentence, i, stops, last, *travellers_of(chunks, i))
    stops, first = listed_before(chunks, i)
    if not stops or sentence.in_title:
        return None
    who, pronoun = travellers_of(chunks, first)
    leg = leg_of("go", sentence, i, stops, i, who, pronoun or not who)
    if leg is not None:
        leg.tense.time = "future"
        leg.dates = [day for day in leg.dates if sentence.start + day.start > chunks[i].start]
    return leg


def listed_before(chunks: list[Chunk], i: int) -> tuple[list[Stop], int]:
    """Give the places that are the subject of 'follow' at `i`, and where they begin."""
    k = i - 1
    while k > 0 and (chunks[k].symbol in m.FUTURE + m.TO or chunks[k].low in _BESIDE_VERB):
        k -= 1
    stops: list[Stop] = []
    while k >= 0 and chunks[k].symbol in m.PLACE + m.AND + m.COMMA:
        if chunks[k].symbol == m.PLACE and chunks[k].place.code is not None:
            stops.insert(0, Stop(chunks[k].place, chunks[k].start, chunks[k].end))
        k -= 1
    begins = k < 0 or chunks[k].symbol in m.WITH + m.STOP or chunks[k].low in ("with", "in")
    return (stops if begins else []), k + 1
