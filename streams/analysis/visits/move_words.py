"""Which words tell that a visit is moved or called off: verbs, verbs with particles, and 'no longer', 'rather than'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk

_CANCELLING = {
    *((verb, "off") for verb in "call calls called calling cry cries cried crying".split()),
    ("ruled", "out"),
    *((verb, "out") for verb in "pull pulls pulled pulling back backs backed backing bow bows bowed bowing".split()),
    *((verb, "from") for verb in "withdraw withdraws withdrew withdrawn withdrawing struck removed".split()),
}
_OFF = frozenset("is was now".split())
"""With 'off': of a journey, not of who 'is off to Riga'."""
_NO_LONGER = ("no", "longer")
_SLIPPING = frozenset("pushed slip slips slipped slid".split())
"""With 'to' and a day: 'has been pushed to December 11'."""
_GIVING = frozenset("give gives gave given giving".split())
"""With 'up' and a journey: 'has given up plans to visit'."""
_MAKING = frozenset("make makes made making".split())
"""With 'up for': 'will make up for her cancelled visit'."""
_MOVING = {
    ("put", "off"), ("puts", "off"), ("putting", "off"), ("put", "back"), ("puts", "back"), ("putting", "back"),
    ("push", "back"), ("pushes", "back"), ("pushed", "back"), ("pushing", "back"), ("bring", "forward"),
    ("brings", "forward"), ("brought", "forward"), ("bringing", "forward"), ("moved", "forward"), ("moved", "up"),
    ("moves", "up"), ("cut", "short"), ("cuts", "short"), ("cutting", "short"), ("break", "off"), ("breaks", "off"),
    ("broke", "off"), ("broken", "off"), ("breaking", "off"), ("held", "over"), ("on", "hold"), ("on", "ice"),
}  # fmt: skip
JOURNEYS = frozenset("arrival stay journey plans travel tour attendance participation departure".split())
"""What is called off, besides trips and visits."""
OBJECT = 8
"""Chunks from the verb to its particle behind the object: 'put her long-awaited visit to Kenya off'."""


def kind_of_move(chunks: list[Chunk], k: int) -> str:
    """Say whether the words at `k` tell of calling off (CANCEL) or of other days (MOVE); empty where of neither."""
    low = chunks[k].low
    if low not in _OPENERS and chunks[k].symbol not in (m.CANCEL, m.MOVE):
        return ""
    if any(chunk.symbol == m.NOT and chunk.low in ("not", "n't") for chunk in chunks[max(0, k - 3) : k]):
        return ""  # 'is not cancelled', 'has not been put off'
    if _is_background(chunks, k) or (low.startswith("extend") and _goes_on_to(chunks, k)):
        return ""
    following = chunks[k + 1].low if k + 1 < len(chunks) else ""
    following = _particle_behind(chunks, k) or following
    if chunks[k].symbol in (m.CANCEL, m.MOVE):
        for_now = low.startswith("shelv") and following in ("for", "until", "till", "pending")
        return "" if following == "on" and low.startswith("mov") else m.MOVE if for_now else chunks[k].symbol
    if low in ("decided", "decides") and following == "against":
        return m.CANCEL
    if low in ("new", "fresh") and following in ("date", "dates"):
        return m.MOVE
    if low == "wait":
        return m.MOVE if [chunk.low for chunk in chunks[max(0, k - 3) : k]] == ["will", "have", "to"] else ""
    if following == "off" and low in _OFF:
        return "" if any(chunk.symbol in m.TO + m.FOR for chunk in chunks[k + 2 : k + 3]) else m.CANCEL
    if (low, following) in _CANCELLING or ((low, following) == _NO_LONGER and _was_planned(chunks, k)):
        return m.CANCEL
    if low in _GIVING and following == "up":
        return m.CANCEL if any(_is_journey(chunk) for chunk in chunks[k + 2 : k + 5]) else ""
    if low in _MAKING and following == "up" and [chunk.low for chunk in chunks[k + 2 : k + 3]] == ["for"]:
        return m.MOVE
    if low in _SLIPPING and following == "to" and k + 2 < len(chunks) and chunks[k + 2].symbol == m.DATE:
        return m.MOVE
    if low == "rather" and following == "than" and chunks[k - 1].symbol == m.DATE:
        return m.MOVE if any(chunk.symbol == m.DATE for chunk in chunks[k + 2 : k + 5]) else ""
    if low == "instead" and following == "of" and k + 2 < len(chunks) and chunks[k + 2].symbol in (m.DATE, m.ARTICLE):
        return m.MOVE if any(chunk.symbol == m.DATE for chunk in chunks[k + 2 : k + 5]) else ""
    if low == "not":
        return m.MOVE if _is_day_given_up(chunks, k) else ""
    if low in _CUTTING and any(chunk.symbol in (m.TRIP, m.VISIT) for chunk in chunks[k + 1 : k + 3]):
        return m.MOVE
    return m.MOVE if (low, following) in _MOVING else ""


_PARTICLES = frozenset(("off", "back", "short", "forward"))


def leads_to_journey(chunk: Chunk) -> bool:
    """Whether a journey may stand right behind: 'the trip', 'her visit', 'its arrival'."""
    return chunk.symbol in m.ARTICLE + m.HIS or chunk.low in ("its", "their")


def _is_journey(chunk: Chunk) -> bool:
    return chunk.symbol in (m.TRIP, m.VISIT) or chunk.low in JOURNEYS


def _particle_behind(chunks: list[Chunk], k: int) -> str | None:
    """Give the particle of the verb at `k` where a journey, its object, stands between them: 'called her trip off'."""
    if k + 2 >= len(chunks) or not leads_to_journey(chunks[k + 1]):
        return None
    journey = False
    for chunk in chunks[k + 2 : k + 2 + OBJECT]:
        if journey and chunk.low in _PARTICLES:
            return chunk.low
        journey = journey or _is_journey(chunk)
        if chunk.symbol not in m.TRIP + m.VISIT + m.WORD + m.TO + m.PLACE + m.ARTICLE + m.IN + m.CAPITALISED + m.LEAVE:
            return None
    return None


def _was_planned(chunks: list[Chunk], k: int) -> bool:
    """Whether 'no longer' at `k` drops a plan: 'will no longer go', 'is no longer expected', not 'is no longer in'."""
    if k and chunks[k - 1].symbol == m.FUTURE:
        return True
    after = chunks[k + 2] if k + 2 < len(chunks) else None
    if after is None or not k or chunks[k - 1].low not in ("is", "are"):
        return False
    return after.symbol == m.FUTURE or (after.symbol in m.GO + m.ARRIVE + m.ATTEND and m.FORMS[after.low] == m.ING)


_GIVEN_UP = frozenset("planned scheduled announced reported foreseen expected originally initially first".split())


def _is_day_given_up(chunks: list[Chunk], k: int) -> bool:
    """Whether 'not' at `k` gives up an old day: 'on May 19 and not on May 12 as earlier announced'."""
    dated = [
        any(chunk.symbol == m.DATE for chunk in near) for near in (chunks[max(0, k - 2) : k], chunks[k + 1 : k + 3])
    ]
    return all(dated) and any(chunk.low in _GIVEN_UP for chunk in chunks[k + 2 : k + 7])


def _goes_on_to(chunks: list[Chunk], k: int) -> bool:
    """Whether a trip is 'extended to include' one more stop, its days unmoved."""
    return [chunk.low for chunk in chunks[k + 1 : k + 2]] == ["to"] and any(
        chunk.low in ("include", "take", "cover") for chunk in chunks[k + 2 : k + 3]
    )


_EARLIER = frozenset("twice once already previously repeatedly thrice long much".split())


def _is_background(chunks: list[Chunk], k: int) -> bool:
    """Whether the participle at `k` only tells the past of a visit that stands: 'twice postponed,', 'her delayed'."""
    if m.FORMS.get(chunks[k].low) != m.PAST:
        return False
    before, after = chunks[k - 1] if k else None, chunks[k + 1] if k + 1 < len(chunks) else None
    if before and before.low in _EARLIER | {"-"}:
        return True
    noun = any(chunk.symbol in m.TRIP + m.VISIT for chunk in chunks[k + 1 : k + 4])
    owned = before is not None and before.symbol in m.HIS + m.POSSESSIVE + m.ARTICLE + m.DEMONYM
    return owned and noun and after is not None and after.symbol not in m.ARTICLE + m.HIS


_CUTTING = frozenset("cut cuts reduce reduces reduced".split())
_OPENERS = frozenset(
    (
        *(first for first, _ in (*_CANCELLING, *_MOVING, _NO_LONGER)),
        *("rather", "instead", "not"),
        *_CUTTING,
        *_SLIPPING,
        *_GIVING,
        *("decided", "decides", "new", "fresh", "wait"),
        *_OFF,
        *_MAKING,
    )
)
"""Words that may begin a move of several words: most words are none, and a look at this tells it."""
