"""The country or organisation that an office is of, by the words of the office."""

import re

from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.visits.agencies import AGENCIES
from streams.analysis.visits.movement import BE, FORMS, FUTURE, PAST, PRESENT, SYMBOLS
from streams.analysis.visits.office_words import HEADS
from streams.analysis.visits.offices import Office
from streams.analysis.visits.polities import UNITED_NATIONS
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words

UNITED_STATES = Place(0, 0, NameKind.COUNTRY, "USA", "United States")
_POSTED = ("ambassador", "representative", "envoy", "coordinator", "commissioner")
"""Whom 'in' tells where they serve, not whom."""
_EUROPEAN_UNION = Place(0, 0, NameKind.IGO, None, "European Union")


_COUNCIL_OF_EUROPE = Place(0, 0, NameKind.IGO, None, "Council of Europe")

_OF_A_PARTY = re.compile(r"[RDI]-[A-Z]")


def is_of_a_party(word: str) -> bool:
    """Whether a word tells party and state as American papers do behind a legislator's name: '(R-Ohio)'."""
    return _OF_A_PARTY.match(word) is not None


def _of_the_union(words: Words, office: Office) -> bool:
    """Whether the office is European: 'European commissioner for trade', 'Europe's commissioner'."""
    lows = words.lows[office.start : office.end]
    european = "european" in lows or "europe" in words.lows[max(0, office.start - 2) : office.start]
    commissioner = office.head.startswith("commissioner") and european
    return commissioner or any(lows[k : k + 3] == ["of", "the", "union"] for k in range(len(lows)))


def sender_of(words: Words, office: Office, owner: list[Place | None]) -> Place | None:
    """Give the country or organisation that an office is of; what an envoy is 'for' or 'to' is not."""
    fallback: Place | None = None
    linked = False
    foreign = False
    if office.head in ("representative", "commissioner", "commissioners") and _of_the_union(words, office):
        return _COUNCIL_OF_EUROPE if "rights" in words.lows[office.start : office.end] else _EUROPEAN_UNION
    organ: Place | None = None
    for i in range(office.start, office.end):
        low = words.lows[i]
        if low in ("for", "to", "on") or (low == "in" and office.head in _POSTED):
            foreign, linked = True, False
        elif low == "of":
            linked, foreign = True, False
        place = owner[i] or _of_an_agency(words, i)
        if place is None:
            continue
        if foreign and not linked:
            continue
        if place.is_organisation or place.is_private:
            return place
        if place.name == UNITED_NATIONS.name:  # 'President of the UN General Assembly', not 'Iran's Security Council'
            organ = UNITED_NATIONS
            continue
        if fallback is None:
            fallback = place
    if fallback is None and office.start >= 2 and words.lows[office.start - 1] in ("’s", "'s", "’", "'"):
        fallback = owner[office.start - 2] or _of_the_secretary_general(words, office, owner)
    return fallback or organ


def _of_an_agency(words: Words, i: int) -> Place | None:
    """Give the country whose agency word `i` names: 'CIA'."""
    code = AGENCIES.get(words.lows[i])
    if code is None or words.texts[i].islower():
        return None
    return Place(0, 0, NameKind.COUNTRY, code, country_name(code) or code)


def _of_the_secretary_general(words: Words, office: Office, owner: list[Place | None]) -> Place | None:
    """Give the body of the chief whose envoy this is: 'the UN Secretary-General's special representative'."""
    k = office.start - 2
    while k > 0 and office.start - k < 6 and words.lows[k] in ("secretary-general", "general", "secretary", "-"):
        k -= 1
    place = owner[k] if k < office.start - 2 else None
    return place if place is not None and place.is_organisation else None


def countries_of(words: Words, office: Office, owner: list[Place | None]) -> tuple[Place, ...]:
    """Give the countries that a plural office lists after 'of', or before it as 'Israeli and Palestinian leaders'."""
    listed: list[Place] = []
    for i in range(office.start, office.end):
        place = owner[i]
        if place is not None and place.code and place not in listed:
            listed.append(place)
    return tuple(listed) if len(listed) > 1 else ()


