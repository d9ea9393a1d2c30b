"""Events attended, spoken at or led to: 'attended the summit in Doha'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.gatherings import attended_by, attends_what_is_told
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.going import comes_for_it
from streams.analysis.visits.legs.presence import SIGNED
from streams.analysis.visits.stops import Stop, scene_of, stops_of
from streams.analysis.visits.travellers import travellers_of

_LEADS = frozenset("lead leads led leading".split())
_GROUPS = frozenset("team mission group contingent party".split())


_HOUSES = frozenset(
    "parliament parliaments assembly congress senate legislature lawmakers parliamentarians deputies knesset bundestag "
    "duma diet majlis".split()
)


def _house_of(chunks: list[Chunk], i: int) -> Stop | None:
    """Give the country whose parliament is addressed: 'addressed the Kenyan parliament', 'Kenya's lawmakers'."""
    k = i + 1 + (chunks[i + 1 : i + 2] != [] and chunks[i + 1].symbol in m.ARTICLE + m.TO)
    if k + 1 >= len(chunks) or chunks[k].symbol not in (m.PLACE, m.DEMONYM) or chunks[k].place.code is None:
        return None
    house = any(chunk.low in _HOUSES for chunk in chunks[k + 1 : k + 4])
    return Stop(chunks[k].place, chunks[k].start, chunks[k].end) if house else None


def attending(sentence: Sentence, i: int) -> Leg | None:
    """'attended the summit in Doha', 'spoke at the forum in Geneva', 'leads a delegation to Jakarta'."""
    chunks = sentence.chunks
    if chunks[i].low in _LEADS and any(is_retinue(c.value) or c.low in _GROUPS for c in chunks[i + 1 : i + 8]):
        stops, last = stops_of(chunks, i, m.TO, False, 14)
        who, pronoun = travellers_of(chunks, i)
        if stops:
            return leg_of("go", sentence, i, stops, last, who, pronoun)
        if not sentence.in_title and not scene_of(chunks, i)[0]:
            return open_leg("attend", sentence, i, who, pronoun, event=False)
    if chunks[i].low.startswith("address") and (house := _house_of(chunks, i)) is not None:
        return leg_of("attend", sentence, i, [house], i, *travellers_of(chunks, i))
    guests = attended_by(sentence, i)
    if guests is not None:
        return guests
    if chunks[i].low.startswith("represent") and (leg := _representing(sentence, i)) is not None:
        return leg
    before = chunks[i - 1] if i > 0 else None
    if before and m.FORMS.get(chunks[i].low) == m.PAST and (before.low in SIGNED or before.symbol == m.BE):
        return None  # 'welcomed the agreement signed in Nairobi', 'a day after the deal was signed in Dhaka'
    stops, last = scene_of(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    if not stops and not sentence.in_title:
        speaks = chunks[i].low in ("speaks", "speak") and comes_for_it(chunks, i)
        return open_leg("attend", sentence, i, who, pronoun, event=not (speaks or attends_what_is_told(chunks, i)))
    return leg_of("attend", sentence, i, stops, last, who, pronoun)


def _representing(sentence: Sentence, i: int) -> Leg | None:
    """'X will represent Norway', 'Y is to represent Oslo at the forum': whom the official stands for is told too."""
    chunks = sentence.chunks
    who, pronoun = travellers_of(chunks, i)
    if sentence.in_title or i + 1 >= len(chunks) or chunks[i + 1].symbol != m.PLACE or scene_of(chunks, i + 1)[0]:
        return None
    for person in who:
        person.sender = person.sender or chunks[i + 1].place
    return open_leg("attend", sentence, i, who, pronoun, event=False)
