"""Journeys told without a verb of travel: stays, envoys sent, words spoken somewhere, idioms of setting out."""

from collections.abc import Callable

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.gatherings import GUEST_WORDS, among_guests, attended_by, listed, one_of_them
from streams.analysis.visits.leg import Leg, leg_of, meeting_leg, open_leg
from streams.analysis.visits.moves import Move
from streams.analysis.visits.people import Person
from streams.analysis.visits.receptions import exchanging, feasted, seen_off
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import list_of_stops, scene_of, site_after, stops_of
from streams.analysis.visits.travellers import objects_of, subject_of, travellers_of

_Rule = Callable[[Sentence, int], Leg | None]


_TIMES = frozenset(
    "night nights day days hours hour week weekend morning afternoon evening time much most rest part".split()
)
_COUNTING = frozenset("a the of two three four five six seven few several one some his her last next most and".split())


def _staying(sentence: Sentence, i: int) -> Leg | None:
    """'will spend Monday in Paris', 'remains in Doha until Friday', 'stopped over in Accra'."""
    chunks = sentence.chunks
    spends = chunks[i].low.startswith("sp")
    timed = not spends
    for k in range(i + 1, min(len(chunks), i + 9)):
        low = chunks[k].low
        if low in ("in", "at") and timed:
            leg = _presence("be", sentence, i, k)
            if leg is not None and i and chunks[i - 1].symbol == m.OF:
                leg.tense.maybe = not leg.tense.move.cancelled  # 'had thought of stopping in Rome'
            return leg
        if low == "until" and not spends and not sentence.in_title:
            who, pronoun = travellers_of(chunks, i)
            others = tells_of_others(chunks, i, who, pronoun)
            return None if others else open_leg("be", sentence, i, who, pronoun, event=False)
        if chunks[k].symbol == m.DATE or low in _TIMES:
            timed = True
        elif low not in _COUNTING and low not in ("over", "off", "on", "-") and not low.isdigit():
            return None
    return None


def _presence(kind: str, sentence: Sentence, i: int, at: int) -> Leg | None:
    """Give the leg of the official whose verb stands at `i`, with 'in' or 'at' a place at `at`."""
    chunks = sentence.chunks
    site = site_after(chunks, at)
    if site is None:
        return None
    who, pronoun = travellers_of(chunks, i)
    if tells_of_others(chunks, i, who, pronoun):
        return None
    stops, last = list_of_stops(chunks, site)
    return leg_of(kind, sentence, i, stops, last, who, pronoun)


def tells_of_others(chunks: list[Chunk], i: int, who: list[Person], pronoun: bool) -> bool:
    """Whether the official only says what others do: 'X said the troops would remain in Mali'."""
    told = [k for k in range(i) if chunks[k].symbol == m.SAY and (not who or chunks[k].start > who[-1].end)]
    if not told or not (who or pronoun):
        return False
    themselves = any(chunk.symbol in (m.PRONOUN, m.FIRST_PERSON) for chunk in chunks[told[-1] : i])
    return not themselves and not (len(who) > 1 and any(chunk.low == "they" for chunk in chunks[told[-1] : i]))


def _setting_out(sentence: Sentence, i: int) -> Leg | None:
    """'set off for Dakar', 'sets out on a tour of', 'has set foot in Moscow'."""
    chunks = sentence.chunks
    following = chunks[i + 1].low if i + 1 < len(chunks) else ""
    if following == "foot":
        k = next((k for k in range(i + 2, min(len(chunks), i + 4)) if chunks[k].low in ("in", "on")), None)
        return _presence("arrive", sentence, i, k) if k is not None else None
    if following not in ("off", "out"):
        return None
    stops, last = stops_of(chunks, i + 1, m.FOR + m.TO, False, 9)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def _taking(sentence: Sentence, i: int) -> Leg | None:
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
    if following.low == "off":
        stops, last = stops_of(chunks, i + 1, m.FOR + m.TO, False, 6)
        who, pronoun = travellers_of(chunks, i)
        return leg_of("go", sentence, i, stops, last, who, pronoun)
    if not any(chunk.symbol in (m.TRIP, m.VISIT) for chunk in chunks[max(0, i - 14) : i]):
        return None
    person = next((k for k in range(i + 1, min(len(chunks), i + 4)) if chunks[k].symbol in m.OFFICIAL + m.NAME), None)
    if person is None and following.low not in ("him", "her", "them"):
        return None
    stops, last = stops_of(chunks, person or i + 1, m.TO, False, 8)
    who, pronoun = ([chunks[person].person], False) if person is not None else subject_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun or not who)


_CRAFT = frozenset("plane aircraft flight jet train ship vessel helicopter airliner".split())


