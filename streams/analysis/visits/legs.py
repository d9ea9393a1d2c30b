"""Who goes where: reading the legs of journeys out of the chunks of one sentence.

Every rule starts from a trigger word (a verb of travel, of hosting, of meeting; a noun such as 'visit'), looks right
for the place and left for the traveller, and gives a `Leg` or nothing."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.gatherings import attended_by, attends_what_is_told
from streams.analysis.visits.governors import CLOSING, OPENING
from streams.analysis.visits.idioms import IDIOMS, SIGNED, tells_of_others
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.moves import Move
from streams.analysis.visits.offices import HEADS
from streams.analysis.visits.people import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import (
    APPOSED,
    REACH,
    Stop,
    after_from,
    list_of_stops,
    modifies,
    scene_of,
    site_after,
    stops_of,
)
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.travellers import (
    fellow_travellers,
    guests_of,
    hint_hosts,
    is_noun,
    is_oblique,
    is_retinue,
    objects_of,
    owner_of,
    subject_of,
    travellers_of,
    whose,
)


def read_legs(sentence: Sentence) -> list[Leg]:
    """Read all legs that the sentence tells."""
    legs: list[Leg] = []
    chunks = sentence.chunks
    if chunks and chunks[-1].low == "?" and not sentence.in_title:
        return legs  # a question tells nothing
    for i, chunk in enumerate(chunks):
        rule = _RULES.get(chunk.symbol)
        if chunk.symbol == m.POSSESSIVE and i and chunks[i - 1].symbol == m.PRONOUN:
            rule = _being  # 'she's in the country'
        leg = rule(sentence, i) if rule is not None else None
        if (leg is None or not leg.stops) and chunk.low in IDIOMS:
            leg = IDIOMS[chunk.low](sentence, i) or leg
        if leg is not None:
            legs.append(leg)
    return legs


_QUOTES = frozenset("\"“”‘'")
_LIGHT = frozenset("come comes came coming go goes going went gone head heads headed heading".split())
"""Verbs that mean travel only with their place close by: 'going to court to challenge ...' does not."""


def _going(sentence: Sentence, i: int) -> Leg | None:
    """'will travel to', 'flew to', 'heads for', 'jets off to'."""
    chunks = sentence.chunks
    if chunks[i].low in ("jet", "jets", "head", "heads", "flies") and i and chunks[i - 1].symbol in (m.WORD, m.ARTICLE):
        return None  # 'the presidential jet', 'the heads'
    if m.FORMS.get(chunks[i].low) == m.BASE and i and chunks[i - 1].low in _QUOTES:
        return None  # he was told: "come to the embassy"
    if chunks[i].low == "travel" and _is_anothers(chunks, i):
        return None  # 'X on the Secretary's upcoming travel'
    short = chunks[i].low in _LIGHT
    stops, last = stops_of(
        chunks,
        i,
        m.TO + m.FOR if chunks[i].low.startswith(("head", "bound", "off")) else m.TO,
        False,
        5 if short else REACH,
    )
    if short and i + 2 < len(chunks) and chunks[i + 2].symbol == m.FUTURE:
        return None  # 'is going to plan, unless Kyiv yields'
    if not stops:
        comes = chunks[i].low.startswith(("com", "came", "fl")) and not sentence.in_title and _comes_for_it(chunks, i)
        return open_leg("arrive", sentence, i, *travellers_of(chunks, i), event=False) if comes else None
    who, pronoun = travellers_of(chunks, i)
    if who or pronoun:
        who = who + fellow_travellers(chunks, last)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def _arriving(sentence: Sentence, i: int) -> Leg | None:
    """'arrived in', 'landed at', and 'arrived Abuja' as some papers write."""
    chunks = sentence.chunks
    low, following = chunks[i].low, chunks[i + 1].low if i + 1 < len(chunks) else ""
    if (
        low == "arrivals"
        or _is_ground(chunks, i)
        or (low.startswith("touch") and following != "down")
        or (low.startswith("turn") and following != "up")
    ):
        return None
    stops, last = stops_of(sentence.chunks, i, m.IN + m.TO, True, 9)
    if not stops and (sentence.in_title or not _comes_for_it(chunks, i)):
        return None
    who, pronoun = (whose(chunks, i), False) if low == "arrival" else ([], False)
    if not who:
        who, pronoun = travellers_of(chunks, i)
    if not stops:
        return open_leg("arrive", sentence, i, who, pronoun, event=False)
    return leg_of("arrive", sentence, i, stops, last, who, pronoun)


_TO_AN_EVENT = frozenset("for with early late alone instead himself herself only . ;".split())


def _comes_for_it(chunks: list[Chunk], i: int) -> bool:
    """Whether somebody comes to what the item is about: 'arrives on Thursday', 'flew in for a day', 'comes alone'."""
    k = i + 1
    flies = chunks[i].low.startswith("fl")
    if flies and (k >= len(chunks) or chunks[k].low != "in"):
        return False
    k += flies
    if k < len(chunks) and chunks[k].low == "on":
        k += 1
    return k >= len(chunks) or chunks[k].symbol == m.DATE or chunks[k].low in _TO_AN_EVENT


def _is_anothers(chunks: list[Chunk], i: int) -> bool:
    """Whether the travel at `i` is that of an office without a name, read as a plain word: 'the Secretary's'."""
    k = i - 1
    while k > 0 and i - k < 4 and chunks[k].symbol in (m.WORD, m.CAPITALISED):
        k -= 1
    return k > 0 and chunks[k].symbol == m.POSSESSIVE and chunks[k - 1].low in HEADS and chunks[k - 1].value is None


