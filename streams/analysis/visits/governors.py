"""Which word a day in a sentence belongs to, and where the clause of that word looks.

The nearest word of travel before the day in its clause ('arrived on Tuesday and leaves on Friday'); where there is
none, as at the head of a sentence, the first one behind it ('On Saturday he returns').
"""

from streams.analysis.dates import Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.move_words import kind_of_move
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.when import direction_of

OPENING = frozenset(
    "begin begins began begun beginning start starts started starting open opens opened opening commence commences "
    "commenced commencing kick kicks kicked launch launches launched".split()
)
CLOSING = frozenset(
    "end ends ended ending conclude concludes concluded concluding conclusion wrap wraps wrapped wrapping wind winds "
    "winding wound finish finishes finished complete completes completed completing culminate culminates round rounds "
    "rounded close closes closed break breaks broke broken breaking".split()
)
STAYING = frozenset(
    "stay stays staying stayed remain remains remaining remained last lasts lasting run runs running ran away spend "
    "spends spent".split()
)
_STAYS = frozenset("stay programme program itinerary journey swing conference talks engagements".split())
BREAKS = frozenset(".;:!?")
TAKING_OFF = frozenset("takes took take taking boards boarded board boarding sets set setting lifts lifted".split())
LIGHT_VERBS = frozenset(
    "come comes came coming go goes going went gone head heads headed heading continue continues continued off route "
    "bound".split()
)
"""Verbs that mean travel only with a place to go to: 'his words came on Thursday' does not."""
BEING = frozenset("is are am was were be been being have has 's ’s".split())
COMING = frozenset("come comes came coming".split())
_PLANNED = frozenset("scheduled slated set planned due billed".split())
"""What ties a day to a noun far before it: 'a session to mark ..., scheduled for Friday'."""
_LEFT, _RIGHT = 16, 12
"""How many chunks before and behind a day its verb may stand."""
_WAY = 10
"""Chunks from the verb to 'and back'."""
_BESIDE = frozenset("since amid ahead".split())
_PAST_FORMS = frozenset("began ran wound spent took set was were been had".split())


def governor_of(chunks: list[Chunk], k: int) -> int | None:
    """Give the word whose day stands at `k`: None where the day is of what was said, or of no journey."""
    if _is_infix(chunks, k):
        return k + 1
    planned = any(chunk.low in _PLANNED for chunk in chunks[max(0, k - 3) : k])
    for j in range(k - 1, -1 if planned else max(-1, k - _LEFT), -1):
        if chunks[j].low in BREAKS:
            break
        if leads_aside(chunks, j) or (chunks[j].symbol == m.SAY and not _is_a_state(chunks, j)):
            return None
        if governs(chunks, j):
            return _verb_around(chunks, j)
        if chunks[j].symbol == m.RELATIVE and chunks[j].low != "which":
            break
    for j in range(k + 1, min(len(chunks), k + _RIGHT)):
        if chunks[j].low in BREAKS or chunks[j].symbol == m.SAY:
            return None
        if governs(chunks, j):
            return j
    return None


def leads_aside(chunks: list[Chunk], k: int) -> bool:
    """Whether the word at `k` leads to something else, whose day may follow: 'comes ahead of elections on May 4'."""
    return chunks[k].low in _BESIDE and k + 1 < len(chunks) and chunks[k + 1].symbol != m.DATE


def _is_a_state(chunks: list[Chunk], j: int) -> bool:
    """Whether the chunk at `j` is the noun: 'a state visit', 'four West African states', not 'he states'."""
    if chunks[j].low not in ("state", "states"):
        return False
    if j + 1 < len(chunks) and chunks[j + 1].symbol in m.FROM + m.DATE + m.FOR + m.AND + m.OF:
        return True
    return not (j and chunks[j - 1].symbol in m.OFFICIAL + m.NAME + m.PRONOUN)


