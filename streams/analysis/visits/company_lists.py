"""Lists of companions: 'with him are', 'the delegation is made up of', 'accompanied, among others, by'."""

from itertools import pairwise

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.groups import is_retinue
from streams.analysis.visits.person import Person

PARTIES = frozenset("delegation entourage retinue suite team mission contingent".split())
"""What an official's companions are called together."""
_BESIDES = frozenset("besides apart addition aside".split())
"""What opens a sentence that names some of the members before the delegation: 'In addition to X, it includes Y'."""
_TRAVELLING = frozenset("presidential ministerial royal official travelling traveling visiting".split())
"""What makes a party one of travellers."""
INCLUDES = frozenset(
    "included includes include including comprise comprised comprises comprising consist consists consisted features "
    "featured counts counted contains contained numbers groups gathers involves".split()
)
"""What a delegation does to its members."""
_COMPOSED = frozenset("made composed formed completed comprised constituted".split())
"""With 'up', 'of' or 'by': what a delegation is of its members."""
LED = frozenset("led headed chaired fronted".split())
_JOINED = frozenset("joined flanked together along assisted seconded".split())
_HIM = frozenset(("him", "her", "them"))
_HAVING = frozenset("has have had having do does did".split())
_PARTY = 18
"""Chunks from a delegation to those it includes: 'a delegation of officials to the meeting in Riga, including'."""
_COMPOSITION = 12
"""Chunks from a delegation to the verb that tells its members: 'the team headed by General X is made up of'."""
_FRONT = 14
"""Chunks of what stands before the verb where companions stand behind: 'accompanying the president on the trip are'."""
_TO_NAMES = 8
"""Chunks from such a verb to the first official: 'are his wife, two sons and'."""
_NO_MEMBERS = m.MEET + m.HOST + m.WITH + m.TO + m.VISIT + m.TRIP + m.EVENT + m.ATTEND + m.SAY + m.NOT + m.GO + m.FUTURE
"""What stands between a verb and the officials where these are no members: 'the mission includes talks with X'."""
_GOVERNED = (m.IN, m.WITH, m.OF, m.FOR, m.TO, m.FROM, m.MEET, m.HOST)
_OPENS_FRONT = frozenset(
    "with also among amongst those others other in on at by aboard along travelling traveling flying accompanying "
    "joining completing rounding making part".split()
)
"""What begins a sentence that names companions behind its verb."""
_COMING_TOO = frozenset("also others other among amongst those".split())
_CRAFT = frozenset("plane aircraft jet flight helicopter".split())
_JOURNEYS = frozenset("trip journey visit tour flight plane aircraft jet ride voyage".split())
_BRINGING = frozenset("brought bringing brings bring takes took taking take taken".split())


def listed_companions(chunks: list[Chunk]) -> list[Person]:
    """Give the officials of the first list of companions in a sentence."""
    besides = _besides(chunks)
    start = _behind_a_front(chunks)
    if start is None:
        start = next((at for i in range(len(chunks)) if (at := _opening(chunks, i)) is not None), None)
    listed = named_from(chunks, start) if start is not None else []
    return [*besides, *(one for one in listed if one not in besides)]


def named_from(chunks: list[Chunk], start: int) -> list[Person]:
    """Give the officials of the list that begins at `start`, up to the next verb of the sentence."""
    found: list[Person] = []
    for k in range(start, len(chunks)):
        chunk = chunks[k]
        if (found and _ends_list(chunk)) or chunk.symbol == m.SAY or _meets(chunk):
            break
        official = chunk.symbol == m.OFFICIAL and is_one(chunk.person)
        if official and not _is_joined(chunks, k) and not _is_governed(chunks[start:], k - start):
            found.append(chunk.person)
    return found


def is_one(person: Person) -> bool:
    """Whether one certain official is meant: by name, or by an office of his own."""
    return person.name is not None or not (person.plural or person.bare or person.head in ("officials", "delegation"))


def is_party(chunk: Chunk) -> bool:
    """Whether a chunk is an official's party: 'the delegation', "the prime minister's entourage"."""
    title = (chunk.value.title or "").lower() if isinstance(chunk.value, Person) and not chunk.value.name else ""
    return is_retinue(chunk.value) or chunk.low in PARTIES or title.rpartition(" ")[2] in PARTIES


def is_delegation(chunk: Chunk) -> bool:
    """Whether a chunk is a party by its own word: 'the delegation', no 'members' or 'officials' of something else."""
    head = chunk.value.head if isinstance(chunk.value, Person) and not chunk.value.name else None
    return chunk.low in PARTIES or head == "delegation"


def _is_party_at(chunks: list[Chunk], i: int) -> bool:
    """Whether the chunk at `i` is a party of travellers, for which 'party' must be an official's."""
    if chunks[i].low != "party":
        return is_party(chunks[i])
    return i > 0 and (chunks[i - 1].low in _TRAVELLING or chunks[i - 1].symbol == m.POSSESSIVE)


