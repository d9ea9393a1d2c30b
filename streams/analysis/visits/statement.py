"""Whose own statement an item reports of a visit: the sender's, the host's, or neither's."""

import re
from collections.abc import Iterable
from typing import Literal

from streams.analysis.places import find_places
from streams.analysis.visits.home import OFFICE_SOURCE, home_of
from streams.analysis.visits.identity import Identity

Side = Literal["sender", "host"]

_OFFICE = re.compile(
    r"\b(?:ministry|foreign office|office|presidency|government|cabinet|embassy|palace|royal household|state house|"
    r"department|spokes(?:man|woman|person)|press (?:service|secretary)|kremlin|white house|pentagon|downing street|"
    r"special (?:adviser|assistant)|chancellery|secretariat|(?:prime |foreign )?minister|president|premier)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|announce[sd]|confirm(?:s|ed)|disclose[sd]|state[sd]|told (?:reporters|journalists)|according to|"
    r"statement (?:by|from)|made known)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:\s+by)?\s+(?:[\w.'’-]+\s+){0,5}?$")
_SPEAKER = re.compile(
    r"(?:[\s,()]|[A-Z][\w.'’-]*|\b(?:of|for|in|on|and|to|the|has|have|had|also|later|today|al|bin)\b)*"
)
"""What may stand between an office and the word for telling: of what it is, and who speaks for it."""
_OTHERS = re.compile(r"\b(?:sources?|officials?|media|newspaper|reports|opposition|shadow|former|ex)\b", re.IGNORECASE)
"""Words of a statement that is nobody's own, or of those who do not govern."""
_CLAUSE = re.compile(
    r"[;:!?\"”“]|[.](?=\s[A-Z])|\b(?:who|that|after|when|while|because|but)\b|, (?=(?:the|his|her|a|an) )"
)
_ROOM = 110
"""Characters between an office, with the name of its spokesman, and the word for telling."""
_OF_THE_OFFICIAL = re.compile(r"\b(?:his|her) ", re.IGNORECASE)
_NEAR = 3
"""Words between a country and the office that it marks."""


def said_by(source: str | None, told: Iterable[str], who: Identity, host: str, home: str | None) -> Side | None:
    """Say whether the item is, or the `told` sentences report, a statement of the sender of `who` or of the `host`.

    `host` and `home` (the country that the item is written in) are alpha-3 codes. An office that publishes the item
    itself comes first; then the first office in the sentences that is said to have told something.
    """
    if source and OFFICE_SOURCE.search(source) and not _OTHERS.search(source):
        side = _side(home_of(source, None), who, host)
        if side:
            return side
    for sentence in told:
        for verb in _TOLD.finditer(sentence):
            side = _teller(sentence, verb, who, host, home)
            if side:
                return side
    return None


def _side(country: str | None, who: Identity, host: str) -> Side | None:
    if country is None:
        return None
    return "sender" if country == who.sender_code else "host" if country == host else None


def _teller(sentence: str, verb: re.Match[str], who: Identity, host: str, home: str | None) -> Side | None:
    """Read the office before the word for telling, or behind it: 'according to', '," said the ministry'."""
    before = _CLAUSE.split(sentence[max(0, verb.start() - _ROOM) : verb.start()])[-1]
    if who.name and re.search(rf"\b{re.escape(who.name.split()[-1])}(?: (?:has|have|had|also))?\s*$", before):
        return "sender"
    offices = list(_OFFICE.finditer(before))
    if offices and _SPEAKER.fullmatch(before[offices[-1].end() :]):
        return _owner(before, offices[-1], who, host, home)
    behind = sentence[verb.end() : verb.end() + _ROOM]
    office = _OFFICE.search(behind)
    speaks = verb[0].lower() in ("according to", "statement by", "statement from") or (
        behind.startswith(" by ") or sentence[: verb.start()].rstrip().endswith((",", '"', "”"))
    )
    if office is None or not speaks or not _BEHIND.fullmatch(behind[: office.start()]):
        return None
    return _owner(behind, office, who, host, home)


def _owner(phrase: str, office: re.Match[str], who: Identity, host: str, home: str | None) -> Side | None:
    """Say whose `office` it is.

    It is of the country beside it, of the official ('his office') or, of no country told, of the official's
    where the item is written there: a bare 'the ministry said' of a wire filed from the host may be either's.
    """
    if _OTHERS.search(phrase):
        return None
    places = find_places(phrase)
    ahead = [place for place in places if place.end <= office.start()]
    near = [place for place in ahead if _marks(phrase[place.end : office.start()])]
    beside = [*near[-1:], *places[len(ahead) :]]
    if beside:
        return _side(beside[0].country, who, host)
    if _OF_THE_OFFICIAL.search(phrase):
        return "sender"
    return "sender" if home is not None and home == who.sender_code else None


def _marks(between: str) -> bool:
    """Whether a country with the words `between` it and an office tells whose the office is."""
    return "," not in between and len(between.split()) <= _NEAR
