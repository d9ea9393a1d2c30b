"""Which offices a country has: 'the president' of a British paper is another country's, whoever it is.

From general knowledge of constitutions since about 2000. Countries that had an office for some of that time are taken
to have it.
"""

from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.visits.sites import Place

_NO_PRESIDENT = frozenset(
    "GBR AUS NZL CAN JPN BEL NLD DNK SWE NOR LUX LIE MCO JAM BHS BLZ GRD LCA VCT ATG KNA PNG SLB TUV THA KHM MYS BRN "
    "BTN JOR SAU MAR KWT QAT BHR OMN LSO SWZ TON WSM VAT HKG MAC".split()
)
_NO_PRIME_MINISTER = frozenset(
    "USA MEX GTM SLV HND NIC CRI PAN COL VEN ECU BOL CHL ARG URY PRY BRA DOM CYP IDN PHL NGA GHA LBR GMB ZMB MWI BWA "
    "ZAF AGO BEN COM SYC SSD MDV IRN DEU AUT CHE VAT TKM PLW FSM MHL KIR NRU HKG MAC".split()
)
_NO_MINISTER = frozenset(("USA", "HKG", "VAT"))
"""Where secretaries head the departments."""
_CHANCELLOR = frozenset(
    "DEU AUT GBR CHE CUB VEN BOL COL ECU PER CHL ARG URY PRY MEX GTM SLV HND NIC CRI PAN DOM BRA".split()
)
"""Of the government or its treasury; in Latin America of foreign affairs."""
_MONARCH = frozenset(
    "GBR AUS NZL CAN JAM BHS BLZ PNG SLB ESP BEL NLD DNK SWE NOR LUX JPN THA KHM MYS BTN JOR SAU MAR BHR LSO SWZ TON "
    "NGA GHA UGA ZAF BEN CMR TGO RWA ZMB IDN PHL OMN BRN QAT KWT ARE AFG".split()
)
"""Of the country, or of one of its peoples."""
_HEADS_OF_GOVERNMENT = frozenset(("pm", "pms", "premier", "prime-minister"))
_MONARCHS = frozenset(("king", "queen", "monarch", "emir", "sultan"))
_ALONE = frozenset("president vice deputy acting interim new outgoing incoming visiting the state".split())
"""Words of a title that leave 'president' the head of state; others make one of a senate, a court, a board."""
_PROVINCES = frozenset(("CAN", "AUS", "ZAF", "CHN"))
"""Where premiers head provinces too."""


def may_have(code: str, head: str | None, title: str | None) -> bool:
    """Whether the country `code` (alpha-3) has such an office; only for a few leading offices can it be said not to."""
    words = (title or "").lower().split()
    if head == "president":
        return code not in _NO_PRESIDENT or not _ALONE.issuperset(words)
    if head == "premier" and code in _PROVINCES:
        return True
    if head in _HEADS_OF_GOVERNMENT or (head == "minister" and "prime" in words):
        return code not in _NO_PRIME_MINISTER
    if head == "minister":
        return code not in _NO_MINISTER
    if head == "vice-chancellor" or (head == "chancellor" and "vice" in words):
        return code in ("DEU", "AUT")
    if head == "chancellor":
        return code in _CHANCELLOR
    return head not in _MONARCHS or code in _MONARCH


