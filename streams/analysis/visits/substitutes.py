"""In whose place an official goes: 'in place of the minister', 'she is represented by', 'who was to go, sends'."""

import re
from collections.abc import Callable
from typing import NamedTuple

from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.person import Person

Identify = Callable[[Person], Identity | None]

_IN_PLACE_OF = re.compile(
    r"\b(?:in place of|in lieu of|instead of|replac(?:es|ing)|will replace|is to replace|"
    r"st(?:ands?|ood|anding) in for|deputi[sz](?:e|es|ed|ing) for|fill(?:s|ed|ing)? in for|"
    r"substitut(?:e|es|ed|ing) for|tak(?:e|es|ing) the place of) (?:[\w.'’-]+ ){0,3}$",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(r"\s+as\b")
"""Behind the name: 'who replaces him as minister' tells of an office, not of a trip."""
_BY = re.compile(r"\b(?:represented|replaced) (?:[\w.]+ ){0,3}?by (?:[\w.'’-]+ ){0,3}$", re.IGNORECASE)
_SENDS = re.compile(
    r"\b(?:who|was|were|had|cannot|could not|not|no longer|unable|unwell|ill|declin\w+|skip\w*|miss\w*)\b.*"
    r"\b(?:sends|sent|is sending|will send|has sent) (?:[\w.'’-]+ ){0,3}$",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:in place of|in lieu of|instead of|replac|in for|deputi[sz]|substitut|the place of|represented|sen[dt]|"
    r"in (?:his|her) (?:place|stead)\b)",
    re.IGNORECASE,
)
"""Without one of these the officials of a sentence need no look."""
_IN_HIS_PLACE = re.compile(r"\bin (?:his|her) (?:place|stead)\b", re.IGNORECASE)


class Substitution(NamedTuple):
    """Who goes, and the name of the official who does not."""

    goes: Identity
    replaces: str


def substitution(
    who: Identity, sentence: Sentence, text: str, before: list[Identity], identify: Identify
) -> Substitution | None:
    """Say who goes in whose place, where `sentence` of `text` tells that `who` goes for another or sends another.

    `before` are the officials of the sentence before, to whom 'in his place' may point.
    """
    told = text[sentence.start : sentence.end]
    if not _CUE.search(told):
        return None
    known = [
        (chunk, identity)
        for chunk in sentence.chunks
        if isinstance(chunk.value, Person) and (identity := identify(chunk.value)) is not None
    ]
    for chunk, identity in known:
        ahead = text[sentence.start : chunk.start]
        if _BY.search(ahead) or _SENDS.search(ahead):
            stays = [*(one for at, one in reversed(known) if at.start < chunk.start), *before]
            return _between(identity, stays) if who.key in (identity.key, *(one.key for one in stays)) else None
        if _IN_PLACE_OF.search(ahead) and not _IN_OFFICE.match(text, chunk.end):
            return _between(who, [identity])
    return _between(who, [*(one for _, one in known), *before]) if _IN_HIS_PLACE.search(told) else None


def _between(goes: Identity, others: list[Identity]) -> Substitution | None:
    return next((Substitution(goes, one.name) for one in others if one.name and _may_stand_for(goes, one)), None)


def _may_stand_for(who: Identity, other: Identity) -> bool:
    """Whether `other` is another official of the same sender."""
    same = other.sender_code == who.sender_code or None in (other.sender_code, who.sender_code)
    return other.key != who.key and same
