"""Personal names by the grammar of capital letters, honorifics and particles; no list of persons."""

import re

from streams.analysis.visits.movement import BE, FORMS, FUTURE, PAST, PRESENT, SYMBOLS
from streams.analysis.visits.name_words import HONORIFICS, HONOURS, LAST, NOT_NAMES, PARTICLES, REGIONS
from streams.analysis.visits.office_words import HEADS, TOPICS
from streams.analysis.visits.words import Words

_LEADING = HONORIFICS - {"he", "u", "vice", "his", "her", "mp", "air"} | {"h.e."}
_STYLES = frozenset(("highness", "majesty", "excellency", "royal", "holiness", "eminence", "serene"))
_BEFORE_REGIONS = frozenset("west east south north central".split())
_IN_NO_NAME = NOT_NAMES | REGIONS | HEADS | FORMS.keys()
_PREFIXED = re.compile(r"(?:[ae][lnrstz]|d|bin|ibn|ben|ould)[-'][A-Z]")
"""el-Sissi, al-Sudani, ash-Shaykh, d'Estaing: a name word whose first letter is small."""


def is_name_word(text: str, low: str) -> bool:
    """Whether a word can be part of a personal name."""
    return (
        (text[0].isupper() or _PREFIXED.match(text) is not None)
        and low not in _IN_NO_NAME
        and (len(text) == 1 or not text.isupper() or len(text) > 5)
        and "." not in low[:-1]
    )


_LATER = frozenset("prince may march june april august".split())
"""Words that are part of a name only after another part of it: 'Theresa May'."""
_AMID = frozenset("jan mar jun jul sep oct dec sun mon thu an do so".split())
"""Words that are part of a name only between two others: 'Daw Khin Mar Aye'."""
_NUMERAL = re.compile(r"X{0,2}(?:I{2,3}|IV|V|VI{1,3}|IX|X)$")
"""The number of a monarch or pope, from the second on."""
_TELLING = frozenset((FUTURE, BE))
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
_PREPOSITIONS = frozenset("on last next this every since until by from".split())
_SURNAMES = frozenset("bishop major pastor prince marshal pandit".split())
"""Styles of address that are family names too: 'Foreign Minister Bishop'."""


def name_from(words: Words, i: int, is_place: list[bool], stop: int | None = None) -> tuple[int, int] | None:
    """Read a name that begins at word `i` (honorifics may lead): the name's word range, without honorifics."""
    count = len(words.texts) if stop is None else stop
    texts, lows = words.texts, words.lows
    while i < count and (
        (lows[i] in _LEADING and not (lows[i] in ("sultan", "emir") and i and lows[i - 1] in _STYLES))
        or (lows[i] in ("his", "her") and i + 1 < count and lows[i + 1] in _STYLES)
        or (lows[i] in _STYLES and i and lows[i - 1] in ("his", "her"))
        or (lows[i] in (".", "'", "’") and i and lows[i - 1] in HONORIFICS)
        or (texts[i] in _SHORT_STYLES and _goes_on_with_title(words, i + 1))
        or _retired(words, i)
        or _opens_rank(words, i)
        or _opens_style(words, i)
    ):
        i += 1
    if i < count and texts[i] == "-" and i + 1 < count and lows[i + 1] in HONORIFICS:  # Maj.-Gen.
        return name_from(words, i + 1, is_place, stop)
    begin = i
    end = begin
    full = 0
    while i < count and i - begin < 8:
        text, low = texts[i], lows[i]
        if is_place[i] and not _place_in_name(words, i, is_place, full) and not _ends_name(words, i, full, count):
            break
        if full and low in _BEFORE_NAMES and texts[i][0].isupper():
            break
        if (
            is_name_word(text, low)
            or (full and text[0].isupper() and (low in _LATER or (low in _AMID and _goes_on(words, i + 1))))
            or (i == begin and low in _WEEKDAYS and _is_first_name(words, i))
            or (text == "Said" and i > begin and lows[i - 1] in PARTICLES)
            or _is_shouted(words, i, full)
            or _ends_name(words, i, full, count)
        ):
            full += len(text) > 1
            i += 1
            end = i
        elif (i > begin and text == "." and len(texts[i - 1]) == 1 and texts[i - 1].isupper()) or (
            (full or i == begin) and low in PARTICLES and _names_behind_particles(words, i + 1)
        ):  # an initial: Antony J. Blinken
            i += 1
        elif full and _NUMERAL.match(text):
            i += 1
            end = i
        elif i == begin and _INITIALS.match(text) and _goes_on(words, i + 1):
            i += 1
        elif full and low == "," and i + 1 < count and lows[i + 1] in ("jr", "sr"):
            i += 2
            end = i
        else:
            break
    if end < count and lows[end] in HEADS and TOPICS.issuperset(lows[begin:end]):
        return None  # 'Deputy Prime Minister, Energy Minister X'
    if end - begin == 1 and lows[begin] in _BEFORE_REGIONS and lows[end : end + 1] and lows[end] in REGIONS:
        return None  # 'a mission to West Africa'
    return (begin, end) if full else None


