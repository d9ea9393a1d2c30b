"""Guests who are expected or listed: 'is due at the ceremony', 'other speakers include X'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.gatherings import GUEST_WORDS, listed
from streams.analysis.visits.leg import Leg, open_leg
from streams.analysis.visits.subjects import subject_of


def expected(sentence: Sentence, i: int) -> Leg | None:
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


def including(sentence: Sentence, i: int) -> Leg | None:
    """'other speakers include X', 'those attending are X and Y'."""
    chunks = sentence.chunks
    if sentence.in_title or not any(chunk.low in GUEST_WORDS for chunk in chunks[max(0, i - 4) : i]):
        return None
    return open_leg("attend", sentence, i, listed(chunks, i + 1), False, event=False)
