"""How a name and an office that do not touch belong together: in commas, over a complement, or not at all."""

from streams.analysis.visits.movement import BE, FORMS, FUTURE, SAY, STOP, SYMBOLS
from streams.analysis.visits.name_words import HONORIFICS
from streams.analysis.visits.names import name_from, name_until
from streams.analysis.visits.office_words import HEADS, TOPICS
from streams.analysis.visits.offices import Office
from streams.analysis.visits.words import Words

LONG_COMPLEMENT = frozenset(("of", "for", "on", "in", "against"))
"""What opens a complement that may run over many words to the name."""
_COMPLEMENT = 18
"""Words of the longest complement."""


def closes(words: Words, i: int) -> bool:
    """Whether an apposition may end before word `i`."""
    return i >= len(words) or words.lows[i] in (",", ".", ";", ")", "(", "’s", "'s")


def name_after_complement(words: Words, i: int, is_place: list[bool]) -> tuple[int, tuple[int, int]] | None:
    """Read over a complement in unknown words to the name in commas: 'of the agency against trafficking, Dame X,'."""
    first = None
    for k in range(i, min(len(words), i + _COMPLEMENT)):
        low = words.lows[k]
        if (low in FORMS and low not in TOPICS) or SYMBOLS.get(low) in (BE, FUTURE, SAY, STOP):
            return None
        if low == ",":
            first = first or k
            span = name_from(words, k + 1, is_place)
            if span is not None and span[1] - span[0] > 1 and closes(words, span[1]):
                return first, span
            if words.lows[k + 1 : k + 2] != ["including"]:
                return None
    return None


def office_follows_own(words: Words, comma: int, is_place: list[bool]) -> bool:
    """Whether a lower-case office follows the comma: the name before it belongs to that office."""
    for k in range(comma + 1, min(len(words), comma + 6)):
        if words.lows[k] in (",", ";", "and"):
            return False
        if words.lows[k] == "heads" and words.lows[k + 1 : k + 2] != ["of"]:
            return False  # 'the chancellor, X, heads to Oslo'
        if words.lows[k] in HEADS:
            return words.texts[k][0].islower() and not words.texts[comma + 1][0].isupper()
        if not (is_place[k] or words.lows[k] in TOPICS or words.lows[k] in ("the", "a", "'s", "vice", "deputy")):
            return False
    return False


def name_before(words: Words, start: int, is_place: list[bool], floor: int) -> tuple[int, int] | None:
    """Find the name that an office stands after: 'Geoffrey Onyeama, [the] minister of foreign affairs'."""
    i = start - 1
    if i >= floor and words.lows[i] in ("the", "a", "an"):
        i -= 1
    if i - 1 >= floor and words.lows[i] == "'s" and words.texts[i - 1][0].isupper():  # 'X, Europe's commissioner'
        i -= 2
    if i < floor or words.lows[i] not in (",", "(", "-", "–", "—"):
        return None
    span = name_until(words, i, is_place, floor)
    alone = span is not None and span[1] - span[0] == 1
    if span is not None and alone and (span[0] < 2 or words.lows[span[0]] in HONORIFICS):
        return None  # 'Nevertheless, the president ...', 'the First Lady, the minister'
    return span


def is_subject(words: Words, office: Office) -> bool:
    """Whether a bare office begins a clause: 'after the chairman, X, the president had chosen', no apposition."""
    after = words.lows[office.end] if office.end < len(words) else ""
    alone = office.end - office.start == 1 and office.start > 0 and words.lows[office.start - 1] == "the"
    return alone and SYMBOLS.get(after) in (BE, FUTURE, SAY)
