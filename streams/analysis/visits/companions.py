"""Who goes along: 'accompanied by', 'with him are', 'the delegation includes', 'X will join the trip'."""

from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.person import Person

COMPANY_WORDS = AhoCorasick(
    (
        "also take part",
        "also attend",
        "also join",
        "also travel",
        "also visit",
        "accompan",
        "joined",
        "alongside",
        "entourage",
        "together with",
        "along with",
        "flanked",
        "delegation",
        "with him",
        "with her",
        "come along",
        "comes along",
        "coming along",
        "the trip",
        "went along",
        "goes along",
        "go along",
        "going along",
        *(f"{be} {led} by" for be in ("is", "was", "be") for led in ("led", "headed", "chaired", "fronted")),
        "in the company of",
        "join him",
        "join her",
        "will join ",
        "joins him",
        "joins her",
        "joining him",
        "joining her",
        "retinue",
        "on board",
        "the journey",
        " team ",
        " mission ",
        "party includ",
        "party compris",
        "it includ",
        "it also includ",
        "they includ",
        "they also includ",
        "among them",
        "in with ",
        *(
            f"{verb} with "
            for verb in "travel travels travelled traveled travelling traveling fly flies flew flying".split()
        ),
    )
)
"""What sentences that name companions hold, in lower case."""

_PARTIES = frozenset("delegation entourage retinue team mission".split())
"""What an official's companions are called together."""
_TRAVELLING = frozenset("presidential ministerial royal official travelling traveling visiting".split())
"""What makes a party one of travellers."""
_BEFORE_A_TRIP = m.OF + m.ARTICLE + m.HIS + m.WORD + m.IN + m.CAPITALISED + m.OFFICIAL + m.NAME + m.POSSESSIVE
"""What may stand between 'part' and the trip or party: 'of the prime minister's high-level delegation'."""
_TOO = frozenset("also as too likewise".split())
_ALSO = frozenset(("part", "attend", "join", "travel", "visit", "come", "go"))
"""With 'also': 'Deputy Minister X will also take part'."""
_LED = frozenset("led headed chaired fronted".split())
_WITH_HIM = (("with", "him"), ("with", "her"), ("with", "them"))
_INCLUDES = frozenset("included includes include including comprised comprises comprising consists consisted".split())
_OF_A_PARTY = frozenset("part member members among aboard on in also".split())
"""What makes somebody one of a delegation or of those on a trip."""
_PARTY = 18
"""Chunks from a delegation to those it includes: 'a delegation of officials to the meeting in Riga, including'."""
_HEAD = 3
"""Chunks at the head of a sentence among which its subject begins."""
_CLAUSE = 12
"""Chunks behind the subject within which the clause tells that he goes along."""