def _boarding(sentence: Sentence, i: int) -> Leg | None:
    """'boarded a flight to Muscat', 'is about to board for Singapore'."""
    chunks = sentence.chunks
    near = chunks[i + 1 : i + 6]
    if not near or not (near[0].symbol == m.FOR or any(chunk.low in _CRAFT for chunk in near)):
        return None
    stops, last = stops_of(chunks, i, m.FOR + m.TO, False, 10)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def _making_way(sentence: Sentence, i: int) -> Leg | None:
    """'is making his way to Ankara'."""
    chunks = sentence.chunks
    way = next((k for k in range(i + 1, min(len(chunks), i + 4)) if chunks[k].low == "way"), None)
    if way is None:
        return None
    stops, last = stops_of(chunks, way, m.TO, False, 6)
    who, pronoun = travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


_BEFORE_THE_SENT = frozenset("its their new special top senior high-level own high-powered personal".split())
_PASSIVE = frozenset("is are was were been being be".split())
_BEHIND_THE_SENT = m.TO + m.FOR + m.COMMA + m.DATE + m.AND + m.STOP + m.IN + m.WITH + m.ATTEND


def _sending(sentence: Sentence, i: int) -> Leg | None:
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
    if person.sender is None:
        person.sender = _sending_country(chunks, i)
    stops, last = stops_of(chunks, k, m.TO, False, 9)
    if not stops and not sentence.in_title:
        return open_leg("go", sentence, i, [person], False, event=False)
    return leg_of("go", sentence, i, stops, last, [person], False)


def _sending_country(chunks: list[Chunk], i: int) -> Place | None:
    """Give the country that is the subject of the verb at `i`: 'Norway is also sending'."""
    k = i - 1
    while k >= 0 and (chunks[k].symbol in (m.BE, m.FUTURE, m.DATE) or chunks[k].low == "also"):
        k -= 1
    return chunks[k].place if k >= 0 and chunks[k].symbol == m.PLACE else None


_LISTENERS = frozenset(
    "reporters journalists newsmen media press correspondents a an the news conference briefing this his her joint "
    "delegates participants audience crowd gathering at during late early also earlier on".split()
)
_AFTER_SPEECH = m.DATE + m.COMMA + m.STOP + m.IN + m.ARTICLE + m.PRONOUN


def _saying(sentence: Sentence, i: int) -> Leg | None:
    """'told reporters in Nairobi that', 'said in Geneva on Tuesday', 'told the forum in Davos'."""
    chunks = sentence.chunks
    event = False
    if chunks[i].low in ("said", "says") and i + 1 < len(chunks) and chunks[i + 1].symbol == m.ARTICLE:
        return None  # 'said the forum in Davos should'
    for k in range(i + 1, min(len(chunks) - 1, i + 10)):
        chunk = chunks[k]
        if chunk.low == "in":
            site = site_after(chunks, k)
            if site is None:
                return None
            bare = k == i + 1
            behind = chunks[site + 1].symbol if site + 1 < len(chunks) else m.STOP
            if (
                bare
                and behind not in _AFTER_SPEECH
                and chunks[site + 1].low not in ("after", "before", "during", "that")
            ):
                return None
            leg = _presence("attend", sentence, i, k)
            if leg is not None:
                leg.tense.move = Move()  # 'told reporters in Warsaw that the flight was put off'
            return leg
        event = event or chunk.symbol == m.EVENT
        if not (
            chunk.symbol in (m.EVENT, m.DATE, m.OFFICIAL, m.NAME)
            or chunk.low in _LISTENERS
            or (not event and chunk.symbol in (m.CAPITALISED, m.PLACE, m.ORGANISATION, m.DEMONYM, m.OF, m.FOR))
        ):
            return None
    return None


def _calling_on(sentence: Sentence, i: int) -> Leg | None:
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


_OPENED = frozenset(
    "embassy consulate mission exhibition pavilion fair bridge hospital clinic school university centre center camp "
    "office offices plant factory port airport base road railway wreath memorial monument project facility site "
    "barracks dam terminal market museum stone ribbon".split()
)
SIGNED = frozenset("accord agreement agreements treaty pact deal deals memorandum mou memoranda declaration".split())
"""What is signed by officials who are there, though not by all who speak of it."""


def _opening(sentence: Sentence, i: int) -> Leg | None:
    """'opened the new embassy in Baku', 'inspected a camp near Dadaab in Kenya', 'laid a wreath in Hanoi'."""
    chunks = sentence.chunks
    if (guests := attended_by(sentence, i)) is not None:
        return guests
    thing = next((k for k in range(i + 1, min(len(chunks), i + 9)) if chunks[k].low in _OPENED | SIGNED), None)
    if thing is None:
        who, pronoun = travellers_of(chunks, i)
        return None if sentence.in_title else open_leg("attend", sentence, i, who, pronoun)
    if any(chunk.symbol in (m.SAY, m.PRONOUN, m.OFFICIAL) for chunk in chunks[i + 1 : thing]):
        return None
    for k in range(thing + 1, min(len(chunks), thing + 7)):
        if chunks[k].low in ("in", "at"):
            if (leg := _presence("attend", sentence, i, k)) is not None:
                return leg
        elif chunks[k].symbol in (m.SAY, m.FUTURE, m.TO) or chunks[k].low in (";", ","):
            return None
    return None


