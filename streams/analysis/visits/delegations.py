"""Who leads a delegation or group, told beside it: 'headed by X, the team', 'X, who leads the group', 'its head, X'."""

from collections.abc import Iterator

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.company_lists import LED, PARTIES, is_one, is_party
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.person import Person

_GROUPS = PARTIES | frozenset("group party visitors trio pair quartet officials members they it its".split())
_GROUPS_OF_OFFICIALS = frozenset(
    "delegation delegations delegates officials lawmakers legislators parliamentarians mps meps senators congressmen "
    "deputies members representatives diplomats experts".split()
)
"""Heads of the officials who travel together without names; presidents or governors each have their own visit."""
_LEADS = frozenset("lead leads leading head heads heading led headed chairs chairing fronts fronting".split())
_HEADS = frozenset("head leader chief chair".split())
_TO_GROUP = 6
"""Chunks from a verb of leading to the group: 'leads the seven-member Irish parliamentary delegation'."""
_TO_LEADER = 4
"""Chunks from 'by', 'under' or 'the head of the delegation' to the leader: ', the', 'the leadership of'."""
_SUBJECT = 6
"""Chunks from a verb of leading back to its subject: 'X, who together with Y is leading'."""


def is_group(who: Identity) -> bool:
    """Whether an official is a group of which nobody is named: 'a Kenyan delegation', 'US lawmakers'."""
    return who.name is None and (who.head or "") in _GROUPS_OF_OFFICIALS


def tells_group(chunk: Chunk) -> bool:
    """Whether a chunk is a group of officials: 'the delegation', 'the lawmakers', 'they'."""
    if isinstance(chunk.value, Person):
        return is_party(chunk) or (chunk.value.plural and chunk.value.name is None)
    return chunk.low in _GROUPS


def leaders(chunks: list[Chunk]) -> list[Person]:
    """Give the officials who, a sentence tells, lead a group that it names or means; none where it tells no group."""
    if not any(tells_group(chunk) for chunk in chunks):
        return []
    return next((people for i in range(len(chunks)) for people in _told_at(chunks, i) if people), [])


def _told_at(chunks: list[Chunk], i: int) -> Iterator[list[Person]]:
    """Read the chunk at `i` as each of the ways to tell who leads."""
    low, after = chunks[i].low, chunks[i + 1] if i + 1 < len(chunks) else None
    if low in LED and after is not None and after.symbol == m.BY:
        if i == 0 or any(tells_group(chunk) for chunk in chunks[max(0, i - _TO_GROUP * 2) : i]):
            yield _people_from(chunks, i + 2)
    elif low in _LEADS and any(tells_group(chunk) for chunk in chunks[i + 1 : i + 1 + _TO_GROUP]):
        yield _subject(chunks, i) or (_behind_be(chunks, i) if i < 2 else [])
    if low in _HEADS and after is not None and after.symbol == m.OF:
        group = next((k for k in range(i + 2, min(len(chunks), i + 6)) if tells_group(chunks[k])), None)
        if group is not None:
            yield _people_from(chunks, group + 1)
            yield _apposed_before(chunks, i)
    if i > 1 and low in _HEADS and any(tells_group(chunk) for chunk in chunks[i - 2 : i]):
        yield _people_from(chunks, i + 1)
    if low == "at" and [chunk.low for chunk in chunks[i + 1 : i + 3]] == ["its", "head"]:
        yield _behind_be(chunks, i)
    if low == "under":
        yield _people_from(chunks, i + 1)
    value = chunks[i].value
    if isinstance(value, Person) and value.name and value.head == "leader" and not value.sender:
        first = (value.title or "").lower().split()[:1]
        if _GROUPS.intersection(first) or (i and any(tells_group(chunk) for chunk in chunks[max(0, i - 2) : i])):
            yield [value]


def _people_from(chunks: list[Chunk], start: int) -> list[Person]:
    """Give the officials 'X', 'X and Y' who begin within a few chunks of `start`."""
    for k in range(start, min(len(chunks), start + _TO_LEADER)):
        if chunks[k].symbol == m.OFFICIAL and is_one(chunks[k].person):
            return coordinated(chunks, k)[0]
        if chunks[k].symbol in m.SAY + m.STOP + m.MEET + m.HOST + m.BY * (k > start):
            break
    return []


def coordinated(chunks: list[Chunk], first: int) -> tuple[list[Person], int]:
    """Give the officials that 'X, Y and Z' names from chunk `first` on, and the chunk of the last."""
    people, last = [chunks[first].person], first
    for k in range(first + 1, len(chunks)):
        if chunks[k].symbol == m.OFFICIAL and is_one(chunks[k].person):
            people.append(chunks[k].person)
            last = k
        elif chunks[k].symbol not in (m.AND, m.COMMA, m.ARTICLE) and chunks[k].low != ";":
            break
    return people, last


def _subject(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the official who is the subject of the verb at `i`, joined ones included."""
    last = None
    for k in range(i - 1, max(-1, i - 1 - _SUBJECT), -1):
        if chunks[k].symbol in m.SAY + m.STOP + m.BY or chunks[k].low in ("which", "that"):
            break
        if chunks[k].symbol == m.OFFICIAL and is_one(chunks[k].person):
            last = k
        elif last is not None and chunks[k].symbol not in (m.AND, m.COMMA, m.ARTICLE):
            break
    return coordinated(chunks, last)[0] if last is not None else []


def _behind_be(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the officials behind the 'is' of 'Leading the delegation is X', 'At its head are X and Y'."""
    being = next((k for k in range(i + 1, min(len(chunks), i + 8)) if chunks[k].symbol == m.BE), None)
    return _people_from(chunks, being + 1) if being is not None else []


def _apposed_before(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the official before 'X, head of the delegation,'."""
    k = i - 1
    while k > 0 and chunks[k].symbol in m.ARTICLE + m.COMMA:
        k -= 1
    named = 0 <= k < i - 1 and chunks[k].symbol == m.OFFICIAL and is_one(chunks[k].person)
    return [chunks[k].person] if named else []
