"""Where a trigger leads: the places after it, lists of them, and the scene of an event."""

from dataclasses import dataclass, field

from streams.analysis.dates import DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.counted import list_behind
from streams.analysis.visits.office_words import HEADS
from streams.analysis.visits.sites import Place

REACH = 14
"""How many chunks may lie between a trigger and its place or traveller; more is another clause."""


_MOVES = m.GO + m.ARRIVE + m.LEAVE + m.VISIT + m.TRIP + m.RETURN


ENDS = ";:?!"


@dataclass(slots=True)
class Stop:
    """A place on the way, with the dates that stand by it."""

    place: Place
    start: int
    end: int
    dates: list[DateMention] = field(default_factory=list)


_ADJECTIVES = (
    "ern",
    "-torn",
    "-hit",
    "-rich",
    "-ravaged",
    "ese",
    "ish",
    "al",
    "ing",
    "ed",
    "camps",
    "camp",
    "ian",
    "an",
)
"""Ends of the words that may stand before a place: 'to the war-torn southern city', but not 'to destroy'."""


def stops_of(chunks: list[Chunk], i: int, preps: str, direct: bool, reach: int = REACH) -> tuple[list[Stop], int]:
    """Give the places that a trigger at `i` leads to, and the index of the last chunk read.

    `preps` are the symbols that may lead to the place; `direct` tells whether it may also follow with none.
    """
    armed = direct
    k = i + 1
    last = min(len(chunks), i + 1 + reach)
    while k < last:
        symbol = chunks[k].symbol
        if symbol == m.PLACE:
            if armed and not is_origin(chunks, k):
                if k + 1 < len(chunks) and chunks[k + 1].symbol == m.EVENT:  # 'for the EU-Asean summit in Jakarta'
                    stops, at = scene_of(chunks, k + 1, 6)
                    if stops:
                        return stops, at
                return list_of_stops(chunks, k)
        elif symbol in preps:
            armed = True
        elif (first := list_behind(chunks, k)) is not None:
            led = direct or any(chunk.symbol in preps for chunk in chunks[i + 1 : k])
            return list_of_stops(chunks, first) if led else ([], k)
        elif symbol == m.WORD and armed and not direct:
            armed = chunks[k].low in APPOSED or chunks[k].low.endswith(_ADJECTIVES)
        elif chunks[k].low == "that":
            return [], k
        elif symbol in m.MEET + m.ATTEND + m.EVENT and not direct:
            stops, last = scene_of(chunks, k, last - k)
            return stops, last
        elif (
            symbol == m.NAME
            and armed
            and not direct
            and k + 1 < last
            and chunks[k + 1].symbol in (m.COMMA, m.WORD, m.IN)
        ):
            pass  # 'to Nakivale, Uganda', 'to the Sahrawi camps near Tindouf'
        elif symbol in (m.OFFICIAL, m.NAME, m.SAY, m.RELATIVE, m.PRONOUN, m.FROM, m.WITH, m.BY, m.BE):
            armed = False
        elif symbol in _MOVES + m.HOST or (symbol == m.STOP and chunks[k].low in ENDS):
            return [], k
        elif symbol == m.COMMA and direct and k == i + 1:
            armed = False
        k += 1
    return [], k