def _is_ground(chunks: list[Chunk], i: int) -> bool:
    """Whether 'land' at `i` is the noun: 'evacuated by land'."""
    return chunks[i].low in ("land", "lands") and not any(
        chunk.symbol in (m.FUTURE, m.TO, m.MAYBE, m.OFFICIAL, m.NAME, m.PRONOUN) for chunk in chunks[max(0, i - 2) : i]
    )


def _coming_from(sentence: Sentence, i: int) -> Leg | None:
    """'arrived home from South Africa', 'back from Doha': the end of a visit there."""
    chunks = sentence.chunks
    if i + 1 >= len(chunks) or chunks[i + 1].symbol != m.PLACE:
        return None
    back = i > 0 and chunks[i - 1].low in ("home", "back")
    coming = m.ARRIVE + m.GO if back else m.ARRIVE
    trigger = next((k for k in range(i - 1, max(-1, i - 8), -1) if chunks[k].symbol in coming), None)
    if trigger is None or _is_ground(chunks, trigger):
        return None
    who, pronoun = travellers_of(chunks, trigger)
    stops, last = list_of_stops(chunks, i + 1)
    return leg_of("return", sentence, trigger, stops, last, who, pronoun)


def _leaving(sentence: Sentence, i: int) -> Leg | None:
    """'departed Madrid' (the end of a visit), 'left Abuja for Accra', 'leaves to attend the summit in Lomé'."""
    chunks = sentence.chunks
    stops, last = stops_of(chunks, i, m.FOR + m.TO, False, 20)
    origin = i + 1
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


def _visiting(sentence: Sentence, i: int) -> Leg | None:
    """The verb ('is visiting Pakistan') and the noun ('his visit to Pakistan', 'visit by X to Y')."""
    chunks = sentence.chunks
    if is_noun(chunks, i):
        return _trip(sentence, i)
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


