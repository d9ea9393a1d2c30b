"""One official at one stop of a leg, before it is judged: the words around it and the days told of it."""

from dataclasses import dataclass
from functools import cached_property

from streams.analysis.visits.identity import Identity
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.stays import days_at
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.story import Story
from streams.analysis.visits.when import Days

_BEFORE, _BEHIND = 90, 70
"""Characters before the trigger and behind the place that tell what kind of trip it is."""


@dataclass
class Candidate:
    """What may be an official's visit to the country `code` (alpha-3)."""

    story: Story
    leg: Leg
    who: Identity
    stop: Stop
    code: str

    @property
    def label(self) -> str:
        """Name the candidate in a reason."""
        return f"{self.who.name or self.who.title} -> {self.code}"

    @cached_property
    def days(self) -> Days:
        """The days that the leg tells of the stop."""
        return days_at(self.story, self.leg, self.stop)

    @cached_property
    def text(self) -> str:
        """The text or title that the leg stands in."""
        return self.story.passage_of(self.leg.sentence).text

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the trigger."""
        return self.text[self.leg.sentence.start : self.leg.start]

    @cached_property
    def around(self) -> str:
        """The words of the sentence close around the trigger and the place."""
        return self.text[self._begin : self._end]

    @property
    def place_at(self) -> int:
        """Where in `around` the place ends."""
        return max(0, self.stop.end - self._begin)

    @property
    def told(self) -> str:
        """The words of the sentence from its head to soon after the place."""
        return self.text[self.leg.sentence.start : self._end]

    @property
    def _begin(self) -> int:
        return max(self.leg.sentence.start, self.leg.start - _BEFORE)

    @property
    def _end(self) -> int:
        return min(self.leg.sentence.end, self.leg.end + _BEHIND)