def _besides(chunks: list[Chunk]) -> list[Person]:
    """Give the first of 'Besides X, he is accompanied by Y' and of 'In addition to X, the delegation includes Y'."""
    company = any(is_delegation(chunk) or chunk.symbol == m.COMPANY for chunk in chunks)
    if not company or not any(chunk.low in _BESIDES for chunk in chunks[:2]):
        return []
    official = next((chunk.person for chunk in chunks[1:_TO_NAMES] if chunk.symbol == m.OFFICIAL), None)
    return [official] if official is not None and is_one(official) else []


def _behind_a_front(chunks: list[Chunk]) -> int | None:
    """Give where the companions begin whom a sentence names behind its verb: 'Also on the trip are X and Y'."""
    if not chunks or not (chunks[0].low in _OPENS_FRONT or chunks[0].symbol in m.HIS + m.ARTICLE + m.OFFICIAL):
        return None
    for verb in range(1, min(len(chunks), _FRONT)):
        chunk = chunks[verb]
        if chunk.symbol in m.SAY + m.STOP or chunk.low in ("he", "she") or _meets(chunk):
            return None
        being = chunk.symbol == m.BE and chunk.low not in _HAVING
        comes = chunk.symbol in m.GO + m.ARRIVE and verb < 4 and chunks[0].low == "with"
        if (being or comes or chunk.low in INCLUDES) and begins_list(chunks, verb + 1):
            front = chunks[:verb]
            return verb + 1 if _tells_company(front) and not _has_subject(front) else None
    return None


def begins_list(chunks: list[Chunk], start: int) -> bool:
    """Whether members are named from chunk `start` on, before anything else is told."""
    for k in range(start, min(len(chunks), start + _TO_NAMES)):
        if chunks[k].symbol in (m.OFFICIAL, m.NAME):
            return k == start or not is_party(chunks[k]) or k + 1 < len(chunks)
        if chunks[k].symbol in _NO_MEMBERS or chunks[k].symbol in m.BE + m.RELATIVE:
            return False
    return False


def _tells_company(front: list[Chunk]) -> bool:
    """Whether the words before a verb tell of company: 'with the president', 'in his suite', 'others on the trip'."""
    lows = [chunk.low for chunk in front]
    first = lows[0]
    if any(_is_party_at(front, k) for k in range(len(front))) or "companions" in lows:
        return True
    if any(low.startswith(("accompan", "joining")) for low in lows) or ("ride" in lows and first == "along"):
        return True
    if first in ("on", "aboard") and not _CRAFT.isdisjoint(lows):
        return True
    if first in _COMING_TOO and (
        not _JOURNEYS.isdisjoint(lows) or any(m.FORMS.get(low) == m.ING and m.SYMBOLS[low] == m.GO for low in lows)
    ):
        return True
    if "side" in lows and any(chunk.symbol in (m.HIS, m.POSSESSIVE) for chunk in front):
        return True
    beside = [chunk for chunk in front if chunk.symbol not in (m.ARTICLE, m.HIS)]
    pairs = ((two.symbol, two.low) for one, two in pairwise(beside) if one.symbol == m.WITH)
    return first in _OPENS_FRONT and any(symbol in m.OFFICIAL + m.NAME or low in _HIM for symbol, low in pairs)


def _has_subject(front: list[Chunk]) -> bool:
    """Whether one of the officials before a verb is whom it tells of, no owner and governed by no preposition."""
    for k, chunk in enumerate(front):
        if chunk.symbol not in (m.OFFICIAL, m.NAME) or is_party(chunk):
            continue
        if chunk.person.plural and chunk.person.name is None:
            continue
        if k + 1 < len(front) and front[k + 1].symbol == m.POSSESSIVE:
            continue
        before = k - 1
        while before >= 0 and front[before].symbol in m.ARTICLE + m.HIS + m.DEMONYM + m.AND:
            before -= 1
        governs = front[before] if before >= 0 else None
        if governs is None or not (
            governs.symbol in m.WITH + m.OF + m.BY + m.COMPANY or governs.low in ("joining", "beside", "alongside")
        ):
            return True
    return False


def _opening(chunks: list[Chunk], i: int) -> int | None:
    """Give where the list of companions begins that the chunk at `i` opens; None where it opens none."""
    low = chunks[i].low
    after = chunks[i + 1 : i + 6]
    if chunks[i].symbol == m.COMPANY:
        return _beside_company(chunks, i)
    if low in _JOINED:
        return next((k + 1 for k in range(i + 1, min(len(chunks), i + 5)) if chunks[k].symbol in m.BY + m.WITH), None)
    if low == "with" and after:
        return _behind_with(chunks, i)
    if low in LED and i and chunks[i - 1].symbol == m.BE and after and after[0].symbol == m.BY:
        party = any(_is_party_at(chunks, k) for k in range(i))
        return i + 2 if party or chunks[0].low == "it" else None
    if low in _BRINGING and after:
        if after[0].low in ("along", "with"):
            return i + 2 if after[0].low == "along" else None
        lows = [one.low for one in chunks[i + 1 : i + 12]]
        with_him = "along" in lows or any(one == "with" and two in _HIM for one, two in pairwise(lows))
        return i + 1 if after[0].symbol in m.OFFICIAL + m.ARTICLE and with_him else None
    if low == "company" and i and after and after[0].symbol == m.OF:
        return i + 2
    return _members_of(chunks, i) if _is_party_at(chunks, i) else None