_SHORT_STYLES = frozenset(("HE", "HM", "HH", "U"))
"""Styles of address in capitals: 'HE Sheikh X', where 'He' is a pronoun; of Burma 'U X'."""
_BEFORE_NAMES = frozenset(("dr", "mr", "mrs", "ms", "hon"))
"""Styles that never stand inside a name: what goes before is no part of it."""


def _goes_on_with_title(words: Words, i: int) -> bool:
    """Whether a name or a further style of address stands at word `i`."""
    return i < len(words) and (words.lows[i] in _LEADING or is_name_word(words.texts[i], words.lows[i]))


def _is_shouted(words: Words, i: int, full: int) -> bool:
    """Whether word `i` is a family name set in capitals beside a given name: 'BAEK Sang-hoon', 'Ann HALL'."""
    text, low = words.texts[i], words.lows[i]
    if not text.isupper() or not text.isalpha() or low in HONOURS or low in HEADS or low in TOPICS or low in HONORIFICS:
        return False
    if full == 0:
        return len(text) > 1 and low not in NOT_NAMES and _is_given(words, i + 1)
    return full == 1 and len(text) > 2 and low not in NOT_NAMES and _is_given(words, i - 1)


def _is_given(words: Words, i: int) -> bool:
    """Whether word `i` is a name word in small letters behind its capital."""
    return i < len(words) and not words.texts[i].isupper() and _goes_on(words, i) and words.lows[i] not in HONORIFICS


def _ends_name(words: Words, i: int, full: int, count: int) -> bool:
    """Whether word `i`, which may be a place or a plain word, is the family name behind a given one."""
    if full != 1 or not words.texts[i].istitle() or not _goes_on(words, i - 1) or i + 1 >= count:
        return False
    following = words.lows[i + 1]
    if words.lows[i] in LAST and following in (",", ".", ")", "'s", "’s"):
        return True
    tells = SYMBOLS.get(following) in _TELLING or FORMS.get(following) in (PRESENT, PAST)
    plain = words.lows[i] in LAST or words.lows[i] not in _IN_NO_NAME
    return tells and plain and words.texts[i + 1].islower()


def _names_behind_particles(words: Words, i: int) -> bool:
    """Whether a name word stands at word `i`, with one more particle before it at most: 'de la Fuente'."""
    i += i < len(words) and words.lows[i] in PARTICLES
    return i < len(words) and (is_name_word(words.texts[i], words.lows[i]) or words.texts[i] == "Said")


def _goes_on(words: Words, i: int) -> bool:
    """Whether word `i` is part of a name for certain."""
    return i < len(words) and len(words.texts[i]) > 1 and is_name_word(words.texts[i], words.lows[i])


def _is_first_name(words: Words, i: int) -> bool:
    """Whether the weekday at word `i` is a given name: 'the minister, Sunday Okello'."""
    return i > 0 and words.lows[i - 1] not in _PREPOSITIONS and words.texts[i].istitle() and _goes_on(words, i + 1)