def _trip(sentence: Sentence, i: int) -> Leg | None:
    """'on a two-day visit to', 'Sherman's travel to', 'trip to', 'visit of X to Y', 'his Paris trip'."""
    chunks = sentence.chunks
    if chunks[i].low == "stop" and i + 1 < len(chunks) and chunks[i + 1].low.endswith("ing"):
        return None  # 'stop sending arms to'
    beside = i + 1 < len(chunks) and chunks[i + 1].low in ("in", "at")
    embassy = chunks[i].low == "mission" and i and chunks[i - 1].symbol in (m.PLACE, m.DEMONYM, m.ORGANISATION)
    if beside and embassy:
        return None  # 'the U.S. mission in Nigeria'
    if chunks[i].low == "stop" and i and (chunks[i - 1].symbol == m.TO or chunks[i - 1].low in ("must", "should")):
        return None  # 'needed to stop supplying weapons to Ukraine'
    if [chunk.symbol in m.COMMA + m.OFFICIAL + m.NAME + m.PRONOUN for chunk in chunks[i + 1 : i + 3]] == [True, True]:
        return None  # 'During this trip, X called for an end to the fighting in Marib'
    preps = m.TO + m.IN if beside else m.TO + m.OF if chunks[i].low in ("tour", "tours") else m.TO
    stops, last = stops_of(chunks, i, preps, False, 4 if beside else 12)
    if not stops and i and chunks[i - 1].symbol == m.PLACE:
        stops, last = list_of_stops(chunks, i - 1)
        last = i
    if chunks[i].low == "leg":
        stops, last = _stop_of_leg(chunks, i), i
    if not stops:
        return None
    if _is_anothers(chunks, i):
        return None
    who, pronoun = whose(chunks, i), False
    if not who:
        who, pronoun = owner_of(chunks, i)
    kind, time = _told_by_verb(chunks, i)
    leg = leg_of(kind, sentence, i, stops, last, who, pronoun)
    if leg is not None and leg.tense.time == "none":
        leg.tense.time = time or _time_behind(chunks, last)
    return leg


_BEFORE_NOUN, _BEHIND_PLACE = 8, 10
"""Chunks from a noun such as 'visit' to the verb that begins or ends it, and from its place to the verb behind."""


def _told_by_verb(chunks: list[Chunk], i: int) -> tuple[str, str | None]:
    """Say what a verb before the noun at `i` makes of the visit, and its tense: 'begins a', 'wrapped up his'."""
    for k in range(i - 1, max(-1, i - _BEFORE_NOUN), -1):
        low = chunks[k].low
        if low in ("after", "following") or chunks[k].symbol == m.RETURN or low in CLOSING:
            return "return", _form_of(low) if low in CLOSING else None
        if low in OPENING:
            perfect = k > 0 and chunks[k - 1].low in ("has", "have")
            return "arrive", "perfect" if perfect else _form_of(low)
        if low in _MAKING:
            return "trip", _form_of(low)
        if chunks[k].symbol in m.STOP + m.RELATIVE:
            break
    return "trip", None


def _time_behind(chunks: list[Chunk], last: int) -> str:
    """Give the tense of the verb that a visit is the subject of: 'visit to Kenya takes place', 'will begin'."""
    for chunk in chunks[last + 1 : last + 1 + _BEHIND_PLACE]:
        if chunk.symbol in m.FUTURE + m.CANCEL + m.MOVE or chunk.low == "called":
            return "future"
        if chunk.low in OPENING or chunk.low in CLOSING or chunk.low in _RUNNING:
            return _form_of(chunk.low) or "none"
        if chunk.symbol in m.SAY + m.STOP + m.RELATIVE:
            break
    return "none"


def _form_of(low: str) -> str | None:
    """Give the tense of an opening or closing verb from its form."""
    if low.endswith("ed") or low in ("began", "made", "paid", "undertook", "took", "wound", "ran"):
        return "past"
    return "present" if low.endswith("s") else None


_MAKING = frozenset("makes make made making pays pay paid paying undertakes undertake undertook undertaking".split())
_RUNNING = frozenset("takes took runs ran lasts lasted".split())


