"""Organisations in a text: intergovernmental bodies, rights and aid organisations, experts of the UN."""

from collections.abc import Iterable
from typing import NamedTuple

from streams.analysis.gazetteer import Name, NameKind, gazetteer

__all__ = ["OrganisationMention", "find_organisations", "organisations_among"]

_ORGANISATIONS = frozenset({NameKind.IGO, NameKind.RIGHTS, NameKind.EXPERT})


class OrganisationMention(NamedTuple):
    """An organisation by its usual name; `seat` is the alpha-3 code of the country where it sits, None where open."""

    start: int
    end: int
    kind: NameKind
    name: str
    seat: str | None


def find_organisations(text: str) -> list[OrganisationMention]:
    """Give the organisations of `text` (spelt plainly) in order."""
    return organisations_among(gazetteer().find(text))


def organisations_among(names: Iterable[Name]) -> list[OrganisationMention]:
    """Give those names that are organisations."""
    return [
        OrganisationMention(name.start, name.end, name.entry.kind, name.entry.name, _seat(name))
        for name in names
        if name.entry.kind in _ORGANISATIONS
    ]


def _seat(name: Name) -> str | None:
    return name.entry.countries[0] if name.entry.countries else None
