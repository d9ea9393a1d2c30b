"""Who travels: the officials that a trigger tells of, by subjects, owners and companions."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.company_lists import named_from
from streams.analysis.visits.days_of_telling import dateline_end
from streams.analysis.visits.groups import are_many, is_told_of_a_crowd, listed, named_behind
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import REACH
from streams.analysis.visits.subjects import subject_of


def _subject_after(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the official after the comma that ends an opening clause: 'Arriving in Brussels, the chancellor said'."""
    for k in range(i + 1, min(len(chunks), i + REACH)):
        if chunks[k].symbol == m.COMMA:
            for chunk in chunks[k + 1 : k + 6]:
                if chunk.symbol in (m.OFFICIAL, m.NAME):
                    return [chunk.person]
                if chunk.symbol in (m.PRONOUN, m.SAY):
                    return []
    return []


_OPENING = 9
"""Chunks of an opening clause to the word of travel: 'At the end of a three-day visit'."""
_FRONT = 6
"""Chunks from the head of a sentence to the word of travel that opens it: 'Fresh on his arrival in'."""


def _ends_with_a_speaker(chunks: list[Chunk]) -> bool:
    """Whether a sentence ends with who says it: 'In Oslo, he will attend a summit, X said.'"""
    told = [chunk.symbol for chunk in chunks[-4:] if chunk.symbol != m.STOP]
    return len(told) > 1 and told[-1] == m.SAY and told[-2] in (m.OFFICIAL, m.NAME)


_OPENERS = frozenset(
    "before after during while ahead following on in prior upon since despite amid at as when fresh throughout".split()
)


def _opens(chunk: Chunk) -> bool:
    """Whether the first word of a sentence opens a clause before its subject: 'During', 'Completing'."""
    return chunk.low in _OPENERS or (chunk.symbol in m.WORD + m.CAPITALISED and chunk.low.endswith("ing"))


_AS_DOES = frozenset("will would did does do is are was has have had".split())


def also_told(chunks: list[Chunk], i: int, who: list[Person], pronoun: bool) -> list[Person]:
    """Give who does what the verb at `i` tells, named behind it: 'ministers arrived, including X', ', as will Y'."""
    if are_many(who) and (who or (not pronoun and is_told_of_a_crowd(chunks, i))):
        return named_behind(chunks, i)
    for k in range(i + 1, len(chunks) - 3):
        if chunks[k].symbol == m.STOP:
            break
        pair = (chunks[k + 1].low, chunks[k + 2].low)
        too = pair[0] in ("as", "so") and pair[1] in _AS_DOES
        if chunks[k].symbol in m.COMMA + m.AND and (pair == ("followed", "by") or too):
            return listed(chunks, k + 3)
    return []


def travellers_of(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    """Give the travellers of the trigger at `i`, left of it or after an opening clause, and whether by a pronoun."""
    who, pronoun = subject_of(chunks, i)
    if m.FORMS.get(chunks[i].low, m.NOUN) != m.NOUN:
        who = who + also_told(chunks, i, who, pronoun)
    head = dateline_end(chunks) + 1
    opened = head < i < head + _OPENING and _opens(chunks[head])
    if opened and not who and not _ends_with_a_speaker(chunks):
        who = _subject_after(chunks, i)  # 'Before his trip to Ethiopia, the envoy said', 'As she landed in Oslo, X'
    fronted = i < head + _FRONT or chunks[i - 1].low in _OPENERS
    if not who and not pronoun and m.FORMS.get(chunks[i].low) in (m.ING, m.NOUN) and fronted:
        who = _subject_after(chunks, i)
    return who, pronoun


def fellow_travellers(chunks: list[Chunk], last: int) -> list[Person]:
    """Give the officials in 'flies to Jerusalem on Thursday with foreign minister X and Senator Y'."""
    k = last + 1
    while k < len(chunks) and (chunks[k].symbol == m.DATE or (chunks[k].low == "on" and _is_date(chunks, k + 1))):
        k += 1
    if k + 1 >= len(chunks) or chunks[k].symbol != m.WITH:
        return []
    return [person for person in named_from(chunks, k + 1) if person.name and person.title]


def _is_date(chunks: list[Chunk], k: int) -> bool:
    return k < len(chunks) and chunks[k].symbol == m.DATE


def whose(chunks: list[Chunk], i: int) -> list[Person]:
    """Give whom the noun at `i` is 'of' or 'by': 'the visit of X', 'a visit by the Greek premier'."""
    for k in range(i + 1, min(len(chunks), i + 5)):
        if chunks[k].symbol in (m.OF, m.BY):
            for chunk in chunks[k + 1 : k + 5]:
                if chunk.symbol in (m.OFFICIAL, m.NAME):
                    return [chunk.person]
                if chunk.symbol not in (m.ARTICLE, m.DEMONYM, m.CAPITALISED):
                    return []
            return []
    return []


def owner_of(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    """Give whose trip the noun at `i` tells: 'Noyes’ visit', 'the visit', 'her trip'."""
    k = i - 1
    while (
        k >= 0 and chunks[k].symbol in (m.WORD, m.CAPITALISED, m.DEMONYM, m.PLACE, m.DATE, m.AND, m.COMMA) and i - k < 7
    ):
        k -= 1
    if k >= 1 and chunks[k].symbol == m.POSSESSIVE and chunks[k - 1].symbol in (m.OFFICIAL, m.NAME):
        return [chunks[k - 1].person], False
    if k >= 0 and chunks[k].symbol in (m.OFFICIAL, m.NAME) and k == i - 1:
        return [chunks[k].person], False
    return travellers_of(chunks, i)
