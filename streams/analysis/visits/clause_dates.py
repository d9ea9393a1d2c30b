"""Which dates stand by a trigger: those of its clause, without the day on which something was said."""

from streams.analysis.dates import DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk


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


def dates_near(chunks: list[Chunk], i: int, last: int) -> list[DateMention]:
    """Give the dates of the clause around a trigger at `i` whose places end at `last`."""
    after: list[DateMention] = []
    k = last + 1
    while k < len(chunks) and k - last <= 22:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and not _is_dateline_of_speech(chunks, k):
            after.append(chunk.date)
        elif chunk.symbol in m.GO + m.LEAVE + m.RETURN + m.SAY + m.FUTURE or chunk.low == ";":
            break
        if chunk.symbol == m.BE and chunks[k - 1].symbol == m.COMMA:  # 'who is in Oslo until Friday, was to have'
            break
        k += 1
    before: list[DateMention] = []
    head = _dateline_end(chunks)
    k = i - 1
    while k >= 0 and i - k <= 18:
        chunk = chunks[k]
        if chunk.symbol == m.DATE and k > head and not _is_dateline_of_speech(chunks, k):
            before.append(chunk.date)
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
