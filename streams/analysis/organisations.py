"""Organisations in a text: intergovernmental bodies, rights and aid organisations, experts of the UN."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from streams.analysis.gazetteer import Name, NameKind, gazetteer

__all__ = ["OrganisationMention", "find_organisations", "organisations_among"]

_ORGANISATIONS = frozenset({NameKind.IGO, NameKind.RIGHTS, NameKind.EXPERT})
_CAUSE = re.compile(
    r"\b(?:Refugees?|Migrants?|Migration|Asylum(?: Seekers?)?|Immigrants?|Immigration|Human Rights|Civil Liberties|"
    r"Civil Rights|Displaced)\b"
)
"""What a rights organisation that no table knows has in its name."""
_BODY = re.compile(
    r"\b(?:Council|Network|Coalition|Centre|Center|Association|Alliance|Forum|Commission|Committee|Group|Services?|"
    r"Action|Watch|Project|Foundation|Federation|Initiative|Campaign|Institute|Trust|Union|Society|Support|Aid|Rescue|"
    r"Monitor|Observatory|Defenders|Advocates|Consortium|Collective|Lawyers|Solidarity|Organi[sz]ation)\b"
)
_OF_STATE = re.compile(
    r"\b(?:Acts?|Bill|Convention|Minister|Ministry|Department|Day|Court|Agreement|Policy|Status|Programme|Program|Bureau|"
    r"Assistant|Secretary|Enforcement|Protocol|Declaration|Office|Agency|Fund|Visa|Tribunal|Appeals?|Control|UN|EU|"
    r"Border|Police|Senate|House|Parliamentary|Detention|Operations|Report|Review|Event|Conference|Standing|"
    r"Immigration Services?|National Migration|Commission [Ff]or Refugees|Global Refugee Forum)\b"
)
_WORD = r"[A-Z][\w'-]{0,30}"
_ADJACENT = re.compile(rf"(?:{_WORD} ){{1,4}}$")
_LINKED = re.compile(rf"(?:{_WORD} (?:(?:of|for|and|on|in|with|the|to|&) ){{0,2}}){{1,5}}$")
_BEHIND = re.compile(rf"(?:'s?)?(?: (?:(?:of|for|and|the|&) ){{0,2}}{_WORD}){{0,5}}")
_ARTICLE = re.compile(r"(?:The|A|An|In|At|And|But) ")
_ROOM = 90


class OrganisationMention(NamedTuple):
    """An organisation by its usual name; `seat` is the alpha-3 code of the country where it sits, None where open."""

    start: int
    end: int
    kind: NameKind
    name: str
    seat: str | None


def find_organisations(text: str) -> list[OrganisationMention]:
    """Give the organisations of `text` (spelt plainly) in order: those of the tables, and others for a known cause."""
    known = organisations_among(gazetteer().find(text))
    others = [other for other in _named_for_a_cause(text) if not _meets(other, known)]
    return sorted([*known, *others]) if others else known


def organisations_among(names: Iterable[Name]) -> list[OrganisationMention]:
    """Give those names that are organisations."""
    return [
        OrganisationMention(name.start, name.end, name.entry.kind, name.entry.name, _seat(name))
        for name in names
        if name.entry.kind in _ORGANISATIONS
    ]


def _seat(name: Name) -> str | None:
    return name.entry.countries[0] if name.entry.countries else None


def _meets(mention: OrganisationMention, others: list[OrganisationMention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _named_for_a_cause(text: str) -> Iterator[OrganisationMention]:
    """Read names such as 'Migrant Workers Network' out of the capitals around a cause."""
    done = 0
    for cause in _CAUSE.finditer(text):
        if cause.start() < done:
            continue
        behind = _BEHIND.match(text, cause.end(), cause.end() + _ROOM)
        end = behind.end() if behind else cause.end()
        # 'Asylum Support Centre' needs no more; 'Commission on Human Rights' has its body before a link
        pattern = _ADJACENT if _BODY.search(text, cause.end(), end) else _LINKED
        before = pattern.search(text[max(cause.start() - _ROOM, done) : cause.start()])
        start = cause.start() - len(before[0]) if before else cause.start()
        article = _ARTICLE.match(text, start)
        start = article.end() if article else start
        end -= 2 if text.endswith("'s", start, end) else 0
        name = text[start:end]
        if _BODY.search(name) and not _OF_STATE.search(name):
            yield OrganisationMention(start, end, NameKind.RIGHTS, name, None)
            done = end
