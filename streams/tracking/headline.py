"""One line on a visit, for a reader who sees nothing else."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import pycountry

from schemas import AlertKind, Change, Visit, VisitStatus
from streams.analysis.places import find_places
from streams.tracking.listed import listed

_USUAL_NAMES = {
    "XKX": "Kosovo",
    "PRK": "North Korea",
    "KOR": "South Korea",
    "RUS": "Russia",
    "COD": "DR Congo",
    "VAT": "the Vatican",
}
_WITH_ARTICLE = listed(
    """
    USA GBR ARE NLD PHL COD CAF COG DOM MDV BHS SYC COM SLB MHL GMB
    """
)
_TAKES_ARTICLE = listed(
    """
    un eu au us uk uae imf icrc
    states kingdom emirates republic netherlands philippines maldives bahamas gambia
    nations union bank fund organization organisation programme program agency commission committee council
    parliament court league community congo islands
    """
)
"""Last words of senders that are told with 'the'."""


def headline(visit: Visit, kind: AlertKind, changes: Sequence[Change] = ()) -> str:
    """Say in one line who visits where and when, and what is new."""
    who, where, when = _who(visit), _where(visit), _days(visit.start, visit.end)
    told = f", {when}" if when else ""
    if kind is AlertKind.CANCELLED:
        return f"Cancelled: {who} to visit {where}{told}"
    if kind is AlertKind.POSTPONED:
        was = _days(*_before(changes))
        return f"Postponed: {who} to visit {where}{f' (was {was})' if was else ''}, no new date told"
    if kind is AlertKind.RESCHEDULED:
        was = _days(*_before(changes, visit))
        differ = " (sources differ)" if visit.sources_differ else ""
        return f"Rescheduled{differ}: {who} to visit {where}{told}{f' (was {was})' if was else ''}"
    if kind is AlertKind.OFFICIAL_CHANGED:
        return f"Official changed: {who} to visit {where}{told}, in place of {visit.replaces}"
    if kind is AlertKind.CONFIRMED:
        return f"Confirmed: {who} to visit {where}{told}"
    if kind is AlertKind.MERGED:
        return f"One visit, told as several: {who} to visit {where}{told}"
    verb = "visiting" if visit.status is VisitStatus.ONGOING else "to visit" if visit.certain else "expected to visit"
    return f"{who} {verb} {where}{told}"


def country_name(code: str) -> str:
    """Give the usual English name of an alpha-3 code, or the code itself."""
    return _USUAL_NAMES.get(code) or _iso_name(code)


@lru_cache(300)
def _iso_name(code: str) -> str:
    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return code
    return str(getattr(country, "common_name", country.name)).split(",")[0]


def _who(visit: Visit) -> str:
    title, sender = _title(visit.title or ""), visit.sender or ""
    if _tells(title, sender) or any(place.country == visit.sender_country for place in find_places(title)):
        sender = ""
    if not visit.official:
        return " of ".join(filter(None, (title[:1].upper() + title[1:] or "An official", _with_article(sender))))
    role = ", ".join(filter(None, (title, sender)))
    return f"{visit.official} ({role})" if role else visit.official


def _title(title: str) -> str:
    """Write a title that an outlet prints in capitals as others do; short forms keep theirs: 'PM', 'CEO'."""
    loud = title.isupper() and any(len(word) > 4 for word in title.split())
    return title.lower() if loud else title


def _with_article(sender: str) -> str:
    """Write 'the European Union' and 'the UN', but 'NATO' and 'Nigeria'."""
    last = sender.split()[-1:]
    return f"the {sender}" if last and last[0].casefold() in _TAKES_ARTICLE else sender


def _tells(title: str, sender: str) -> bool:
    """Whether a title names its sender already: 'Nigerian President', 'NATO Secretary-General', 'US envoy'."""
    told, names = _words(title), _words(sender)
    short = "".join(name[0] for name in names)
    own = [name[:4] for name in names if len(name) > 3 and name not in ("united", "states")]
    return short in told or any(word[:4] in own for word in told)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower().replace(".", ""))


def _where(visit: Visit) -> str:
    name = country_name(visit.host_country)
    return f"the {name}" if visit.host_country in _WITH_ARTICLE else name


def _before(changes: Sequence[Change], visit: Visit | None = None) -> tuple[date | None, date | None]:
    was = {change.field: change.before for change in changes}
    start, end = (visit.start, visit.end) if visit else (None, None)
    old_start, old_end = was.get("start", start), was.get("end", end)
    return _day(old_start), _day(old_end)


def _day(value: str | date | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _days(start: date | None, end: date | None) -> str:
    """Write '4-7 December 2023', '30 November - 2 December 2023', 'from 4 December 2023' or nothing."""
    if start is None and end is None:
        return ""
    if start is None or end is None:
        only = start or end
        assert only is not None
        return f"{'from' if end is None else 'until'} {only.day} {only:%B %Y}"
    if start == end:
        return f"{start.day} {start:%B %Y}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{end.day} {end:%B %Y}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {start:%B}{year} - {end.day} {end:%B %Y}"
