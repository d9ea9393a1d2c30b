"""Words of a text with their places in it: what all grammar of the visit reader works on."""

import re
from bisect import bisect_left
from dataclasses import dataclass

_HYPHENED = r"(?:(?:[’'‘`](?![sS]\b)|-|–(?=[^\W\d_]{2}))[^\W\d_]+)*"
_WORD = re.compile(
    rf"[A-Za-z]{{2,}}[^\W\d_]*{_HYPHENED}"  # most words: a set of plain letters is tried fastest
    r"|(?:[^\W\d_]\.){2,}"  # U.S., H.E.
    r"|[’'][sS]\b"  # the possessive is a word of its own, so that 'Blinken’s' is 'Blinken' + '’s'
    rf"|[^\W\d_]+{_HYPHENED}"  # Wetang'ula, Omo-Agege
    r"|\d[\d.,:/]*[^\W_]*"  # 3rd, 10:30, 2021
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
    """Split `text` into words, numbers and marks."""
    texts: list[str] = _WORD.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for word in texts:  # what lies between words has none of their characters: a match object each would tell no more
        start = text.find(word, end)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    return Words(texts, [word.lower() for word in texts], starts, ends)
