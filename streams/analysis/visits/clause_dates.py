"""Which dates stand by a trigger: those of its clause, without the day on which something was said."""

from dataclasses import replace

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.governors import dateline_end, direction_at, governor_of, is_trip_noun


def dates_near(chunks: list[Chunk], i: int, last: int) -> list[DateMention]:
    """Give the dates of the clause around a trigger at `i` whose places end at `last`."""
    after: list[DateMention] = []
    k = last + 1
    while k < len(chunks) and k - last <= 22:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and not _is_dateline_of_speech(chunks, k):
            after.append(_dated(chunks, k, i))
        elif chunk.symbol in m.GO + m.LEAVE + m.RETURN + m.SAY + m.FUTURE or chunk.low == ";":
            break
        elif chunk.low in ("after", "following") and after and chunks[k - 1].symbol == m.COMMA:
            break  # 'flew to Oslo on Monday, after two days in Riga'
        if chunk.symbol == m.BE and chunks[k - 1].symbol == m.COMMA:  # 'who is in Oslo until Friday, was to have'
            break
        k += 1
    before: list[DateMention] = []
    head = dateline_end(chunks)
    k = i - 1
    while k >= 0 and i - k <= 18:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and k > head and not _is_dateline_of_speech(chunks, k):
            if not _is_of_earlier_verb(chunks, k, i) or not (after or chunk.date.kind is DateKind.RANGE):
                before.append(_dated(chunks, k, i))
        elif (
            (chunk.symbol in m.SAY and before)
            or chunk.low in (";", "that")
            or (chunk.symbol in m.GO + m.VISIT + m.ARRIVE + m.LEAVE and chunks[i].symbol not in m.VISIT + m.TRIP)
        ):
            break
        k -= 1
    between = [_dated(chunks, k, i) for k in range(i + 1, last + 1) if chunks[k].symbol == m.DATE]
    return between + before + after if before and not between else between + after + before


def _is_of_earlier_verb(chunks: list[Chunk], k: int, i: int) -> bool:
    """Whether the date at `k` belongs to a verb before it, not to the trigger: 'was in Oslo on Monday and flew to'."""
    if chunks[i - 1].low in ("before", "then"):
        return True
    governor = governor_of(chunks, k)
    return governor is not None and governor < k and governor != i and not is_trip_noun(chunks[governor])


def _dated(chunks: list[Chunk], k: int, i: int) -> DateMention:
    """Give the date at `k`; it looks back where another verb than the trigger at `i` does: 'which opened on Friday'."""
    mention = chunks[k].date
    if mention.kind in (DateKind.DURATION, DateKind.VAGUE):
        return mention
    governor = governor_of(chunks, k)
    if governor is None or governor == i or mention.hint is not Direction.UNKNOWN or is_trip_noun(chunks[governor]):
        return mention
    return replace(mention, hint=Direction.PAST) if direction_at(chunks, governor) is Direction.PAST else mention


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
