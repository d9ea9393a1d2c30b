"""Who goes along: 'accompanied by', 'alongside', 'joined by', 'members of the delegation include'."""

import re

from streams.analysis.visits import movement as m
from streams.analysis.visits.sentences import Person, Sentence

COMPANY = re.compile(
    r"accompan(?:y|ied|ies|ying)|joined by|alongside|entourage|together with|along with|flanked by|"
    r"delegation (?:includ|compris|also includ|consist|to the)|members of (?:the|his|her)|including",
    re.I,
)
_INTRODUCES = re.compile(r"(?:accompan\w+|joined|flanked)(?: \w+){0,6}? by\b", re.I)


def companions(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says go along with another, in order."""
    chunks = sentence.chunks
    for i, chunk in enumerate(chunks):
        active = chunk.low.startswith("accompan") and chunk.low != "accompanied"
        if active and i + 1 < len(chunks) and chunks[i + 1].symbol in (m.OFFICIAL, m.NAME):
            continue  # 'X accompanies Y': Y is the leader
        opening = chunk.symbol == m.COMPANY or (
            chunk.low in ("joined", "flanked", "together", "along")
            and any(c.symbol in (m.BY, m.WITH) for c in chunks[i + 1 : i + 5])
        )
        if not opening and chunk.value is not None and chunk.low and "delegation" in chunk.low:
            opening = any(
                c.low in ("included", "includes", "include", "comprised", "comprises") for c in chunks[i + 1 : i + 6]
            )
        if opening:
            return [
                after.value
                for after in chunks[i + 1 :]
                if after.symbol == m.OFFICIAL and isinstance(after.value, Person) and _is_one(after.value)
            ]
    return []


def _is_one(person: Person) -> bool:
    """Whether one certain official is meant: by name, or by an office of his own."""
    return person.name is not None or not (person.plural or person.bare or person.head in ("officials", "delegation"))
