"""Words that put an official at a place without a journey: stays, words spoken there, things opened there."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.gatherings import attended_by
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.moves import Move
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import list_of_stops, site_after
from streams.analysis.visits.travellers import travellers_of


def presence(kind: str, sentence: Sentence, i: int, at: int) -> Leg | None:
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


_TIMES = frozenset(
    "night nights day days hours hour week weekend morning afternoon evening time much most rest part".split()
)
_COUNTING = frozenset("a the of two three four five six seven few several one some his her last next most and".split())


def staying(sentence: Sentence, i: int) -> Leg | None:
    """'will spend Monday in Paris', 'remains in Doha until Friday', 'stopped over in Accra'."""
    chunks = sentence.chunks
    spends = chunks[i].low.startswith("sp")
    timed = not spends
    for k in range(i + 1, min(len(chunks), i + 9)):
        low = chunks[k].low
        if low in ("in", "at") and timed:
            leg = presence("be", sentence, i, k)
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


_LISTENERS = frozenset(
    "reporters journalists newsmen media press correspondents a an the news conference briefing this his her joint "
    "delegates participants audience crowd gathering at during late early also earlier on".split()
)
_NAMING = (m.CAPITALISED, m.PLACE, m.ORGANISATION, m.DEMONYM, m.OF, m.FOR)
_AUDIENCE = 6
"""Chunks from 'told' to the event whose guests are told: 'told a high-level donor conference in'."""
_AFTER_SPEECH = m.DATE + m.COMMA + m.STOP + m.IN + m.ARTICLE + m.PRONOUN


def saying(sentence: Sentence, i: int) -> Leg | None:
    """'told reporters in Nairobi that', 'said in Geneva on Tuesday', 'told the forum in Davos'."""
    chunks = sentence.chunks
    event = False
    if chunks[i].low in ("said", "says") and i + 1 < len(chunks) and chunks[i + 1].symbol == m.ARTICLE:
        return None  # 'said the forum in Davos should'
    told = chunks[i].low in ("told", "tells") and i + 1 < len(chunks) and chunks[i + 1].symbol == m.ARTICLE
    near = range(i + 2, min(len(chunks), i + _AUDIENCE)) if told else range(0)
    last_word = next((k for k in near if chunks[k].symbol == m.EVENT), 0)
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
            leg = presence("attend", sentence, i, k)
            if leg is not None:
                leg.tense.move = Move()  # 'told reporters in Warsaw that the flight was put off'
            return leg
        event = event or chunk.symbol == m.EVENT
        if not (
            chunk.symbol in (m.EVENT, m.DATE, m.OFFICIAL, m.NAME)
            or chunk.low in _LISTENERS
            or (not event and chunk.symbol in _NAMING)
            or (chunk.symbol == m.WORD and k <= last_word)
        ):
            return None
    return None


_OPENED = frozenset(
    "embassy consulate mission exhibition pavilion fair bridge hospital clinic school university centre center camp "
    "office offices plant factory port airport base road railway wreath memorial monument project facility site "
    "barracks dam terminal market museum stone ribbon lecture speech talk address".split()
)
SIGNED = frozenset("accord agreement agreements treaty pact deal deals memorandum mou memoranda declaration".split())
"""What is signed by officials who are there, though not by all who speak of it."""


def opening(sentence: Sentence, i: int) -> Leg | None:
    """'opened the new embassy in Baku', 'inspected a camp near Dadaab in Kenya', 'laid a wreath in Hanoi'."""
    chunks = sentence.chunks
    if (guests := attended_by(sentence, i)) is not None:
        return guests
    things = range(i + 1, min(len(chunks), i + 9))
    thing = next((k for k in things if chunks[k].low in _OPENED | SIGNED), None)
    if thing is None and chunks[i].low.startswith("inspect"):
        thing = i
    if thing is None:
        who, pronoun = travellers_of(chunks, i)
        return None if sentence.in_title else open_leg("attend", sentence, i, who, pronoun)
    if any(chunk.symbol in (m.SAY, m.PRONOUN, m.OFFICIAL) for chunk in chunks[i + 1 : thing]):
        return None
    for k in range(thing + 1, min(len(chunks), thing + 7)):
        if chunks[k].low in ("in", "at"):
            if (leg := presence("attend", sentence, i, k)) is not None:
                return leg
        elif chunks[k].symbol in (m.SAY, m.FUTURE, m.TO) or chunks[k].low in (";", ","):
            return None
    return None
