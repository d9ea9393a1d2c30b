"""Of whom somebody is one, and with whom he is told: 'A and B are among the leaders who', 'X, accompanied by A,'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.person import Person

_TO_VERB = 9
"""Chunks between 'among' and the verb of what the group does: 'among some thirty heads of state and government who'."""
_BEING = 14
"""Chunks from that verb to the 'were' before the names: 'among those who landed in Lima on Thursday morning were'."""
_IN_ORDER = frozenset("first second next last latest".split())
"""With 'the' and 'to', who comes: 'the first to arrive was X'."""
_WITH_A_VERB = m.BE + m.FUTURE + m.DATE + m.TO
_BESIDE = frozenset("also now already currently still".split())
_HAVING = frozenset("has have had do does did".split())
_NEXT_CLAUSE = frozenset(". since because while although whose".split())
_GOVERNED = (m.IN, m.WITH, m.OF, m.FOR, m.TO, m.FROM, m.MEET, m.HOST)
_RETINUE = ("delegation", "delegations", "representatives", "officials", "members", "aides", "official")


def is_retinue(value: object) -> bool:
    """Whether a person is only those around an official: 'an interagency delegation', 'representatives'."""
    return isinstance(value, Person) and value.name is None and value.head in _RETINUE


def subject_of_group(chunks: list[Chunk], i: int) -> list[Person] | int | None:
    """Give the officials who are some of those that do what the verb at `i` tells, where they stand behind.

    Where they stand before, give the chunk of the 'are' whose subject they are; None where there is no such group.
    """
    group = _group(chunks, i)
    if group is None:
        return None
    if group and chunks[group - 1].low in _BESIDE:
        group -= 1
    if group and _is_being(chunks[group - 1]):
        return group - 1
    for k in range(i + 1, min(len(chunks), i + _BEING)):
        if _is_being(chunks[k]):
            return listed(chunks, k + 1)
        if chunks[k].symbol in m.SAY + m.PRONOUN + m.OFFICIAL + m.NAME:
            break
    return None


def _group(chunks: list[Chunk], i: int) -> int | None:
    """Find 'among' or the 'one' of 'one of' before those who do what the verb at `i` tells."""
    k = i - 1
    while k > 0 and (chunks[k].symbol in _WITH_A_VERB or chunks[k].low in _BESIDE):
        k -= 1
    attribute = m.FORMS.get(chunks[i].low) == m.ING or (k < i - 1 and chunks[k + 1].symbol == m.TO)
    if k <= 0 or not (chunks[k].low.startswith("who") or (attribute and chunks[k].symbol in m.WORD + m.OFFICIAL)):
        return None
    for j in range(k, max(-1, k - _TO_VERB), -1):
        if chunks[j].low == "among" or (chunks[j].low == "one" and chunks[j + 1].symbol == m.OF):
            return j
        if j < 2 and chunks[j].low in _IN_ORDER and chunks[j - 1].symbol == m.ARTICLE and chunks[0].low != "among":
            return j
        if chunks[j].symbol in m.STOP + m.COMMA or (chunks[j].symbol in m.OFFICIAL + m.NAME and chunks[j].person.name):
            return None
    return None


def _is_being(chunk: Chunk) -> bool:
    return chunk.symbol == m.BE and chunk.low not in _HAVING


def listed(chunks: list[Chunk], start: int) -> list[Person]:
    """Give the officials of the list that begins at `start`, up to the next clause."""
    found: list[Person] = []
    for k in range(start, len(chunks)):
        symbol = chunks[k].symbol
        if symbol == m.OFFICIAL:
            owner = k + 1 < len(chunks) and chunks[k + 1].symbol == m.POSSESSIVE
            before = k - 1
            while before >= start and chunks[before].symbol in (m.ARTICLE, m.DEMONYM, m.HIS):
                before -= 1
            governed = before >= start and chunks[before].symbol in _GOVERNED
            if not owner and not governed and not is_retinue(chunks[k].value):
                found.append(chunks[k].person)
        elif found and (symbol in (m.SAY, m.FUTURE, m.BE, m.PRONOUN, m.GO, m.ARRIVE) or chunks[k].low in _NEXT_CLAUSE):
            break
    return found


_CROWD = frozenset(
    "dignitaries delegates guests leaders mourners royals statesmen envoys delegations countries".split()
)
"""Who come in number, besides officials told in the plural."""


def are_many(people: list[Person]) -> bool:
    """Whether all of `people` are officials in the plural, without names: 'thirty ministers'."""
    return all(person.plural and person.name is None for person in people)


def named_behind(chunks: list[Chunk], i: int) -> list[Person]:
    """Give who of many are named behind the verb at `i`: 'ministers arrived, including X', 'among them Y', ': Z'."""
    for k in range(i + 1, len(chunks) - 1):
        opens = chunks[k].low == ":" and chunks[k + 1].symbol in m.OFFICIAL + m.ARTICLE
        if chunks[k].low == "including" or (chunks[k - 1].low, chunks[k].low) == ("among", "them") or opens:
            return listed(chunks, k + 1)
        if chunks[k].symbol in m.STOP + m.SAY + m.RELATIVE:
            break
    return []


def is_told_of_a_crowd(chunks: list[Chunk], i: int) -> bool:
    """Whether many come of whom none is an official in the plural: 'dignitaries from ten countries'."""
    return any(chunk.low in _CROWD for chunk in chunks[max(0, i - _TO_VERB) : i])


_IN_A_LIST = m.OFFICIAL + m.NAME + m.AND + m.COMMA + m.ARTICLE + m.HIS + m.DEMONYM
_NAMES_MEMBERS = frozenset("including includes included comprising comprises featuring".split())
_BRINGS_WITH = frozenset("accompanied flanked joined together along alongside consisting composed".split())


def aside_before(chunks: list[Chunk], k: int) -> int | None:
    """Give where the company opens in which the official at `k` is told: 'X, accompanied by Y and Z, arrived'.

    The one who is accompanied goes before it.
    """
    j = k - 1
    while j > 0 and chunks[j].symbol in _IN_A_LIST:
        j -= 1
    if j <= 0:
        return None
    if chunks[j].low in _NAMES_MEMBERS:
        opener = j - 1 if chunks[j - 1].low in ("that", "which") else j
    elif chunks[j].symbol in m.BY + m.WITH + m.OF and chunks[j - 1].low in _BRINGS_WITH:
        opener = j - 1
    else:
        return None
    told = (chunk.value for chunk in chunks[:opener] if isinstance(chunk.value, Person))
    return opener if any(person.name for person in told) else None
