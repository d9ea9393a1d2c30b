"""Who goes where: reading the legs of journeys out of the chunks of one sentence.

Every rule starts from a trigger word (a verb of travel, of hosting, of meeting; a noun such as 'visit'), looks right
for the place and left for the traveller, and gives a `Leg` or nothing.
"""

from dataclasses import dataclass, field

from streams.analysis.dates import DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.sentences import Chunk, Person, Sentence
from streams.analysis.visits.sites import Place
from streams.analysis.visits.tense import Tense, read_tense

_REACH = 14
"""How many chunks may lie between a trigger and its place or traveller; more is another clause."""

_MOVES = m.GO + m.ARRIVE + m.LEAVE + m.VISIT + m.TRIP + m.RETURN
_ENDS = ";:?!"


@dataclass(slots=True)
class Stop:
    """A place on the way, with the dates that stand by it."""

    place: Place
    start: int
    end: int
    dates: list[DateMention] = field(default_factory=list)


@dataclass(slots=True)
class Leg:
    """One trigger's reading: the travellers, the stops, and how the clause tells it."""

    kind: str
    who: list[Person]
    stops: list[Stop]
    dates: list[DateMention]
    tense: Tense
    sentence: Sentence
    start: int
    end: int
    pronoun: bool = False
    hosts: list[Person] = field(default_factory=list)


def read_legs(sentence: Sentence) -> list[Leg]:
    """Read all legs that the sentence tells."""
    legs: list[Leg] = []
    chunks = sentence.chunks
    if chunks and chunks[-1].low == "?" and not sentence.in_title:
        return legs  # a question tells nothing
    for i, chunk in enumerate(chunks):
        rule = _RULES.get(chunk.symbol)
        if rule is None:
            continue
        leg = rule(sentence, i)
        if leg is not None:
            legs.append(leg)
    return legs


# -- places ------------------------------------------------------------------------------------------------------------


_ADJECTIVES = (
    "ern",
    "-torn",
    "-hit",
    "-rich",
    "-ravaged",
    "ese",
    "ish",
    "al",
    "ing",
    "ed",
    "camps",
    "camp",
    "ian",
    "an",
)
"""Ends of the words that may stand before a place: 'to the war-torn southern city', but not 'to destroy'."""


def _stops(chunks: list[Chunk], i: int, preps: str, direct: bool, reach: int = _REACH) -> tuple[list[Stop], int]:
    """Give the places that a trigger at `i` leads to, and the index of the last chunk read.

    `preps` are the symbols that may lead to the place; `direct` tells whether it may also follow with none.
    """
    armed = direct
    k = i + 1
    last = min(len(chunks), i + 1 + reach)
    while k < last:
        symbol = chunks[k].symbol
        if symbol == m.PLACE:
            if armed and not _is_origin(chunks, k):
                if k + 1 < len(chunks) and chunks[k + 1].symbol == m.EVENT:  # 'for the EU-Asean summit in Jakarta'
                    stops, at = _scene(chunks, k + 1, 6)
                    if stops:
                        return stops, at
                return _list_of_stops(chunks, k)
        elif symbol in preps:
            armed = True
        elif symbol == m.WORD and armed and not direct:
            armed = chunks[k].low in _APPOSED or chunks[k].low.endswith(_ADJECTIVES)
        elif chunks[k].low == "that":
            return [], k
        elif symbol in m.MEET + m.ATTEND + m.EVENT and not direct:
            stops, last = _scene(chunks, k, last - k)
            return stops, last
        elif (
            symbol == m.NAME
            and armed
            and not direct
            and k + 1 < last
            and chunks[k + 1].symbol in (m.COMMA, m.WORD, m.IN)
        ):
            pass  # 'to Nakivale, Uganda', 'to the Sahrawi camps near Tindouf'
        elif symbol in (m.OFFICIAL, m.NAME, m.SAY, m.RELATIVE, m.PRONOUN, m.FROM, m.WITH, m.BY, m.BE):
            armed = False
        elif symbol in _MOVES + m.HOST or (symbol == m.STOP and chunks[k].low in _ENDS):
            return [], k
        elif symbol == m.COMMA and direct and k == i + 1:
            armed = False
        k += 1
    return [], k