def is_origin(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` is where somebody comes from: 'from Abuja', 'out of Abuja'."""
    back = k - 1
    while back >= 0 and chunks[back].symbol in (m.ARTICLE, m.WORD) and k - back < 3:
        back -= 1
    out_of = back > 0 and chunks[back].symbol == m.OF and chunks[back - 1].low == "out"
    return out_of or (back >= 0 and chunks[back].symbol == m.FROM)


def list_of_stops(chunks: list[Chunk], k: int) -> tuple[list[Stop], int]:
    """Read 'Tbilisi, Georgia; Baku, Azerbaijan; and Yerevan, Armenia June 6-13' from its first place at `k`."""
    stops: list[Stop] = []
    last = k
    ahead = [chunks[k - 2].date] if _leads_to_place(chunks, k - 2) else []
    while k < len(chunks):
        chunk = chunks[k]
        if stops and chunk.symbol == m.PLACE and k + 1 < len(chunks) and chunks[k + 1].symbol == m.SAY:
            break  # 'to Kenya on Friday, the White House said'
        if chunk.symbol == m.PLACE and (not stops or not modifies(chunks, k)):
            place = chunk.value
            assert isinstance(place, Place)
            if place.code is not None and all(stop.place.code != place.code for stop in stops):
                stops.append(Stop(place, chunk.start, chunk.end, ahead))
                ahead = []
            last = k
        elif chunk.symbol == m.DATE:
            assert isinstance(chunk.value, DateMention)
            if stops and (stops[0].dates or _opens_a_part(chunks, k)) and _leads_to_place(chunks, k):
                ahead = [chunk.value]
            elif stops:
                stops[-1].dates.append(chunk.value)
            last = k
        elif not _joins_places(chunks, k):
            break
        k += 1
    return stops, last


def _leads_to_place(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is a day that stands before its place: 'Monday in Oslo and Tuesday in Riga'."""
    return (
        0 <= k < len(chunks) - 2
        and chunks[k].symbol == m.DATE
        and chunks[k + 1].low in ("in", "to")
        and chunks[k + 2].symbol == m.PLACE
    )


def _opens_a_part(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` stands behind 'and': 'to Oslo, and on Monday to Riga'."""
    before = k - 2 if chunks[k - 1].low == "on" else k - 1
    return before >= 0 and chunks[before].symbol == m.AND


APPOSED = frozenset(
    "capital city town port republic kingdom federal province region state island neighbouring former".split()
)


_HOURS = frozenset("morning afternoon evening night".split())


def _joins_places(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` may stand between two places, or a place and its date, of one list."""
    chunk = chunks[k]
    if chunk.symbol in (m.COMMA, m.AND, m.ARTICLE, m.DEMONYM, m.OF) or chunk.low in (
        ";",
        "finally",
        "lastly",
        "thereafter",
        "afterwards",
        "subsequently",
        "onward",
        "onwards",
        "later",
    ):
        return k - 1 < 0 or chunks[k - 1].low != "for"
    if chunk.low in APPOSED or (chunk.low in _HOURS and k > 0 and chunks[k - 1].symbol == m.DATE):
        return True
    if chunk.low == "on" and k > 0 and chunks[k - 1].symbol == m.AND and _leads_to_place(chunks, k + 1):
        return True  # 'to Oslo, and on Monday to Riga'
    if chunk.low == "on" and k + 2 < len(chunks) and chunks[k + 1].symbol == m.TO:  # 'and on to Riga'
        return chunks[k + 2].symbol == m.PLACE
    if chunk.symbol == m.FROM:  # 'to Oslo from Riga' goes to Oslo alone
        here = chunks[k + 1 : k + 4]
        where = [c.symbol for c in here[:2]] == [m.PLACE, m.COMMA] and here[2:] != [] and here[2].low == "where"
        return where or (here != [] and here[0].symbol == m.DATE)
    if chunk.symbol in (m.TO, m.IN):
        return any(after.symbol in (m.PLACE, m.DATE) for after in chunks[k + 1 : k + 2]) or (
            k + 2 < len(chunks) and chunks[k + 1].symbol == m.ARTICLE and chunks[k + 2].symbol == m.PLACE
        )
    return False


_MODIFIED = frozenset(
    "war border talks conflict crisis deal relations ties agreement treaty ceasefire issue question policy".split()
)


def modifies(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` only narrows the word after it: 'Ukraine war', 'Israel-Hamas', 'Afghanistan "
    "border'."""
    if k + 1 >= len(chunks):
        return False
    after = chunks[k + 1]
    narrowed = after.low in ("-", "/") or after.low in _MODIFIED or after.low in HEADS
    return narrowed or (k > 0 and chunks[k - 1].low in ("/", "-"))


def after_from(chunks: list[Chunk], k: int) -> tuple[list[Stop], int]:
    """Give the places that follow 'from' at `k`."""
    for j in range(k + 1, min(len(chunks), k + 10)):
        if chunks[j].symbol == m.PLACE:
            return list_of_stops(chunks, j)
        if chunks[j].symbol in (m.OFFICIAL, m.NAME, m.SAY):
            break
    return [], k


_VENUES = frozenset(
    "palace hotel house villa headquarters office airport centre center hall university residence castle embassy "
    "parliament stadium square ministry held holding day today yesterday here currently presently now also "
    "personally person expected commemoration celebration celebrations festivities anniversary launch unveiling "
    "lunch dinner breakfast banquet capital city statement press briefing joint reporters "
    "journalists newsmen speech lecture".split()
)


def scene_of(chunks: list[Chunk], i: int, reach: int = 22) -> tuple[list[Stop], int]:
    """Give the place where what the trigger at `i` tells happens: 'in Doha' after an event, a person, a day or a "
    "venue.

    'refugees in Pakistan' or 'the situation in Mali' is a topic, not a scene.
    """
    for k in range(i + 1, min(len(chunks), i + 1 + reach)):
        chunk = chunks[k]
        if chunk.symbol in m.SAY + m.RELATIVE or chunk.low in (";", ".", "while", "before", "after"):
            break
        if chunk.low in ("in", "at"):
            site = site_after(chunks, k)
            before = chunks[k - 1]
            event = (
                any(other.symbol == m.EVENT for other in chunks[max(i, k - 9) : k])
                and before.low not in TOPICS_OF_EVENTS
            )
            met = (
                chunks[i].low in _MEETS and k - i < _MET_WITHIN and before.symbol == m.WORD and _are_people(before.low)
            )
            leads = before.symbol in _SCENE_LEADS or before.low in _VENUES or met or k - 1 == i
            if site is not None and (event or leads):
                return list_of_stops(chunks, site)
        elif _names_event(chunks, k):
            return [Stop(chunk.place, chunk.start, chunk.end)], k
    return [], i


def _names_event(chunks: list[Chunk], k: int) -> bool:
    """Whether the place at `k` is part of an event's name: 'the Paris summit'."""
    if chunks[k].symbol != m.PLACE or k + 1 >= len(chunks) or chunks[k + 1].symbol != m.EVENT:
        return False
    return chunks[k - 1].symbol != m.OF and not modifies(chunks, k)


TOPICS_OF_EVENTS = frozenset(
    "situation crisis war conflict developments violence refugees migrants people situation unrest coup fighting "
    "interest stability security peace democracy investment".split()
)
"""What an event may be about: 'a conference on refugees in Jordan' need not be in Jordan."""


_MEETS = frozenset("meet meets met join joins joined".split())
"""Verbs by which whomever an official sees is where he is: 'met survivors in Aceh'."""
_MET_WITHIN = 5
"""Chunks from such a verb to where."""


def _are_people(low: str) -> bool:
    """Whether a plain noun may be of people whom somebody meets: 'troops', not 'crisis' or 'countries'."""
    return low.endswith("s") and not low.endswith(("is", "ss", "ies", "states", "nations"))


_SCENE_LEADS = (
    m.EVENT + m.MEET + m.DATE + m.OFFICIAL + m.NAME + m.CAPITALISED + m.COMMA + m.ATTEND + m.PLACE + m.ORGANISATION
)


def site_after(chunks: list[Chunk], k: int) -> int | None:
    """Give the place that the preposition at `k` leads to: 'in Accra', 'in Ungheni, Moldova'."""
    at = k + 1
    while at < len(chunks) and (
        chunks[at].symbol in (m.ARTICLE, m.DEMONYM, m.OF)
        or (chunks[at].low in APPOSED and chunks[at].symbol != m.PLACE)
    ):
        at += 1
    if at >= len(chunks):
        return None
    unknown = at
    while at < len(chunks) and at - unknown < 3 and chunks[at].symbol in (m.NAME, m.CAPITALISED):
        at += 1
    if at > unknown:  # a town that the tables do not hold, with its country behind it
        if at >= len(chunks) or not (chunks[at].symbol == m.COMMA or chunks[at].low in ("off", "near", "in")):
            return None
        at += 1
        while at < len(chunks) and (chunks[at].symbol in (m.ARTICLE, m.OF) or chunks[at].low in APPOSED):
            at += 1
    if at >= len(chunks) or chunks[at].symbol != m.PLACE or modifies(chunks, at):
        return None
    if at + 1 < len(chunks) and chunks[at + 1].symbol == m.POSSESSIVE:
        return None
    return at
