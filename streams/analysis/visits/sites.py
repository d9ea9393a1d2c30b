"""Places and organisations of a sentence, as the visit reader tells them apart."""

import re
from bisect import bisect_left
from operator import itemgetter
from typing import NamedTuple

from streams.analysis.gazetteer import Name, NameKind, country_name, gazetteer
from streams.analysis.places import places_among

_SITES = frozenset({NameKind.COUNTRY, NameKind.CITY, NameKind.SEAT, NameKind.REGION})
_BODIES = frozenset({NameKind.IGO, NameKind.EXPERT, NameKind.RIGHTS})
_GATHERINGS = ("assembly", "headquarters", "unga", "security council")
"""Organs that meet at one place: to address them is to be there."""


_WHOLE = {
    "European Commission": "European Union",
    "European Council": "European Union",
    "European Parliament": "European Union",
    "European External Action Service": "European Union",
    "UN High Commissioner for Refugees": "UNHCR",
    "International Organization for Migration": "International Organization for Migration (IOM)",
    "UN Human Rights Office": "United Nations",
    "UN Human Rights Council": "United Nations",
    "UN Office for the Coordination of Humanitarian Affairs": "United Nations",
}
"""What the officials of an organ are said to stand for."""


class Place(NamedTuple):
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
    def is_private(self) -> bool:
        """Whether it is a rights or aid organisation: its directors hold no public office."""
        return self.kind is NameKind.RIGHTS

    @property
    def sender_name(self) -> str:
        """Give the country's common name, or the organisation's."""
        return country_name(self.code) if self.code else _WHOLE.get(self.name, self.name)


class Sites:
    """All places and organisations of a passage, found in one pass."""

    def __init__(self, text: str, names: list[Name] | None = None) -> None:
        """Sort out the known `names` of `text`, which are looked up where they are not given."""
        names = gazetteer().find(text) if names is None else names
        places = [Place(*place) for place in places_among(text, names)]
        bodies = [_body(text, name) for name in names if name.entry.kind in _BODIES]
        self.all = sorted((*places, *bodies), key=itemgetter(0))
        self._starts = [place.start for place in self.all]

    def within(self, start: int, end: int) -> list[Place]:
        """Give those that begin in `start` to `end`, with positions counted from `start`."""
        chosen = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [
            Place(first - start, last - start, kind, code, name, seat) for first, last, kind, code, name, seat in chosen
        ]


def _body(text: str, name: Name) -> Place:
    """Read a body of several states; an organ that meets at one place is a place to go to."""
    kind = name.entry.kind
    if kind is NameKind.EXPERT:
        return Place(name.start, name.end, NameKind.IGO, None, "United Nations")
    seat = name.entry.countries[0] if name.entry.countries else None
    low = text[name.start : name.end].lower()
    if seat and any(word in low for word in _GATHERINGS):
        return Place(name.start, name.end, NameKind.SEAT, seat, name.entry.name, seat)
    return Place(name.start, name.end, kind, None, name.entry.name, seat)


_DATED = r"[A-Z][A-Za-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]{2,8}\.?"
_DATELINE = re.compile(
    rf"\s*(?:[A-Z][\w'.-]*(?:[ /,]+|$)){{0,4}}(?:(?:\([^)]{{1,20}}\)|{_DATED})?"
    rf"[^a-z\n]{{0,24}}?(?:-{{1,2}}|:|\.-)|(?:{_DATED})\.)\s"
)
"""The head of a wire story up to its dash: 'OSLO (Wire) -', 'BEIJING, June 3 (CA) --', 'Doha:', 'DHAKA, MAY 3.'."""


_HEAD = 600
"""Characters in which headline, date and byline may stand before the dateline."""
_LONGEST_DATELINE = 90


def dateline(text: str, sites: Sites) -> Place | None:
    """Give the place that a story is filed from: at its head, or in capitals at that of a paragraph soon after."""
    for place in sites.all:
        if place.start > _HEAD:
            break
        first = place.start <= 2
        opens = first or (text[place.start - 1] == "\n" and text[place.start : place.end].isupper())
        if opens and place.is_site and _DATELINE.match(text[place.start : place.start + _LONGEST_DATELINE]):
            return place
    return None
