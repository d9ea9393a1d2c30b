"""Countries counted first and named behind: 'four African countries next week: Kenya, Uganda'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk

_COUNTED = frozenset("countries nations states capitals cities republics islands".split())
_LIST_WITHIN = 12
"""Chunks from 'four countries' to the list of them."""


def list_behind(chunks: list[Chunk], k: int) -> int | None:
    """Give where the countries that are counted at `k` are listed: 'to four countries, namely Kenya and Uganda'."""
    if chunks[k].low not in _COUNTED:
        return None
    for j in range(k + 1, min(len(chunks) - 1, k + _LIST_WITHIN)):
        if chunks[j].low in (":", "(", "-", "—", "–", "namely") and chunks[j + 1].symbol == m.PLACE:
            return j + 1
        if chunks[j].symbol not in m.DATE + m.WORD + m.FROM + m.IN + m.COMMA + m.OF + m.ARTICLE + m.CAPITALISED:
            return None
    return None
