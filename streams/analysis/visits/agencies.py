"""Agencies of one state that the world's press calls by their own names, without saying whose they are."""

AGENCIES = {
    **dict.fromkeys(("cia", "fbi", "nsa", "centcom", "africom", "usaid"), "USA"),
    "gchq": "GBR",
    **dict.fromkeys(("fsb", "svr", "roscosmos", "rosatom"), "RUS"),
    "mossad": "ISR",
    "isi": "PAK",
    "dgse": "FRA",
}
"""Whose each agency is (alpha-3)."""
