"""Words of a text with their places in it: what all grammar of the visit reader works on."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import add

_HYPHENED = r"(?:(?:[’'‘`](?![sS]\b)|-|–(?=[^\W\d_]{2}))[^\W\d_]+)*"
_WORD = re.compile(
    rf"[A-Za-z]{{2,}}[^\W\d_]*{_HYPHENED}"  # most words: a set of plain letters is tried fastest
    r"|(?:[^\W\d_]\.){2,}"  # U.S., H.E.
    r"|[’'][sS]\b"  # the possessive is a word of its own, so that 'Blinken’s' is 'Blinken' + '’s'
    rf"|[^\W\d_]+{_HYPHENED}"  # Wetang'ula, Omo-Agege
    r"|\d+(?:[.,:/]\d+)*[^\W_]*"  # 3rd, 10:30, 2021
    r"|[^\w\s]"
)


@dataclass(slots=True)
class Words:
    """The words of a text, in order: as written, in lower case, and where each begins and ends (characters)."""

    texts: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, position: int) -> int:
        """Give the index of the first word that begins at or after `position`."""
        return bisect_left(self.starts, position)


def read_words(text: str) -> Words:
    """Split `text` into words, numbers and marks.

    Most of what stands between blanks is one word of letters; only the rest is looked at by the grammar of words.
    """
    texts: list[str] = []
    starts: list[int] = []
    add_text, add_start = texts.append, starts.append
    tokens = text.split()
    one_blank_each = len(text) == sum(map(len, tokens)) + len(tokens) - 1
    at = 0
    for token in tokens:
        if not one_blank_each:
            at = text.find(token, at)
        if token.isalpha():
            add_text(token)
            add_start(at)
        else:
            for word, start in _pieces(token):
                add_text(word)
                add_start(at + start)
        at += len(token) + 1
    lows = "\n".join(texts).lower().split("\n") if texts else []
    return Words(texts, lows, starts, list(map(add, starts, map(len, texts))))


@lru_cache(maxsize=1 << 14)
def _pieces(token: str) -> tuple[tuple[str, int], ...]:
    """Split what stands between two blanks into its words, with where each begins in it."""
    return tuple((match[0], match.start()) for match in _WORD.finditer(token))
