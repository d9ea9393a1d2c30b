"""Places and organisations of a sentence, as the visit reader tells them apart."""

from dataclasses import dataclass

from streams.analysis.gazetteer import Name, NameKind, country_name, gazetteer

_SITES = frozenset({NameKind.COUNTRY, NameKind.CITY, NameKind.SEAT, NameKind.REGION})
_GATHERINGS = ("assembly", "headquarters", "unga", "security council")
"""Organs that meet at one place: to address them is to be there."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name with a country or organisation behind it; `code` is alpha-3, None for an organisation."""

    start: int
    end: int
    kind: NameKind
    code: str | None
    name: str
    seat: str | None = None

    @property
    def is_site(self) -> bool:
        """Whether somebody can travel there."""
        return self.kind in _SITES

    @property
    def is_people(self) -> bool:
        """Whether it is an adjective or a people: 'French', 'Kenyans'."""
        return self.kind is NameKind.DEMONYM

    @property
    def is_organisation(self) -> bool:
        """Whether it is a body of several states."""
        return self.kind is NameKind.IGO

    @property
    def sender_name(self) -> str:
        """Give the country's common name, or the organisation's."""
        return country_name(self.code) if self.code else self.name


def find_sites(text: str) -> list[Place]:
    """Give the countries, peoples, cities, seats and intergovernmental bodies that `text` names, in order."""
    return [place for name in gazetteer().find(text) if (place := _place(text, name)) is not None]


def _place(text: str, name: Name) -> Place | None:
    kind, country = name.entry.kind, name.entry.country
    if kind in _SITES or kind is NameKind.DEMONYM:
        return Place(name.start, name.end, kind, country, name.entry.name) if country else None
    if kind is NameKind.IGO:
        low = text[name.start : name.end].lower()
        if country and any(word in low for word in _GATHERINGS):
            return Place(name.start, name.end, NameKind.SEAT, country, name.entry.name, country)
        return Place(name.start, name.end, kind, None, name.entry.name, country)
    if kind is NameKind.EXPERT:
        return Place(name.start, name.end, NameKind.IGO, None, "United Nations")
    return None