def countries_behind(words: Words, at: int, owner: list[Place | None], otherwise: int) -> tuple[tuple[Place, ...], int]:
    """Give the countries listed from word `at` on, 'ministers from Chad, Mali and Togo', and where the list ends."""
    listed: list[Place] = []
    end = otherwise
    while at < len(words) and (owner[at] is not None or words.lows[at] in (",", "and", "the")):
        place = owner[at]
        if place is not None and place.code and place not in listed:
            listed.append(place)
        end = at + 1 if place is not None else end
        at += 1
    return (tuple(listed), end) if len(listed) > 1 else ((), otherwise)


_ADVISERS = frozenset("adviser advisor assistant aide counsellor counselor envoy representative".split())
_SENT = frozenset(
    "delegation delegations delegates officials lawmakers legislators parliamentarians congressmen mps senators "
    "members representatives ministers diplomats envoys experts".split()
)
"""Whose country often stands behind 'from'."""
_STATE = frozenset("the republic kingdom state of federal islamic people 's".split())
"""Words of a country's full name before the name itself."""


def sender_behind(
    words: Words, office: Office, end: int, owner: list[Place | None], named: bool
) -> tuple[int, Place | None]:
    """Give whom an official stands for by the words behind office and name, and where those end: `end` for none.

    'Prime Minister X of Tonga', 'X, adviser to the French president' (that is part of the office), 'a delegation from
    Chad'.
    """
    low = words.lows[end] if end + 1 < len(words) else ""
    if low == "of" and named:
        return _country_at(words, end + 1, owner, end)
    if low == "to" and office.head in _ADVISERS:
        after, sender = _country_at(words, end + 1, owner, end)
        while after < len(words) and words.lows[after] in ("'s", "prime"):
            after += 1
        if sender is None or after >= len(words) or words.lows[after] not in HEADS:
            return end, None
        office.end = max(office.end, after + 1)
        return after + 1, sender
    if low == "from" and office.head in _SENT:
        return _country_at(words, _behind_body(words, end + 1, owner), owner, end)
    return end, None


_BODIES = frozenset("assembly parliament senate congress council house committee ministry government".split())
_BODY = 7
"""Words from 'from' to the country of a body of state: 'from the National Assembly of Malawi'."""


def _behind_body(words: Words, at: int, owner: list[Place | None]) -> int:
    """Give where the country of a body of state begins, which word `at` names: else word `at` itself."""
    for k in range(at, min(len(words) - 1, at + _BODY)):
        if words.lows[k] == "of" and (owner[k + 1] is not None or words.lows[k + 1] == "the"):
            return k + 1 if not _BODIES.isdisjoint(words.lows[at:k]) else at
        if words.texts[k][0].islower() and words.lows[k] not in ("the", "of", "and", "for"):
            break
    return at


def _country_at(words: Words, at: int, owner: list[Place | None], otherwise: int) -> tuple[int, Place | None]:
    """Give the country or body named at word `at`, 'the Republic of' passed over, and the end of its name."""
    while at < len(words) and words.lows[at] in _STATE:
        at += 1
    place = owner[at] if at < len(words) else None
    if place is None:
        return otherwise, None
    while at < len(words) and owner[at] is place:
        at += 1
    return at, place


_LOOSE = frozenset((",", ";", "the"))
_LINKING = _LOOSE | {"and", "as", "well", "its", "his", "her", "their"}
_LINK = 3
"""Words: ', and the', 'as well as'."""


def of_one_country(words: Words, after: int, begin: int, end: int) -> bool:
    """Whether the official in words [begin, end) is of the country of another that ends before word `after`.

    Only a comma, 'and' or 'its' lies between them. Behind a mere comma a new clause may begin: 'in talks hosted by
    King X of Tonga, President Y is to ...'.
    """
    between = words.lows[after:begin]
    if not 0 < len(between) <= _LINK or any(word not in _LINKING for word in between):
        return False
    end += words.lows[end : end + 1] == [","]  # 'at the invitation of Minister X, Minister Y, will visit'
    return not _LOOSE.issuperset(between) or end >= len(words) or not _is_verb(words.lows[end])


def _is_verb(low: str) -> bool:
    return SYMBOLS.get(low) in (BE, FUTURE) or FORMS.get(low) in (PRESENT, PAST) or low.endswith("ed")