_GIVEN = frozenset("given received got accorded afforded enjoyed".split())


def _granting(sentence: Sentence, i: int) -> Leg | None:
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


def _welcomed(sentence: Sentence, i: int) -> Leg | None:
    """'was given a red-carpet welcome in Nairobi', 'was received in audience at', 'got a warm reception in'."""
    chunks = sentence.chunks
    if not any(chunk.low in _GIVEN for chunk in chunks[max(0, i - 5) : i]):
        return feasted(sentence, i) if chunks[i].low == "reception" else None
    k = next((k for k in range(i + 1, min(len(chunks), i + 3)) if chunks[k].low in ("in", "at")), None)
    return _presence("host", sentence, i, k) if k is not None else None


def _visiting_an_office(sentence: Sentence, i: int) -> Leg | None:
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


def _next_stop(sentence: Sentence, i: int) -> Leg | None:
    """'her next stop is Kenya', 'the last leg will be Oslo'."""
    chunks = sentence.chunks
    k = i + 1
    while k < len(chunks) and chunks[k].symbol in (m.BE, m.FUTURE, m.ARTICLE):
        k += 1
    if k == i + 1 or k >= len(chunks) or chunks[k].symbol != m.PLACE:
        return None
    stops, last = list_of_stops(chunks, k)
    owner = next((n for n in range(i - 1, max(-1, i - 5), -1) if chunks[n].symbol in (m.OFFICIAL, m.NAME)), None)
    who, pronoun = ([chunks[owner].person], False) if owner is not None else travellers_of(chunks, i)
    return leg_of("go", sentence, i, stops, last, who, pronoun)


def _expected(sentence: Sentence, i: int) -> Leg | None:
    """'X is among those expected at the ceremony', 'the presidents of A and B are the other guests expected at'.

    'The Kenyan minister is due on Friday': where the story is filed.
    """
    chunks = sentence.chunks
    dated = i + 2 < len(chunks) and chunks[i + 1].low == "on" and chunks[i + 2].symbol == m.DATE
    if sentence.in_title or i + 1 >= len(chunks) or not (dated or chunks[i + 1].low in ("at", "for")):
        return None
    be = next((k for k in range(i - 1, max(-1, i - 8), -1) if chunks[k].symbol == m.BE), None)
    if be is None:
        return None
    who, pronoun = subject_of(chunks, be)
    if not dated:
        return open_leg("attend", sentence, i, who, pronoun)
    foreign = [person for person in who if person.sender is not None]
    return open_leg("arrive", sentence, i, foreign, False, event=False, where_filed=True)


def _including(sentence: Sentence, i: int) -> Leg | None:
    """'other speakers include X', 'those attending are X and Y'."""
    chunks = sentence.chunks
    if sentence.in_title or not any(chunk.low in GUEST_WORDS for chunk in chunks[max(0, i - 4) : i]):
        return None
    return open_leg("attend", sentence, i, listed(chunks, i + 1), False, event=False)


def _forms(words: str, rule: _Rule) -> dict[str, _Rule]:
    return dict.fromkeys(words.split(), rule)


IDIOMS: dict[str, _Rule] = {
    **_forms("spend spends spent spending stay stays stayed staying remain remains remained remaining", _staying),
    **_forms("stops stopped stopping", _staying),
    **_forms("set sets setting", _setting_out),
    **_forms("take takes took taking", _taking),
    **_forms("board boards boarded boarding", _boarding),
    **_forms("make makes made making", _making_way),
    **_forms(
        "send sends sent sending dispatch dispatches dispatched dispatching despatch despatches despatched", _sending
    ),
    **_forms("said says told tells", _saying),
    **_forms("call calls called calling", _calling_on),
    **_forms("open opens opened opening inaugurated inaugurates unveiled unveils inspected inspects", _opening),
    **_forms("laid lays sign signs signed signing", _opening),
    **_forms("welcome reception audience", _welcomed),
    **_forms("granted grants granting rolled rolls rolling", _granting),
    **_forms("expected due awaited", _expected),
    **_forms("include includes included including", _including),
    **_forms(" ".join(GUEST_WORDS - {"attended"}), among_guests),
    **_forms("attended addressed represented joined graced witnessed chaired co-chaired", attended_by),
    **_forms("one among", one_of_them),
    **_forms("stop leg destination port", _next_stop),
    **_forms("visit visits", _visiting_an_office),
    **_forms("banquet dinner lunch luncheon breakfast iftar tea feast honour honor", feasted),
    **_forms("saw sees see seen bade bid bids", seen_off),
    **_forms("exchanged exchanges exchange", exchanging),
}
"""What reads the leg that an idiom tells, by the word that the idiom begins with."""
