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
    return before in (m.WORD, m.CAPITALISED) and i >= 1 and chunks[i - 1].low in _VISIT_ADJECTIVES


_VISIT_ADJECTIVES = frozenset(
    "official state working day two-day three-day four-day five-day six-day seven-day week-long one-day day-long "
    "weekend surprise unannounced brief first second third fourth historic courtesy condolence return planned "
    "scheduled upcoming recent rare solidarity friendly goodwill inspection maiden inaugural ongoing current "
    "flying foreign overseas bilateral familiarisation landmark high-level latest next last previous forthcoming "
    "proposed formal joint reciprocal planned".split()
)
