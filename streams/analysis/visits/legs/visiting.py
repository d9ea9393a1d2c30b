"""Visits and trips, the verbs and the nouns: 'is visiting Pakistan', 'his three-day visit to'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.governors import CLOSING, OPENING, form_of, time_behind
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.going import is_anothers
from streams.analysis.visits.legs.touring import is_told_by_verb
from streams.analysis.visits.move_words import kind_of_move
from streams.analysis.visits.moves import Move
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import Stop, list_of_stops, site_after, stops_of
from streams.analysis.visits.travellers import owner_of, travellers_of, whose
from streams.analysis.visits.visit_nouns import is_noun


def visiting(sentence: Sentence, i: int) -> Leg | None:
    """The verb ('is visiting Pakistan') and the noun ('his visit to Pakistan', 'visit by X to Y')."""
    chunks = sentence.chunks
    if is_noun(chunks, i):
        return trip_told(sentence, i)
    if i + 1 < len(chunks) and chunks[i + 1].low in ("him", "them"):
        return None  # whoever sees a friend abroad
    stops, last = stops_of(chunks, i, "", True, 9)
    if not stops:
        stops, last = stops_of(chunks, i, m.TO, False, 8)
    for k in range(i + 1, min(len(chunks), i + 9)) if not stops else ():  # 'visit the coordination centre in Istanbul'
        site = site_after(chunks, k) if chunks[k].low in ("in", "at") else None
        if site is not None:
            stops, last = list_of_stops(chunks, site)
            break
        if chunks[k].symbol in m.SAY + m.RELATIVE + m.OFFICIAL + m.NAME + m.COMMA:
            break
    return leg_of("visit", sentence, i, stops, last, *travellers_of(chunks, i)) if stops else None


_FIELD = frozenset("advisory assistance combat military police rescue stabilisation stabilization support".split())
"""What a mission is that stays in a country and is nobody's journey."""
_FRONT = 5
"""Chunks from 'during her' to the noun such as 'visit'."""


def _told_behind(chunks: list[Chunk], i: int, last: int) -> list[Person]:
    """Give the official whom 'during her visit to Oslo, Minister X said' names only behind the place at `last`."""
    his = next((k for k in range(i - 1, max(0, i - _FRONT), -1) if chunks[k].symbol == m.HIS), 0)
    if not his or chunks[his - 1].low not in ("during", "on") or last + 2 >= len(chunks):
        return []
    k = last + 2 + (chunks[last + 2].symbol == m.ARTICLE)
    fronted = not any(chunk.symbol in m.OFFICIAL + m.NAME + m.PRONOUN for chunk in chunks[:his])
    behind = chunks[last + 1].symbol == m.COMMA and k < len(chunks) and chunks[k].symbol in (m.OFFICIAL, m.NAME)
    return [chunks[k].person] if fronted and behind else []


