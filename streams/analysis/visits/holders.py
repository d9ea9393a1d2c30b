"""Several holders of one office: 'Senators X and Y', 'the Ministers of Defence, X; and Health, Y'."""

import re
from typing import NamedTuple

from streams.analysis.visits.names import name_from, name_text
from streams.analysis.visits.office_words import HEADS, NAMED_TOGETHER, TOPICS, singular
from streams.analysis.visits.words import Words

_PLURAL = re.compile(r"\b(?:" + "|".join(sorted(NAMED_TOGETHER)) + r")\b", re.IGNORECASE)


class Holder(NamedTuple):
    """One of several: the words of the mention, the name, and the office if it is another than the first's."""

    start: int
    end: int
    name: str
    title: str | None
    of: int | None = None
    """The word that tells the country, where it is another than the first's."""


def title_of_one(title: str) -> str:
    """Give the office of one of its holders: 'Armenian MPs' gives 'Armenian MP'."""
    return _PLURAL.sub(lambda match: singular(match[0]), title)


def further_holders(piece: str, words: Words, i: int, is_place: list[bool], by_field: bool) -> list[Holder]:
    """Read on at word `i` behind the first holder; `by_field` where the list tells fields: '; Defence, Y'."""
    found: list[Holder] = []
    i = _behind_country(words, i, is_place)
    while (one := _next(piece, words, i, is_place, by_field)) is not None:
        found.append(one)
        i = _behind_country(words, one.end, is_place)
        while by_field and i < len(words) and words.lows[i] in ("(", ")", "rtd", "retd", "."):
            i += 1
    return found


def _next(piece: str, words: Words, i: int, is_place: list[bool], by_field: bool) -> Holder | None:
    field = _of_a_field(piece, words, i, is_place) if by_field else None
    return field or _of_a_country(piece, words, i, is_place) or _next_name(piece, words, i, is_place)


def _behind_country(words: Words, i: int, is_place: list[bool]) -> int:
    """Go on over 'of Poland' at word `i`."""
    k = i + 1 + (words.lows[i + 1 : i + 2] == ["the"])
    if words.lows[i : i + 1] != ["of"] or k >= len(words) or not is_place[k]:
        return i
    while k < len(words) and is_place[k]:
        k += 1
    return k


def _of_a_country(piece: str, words: Words, i: int, is_place: list[bool]) -> Holder | None:
    """Read ', and Sweden, Y' behind 'the ministers of Finland, X'."""
    begin = i
    while begin < len(words) and words.lows[begin] in (",", ";", "and", "the", "of"):
        begin += 1
    end = begin
    while end < len(words) and is_place[end]:
        end += 1
    if begin in (i, end) or words.lows[end : end + 1] != [","] or end + 1 >= len(words):
        return None
    span = name_from(words, end + 1, is_place)
    return Holder(begin, span[1], name_text(piece, words, span), None, begin) if span else None


def _next_name(piece: str, words: Words, i: int, is_place: list[bool]) -> Holder | None:
    """Read ', Y' or ' (R-Ohio) and Y'; no name that has an office of its own behind it."""
    if words.lows[i : i + 1] == ["("] and ")" in words.lows[i : i + 6]:
        i = words.lows.index(")", i) + 1
    begin = i
    while i < len(words) and words.lows[i] in (",", "and", "&"):
        i += 1
    span = name_from(words, i, is_place) if begin < i < len(words) else None
    if span is None or span[1] - span[0] < 2 or _has_own_office(words, span[1], is_place):
        return None
    return Holder(*span, name_text(piece, words, span), None)


def _has_own_office(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether the comma at word `i`, behind a name, leads to an office of its holder: 'X, the finance minister'."""
    if words.lows[i : i + 1] != [","] or words.lows[i + 1 : i + 2] == ["and"]:
        return False
    ahead = range(i + 1, min(len(words), i + 5))
    return any(words.lows[k] in HEADS and not is_place[k] and words.texts[k].islower() for k in ahead)


def _of_a_field(piece: str, words: Words, i: int, is_place: list[bool]) -> Holder | None:
    """Read '; Defence, Y', ', and of Trade, Y', 'as well as Industry, Trade and Investment, Z', ') and trade (Y)'."""
    begin = i
    while begin < len(words) and words.lows[begin] in (",", ";", ")", "and", "the", "as", "well", "of"):
        begin += 1
    end = begin
    while end < len(words) and (
        _is_topic(words, end)
        or (words.texts[end].isupper() and len(words.texts[end]) > 2)
        or (words.lows[end] in ("and", ",", "&", "of") and end > begin and _is_topic(words, end + 1))
        or (words.lows[i : i + 1] == [")"] and words.lows[end] in TOPICS)
    ):
        end += 1
    if end == begin or words.lows[end : end + 1] not in ([","], ["("]):
        return None
    span = name_from(words, end + 1, is_place) if end + 1 < len(words) else None
    if span is None:
        return None
    title = "Minister of " + piece[words.starts[begin] : words.ends[end - 1]]
    return Holder(begin, span[1], name_text(piece, words, span), title)


def _is_topic(words: Words, i: int) -> bool:
    return i < len(words) and words.lows[i] in TOPICS and words.texts[i][0].isupper()
