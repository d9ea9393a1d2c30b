"""What the source of an item tells of whose officials it means: those of its own country, or of the world."""

import re
from collections import Counter
from functools import cached_property

from streams.analysis.places import find_places
from streams.analysis.visits.home import OFFICE_SOURCE
from streams.analysis.visits.sites import Place

_OFTEN, _FAR_MORE = 4, 3
"""How often, and how many times as often as the outlet's own, another country is named in world news."""
_MUCH_MORE = 3
"""How many times as often another country must be named to be what an item is about."""
_ADDED = re.compile(r"\([^)]*\)")
"""What stands in brackets after an outlet's name: 'The Standard (Kenya)'."""


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

    @cached_property
    def is_office(self) -> bool:
        """Whether a ministry, presidency or embassy publishes the item itself."""
        return OFFICE_SOURCE.search(self._source) is not None

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
        return (self.speaks_for_one_country() or self.mentions_home()) and not self.is_world_news()

    def is_world_news(self) -> bool:
        """Whether an outlet, no office, tells of a country where nobody goes far more than of its own."""
        if self.is_office:
            return False
        named = Counter(place.code for place in self._body_places if place.code and place.code not in self._hosts)
        own = named.pop(self.home or "", 0)
        return max(named.values(), default=0) > max(_OFTEN, _FAR_MORE * own)

    def speaks_for_one_country(self) -> bool:
        """Whether the source is an office, or named after a place, of a known country."""
        return self.home is not None and (self.is_office or bool(find_places(self._source)))

    def is_named_after_home(self) -> bool:
        """Whether the source is an office, or an outlet that a country is part of the name of, not only added to."""
        source = _ADDED.sub("", self._source)
        return bool(OFFICE_SOURCE.search(source) or find_places(source))

    def is_about_another_country(self, code: str) -> bool:
        """Whether the item names a country, home and the host `code` apart, far more often than its home."""
        home = _MUCH_MORE * self._named[self.home or ""]
        return any(many >= home for other, many in self._named.items() if other not in (self.home, code))

    def country_of_the_item(self) -> Place | None:
        """Give the one country without visitors that an item of unknown home names, or names twice as often as others.

        A minister of no country told is of the country that the paper and its readers are of.
        """
        named = [place for place in self._body_places if place.code and place.code not in self._hosts]
        counts = Counter(place.code for place in named).most_common(2)
        if self.home or not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
            return None
        return next(place for place in named if place.code == counts[0][0])

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(place.code for place in (*self._body_places, *self._title_places) if place.code)
