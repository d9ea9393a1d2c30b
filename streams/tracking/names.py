"""Likeness of personal names: parts, order, transliterations and titles left in front."""

import re
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from streams.tracking.listed import listed

_FORMS_KEPT = 20_000
"""Distinct names (and pairs of them) whose comparison is remembered: a few weeks of a busy stream."""

_HONORIFICS = listed(
    """
    mr mrs ms miss dr doctor prof professor eng engr barrister sir dame lord lady baroness baron hon honourable
    honorable right rt his her their excellency majesty highness holiness royal he hrh hm president vice prime
    minister premier secretary assistant under deputy acting former senator chancellor ambassador amb governor gov
    speaker chairman chairwoman envoy special representative commissioner director foreign defence defense general
    gen lieutenant lt major maj colonel col captain capt brigadier admiral marshal rtd retired field air chief
    alhaji alhaja otunba prince princess king queen crown emir sultan pope sheikh sheikha shaikh mullah mawlawi
    maulvi maulana molvi hajji ayatollah imam archbishop bishop cardinal pastor reverend rev us uk un eu jr sr
    """
)
_PARTICLES = listed(
    """
    al el ul ur ud bin bint ibn ben van von der den de da do dos di du la le the of and y e
    """
)
_SEPARATORS = re.compile(r"[^a-z]+")
_JOINED = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w{2})")
_POSSESSIVE = re.compile(r"['’]s\b")
_SOUNDS = (("sch", "s"), ("sh", "s"), ("ch", "k"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("tz", "ts"))
_ONE_SOUND = str.maketrans({"q": "k", "c": "k", "z": "s", "v": "w", "j": "g", "x": "s"})
_SILENT = re.compile(r"(?<!^)[aeiouyhw]")
_DOUBLED = re.compile(r"(.)\1+")


class Likeness(IntEnum):
    """How far two names may be one person's."""

    NONE = 0
    FAMILY = 1
    """The family name is shared, the given names differ."""
    PART = 2
    """One is a single name that the other holds."""
    SAME = 3


@lru_cache(_FORMS_KEPT)
def parts(name: str) -> tuple[str, ...]:
    """Give the telling words of `name` in lower-case ASCII, without titles, initials and particles."""
    plain = _JOINED.sub("", _POSSESSIVE.sub("", anyascii(name))).lower()
    words = [word for word in _SEPARATORS.split(plain) if word]
    telling = [word for word in words if len(word) > 1 and word not in _HONORIFICS and word not in _PARTICLES]
    return tuple(telling or words)


@lru_cache(_FORMS_KEPT)
def sound(word: str) -> str:
    """Give the consonants of `word` as most transliterations agree on them: 'muttaqi' and 'motaqi' are both 'mtk'.

    Short words keep their letters, for their consonants alone tell too little.
    """
    if len(word) < 4:
        return word
    heard = word
    for letters, one in _SOUNDS:
        heard = heard.replace(letters, one)
    heard = _DOUBLED.sub(r"\1", _SILENT.sub("", heard.translate(_ONE_SOUND)))
    return heard if len(heard) > 1 else word


@lru_cache(_FORMS_KEPT)
def sounds(name: str) -> frozenset[str]:
    """Give the keys under which a name is found again: two names that are at all alike share at least one."""
    words = parts(name)
    return frozenset(map(sound, (*words, *_pairs(words), "".join(words))))


@lru_cache(_FORMS_KEPT)
def likeness(one: str, other: str) -> Likeness:
    """Compare two names. Symmetric; blind to the order of given and family name."""
    short, long = sorted((parts(one), parts(other)), key=len)
    if not short:
        return Likeness.NONE
    if short == long or _like("".join(short), "".join(long)):
        return Likeness.SAME
    if len(short) == 1:
        alike = any(_like(short[0], word) for word in (*long, *_pairs(long)))
        return Likeness.PART if alike else Likeness.NONE
    shared = _shared(short, long)
    if shared == len(short) or shared > 1:
        return Likeness.SAME
    if shared == 1 and _like(short[-1], long[-1]):
        return Likeness.SAME if _short_form(short[0], long[0]) else Likeness.FAMILY
    return Likeness.NONE


def _shared(short: tuple[str, ...], long: tuple[str, ...]) -> int:
    rest = list(long)
    for word in short:
        match = next((other for other in rest if _like(word, other)), None)
        if match is not None:
            rest.remove(match)
    return len(long) - len(rest)


def _like(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name: the consonants agree, and of 100 letters at least 60."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    return sound(one) == sound(other) and ratio(one, other) >= 60


def _pairs(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give neighbours written as one: 'Amir-Abdollahian' is also 'Amirabdollahian'."""
    return tuple(one + other for one, other in pairwise(words))


def _short_form(one: str, other: str) -> bool:
    """Whether one given name may be short for the other: 'Tim' and 'Timothy'."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.startswith(short)
