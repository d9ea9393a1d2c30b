"""Who goes along: 'accompanied by', 'alongside', 'joined by', 'members of the delegation include'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.sentences import Person, Sentence

_ALSO = frozenset(("part", "attend", "join", "travel", "visit", "come", "go"))
"""With 'also': 'Deputy Minister X will also take part'."""
COMPANY_WORDS = (
    "also take part",
    "also attend",
    "also join",
    "also travel",
    "also visit",
    "accompan",
    "joined",
    "alongside",
    "entourage",
    "together with",
    "along with",
    "flanked",
    "delegation",
)
"""What sentences that name companions hold, in lower case."""


def companions(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says go along with another, in order."""
    chunks = sentence.chunks
    first = chunks[0].value if chunks else None
    if isinstance(first, Person) and first.name and first.title and chunks[0].symbol == m.OFFICIAL:
        rest = [chunk.low for chunk in chunks[1:7]]
        if "also" in rest and _ALSO & set(rest):
            return [first]
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
        if opening and not (chunk.symbol == m.COMPANY and i + 1 < len(chunks) and chunks[i + 1].symbol == m.PLACE):
            return [
                after.value
                for after in chunks[i + 1 :]
                if after.symbol == m.OFFICIAL and isinstance(after.value, Person) and _is_one(after.value)
            ]
    return []


def _is_one(person: Person) -> bool:
    """Whether one certain official is meant: by name, or by an office of his own."""
    return person.name is not None or not (person.plural or person.bare or person.head in ("officials", "delegation"))
