"""Where the sentences of a news text end: abbreviations, initials, dates, lost paragraphs and glued headlines."""

import re
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, in characters: `start` included, `end` not."""

    start: int
    end: int


_BULLETS = "•●▪■►"
_GLUED_DATELINE = re.compile(r"""[a-z0-9)"'](?=[A-Z]{4,}(?:[ ,/-]|$))""")
"""A headline run together with the dateline: 'leadersISLAMABAD - '."""
_NEXT_WORD = re.compile(r"""["'(\[\-•\s]*([A-Za-z']+|\d+|)""")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "Mr Mrs Ms Dr Rt Messrs Prof Gen Lt Col Maj Sgt Capt Cmdr Cpl Adm Brig Sen Rep Gov Hon Rev Fr Msgr St Ste Mt Amb "
    "Pres Supt Insp Det Atty Dep Asst Engr Eng Adv Cde Smt Retd Rtd Arch Alh Mme Mlle Ft Cllr Barr Pst vs "
    "v cf al approx".split()
)
"""What stands before a name: no sentence ends after it, whatever comes next."""
_STYLES = frozenset(("h.e", "h.h", "h.m", "h.r.h", "rt.hon"))
"""Styles written with stops: a name follows."""
_NUMBERED = frozenset("no nos art arts para vol fig p pp sec ch est".split())
"""What stands before a number."""
_AMBIGUOUS = frozenset(
    "inc ltd co corp plc llc jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
    "thurs fri sat sun ave blvd rd ret phd md ph.d ed eds".split()
)
"""What often ends a sentence too: one ends only before a word that starts sentences."""
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those his her its their our my there here in on at as for from "
    "with by to of if when while after before since during until under over but and or so yet however also both all "
    "some many most one two no not what who how why where which according meanwhile speaking asked earlier last "
    "later moreover furthermore addressing mr mrs ms dr president prime foreign".split()
)
_FOUR_LETTERS = sorted({word[-4:] for word in _TITLES | _NUMBERED | _AMBIGUOUS if word[-4:].islower()})
_FOUR_LETTERS = [ending for ending in _FOUR_LETTERS if len(ending) == 4 and ending.isalpha()]
_CANDIDATE = re.compile(
    rf"""[.!?\n{_BULLETS}](?:
      (?<=[.]) (?<=[a-z]{{4}}[.]) (?<!{"[.]|".join(_FOUR_LETTERS)}[.]) (?=\s[A-Z]|\s?\n) (?P<sure>)
    | (?<=[.!?]) ["')\]]* (?= \s | $ | ["'(]?[A-Z][a-z] )
    | (?<=\n) [^\S\n]*\n\s* (?P<blank_line>)
    | (?<=\n) \s*
    | (?<=[{_BULLETS}])
    )""",
    re.VERBOSE,
)
"""A stop before a blank or with the blank lost ('word.Next'), a line's end, or the next point of a list. A stop between
four small letters that end no abbreviation and a capital surely ends a sentence, and so does a blank line."""
_ENOUGH_LINES = 5
_WRAP_WIDTHS = range(40, 101)
"""Lines of a hard-wrapped text (mail, wire copy, scans) have about 60 to 80 characters; longer are paragraphs."""
_LEAST_TITLE = 15
"""Characters: a shorter title at the head of a text may be the first words of its first sentence."""
_LONGEST_HEADLINE = 250
_LONGEST_WORD = 40


def split(text: str, title: str = "") -> list[Span]:
    """Give the sentences of `text` (spelt plainly) in order, blanks left out, in time linear in its length.

    A text that begins with its own `title` has a sentence end after it, even where both are run together.
    """
    wrapped = _is_wrapped(text)
    ends = [_headline_end(text, title)]
    for candidate in _CANDIDATE.finditer(text, ends[0]):
        if candidate.lastindex:
            ends.append(candidate.end())
        elif _ends_sentence(text, candidate, wrapped):
            ends.append(candidate.start() if candidate[0] in _BULLETS else candidate.end())
    ends.append(len(text))
    return [span for start, end in pairwise([0, *ends]) if (span := _trimmed(text, start, end))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Give the stretch without the blanks around it: few, so that looking at each is faster than cutting copies."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _headline_end(text: str, title: str) -> int:
    title = title.strip()
    if len(title) >= _LEAST_TITLE and text.startswith(title):
        return len(title)
    glued = _GLUED_DATELINE.search(text, 0, _LONGEST_HEADLINE)
    return glued.end() if glued and "\n" not in text[: glued.end()] else 0


def _is_wrapped(text: str) -> bool:
    pieces = text.split("\n")
    longest = max(pieces, key=len)
    if len(pieces) < _ENOUGH_LINES or (len(longest) > 2 * _WRAP_WIDTHS.stop and not longest.isspace()):
        return False
    lines = [len(line) for line in pieces if line.strip()]
    if len(lines) < _ENOUGH_LINES or max(lines) > 2 * _WRAP_WIDTHS.stop:
        return False
    return sum(width in _WRAP_WIDTHS for width in lines) > 0.6 * len(lines)


def _ends_sentence(text: str, candidate: re.Match[str], wrapped: bool) -> bool:
    mark = candidate[0]
    end = candidate.end()
    if mark[0] == ".":
        return _stops(text, candidate.start(), end)
    if mark[0] == "\n":
        return _ends_line(text, candidate, wrapped)
    return mark in _BULLETS or not _next_word(text, end)[:1].islower()


def _ends_line(text: str, blank: re.Match[str], wrapped: bool) -> bool:
    """A line within a paragraph goes on where its text is wrapped, or where the next begins in small letters."""
    return not wrapped and not text[blank.end() : blank.end() + 1].islower()


def _next_word(text: str, at: int) -> str:
    match = _NEXT_WORD.match(text, at, at + _LONGEST_WORD)
    return match[1] if match else ""


def _stops(text: str, dot: int, end: int) -> bool:
    """Tell whether the full stop at `dot` ends a sentence; `end` is behind it and any closing quotes."""
    following = _next_word(text, end)
    if following[:1].islower():
        return False
    word = _last_word(text, dot)
    if (end > dot + 1 and word.capitalize() not in ("Retd", "Rtd")) or not word:  # Lt. Gen. (retd.) X
        return True
    rank = word.rpartition("-")[2]  # Maj-Gen.
    if rank in _TITLES or (rank.isupper() and rank.capitalize() in _TITLES):
        return False
    if word.isdigit():
        return not (len(word) <= 2 and (_MONTH.match(following) or _begins_line(text, dot - len(word))))
    if len(word) == 1 and word.isupper():
        return False
    word = word.lower()
    if word in _STYLES:
        return False
    if following.isdigit() and word in _NUMBERED:
        return False
    if "." in word or rank.lower() in _AMBIGUOUS:  # 30-Jan.
        return following.lower() in _STARTERS
    return True


def _last_word(text: str, end: int) -> str:
    words = text[max(end - _LONGEST_WORD, 0) : end].split()
    return words[-1].lstrip("(\"'[") if words else ""


def _begins_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"