UNITED_NATIONS = Place(0, 0, NameKind.IGO, None, "United Nations")
_EUROPEAN_UNION = Place(0, 0, NameKind.IGO, None, "European Union")
_OF_ORGANISATIONS = {
    "rapporteur": UNITED_NATIONS,
    "rapporteurs": UNITED_NATIONS,
    "mep": _EUROPEAN_UNION,
    "meps": _EUROPEAN_UNION,
    "secretary-general": UNITED_NATIONS,
    "emergency relief coordinator": UNITED_NATIONS,
    "under-secretary-general": UNITED_NATIONS,
    "high commissioner for refugees": UNITED_NATIONS,
    "high commissioner for human rights": UNITED_NATIONS,
    "special representative of the secretary-general": UNITED_NATIONS,
    "european commissioner": _EUROPEAN_UNION,
    "high representative": _EUROPEAN_UNION,
}
_OF_COUNTRIES = {
    "pope": ("VAT",),
    "pontiff": ("VAT",),
    "taoiseach": ("IRL",),
    "tánaiste": ("IRL",),
    "tanaiste": ("IRL",),
    "secretary of state": ("USA", "VAT", "GBR"),
    "secretary of homeland security": ("USA",),
    "homeland security secretary": ("USA",),
    "homeland security chief": ("USA",),
    "democratic senator": ("USA",),
    "republican senator": ("USA",),
    "democratic congressman": ("USA",),
    "republican congressman": ("USA",),
    "besar": ("MYS",),
    "secretary of defense": ("USA", "PHL"),
    "defense secretary": ("USA", "PHL"),
    "commerce secretary": ("USA",),
    "secretary of commerce": ("USA",),
    "interior secretary": ("USA", "PHL", "MEX", "KEN"),
    "labor secretary": ("USA", "PHL", "MEX"),
    "agriculture secretary": ("USA", "PHL", "MEX", "KEN"),
    "federal reserve chair": ("USA",),
    "director of the central intelligence agency": ("USA",),
    "nuncio": ("VAT",),
    "apostolic nuncio": ("VAT",),
    "treasury secretary": ("USA", "GBR", "MEX"),
    "external affairs minister": ("IND", "LCA", "DMA"),
    "union minister": ("IND",),
    "chief cabinet secretary": ("JPN",),
    "prime cabinet secretary": ("KEN",),
    "chancellor of the exchequer": ("GBR",),
    "state councilor": ("CHN",),
    "state councillor": ("CHN",),
}
"""Offices by head or in full, and who has them: the first is meant, unless an item is written in another's country."""


_BELOW = frozenset("deputy assistant acting interim under then".split())
"""Ranks of whoever stands below such an office, or in for it, and is of the same country."""


_OVERSEAS = {
    "FRA": "GLP MTQ GUF REU MYT NCL PYF",
    "GBR": "GIB BMU CYM VGB TCA JEY GGY IMN FLK SHN AIA MSR",
    "USA": "PRI VIR GUM ASM MNP",
    "DNK": "GRL FRO",
    "NLD": "ABW CUW SXM",
    "NZL": "TKL",
    "AUS": "NFK",
}
_SOVEREIGN = {territory: country for country, territories in _OVERSEAS.items() for territory in territories.split()}


def is_own(sender: str | None, host: str) -> bool:
    """Whether officials of `sender` are at home in `host` (alpha-3): their own country or one of its territories."""
    return sender == host or (sender is not None and sender == _SOVEREIGN.get(host))


_OF_STATES = frozenset(
    "minister ministers president presidents premier pm chancellor king queen emir sultan monarch leader prince "
    "princess governor governors senator mp lawmaker lawmakers congressman congresswoman mayor ambassador ambassadors "
    "secretary secretaries delegation delegations officials official vice-president taoiseach".split()
)


_WITH_PRESIDENTS = ("European ", "Bank", "Fund")


def is_of_organisations(name: str, head: str | None, title: str | None) -> bool:
    """Whether an office of this kind, nobody told, may be one of the organisation of states called `name`."""
    if "executive" in (title or "").lower():
        return True  # the Executive Secretary, the Executive Vice-President
    if head in ("president", "vice-president"):
        return any(word in name for word in _WITH_PRESIDENTS)
    return head not in _OF_STATES


def only_holder(head: str | None, title: str | None, home: str | None) -> Place | None:
    """Give who alone has such an office, of a country told nowhere in an item written in `home`; None for most."""
    full = " ".join(word for word in (title or "").lower().split() if word not in _BELOW)
    if head == "secretary-general" and " of " in full:
        return None  # of a body that no table has
    organisation = _OF_ORGANISATIONS.get(head or "") or _OF_ORGANISATIONS.get(full)
    if organisation:
        return organisation
    countries = _OF_COUNTRIES.get(head or "") or _OF_COUNTRIES.get(full) or _OF_COUNTRIES.get(full.partition(" ")[0])
    if "assistant secretary of state" in (title or "").lower():
        countries = ("USA",)
    if not countries:
        return None
    code = home if home in countries else countries[0]
    return Place(0, 0, NameKind.COUNTRY, code, country_name(code))
