"""Transcripts and remarks: a text that names its speaker and the place where he speaks tells that he is there."""

import re

_SPOKEN_GENRE = re.compile(
    r"\b(?:remarks|speech|address by|doorstop|press (?:conference|availability|briefing|statement|remarks)|transcript|"
    r"interview|joint statement to the press|opening statement|keynote)\b",
    re.I,
)
"""What titles and first lines call a text that somebody speaks."""
_SPOKEN_WORDS = (
    "remarks", "speech", "address by", "doorstop", "press ", "transcript", "interview", "statement", "keynote",
)  # fmt: skip
"""One of these stands in every line in which the genre's rule finds anything; to look for them is far cheaper."""


def is_spoken(line: str) -> bool:
    """Whether a title or first line says that the text is one that somebody speaks."""
    low = line.lower()
    return any(word in low for word in _SPOKEN_WORDS) and _SPOKEN_GENRE.search(line) is not None


HEAD_LINES = 6
"""How many sentences of the text the place of speaking stands in."""
