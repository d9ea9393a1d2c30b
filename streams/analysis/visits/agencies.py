"""Agencies of one state that the world's press calls by their own names, without saying whose they are."""

AGENCIES = {
    **dict.fromkeys(("cia", "fbi", "nsa", "dhs", "dea", "fema", "nasa", "centcom", "africom", "usaid"), "USA"),
    **dict.fromkeys(("gchq", "mi5", "mi6"), "GBR"),
    "rcmp": "CAN",
    "garda": "IRL",
    **dict.fromkeys(("cpc", "ccp"), "CHN"),
    "bnd": "DEU",
    "idf": "ISR",
    "irgc": "IRN",
    "plo": "PSE",
    "sbu": "UKR",
    **dict.fromkeys(("fsb", "svr", "roscosmos", "rosatom"), "RUS"),
    "mossad": "ISR",
    "isi": "PAK",
    "dgse": "FRA",
}
"""Whose each agency is (alpha-3)."""