def trip_told(sentence: Sentence, i: int) -> Leg | None:
    """'on a two-day visit to', 'Sherman's travel to', 'trip to', 'visit of X to Y', 'his Paris trip'."""
    chunks = sentence.chunks
    if chunks[i].low == "stop" and i + 1 < len(chunks) and chunks[i + 1].low.endswith("ing"):
        return None  # 'stop sending arms to'
    beside = i + 1 < len(chunks) and chunks[i + 1].low in ("in", "at")
    embassy = chunks[i].low == "mission" and i and chunks[i - 1].symbol in (m.PLACE, m.DEMONYM, m.ORGANISATION)
    field = chunks[i].low == "mission" and i and (chunks[i - 1].low in _FIELD or chunks[i - 1].low.endswith("ing"))
    if beside and (embassy or field):
        return None  # 'the U.S. mission in Nigeria', 'the training mission in Mali'
    if chunks[i].low == "stop" and i and (chunks[i - 1].symbol == m.TO or chunks[i - 1].low in ("must", "should")):
        return None  # 'needed to stop supplying weapons to Ukraine'
    named = [chunk.symbol in m.COMMA + m.OFFICIAL + m.NAME + m.PRONOUN for chunk in chunks[i + 1 : i + 3]] == [
        True,
        True,
    ]
    if named and chunks[i - 1].symbol != m.PLACE:
        return None  # 'During this trip, X called for an end to the fighting in Marib'
    preps = m.TO + m.IN if beside else m.TO + m.OF if chunks[i].low in ("tour", "tours") else m.TO
    stops, last = stops_of(chunks, i, preps, False, 4 if beside else 12)
    if not stops and i and chunks[i - 1].symbol == m.PLACE:
        stops, last = list_of_stops(chunks, i - 1)
        last = i
    if not stops and (paid := _paid(chunks, i)) is not None:
        stops, last = list_of_stops(chunks, paid)
        last = i
    if chunks[i].low == "leg":
        stops, last = _stop_of_leg(chunks, i), i
    if not stops and (host := _awaited_by(chunks, i)) is not None:
        stops, last = [host], i
    if is_anothers(chunks, i) or (stops and is_told_by_verb(sentence, i, stops[0])):
        return None
    if not stops:
        return _visit_here(sentence, i)
    who, pronoun = whose(chunks, i) or _told_behind(chunks, i, last), False
    if not who:
        who, pronoun = owner_of(chunks, i)
    kind, time = _told_by_verb(chunks, i)
    leg = leg_of(kind, sentence, i, stops, last, who, pronoun)
    if leg is not None and leg.tense.time == "none":
        ahead = any(chunk.symbol == m.FUTURE for chunk in chunks[i:last])  # 'On his trip, X will speak in Oslo'
        leg.tense.time = "future" if ahead else time or time_behind(chunks, last)
    if leg is not None and not who and _is_told_before(chunks, i) and not _had_been_dropped(chunks, i):
        added = any(chunk.low == "added" for chunk in chunks[last:])
        leg.pronoun = pronoun or leg.tense.move.cancelled or leg.tense.move.moved or added
        leg.tense.time = "future" if added else leg.tense.time
    return leg


def _visit_here(sentence: Sentence, i: int) -> Leg | None:
    """'begins a two-day visit on Friday', 'who is on an official visit', where the item tells the place elsewhere."""
    chunks = sentence.chunks
    if sentence.in_title or chunks[i].low not in ("visit", "tour", "trip") or _is_narrowed(chunks, i):
        return None
    verb = next((k for k in range(i - 1, max(-1, i - _BEFORE_NOUN), -1) if chunks[k].low in OPENING | _MAKING), None)
    on = next((k for k in range(i - 1, max(0, i - _BEFORE_NOUN), -1) if chunks[k].low in ("on", "for")), None)
    if verb is None and on is not None and chunks[on + 1].low in ("a", "an") and chunks[on - 1].symbol in _COMES:
        verb = on - 1
    if verb is None or chunks[i - 1].symbol == m.HIS:
        return None
    who, _ = travellers_of(chunks, verb)
    leg = open_leg("trip", sentence, verb, who, False, event=False) if who else None
    if leg is not None and chunks[verb].symbol == m.BE and leg.tense.time == "none":
        leg.tense.time = "present"
    return leg


_COMES = m.BE + m.ARRIVE + m.GO


def _is_narrowed(chunks: list[Chunk], i: int) -> bool:
    """Whether the visit at `i` is to something or somebody of the place: 'a visit to the shrine', 'the tour of'."""
    return i + 1 < len(chunks) and chunks[i + 1].symbol in (m.TO, m.OF, m.IN) and chunks[i + 1].low != "on"


_AWAITING = frozenset("awaits awaiting expects expecting prepares preparing prepared bracing readying".split())


_BEFORE_AWAITING = (m.BE, m.FUTURE, m.COMMA, m.DATE, m.IN)


def _awaits(chunks: list[Chunk], k: int) -> bool:
    return chunks[k].low in _AWAITING or (m.FORMS.get(chunks[k].low) != m.NOUN and kind_of_move(chunks, k) != "")


