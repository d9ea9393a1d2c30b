"""Whether 'visit' or 'tour' is the noun, not the verb."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk


def is_noun(chunks: list[Chunk], i: int) -> bool:
    """Whether 'visit' or 'tour' at `i` is the noun: 'his visit to', 'a three-day tour of'."""
    low = chunks[i].low
    if low not in ("visit", "visits", "tour", "tours"):
        return False
    after = chunks[i + 1].symbol if i + 1 < len(chunks) else m.STOP
    before = chunks[i - 1].symbol if i else m.STOP
    if before == m.HIS and i > 1 and chunks[i - 2].low in ("see", "sees", "saw"):
        return False  # 'the trip will see her visit Kenya'
    if after in (m.TO, m.OF, m.BY) or before in (
        m.ARTICLE,
        m.HIS,
        m.POSSESSIVE,
        m.OF,
        m.DEMONYM,
        m.FIRST_PERSON,
        m.DATE,
    ):
        return True
    if before in (m.WORD, m.CAPITALISED) and chunks[i - 1].low in _VISIT_ADJECTIVES:
        return True
    k = i - 1
    while k > 0 and i - k < _ATTRIBUTES and chunks[k].symbol in m.WORD + m.CAPITALISED + m.DEMONYM:
        k -= 1
    described = 0 <= k < i - 1 and chunks[k].symbol in m.ARTICLE + m.HIS + m.POSSESSIVE  # 'a Gulf tour'
    has_object = after in m.PLACE + m.HIS or any(chunk.low in ("the", "a", "an") for chunk in chunks[i + 1 : i + 2])
    return described and not has_object


_ATTRIBUTES = 4
"""Words between 'a' and 'tour' at most."""


_VISIT_ADJECTIVES = frozenset(
    "official state working day two-day three-day four-day five-day six-day seven-day week-long one-day day-long "
    "weekend surprise unannounced brief first second third fourth historic courtesy condolence return planned "
    "scheduled upcoming recent rare solidarity friendly goodwill inspection maiden inaugural ongoing current "
    "flying foreign overseas bilateral familiarisation landmark high-level latest next last previous forthcoming "
    "proposed formal joint reciprocal planned".split()
)
