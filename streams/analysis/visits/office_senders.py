"""The country or organisation that an office is of, by the words of the office."""

from streams.analysis.gazetteer import NameKind
from streams.analysis.visits.offices import Office
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words

_EUROPEAN_UNION = Place(0, 0, NameKind.IGO, None, "European Union")


def _of_the_union(words: Words, office: Office) -> bool:
    lows = words.lows[office.start : office.end]
    european = office.head.startswith("commissioner") and "european" in lows  # 'European commissioner for trade'
    return european or any(lows[k : k + 3] == ["of", "the", "union"] for k in range(len(lows)))


def sender_of(words: Words, office: Office, owner: list[Place | None]) -> Place | None:
    """Give the country or organisation that an office is of; what an envoy is 'for' or 'to' is not."""
    fallback: Place | None = None
    linked = False
    foreign = False
    if office.head in ("representative", "commissioner", "commissioners") and _of_the_union(words, office):
        return _EUROPEAN_UNION
    for i in range(office.start, office.end):
        low = words.lows[i]
        if low in ("for", "to", "on"):
            foreign, linked = True, False
        elif low == "of":
            linked, foreign = True, False
        place = owner[i]
        if place is None:
            continue
        if foreign and not linked:
            continue
        if place.is_organisation:
            return place
        if fallback is None:
            fallback = place
    if fallback is None and office.start >= 2 and words.lows[office.start - 1] in ("’s", "'s", "’", "'"):
        fallback = owner[office.start - 2]
    return fallback


def countries_of(words: Words, office: Office, owner: list[Place | None]) -> tuple[Place, ...]:
    """Give the countries that a plural office lists after 'of', or before it as 'Israeli and Palestinian leaders'."""
    listed: list[Place] = []
    for i in range(office.start, office.end):
        place = owner[i]
        if place is not None and place.code and place not in listed:
            listed.append(place)
    return tuple(listed) if len(listed) > 1 else ()
