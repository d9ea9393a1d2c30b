"""Meetings and talks, where both sides may be visitors."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.guests import objects_of
from streams.analysis.visits.leg import Leg, leg_of
from streams.analysis.visits.legs.hosting import received
from streams.analysis.visits.stops import REACH, Stop, scene_of
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.travellers import travellers_of


def meeting(sentence: Sentence, i: int) -> Leg | None:
    """'met X in Doha', 'held talks in Kyiv'; both sides may be visitors there."""
    chunks = sentence.chunks
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
