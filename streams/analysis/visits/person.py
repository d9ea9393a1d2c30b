"""An official as a text names one at one place."""

from dataclasses import dataclass
from enum import Enum

from streams.analysis.visits.sites import Place


class Standing(Enum):
    """Why somebody without an office is taken for an official."""

    OF_A_COUNTRY = 1
    ON_A_STATE_VISIT = 2
    LEADS_A_DELEGATION = 3


@dataclass(slots=True)
class Person:
    """An official as named at one place: by name, by office, or by both. Positions are characters of the text."""

    name: str | None
    title: str | None
    head: str | None
    plural: bool
    excluded: bool
    sender: Place | None
    start: int
    end: int
    hint: Place | None = None
    """The country that the official receives guests in: the sender, where none is told."""
    opening: bool = False
    """Whether the mention opens its sentence."""
    countries: tuple[Place, ...] = ()
    """Whose several officials a plural office tells: 'the presidents of Djibouti, Kenya and Uganda'."""
    bare: bool = False
    """Whether the office leans on an earlier mention: 'the president', 'the minister'."""
    leaning: bool = False
    """Whether the office tells nobody unless the item names its holder: 'the governor', 'the Speaker'."""

    reports: bool = False
    """Whether somebody of no told office only says, in the sentence, what an official does."""
    private: bool = False
    """Whether somebody of no told office is shown to be a private person: 'X, 24,'."""
    standing: Standing | None = None
    """What makes an official of somebody named without an office."""

    surname: str | None = None
    """The last word of the name that is not a suffix."""

    def __post_init__(self) -> None:
        if self.name:
            words = self.name.replace(",", " ").replace(".", ". ").split()
            parts = [word for word in words if word.rstrip(".").lower() not in ("jr", "sr")]
            self.surname = parts[-1] if parts else None
