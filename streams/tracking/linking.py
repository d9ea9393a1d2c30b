"""Which reports tell of one visit: first by person, then by trip.

Both steps are functions of the set of reports, whatever order they came in: reports are sorted before they are
compared, the exact ones (full names, told dates) form the groups, and the vague ones join the nearest group.
"""

from collections.abc import Sequence

from streams.tracking.claims import Claim, Naming
from streams.tracking.names import Likeness, likeness
from streams.tracking.offices import Agreement, agreement, is_spouse
from streams.tracking.trips import NEAR, distance, trips

NAMELESS_REACH = 14
"""Days between a report that names an office only and one that names the official, for both to be one visit."""

Group = list[Claim]


def link(claims: Sequence[Claim]) -> list[Group]:
    """Split the reports of one host country into visits."""
    alike: dict[tuple[object, ...], Group] = {}
    for claim in sorted(claims, key=lambda claim: claim.order):
        alike.setdefault(claim.shape, []).append(claim)
    firsts = [group[0] for group in alike.values()]
    return [
        [claim for first in trip for claim in alike[first.shape]] for person in people(firsts) for trip in trips(person)
    ]


def people(claims: Sequence[Claim]) -> list[Group]:
    """Split reports by the official that they are of; a delegation is its leader's."""
    groups: list[Group] = []
    for claim in sorted(claims, key=lambda claim: (claim.naming, claim.order)):
        if claim.naming is Naming.FULL_NAME:
            _join_all(claim, groups)
        else:
            _join_best(claim, groups)
    return groups


def _join_all(claim: Claim, groups: list[Group]) -> None:
    """Add `claim` to every group of its official: groups that it bridges are one."""
    mine = [group for group in groups if _is_of(claim, group)]
    if len(mine) == 1:
        mine[0].append(claim)
        return
    joined = [claim, *(other for group in mine for other in group)]
    groups[:] = [*(group for group in groups if group not in mine), joined]


def _is_of(claim: Claim, group: Group) -> bool:
    told = {name for other in group for name, _ in other.traces.names}
    alike = max((likeness(name, other) for name, _ in claim.traces.names for other in told), default=Likeness.NONE)
    return alike is Likeness.SAME or (alike is Likeness.FAMILY and any(_same_post(claim, other) for other in group))


def _same_post(one: Claim, other: Claim) -> bool:
    """Whether two officials of one family name hold one office: their given names are told differently, then."""
    return (
        one.sender == other.sender
        and agreement(one.title, other.title) is Agreement.SAME
        and distance(one, other) <= NAMELESS_REACH
    )


def _join_best(claim: Claim, groups: list[Group]) -> None:
    fits = [(fit, place) for place, group in enumerate(groups) if (fit := _fit(claim, group)) is not None]
    if fits:
        groups[min(fits)[1]].append(claim)
    else:
        groups.append([claim])


def _fit(claim: Claim, group: Group) -> tuple[int, int] | None:
    """Say how well a vaguely named report fits a group (less is better), or None where it does not.

    One item tells of each official once, so a nameless official is none of those that the same item tells of.
    """
    if claim.naming >= Naming.OFFICE and any(claim.item == other.item for other in group):
        return None
    costs = [cost for other in group if (cost := _cost(claim, other)) is not None]
    return min(costs, default=None)


def _cost(claim: Claim, other: Claim) -> tuple[int, int] | None:
    if claim.naming is Naming.SINGLE_NAME:
        return _cost_of_name(claim, other)
    apart = distance(claim, other)
    if apart > NAMELESS_REACH or not _one_sender(claim, other):
        return None
    if claim.naming is Naming.DELEGATION:
        led = other.delegation or other.naming is Naming.DELEGATION
        return (0 if led else 1, apart) if led or apart == 0 else None
    post = agreement(claim.title, other.title)
    untitled = claim.title is None or other.title is None
    return None if post is Agreement.OTHER or (untitled and apart) else (-int(post), apart)


def _cost_of_name(claim: Claim, other: Claim) -> tuple[int, int] | None:
    """Compare a surname: another title near by is a loose one, but the president's wife has his name too."""
    if likeness(claim.name or "", other.name or "") < Likeness.PART:
        return None
    post, apart = agreement(claim.title, other.title), distance(claim, other)
    if not _one_sender(claim, other):
        return (0, apart) if post is Agreement.SAME and apart <= NEAR else None  # a sender was read wrongly
    relative = is_spouse(claim.title) != is_spouse(other.title)
    return None if post is Agreement.OTHER and (relative or apart > NEAR) else (-int(post), apart)


def _one_sender(claim: Claim, other: Claim) -> bool:
    return claim.sender == other.sender or None in (claim.sender, other.sender)
