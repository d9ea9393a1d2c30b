"""Places whose names people bear ('Jordan', 'Chad'), and how to tell the person from the place."""

import re

BEARERS = frozenset(
    "Jordan Chad Israel Georgia Paris Sydney London Kenya India Dallas Houston Wellington Santiago Washington Darwin "
    "Carolina Virginia Dakota Montana Savannah Alexandria Vienna Milan Chelsea America Ireland England Holland "
    "Kingston Oxford Salvador Dominica Valencia Bristol Denver Boston Orlando Brooklyn Lourdes Malta Cuba Adelaide "
    "Perth Melbourne Lincoln Madison Atlanta Memphis Phoenix Cork Sofia Florence Victoria Edinburgh Berlin Geneva "
    "Montenegro Cairo Prague Brittany Normandy Tennessee Kansas Nevada Bali Java Mali France Iran Ghana Congo Troy "
    "Manchester Birmingham Lagos Kano Aden Petra Bergen Roma Rhodes".split()
)
"""Usual names of places that are common first names or surnames."""
_OFFICES = frozenset(
    "President Prime King Queen Prince Princess Crown Vice Deputy Foreign Interior Defence Defense Finance Home "
    "Justice Minister Ministers Ministry Ambassador Embassy Government Parliament Congress Senate Assembly Army "
    "Police Military Navy Air Armed Forces Central National Federal Republic State States City County River Valley "
    "Bay Island Islands Airport International University College High Supreme Court Summit Conference Forum Accord "
    "Agreement Times Post Football Cricket Rugby United Premier Chancellor Governor Mayor Envoy Officials Border "
    "Coast East West North South Street House Palace Hotel Mission Delegation Talks Visit Trip Tour Today Tomorrow "
    "Yesterday And In On At To From Of For With By As The After Before Over Amid Will Says Said Hosts Meets Signs "
    "Urges Calls Plans Sends Special Senior Former Secretary General Chief Commission Council Committee Bank Group "
    "Week Month Year Expo Pact Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Mr Mrs Ms Dr".split()
)
"""Words that follow the name of a place rather than the first name of a person."""
_NEXT = re.compile(r" ([A-Z][a-z'-]+)")
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Tt]o|[Ff]rom|[Aa]t|[Oo]f|[Nn]ear|[Vv]ia|visits?|visited|visiting|with|and|for|than|the) $"
)
_HONOURED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Rep|Sen|Gov|Gen|Col|Capt|Prof|Sir|Lord|Lady|Dame|Judge|Justice)\.? $")
_FIRST_NAME = re.compile(r"(?:^|[a-z,;:] )([A-Z][a-z]+) $")
_ROOM = 28


def names_a_person(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, a name in `BEARERS`, is part of a person's name there."""
    if text[start:end].isupper():
        return False
    before = text[max(start - _ROOM, 0) : start]
    if _HONOURED.search(before):
        return True
    following = _NEXT.match(text, end)
    if _PLACED.search(before):
        return False
    if following and following[1] not in _OFFICES:
        return not _is_in_headline(text, start, end)
    first = _FIRST_NAME.search(before)
    return bool(first and first[1] not in _OFFICES and not _is_in_headline(text, start, end))


def _is_in_headline(text: str, start: int, end: int) -> bool:
    """Tell whether most words around are capitalised, so that capitals tell nothing."""
    around = [word for word in text[max(start - 60, 0) : end + 60].split() if len(word) > 3]
    return len(around) > 3 and sum(word[0].isupper() for word in around) >= 0.75 * len(around)
