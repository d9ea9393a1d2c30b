"""Guests who are expected or listed: 'is due at the ceremony', 'other speakers include X'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.gatherings import GUEST_WORDS
from streams.analysis.visits.groups import listed
from streams.analysis.visits.leg import Leg, open_leg
from streams.analysis.visits.subjects import subject_of

_FURTHER = frozenset("also others those guests leaders ministers".split())
"""What stands before 'expected are X and Y'."""
_COMING = GUEST_WORDS | frozenset("attend expected confirmed coming arriving arrived come invited".split())
"""What those are called, before 'include', who come to an event."""
_GUESTS_WITHIN = 9
"""Chunks from what guests are called to 'include': 'the ministers who have arrived in town for the forum include'."""
_SOON = frozenset("later shortly soon tonight".split())
"""What, with the days, tells when somebody is expected."""


def expected(sentence: Sentence, i: int) -> Leg | None:
    """'X is among those expected at the ceremony', 'the presidents of A and B are the other guests expected at'.

    'The Kenyan minister is due on Friday', 'is expected this morning': where the others go, or the story is filed.
    """
    chunks = sentence.chunks
    if not sentence.in_title and i and chunks[i - 1].low in _FURTHER and chunks[i + 1 : i + 2]:
        verb = i + 1 + (chunks[i + 1].symbol == m.DATE)
        if verb < len(chunks) and chunks[verb].symbol in m.BE + m.FUTURE:
            return open_leg("arrive", sentence, i, listed(chunks, verb), False, event=False)
    on = i + 1 < len(chunks) and chunks[i + 1].low == "on"
    dated = any(chunk.symbol == m.DATE or chunk.low in _SOON for chunk in chunks[i + 1 + on : i + 2 + on])
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
    if sentence.in_title or not any(chunk.low in _COMING for chunk in chunks[max(0, i - _GUESTS_WITHIN) : i]):
        return None
    return open_leg("attend", sentence, i, listed(chunks, i + 1), False, event=False)


def followed(sentence: Sentence, i: int) -> Leg | None:
    """'She will be followed by X': who comes next."""
    chunks = sentence.chunks
    if sentence.in_title or [chunk.symbol for chunk in chunks[i - 1 : i + 2]] != [m.BE, chunks[i].symbol, m.BY]:
        return None
    guests = listed(chunks, i + 2) if any(subject_of(chunks, i - 1)) else []
    return open_leg("arrive", sentence, i, guests, False, event=False)
