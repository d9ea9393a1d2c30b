"""Offices told behind a name by a clause: 'X, who chairs the defence committee', 'X, named envoy'."""

from typing import NamedTuple

from streams.analysis.visits.movement import BE, FORMS, FUTURE, SAY, SYMBOLS
from streams.analysis.visits.sites import Place
from streams.analysis.visits.words import Words

ROLES = {
    **dict.fromkeys(("chairs", "co-chairs", "chaired"), "chair"),
    **dict.fromkeys(("heads", "leads", "directs", "runs"), "head"),
    **dict.fromkeys(("represents",), "representative"),
}
"""What somebody is who does this."""
_BODIES = frozenset(
    "committee group commission council parliament assembly caucus delegation agency ministry department bureau "
    "authority office directorate army navy staff service fleet mission secretariat senate chamber faction".split()
)
"""Public bodies that an office is of."""
_LONGEST = 14
"""Words of the longest role."""
_NAMED = frozenset(
    "named appointed chosen designated picked tapped nominated confirmed sworn installed elected".split()
)
_BEHIND_NAMED = 12
"""Words between 'named' and the office: 'named two weeks ago as the president's'."""


class Role(NamedTuple):
    """An office told by a clause: its title and head, whom it is of, and the word behind it."""

    title: str
    head: str
    sender: Place | None
    end: int


def role_behind(piece: str, words: Words, i: int, owner: list[Place | None]) -> Role | None:
    """Read ', who chairs the ... committee of Latvia's parliament' at word `i`, behind a name; None where none is."""
    lows = words.lows
    if lows[i : i + 2] != [",", "who"]:
        return None
    verb = i + 2 + (lows[i + 2 : i + 3] in (["also"], ["now"]))
    head = ROLES.get(lows[verb]) if verb < len(words) else None
    if head is None:
        return None
    end = verb + 1
    while end < len(words) and end - verb < _LONGEST and not _closes(lows[end]):
        end += 1
    told = range(verb + 1, end)
    if not any(lows[k] in _BODIES for k in told):
        return None
    what = piece[words.starts[verb + 1] : words.ends[end - 1]]
    return Role(f"{head} of {' '.join(what.split())}", head, _whose(lows, told, owner), end)


def _closes(low: str) -> bool:
    return low in (",", ".", ";", ")", "and", "who") or SYMBOLS.get(low) in (BE, FUTURE, SAY)


def _whose(lows: list[str], told: range, owner: list[Place | None]) -> Place | None:
    """Give the country or body that the words `told` are of: the one with 's, else the last behind 'of' or 'in'."""
    owning = next((owner[k - 1] for k in told if lows[k] in ("'s", "’s") and owner[k - 1] is not None), None)
    if owning is not None:
        return owning
    peoples = [place for k in told if (place := owner[k]) is not None and place.is_people]
    governed = [place for k in told if (place := owner[k]) is not None and lows[k - 1] in ("of", "in", "the")]
    return peoples[0] if peoples else governed[-1] if governed else None


def is_named_to(words: Words, after: int, begin: int) -> bool:
    """Whether an office at word `begin` is the one that whoever is named before word `after` was appointed to."""
    if words.lows[after : after + 1] != [","] or words.lows[after + 1 : after + 2] == []:
        return False
    if words.lows[after + 1] not in _NAMED or begin - after > _BEHIND_NAMED:
        return False
    between = words.lows[after + 2 : begin]
    return "," not in between and not any(low in FORMS or SYMBOLS.get(low) in (BE, SAY) for low in between)