def _stop_of_leg(chunks: list[Chunk], i: int) -> list[Stop]:
    """Give the country of 'the Ugandan leg of her trip'."""
    place = chunks[i - 1].value if i else None
    on_trip = any(chunk.symbol in (m.TRIP, m.VISIT) for chunk in chunks[i + 1 : i + 6])
    return [Stop(place, chunks[i - 1].start, chunks[i].end)] if isinstance(place, Place) and on_trip else []


def _dropping(sentence: Sentence, i: int) -> Leg | None:
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


_WITHDRAWN = frozenset(
    "row rowed rowing rows step stepped stepping steps pull pulled pulling pulls walk walked walking hold held holding "
    "draw drew drawn push pushed pushing hit hits cut scaled scale scaling roll rolled rolling fight fought fire fired "
    "bounce bounced beat shrank shrunk".split()
)
"""With 'back': what is no way home."""


def _returning(sentence: Sentence, i: int) -> Leg | None:
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
    stops, last = stops_of(chunks, i, m.IN if chunks[i].low == "back" else m.TO, False, 6)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, last if stops else i)
    return Leg("home", who, stops, dates, tense, sentence, chunks[i].start, chunks[i].end, pronoun)


_LEADS = frozenset("lead leads led leading".split())


def _attending(sentence: Sentence, i: int) -> Leg | None:
    """'attended the summit in Doha', 'spoke at the forum in Geneva', 'leads a delegation to Jakarta'."""
    chunks = sentence.chunks
    if chunks[i].low in _LEADS and any(
        is_retinue(c.value) or c.low in ("team", "mission") for c in chunks[i + 1 : i + 8]
    ):
        stops, last = stops_of(chunks, i, m.TO, False, 14)
        if stops:
            who, pronoun = travellers_of(chunks, i)
            return leg_of("go", sentence, i, stops, last, who, pronoun)
    guests = attended_by(sentence, i)
    if guests is not None:
        return guests
    before = chunks[i - 1] if i > 0 else None
    if before and m.FORMS.get(chunks[i].low) == m.PAST and (before.low in SIGNED or before.symbol == m.BE):
        return None  # 'welcomed the agreement signed in Nairobi', 'a day after the deal was signed in Dhaka'
    stops, last = scene_of(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    if not stops and not sentence.in_title:
        speaks = chunks[i].low in ("speaks", "speak") and _comes_for_it(chunks, i)
        return open_leg("attend", sentence, i, who, pronoun, event=not (speaks or attends_what_is_told(chunks, i)))
    return leg_of("attend", sentence, i, stops, last, who, pronoun)


_BEFORE_BEING = (m.OFFICIAL, m.NAME, m.FUTURE, m.RELATIVE, m.BE, m.COMMA, m.TO, m.WORD, m.NOT)


def _leads(chunks: list[Chunk], k: int) -> bool:
    """Whether the word at `k` leads to a place, not to a day: 'in', but not the 'on' of 'is expected on Friday in'."""
    dated = chunks[k].low == "on" and any(chunk.symbol == m.DATE for chunk in chunks[k + 1 : k + 2])
    return chunks[k].symbol == m.IN and not dated


def _and_at(chunks: list[Chunk], k: int) -> int | None:
    """Give the place of 'and in Lusaka', 'and on Friday at the palace in Brasilia', with 'and' at `k`."""
    at = k + 1
    if at + 1 < len(chunks) and chunks[at].low == "on" and chunks[at + 1].symbol == m.DATE:
        at += 2
    return _site_at(chunks, at) if at < len(chunks) and chunks[at].low in ("in", "at") else None


_FURTHER = 16
"""Chunks between a place of a stay and the next: 'in Lomé on Monday, where he speaks, and in Accra'."""
_VENUE = 6
"""Chunks of a venue before the place that it is in: 'at State House in Nairobi'."""


def _site_at(chunks: list[Chunk], k: int) -> int | None:
    """Give the place that 'in' or 'at' leads to at `k`, over the name of a venue if need be."""
    site = site_after(chunks, k)
    if site is not None or chunks[k].low != "at":
        return site
    for at in range(k + 1, min(len(chunks), k + 1 + _VENUE)):
        if chunks[at].low == "in":
            return site_after(chunks, at)
        if chunks[at].symbol not in (m.ARTICLE, m.CAPITALISED, m.NAME, m.WORD, m.SAY, m.ORGANISATION):
            return None
    return None


def _is_verb(chunk: Chunk) -> bool:
    """Whether a plain word is a participle: 'is being followed closely here' tells of no stay."""
    return chunk.symbol == m.WORD and chunk.low.endswith(("ed", "ing"))


def _being(sentence: Sentence, i: int) -> Leg | None:
    """'will be in Kenya', 'is currently in Dubai'."""
    chunks = sentence.chunks
    k = i + 1
    while k < len(chunks) and (
        (
            chunks[k].symbol in (m.WORD, m.DATE, m.FUTURE, m.IN)
            and k - i < 3 + (chunks[k].symbol == m.DATE)
            and not _leads(chunks, k)
        )
        or (k - i < 6 and [chunk.low for chunk in chunks[k : k + 3]] == ["on", "the", "ground"])
        or (k - i < 6 and chunks[k].low in ("the", "ground") and chunks[k - 1].low in ("on", "the"))
    ):
        k += 1
    if any(chunk.low == "there" for chunk in chunks[max(0, i - 3) : i]):  # 'there will be resolutions in'
        return None
    here = k < len(chunks) and chunks[k].symbol == m.PLACE and chunks[k].low == "here"
    first = k if here else _site_at(chunks, k) if k < len(chunks) and chunks[k].low in ("in", "at") else None
    who, pronoun = subject_of(chunks, i)
    at = k < len(chunks) and chunks[k].low == "at"
    between = chunks[i + 1 : k] if here or at else []
    if tells_of_others(chunks, i, who, pronoun) or any(_is_verb(chunk) for chunk in between):
        return None
    if first is None:
        return open_leg("attend", sentence, k, who, pronoun) if at and not sentence.in_title else None
    if not pronoun and (i == 0 or chunks[i - 1].symbol not in _BEFORE_BEING):
        return None
    stops, last = list_of_stops(chunks, first)
    while last + 3 < len(chunks):  # 'in Addis Ababa on Monday, where he speaks, and in Lusaka on Wednesday'
        near = range(last + 1, min(len(chunks) - 1, last + _FURTHER))
        ands = (k for k in near if chunks[k].symbol == m.AND)
        site = next((site for k in ands if (site := _and_at(chunks, k)) is not None), None)
        if site is None:
            break
        also, last = list_of_stops(chunks, site)
        stops += [stop for stop in also if all(stop.place.code != other.place.code for other in stops)]
    leg = leg_of("be", sentence, i, stops, last, who, pronoun)
    if leg is not None and any(chunk.symbol == m.FUTURE for chunk in chunks[i + 1 : first]):  # 'is expected in Oslo'
        leg.tense.time = "future"
        leg.tense.denied = leg.tense.denied or chunks[i - 1].low == "had"  # 'had been due in Oslo'
    elif leg is not None and leg.tense.time == "none":
        ahead = any(chunk.symbol == m.TO for chunk in chunks[max(0, i - 2) : i])  # 'is then to spend two days in'
        past = chunks[i].low in ("was", "were", "spent")
        leg.tense.time = "future" if ahead else "past" if past else "present"
    return leg


def _fronted(sentence: Sentence, i: int) -> Leg | None:
    """A place at the head of the sentence: 'In Doha, the envoy will meet ...', 'While in Brussels, she ...'."""
    chunks = sentence.chunks
    if i > 2 or chunks[i].low not in ("in", "at") or sentence.in_title:
        return None
    first = i + 1
    while (
        first < len(chunks)
        and first - i < 6
        and (chunks[first].symbol in (m.ARTICLE, m.OF, m.CAPITALISED) or chunks[first].low in APPOSED)
    ):
        first += 1
    if first >= len(chunks) or chunks[first].symbol != m.PLACE or modifies(chunks, first):
        return None
    stops, last = list_of_stops(chunks, first)
    for k in range(last + 1, min(len(chunks), last + 8)):
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PRONOUN) or chunks[k].low == "i":
            verb = next((j for j in range(k + 1, min(len(chunks), k + 7)) if m.FORMS.get(chunks[j].low)), k)
            tense = read_tense(chunks, verb, False)
            if len(stops) == 1:
                hint_hosts(chunks, k, stops[0].place)
            person = chunks[k].value
            who = [person] if isinstance(person, Person) else []
            pronoun = chunks[k].symbol == m.PRONOUN
            return Leg("front", who, stops, [], tense, sentence, chunks[i].start, chunks[k].end, pronoun)
        if chunks[k].symbol in m.POSSESSIVE + m.SAY + m.BE:
            break
    return None


