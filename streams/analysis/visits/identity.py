"""An official of an item: who is meant by all the ways in which it names one."""

from dataclasses import dataclass, field

from streams.analysis.gazetteer import country_name
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place

LEADERS = (
    "pm",
    "president",
    "premier",
    "minister",
    "chancellor",
    "leader",
    "king",
    "emir",
    "amir",
    "prince",
    "sultan",
    "taoiseach",
)
"""Offices that 'the Russian leader' may mean."""
LEANS_ON_ALL = 10**9
"""Characters: people of the headline count as named behind all of the text, which the headline leans on."""


@dataclass(slots=True)
class Identity:
    """An official: the fullest name, the most specific office, and whom the official stands for."""

    key: str
    name: str | None
    title: str | None
    head: str | None
    sender: Place | None
    sender_code: str | None
    assumed: bool = False
    """Whether the sender is only assumed from the country the item is written in."""
    mentions: list[Person] = field(default_factory=list)

    @property
    def sender_name(self) -> str | None:
        """The country or organisation by its common name."""
        return self.sender.sender_name if self.sender else country_name(self.sender_code) if self.sender_code else None
