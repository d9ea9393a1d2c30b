"""Which dates stand by a trigger: those of its clause, without the day on which something was said."""

from dataclasses import replace

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.days_of_telling import dateline_end, is_of_telling
from streams.analysis.visits.governors import (
    OPENING,
    direction_at,
    governor_of,
    is_there_and_back,
    is_trip_noun,
    leads_aside,
)


def dates_near(chunks: list[Chunk], i: int, last: int) -> list[DateMention]:
    """Give the dates of the clause around a trigger at `i` whose places end at `last`."""
    after: list[DateMention] = []
    k = last + 1
    while k < len(chunks) and k - last <= 22:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and not (is_of_telling(chunks, k) or _is_of_the_change(chunks, k)):
            after.append(_dated(chunks, k, i))
        elif _ends_clause(chunks, k, i):
            break
        elif chunk.low in ("after", "following") and after and chunks[k - 1].symbol == m.COMMA:
            break  # 'flew to Oslo on Monday, after two days in Riga'
        elif leads_aside(chunks, k):
            break
        if chunk.symbol == m.BE and chunks[k - 1].symbol == m.COMMA:  # 'who is in Oslo until Friday, was to have'
            break
        k += 1
    before: list[DateMention] = []
    head = dateline_end(chunks)
    goes_on = m.FORMS.get(chunks[i].low) == m.PRESENT  # 'is there until Friday, after which she goes on to'
    k = i - 1
    while k >= 0 and i - k <= 18:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and k > head and not is_of_telling(chunks, k):
            earlier = _is_of_earlier_verb(chunks, k, i)
            if not earlier or not (after or chunk.date.kind is DateKind.RANGE or _comes_next(chunks, k, i)):
                before.append(_dated(chunks, k, i))
        elif (
            (chunk.symbol in m.SAY and before)
            or chunk.low in (";", "that", "but", "followed")
            or (goes_on and chunk.low == "which" and k and chunks[k - 1].low in ("after", "following", "from"))
            or chunk.low in _CHANGED
            or (chunk.symbol in m.GO + m.VISIT + m.ARRIVE + m.LEAVE and chunks[i].symbol not in m.VISIT + m.TRIP)
        ):
            break
        k -= 1
    between = [_dated(chunks, k, i) for k in range(i + 1, last + 1) if chunks[k].symbol == m.DATE]
    return between + before + after if before and not between else between + after + before


_NEXT = frozenset("before then later thereafter afterwards subsequently".split())


def _is_of_earlier_verb(chunks: list[Chunk], k: int, i: int) -> bool:
    """Whether the date at `k` belongs to a verb before it, not to the trigger: 'was in Oslo on Monday and flew to'."""
    if chunks[i - 1].low in ("before", "then"):
        return True
    governor = governor_of(chunks, k)
    return governor is not None and governor < k and governor != i and not is_trip_noun(chunks[governor])


def _comes_next(chunks: list[Chunk], k: int, i: int) -> bool:
    """Whether the trigger at `i` follows in time on the verb of the day at `k`: 'flies on Monday and then goes to'."""
    governor = governor_of(chunks, k)
    return chunks[i - 1].low in _NEXT and governor is not None and governor < k


def _dated(chunks: list[Chunk], k: int, i: int) -> DateMention:
    """Give the date at `k`; it looks where another verb than the trigger at `i` does: 'which opened on Friday'."""
    mention = chunks[k].date
    if mention.kind in (DateKind.DURATION, DateKind.VAGUE):
        return mention
    governor = governor_of(chunks, k)
    if governor is None or governor == i or mention.hint is not Direction.UNKNOWN or is_trip_noun(chunks[governor]):
        return mention
    looks = direction_at(chunks, governor)
    ahead = looks is Direction.FUTURE and any(chunk.symbol == m.RELATIVE for chunk in chunks[i:governor])
    ahead = ahead and direction_at(chunks, i) is Direction.PAST
    ahead = ahead or (looks is Direction.FUTURE and governor < i and is_trip_noun(chunks[i]) and mention.is_weekday)
    return replace(mention, hint=looks) if looks is Direction.PAST or ahead else mention


def _ends_clause(chunks: list[Chunk], k: int, i: int) -> bool:
    """Whether the chunk at `k` begins a clause whose days are not those of the trigger at `i`."""
    if chunks[k].symbol == m.FUTURE:
        return not (is_trip_noun(chunks[i]) and _gives_a_day(chunks, k))
    if chunks[k].low == "back" and is_there_and_back(chunks, k):
        return False
    if chunks[k].low in ("that", "which") and chunks[k - 1].low in TOURS and k + 1 < len(chunks):
        return chunks[k + 1].low in OPENING  # 'is in Oslo on a tour that began in Riga on Monday'
    return chunks[k].symbol in m.GO + m.LEAVE + m.RETURN + m.SAY or chunks[k].low == ";"


def _gives_a_day(chunks: list[Chunk], k: int) -> bool:
    """Whether the participle at `k` gives a journey its day: 'a visit by X scheduled for Monday'."""
    if not chunks[k].low.endswith(("ed", "set", "due")) or k + 2 >= len(chunks):
        return False
    return chunks[k + 1].low in ("for", "on", "from") or (chunks[k + 1].low == "to" and chunks[k + 2].low in OPENING)


def _is_of_the_change(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` is that on which a visit was dropped: 'was cancelled on Thursday'."""
    return k > 1 and chunks[k - 1].low == "on" and chunks[k - 2].symbol == m.CANCEL


TOURS = frozenset("tour trip journey swing visit".split())
"""What may begin elsewhere."""


_CHANGED = frozenset(
    word for word, symbol in m.SYMBOLS.items() if symbol in m.CANCEL + m.MOVE and m.FORMS[word] == m.PAST
) | frozenset(("called", "put"))
