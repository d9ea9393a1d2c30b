"""What a visit is for, in the item's words."""

import re

_STATED = re.compile(
    r"(?:purpose|aim|focus|objective)s? of (?:the|his|her|their|this) (?:\w+[ -]){0,3}(?:visit|trip|tour|travel|"
    r"mission) "
    r"(?:is|are|was|will be) (?:to )?",
    re.I,
)
_AFTER_PLACE = re.compile(
    r"\b(?:to (?=(?:attend|discuss|hold|meet|participate|take part|represent|lead|deliver|sign|address|strengthen|"
    r"advance|"
    r"promote|review|reaffirm|engage|consult|express|support|co-chair|join|boost|explore|mark|seek|assess|coordinate|"
    r"underscore|highlight|press|push|urge|open|inaugurate|receive|condole|pay|observe|speak|give|follow|continue|"
    r"reassure|convey|offer|secure)\b)|for (?=(?:\w+[ -]){0,4}(?:talks|meetings?|discussions|consultations|summit|"
    r"conference|forum|negotiations|session|assembly|ceremony|inauguration|funeral|dialogue|signing)\b)|"
    r"where (?:he|she|they) (?:will|would|is|are|was|were|met|held|attended|discussed)\b|"
    r"(?=aimed at\b)|(?=focus(?:ed|ing) on\b)|(?=as part of\b)|(?=on the sidelines of\b))",
    re.I,
)
_LONGEST = 300
"""Characters: a purpose is a clause, not a paragraph."""


def purpose_in(after: str, later: str) -> str | None:
    """Give the purpose told in the words `after` the place of the same sentence, else in the `later` sentences."""
    match = _AFTER_PLACE.search(after)
    if match:
        return _clause(after[match.start() :])
    match = _STATED.search(later)
    return _clause(later[match.end() :]) if match else None


def _clause(words: str) -> str | None:
    """Cut at the end of the sentence."""
    clause = " ".join(re.split(r"\.(?:\s|$|\")|\n", words, maxsplit=1)[0].split())
    if len(clause) > _LONGEST:
        clause = clause[:_LONGEST].rsplit(" ", 1)[0]
    return clause.strip(" ,;") or None
