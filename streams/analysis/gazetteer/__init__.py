"""Names of places and organisations: the tables, and the pass that finds them in a text."""

from streams.analysis.gazetteer.names import (
    Entry,
    Gazetteer,
    Name,
    NameKind,
    country_name,
    demonyms,
    gazetteer,
    outlets,
)

__all__ = ["Entry", "Gazetteer", "Name", "NameKind", "country_name", "demonyms", "gazetteer", "outlets"]
