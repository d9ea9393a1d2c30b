"""The gate: whether an item can concern migrants at all. Most news ends here, a few microseconds after it came."""

from ahocorasick_rs import AhoCorasick, Implementation

from streams.analysis.text import Document

STEMS = (
    "refugee",
    "asylum",
    "migra",
    "deport",
    "repatriat",
    "returnee",
    "rohingya",
    "stateless",
    "boat people",
    "xenophob",
)
"""Parts of words; every item that carries one of the two labels has one of them."""

_STEMS = AhoCorasick(STEMS, implementation=Implementation.DFA)


def may_concern_migrants(document: Document) -> bool:
    """Tell whether `document` has any word of the field."""
    return any(_STEMS.find_matches_as_indexes(passage.text.lower()) for passage in document.passages)
