"""Places in a text and the country that each stands for: countries, their people, cities, regions, seats of power."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from streams.analysis.gazetteer import Entry, Name, NameKind, country_name, gazetteer
from streams.analysis.person_names import BEARERS, names_a_person

__all__ = ["PlaceMention", "country_name", "find_places", "places_among"]

_PLACES = frozenset({NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CITY, NameKind.SEAT, NameKind.REGION})
_TOLD_BY_NAME = frozenset({NameKind.COUNTRY, NameKind.DEMONYM})
_CAPITALS_OF_THE_WORLD = frozenset({"Washington", "New York", "New York City", "White House", "NYC"})
"""Places of the United States that news from anywhere names: no sign that a text is about one of its states."""
_BEFORE_A_PLACE = re.compile(
    r"(?:\b(?:in|to|at|from|near|of|via|for|into|towards?|around|outside|between|through|left|leaves?|reached|reaches|"
    r"visit|visits|visited|visiting|toured?|tours|departs?|departed|arrived|arrives?|than|city|town|capital|port|"
    r"province|district|base)(?: the)? |^|[\n(])$",
    re.IGNORECASE,
)
_BETWEEN_PLACES = re.compile(r"\s?(?:,|-|/|and|or|&|, and|to)\s?")
_NAME_GOES_ON = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|State|City|Airport|Province|Region)[A-Z][a-z]"
)
_PREPOSITION_ROOM = 14
_QUALIFIER = re.compile(r"\s?(?:,|\(|in)\s?(?:the )?")


class PlaceMention(NamedTuple):
    """A place: `country` is alpha-3, `name` as it stands in the tables (the country's usual name for a demonym)."""

    start: int
    end: int
    kind: NameKind
    country: str
    name: str


def find_places(text: str) -> list[PlaceMention]:
    """Give the places of `text` (spelt plainly) in order. The more of an item it is, the better namesakes are told."""
    return places_among(text, gazetteer().find(text))


def places_among(text: str, names: Sequence[Name]) -> list[PlaceMention]:
    """Give those `names` of `text` that are places; what names a person there, or has no country, is left out."""
    told = _countries_told(names)
    found: list[PlaceMention] = []
    for number, name in enumerate(names):
        entry = name.entry
        if entry.kind not in _PLACES or not entry.countries:
            continue
        following = names[number + 1] if number + 1 < len(names) else None
        if entry.kind is not NameKind.DEMONYM and entry.name in BEARERS and names_a_person(text, name.start, name.end):
            continue
        if entry.shared and not _stands_as_place(text, name, following, found):
            continue
        country = entry.countries[0] if len(entry.countries) == 1 else _country(text, name, following, told)
        usual = country_name(country) if entry.kind in _TOLD_BY_NAME else entry.name
        found.append(PlaceMention(name.start, name.end, entry.kind, country, usual))
    return found


def _countries_told(names: Iterable[Name]) -> frozenset[str]:
    """Give the countries that a text is about without doubt: by names that stand for one country only.

    The United States are told by a town or state only: nearly every text names the country.
    """
    return frozenset(name.entry.countries[0] for name in names if _tells_its_country(name.entry))


def _tells_its_country(entry: Entry) -> bool:
    if len(entry.countries) != 1 or entry.shared or entry.kind not in _PLACES:
        return False
    if entry.countries[0] != "USA":
        return True
    return entry.kind in (NameKind.CITY, NameKind.REGION) and entry.name not in _CAPITALS_OF_THE_WORLD


def _country(text: str, name: Name, following: Name | None, told: frozenset[str]) -> str:
    """Choose among the countries of namesakes: 'London, Ontario', 'Hyderabad' in a text about Pakistan."""
    countries = name.entry.countries
    has_address = name.entry.kind in (NameKind.CITY, NameKind.REGION)
    if has_address and following and _QUALIFIER.fullmatch(text, name.end, following.start):
        usual = following.entry.countries[:1]  # 'Paris, Rome' are two capitals, though Georgia has a Rome
        qualified = next((code for code in countries if code in usual), None)
        if qualified:
            return qualified
    if name.entry.rivals and countries[0] not in told:
        return next((code for code in countries if code in told), countries[0])
    return countries[0]


def _stands_as_place(text: str, name: Name, following: Name | None, found: list[PlaceMention]) -> bool:
    """Tell whether a name that people and things bear too stands where a place does: 'in Medina', 'Kaya, Mali'."""
    if following and _QUALIFIER.fullmatch(text, name.end, following.start) and following.entry.kind in _PLACES:
        return True
    if _NAME_GOES_ON.match(text, name.end):
        return False
    if found and _BETWEEN_PLACES.fullmatch(text, found[-1].end, name.start):
        return True
    return bool(_BEFORE_A_PLACE.search(text[max(name.start - _PREPOSITION_ROOM, 0) : name.start]))
