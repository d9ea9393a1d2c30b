"""Where in a trip of several countries one of them stands."""

from typing import NamedTuple


class Stage(NamedTuple):
    """One country of a trip, as the item tells of it."""

    code: str
    home: str | None
    others: frozenset[str]
    """The trip's other countries."""
    onward: bool
    """Whether the official comes here from another of them, so that the day of setting out is not the first here."""
    first: bool
    """Whether no other country of the trip is told to come before it."""
    last: bool
    """Whether it is told last, so that the day of coming home is the last here."""
    attends: bool
    """Whether only presence at an event is told, whose days are then those of the stay."""
