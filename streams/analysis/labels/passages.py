"""An item as the label rules see it: its sentences, where they stand, and the words of the field in them."""

import re
from enum import StrEnum
from functools import cached_property
from typing import Literal, NamedTuple

from schemas import NewsItem
from streams.analysis.labels.concepts import Mention, bit, mentions
from streams.analysis.labels.vocabulary import Concept

LEAD_CHARACTERS = 450
"""A news story tells what it is about in its first two or three sentences."""

MIGRANT = bit(Concept.MIGRANT)
TOPIC = bit(Concept.ASYLUM, Concept.OFFSHORE)
NEAR_TOPIC = bit(Concept.MIGRATION)

_SENTENCE_END = re.compile(r"(?<=[.!?”\"’])\s+(?=[A-Z“\"‘'(])|\n\s*\n|\n(?=[A-Z•*])")
_SPACES = str.maketrans({"-": " ", "\n": " ", "\xa0": " ", "‑": " ", "–": " ", "’": "'", "‘": "'"})


class Place(StrEnum):
    """Where in the item a sentence stands."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


class Passage(NamedTuple):
    """A sentence: `text` is `field[start:]` of the item, `low` the same in lower case with hyphens as spaces."""

    field: Literal["title", "text"]
    start: int
    place: Place
    text: str
    low: str
    mentions: list[Mention]
    mask: int


class Reading:
    """The passages of an item and what they say of its subject."""

    def __init__(self, item: NewsItem) -> None:
        self.passages = [*_passages("title", item.title), *_passages("text", item.text)]
        self.words = max(30, (len(item.title) + len(item.text)) // 6)

    @cached_property
    def migrants(self) -> int:
        """How often the item names migrants."""
        return sum(1 for passage in self.passages for m in passage.mentions if m.mask & MIGRANT)

    @cached_property
    def topics(self) -> int:
        """How often the item names matters of asylum."""
        return sum(1 for passage in self.passages for m in passage.mentions if m.mask & TOPIC)


def lowered(text: str) -> str:
    """Give `text` in lower case with hyphens and line breaks as spaces, of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := c.lower()) == 1 else c for c in text)
    return low.translate(_SPACES)


def _passages(field: Literal["title", "text"], text: str) -> list[Passage]:
    found = []
    start = 0
    ends = [(m.start(), m.end()) for m in _SENTENCE_END.finditer(text)] if field == "text" else []
    for stop, following in [*ends, (len(text), len(text))]:
        if stop > start:
            sentence = text[start:stop]
            low = lowered(sentence)
            words = mentions(low)
            mask = 0
            for word in words:
                mask |= word.mask
            place = Place.TITLE if field == "title" else Place.LEAD if start < LEAD_CHARACTERS else Place.BODY
            found.append(Passage(field, start, place, sentence, low, words, mask))
        start = following
    return found
