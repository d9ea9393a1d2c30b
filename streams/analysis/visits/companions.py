"""Who goes along: 'accompanied by', 'with him are', 'the delegation includes', 'X will join the trip'."""

from ahocorasick_rs import AhoCorasick

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.company_lists import (
    INCLUDES,
    PARTIES,
    begins_list,
    is_one,
    is_party,
    listed_companions,
    named_from,
    names_some,
)
from streams.analysis.visits.delegations import coordinated, tells_group
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.person import Person

_WORDS = (
    "accompan|joined|joining |alongside|entourage|together with|along with|flanked|assisted by|delegation|retinue|"
    "suite|companions|on board|the trip|the journey| side | team| mission | party| tow| too.|in the company of|"
    "join him|join her|will join |joins him|joins her|with him|with her|with whom |with the president|with the prime|"
    "with the minister|in with |. with |.with |\nwith |among them|among those |also take part|also attend|also join|"
    "also travel|also visit|also belong|also on |also in |also part|also present|also making|it includ|"
    "it also includ|they includ|they also includ|it is made up|it is composed|it consists|it compris|its members|"
    "its head |belong to it|they are |the three are|the two are| heads | leads |leading the|heading the| group | group,"
    "|of the group|leadership of|lawmakers|legislators|parliamentarians|led by|headed by|chaired by|fronted by"
    "| as well.|the plane|aircraft|take part in"
).split("|")
_COMING = "travel travels travelled traveled travelling traveling fly flies flew flying came come comes arrived".split()
_TAKING = "come comes coming went goes go going took takes taking brought brings".split()
COMPANY_WORDS = AhoCorasick((*_WORDS, *(f"{go} with " for go in _COMING), *(f"{go} along" for go in _TAKING)))
"""What sentences that name companions hold, in lower case."""

_BEFORE_A_TRIP = m.OF + m.ARTICLE + m.HIS + m.WORD + m.IN + m.CAPITALISED + m.OFFICIAL + m.NAME + m.POSSESSIVE + m.TO
"""What may stand between 'part' and the trip or party: 'of the prime minister's high-level delegation'."""
_TOO = frozenset("also as too likewise".split())
_ALSO = frozenset(("part", "attend", "join", "travel", "visit", "come", "go"))
"""With 'also': 'Deputy Minister X will also take part'."""
_OF_A_PARTY = frozenset("part member members among aboard on also belong belongs belonging".split())
"""What makes somebody one of a delegation or of those on a trip."""
_TRIPS = PARTIES - {"mission"} | {"trip"}
_COMPLETING = frozenset("complete completes completed completing round rounds rounded make makes".split())
"""What members do to a delegation, besides being of it: 'round out', 'make up', 'complete'."""
_HEAD = 3
"""Chunks at the head of a sentence among which its subject begins."""
_CLAUSE = 12
"""Chunks behind the subject within which the clause tells that he goes along."""


