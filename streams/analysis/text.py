"""The text of an item as the rules read it: plainly spelt, in sentences, with spans that hold in the original."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from schemas import Evidence, NewsItem
from streams.analysis.plain import plain
from streams.analysis.sentences import Span, split

__all__ = ["Document", "Passage", "Span", "is_capitals", "is_headline_case"]

Field = Literal["title", "text"]

_LEAST_CAPITALS = 8
"""Letters: two abbreviations side by side have fewer."""


class Passage:
    """The title or the text of an item. `text` has the length of `raw`, so that spans of one hold in the other."""

    def __init__(self, field: Field, raw: str, title: str = "") -> None:
        self.field = field
        self.raw = raw
        self.text = plain(raw)
        self.low = self.text.replace("İ", "I").lower()
        """`text` in lower case and in the same length: the dotted I alone would make it longer."""
        self._title = title

    def __repr__(self) -> str:
        return f"Passage({self.field!r}, {self.raw[:60]!r})"

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences in order, without the blanks between them."""
        return split(self.text, self._title)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_index(self, offset: int) -> int:
        """Give the number of the sentence at or before `offset`; 0 where none begins so early."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> Span:
        """Give the sentence at or before `offset`; an empty span where the passage has none."""
        return self.sentences[self.sentence_index(offset)] if self.sentences else Span(0, 0)

    def slice(self, span: tuple[int, int]) -> str:
        """Give the plain words of `span`."""
        return self.text[span[0] : span[1]]

    def evidence(self, start: int, end: int) -> Evidence:
        """Quote the original words at `start` to `end`, blanks around them left out, cut words made whole.

        A word with an entity or a soft hyphen is shorter in the plain spelling: its end is looked up in the original.
        """
        while start < end < len(self.raw) and self.text[end].isspace() and self._is_rest_of_word(end):
            end += 1
        words = self.raw[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return Evidence(field=self.field, start=start, end=end, quote=self.raw[start:end])

    def _is_rest_of_word(self, offset: int) -> bool:
        return not self.raw[offset].isspace() and self.raw[offset] != "<"


@dataclass(frozen=True)
class Document:
    """An item in its two passages and with its day of publication."""

    title: Passage
    body: Passage
    published: date | None = None
    source: str | None = None

    @classmethod
    def of(cls, item: NewsItem) -> "Document":
        """Read the passages of `item`."""
        title = Passage("title", item.title)
        return cls(title, Passage("text", item.text, title.text), item.published_on, item.source)

    @property
    def passages(self) -> tuple[Passage, Passage]:
        """The title, then the text."""
        return self.title, self.body


def is_capitals(words: str) -> bool:
    """Tell whether `words` are all in capitals, as headlines and shouted lines are; an abbreviation alone is not."""
    return words.isupper() and sum(map(str.isalpha, words)) >= _LEAST_CAPITALS


def is_headline_case(words: str) -> bool:
    """Tell whether the words of a line are capitalised as in headlines: nearly all that have over three letters."""
    longer = [word[0].isupper() for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(longer) >= 0.8 * len(longer)
