"""Which visits and alerts a person asked for: by host, sender, kind and refugee context."""

from collections.abc import Collection
from dataclasses import dataclass, field

import pycountry

from schemas import AlertKind, Visit, VisitAlert
from streams.analysis.gazetteer import NameKind
from streams.analysis.places import country_name, find_places
from streams.problems import UserError


@dataclass(frozen=True)
class Selection:
    """What is asked for; an empty collection asks for all. Hosts are alpha-3, senders alpha-3 or part of a name."""

    hosts: Collection[str] = ()
    senders: Collection[str] = ()
    kinds: Collection[AlertKind] = field(default=())
    refugee: bool = False

    def takes_visit(self, visit: Visit) -> bool:
        """Tell whether the visit was asked for, of whatever kind."""
        return (
            (not self.hosts or visit.host_country in self.hosts)
            and (not self.senders or any(_sends(visit, sender) for sender in self.senders))
            and (not self.refugee or visit.refugee_context)
        )

    def takes(self, alert: VisitAlert) -> bool:
        """Tell whether the alert was asked for."""
        return (not self.kinds or alert.kind in self.kinds) and self.takes_visit(alert.visit)


def select(
    hosts: Collection[str], senders: Collection[str], kinds: Collection[AlertKind] = (), refugee: bool = False
) -> Selection:
    """Make a selection of what people write: countries by code or name, senders also by part of a name.

    Raises `UserError` for a host that is no country.
    """
    codes = []
    for host in hosts:
        if (code := country_code(host)) is None:
            raise UserError(f"--host {host} is no country: give a name or an ISO 3166-1 code such as PAK")
        codes.append(code)
    return Selection(codes, [country_code(sender) or sender.casefold() for sender in senders], kinds, refugee)


def country_code(told: str) -> str | None:
    """Give the alpha-3 code of a country told by code or usual name, in any case; None if it is none."""
    for name in (told, told.title(), told.upper()):
        for place in find_places(name):
            if place.kind is NameKind.COUNTRY and (place.start, place.end) == (0, len(name)):
                return place.country
    if country_name(told.upper()) != told.upper():
        return told.upper()
    try:
        return str(pycountry.countries.lookup(told).alpha_3)
    except LookupError:
        return None


def _sends(visit: Visit, sender: str) -> bool:
    return sender == visit.sender_country or sender in (visit.sender or "").casefold()