def companions(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says go along with another, in order.

    In 'X is travelling with Minister Y' either may be the other's companion: both are given.
    """
    subjects = _going_along(sentence.chunks)
    return subjects + [one for one in listed_companions(sentence.chunks) if one not in subjects]


def _going_along(chunks: list[Chunk]) -> list[Person]:
    """Give the subjects of the sentence, where it tells that they go along."""
    first = next((k for k in range(min(_HEAD + 1, len(chunks))) if chunks[k].symbol == m.OFFICIAL), None)
    if first is not None and chunks[first].person.plural and chunks[first].person.name is None:
        first = _first_of_several(chunks, first)
    if first is None or not is_one(chunks[first].person):
        return []
    subjects, last = coordinated(chunks, first)
    return subjects if _goes_along(chunks[last + 1 : last + 1 + _CLAUSE]) else []


def _first_of_several(chunks: list[Chunk], group: int) -> int | None:
    """Give the first official named of the several at chunk `group`: 'ministers, including X, went along'."""
    some = next((k for k in range(group + 1, min(len(chunks), group + _HEAD + 2)) if names_some(chunks, k)), None)
    if some is None:
        return None
    return next((k for k in range(some + 1, min(len(chunks), some + _HEAD)) if chunks[k].symbol == m.OFFICIAL), None)


def members(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says are of the delegation told before: 'It also includes', 'among them'."""
    chunks = sentence.chunks
    lows = [chunk.low for chunk in chunks]
    verb = next((k for k, low in enumerate(lows[:_HEAD_OF_ALL]) if low in _IS or low in INCLUDES), 0)
    if verb and begins_list(chunks, verb + 1) and _is_the_group(chunks[:verb]):
        return named_from(chunks, verb + 1)
    if any(low.startswith("belong") and lows[k + 1 : k + 3] == ["to", "it"] for k, low in enumerate(lows)):
        return named_from(chunks, 0)
    among = next((k for k in range(1, len(chunks)) if lows[k - 1 : k + 1] == ["among", "them"]), None)
    return named_from(chunks, among) if among is not None else []


def _is_the_group(front: list[Chunk]) -> bool:
    """Whether the words before a verb are only a group told before: 'it also', 'its members', 'the three lawmakers'."""
    small = ("its", "also", "their")
    own = [chunk for chunk in front if chunk.symbol not in m.ARTICLE + m.HIS and chunk.low not in small]
    told = any(tells_group(chunk) or chunk.low in ("members", "two", "three", "four", "five") for chunk in own)
    return told and len(own) < _HEAD and front[0].symbol in m.ARTICLE + m.OFFICIAL + m.WORD + m.CAPITALISED


_IS = frozenset("is are was were".split())
_HEAD_OF_ALL = 6
"""Chunks at the head of a sentence within which its verb stands where the subject is a group told before."""


def _goes_along(after: list[Chunk]) -> bool:
    """Whether the words behind a subject tell that he goes along: 'is part of the delegation', 'will join the trip'."""
    lows = [chunk.low for chunk in after]
    if after and after[0].symbol == m.POSSESSIVE:
        return False
    if "also" in lows[:6] and _ALSO & set(lows[:6]):
        return True
    for k, chunk in enumerate(after):
        planned = chunk.low == "had" and any(one.symbol == m.FUTURE for one in after[k + 1 : k + 3])
        if chunk.symbol in (m.SAY, m.NOT, m.MAYBE) or chunk.low == ";" or planned or _is_accompanied(after, k):
            return False
        if _joins(after, k) or _comes_too(after, k):
            return True
        if chunk.low.startswith("accompan"):
            return _is_someone(after[k + 1 : k + 3])
        if chunk.low in _OF_A_PARTY and _is_trip(after[k + 1 : k + 6]):
            return True
        if chunk.low == "part" and [one.low for one in after[k + 1 : k + 4]] == ["in", "the", "visit"]:
            return True
        if chunk.low in _COMPLETING and any(is_party(one) for one in after[k + 1 : k + 5]):
            return True
        led_in = k > 0 and (after[k - 1].symbol in m.BE + m.GO or after[k - 1].low == "included")
        if chunk.low == "in" and led_in and _is_trip(after[k + 1 : k + 6]):
            return True
    return False


def _is_accompanied(after: list[Chunk], k: int) -> bool:
    by = [chunk.low for chunk in after[k + 1 : k + 2]] == ["by"]
    return after[k].low == "accompanied" and (by or (k > 0 and after[k - 1].symbol == m.BE))


def _joins(after: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` joins somebody or the trip: 'join Mr X', 'join the delegation', 'make the journey'."""
    low, following = after[k].low, after[k + 1 : k + 4]
    if low.startswith("join") and ([one.low for one in following[:1]] in (["him"], ["her"]) or _is_trip(following)):
        return True
    if low == "join" and _is_someone(following[:1]):
        return True
    if low.startswith("join") and _is_someone(following[:2]):
        return any(chunk.low in ("visit", "trip", "tour", "journey") for chunk in after[k + 2 : k + 8])
    if low in ("make", "makes", "making", "made") and _is_trip(following[:2]):
        return True
    return low == "journey" and any(chunk.low == "also" for chunk in after[:k])


def _comes_too(after: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` tells of coming with another: 'came along', 'flew in with X', 'are with him'."""
    chunk, following = after[k], [one.low for one in after[k + 1 : k + 4]]
    if chunk.low == "along" and k and after[k - 1].symbol == m.GO:
        return True
    if (chunk.low, following[:1]) in (("on", ["board"]), ("in", ["tow"])):
        return _is_closed(after[k + 2 : k + 3])
    if chunk.symbol in m.GO + m.ARRIVE and m.FORMS.get(chunk.low) != m.NOUN:
        return following[:1] == ["too"] or following[:2] == ["as", "well"] or _goes_with_someone(after[k + 1 : k + 5])
    return chunk.symbol == m.BE and (
        following[:2] in (["with", "him"], ["with", "her"]) or _is_with_the_chief(after[k + 1 : k + 5])
    )


def _is_with_the_chief(near: list[Chunk]) -> bool:
    """Whether `near` is all of a clause: 'with the president', 'with her'."""
    names = [k for k, chunk in enumerate(near) if chunk.symbol == m.OFFICIAL and chunk.person.bare]
    opens = bool(near) and near[0].symbol == m.WITH
    return opens and names[:1] in ([1], [2]) and _is_closed(near[names[0] + 1 :])


def _is_someone(near: list[Chunk]) -> bool:
    """Whether one of `near` is whom somebody goes along with: 'the president', 'him'."""
    return any(chunk.symbol in m.OFFICIAL + m.NAME or chunk.low in ("him", "her", "them") for chunk in near)


def _goes_with_someone(near: list[Chunk]) -> bool:
    """Whether `near` begins with 'in with Helgason', 'with the president'."""
    at = next((k for k, chunk in enumerate(near) if chunk.symbol == m.WITH), None)
    if at is None or any(chunk.low not in ("in", "out", "there", "here", "home") for chunk in near[:at]):
        return False
    beside = [chunk for chunk in near[at + 1 : at + 3] if chunk.symbol != m.ARTICLE]
    return bool(beside) and _is_someone(beside[:1])


def _is_closed(near: list[Chunk]) -> bool:
    """Whether the clause ends, or goes on with 'too': 'will be on board as well'."""
    return not near or near[0].symbol in (m.STOP, m.COMMA) or near[0].low in _TOO


def _is_trip(near: list[Chunk]) -> bool:
    """Whether `near` begins with a trip or a delegation: 'of the high-level delegation', 'the visit'."""
    for k, chunk in enumerate(near):
        own_party = (chunk.low == "party" and k and near[k - 1].symbol == m.POSSESSIVE) or (
            chunk.low == "group" and k and near[k - 1].symbol == m.ARTICLE
        )
        if is_retinue(chunk.value) or chunk.low in _TRIPS or own_party:
            return True
        if chunk.symbol not in _BEFORE_A_TRIP:
            return False
    return False
