"""Diaries and calendars of offices: each line tells an engagement, under a line that only tells the day."""

import re
from collections.abc import Iterable, Iterator

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.story import Story

_TITLE = re.compile(
    r"\b(?:diary|calendar|schedule|agenda|engagements|(?:weekly|daily) (?:activities|programme|program|agenda)|"
    r"week ahead|programme of|this week)\b",
    re.IGNORECASE,
)
_MOST = 80
"""Lines of a diary that are read."""


def diary_lines(story: Story) -> Iterator[tuple[Sentence, DateMention]]:
    """Give each line of a diary that stands under or behind a day, with that day; none where the item is no diary."""
    if not _TITLE.search(story.document.title.text):
        return
    day: DateMention | None = None
    for index in range(min(_MOST, len(story.body.sentences))):
        line = story.sentence(index)
        opens = line.chunks[0] if line.chunks else None
        if opens is not None and opens.symbol == m.DATE and opens.date.kind is DateKind.DAY:
            day = next(chunk.date for chunk in reversed(_head(line.chunks)) if chunk.symbol == m.DATE)
        if day is not None:
            yield line, day


def _head(chunks: list[Chunk]) -> list[Chunk]:
    """Give the days that a line begins with, and what joins them: 'Monday, 22 June:'."""
    end = next((k for k, chunk in enumerate(chunks) if chunk.symbol not in m.DATE + m.COMMA), len(chunks))
    return chunks[:end]


def note_days(story: Story, legs: Iterable[Leg], lines: Iterable[tuple[Sentence, DateMention]]) -> None:
    """Let the legs that a diary's lines tell be on the day of the line, where they have none of their own."""
    days = {line.index: day for line, day in lines}
    for leg in legs:
        day = None if leg.sentence.in_title else days.get(leg.sentence.index)
        if day is None:
            continue
        first = day.resolve(Direction.FUTURE)[0]
        ahead = first is not None and story.published is not None and first >= story.published
        leg.dates = leg.dates or [day]
        leg.tense.time = "future" if ahead else "past"
