"""Two records of one visit: an office without a name beside the official of that office."""

from streams.analysis.visits.findings import Gathered

_GENERIC = frozenset(
    "leader chief monarch envoy delegation ministers official secretary legislator lawmaker diplomat".split()
)


def without_doubles(visits: list[Gathered]) -> list[Gathered]:
    """Leave out an office without a name where a named official of the same sender makes the same visit."""
    kept: list[Gathered] = []
    for visit in visits:
        if visit.who.name is None and any(_is_double(visit, other) or _is_vaguer(visit, other) for other in visits):
            continue
        kept.append(visit)
    return kept


def _is_double(visit: Gathered, other: Gathered) -> bool:
    if other is visit or other.code != visit.code or other.who.name is None:
        return False
    who, named = visit.who, other.who
    if all(report.leg.sentence.in_title for report in visit.reports) and (
        who.assumed or who.sender_code == named.sender_code
    ):
        return True
    same = who.sender_code == named.sender_code if who.sender_code else who.sender_name == named.sender_name
    plural = (bool(who.mentions) and who.mentions[0].plural) or who.head == "delegation"
    if plural:
        return same or who.assumed
    return (same or who.assumed) and (
        who.head == named.head or who.head in _GENERIC or (who.head or "-") in (named.title or "").lower()
    )


def _is_vaguer(visit: Gathered, other: Gathered) -> bool:
    """Whether `other` tells the same unnamed office to the same host in more words: 'minister', 'foreign minister'."""
    one, two = visit.who, other.who
    same = other is not visit and visit.code == other.code and one.sender_code == two.sender_code is not None
    if same and one.head != two.head and one.head in ("counterpart", "delegation") and two.head != "delegation":
        return True  # 'received his Russian counterpart and his delegation'
    if other is visit or visit.code != other.code or two.name is not None or one.sender_code != two.sender_code:
        return False
    mine, theirs = set((one.title or "").lower().split()), set((two.title or "").lower().split())
    headline = all(report.leg.sentence.in_title for report in visit.reports)
    return (one.head == two.head and mine < theirs) or (
        headline and not all(r.leg.sentence.in_title for r in other.reports)
    )
