"""Likeness of offices: 'US Secretary of State' and 'Secretary of State', but not 'Assistant Secretary of State'."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from anyascii import anyascii

from streams.tracking.listed import listed

_TITLES_KEPT = 20_000

_RANKS = listed(
    """
    vice deputy assistant under permanent principal associate junior shadow parliamentary lieutenant
    first senior
    """
)
_HEADS = {
    "president": "president",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "minister": "minister",
    "secretary": "minister",
    "chancellor": "chancellor",
    "king": "monarch",
    "queen": "monarch",
    "emir": "monarch",
    "sultan": "monarch",
    "pope": "pope",
    "prince": "prince",
    "princess": "prince",
    "envoy": "envoy",
    "representative": "envoy",
    "ambassador": "ambassador",
    "commissioner": "commissioner",
    "adviser": "adviser",
    "advisor": "adviser",
    "coordinator": "coordinator",
    "director": "director",
    "administrator": "director",
    "chief": "chief",
    "commander": "chief",
    "general": "general",
    "speaker": "speaker",
    "governor": "governor",
    "senator": "member",
    "congressman": "member",
    "congresswoman": "member",
    "lawmaker": "member",
    "mp": "member",
    "member": "member",
    "chairman": "chair",
    "chairwoman": "chair",
    "chair": "chair",
    "chairperson": "chair",
    "leader": "leader",
    "rapporteur": "rapporteur",
    "lady": "spouse",
    "counselor": "adviser",
    "counsellor": "adviser",
}
_SINGLE = frozenset({"president", "prime minister", "monarch", "pope", "chancellor", "secretary general"})
"""Offices of which a sender has one: what follows them ('of Nigeria', 'and commander-in-chief') tells nothing."""

_SAME_PORTFOLIO = {
    "external": "foreign",
    "exterior": "foreign",
    "state": "foreign",
    "defense": "defence",
    "interior": "home",
    "economy": "finance",
    "treasury": "finance",
    "homeland": "home",
}
_EMPTY = listed(
    """
    of for the a an and in to on at his her its new u s us uk un eu affairs federal federation republic national
    state department ministry office honourable american british french german chinese russian dutch thai turkish
    indian israeli japanese
    """
)
_WORD = re.compile(r"[a-z]+")
_SPLIT = re.compile(r"\s+and\s+|[,;/&]")


class Agreement(IntEnum):
    """How far two titles may name one office."""

    OTHER = 0
    OPEN = 1
    """One title is missing or too general to tell."""
    SAME = 2


@dataclass(frozen=True, slots=True)
class Office:
    """One office that a title names: rank words, the kind of office, and what it is for."""

    ranks: frozenset[str]
    head: str
    portfolio: frozenset[str]

    def agrees(self, other: "Office") -> Agreement:
        """Compare with `other`; an office told without its portfolio leaves it open."""
        if self.head != other.head or self.ranks != other.ranks:
            return Agreement.OTHER
        if self.head in _SINGLE or self.portfolio & other.portfolio:
            return Agreement.SAME
        return Agreement.OTHER if self.portfolio and other.portfolio else Agreement.OPEN


@lru_cache(_TITLES_KEPT)
def offices(title: str) -> tuple[Office, ...]:
    """Read the offices that `title` names, in order. A part that names no office widens the one before it."""
    found: list[Office] = []
    for piece in _SPLIT.split(anyascii(title).lower().replace("-", " ").replace("u.s.", "us")):
        words = _WORD.findall(piece)
        office = _office(words)
        if office is not None:
            found.append(office)
        elif found:
            last = found[-1]
            found[-1] = Office(last.ranks, last.head, last.portfolio | _portfolio(words))
    return tuple(found)


def heads(title: str) -> frozenset[str]:
    """Give the kinds of office that `title` names, ranks included: the keys under which an office is found again."""
    return frozenset(" ".join((*sorted(office.ranks), office.head)) for office in offices(title))


@lru_cache(_TITLES_KEPT)
def agreement(one: str | None, other: str | None) -> Agreement:
    """Compare two titles: the best agreement between any of their offices."""
    if not one or not other:
        return Agreement.OPEN
    mine, theirs = offices(one), offices(other)
    if not mine or not theirs:
        return Agreement.SAME if one.lower() == other.lower() else Agreement.OPEN
    return max(a.agrees(b) for a in mine for b in theirs)


def is_group(title: str | None) -> bool:
    """Whether a title names a group instead of a person: a delegation, or nobody's office ('Iranian negotiators')."""
    return title is not None and ("delegation" in title.lower() or not offices(title))


@lru_cache(_TITLES_KEPT)
def is_spouse(title: str | None) -> bool:
    """Whether a title is that of a head of state's wife or husband, who shares the name but not the office."""
    return any(office.head == "spouse" for office in offices(title or ""))


def _office(words: list[str]) -> Office | None:
    index = next((i for i, word in enumerate(words) if word in _HEADS), None)
    if index is None:
        return None
    head, before, after = _HEADS[words[index]], words[:index], words[index + 1 :]
    ranks = {word for word in before if word in _RANKS}
    if head == "minister":
        if before[-1:] == ["prime"]:
            head = "prime minister"
        elif after[:1] == ["general"]:
            head = "secretary general"
        elif after[:2] == ["of", "state"] and words[index] == "minister":
            ranks.add("state")
            after = after[2:]
        elif after == ["of", "state"] or after[:3] == ["of", "state", "for"]:
            after = ["foreign"] if after == ["of", "state"] else after[3:]
    elif head == "chief" and after[:1] == ["of"] and "staff" in after:
        head = "chief of staff"
    return Office(frozenset(ranks), head, _portfolio([*before, *after]) - ranks)


def _portfolio(words: list[str]) -> frozenset[str]:
    return frozenset(_SAME_PORTFOLIO.get(word, word) for word in words if word not in _EMPTY and len(word) > 2) - {
        "prime",
        "general",
    }
