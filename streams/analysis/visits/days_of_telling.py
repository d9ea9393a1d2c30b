"""Days on which something was filed, released or said, which are none of a visit."""

from datetime import timedelta

from streams.analysis.dates import DateKind
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk

_LONGEST = 14
"""Chunks of a dateline."""
_MARKS = frozenset(("-", "--", "–", "—", ":"))
_CLOSING = {"(": ")", "[": "]"}
_HEADS = (m.PLACE, m.NAME, m.CAPITALISED)
_OF_DATELINES = m.PLACE + m.DATE + m.COMMA + m.CAPITALISED + m.ORGANISATION
_OLDEST = timedelta(days=3)
"""From the day of filing to that of publication."""
_SPEECH = frozenset(
    "statement release interview briefing tweet announcement communique communiqué note said told confirmed announced "
    "disclosed known learnt learned public emerged transpired wrote".split()
)
"""Behind these stands the day of telling: 'in a statement on Friday', 'it became known on Friday'."""
_ISSUED = frozenset("issued released published posted dated sent carried".split())
_BY_WHOM = frozenset("according quoted quoting citing cited briefed".split())
"""What makes the day behind it, up to the next comma, that of telling: 'according to her office on Friday'."""
_REACH = 8
_SUBJECT = 4
"""Chunks from a verb of saying to the comma that closes an aside: 'On Monday, he told parliament, she will'."""


def dateline_end(chunks: list[Chunk]) -> int:
    """Give the index of the mark that ends a dateline ('SEOUL, Oct. 27 (SK) --'); -1 where there is none."""
    if not chunks:
        return -1
    if chunks[0].low in _CLOSING:
        return _bracket_end(chunks)
    if chunks[0].symbol not in _HEADS and not _is_of_filing(chunks[0]):
        return -1
    end = -1
    for k, chunk in enumerate(chunks[:_LONGEST]):
        if chunk.low in _MARKS:
            end = k if end >= 0 or any(before.symbol in (m.DATE, m.PLACE) for before in chunks[:k]) else -1
            if end < 0 or not _goes_on(chunks, k):
                return end
        if chunk.symbol in (m.OFFICIAL, m.BE, m.SAY):
            break
    head = [chunk.symbol for chunk in chunks[:2]]
    return 2 if head == [m.PLACE, m.COMMA] and len(chunks) > 2 and _is_of_filing(chunks[2]) else end


def _bracket_end(chunks: list[Chunk]) -> int:
    """Give the end of a dateline in brackets: '(Oslo, 29 November)', '[29/11/2023]'."""
    for k, chunk in enumerate(chunks[1:_LONGEST], 1):
        if chunk.low == _CLOSING[chunks[0].low]:
            return k if any(_is_of_filing(one) for one in chunks[1:k]) else -1
        if chunk.symbol not in _OF_DATELINES:
            break
    return -1


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether the dateline goes on behind its mark at `k`: 'OSLO (NTB) - November 30, 2023 - The minister'."""
    for j in range(k + 1, min(len(chunks), _LONGEST)):
        if chunks[j].low in _MARKS:
            return any(_is_of_filing(chunk) for chunk in chunks[k + 1 : j])
        if chunks[j].symbol not in _OF_DATELINES:
            break
    return False


def _is_of_filing(chunk: Chunk) -> bool:
    """Whether a chunk is the day of publication or one shortly before it, told by its date."""
    if chunk.symbol != m.DATE or chunk.date.kind is not DateKind.DAY or chunk.date.is_weekday:
        return False
    day, published = chunk.date.resolve()[0], chunk.date.published
    return day is not None and (published is None or published - _OLDEST <= day <= published)


def is_of_telling(chunks: list[Chunk], k: int) -> bool:
    """Whether the date at `k` is when something was said: 'in a statement on Friday', 'On Sunday he said that'."""
    back = k - 1
    while (
        back >= 0 and chunks[back].symbol in (m.IN, m.ARTICLE, m.COMMA, m.PRONOUN, m.OFFICIAL, m.NAME) and k - back < 4
    ):
        back -= 1
    if back < 0:
        return _leads_to_speech(chunks, k)
    if chunks[back].low in _SPEECH or chunks[back].symbol == m.SAY:
        return True
    near = chunks[max(0, k - _REACH) : k]
    if chunks[back].low in _ISSUED and any(chunk.low in _SPEECH for chunk in near):
        return True
    aside = max((j for j, chunk in enumerate(near) if chunk.symbol == m.COMMA), default=-1)
    return any(chunk.low in _BY_WHOM for chunk in near[aside + 1 :])


def _leads_to_speech(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at the head of a sentence is that of its verb of saying, which is no aside."""
    for j in range(k + 1, min(len(chunks), k + _LONGEST)):
        if chunks[j].symbol == m.SAY:
            behind = any(chunk.symbol == m.COMMA for chunk in chunks[j + 1 : j + _SUBJECT])
            return not (chunks[k + 1].symbol == m.COMMA and behind)
        if chunks[j].low in m.FORMS or chunks[j].symbol in m.FUTURE + m.BE:
            return False
    return False