def companions(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says go along with another, in order."""
    chunks = sentence.chunks
    first = next((k for k in range(min(_HEAD, len(chunks))) if chunks[k].symbol == m.OFFICIAL), None)
    if first is not None and _is_one(chunks[first].person):
        subjects, last = _subjects(chunks, first)
        if _goes_along(chunks[last + 1 : last + 1 + _CLAUSE]):
            return subjects
    for i in range(len(chunks)):
        start = _opening(chunks, i)
        if start is not None:
            return _listed(chunks, start)
    return []


def members(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says are of the delegation told before: 'It also includes', 'among them'."""
    chunks = sentence.chunks
    lows = [chunk.low for chunk in chunks[:_HEAD]]
    if lows[:1] in (["it"], ["they"]) and _INCLUDES & set(lows):
        return _listed(chunks, 1)
    among = next((k for k in range(1, len(chunks)) if (chunks[k - 1].low, chunks[k].low) == ("among", "them")), None)
    return _listed(chunks, among) if among is not None else []


def _subjects(chunks: list[Chunk], first: int) -> tuple[list[Person], int]:
    """Give the officials that 'X, Y and Z' names from chunk `first` on, and the chunk of the last."""
    people, last = [chunks[first].person], first
    for k in range(first + 1, len(chunks)):
        if chunks[k].symbol == m.OFFICIAL and _is_one(chunks[k].person):
            people.append(chunks[k].person)
            last = k
        elif chunks[k].symbol not in (m.AND, m.COMMA, m.ARTICLE):
            break
    return people, last


def _goes_along(after: list[Chunk]) -> bool:
    """Whether the words behind a subject tell that he goes along: 'is part of the delegation', 'will join the trip'."""
    lows = [chunk.low for chunk in after]
    if "also" in lows[:6] and _ALSO & set(lows[:6]):
        return True
    for k, chunk in enumerate(after):
        following = lows[k + 1 : k + 4]
        passive = chunk.low == "accompanied" and (following[:1] == ["by"] or (k and after[k - 1].symbol == m.BE))
        if chunk.symbol in (m.SAY, m.NOT, m.MAYBE) or chunk.low == ";" or passive:
            return False
        if chunk.low == "along" and k and after[k - 1].symbol == m.GO:
            return True
        if chunk.low.startswith("join") and (following[:1] in (["him"], ["her"]) or _is_trip(after[k + 1 : k + 4])):
            return True
        if chunk.low == "join" and _is_someone(after[k + 1 : k + 2]):  # 'will join Mr X'
            return True
        if chunk.low.startswith("accompan"):
            return _is_someone(after[k + 1 : k + 3])
        if chunk.low in ("make", "makes", "making", "made") and _is_trip(after[k + 1 : k + 3]):
            return True
        if chunk.low == "journey" and "also" in lows[:k]:
            return True
        if following[:1] == ["board"] and chunk.low == "on" and _is_closed(after[k + 2 : k + 3]):
            return True
        if chunk.symbol == m.GO and _goes_with_someone(after[k + 1 : k + 5]):
            return True
        if chunk.symbol in m.GO + m.BE and following[:2] in (["with", "him"], ["with", "her"]):
            return True
        if chunk.low in _OF_A_PARTY and _is_trip(after[k + 1 : k + 5]):
            return True
    return False


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
    for chunk in near:
        if is_retinue(chunk.value) or chunk.low in ("trip", "delegation", "entourage", "retinue"):
            return True
        if chunk.symbol not in _BEFORE_A_TRIP:
            return False
    return False


def _opening(chunks: list[Chunk], i: int) -> int | None:
    """Give where the list of companions begins that the chunk at `i` opens; None where it opens none."""
    chunk, low = chunks[i], chunks[i].low
    after = chunks[i + 1 : i + 6]
    if chunk.symbol == m.COMPANY:
        active = low.startswith("accompan") and low != "accompanied"
        beside = next((other.symbol for other in after if other.symbol != m.ARTICLE), "")
        if beside == m.PLACE:
            return None
        if active and beside in (m.OFFICIAL, m.NAME):  # 'accompanying the speaker are'
            verbs = (k for k in range(i + 1, i + 1 + len(after)) if chunks[k].symbol in (m.BE, m.FUTURE))
            return next((k + 1 for k in verbs), None) if low == "accompanying" else None
        return i + 1
    if low in ("joined", "flanked", "together", "along") and any(c.symbol in (m.BY, m.WITH) for c in after[:4]):
        return i + 1
    if low == "with" and after and after[0].low in ("him", "her", "them"):
        beside = chunks[i - 1].low if i else ""
        if beside in ("brought", "bringing", "brings", "bring", "takes", "took", "taking", "take", "traveling"):
            return i + 2
        verb = after[1] if len(after) > 1 else None
        return i + 2 if verb is not None and (verb.symbol in (m.BE, m.GO) or verb.low == "on") else None
    if low in _LED and i and chunks[i - 1].symbol == m.BE and after and after[0].symbol == m.BY:
        party = any(is_retinue(other.value) or other.low in _PARTIES for other in chunks[:i])
        return i + 2 if party or chunks[0].low == "it" else None
    if low in ("took", "takes", "brought", "brings") and after and after[0].symbol in m.OFFICIAL + m.ARTICLE:
        lows = [other.low for other in chunks[i + 1 : i + 6]]
        return i + 1 if any(pair in _WITH_HIM for pair in pairwise(lows)) else None
    if low == "company" and i and after and after[0].symbol == m.OF:
        return i + 2
    if _is_party(chunk) or (low == "party" and i and chunks[i - 1].low in _TRAVELLING):
        lows = [other.low for other in after]
        if (
            _INCLUDES & set(lows)
            or "including" in (other.low for other in chunks[i + 6 : i + _PARTY])
            or ("made" in lows and "up" in lows)
        ):
            return i + 1
        there = any(other.low in ("also", "members", "others") for other in chunks[max(0, i - 5) : i])
        return i + 2 if there and after and after[0].low in ("is", "are", "was", "were") else None
    return None


def _is_party(chunk: Chunk) -> bool:
    """Whether a chunk is an official's party: 'the delegation', "the prime minister's entourage"."""
    title = (chunk.value.title or "").lower() if isinstance(chunk.value, Person) and not chunk.value.name else ""
    return is_retinue(chunk.value) or chunk.low in _PARTIES or title.rpartition(" ")[2] in _PARTIES


def _listed(chunks: list[Chunk], start: int) -> list[Person]:
    """Give the officials of the list that begins at `start`, up to the next verb of the sentence."""
    found: list[Person] = []
    for k in range(start, len(chunks)):
        chunk = chunks[k]
        if (found and _ends_list(chunk)) or chunk.symbol == m.SAY:
            break
        if chunk.symbol == m.OFFICIAL and _is_one(chunk.person) and not _is_joined(chunks, k):
            found.append(chunk.person)
    return found


def _ends_list(chunk: Chunk) -> bool:
    """Whether the sentence goes on to tell what the officials do."""
    verb = chunk.symbol in (m.SAY, m.ARRIVE, m.LEAVE, m.VISIT, m.GO, m.MEET) and m.FORMS.get(chunk.low) != m.NOUN
    return (verb and chunk.low != "heads") or chunk.low in ("will", "would", "he", "she")


def _is_joined(chunks: list[Chunk], k: int) -> bool:
    """Whether the office at `k` is a further one of the official named next: 'Attorney General and Minister, X'."""
    return (
        chunks[k].person.name is None
        and k + 2 < len(chunks)
        and chunks[k + 1].symbol == m.AND
        and chunks[k + 2].symbol == m.OFFICIAL
        and chunks[k + 2].person.name is not None
    )


def _is_one(person: Person) -> bool:
    """Whether one certain official is meant: by name, or by an office of his own."""
    return person.name is not None or not (person.plural or person.bare or person.head in ("officials", "delegation"))