def _awaited_by(chunks: list[Chunk], i: int) -> Stop | None:
    """Give the country that is the subject of 'is preparing for a visit by', 'awaits a visit from' at `i`."""
    k = i - 1
    while k > 0 and i - k < _BEFORE_NOUN and not _awaits(chunks, k):
        k -= 1
    if not _awaits(chunks, k) or not any(c.symbol in m.BY + m.FROM + m.OF for c in chunks[i + 1 : i + 2]):
        return None
    k -= 1
    while k > 0 and (chunks[k].symbol in _BEFORE_AWAITING or chunks[k].low in ("meanwhile", "now", "also")):
        k -= 1
    place = chunks[k].value if k >= 0 and chunks[k].symbol == m.PLACE else None
    return Stop(place, chunks[k].start, chunks[i].end) if isinstance(place, Place) else None


_PARTS = frozenset("stop stopover leg".split())


def _is_told_before(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` means a journey told before, whoever's that is: 'the Ugandan leg', 'the trip to Oslo'."""
    return chunks[i].low in _PARTS or (i == 1 and chunks[0].low in ("the", "a"))


def _had_been_dropped(chunks: list[Chunk], i: int) -> bool:
    """Whether what became of the journey at `i` is background: 'a stop in Oslo had already been dropped'."""
    had = next((k for k in range(i, len(chunks)) if chunks[k].low == "had"), len(chunks))
    return any(chunk.symbol in m.CANCEL + m.MOVE for chunk in chunks[had + 1 : had + 4])


_BEFORE_NOUN = 8
"""Chunks from a noun such as 'visit' back to the verb that begins or ends it."""
_PAYING = frozenset("pays pay paid paying".split())
_MAKING = _PAYING | frozenset("makes make made making undertakes undertake undertook undertaking".split())


def _paid(chunks: list[Chunk], i: int) -> int | None:
    """Give the place of 'paid Kenya a two-day visit'."""
    k = next((k for k in range(i - 1, max(0, i - _BEFORE_NOUN), -1) if chunks[k].symbol == m.PLACE), None)
    return k if k is not None and chunks[k - 1].low in _PAYING and chunks[k + 1].symbol in m.ARTICLE + m.DATE else None


def _told_by_verb(chunks: list[Chunk], i: int) -> tuple[str, str | None]:
    """Say what a verb before the noun at `i` makes of the visit, and its tense: 'begins a', 'wrapped up his'."""
    for k in range(i - 1, max(-1, i - _BEFORE_NOUN), -1):
        low = chunks[k].low
        if low in ("after", "following") or chunks[k].symbol == m.RETURN or low in CLOSING:
            return "return", form_of(low) if low in CLOSING else None
        if low in OPENING:
            perfect = k > 0 and chunks[k - 1].low in ("has", "have")
            return "arrive", "perfect" if perfect else form_of(low)
        if low in _MAKING:
            return "trip", form_of(low)
        if chunks[k].symbol in m.STOP + m.RELATIVE:
            break
    return "trip", None


_BEFORE_STOPS = frozenset("with after following including making make made makes further other more two three".split())


def stops_told(sentence: Sentence, i: int) -> Leg | None:
    """'a tour with stops in Oman and Qatar', 'after stops in Riga': the noun."""
    return trip_told(sentence, i) if i and sentence.chunks[i - 1].low in _BEFORE_STOPS else None


def _stop_of_leg(chunks: list[Chunk], i: int) -> list[Stop]:
    """Give the country of 'the Ugandan leg of her trip'."""
    place = chunks[i - 1].value if i else None
    on_trip = any(chunk.symbol in (m.TRIP, m.VISIT, m.CANCEL, m.MOVE) for chunk in chunks[i + 1 : i + 12])
    return [Stop(place, chunks[i - 1].start, chunks[i].end)] if isinstance(place, Place) and on_trip else []


def dropping(sentence: Sentence, i: int) -> Leg | None:
    """'drops Uganda from her trip', 'has cut Oslo from the tour'."""
    chunks = sentence.chunks
    if i + 2 >= len(chunks) or chunks[i + 1].symbol != m.PLACE:
        return None
    stops, last = list_of_stops(chunks, i + 1)
    after = chunks[last + 1 : last + 5]
    if not after or after[0].symbol != m.FROM or not any(chunk.symbol in (m.TRIP, m.VISIT) for chunk in after):
        return None
    who, pronoun = travellers_of(chunks, i)
    leg = leg_of("trip", sentence, i, stops, last, who, pronoun)
    if leg is not None:
        leg.tense.move = Move(cancelled=True)
    return leg