def style_as_surname(words: Words, i: int) -> tuple[int, int] | None:
    """Read the style of address at word `i`, right behind an office, as a family name: 'Foreign Minister Bishop'."""
    alone = i < len(words) and words.lows[i] in _SURNAMES and words.texts[i].istitle() and not _goes_on(words, i + 1)
    return (i, i + 1) if alone else None


_BEFORE_RANKS = frozenset("vice air senior police army fleet field grand first chief".split())
_RANKS_BEHIND = frozenset("general admiral marshal commodore".split())


def _opens_rank(words: Words, i: int) -> bool:
    """Whether word `i` leads to a rank or a seat before a name: 'Vice Admiral X', 'Senior General Y', 'Deputy Z'."""
    if i + 1 >= len(words) or not words.texts[i][0].isupper():
        return False
    if words.lows[i] == "deputy":
        return _goes_on(words, i + 1) and words.lows[i + 1] not in TOPICS
    if words.lows[i] == "air" and words.lows[i + 1] in ("vice", "chief"):
        i += 1
    return words.lows[i] in _BEFORE_RANKS and words.lows[i + 1 : i + 2] != [] and words.lows[i + 1] in _RANKS_BEHIND


def _opens_style(words: Words, i: int) -> bool:
    """Whether word `i` only leads to a style: 'the Hon X', 'the Right Honourable Y'."""
    following = words.lows[i + 1] if i + 1 < len(words) else ""
    return (words.lows[i] == "the" and following in ("hon", "honourable", "rt", "right", "rev", "most")) or (
        words.lows[i] in ("right", "most") and following in ("hon", "honourable", "rev", "reverend")
    )


def _place_in_name(words: Words, i: int, is_place: list[bool], full: int) -> bool:
    """Whether a word that is also a place stands inside a name: 'Israel Katz', 'Michelle Bachelet Jordan'."""
    nxt = i + 1
    return (
        nxt < len(words.texts)
        and not is_place[nxt]
        and is_name_word(words.texts[nxt], words.lows[nxt])
        and words.texts[nxt].istitle()
        and (i == 0 or not is_place[i - 1])
        and words.ends[i] + 1 == words.starts[nxt]
        and not full
    )


def _retired(words: Words, i: int) -> bool:
    """Whether word `i` is inside '(rtd)' before a name."""
    return words.lows[i] in ("(", ")") and any(
        0 <= k < len(words) and words.lows[k] in ("rtd", "retd", "ret", "retired") for k in (i - 1, i + 1)
    )


def name_until(words: Words, end: int, is_place: list[bool], floor: int) -> tuple[int, int] | None:
    """Read the name whose last word is before `end`, not beginning before `floor`."""
    texts, lows = words.texts, words.lows
    i = end - 1
    begin = end
    full = 0
    while i >= floor and end - i <= 8:
        text, low = texts[i], lows[i]
        if low in HONORIFICS and full and text[0].isupper() and low not in ("prince",):
            break
        if is_place[i] and (full == 0 or (i > floor and is_place[i - 1])):
            break
        if is_name_word(text, low):
            full += len(text) > 1
            begin = i
        elif full and (
            (low in PARTICLES and i > floor and (texts[i - 1][0].isupper() or lows[i - 1] in PARTICLES))
            or (text == "." and i and len(texts[i - 1]) == 1)
        ):
            pass
        elif full and text == "." and i and lows[i - 1] in HONORIFICS:
            break
        else:
            break
        i -= 1
    return (begin, end) if full else None


_BEHIND_INITIAL = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])")
"""Where the words of a name part, though written close: 'S.Kumar'."""


def name_text(text: str, words: Words, span: tuple[int, int]) -> str:
    """Give the name in words `span` as the text has it, on one line."""
    name = " ".join(text[words.starts[span[0]] : words.ends[span[1] - 1]].split())
    return _BEHIND_INITIAL.sub(" ", name) if "." in name else name
