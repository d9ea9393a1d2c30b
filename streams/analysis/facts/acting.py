"""The country whose treatment of migrants an item is about, where no sentence tells who acts."""

import re
from collections import defaultdict

from streams.analysis.gazetteer import NameKind
from streams.analysis.places import PlaceMention, find_places
from streams.analysis.text import Document, Passage
from streams.analysis.visits.sites import Sites, dateline

_LEAD = 700
"""Characters in which a story tells whose news it is."""
_READ = 3_000
"""Characters that are looked at."""
_TITLE_WEIGHT, _LEAD_WEIGHT, _BODY_WEIGHT = 2.0, 1.5, 0.5

_RULES = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:government|authorit(?:y|ies)|police|officials?|ministr(?:y|ies)|ministers?"
    r"|mps?|troops"
    r"|army|navy|coast ?guards?|border guards?|border police|guards|soldiers|parliament|courts?|judges?|administration"
    r"|president|premier|prime minister|pm|regime|cabinet|embassy)\b",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"\s+(?:[\w-]+\s+){0,1}?(?:plan|policy|scheme|deal|bill|act|flights?|solution|removals?|deportations?)\b"
)
"""`The Rwanda policy` is somebody else's."""
_PERSONS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:refugees?|migrants?|nationals?|citizens?|seekers?|immigrants?|workers?|famil(?:y|ies)"
    r"|people"
    r"|men|women|children|deportees?|returnees?|exiles|minors?|man|woman|boys?|girls?|students?|pupils?|couple|mothers?"
    r"|nurses|maids|housemaids|helpers|descent|arrivals)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:from|to|into|towards?|fle[ed]\w*|escap\w+|fleeing|between|via|through|for"
    r"|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Where people come from, go to or pass through."""
_THERE = re.compile(r"\b(?:in|across|inside|off|throughout|reach\w*|enter\w*|by)\s+(?:the\s+)?$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:the|our|this) (?:[\w-]+ )?(?:governments?|authorities|ministry|minister|prime minister|home secretary"
    r"|home office"
    r"|department|immigration department|cabinet|parliament|opposition|high court|federal court|supreme court|police"
    r"|state)\b"
    r"|\b(?:ministers|labor|labour|coalition|greens)\b"
)
"""A government that is called so where everyone knows whose it is."""
_MOST_UNNAMED = 4
_ABROAD = 3.0
"""The weight of another country from which an item that does not name its own is about that one."""
_BODIES = {"home office": "GBR", "home secretary": "GBR", "homeland security": "USA", "customs enforcement": "USA"}
"""Bodies that everyone calls by their name alone."""
_SEATS_OF_BODIES = frozenset({"Geneva", "New York", "Brussels", "Strasbourg", "Vatican City"})
"""Datelines of what organisations say about other countries."""
_DATELINE = 2.0
_HEAD = 90
"""Characters that a dateline may take."""
_ABBREVIATION = 3
_LEAST = 1.0


def acting_country(document: Document, home: str | None) -> str | None:
    """Give the alpha-3 code of the country that the item is about as the one that treats migrants; None where open.

    `home` is the country it is written in, where known.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    _weigh(document.title, len(document.title.text), weights)
    _weigh(document.body, _LEAD, weights)
    low = f"{document.title.low} {document.body.low[:_READ]}"
    for body, country in _BODIES.items():
        weights[country] += min(low.count(body), _MOST_UNNAMED)
    own = home
    filed_from = dateline(document.body.text, Sites(document.body.text[:_HEAD]))
    if filed_from is not None and filed_from.code and filed_from.name not in _SEATS_OF_BODIES:
        own = filed_from.code
        weights[own] += _DATELINE
    if own and (weights[own] or max(weights.values(), default=0) < _ABROAD):
        weights[own] += min(len(_UNNAMED.findall(low)), _MOST_UNNAMED)
    best = max(weights, key=lambda code: weights[code], default=None)
    return best if best is not None and weights[best] >= _LEAST else None


def _weigh(passage: Passage, lead: int, weights: defaultdict[str, float]) -> None:
    text = passage.text[:_READ]
    for place in find_places(text):
        share = _TITLE_WEIGHT if passage.field == "title" else _LEAD_WEIGHT if place.start < lead else _BODY_WEIGHT
        weights[place.country] += share * _role(text, place)


def _role(text: str, place: PlaceMention) -> float:
    """How much a mention makes its country the one that acts: a government most, those who come from it not at all."""
    if _RULES.match(text, place.end):
        return 2.0
    if (
        place.kind is NameKind.COUNTRY
        and place.end - place.start > _ABBREVIATION
        and _NAMED_AFTER.match(text, place.end)
    ):
        return 0.0
    before = text[max(0, place.start - 30) : place.start]
    if place.kind is NameKind.DEMONYM:
        people = (
            text[place.end - 1] == "s"
            or text.endswith("ese", place.start, place.end)
            or _PERSONS.match(text, place.end)
        )
        return 0.0 if people else 0.7
    if _AWAY.search(before):
        return 0.0
    if place.kind is NameKind.SEAT:
        return 2.0
    if place.kind is not NameKind.COUNTRY:
        return 0.5
    return 1.0 if _THERE.search(before) or text.startswith("'s", place.end) else 0.8