_HOURS = frozenset("night morning evening afternoon".split())


_SPOKEN = frozenset("remarks speech address statement interview intervention keynote".split())


def _standing(sentence: Sentence, i: int) -> Leg | None:
    """An official directly beside a place: 'President X on Friday in Abu Dhabi joined ...', 'speaking in Geneva'."""
    chunks = sentence.chunks
    k = i + 1
    while (
        k + 1 < len(chunks)
        and k - i < 7
        and (
            chunks[k].symbol in (m.COMMA, m.DATE)
            or chunks[k].low in _HOURS
            or (chunks[k].low == "on" and chunks[k + 1].symbol == m.DATE)
        )
    ):
        k += 1
    if (
        k + 1 < len(chunks)
        and chunks[k].low == "in"
        and chunks[k + 1].symbol == m.PLACE
        and not modifies(chunks, k + 1)
    ):
        spoken = any(chunk.low in _SPOKEN for chunk in chunks[:i])  # 'Remarks by X in Ungheni'
        if (is_oblique(chunks, i) and not spoken) or (k == i + 1 and chunks[i].symbol == m.NAME):
            return None
        dated = any(chunk.symbol == m.DATE for chunk in chunks[i + 1 : k])
        if chunks[i].person.name is None and not dated and i > 2:  # 'is the minister in Egypt' tells no journey
            return None
        stops, last = list_of_stops(chunks, k + 1)
        leg = leg_of("attend", sentence, i, stops, last, [chunks[i].person], False)
        if leg is not None:
            leg.tense.time = "past"
        return leg
    return None


