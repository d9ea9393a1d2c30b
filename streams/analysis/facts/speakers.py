"""Who is said to speak in a sentence, and institutions that are spoken of without their country."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from streams.analysis.places import find_places

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Sen(?:ator)?|Rep|Bishop|Archbishop|Cardinal|Judge|Justice"
    r"|Prof(?:essor)?"
    r"|President|Minister|Father|Fr|Pastor|Rabbi|Imam|Sister|Mayor)\.? )?"
    r"[A-Z][\w'-]+(?: (?:(?:bin|al|de|da|di|van|von|der|la|el) )*[A-Z][\w'-]+){1,3}"
)
_OF = r"(?: (?:of|from|at|for) (?:the )?[A-Z][\w'-]+(?: (?:(?:of|for|and|the) )*[A-Z][\w'-]+){0,5})?"
_TELLS = (
    r"(?:has |have |had )?(?:also |today |yesterday |again |strongly )?"
    r"(?:sa(?:ys?|id)|tells?|told|warn(?:s|ed)?|argue[sd]?|add(?:s|ed)|writes?|wrote|insist(?:s|ed)|claim(?:s|ed)"
    r"|complain(?:s|ed))"
)
_BLAMES = (
    r"|(?:has |have |had )?(?:call(?:s|ed)|describe[sd]|condemn(?:s|ed)|critici[sz]e[sd]|accuse[sd]|denounce[sd]"
    r"|urge[sd]"
    r"|demand(?:s|ed)|slam(?:s|med)|blast(?:s|ed)|attack(?:s|ed)|decr(?:y|ies|ied)|rebuke[sd]|question(?:s|ed)|find"
    r"|finds|found"
    r"|rule[sd]|hel?ld|object(?:s|ed)|renewed)"
)
_BEFORE_VERB = re.compile(rf"\b(?P<name>{_NAME}{_OF})(?:,[^,;\"]{{3,90}},)? (?:{_TELLS}{_BLAMES})\b")
_BEHIND_VERB = re.compile(rf"\b{_TELLS} (?:the )?(?:[a-z][\w-]+ ){{0,4}}(?P<name>{_NAME}{_OF})")
_OFFICES = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )?(?P<name>(?:[A-Z][\w'-]+ |(?:opposition|human|children's|national|high|supreme|federal"
    r"|constitutional"
    r"|appeals?|administrative|top|local|refugee|asylum|immigration|migrant) ){0,3}"
    r"(?:[Cc]ourts?|[Oo]mbuds(?:man|woman|person)|[Bb]ishops?|[Aa]rchbishop of [A-Z]\w+|[Cc]ouncils?|[Cc]ommittee"
    r"|[Ii]nspectors?"
    r"|[Cc]ommissioner|[Rr]apporteurs?|[Jj]udges?|MPs|MEPs|[Pp]eers|[Ss]enators?|[Ll]awmakers|[Oo]pposition|[Gg]reens"
    r"|[Dd]emocrats|[Ll]awyers?|[Dd]octors|[Cc]linicians|[Pp]aediatricians|[Pp]rotesters|[Rr]elatives|[Ff]amilies"
    r"|[Uu]nions?"
    r"|[Cc]hurches|[Ss]urvivors|[Cc]ritics|[Pp]rime [Mm]inister|[Ff]oreign (?:[Mm]inister|[Mm]inistry)|[Ee]xperts"
    r"|[Ll]obby))"
    rf"(?:,[^,;\"]{{3,90}},)? (?:{_TELLS}{_BLAMES})\b"
)
_INSTITUTIONS = re.compile(
    r"\b(?:[Tt]he |[Ii]ts |[Oo]ur )?(?P<name>(?:[A-Z][\w'-]+ )?(?:Home Office|[Hh]ome [Ss]ecretary|Border Force|Frontex"
    r"|European Union|European Commission|EU|Coalition|[Gg]overnments?|[Aa]uthorities|[Ii]mmigration (?:[Dd]epartment"
    r"|[Mm]inister"
    r"|[Aa]uthorities)|[Ii]nterior [Mm]inist(?:er|ry)|[Mm]inisters?|[Cc]oast ?guards?|[Bb]order [Gg]uards|[Pp]olice"
    r"|[Ee]mployers))\b"
)
_NO_NAME = frozenset("The A An In On At But And It He She They This That These If When While After As For News".split())
_OWN_GOVERNMENT = re.compile(r"\b(?:Home|Immigration|Interior|Migration) (?:Secretary|Affairs|Minister)\b")
"""Those who answer for the treatment of migrants are no critics of it."""


class Named(NamedTuple):
    """Who or what is named at `start:end`."""

    start: int
    end: int
    name: str


def find_speakers(text: str) -> list[Named]:
    """Give the persons and offices of `text` (spelt plainly) that a verb of speech or blame stands beside, in order."""
    return sorted({*_by_name(text), *_by_office(text)})


def find_institutions(text: str) -> list[Named]:
    """Give the bodies of state of `text` that are called without their country, in order."""
    return [Named(m.start("name"), m.end("name"), m["name"]) for m in _INSTITUTIONS.finditer(text)]


def _by_name(text: str) -> Iterator[Named]:
    places = {(place.start, place.end) for place in find_places(text)}
    for pattern in (_BEFORE_VERB, _BEHIND_VERB):
        for m in pattern.finditer(text):
            name = m["name"]
            if _NO_NAME.isdisjoint(name.split()) and m.span("name") not in places and not _OWN_GOVERNMENT.search(name):
                yield Named(m.start("name"), m.end("name"), name)


def _by_office(text: str) -> Iterator[Named]:
    for m in _OFFICES.finditer(text):
        yield Named(m.start("name"), m.end("name"), m["name"])
