"""Which country a day of a sentence is told of: the place by the day, or the one that the journey leads from."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.governors import BREAKS, STAYING, governs
from streams.analysis.visits.stops import is_origin

PLACE_WITHIN = 9
"""Chunks from a day or a verb to the place of its clause."""


_PARTS = frozenset("leg part stage portion".split())
"""What, of a people, is a stay with it: 'the Omani leg runs until Friday'."""


def place_by(chunks: list[Chunk], k: int, governor: int) -> str | None:
    """Give the country of the place that stands nearest the day at `k` in its clause, the side before it first."""
    for j in range(k - 1, max(-1, k - PLACE_WITHIN), -1) if not _leads_to_next(chunks, k) else ():
        if chunks[j].low in BREAKS or (chunks[j].symbol == m.DATE and not _goes_on(chunks, governor, k)):
            break
        aside = chunks[j].symbol == m.COMMA and chunks[j].low != "("
        if governor > k and aside and chunks[j + 1].low != "where":
            break
        if chunks[j].symbol == m.DEMONYM and chunks[j + 1].low in _PARTS:
            return chunks[j].place.code
        if chunks[j].symbol == m.PLACE and not is_origin(chunks, j):
            return None if _is_listed(chunks, j) else chunks[j].place.code
    for j in range(k + 1, min(len(chunks), k + PLACE_WITHIN)):
        if chunks[j].low in BREAKS or chunks[j].symbol == m.DATE:
            break
        if j > governor and (chunks[j].symbol == m.COMMA or (governs(chunks, j) and chunks[j - 1].symbol != m.BE)):
            break
        if chunks[j].symbol == m.PLACE and not is_origin(chunks, j) and chunks[j - 1].low != "via":
            return None if _is_listed(chunks, j) or _begins_list(chunks, j) else chunks[j].place.code
    return None


def _goes_on(chunks: list[Chunk], governor: int, k: int) -> bool:
    """Whether the verb of the day at `k` stays where the one before it leads: 'comes to Oslo today and stays until'."""
    joined = 0 < governor < k and chunks[governor - 1].symbol in m.AND
    return joined and chunks[governor].low in STAYING


def _leads_to_next(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` goes with the next of several places: 'Monday in Paris and Tuesday in London'."""
    before = k - 2 if chunks[k - 1].symbol == m.IN else k - 1
    behind = [chunk.symbol for chunk in chunks[k + 1 : k + 3]]
    return before >= 0 and chunks[before].symbol in m.AND + m.COMMA and behind == [m.IN, m.PLACE]


def origin_of(chunks: list[Chunk], j: int) -> str | None:
    """Give the country that the journey told by the word at `j` leads from: 'from Oslo she flies to Riga'."""
    near = range(max(0, j - PLACE_WITHIN), min(len(chunks), j + PLACE_WITHIN))
    return next((chunks[i].place.code for i in near if chunks[i].symbol == m.PLACE and is_origin(chunks, i)), None)


def _begins_list(chunks: list[Chunk], j: int) -> bool:
    """Whether the place at `j` begins a list, whose length of stay is that of all: 'a tour of Kenya and Uganda'."""
    ahead = j + 1
    while ahead < len(chunks) and chunks[ahead].symbol in m.AND + m.COMMA + m.ARTICLE and ahead - j < 4:
        ahead += 1
    listed = ahead > j + 1 and ahead < len(chunks) and chunks[ahead].symbol == m.PLACE
    return listed and chunks[ahead].place.code != chunks[j].place.code


def _is_listed(chunks: list[Chunk], j: int) -> bool:
    """Whether the place at `j` ends a list, whose day is that of all: 'Kenya, Uganda and Rwanda on Friday'."""
    back = j - 1
    while back >= 0 and chunks[back].symbol in m.AND + m.COMMA + m.ARTICLE + m.TO + m.IN + m.DEMONYM and j - back < 5:
        back -= 1
    if back < 0 or j - back < 2 or chunks[back].symbol != m.PLACE:
        return False
    return chunks[back].place.code != chunks[j].place.code
