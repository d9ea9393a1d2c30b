"""Whom a traveller meets and whom a host receives: the officials right of a verb."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.groups import are_many, listed, named_behind
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import REACH


def hint_hosts(chunks: list[Chunk], last: int, place: Place) -> None:
    """Take the officials whom a traveller meets at `place` for those of that country, where nothing else is told."""
    meets = False
    rest = chunks[last + 1 : last + 20]
    if any(chunk.symbol == m.PLACE for chunk in rest):  # the meeting may be elsewhere
        return
    for chunk in rest:
        if (chunk.symbol == m.MEET and not chunk.low.startswith("discuss")) or (chunk.symbol == m.WITH and meets):
            meets = True
        elif chunk.symbol in m.SAY + m.GO or chunk.low == ";":
            break
        elif meets and isinstance(chunk.value, Person) and chunk.value.sender is None:
            chunk.value.hint = place


def objects_of(chunks: list[Chunk], i: int) -> list[Person]:
    """Give the officials right of the trigger, up to the end of its clause."""
    people: list[Person] = []
    for chunk in chunks[i + 1 : i + 1 + 2 * REACH]:
        if chunk.symbol in (m.OFFICIAL, m.NAME):
            people.append(chunk.person)
        elif chunk.low == "headed":
            pass  # 'met a delegation headed by X'
        elif chunk.symbol in m.SAY + m.GO + m.RELATIVE + m.LEAVE + m.HOST or chunk.low in (";", ".", "met", "meets"):
            break
    return people


_NAMED_AFTER = frozenset("campaign foundation movement fan support solidarity memorial scholarship trust".split())
"""What bears the name of an official who is not there: 'received the Senator X campaign organisation'."""
_OFFICES_OF_HOSTS = frozenset("office palace residence villa house chamber chambers parliament airport".split())


def guests_of(chunks: list[Chunk], k: int) -> list[Person]:
    """Give the officials that directly follow a verb of hosting; 'welcomed Y's decision' hosts nobody."""
    people: list[Person] = []
    start = k
    at_venue = False
    while k < len(chunks) and k - start < 14:
        symbol = chunks[k].symbol
        if symbol in (m.OFFICIAL, m.NAME):
            if k + 1 < len(chunks) and (chunks[k + 1].symbol == m.POSSESSIVE or chunks[k + 1].low in _NAMED_AFTER):
                break
            if symbol == m.NAME and at_venue and chunks[k - 1].symbol == m.IN:
                pass  # 'received in Hazmieh Deputy X': a town that no table has
            else:
                people.append(chunks[k].person)
        elif (symbol in (m.IN, m.PLACE, m.DATE, m.TO) or chunks[k].low in _OFFICES_OF_HOSTS) and not people:
            at_venue = symbol == m.IN or (at_venue and symbol != m.TO)
        elif at_venue and not people and symbol in (m.WORD, m.CAPITALISED, m.POSSESSIVE):
            pass  # 'received at the presidential palace X', 'in audience Y'
        elif (
            symbol not in (m.ARTICLE, m.DEMONYM, m.COMMA, m.AND, m.CAPITALISED, m.HIS, m.BY)
            and chunks[k].low
            not in (
                "visiting",
                "new",
                "outgoing",
                "counterpart",
                "counterparts",
                "a",
                "high-level",
                "led",
                "from",
            )
            and not _is_a_group(chunks, k)
        ):
            break
        k += 1
    if people and are_many(people):
        people = people + named_behind(chunks, k - 1)
    return people + (_leader_behind(chunks, k - 1) if people and people[-1].head == "delegation" else [])


_GROUPS = frozenset("group team party".split())


def _is_a_group(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is of 'a group of', before the officials who are received."""
    return chunks[k].low in _GROUPS or (chunks[k].symbol == m.OF and chunks[k - 1].low in _GROUPS)


_LEADING = frozenset("led headed chaired fronted".split())
_LED_BY = 12
"""Chunks between a delegation and who leads it: 'a delegation of the Italian chamber of deputies, chaired by'."""


def _leader_behind(chunks: list[Chunk], k: int) -> list[Person]:
    """Give who leads the delegation received, where more of it is told first."""
    for j in range(k + 1, min(len(chunks) - 1, k + _LED_BY)):
        if chunks[j].symbol in m.SAY + m.RELATIVE + m.STOP:
            break
        if chunks[j].low in _LEADING and chunks[j + 1].symbol == m.BY:
            return listed(chunks, j + 2)[:1]
    return []
