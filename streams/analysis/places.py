"""Places in a text and the country that each stands for: countries, their people, cities, regions, seats of power."""

from collections.abc import Iterable
from dataclasses import dataclass

from streams.analysis.gazetteer import Name, NameKind, country_name, gazetteer

__all__ = ["PlaceMention", "country_name", "find_places", "places_among"]

_PLACES = frozenset({NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CITY, NameKind.SEAT, NameKind.REGION})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place: `country` is alpha-3, `name` as it stands in the tables (the country's usual name for a demonym)."""

    start: int
    end: int
    kind: NameKind
    country: str
    name: str


def find_places(text: str) -> list[PlaceMention]:
    """Give the places of `text` (spelt plainly) in order."""
    return places_among(gazetteer().find(text))


def places_among(names: Iterable[Name]) -> list[PlaceMention]:
    """Give those names that are places; a place whose country is open is left out."""
    return [
        PlaceMention(name.start, name.end, name.entry.kind, name.entry.country, name.entry.name)
        for name in names
        if name.entry.kind in _PLACES and name.entry.country
    ]
