"""What the source of an item tells of whose officials it means: those of its own country, or of the world."""

import re
from collections import Counter
from functools import cached_property, lru_cache

from streams.analysis.visits.home import is_named_after_a_place, is_office
from streams.analysis.visits.sites import Place, Sites

_OFTEN, _FAR_MORE = 4, 3
"""How often, and how many times as often as the outlet's own, another country is named in world news."""
_MUCH_MORE = 3
"""How many times as often another country must be named to be what an item is about."""
_DWELT_ON = 3
"""How often an item that does not name its own country names another that it may as well be of."""
_TWICE = 2
"""How often a rival is named at least: once, it may stand in any list."""
_ADDED = re.compile(r"\([^)]*\)")
"""What stands in brackets after an outlet's name: 'The Standard (Kenya)'."""


@lru_cache(maxsize=4096)
def _organisation(source: str) -> Place | None:
    """Give the organisation of states that the name of a source tells."""
    return next((body for body in Sites(source).all if body.is_organisation), None)


class Outlet:
    """Who publishes an item, and how its country (`home`, alpha-3) stands among the places the item names."""

    def __init__(
        self,
        source: str | None,
        home: str | None,
        body_places: list[Place],
        title_places: list[Place],
        hosts: set[str | None],
    ) -> None:
        """`hosts` are the countries that the item tells visits to; the caller fills them in as it reads."""
        self.home = home
        self._source = source or ""
        self._body_places = body_places
        self._title_places = title_places
        self._hosts = hosts

    @property
    def is_office(self) -> bool:
        """Whether a ministry, presidency or embassy publishes the item itself."""
        return is_office(self._source)

    @property
    def organisation(self) -> Place | None:
        """The organisation of states that publishes the item."""
        return _organisation(self._source)

    @property
    def is_official(self) -> bool:
        """Whether it is an office of a known country."""
        return bool(self.home) and self.is_office

    def mentions_home(self) -> bool:
        """Whether the item names the country that it is written in."""
        if self.home is None:
            return False
        return any(place.code == self.home for place in (*self._body_places, *self._title_places))

    def trusts_home(self) -> bool:
        """Whether an official of no country told is taken for one of the country that the item is written in."""
        if self.speaks_for_one_country() or self.mentions_home():
            return True
        return self.home is not None and max(self._named.values(), default=0) < _DWELT_ON

    def is_world_news(self) -> bool:
        """Whether an outlet, no office, tells of a country where nobody goes far more than of its own."""
        if self.is_office:
            return False
        named = Counter(place.code for place in self._body_places if place.code and place.code not in self._hosts)
        own = named.pop(self.home or "", 0)
        return max(named.values(), default=0) > max(_OFTEN, _FAR_MORE * own)

    def speaks_for_one_country(self) -> bool:
        """Whether the source is an office, or named after a place, of a known country."""
        return self.home is not None and (self.is_office or is_named_after_a_place(self._source))

    def is_named_after_home(self) -> bool:
        """Whether the source is an office, or an outlet that a country is part of the name of, not only added to."""
        source = _ADDED.sub("", self._source)
        return is_office(source) or is_named_after_a_place(source)

    def rivals(self, apart: set[str | None]) -> Counter[str]:
        """Count how often the item names each country but home and those `apart`."""
        return Counter({code: many for code, many in self._named.items() if code not in apart and code != self.home})

    def is_outweighed(self, rivals: Counter[str]) -> bool:
        """Whether a rival is named so much more often than home that the item is about that country."""
        home = self._named[self.home or ""]
        return any(many >= max(_TWICE, _MUCH_MORE * home) for many in rivals.values())

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(place.code for place in (*self._body_places, *self._title_places) if place.code)
