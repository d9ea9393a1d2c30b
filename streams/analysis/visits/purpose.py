"""What a visit is for, in the item's words."""

import re
from collections.abc import Collection, Iterable

_DOING = (
    r"(?:attend|discuss|hold|"
    r"meet(?! the (?:costs?|needs|demands?|challenges?|targets?|conditions)\b)|"
    r"participate|take part|represent|lead|deliver|sign|address|strengthen|advance|promote|"
    r"review|reaffirm|engage|consult|express|support|co-chair|join|boost|explore|mark|seek|assess|coordinate|begin|"
    r"underscore|highlight|press|push|urge|open|inaugurate|receive|condole|pay|observe|speak|give|follow|continue|look|"
    r"reassure|convey|offer|secure|deepen|build|foster|drum up|brief|launch|thank|talk|see|inspect|hand over|negotiate|"
    r"finali[sz]e|mediate|call on|confer|exchange views|study|lay|celebrate|campaign|persuade|raise|show|chair)\b"
)
_DID = (
    r"(?:attended|discussed|held (?:\w+ )?(?:talks|meetings?|discussions|consultations)|met|participated|took part|"
    r"delivered|signed|addressed|reviewed|reaffirmed|co-chaired|opened|inaugurated|inspected|launched)\b"
)
_OCCASION = (
    r"(?:\w+[ -]){0,4}(?:talks|meetings?|discussions|consultations|summit|conference|forum|negotiations|session|"
    r"assembly|ceremony|inauguration|funeral|dialogue|signing|commemoration|celebrations?)\b"
)
_WILL = (
    r"(?:will|would|’ll|'ll|(?:is|are|was|were) (?:also )?(?:(?:expected|scheduled|due|set|slated|billed) )?to|"
    r"plans? to|intends? to|hopes? to)"
)
_AIM = re.compile(
    rf"\b(?:to (?=(?:also )?{_DOING})|for (?=(?:an? |the )?{_OCCASION})|ahead of (?=(?:an? |the )?{_OCCASION})|"
    rf"where (?:he|she|they)(?: {_WILL}|'ll|’ll) (?:also )?(?={_DOING})|where (?:he|she|they) (?={_DID})|"
    rf"and (?:{_WILL} )?(?=(?:attend|discuss|hold|meet|participate|sign|address) )|"
    r"(?=aimed at\b)|(?=as part of\b)|(?=on the sidelines of\b))",
    re.IGNORECASE,
)
_ATTENDS = re.compile(r"\b(?=(?:attend(?:s|ed|ing)?|participat(?:es?|ed|ing)|address(?:es|ed|ing)?)\b)", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:purpose|aim|focus|objective)s? of (?:the|his|her|their|this) (?:\w+[ -]){0,3}(?:visit|trip|tour|travel|"
    r"mission) (?:is|are|was|were|will be) (?:to )?|"
    r"\b(?:visit|trip|tour|talks|discussions|meetings?)(?: (?:there|in \w+))? (?:(?:will|would|is|are) )?(?:"
    r"(?:expected |set |due |meant |intended )?to )?(?=(?:focus(?:es|ed)?|cent(?:er|re)s? on|cent(?:er|re)|"
    r"aim(?:s|ed)? (?:to|at)|cover|seeks?)\b)",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"(?:(?:In|During|While|There|On|At)\b[^,]{0,60}, )?(?P<subject>[^,;:]{1,70}(?:, [^,]{1,50},)?) "
    rf"(?:{_WILL} (?:also )?(?={_DOING})|(?={_DID}))"
)
"""A sentence about what the official does there: 'In Cairo, she is to discuss', 'Solheim held talks on'."""
_ASIDE = re.compile(
    r",? (?:according to|(?:[\w.'’-]+ ){1,7}(?:said|says|announced|confirmed|disclosed|reported|has learn[et]d?|told)\b"
    r"(?! to))[^,]*$"
    r"|, (?:from where|before|after|accompanied|who|which|(?:has|have|had|was|were|is) |"
    r"(?:and )?(?:returns?|returned|left|leaves|arrived) ).*$"
)
"""What a sentence adds behind the purpose: whose word it is, what came next."""
_LONGEST = 300
"""Characters: a purpose is a clause, not a paragraph."""
_LEAST = 3
"""Words: 'take part' alone tells nothing."""


def purpose_in(own: Iterable[str], following: Iterable[str], names: Collection[str]) -> str | None:
    """Give the purpose told in the `own` stretches of the sentences with the visit, else in those `following`.

    A stretch runs up to the end of its sentence. `names` are the words by which the official is called: a following
    sentence must be about the official, or about the visit.
    """
    for stretch in own:
        for match in (_AIM.search(stretch), _STATED.search(stretch)):
            if match and (clause := _clause(stretch[match.end() :], match[0])):
                return clause
    for sentence in following:
        if (match := _STATED.search(sentence)) and (clause := _clause(sentence[match.end() :])):
            return clause
        match = _PROGRAMME.match(sentence)
        if match and _is_about(match["subject"], names) and (clause := _clause(sentence[match.end() :])):
            return clause
    return None


def occasion_in(words: str) -> str | None:
    """Give what the official attends, where the place of it is the goal: 'attend the forum on trade in Lima'."""
    match = _ATTENDS.search(words)
    return _clause(words[match.start() :]) if match else None


def _is_about(subject: str, names: Collection[str]) -> bool:
    words = {word.strip(".'’").lower() for word in subject.split()}
    return not words.isdisjoint(("he", "she", "they")) or any(name.lower() in words for name in names)


def _clause(words: str, lead: str = "") -> str | None:
    """Cut off asides and the end mark; `lead` is the word that opens it, kept where it is 'to' or 'for'."""
    lead = lead.strip().lower()
    clause = _ASIDE.sub("", " ".join(words.split()).rstrip(' ."”!'))
    if len(clause) > _LONGEST:
        clause = clause[:_LONGEST].rsplit(" ", 1)[0]
    clause = clause.strip(' ,;"”“')
    if len(clause.split()) < _LEAST:
        return None
    return f"{lead} {clause}" if lead in ("to", "for", "ahead of") else clause
