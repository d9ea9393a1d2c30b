"""Rolls of guests: a line that ends in a colon tells who comes, and each line below it names one of them."""

from collections.abc import Iterable, Iterator

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.gatherings import GUEST_WORDS
from streams.analysis.visits.groups import listed
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.person import Person
from streams.analysis.visits.story import Story
from streams.analysis.visits.tense import read_tense

_LONGEST_LINE = 24
"""Chunks of a line that only names a guest: 'Norway - Foreign Minister X, with a delegation of twelve'."""
_MOST = 40
"""Lines of a roll that are read."""
_COMING = m.ARRIVE + m.ATTEND + m.GO
_MANY = frozenset("leaders heads delegations following dignitaries list names".split())


def rolls(story: Story, sentences: Iterable[Sentence]) -> list[Leg]:
    """Read the legs of those named in the lines below the `sentences` that announce them."""
    return [leg for sentence in sentences if (leg := _roll(story, sentence)) is not None]


def _roll(story: Story, sentence: Sentence) -> Leg | None:
    chunks = sentence.chunks
    if sentence.in_title or not chunks or chunks[-1].low != ":" or not _announces(chunks):
        return None
    guests = list(guests_below(story, sentence.index + 1))
    if not guests:
        return None
    verb = next((k for k, chunk in enumerate(chunks) if chunk.symbol in _COMING), len(chunks) - 1)
    leg = Leg("attend", guests, [], [], read_tense(chunks, verb, False), sentence, chunks[0].start, chunks[-1].end)
    leg.awaits_place = True
    return leg


def _announces(chunks: list[Chunk]) -> bool:
    """Whether a line tells that several come: 'The following leaders have arrived:', 'The list of guests:'."""
    lows = {chunk.low for chunk in chunks}
    many = bool(lows & _MANY) or any(isinstance(chunk.value, Person) and chunk.value.plural for chunk in chunks)
    return bool(lows & GUEST_WORDS) or (many and any(chunk.symbol in _COMING for chunk in chunks))


def guests_below(story: Story, first: int) -> Iterator[Person]:
    """Give the officials whom the lines from number `first` on name, up to the first line that names none."""
    for index in range(first, min(first + _MOST, len(story.body.sentences))):
        line = story.sentence(index)
        people = listed(line.chunks, 0) if len(line.chunks) <= _LONGEST_LINE else []
        if not people or any(chunk.symbol in m.SAY + m.GO for chunk in line.chunks):
            return
        if line.chunks[0].symbol == m.PLACE and people[0].sender is None:
            people[0].sender = line.chunks[0].place  # 'Norway - Foreign Minister X'
        yield from people