def _beside_company(chunks: list[Chunk], i: int) -> int | None:
    """Give where the companions begin beside 'accompanied', 'accompanying' or 'alongside' at `i`."""
    low, after = chunks[i].low, chunks[i + 1 : i + 6]
    active = low.startswith("accompan") and low != "accompanied"
    beside = next((other.symbol for other in after if other.symbol != m.ARTICLE), "")
    if beside == m.PLACE:
        return None
    if low == "entourage" or (active and beside in (m.OFFICIAL, m.NAME)):
        return _members_of(chunks, i) if low == "entourage" else None
    return i + 1


def _behind_with(chunks: list[Chunk], i: int) -> int | None:
    """Give where the companions begin behind the 'with' at `i`: 'with whom are', 'has with him', 'with X in tow'."""
    after = chunks[i + 1 : i + 6]
    before = chunks[i - 1] if i else None
    if after[0].low == "whom" and len(after) > 1 and after[1].symbol in (m.BE, m.GO):
        return i + 2
    if after[0].low in _HIM:
        if before is not None and (before.low in _BRINGING or before.low in ("traveling", "has", "had", "have")):
            return i + 2
        verb = after[1] if len(after) > 1 else None
        return i + 2 if verb is not None and (verb.symbol in (m.BE, m.GO) or verb.low == "on") else None
    tow = next((k for k in range(i + 1, min(len(chunks), i + 16)) if chunks[k].low == "tow"), None)
    if tow is not None:
        return i + 1 if any(chunk.symbol == m.OFFICIAL for chunk in chunks[i:tow]) else None
    back = i - 1
    while back >= 0 and chunks[back].low in ("in", "together", "there", "over"):
        back -= 1
    travels = back >= 0 and chunks[back].symbol in (m.GO, m.ARRIVE) and m.FORMS.get(chunks[back].low) != m.NOUN
    named = next((one for one in after if one.symbol != m.ARTICLE), None)
    return i + 1 if travels and named is not None and named.symbol == m.OFFICIAL and named.person.name else None


def _members_of(chunks: list[Chunk], i: int) -> int | None:
    """Give where the members of the party at `i` are named: 'includes', 'is made up of', 'also comprises', ':'."""
    there = any(other.low in ("also", "members", "others") for other in chunks[max(0, i - 5) : i])
    after = chunks[i + 1 : i + 3]
    if there and after and after[0].low in ("is", "are", "was", "were"):
        return i + 2
    if after and after[0].low == ":":
        return i + 2 if begins_list(chunks, i + 2) else None
    for k in range(i + 1, min(len(chunks), i + _COMPOSITION)):
        chunk = chunks[k]
        if chunk.symbol in m.SAY + m.STOP + m.HOST + m.MEET:
            break
        if chunk.low in _COMPOSED and (up := next((j for j in (k + 1, k + 2) if _is_up_of(chunks, j)), None)):
            return up + 1
        if chunk.low in INCLUDES and begins_list(chunks, k + 1):
            return k + 1
    return next((k + 1 for k in range(i + 1, min(len(chunks), i + _PARTY)) if names_some(chunks, k)), None)


def names_some(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` leads to some of those told before it: 'including', 'among them'."""
    return chunks[k].low == "including" or (chunks[k].low == "them" and chunks[k - 1].low in ("among", "amongst"))


def _is_up_of(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` leads from 'made up' or 'composed' to the members."""
    return k < len(chunks) and chunks[k].symbol in (m.OF, m.BY) and begins_list(chunks, k + 1)


def _is_governed(chunks: list[Chunk], k: int) -> bool:
    """Whether a preposition or a verb of meeting governs the official at `k`: 'for talks with X'."""
    before = k - 1
    while before >= 0 and chunks[before].symbol in (m.ARTICLE, m.DEMONYM, m.HIS):
        before -= 1
    return before >= 0 and chunks[before].symbol in _GOVERNED and chunks[before].low not in ("of", "on")


def _meets(chunk: Chunk) -> bool:
    """Whether a verb tells of a meeting or a reception, whose officials are the hosts."""
    return chunk.symbol in m.MEET + m.HOST and m.FORMS.get(chunk.low) != m.NOUN


def _ends_list(chunk: Chunk) -> bool:
    """Whether the sentence goes on to tell what the officials do."""
    verbs = (m.SAY, m.ARRIVE, m.LEAVE, m.VISIT, m.GO, m.MEET, m.HOST)
    verb = chunk.symbol in verbs and m.FORMS.get(chunk.low) != m.NOUN
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
