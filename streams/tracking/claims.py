"""A report as linking sees it: who, which office, from where, and the days that it speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from schemas import VisitReport, VisitStatus
from streams.tracking.names import Likeness, likeness, parts, sounds
from streams.tracking.offices import heads, is_group

Order = tuple[datetime, str, int]
"""Event time, then item id and place in the item: no order of arrival shows."""


SLIP = 10
"""Days between the told days of a visit that is under way and the day of the report, by which one is misread."""


class Naming(IntEnum):
    """How exactly a report names its official; the exact ones are linked first."""

    FULL_NAME = 0
    SINGLE_NAME = 1
    OFFICE = 2
    DELEGATION = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """What reports are found by: only those that touch can be linked, or change how others are."""

    keys: frozenset[str]
    """Of the names: two that are at all alike share one."""
    names: frozenset[tuple[str, str | None]]
    """Each with its sender."""
    offers: frozenset[str]
    """Sender and office, for nameless reports to be found by."""
    asks: frozenset[str]
    """Of nameless reports: the `offers` of others that they may belong to."""

    @classmethod
    def together(cls, traces: Iterable["Traces"]) -> "Traces":
        """Give what several reports are found by."""
        all_of = list(traces)
        return cls(
            frozenset().union(*(one.keys for one in all_of)),
            frozenset().union(*(one.names for one in all_of)),
            frozenset().union(*(one.offers for one in all_of)),
            frozenset().union(*(one.asks for one in all_of)),
        )

    def touch(self, other: "Traces") -> bool:
        """Whether a report of one may be linked with a report of the other."""
        if not self.asks.isdisjoint(other.offers) or not self.offers.isdisjoint(other.asks):
            return True
        return not self.keys.isdisjoint(other.keys) and any(
            _may_be_one(one, sender, name, other_sender)
            for one, sender in self.names
            for name, other_sender in other.names
        )


def _may_be_one(one: str, sender: str | None, other: str, other_sender: str | None) -> bool:
    alike = likeness(one, other)
    return alike > Likeness.FAMILY or (alike is Likeness.FAMILY and sender == other_sender)


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A report prepared for comparison. Days are proleptic ordinals (`date.toordinal`)."""

    order: Order
    shape: tuple[object, ...]
    """Reports of one shape are linked alike."""
    item: str
    naming: Naming
    name: str | None
    title: str | None
    sender: str | None
    replaces: str | None
    delegation: bool
    status: VisitStatus
    published: int
    first: int | None
    last: int | None
    no_start: bool
    no_end: bool
    left: tuple[int, int] | None
    traces: "Traces"

    @classmethod
    def of(cls, report: VisitReport) -> "Claim":
        """Prepare `report`. The days told are stretched to the publication day where it finds the visit under way."""
        visit = report.visit
        published = (report.item.published_on or report.event_time.date()).toordinal()
        naming = _naming(visit.official, visit.title)
        sender = visit.sender_country or (visit.sender.casefold() if visit.sender else None)
        first, last = _days(visit.start, visit.end)
        if first is not None and last is not None and visit.status is VisitStatus.ONGOING:
            last = max(last, published) if visit.end is None or published - last <= SLIP else last
            first = min(first, published) if visit.start is None or first - published <= SLIP else first
        names = [name for name in (visit.official, visit.replaces) if name]
        posts = frozenset(f"{sender}:{head}" for head in heads(visit.title or ""))
        group, untitled = frozenset((f"{sender}:*",)), frozenset((f"{sender}:?",))
        item = report.item.id
        left = _left(visit.previous_start, visit.previous_end)
        return cls(
            shape=(
                *(visit.official, visit.title, sender, visit.replaces, visit.delegation, visit.status),
                *(published, visit.start, visit.end, left),
                (item, report.origin.ordinal) if naming >= Naming.OFFICE else None,
            ),
            order=(report.event_time, report.item.id, report.origin.ordinal),
            item=item,
            naming=naming,
            name=visit.official,
            title=visit.title,
            sender=sender,
            replaces=visit.replaces,
            delegation=visit.delegation,
            status=visit.status,
            published=published,
            first=first,
            last=last,
            no_start=visit.start is None,
            no_end=visit.end is None,
            left=left,
            traces=Traces(
                keys=frozenset().union(*map(sounds, names)),
                names=frozenset((name, sender) for name in names),
                offers=posts | group | (frozenset() if visit.title else untitled),
                asks={Naming.OFFICE: posts | untitled, Naming.DELEGATION: group}.get(naming, frozenset()),
            ),
        )


def _naming(official: str | None, title: str | None) -> Naming:
    if official and parts(official):
        return Naming.FULL_NAME if len(parts(official)) > 1 else Naming.SINGLE_NAME
    return Naming.OFFICE if title and not is_group(title) else Naming.DELEGATION


def _days(start: date | None, end: date | None) -> tuple[int, int] | tuple[None, None]:
    if start is None and end is None:
        return None, None
    days = (start or end, end or start)
    first, last = (day.toordinal() for day in days if day is not None)
    return min(first, last), max(first, last)


def _left(start: date | None, end: date | None) -> tuple[int, int] | None:
    first, last = _days(start, end)
    return None if first is None or last is None else (first, last)