def _meeting(sentence: Sentence, i: int) -> Leg | None:
    """'met X in Doha', 'held talks in Kyiv'; both sides may be visitors there."""
    chunks = sentence.chunks
    if _is_topic(chunks, i) or _is_held_by_others(chunks, i):
        return None
    stops, last = scene_of(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    leg = leg_of("meet", sentence, i, stops, last, who, pronoun)
    others = objects_of(chunks, i)
    for guests, hosts in ((who, others), (others, who)):
        if hosts and any((person.title or "").lower().startswith("visiting") for person in guests):
            return _received(sentence, i, guests, hosts, stops, last)
    if leg is not None:
        leg.hosts = others
    elif others and who:
        tense = read_tense(chunks, i, sentence.in_title)
        leg = Leg(
            "meet", who, [], dates_near(chunks, i, i), tense, sentence, chunks[i].start, chunks[i].end, pronoun, others
        )
    return leg


def _is_topic(chunks: list[Chunk], i: int) -> bool:
    """Whether 'meeting' or 'talks' at `i` is what the sentence is about, not what an official does there."""
    if m.FORMS.get(chunks[i].low) not in (m.NOUN, m.ING):
        return False
    if i + 1 < len(chunks) and chunks[i + 1].symbol in (m.BE, m.FUTURE):
        return True
    return (
        i > 0
        and chunks[i - 1].symbol in (m.ARTICLE, m.WORD, m.CAPITALISED)
        and not any(
            chunk.symbol in m.MEET + m.FOR + m.ATTEND + m.BE or chunk.low in _BEFORE_TALKS
            for chunk in chunks[max(0, i - 4) : i]
        )
    )


def _is_held_by_others(chunks: list[Chunk], i: int) -> bool:
    """Whether the meeting 'held' at `i` is that of people without an office: 'the talks some villagers held in'."""
    k = i - 1
    while k > 0 and chunks[k].symbol == m.WORD:
        k -= 1
    named = chunks[k].low == "meeting" or (chunks[k].symbol == m.MEET and m.FORMS.get(chunks[k].low) == m.NOUN)
    return chunks[i].low == "held" and named and chunks[i - 1].symbol == m.WORD and chunks[i - 1].low.endswith("s")


_BEFORE_TALKS = frozenset(
    "in at during after before following start starts started begin begins began open opens opened resume resumes "
    "resumed conclude concluded end ended wrap wraps wrapped continue continued".split()
)
"""What makes talks something done: 'began their talks in'."""
_FAR_HOST = 14
"""Chunks from 'was received' to 'by', with a day and a venue between."""


def _hosting(sentence: Sentence, i: int) -> Leg | None:
    """'X received Y at the State House', 'Y was welcomed by X': the traveller is the guest."""
    chunks = sentence.chunks
    told = any(chunk.symbol == m.BE for chunk in chunks[max(0, i - 2) : i])
    reach = min(len(chunks), i + (_FAR_HOST if told else 5))  # 'was received on Friday at the palace in Riga by'
    by = next((k for k in range(i + 1, reach) if chunks[k].symbol == m.BY), i)
    passive = by > i and m.FORMS.get(chunks[i].low) == m.PAST
    if passive and not told:
        return None  # 'events hosted by X'
    left, pronoun = subject_of(chunks, i)
    by = by if passive else i
    right = guests_of(chunks, by + 1)
    guests, hosts = (left, right) if passive else (right, left)
    if not guests or (pronoun and passive):
        return None
    stops, last = scene_of(chunks, i)
    if not stops and not passive and not hosts and (host := _host_country(chunks, i)) is not None:
        stops, last = [host], i
    return _received(sentence, i, guests, hosts, stops, last)


def _host_country(chunks: list[Chunk], i: int) -> Stop | None:
    """Give the country that is the subject of the hosting at `i`: 'Kenya will play host to', 'Abuja received'."""
    k = i - 1
    while k > 0 and (chunks[k].symbol in (m.BE, m.FUTURE, m.DATE, m.IN, m.ARTICLE) or chunks[k].low in _PLAYS):
        k -= 1
    if k < 0 or chunks[k].symbol != m.PLACE or (k and chunks[k - 1].symbol not in (m.STOP, m.ARTICLE, m.COMMA)):
        return None
    return Stop(chunks[k].place, chunks[k].start, chunks[i].end)


_PLAYS = frozenset("play plays played also now again next".split())


def _received(
    sentence: Sentence, i: int, guests: list[Person], hosts: list[Person], stops: list[Stop], last: int
) -> Leg:
    """Give the leg of guests whom their hosts receive at `stops`, or at home where none are told."""
    chunks = sentence.chunks
    tense = read_tense(chunks, i, sentence.in_title)
    end = last if stops else i
    dates = dates_near(chunks, i, end)
    return Leg("host", guests, stops, dates, tense, sentence, chunks[i].start, chunks[end].end, False, hosts)


_RULES = {
    m.GO: _going,
    m.ARRIVE: _arriving,
    m.LEAVE: _leaving,
    m.VISIT: _visiting,
    m.TRIP: _trip,
    m.CANCEL: _dropping,
    m.RETURN: _returning,
    m.ATTEND: _attending,
    m.MEET: _meeting,
    m.HOST: _hosting,
    m.BE: _being,
    m.OFFICIAL: _standing,
    m.IN: _fronted,
    m.FROM: _coming_from,
}
