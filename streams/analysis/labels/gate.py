"""The gate: whether an item can concern migrants at all. Most news ends here, a few microseconds after it came."""

from ahocorasick_rs import AhoCorasick, Implementation

from streams.analysis.text import Document

STEMS = (
    "refugee", "asylum", "migra", "deport", "repatriat", "returnee", "rohingya", "stateless", "boat people", "xenophob",
    "undocumented", "without papers", "without documents", "unauthorised arr", "unauthorized", "overstay",
    "foreign national", "foreigners", "foreign worker", "expel", "expuls", "pushback", "push-back", "pushed back",
    "sent back", "send back", "sends back", "sending back", "sent home", "sends home", "send home", "turned back",
    "turn back", "turns back", "forced back", "rounds up", "rounded up", "round-up", "border guard", "border police",
    "coast guard", "coastguard", "small boat", "detention cent", "detention camp", "removal flight", "smuggler",
    "kafala", "domestic worker", "traffick", "across the border", "over the border", "at the border", "third countr",
    "home countries", "countries of origin", "country of origin", "uyghur", "uighur", "on a plane to", "turned away",
    "send them back", "send them home", "sent them", "taken back to", "took them back", "pushed more than",
)  # fmt: skip
"""Parts of words; every item that carries one of the two labels has one of them."""

_STEMS = AhoCorasick(STEMS, implementation=Implementation.DFA)


def may_concern_migrants(document: Document) -> bool:
    """Tell whether `document` has any word of the field."""
    return any(_STEMS.find_matches_as_indexes(passage.text.lower()) for passage in document.passages)
