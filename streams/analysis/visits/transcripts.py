"""Transcripts and remarks: a text that names its speaker and the place where he speaks tells that he is there."""

import re

SPOKEN_GENRE = re.compile(
    r"\b(?:remarks|speech|address by|doorstop|press (?:conference|availability|briefing|statement|remarks)|transcript|"
    r"interview|joint statement to the press|opening statement|keynote)\b",
    re.I,
)
"""What titles and first lines call a text that somebody speaks."""

HEAD_LINES = 6
"""How many sentences of the text the place of speaking stands in."""
