"""An item as the label rules see it: its sentences, where they stand, and the words of the field in them."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from streams.analysis.labels.concepts import Mention, bit, mentions
from streams.analysis.labels.removal_words import BODY_OF_STATE, NO_NOUN, PERSON_NOUN
from streams.analysis.labels.vocabulary import Concept
from streams.analysis.text import Document, Passage

LEAD_CHARACTERS = 450
"""A news story tells what it is about in its first two or three sentences."""

SHORT = 8
"""Sentences: where only the lead of a story came, one mention of migrants tells its subject."""

LONGEST_SENTENCE = 1_000
"""Characters: beyond this it is a list or a lost layout."""

MIGRANT = bit(Concept.MIGRANT)
TOPIC = bit(Concept.ASYLUM, Concept.OFFSHORE)
NEAR_TOPIC = bit(Concept.MIGRATION)
CORE = MIGRANT | TOPIC | bit(Concept.DEPORT, Concept.PUSHBACK, Concept.REPATRIATE, Concept.EXPEL, Concept.SEND_BACK)
_WHOLLY = 0.3
_FIELD = CORE | NEAR_TOPIC
PASSING_CHARACTERS = 3_000
"""One word of the field in so many characters, none of them in the lead, is named in passing."""


_NATIONAL = bit(Concept.NATIONAL)
_OF_OTHERS = bit(Concept.DIPLOMAT, Concept.EXTRADITION, Concept.WAR)
_AS_GUESTS = re.compile(
    r"\b(?:applicants?|asylum|refugees?|unhcr|migra\w+|cells?|detention|removal cent\w+|holding \w+|barracks|hostels?"
    r"|border|frontier|coast ?guards?|boats?|dingh\w+|rafts?|shipwreck|papers|permits?|visas?|passports?|residency"
    r"|citizenship|nationality|stateless|employers?|maids?|domestic workers?|recruit\w+|wages|compound|consulate|fled"
    r"|third country|crossed|deport\w*|sent (?:back|home))\b"
)
"""Words that show people of one nation as guests of another."""


class Place(StrEnum):
    """Where in the item a sentence stands."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


class Sentence(NamedTuple):
    """A sentence of `passage` from `start`; `low` is its text in lower case with hyphens as spaces."""

    passage: Passage
    start: int
    place: Place
    text: str
    low: str
    mentions: list[Mention]
    mask: int


class Reading:
    """The sentences of an item that the rules look at, and how much of it is about migrants."""

    def __init__(self, document: Document) -> None:
        title, body = (_Words(passage) for passage in document.passages)
        self.in_passing = not title.core and body.is_in_passing
        self._masks = [mask for words in (title, body) for _, _, mask in words.found]
        self.sentences = [] if self.in_passing else [*title.sentences(), *body.sentences()]
        self.migrants = self.count(MIGRANT)
        self.topics = self.count(TOPIC)
        self.words = max(30, (len(document.title.text) + len(document.body.text)) // 6)
        named = self.migrants + self.topics + self.count(bit(Concept.DEPORT))
        in_title = any(mask & (MIGRANT | TOPIC) for _, _, mask in title.found)
        of_field = len([s for s in self.sentences if s.mask & _FIELD])
        wholly = of_field >= _WHOLLY * len(self.sentences)
        self.is_about_migrants = in_title or named >= (1 if wholly or len(self.sentences) <= SHORT else 2)
        """Whether the item names migrants or asylum more than in passing; of a title or a short one, a word tells."""
        self.is_wholly_about_migrants = wholly and self.is_about_migrants
        """Whether so many sentences have a word of the field that the others speak of the same matter."""

    @cached_property
    def names_guests(self) -> bool:
        """Whether the head of the item names a people as guests elsewhere: `a Cameroonian held at the airport`."""
        head = [s for s in self.sentences if s.place is not Place.BODY]
        return not any(s.mask & _OF_OTHERS for s in head) and any(
            any(m.mask & _NATIONAL and names_people(s, m) for m in s.mentions) and _AS_GUESTS.search(s.low)
            for s in head
        )

    def count(self, mask: int) -> int:
        """Count the words that stand for a concept of `mask`."""
        return len([word for word in self._masks if word & mask])


class _Words:
    """The words of the field in a passage, before it is cut into sentences."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._low = lowered(passage.text)
        self.found = mentions(self._low)
        self.core = [start for start, _, mask in self.found if mask & CORE]

    @property
    def is_in_passing(self) -> bool:
        """Whether the passage names the field so seldom, and so late, that no rule can make it its subject."""
        if not self.core:
            return len(self._low) > PASSING_CHARACTERS
        return self.core[0] > LEAD_CHARACTERS and len(self.core) * PASSING_CHARACTERS < len(self._low)

    def sentences(self) -> Iterator[Sentence]:
        """Cut the passage into sentences with their words."""
        passage, low, found = self._passage, self._low, self.found
        at, size = 0, len(found)
        for start, end in _read_in_pieces(passage):
            mask, here = 0, []
            while at < size and found[at][0] < end:
                word_start, word_end, word_mask = found[at]
                if word_start >= start and word_end <= end:
                    mask |= word_mask
                    here.append(Mention(word_start - start, word_end - start, word_mask))
                at += 1
            place = Place.TITLE if passage.field == "title" else Place.LEAD if start < LEAD_CHARACTERS else Place.BODY
            yield Sentence(passage, start, place, passage.text[start:end], low[start:end], here, mask)


def names_people(sentence: Sentence, m: Mention) -> bool:
    """Tell whether the name of a people stands for persons: `Afghans`, `Afghan families`; no `Afghan police`."""
    if sentence.text[m.start : m.end].islower() or BODY_OF_STATE.match(sentence.low, m.end):
        return False
    if sentence.low[m.end - 1] == "s" or PERSON_NOUN.match(sentence.low, m.end):
        return True
    return sentence.low.endswith("ese", m.start, m.end) and bool(NO_NOUN.match(sentence.low, m.end))


def lowered(text: str) -> str:
    """Give `text` in lower case with hyphens and line breaks as spaces, of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := c.lower()) == 1 else c for c in text)
    return low.replace("-", " ").replace("\n", " ")


def _read_in_pieces(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the sentences, very long ones in pieces, so that comparing words within one takes linear time in all."""
    for start, end in passage.sentences:
        while end - start > LONGEST_SENTENCE:
            cut = passage.text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = cut if cut > start else start + LONGEST_SENTENCE
            yield start, cut
            start = cut
        yield start, end