def _is_origin(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` is where somebody comes from: 'from Abuja', or the object of 'left'."""
    back = k - 1
    while back >= 0 and chunks[back].symbol in (m.ARTICLE, m.WORD) and k - back < 3:
        back -= 1
    return back >= 0 and chunks[back].symbol == m.FROM


def _list_of_stops(chunks: list[Chunk], k: int) -> tuple[list[Stop], int]:
    """Read 'Tbilisi, Georgia; Baku, Azerbaijan; and Yerevan, Armenia June 6-13' from its first place at `k`."""
    stops: list[Stop] = []
    last = k
    while k < len(chunks):
        chunk = chunks[k]
        if chunk.symbol == m.PLACE and (not stops or not _modifies(chunks, k)):
            place = chunk.value
            assert isinstance(place, Place)
            if place.code is not None and all(stop.place.code != place.code for stop in stops):
                stops.append(Stop(place, chunk.start, chunk.end))
            last = k
        elif chunk.symbol == m.DATE:
            assert isinstance(chunk.value, DateMention)
            if stops:
                stops[-1].dates.append(chunk.value)
            last = k
        elif not _joins_places(chunks, k):
            break
        k += 1
    return stops, last


_APPOSED = frozenset(
    "capital city town port republic kingdom federal province region state island neighbouring former".split()
)


def _joins_places(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` may stand between two places, or a place and its date, of one list."""
    chunk = chunks[k]
    if chunk.symbol in (m.COMMA, m.AND, m.ARTICLE, m.DEMONYM, m.OF) or chunk.low in (
        ";",
        "finally",
        "thereafter",
        "later",
    ):
        return k - 1 < 0 or chunks[k - 1].low != "for"
    if chunk.low in _APPOSED:
        return True
    if chunk.symbol in (m.TO, m.IN, m.FROM):
        return any(after.symbol in (m.PLACE, m.DATE) for after in chunks[k + 1 : k + 2]) or (
            k + 2 < len(chunks) and chunks[k + 1].symbol == m.ARTICLE and chunks[k + 2].symbol == m.PLACE
        )
    return False


_MODIFIED = frozenset(
    "war border talks conflict crisis deal relations ties agreement treaty ceasefire issue question policy".split()
)


def _modifies(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` only narrows the word after it: 'Ukraine war', 'Israel-Hamas', 'Afghanistan "
    "border'."""
    if k + 1 >= len(chunks):
        return False
    after = chunks[k + 1]
    return after.low in ("-", "/") or after.low in _MODIFIED or (k > 0 and chunks[k - 1].low in ("/", "-"))


# -- travellers --------------------------------------------------------------------------------------------------------


_MOVERS = frozenset(
    "flight flights aircraft plane planes jet ship ships boat boats vessel vessels troops soldiers migrants "
    "refugees people claimants arrivals children tourists travellers travelers passengers workers weapons aid "
    "students women men families victims convoy trucks goods shipment shipments exports company bodies remains "
    "those nationals citizens evacuees asylum-seekers seekers players fans pilgrims police officers rescuers "
    "protesters investigators crowd fighters rebels agents missile missiles rocket rockets drone drones train "
    "trains bus buses jets helicopter helicopters".split()
)
"""What else travels: where one of these stands before the verb, no official does."""


def _is_a_people(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` means people of a country: 'Nigerians resident in Ukraine have been received'."""
    chunk = chunks[k]
    return chunk.symbol == m.DEMONYM and chunk.low.endswith("s") and chunk.end - chunk.start > 5


def _is_retinue(value: object) -> bool:
    """Whether a person is only those around an official: 'an interagency delegation', 'representatives'."""
    return (
        isinstance(value, Person)
        and value.name is None
        and value.head in ("delegation", "delegations", "representatives", "officials", "members", "aides", "official")
    )


def _is_attribute(chunks: list[Chunk], i: int) -> bool:
    """Whether the participle at `i` tells of the plain noun before it: 'claimants arriving in Germany'."""
    return (
        m.FORMS.get(chunks[i].low) == m.ING
        and chunks[i].symbol in m.GO + m.ARRIVE + m.LEAVE + m.VISIT
        and i > 0
        and chunks[i - 1].symbol == m.WORD
        and not chunks[i - 1].low.endswith("ly")
        and chunks[i - 1].low
        not in ("before", "after", "while", "when", "of", "currently", "been", "also", "still", "upon")
    )


def _country_does(chunks: list[Chunk], i: int) -> bool:
    """Whether no person does what the verb at `i` tells: 'Australia would join', 'the missile that landed'."""
    if m.FORMS.get(chunks[i].low) == m.NOUN or (chunks[i].symbol in m.VISIT + m.TRIP and _is_noun(chunks, i)):
        return False
    k = i - 1
    while (
        k > 0
        and i - k < 6
        and (
            chunks[k].symbol in (m.BE, m.FUTURE, m.NOT, m.DATE, m.TO)
            or chunks[k].low in ("also", "now", "then", "again")
            or chunks[k].low.endswith("ly")
        )
    ):
        k -= 1
    if k < 0:
        return False
    if chunks[k].low in ("that", "which") and k and chunks[k - 1].symbol == m.WORD:
        return True
    if chunks[k].symbol == m.DEMONYM:  # 'Venezuelans leave for Ecuador'
        return True
    if chunks[k].symbol not in (m.PLACE, m.ORGANISATION):
        return False
    before = chunks[k - 1].symbol if k else m.STOP
    return k == 0 or (
        before in (m.ARTICLE, m.STOP, m.SAY, m.WORD, m.COMMA, m.AND)
        and not any(chunk.symbol in (m.OFFICIAL, m.NAME, m.PRONOUN) for chunk in chunks[max(0, k - 4) : k])
    )


def _subject(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    """Give the travellers left of the trigger at `i`, and whether a pronoun stands for them."""
    k = i - 1
    oblique: list[Person] = []
    fallback: int | None = None
    relative = False
    his = False
    if _is_attribute(chunks, i) or _country_does(chunks, i):
        return [], False
    while k >= 0:
        symbol = chunks[k].symbol
        if symbol == m.RELATIVE and chunks[k].low in ("who", "whose") and not oblique:
            if chunks[k].low == "who" and k and chunks[k - 1].symbol in (m.WORD, m.DEMONYM):
                return [], False  # 'asylum seekers who have arrived'
            relative = True
        elif symbol == m.FUTURE and k >= 2 and chunks[k - 1].symbol == m.COMMA and not oblique:
            relative = relative or chunks[k - 2].symbol in (m.OFFICIAL, m.NAME)  # 'X, scheduled to be in ...'
        elif (chunks[k].low in _MOVERS or _is_a_people(chunks, k)) and i - k < 13 and not relative:
            return [], False
        elif symbol in (m.OFFICIAL, m.NAME):
            if _is_retinue(chunks[k].value) and not relative and fallback is None and not _is_oblique(chunks, k):
                fallback = k
                k -= 1
                continue
            if relative or not _is_oblique(chunks, k):
                return _coordinated(chunks, k), False
            if k and chunks[k - 1].symbol == m.COMPANY and m.FORMS.get(chunks[k - 1].low) != m.NOUN:
                return _subject(chunks, k - 1)[0] + _coordinated(chunks, k), False  # 'X accompanies Y on travel to'
            oblique.append(chunks[k].value)  # type: ignore[arg-type]
        elif symbol in (m.PRONOUN, m.HIS):
            his = True
        elif symbol == m.STOP and chunks[k].low in _ENDS:
            break
        k -= 1
    if fallback is not None and not his:
        return _coordinated(chunks, fallback), False
    return [], his


def _is_oblique(chunks: list[Chunk], k: int) -> bool:
    """Whether the official at `k` is the object of a preposition or of a meeting, not what the clause is about."""
    back = k - 1
    while back >= 0 and (
        chunks[back].symbol in (m.ARTICLE, m.HIS, m.DEMONYM)
        or chunks[back].low == "counterpart"
        or (chunks[back].symbol == m.AND and back and chunks[back - 1].symbol == m.DEMONYM)
    ):
        back -= 1
    if back < 0:
        return False
    symbol = chunks[back].symbol
    listed = k + 1 < len(chunks) and chunks[k + 1].symbol in (m.COMMA, m.AND)
    if symbol == m.COMMA and listed and back >= 1 and chunks[back - 1].symbol == m.OFFICIAL:
        return _is_oblique(chunks, back - 1)
    if symbol == m.BY and back and chunks[back - 1].low in ("led", "headed"):  # a delegation led by X goes
        return False
    return symbol in (m.WITH, m.BY, m.OF, m.TO, m.FROM, m.FOR, m.MEET, m.HOST, m.INVITE, m.IN, m.COMPANY) or chunks[
        back
    ].low in (
        "between",
        "against",
        "counterpart",
        "under",
        "about",
        "told",
        "tells",
        "between",
        "alongside",
        "thanked",
        "grant",
        "granted",
        "deny",
        "bar",
        "barred",
        "ban",
        "banned",
        "prevent",
        "prevented",
        "allow",
        "allowed",
        "let",
        "urge",
        "urged",
        "ask",
        "asked",
        "press",
        "pressed",
    )


def _coordinated(chunks: list[Chunk], k: int) -> list[Person]:
    """Give the official at `k` and those joined to it by commas and 'and' on its left."""
    people: list[Person] = []
    while k >= 0:
        value = chunks[k].value
        assert isinstance(value, Person)
        people.append(value)
        k -= 1
        joined = False
        while k >= 0 and chunks[k].symbol in (m.COMMA, m.AND, m.ARTICLE):
            joined = joined or chunks[k].symbol == m.AND or bool(people[1:])
            k -= 1
        if k < 0 or not joined or chunks[k].symbol not in (m.OFFICIAL, m.NAME):
            break
    people.reverse()
    return people


def _subject_after(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the official after the comma that ends an opening participle: 'Arriving in Brussels, the chancellor "
    "...'."""
    for k in range(i + 1, min(len(chunks), i + _REACH)):
        if chunks[k].symbol == m.COMMA:
            for chunk in chunks[k + 1 : k + 6]:
                if chunk.symbol in (m.OFFICIAL, m.NAME):
                    return [chunk.value]  # type: ignore[list-item]
                if chunk.symbol in (m.PRONOUN, m.SAY):
                    return []
    return []


def _dateline_end(chunks: list[Chunk]) -> int:
    """Give the index of the mark that ends a dateline ('SEOUL, Oct. 27 (SK) --'); -1 where there is none."""
    if not chunks or chunks[0].symbol not in (m.PLACE, m.NAME, m.CAPITALISED):
        return -1
    for k, chunk in enumerate(chunks[:14]):
        if chunk.low in ("-", "--", "–", "—", ":"):
            return k if any(before.symbol in (m.DATE, m.PLACE) for before in chunks[:k]) else -1
        if chunk.symbol in (m.OFFICIAL, m.BE, m.SAY):
            break
    return -1


def _dates_near(chunks: list[Chunk], i: int, last: int) -> list[DateMention]:
    """Give the dates of the clause around a trigger at `i` whose places end at `last`."""
    after: list[DateMention] = []
    k = last + 1
    while k < len(chunks) and k - last <= 22:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and not _is_dateline_of_speech(chunks, k):
            after.append(chunk.value)  # type: ignore[arg-type]
        elif chunk.symbol in m.GO + m.LEAVE + m.RETURN + m.SAY + m.FUTURE or chunk.low == ";":
            break
        k += 1
    before: list[DateMention] = []
    head = _dateline_end(chunks)
    k = i - 1
    while k >= 0 and i - k <= 18:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and k > head and not _is_dateline_of_speech(chunks, k):
            before.append(chunk.value)  # type: ignore[arg-type]
        elif (
            (chunk.symbol in m.SAY and before)
            or chunk.low in (";", "that")
            or (chunk.symbol in m.GO + m.VISIT + m.ARRIVE + m.LEAVE and chunks[i].symbol not in m.VISIT + m.TRIP)
        ):
            break
        k -= 1
    between = [
        chunk.value
        for chunk in chunks[i + 1 : last + 1]
        if chunk.symbol == m.DATE and isinstance(chunk.value, DateMention)
    ]
    return between + before + after if before and not between else between + after + before


_SPEECH = frozenset(
    "statement release interview briefing tweet announcement said told confirmed announced disclosed".split()
)


def _is_dateline_of_speech(chunks: list[Chunk], k: int) -> bool:
    """Whether the date at `k` is when something was said: 'in a statement on Friday', 'said on Sunday'."""
    back = k - 1
    while (
        back >= 0 and chunks[back].symbol in (m.IN, m.ARTICLE, m.COMMA, m.PRONOUN, m.OFFICIAL, m.NAME) and k - back < 4
    ):
        back -= 1
    return back >= 0 and (chunks[back].low in _SPEECH or chunks[back].symbol == m.SAY)


# -- rules -------------------------------------------------------------------------------------------------------------


def _leg(
    kind: str, sentence: Sentence, i: int, stops: list[Stop], last: int, who: list[Person], pronoun: bool
) -> Leg | None:
    if not stops:
        return None
    chunks = sentence.chunks
    if len(stops) == 1 and kind != "return":
        _hint_hosts(chunks, last, stops[0].place)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = _dates_near(chunks, i, last)
    return Leg(kind, who, stops, dates, tense, sentence, chunks[i].start, chunks[last].end, pronoun)


_OPENERS = frozenset("before after during while ahead following on in prior upon since despite amid".split())


def _hint_hosts(chunks: list[Chunk], last: int, place: Place) -> None:
    """Take the officials whom a traveller meets at `place` for those of that country, where nothing else is told."""
    meets = False
    rest = chunks[last + 1 : last + 20]
    if any(chunk.symbol == m.PLACE for chunk in rest):  # the meeting may be elsewhere
        return
    for chunk in rest:
        if chunk.symbol == m.MEET or (chunk.symbol == m.WITH and meets):
            meets = True
        elif chunk.symbol in m.SAY + m.GO or chunk.low == ";":
            break
        elif meets and isinstance(chunk.value, Person) and chunk.value.sender is None:
            chunk.value.hint = place


def _who(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    who, pronoun = _subject(chunks, i)
    if not who and pronoun and i < 9 and chunks[0].low in _OPENERS:
        who = _subject_after(chunks, i)  # 'Before his trip to Ethiopia, the envoy said ...'
    if not who and not pronoun and m.FORMS.get(chunks[i].low) in (m.ING, m.NOUN):
        who = _subject_after(chunks, i)
    return who, pronoun


def _fellow_travellers(chunks: list[Chunk], last: int) -> list[Person]:
    """Give the officials in 'flies to Jerusalem on Thursday with foreign minister X'."""
    k = last + 1
    while k < len(chunks) and chunks[k].symbol == m.DATE:
        k += 1
    if k + 1 >= len(chunks) or chunks[k].symbol != m.WITH:
        return []
    person = chunks[k + 1].value
    return [person] if isinstance(person, Person) and person.name and person.title else []


_LIGHT = frozenset("come comes came coming go goes going went gone head heads headed heading".split())
"""Verbs that mean travel only with their place close by: 'going to court to challenge ...' does not."""


def _going(sentence: Sentence, i: int) -> Leg | None:
    """'will travel to', 'flew to', 'heads for', 'jets off to'."""
    chunks = sentence.chunks
    if chunks[i].low in ("jet", "jets", "head", "heads", "flies") and i and chunks[i - 1].symbol in (m.WORD, m.ARTICLE):
        return None  # 'the presidential jet', 'the heads'
    short = chunks[i].low in _LIGHT
    stops, last = _stops(
        chunks, i, m.TO + m.FOR if chunks[i].low.startswith(("head", "bound")) else m.TO, False, 5 if short else _REACH
    )
    who, pronoun = _who(chunks, i)
    if stops and (who or pronoun):
        who = who + _fellow_travellers(chunks, last)
    return _leg("go", sentence, i, stops, last, who, pronoun)


def _arriving(sentence: Sentence, i: int) -> Leg | None:
    """'arrived in', 'landed at', and 'arrived Abuja' as some papers write."""
    chunks = sentence.chunks
    low, following = chunks[i].low, chunks[i + 1].low if i + 1 < len(chunks) else ""
    if (
        low == "arrivals"
        or (low.startswith("touch") and following != "down")
        or (low.startswith("turn") and following != "up")
    ):
        return None
    stops, last = _stops(sentence.chunks, i, m.IN + m.TO, True, 9)
    who, pronoun = _who(sentence.chunks, i)
    return _leg("arrive", sentence, i, stops, last, who, pronoun)


def _coming_from(sentence: Sentence, i: int) -> Leg | None:
    """'arrived home from South Africa', 'back from Doha': the end of a visit there."""
    chunks = sentence.chunks
    if i + 1 >= len(chunks) or chunks[i + 1].symbol != m.PLACE:
        return None
    trigger = next((k for k in range(i - 1, max(-1, i - 8), -1) if chunks[k].symbol == m.ARRIVE), None)
    if trigger is None:
        return None
    who, pronoun = _who(chunks, trigger)
    stops, last = _list_of_stops(chunks, i + 1)
    return _leg("return", sentence, trigger, stops, last, who, pronoun)


def _leaving(sentence: Sentence, i: int) -> Leg | None:
    """'departed Madrid' (the end of a visit), 'left Abuja for Accra', 'leaves to attend the summit in Lomé'."""
    chunks = sentence.chunks
    stops, last = _stops(chunks, i, m.FOR + m.TO, False, 20)
    who, pronoun = _who(chunks, i)
    origin = i + 1
    if not stops:
        purpose = next(
            (k for k in range(i + 1, min(len(chunks), i + 20)) if chunks[k].symbol in m.ATTEND + m.EVENT), None
        )
        if purpose is not None:
            stops, last = _scene(chunks, purpose, 30)
    if not stops and origin < len(chunks) and chunks[origin].symbol == m.PLACE and m.FORMS.get(chunks[i].low) != m.NOUN:
        stops, last = _list_of_stops(chunks, origin)
        return _leg("return", sentence, i, stops[:1], last, who, pronoun)
    return _leg("leave", sentence, i, stops, last, who, pronoun)


def _visiting(sentence: Sentence, i: int) -> Leg | None:
    """The verb ('is visiting Pakistan') and the noun ('his visit to Pakistan', 'visit by X to Y')."""
    chunks = sentence.chunks
    if _is_noun(chunks, i):
        return _trip(sentence, i)
    stops, last = _stops(chunks, i, "", True, 9)
    if not stops:
        stops, last = _stops(chunks, i, m.TO, False, 8)
    for k in range(i + 1, min(len(chunks), i + 9)) if not stops else ():  # 'visit the coordination centre in Istanbul'
        site = _site_after(chunks, k) if chunks[k].low in ("in", "at") else None
        if site is not None:
            stops, last = _list_of_stops(chunks, site)
            break
        if chunks[k].symbol in m.SAY + m.RELATIVE + m.OFFICIAL + m.NAME + m.COMMA:
            break
    who, pronoun = _who(chunks, i)
    return _leg("visit", sentence, i, stops, last, who, pronoun)


def _is_noun(chunks: list[Chunk], i: int) -> bool:
    low = chunks[i].low
    if low not in ("visit", "visits", "tour", "tours"):
        return False
    after = chunks[i + 1].symbol if i + 1 < len(chunks) else m.STOP
    before = chunks[i - 1].symbol if i else m.STOP
    if after in (m.TO, m.OF, m.BY) or before in (
        m.ARTICLE,
        m.HIS,
        m.POSSESSIVE,
        m.OF,
        m.DEMONYM,
        m.FIRST_PERSON,
        m.DATE,
    ):
        return True
    return before in (m.WORD, m.CAPITALISED) and i >= 1 and chunks[i - 1].low in _VISIT_ADJECTIVES


_VISIT_ADJECTIVES = frozenset(
    "official state working day two-day three-day four-day five-day six-day seven-day week-long one-day day-long "
    "weekend surprise unannounced brief first second third fourth historic courtesy condolence return planned "
    "scheduled upcoming recent rare solidarity friendly goodwill inspection maiden inaugural ongoing current "
    "flying foreign overseas bilateral familiarisation landmark high-level latest next last previous forthcoming "
    "proposed formal joint reciprocal planned".split()
)


def _trip(sentence: Sentence, i: int) -> Leg | None:
    """'on a two-day visit to', 'Sherman's travel to', 'trip to', 'visit of X to Y', 'his Paris trip'."""
    chunks = sentence.chunks
    beside = i + 1 < len(chunks) and chunks[i + 1].low in ("in", "at")
    stops, last = _stops(chunks, i, m.TO + m.IN if beside else m.TO, False, 4 if beside else 12)
    if not stops and i and chunks[i - 1].symbol == m.PLACE:
        stops, last = _list_of_stops(chunks, i - 1)
        last = i
    who: list[Person] = []
    pronoun = False
    for k in range(i + 1, min(len(chunks), i + 5)):  # visit of X, visit by X
        if chunks[k].symbol in (m.OF, m.BY):
            for j in range(k + 1, min(len(chunks), k + 5)):
                if chunks[j].symbol in (m.OFFICIAL, m.NAME):
                    who = [chunks[j].value]  # type: ignore[list-item]
                    break
                if chunks[j].symbol not in (m.ARTICLE, m.DEMONYM, m.CAPITALISED):
                    break
            break
    if not who:
        who, pronoun = _owner(chunks, i)
    ended = any(chunk.low in ("after", "following") or chunk.symbol == m.RETURN for chunk in chunks[max(0, i - 7) : i])
    return _leg("return" if ended else "trip", sentence, i, stops, last, who, pronoun)


def _owner(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    """Give whose trip the noun at `i` tells: 'Noyes’ visit', 'the visit', 'her trip'."""
    k = i - 1
    while (
        k >= 0 and chunks[k].symbol in (m.WORD, m.CAPITALISED, m.DEMONYM, m.PLACE, m.DATE, m.AND, m.COMMA) and i - k < 7
    ):
        k -= 1
    if k >= 1 and chunks[k].symbol == m.POSSESSIVE and chunks[k - 1].symbol in (m.OFFICIAL, m.NAME):
        return [chunks[k - 1].value], False  # type: ignore[list-item]
    if k >= 0 and chunks[k].symbol in (m.OFFICIAL, m.NAME) and k == i - 1:
        return [chunks[k].value], False  # type: ignore[list-item]
    return _who(chunks, i)


def _returning(sentence: Sentence, i: int) -> Leg | None:
    """'returned from Accra', 'returned to Abuja after attending the summit in Brussels', 'returns to Kyiv'."""
    chunks = sentence.chunks
    who, pronoun = _who(chunks, i)
    for k in range(i + 1, min(len(chunks), i + 1 + 2 * _REACH)):
        if chunks[k].symbol == m.FROM or chunks[k].low == "after" or chunks[k].symbol == m.EVENT:
            stops, last = _stops(chunks, k, m.FROM + m.IN + m.TO, chunks[k].symbol == m.FROM, 2 * _REACH)
            if not stops and chunks[k].symbol == m.FROM:
                stops, last = _after_from(chunks, k)
            if stops:
                return _leg("return", sentence, i, stops, last, who, pronoun)
        if chunks[k].low in (";", "."):
            break
    stops, last = _stops(chunks, i, m.IN if chunks[i].low == "back" else m.TO, False, 6)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = _dates_near(chunks, i, last if stops else i)
    return Leg("home", who, stops, dates, tense, sentence, chunks[i].start, chunks[i].end, pronoun)


def _after_from(chunks: list[Chunk], k: int) -> tuple[list[Stop], int]:
    for j in range(k + 1, min(len(chunks), k + 10)):
        if chunks[j].symbol == m.PLACE:
            return _list_of_stops(chunks, j)
        if chunks[j].symbol in (m.OFFICIAL, m.NAME, m.SAY):
            break
    return [], k


_LEADS = frozenset("lead leads led leading".split())


def _attending(sentence: Sentence, i: int) -> Leg | None:
    """'attended the summit in Doha', 'spoke at the forum in Geneva', 'leads a delegation to Jakarta'."""
    chunks = sentence.chunks
    if chunks[i].low in _LEADS and any(
        _is_retinue(c.value) or c.low in ("team", "mission") for c in chunks[i + 1 : i + 8]
    ):
        stops, last = _stops(chunks, i, m.TO, False, 14)
        if stops:
            who, pronoun = _who(chunks, i)
            return _leg("go", sentence, i, stops, last, who, pronoun)
    stops, last = _scene(chunks, i)
    who, pronoun = _who(chunks, i)
    return _leg("attend", sentence, i, stops, last, who, pronoun)


_VENUES = frozenset(
    "palace hotel house villa headquarters office airport centre center hall university residence castle embassy "
    "parliament stadium square ministry held holding day today yesterday here currently presently now also "
    "personally person lunch dinner breakfast banquet capital city statement press briefing joint".split()
)


def _scene(chunks: list[Chunk], i: int, reach: int = 22) -> tuple[list[Stop], int]:
    """Give the place where what the trigger at `i` tells happens: 'in Doha' after an event, a person, a day or a "
    "venue.

    'refugees in Pakistan' or 'the situation in Mali' is a topic, not a scene.
    """
    for k in range(i + 1, min(len(chunks), i + 1 + reach)):
        chunk = chunks[k]
        if chunk.symbol in m.SAY + m.RELATIVE or chunk.low in (";", ".", "while", "before", "after"):
            break
        if chunk.low in ("in", "at"):
            site = _site_after(chunks, k)
            before = chunks[k - 1]
            event = any(other.symbol == m.EVENT for other in chunks[max(i, k - 9) : k]) and before.low not in _TOPICS
            if site is not None and (event or before.symbol in _SCENE_LEADS or before.low in _VENUES or k - 1 == i):
                return _list_of_stops(chunks, site)
        elif _names_event(chunks, k):
            return [Stop(chunk.value, chunk.start, chunk.end)], k  # type: ignore[arg-type]
    return [], i


def _names_event(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` is part of an event's name: 'the Paris summit'."""
    if chunks[k].symbol != m.PLACE or k + 1 >= len(chunks) or chunks[k + 1].symbol != m.EVENT:
        return False
    return chunks[k - 1].symbol != m.OF and not _modifies(chunks, k)


_TOPICS = frozenset(
    "situation crisis war conflict developments violence refugees migrants people situation unrest coup fighting "
    "interest stability security peace democracy investment".split()
)
"""What an event may be about: 'a conference on refugees in Jordan' need not be in Jordan."""
_SCENE_LEADS = m.EVENT + m.MEET + m.DATE + m.OFFICIAL + m.NAME + m.CAPITALISED + m.COMMA + m.ATTEND + m.PLACE


def _site_after(chunks: list[Chunk], k: int) -> int | None:
    """Give the place that the preposition at `k` leads to: 'in Accra', 'in Ungheni, Moldova'."""
    at = k + 1
    while at < len(chunks) and (chunks[at].symbol in (m.ARTICLE, m.DEMONYM, m.OF) or chunks[at].low in _APPOSED):
        at += 1
    if at >= len(chunks):
        return None
    unknown = at
    while at < len(chunks) and at - unknown < 3 and chunks[at].symbol in (m.NAME, m.CAPITALISED):
        at += 1
    if at > unknown:  # a town that the tables do not hold, with its country behind it
        if at >= len(chunks) or not (chunks[at].symbol == m.COMMA or chunks[at].low in ("off", "near", "in")):
            return None
        at += 1
        while at < len(chunks) and (chunks[at].symbol in (m.ARTICLE, m.OF) or chunks[at].low in _APPOSED):
            at += 1
    if at >= len(chunks) or chunks[at].symbol != m.PLACE or _modifies(chunks, at):
        return None
    if at + 1 < len(chunks) and chunks[at + 1].symbol == m.POSSESSIVE:
        return None
    return at


def _being(sentence: Sentence, i: int) -> Leg | None:
    """'will be in Kenya', 'is currently in Dubai'."""
    chunks = sentence.chunks
    k = i + 1
    while k < len(chunks) and chunks[k].symbol in (m.WORD, m.DATE) and k - i < 3:
        k += 1
    if any(chunk.low == "there" for chunk in chunks[max(0, i - 3) : i]):  # 'there will be resolutions in'
        return None
    here = k < len(chunks) and chunks[k].symbol == m.PLACE and chunks[k].low == "here"
    first = k if here else _site_after(chunks, k) if k < len(chunks) and chunks[k].low == "in" else None
    if first is None:
        return None
    who, pronoun = _subject(chunks, i)
    if not pronoun and (
        i == 0 or chunks[i - 1].symbol not in (m.OFFICIAL, m.NAME, m.FUTURE, m.RELATIVE, m.BE, m.COMMA, m.TO, m.WORD)
    ):
        return None
    stops, last = _list_of_stops(chunks, first)
    while last + 3 < len(chunks):  # 'in Addis Ababa on Monday, where he speaks, and in Lusaka on Wednesday'
        more = next(
            (k for k in range(last + 1, len(chunks) - 1) if chunks[k].symbol == m.AND and chunks[k + 1].low == "in"),
            None,
        )
        site = _site_after(chunks, more + 1) if more is not None and more - last < 16 else None
        if site is None:
            break
        also, last = _list_of_stops(chunks, site)
        stops += [stop for stop in also if all(stop.place.code != other.place.code for other in stops)]
    return _leg("be", sentence, i, stops, last, who, pronoun)


def _fronted(sentence: Sentence, i: int) -> Leg | None:
    """A place at the head of the sentence: 'In Doha, the envoy will meet ...', 'While in Brussels, she ...'."""
    chunks = sentence.chunks
    if i > 2 or chunks[i].low not in ("in", "at") or sentence.in_title:
        return None
    first = i + 1
    while (
        first < len(chunks)
        and first - i < 6
        and (chunks[first].symbol in (m.ARTICLE, m.OF, m.CAPITALISED) or chunks[first].low in _APPOSED)
    ):
        first += 1
    if first >= len(chunks) or chunks[first].symbol != m.PLACE or _modifies(chunks, first):
        return None
    stops, last = _list_of_stops(chunks, first)
    for k in range(last + 1, min(len(chunks), last + 8)):
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PRONOUN):
            verb = next((j for j in range(k + 1, min(len(chunks), k + 7)) if m.FORMS.get(chunks[j].low)), k)
            tense = read_tense(chunks, verb, False)
            if len(stops) == 1:
                _hint_hosts(chunks, k, stops[0].place)
            person = chunks[k].value
            who = [person] if isinstance(person, Person) else []
            return Leg("front", who, stops, [], tense, sentence, chunks[i].start, chunks[k].end, not who)
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
        and not _modifies(chunks, k + 1)
    ):
        spoken = any(chunk.low in _SPOKEN for chunk in chunks[:i])  # 'Remarks by X in Ungheni'
        if (_is_oblique(chunks, i) and not spoken) or (k == i + 1 and chunks[i].symbol == m.NAME):
            return None
        stops, last = _list_of_stops(chunks, k + 1)
        leg = _leg("attend", sentence, i, stops, last, [chunks[i].value], False)  # type: ignore[list-item]
        if leg is not None:
            leg.tense.time = "past"
        return leg
    return None