def _is_infix(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` stands between a subject and its verb: 'will on Friday fly', 'X on Monday left'."""
    if k + 1 >= len(chunks) or m.FORMS.get(chunks[k + 1].low, m.NOUN) == m.NOUN or not governs(chunks, k + 1):
        return False
    back = k - 2 if k > 1 and chunks[k - 1].symbol == m.IN else k - 1
    return back >= 0 and chunks[back].symbol in m.FUTURE + m.OFFICIAL + m.NAME + m.PRONOUN + m.BE


def _verb_around(chunks: list[Chunk], j: int) -> int:
    """Give the verb of leaving before a noun at `j` that only says when: 'will be back at the end of the summit on'."""
    talks = chunks[j].symbol == m.MEET and m.FORMS[chunks[j].low] == m.NOUN
    if chunks[j].symbol != m.EVENT and not is_trip_noun(chunks[j]) and not talks:
        return j
    if not any(
        chunk.low in ("end", "after", "conclusion", "close", "following") for chunk in chunks[max(0, j - 5) : j]
    ):
        return j
    verbs = (
        k
        for k in range(j - 1, max(-1, j - _LEFT), -1)
        if chunks[k].symbol in m.RETURN + m.LEAVE or chunks[k].low == "home"
    )
    return next(verbs, j)


def governs(chunks: list[Chunk], j: int) -> bool:
    """Whether the chunk at `j` is a word of travel, of staying, of meeting or of an event, that has a day."""
    symbol, low = chunks[j].symbol, chunks[j].low
    return (
        symbol in m.LEAVE + m.VISIT + m.TRIP + m.MEET + m.HOST + m.ATTEND
        or (symbol == m.RETURN and not (low == "back" and j and chunks[j - 1].low.startswith(("put", "push"))))
        or (symbol == m.EVENT and not (j and chunks[j - 1].low in ("press", "news")))
        or (symbol == m.ARRIVE and _is_coming(chunks, j))
        or (low in COMING and j + 2 < len(chunks) and chunks[j + 1].low == "on" and chunks[j + 2].symbol == m.DATE)
        or (symbol == m.GO and (low not in LIGHT_VERBS or leads_on(chunks, j, 1 if low == "off" else 4)))
        or low in STAYING
        or low in OPENING
        or low in CLOSING
        or (low == "home" and not _is_at_home(chunks, j))
        or (low in BEING and _is_presence(chunks, j))
        or (low in TAKING_OFF and any(c.low in ("off", "out", "flight", "plane") for c in chunks[j + 1 : j + 4]))
    )


def _is_coming(chunks: list[Chunk], j: int) -> bool:
    """Whether the word at `j` tells of coming in: not 'touched on', 'reached a deal', 'by land'."""
    low, after = chunks[j].low, chunks[j + 1 : j + 4]
    if low.startswith(("touch", "turn")):
        return bool(after) and after[0].low in ("down", "up")
    if low in ("land", "lands"):
        return j > 0 and chunks[j - 1].symbol in m.FUTURE + m.TO + m.OFFICIAL + m.NAME + m.PRONOUN
    return not low.startswith("reach") or any(chunk.symbol == m.PLACE for chunk in after)


def is_trip_noun(chunk: Chunk) -> bool:
    """Whether the chunk is a noun that names the journey or the stay itself."""
    return chunk.symbol in m.VISIT + m.TRIP or chunk.low in _STAYS


def _is_at_home(chunks: list[Chunk], j: int) -> bool:
    return chunks[j - 1].low in ("at", "back") if j else True


def _is_presence(chunks: list[Chunk], j: int) -> bool:
    """Whether somebody is somewhere, by the form of 'be' at `j`; 'been killed in' tells of no stay."""
    for chunk in chunks[j + 1 : j + 4]:
        if chunk.low in ("in", "at", "there", "home", "back", "away"):
            return True
        if chunk.low.endswith("ed") and chunk.symbol == m.WORD:
            return False
    return False


def is_there_and_back(chunks: list[Chunk], j: int) -> bool:
    """Whether one day is that of both ways: 'flew to Tripoli and back on Monday'."""
    way = next((k for k in range(j - 1, max(-1, j - _WAY), -1) if chunks[k].symbol in m.GO), None)
    return way is not None and chunks[j - 1].low == "and" and all(c.symbol != m.DATE for c in chunks[way:j])


def leads_on(chunks: list[Chunk], j: int, reach: int = 8) -> bool:
    """Whether a departure at `j` tells where to: 'leaves for', 'departs to', 'leaves to attend'."""
    return any(chunk.symbol in m.FOR + m.TO for chunk in chunks[j + 1 : j + 1 + reach])


def direction_at(chunks: list[Chunk], j: int) -> Direction:
    """Say where the clause of the word at `j` looks; a noun's by the verb behind it: 'her return is set for Friday'."""
    if j > 1 and chunks[j - 1].low == "be" and chunks[j - 2].symbol == m.TO:  # 'talks to be held'
        return Direction.FUTURE
    if chunks[j].low == "home" or (chunks[j].low == "back" and is_there_and_back(chunks, j)):  # the verb tells
        reach = 4 if chunks[j].low == "home" else _WAY
        j = next((k for k in range(j - 1, max(-1, j - reach), -1) if chunks[k].low in m.FORMS), j)
    direction = direction_of(read_tense(chunks, j, False).time)
    if direction is not Direction.UNKNOWN:
        return direction
    low = chunks[j].low
    if is_trip_noun(chunks[j]) and (verb := _phase_before(chunks, j)) is not None:
        return direction_at(chunks, verb)
    if low not in m.FORMS and not is_trip_noun(chunks[j]):
        if low in _PAST_FORMS or low.endswith("ed"):
            return Direction.PAST
        if low.endswith("s") or low in ("are", "be"):
            return Direction.FUTURE
    if any(chunk.symbol == m.FUTURE for chunk in chunks[j + 1 : j + 5]):
        return Direction.FUTURE
    return _direction_of_subject(chunks, j) if low not in STAYING else Direction.UNKNOWN


def _direction_of_subject(chunks: list[Chunk], j: int) -> Direction:
    """Say where the verb right behind the subject of the clause of `j` looks: 'He moves to Warsaw for talks'."""
    for k in range(j - 1, max(0, j - _LEFT), -1):
        low = chunks[k].low
        if low in BREAKS or chunks[k].symbol in (m.RELATIVE, m.SAY):
            break
        if chunks[k - 1].symbol in m.OFFICIAL + m.NAME + m.PRONOUN and chunks[k].symbol in m.WORD + m.MOVE + m.MEET:
            if low.endswith("ed") or low in _PAST_FORMS:
                return Direction.PAST
            return Direction.FUTURE if low.endswith("s") else Direction.UNKNOWN
    return Direction.UNKNOWN


def _phase_before(chunks: list[Chunk], j: int) -> int | None:
    """Give the verb before a journey at `j` that begins or ends it: 'concluded a three-day visit'."""
    near = range(j - 1, max(-1, j - 6), -1)
    return next((k for k in near if chunks[k].low in OPENING | CLOSING), None)


_BEHIND_PLACE = 10
"""Chunks from the place of a visit to the verb behind it."""
_ARRANGED = frozenset("fixed arranged pencilled penciled foreseen envisaged".split())
"""What tells of a visit that it is to come: 'has been fixed for Monday'."""
_RUNNING = frozenset("takes took runs ran lasts lasted".split())


def time_behind(chunks: list[Chunk], last: int) -> str:
    """Give the tense of the verb that a visit is the subject of: 'visit to Kenya takes place', 'will begin'."""
    for k in range(last + 1, min(len(chunks), last + 1 + _BEHIND_PLACE)):
        chunk = chunks[k]
        if (
            chunk.symbol in m.FUTURE + m.CANCEL + m.MOVE
            or (chunk.low in _ARRANGED and chunks[k - 1].symbol == m.BE)
            or kind_of_move(chunks, k)
        ):
            return "future"
        if chunk.low in OPENING or chunk.low in CLOSING or chunk.low in _RUNNING:
            return form_of(chunk.low) or "none"
        if chunk.symbol in m.SAY + m.STOP or (chunk.symbol == m.RELATIVE and chunk.low != "which"):
            break
    return "none"


def form_of(low: str) -> str | None:
    """Give the tense of an opening or closing verb from its form."""
    if low.endswith("ed") or low in ("began", "made", "paid", "undertook", "took", "wound", "ran"):
        return "past"
    return "present" if low.endswith("s") else None
