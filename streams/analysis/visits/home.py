"""The country an item is written in: its officials need no demonym ('the president', 'the foreign secretary')."""

import re
from functools import cache, lru_cache

import pycountry

from streams.analysis.gazetteer import outlets
from streams.analysis.places import find_places

_DOMAIN = re.compile(r"https?://[^/\s]*?\.([a-z]{2}|gov|mil)(?:[:/?#]|$)")
_OF_ALL_THE_WORLD = frozenset("ai am cc co fm gg io la ly me sh tv to ws".split())
"""Domains of countries under which sites of any country are."""
_SHORT = 4
"""Letters: up to here an outlet's name is an abbreviation, told by its capitals."""


OFFICE_SOURCE = re.compile(
    r"\b(?:department|ministry|minister|ministers?|office|presidency|president|embassy|government|parliament|house|"
    r"secretariat|politicians?|mofa|mfa)\b",
    re.I,
)
"""Sources that speak for their own country: what they call 'the minister' is theirs."""


_SOURCES = 4096
"""Names of sources about which what they tell is kept: most items come from a few."""


@lru_cache(_SOURCES)
def is_office(source: str | None) -> bool:
    """Whether a ministry, presidency or embassy is the source."""
    return OFFICE_SOURCE.search(source or "") is not None


@lru_cache(_SOURCES)
def is_named_after_a_place(source: str) -> bool:
    """Whether a country or town is part of the name of the source."""
    return bool(find_places(source))


@lru_cache(_SOURCES)
def home_of(source: str | None, domain: str | None) -> str | None:
    """Give the country of an outlet or office by its name, else by the country part of its address."""
    if source:
        for place in find_places(source):
            if source[place.start : place.end] != "English":  # 'Al Jazeera English' names its language
                return place.country
        for pattern in _patterns():
            if found := pattern.search(source):
                return _outlets()[found[0].lower()]
    return _countries_of_domains().get(domain) if domain else None


def domain_of(url: str | None) -> str | None:
    """Give the last part of the host name of `url` ('ng'), or None for a general one."""
    match = _DOMAIN.match(url.lower()) if url else None
    return match.group(1) if match else None


@cache
def _outlets() -> dict[str, str]:
    return {name.lower(): code for name, code in outlets().items()}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what finds outlets by their names in any case, and by abbreviations; the longest first."""
    names = sorted(outlets(), key=len, reverse=True)
    long = "|".join(re.escape(name) for name in names if len(name) > _SHORT)
    short = "|".join(re.escape(name) for name in names if len(name) <= _SHORT)
    return re.compile(rf"(?<![^\W\d_])(?:{long})(?![^\W\d_])", re.I), re.compile(rf"\b(?:{short})\b")


@cache
def _countries_of_domains() -> dict[str, str]:
    """Give the country of each national domain, and of the two that only the United States use."""
    codes = {country.alpha_2.lower(): str(country.alpha_3) for country in pycountry.countries}
    told = {domain: code for domain, code in codes.items() if domain not in _OF_ALL_THE_WORLD}
    return told | {"uk": "GBR", "gov": "USA", "mil": "USA"}
