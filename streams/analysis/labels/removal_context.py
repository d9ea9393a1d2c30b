"""What the rules of removal know of a sentence, and how its words stand to each other."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from streams.analysis.gazetteer import NameKind
from streams.analysis.labels import removal_words as w
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, TOPIC, Reading, Sentence, names_people
from streams.analysis.labels.vocabulary import Concept
from streams.analysis.places import find_places

_LOOK_ALIKE = bit(Concept.DIPLOMAT, Concept.EXTRADITION)
_FOREIGNER = bit(Concept.FOREIGNER)
_NATIONAL = bit(Concept.NATIONAL)


TOLD = 1.5
"""The strength from which a finding tells of a removal."""


class Removal(NamedTuple):
    """A finding of a rule: how strongly the words at `start:end` of the sentence tell of a removal."""

    rule: str
    strength: float
    start: int
    end: int


Verdict = tuple[str, float]
"""What a rule makes of a mention: the finding, and its strength."""
NOTHING: Verdict = ("", 0.0)
"""The verdict of a rule that finds nothing, not even a look-alike."""


class Context(NamedTuple):
    """A sentence with the people in it."""

    sentence: Sentence
    migrants: list[Mention]
    people: list[Mention]  # migrants, and foreigners where they are removed
    nationals: list[Mention]  # foreigners by the name of their people
    subject: bool  # the sentence is about migrants or asylum
    item_subject: bool  # so is the item
    item_migrants: bool  # the item names migrants or asylum
    look_alikes: list[Mention]

    def places_after(self, m: Mention) -> bool:
        """Whether a country or city is named soon after the word at `m`."""
        return bool(find_places(self.sentence.text[m.end : m.end + 60]))


def context_of(sentence: Sentence, reading: Reading) -> Context:
    """Gather what the rules ask of `sentence`."""
    migrants = [m for m in sentence.mentions if m.mask & MIGRANT]
    nationals = [m for m in sentence.mentions if m.mask & _NATIONAL and names_people(sentence, m)]
    nationals += people_from(sentence)
    return Context(
        sentence,
        migrants,
        [m for m in sentence.mentions if m.mask & (MIGRANT | _FOREIGNER)] + nationals,
        nationals,
        bool(sentence.mask & (MIGRANT | TOPIC | NEAR_TOPIC)),
        reading.is_about_migrants or reading.names_guests,
        bool(reading.migrants or reading.topics),
        [m for m in sentence.mentions if m.mask & _LOOK_ALIKE],
    )


@lru_cache(maxsize=4_096)
def is_country(name: str) -> bool:
    """Tell whether a country is named in `name`, a few words; the same names come again and again."""
    return any(place.kind is NameKind.COUNTRY for place in find_places(name))


def people_from(sentence: Sentence) -> list[Mention]:
    """Find people named by where they are from: `five men from Vietnam and Laos`."""
    return [
        Mention(found.start(), found.end(), _NATIONAL)
        for found in w.PEOPLE_FROM.finditer(sentence.text)
        if is_country(found[1])
    ]


def gap(m: Mention, other: Mention) -> int:
    """Give the characters between two words."""
    return other.start - m.end if other.start >= m.end else m.start - other.end


def near(m: Mention, others: Iterable[Mention], characters: int) -> bool:
    """Tell whether one of `others` stands within so many `characters`."""
    return any(gap(m, other) <= characters for other in others if other is not m)


def follows(m: Mention, others: Iterable[Mention], characters: int, through: str = "") -> bool:
    """Whether one of `others` is the object of the verb at `m`: close behind, with no preposition between."""
    return any(
        0 <= other.start - m.end <= characters and not w.OTHER_OBJECT.search(through, m.end, other.start)
        for other in others
    )


def is_done_to(s: Context, m: Mention, characters: int) -> bool:
    """Whether the verb at `m` is passive and one of the migrants its subject."""
    return bool(w.PASSIVE.search(s.sentence.low[max(0, m.start - 25) : m.start])) and any(
        0 <= m.start - person.end <= characters for person in s.people
    )


def of_people(low: str, m: Mention, people: Iterable[Mention]) -> bool:
    """Tell whether the word at `m` is `of` people: `the expulsion of 40 migrants`."""
    return low.startswith(" of ", m.end) and any(0 <= p.start - m.end <= 40 for p in people)
