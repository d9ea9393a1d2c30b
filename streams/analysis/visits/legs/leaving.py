"""Verbs of leaving and of coming back: the end of a visit, or the way to the next."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.stops import REACH, Stop, after_from, list_of_stops, scene_of, stops_of
from streams.analysis.visits.subjects import goes_himself
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.travellers import owner_of, travellers_of


def leaving(sentence: Sentence, i: int) -> Leg | None:
    """'departed Madrid' (the end of a visit), 'left Abuja for Accra', 'leaves to attend the summit in Lomé'."""
    chunks = sentence.chunks
    stops, last = stops_of(chunks, i, m.FOR + m.TO, False, 20)
    origin = i + 1 + (i + 1 < len(chunks) and chunks[i + 1].symbol == m.ARTICLE)
    if (home := _leaving_for_home(sentence, i, stops)) is not None:
        return home
    if not stops:
        purpose = next(
            (k for k in range(i + 1, min(len(chunks), i + 20)) if chunks[k].symbol in m.ATTEND + m.EVENT), None
        )
        if purpose is not None:
            stops, last = scene_of(chunks, purpose, 30)
    if not stops and origin < len(chunks) and chunks[origin].symbol == m.PLACE and m.FORMS.get(chunks[i].low) != m.NOUN:
        stops, last = list_of_stops(chunks, origin)
        return leg_of("return", sentence, i, stops[:1], last, *travellers_of(chunks, i))
    owned = i > 0 and chunks[i - 1].symbol in m.HIS + m.POSSESSIVE
    left = [chunk.symbol for chunk in chunks[origin : origin + 2]] == [m.FROM, m.PLACE]
    if not stops and owned and left:  # 'her departure from Kenya'
        stops, last = list_of_stops(chunks, origin + 1)
        return leg_of("return", sentence, i, stops[:1], last, *owner_of(chunks, i))
    return leg_of("leave", sentence, i, stops, last, *travellers_of(chunks, i)) if stops else None


def _leaving_for_home(sentence: Sentence, i: int, stops: list[Stop]) -> Leg | None:
    """'X of Norway left Dhaka for Oslo', 'left for home': the end of a visit to where it is told."""
    chunks = sentence.chunks
    homewards = any(chunk.low == "home" for chunk in chunks[i + 1 : i + 4])
    if not (stops or homewards):
        return None
    who, _ = travellers_of(chunks, i)
    sender = next((person.sender for person in who if person.sender is not None), None)
    if sender is None or sender.code is None or m.FORMS.get(chunks[i].low) == m.NOUN:
        return None
    if not (stops and stops[0].place.code == sender.code) and not homewards:
        return None
    if i + 1 < len(chunks) and chunks[i + 1].symbol == m.PLACE:
        origins, last = list_of_stops(chunks, i + 1)
        return leg_of("return", sentence, i, origins[:1], last, who, False)
    return open_leg("return", sentence, i, who, False, event=False, where_filed=True)


_WITHDRAWN = frozenset(
    "row rowed rowing rows step stepped stepping steps pull pulled pulling pulls walk walked walking hold held holding "
    "draw drew drawn push pushed pushing hit hits cut scaled scale scaling roll rolled rolling fight fought fire fired "
    "bounce bounced beat shrank shrunk".split()
)
"""With 'back': what is no way home."""


def returning(sentence: Sentence, i: int) -> Leg | None:
    """'returned from Accra', 'returned to Abuja after attending the summit in Brussels', 'returns to Kyiv'."""
    chunks = sentence.chunks
    if chunks[i].low == "back" and i and chunks[i - 1].low in _WITHDRAWN:
        return None  # 'rowed back from calling China a threat'
    who, pronoun = travellers_of(chunks, i)
    for k in range(i + 1, min(len(chunks), i + 1 + 2 * REACH)):
        if chunks[k].symbol == m.FROM or chunks[k].low == "after" or chunks[k].symbol == m.EVENT:
            stops, last = stops_of(chunks, k, m.FROM + m.IN + m.TO, chunks[k].symbol == m.FROM, 2 * REACH)
            if not stops and chunks[k].symbol == m.FROM:
                stops, last = after_from(chunks, k)
            if stops:
                return leg_of("return", sentence, i, stops, last, who, pronoun)
        if chunks[k].low in (";", "."):
            break
    stops, last = stops_of(chunks, i, m.IN + m.TO if chunks[i].low == "back" else m.TO, False, 6)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, last if stops else i)
    leg = Leg("home", who, stops, dates, tense, sentence, chunks[i].start, chunks[i].end, pronoun)
    leg.goes_back = goes_himself(chunks, i)
    return leg