def _meeting(sentence: Sentence, i: int) -> Leg | None:
    """'met X in Doha', 'held talks in Kyiv'; both sides may be visitors there."""
    chunks = sentence.chunks
    if _is_topic(chunks, i):
        return None
    stops, last = _scene(chunks, i)
    who, pronoun = _who(chunks, i)
    leg = _leg("meet", sentence, i, stops, last, who, pronoun)
    others = _objects(chunks, i)
    if leg is not None:
        leg.hosts = others
    elif others and who:
        tense = read_tense(chunks, i, sentence.in_title)
        leg = Leg(
            "meet", who, [], _dates_near(chunks, i, i), tense, sentence, chunks[i].start, chunks[i].end, pronoun, others
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
            chunk.symbol in m.MEET + m.FOR + m.ATTEND + m.BE
            or chunk.low in ("in", "at", "during", "after", "before", "following")
            for chunk in chunks[max(0, i - 4) : i]
        )
    )


def _objects(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the officials right of the trigger, up to the end of its clause."""
    people: list[Person] = []
    for chunk in chunks[i + 1 : i + 1 + 2 * _REACH]:
        if chunk.symbol in (m.OFFICIAL, m.NAME):
            people.append(chunk.value)  # type: ignore[arg-type]
        elif chunk.symbol in m.SAY + m.GO + m.RELATIVE + m.LEAVE + m.HOST or chunk.low in (";", ".", "met", "meets"):
            break
    return people


def _hosting(sentence: Sentence, i: int) -> Leg | None:
    """'X received Y at the State House', 'Y was welcomed by X': the traveller is the guest."""
    chunks = sentence.chunks
    passive = any(chunk.symbol == m.BY for chunk in chunks[i + 1 : i + 5]) and m.FORMS.get(chunks[i].low) == m.PAST
    if passive and not any(chunk.symbol == m.BE for chunk in chunks[max(0, i - 2) : i]):
        return None  # 'events hosted by X'
    left, pronoun = _subject(chunks, i)
    by = next((k for k in range(i + 1, min(len(chunks), i + 5)) if chunks[k].symbol == m.BY), i + 1)
    right = _guests(chunks, by + 1 if passive else i + 1)
    guests, hosts = (left, right) if passive else (right, left)
    if not guests or (pronoun and passive):
        return None
    stops, last = _scene(chunks, i)
    tense = read_tense(chunks, i, sentence.in_title)
    end = last if stops else i
    return Leg(
        "host",
        guests,
        stops,
        _dates_near(chunks, i, end),
        tense,
        sentence,
        chunks[i].start,
        chunks[end].end,
        False,
        hosts,
    )


def _guests(chunks: list[Chunk], k: int) -> list[Person]:
    """Give the officials that directly follow a verb of hosting; 'welcomed Y's decision' hosts nobody."""
    people: list[Person] = []
    start = k
    while k < len(chunks) and k - start < 14:
        symbol = chunks[k].symbol
        if symbol in (m.OFFICIAL, m.NAME):
            if k + 1 < len(chunks) and chunks[k + 1].symbol == m.POSSESSIVE:
                break
            people.append(chunks[k].value)  # type: ignore[arg-type]
        elif symbol in (m.IN, m.PLACE, m.DATE) and not people:
            pass
        elif symbol not in (m.ARTICLE, m.DEMONYM, m.COMMA, m.AND, m.CAPITALISED, m.HIS, m.BY) and chunks[k].low not in (
            "visiting",
            "new",
            "outgoing",
            "counterpart",
            "counterparts",
            "a",
            "high-level",
            "led",
            "from",
        ):
            break
        k += 1
    return people


_RULES = {
    m.GO: _going,
    m.ARRIVE: _arriving,
    m.LEAVE: _leaving,
    m.VISIT: _visiting,
    m.TRIP: _trip,
    m.RETURN: _returning,
    m.ATTEND: _attending,
    m.MEET: _meeting,
    m.HOST: _hosting,
    m.BE: _being,
    m.OFFICIAL: _standing,
    m.IN: _fronted,
    m.FROM: _coming_from,
}
