"""Meetings and talks, where both sides may be visitors."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.guests import objects_of
from streams.analysis.visits.leg import Leg, leg_of, meeting_leg
from streams.analysis.visits.legs.hosting import hosting, received
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import REACH, Stop, list_of_stops, scene_of, site_after
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.travellers import travellers_of


def meeting(sentence: Sentence, i: int) -> Leg | None:
    """'met X in Doha', 'held talks in Kyiv'; both sides may be visitors there."""
    chunks = sentence.chunks
    if chunks[i].low == "met" and i and chunks[i - 1].low in _PASSIVE:
        return hosting(sentence, i)  # 'was met at the airport by'
    if (leg := _between(sentence, i)) is not None:
        return leg
    if _is_topic(chunks, i) or _is_held_by_others(chunks, i):
        return None
    stops, last = scene_of(chunks, i)
    beside_event = not stops
    if not stops:
        stops, last = _before_an_event(chunks, i)
    who, pronoun = travellers_of(chunks, i)
    leg = leg_of("meet", sentence, i, stops, last, who, pronoun)
    if leg is not None:
        leg.beside_event = beside_event
    others = objects_of(chunks, i)
    for guests, hosts in ((who, others), (others, who)):
        if hosts and any((person.title or "").lower().startswith("visiting") for person in guests):
            return received(sentence, i, guests, hosts, stops, last)
    if leg is not None:
        leg.hosts = others
    elif others and (who or pronoun):
        tense = read_tense(chunks, i, sentence.in_title)
        leg = Leg(
            "meet", who, [], dates_near(chunks, i, i), tense, sentence, chunks[i].start, chunks[i].end, pronoun, others
        )
    return leg


_PASSIVE = frozenset("was were been being is are be".split())
_TO_PARTIES = 7
"""Chunks from a meeting to 'between' or 'with': 'a meeting took place today in Lima between'."""


def _between(sentence: Sentence, i: int) -> Leg | None:
    """'Talks between X and Y opened in Lima', 'A meeting of X with Y was held in', 'In the meeting with X, Y'."""
    chunks = sentence.chunks
    if i > _FRONTED or m.FORMS.get(chunks[i].low) not in (m.NOUN, m.ING) or sentence.in_title:
        return None
    near = range(i + 1, min(len(chunks) - 1, i + _TO_PARTIES))
    fronted = m.OF + m.WITH if i <= _FRONTED else m.OF
    at = next((k for k in near if chunks[k].low == "between" or (k == i + 1 and chunks[k].symbol in fronted)), None)
    if at is None or any(chunk.symbol in m.OFFICIAL + m.NAME + m.SAY for chunk in chunks[i + 1 : at]):
        return None
    sides = _sides(chunks, at + 1)
    told = chunks[: i + _FAR]
    if len(sides) < 2 or not any(chunk.low in _HELD for chunk in told):
        return None
    stops, last = scene_of(chunks, i, _FAR)
    at = next((k for k in range(at, min(len(chunks) - 1, i + _FAR)) if _is_held_in(chunks, k)), 0)
    if not stops and at and (site := site_after(chunks, at)) is not None:
        stops, last = list_of_stops(chunks, site)
    leg = leg_of("meet", sentence, i, stops, last, sides, False)
    return leg or meeting_leg("meet", sentence, i, sides[:1], False, sides[1:])


def _is_held_in(chunks: list[Chunk], k: int) -> bool:
    return chunks[k].low in ("in", "at") and chunks[k - 1].low in _HELD


_HELD = frozenset("held opened open began started place resumed ended concluded continued convened wrapped".split())
_FRONTED = 3
"""Chunks before a meeting at the head of a sentence: 'During her meeting with X, Y said'."""
_FAR = 30
"""Chunks from talks to where they are, with both sides named between."""
_JOINING = m.AND + m.WITH + m.COMMA + m.ARTICLE + m.HIS + m.DEMONYM + m.DATE + m.IN


def _sides(chunks: list[Chunk], start: int) -> list[Person]:
    """Give the officials of both sides, the first of whom stands at `start` or behind an article."""
    sides: list[Person] = []
    for chunk in chunks[start:]:
        if chunk.symbol in (m.OFFICIAL, m.NAME):
            sides.append(chunk.person)
        elif chunk.symbol not in _JOINING:
            break
    return sides


def _before_an_event(chunks: list[Chunk], i: int) -> tuple[list[Stop], int]:
    """Give the place of the event that the meeting at `i` goes before: 'meets Y before the summit in Bali'."""
    for k in range(i + 1, min(len(chunks), i + REACH)):
        if chunks[k].low in ("before", "ahead"):
            stops, last = scene_of(chunks, k)
            told = any(chunk.symbol == m.EVENT for chunk in chunks[k : last + 2])
            return (stops, last) if stops and told else ([], i)
        if chunks[k].symbol in m.SAY + m.RELATIVE + m.STOP:
            break
    return [], i


_BEFORE_TALKS = frozenset(
    "in at during after before following start starts started begin begins began open opens opened resume resumes "
    "resumed conclude concluded end ended wrap wraps wrapped continue continued".split()
)
"""What makes talks something done: 'began their talks in'."""


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
