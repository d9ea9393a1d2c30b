"""Moved, shortened, extended and cancelled visits: which words tell it, and which dates are old and which new."""

from dataclasses import dataclass, field, replace

from streams.analysis.dates import DateKind, DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk

_CANCELLING = {
    ("called", "off"),
    ("call", "off"),
    ("calls", "off"),
    ("calling", "off"),
    ("is", "off"),
    ("ruled", "out"),
    *((verb, "out") for verb in "pull pulls pulled pulling back backs backed backing bow bows bowed bowing".split()),
    *((verb, "from") for verb in "withdraw withdraws withdrew withdrawn withdrawing struck removed".split()),
}
_NO_LONGER = ("no", "longer")
_SLIPPING = frozenset("pushed slip slips slipped slid".split())
"""With 'to' and a day: 'has been pushed to December 11'."""
_FALLING_THROUGH = {("take", "place"), ("taking", "place"), ("go", "ahead"), ("going", "ahead")}
_HAPPENING = frozenset("ahead place held begin start".split())
_FALLS_WITHIN = 3
"""Chunks from 'not' to what does not happen: 'will not now take place'."""
_MOVING = {
    ("put", "off"), ("puts", "off"), ("putting", "off"), ("put", "back"), ("puts", "back"), ("putting", "back"),
    ("push", "back"), ("pushes", "back"), ("pushed", "back"), ("pushing", "back"), ("bring", "forward"),
    ("brings", "forward"), ("brought", "forward"), ("bringing", "forward"), ("moved", "forward"), ("moved", "up"),
    ("moves", "up"), ("cut", "short"), ("cuts", "short"), ("cutting", "short"), ("break", "off"), ("breaks", "off"),
    ("broke", "off"), ("broken", "off"), ("breaking", "off"), ("held", "over"), ("on", "hold"), ("on", "ice"),
}  # fmt: skip
_OLD = frozenset("originally initially previously earlier first instead".split())
_OLD_PLAN = frozenset("planned scheduled originally initially previously rather instead due".split())
_PLANNED = frozenset(
    "planned scheduled foreseen originally initially longer all anymore instead stead due expected agreed set".split()
)
"""With a denial, these tell a visit dropped: 'will not go to Malta on October 5 as had been foreseen'."""
_BEFORE, _AFTER = 9, 26
"""How many chunks before and after the trigger the verb of moving may stand."""


@dataclass(slots=True)
class Move:
    """What happened to a planned visit, with its old and new dates where told."""

    cancelled: bool = False
    moved: bool = False
    stretched: bool = False
    """Whether it is made shorter or longer, so that days told of it beside still hold."""
    implied: bool = False
    """Whether only a denial or the tense tells it: 'will not be in Lima as planned', 'was to have been in Lima'."""
    old: list[DateMention] = field(default_factory=list)
    new: list[DateMention] = field(default_factory=list)


def read_move(chunks: list[Chunk], i: int, denied: bool) -> Move:
    """Say whether the visit told by the trigger at `i` is moved or cancelled."""
    if (now := _now(chunks)) is not None:
        return _moved_to(chunks, now)
    at, symbol = _verb(chunks, i)
    if at is None and _falls_through(chunks, i):
        return Move(cancelled=True, implied=True)
    if at is None:
        decided = any(chunk.low in ("decided", "decides") for chunk in chunks[max(0, i - 5) : i])
        dropped = denied and (decided or any(chunk.low in _PLANNED for chunk in chunks[i : i + _AFTER]))
        if dropped and (but := _but_on(chunks, i)) is not None:
            return _moved_to(chunks, but)
        dropped = dropped or [chunk.low for chunk in chunks[max(0, i - 2) : i]] == ["instead", "of"]
        implied = not dropped and _was_to_have(chunks, i)
        return Move(cancelled=dropped or implied, implied=dropped or implied)
    if symbol == m.CANCEL:
        return Move(cancelled=True)
    move = Move(moved=True, stretched=chunks[at].low.startswith((*_STRETCHING, *_SHORTENING)))
    for k, chunk in enumerate(chunks):
        if chunk.symbol != m.DATE or _is_beside(chunks, k):
            continue
        if chunk.date.kind is DateKind.RANGE and k > at and chunks[k - 1].symbol == m.FROM:
            move.old.append(replace(chunk.date, kind=DateKind.DAY, last=None))
            move.new.append(replace(chunk.date, kind=DateKind.DAY, first=chunk.date.last, last=None))
        elif chunk.date.kind is DateKind.UNTIL and not chunks[at].low.startswith(_STRETCHING):
            move.new.append(replace(chunk.date, kind=DateKind.DAY, first=chunk.date.last, last=None))  # 'put off till'
        else:
            (move.old if _is_old(chunks, k, at) else move.new).append(chunk.date)
    return move


_SHORTENING = ("cut", "shorten", "curtail", "reduc", "truncat", "br")
_STRETCHING = ("extend", "prolong", "lengthen")


def _now(chunks: list[Chunk]) -> int | None:
    """Find 'will now' where the sentence tells the old plan too: 'had been planned for', 'rather than on'."""
    lows = {chunk.low for chunk in chunks}
    now = next((k for k in range(1, len(chunks)) if chunks[k].low == "now" and chunks[k - 1].symbol == m.FUTURE), None)
    if now is None and lows & {"originally", "initially"}:  # 'originally planned for Monday, will begin on Friday'
        now = next((k for k in range(len(chunks) - 1, 0, -1) if chunks[k].low in ("will", "would")), None)
    dated = any(chunk.symbol == m.DATE for chunk in chunks[now or 0 :])
    before = range(now or 0)
    planned = lows & _OLD_PLAN or any(_was_to(chunks, k) or _kind(chunks, k) == m.MOVE for k in before)
    if dated and now is not None and _HAPPENING & {chunk.low for chunk in chunks[now + 1 : now + 4]}:
        planned = planned or any(_is_day(chunks, k) for k in before)
    return now if dated and planned else None


def _is_day(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is a day of the plan: 'the visit on Monday will now take place on Friday'."""
    return chunks[k].symbol == m.DATE and chunks[k].date.kind is DateKind.DAY and not _is_beside(chunks, k)


def _falls_through(chunks: list[Chunk], i: int) -> bool:
    """Whether the visit named at `i` does not come about: 'her trip will not take place', 'is not going ahead'."""
    if chunks[i].symbol not in m.TRIP + m.VISIT:
        return False
    for k in range(i + 1, min(len(chunks), i + _AFTER)):
        if chunks[k].symbol in m.SAY + m.RELATIVE + m.OFFICIAL or chunks[k].low == ";":
            return False
        if chunks[k].symbol == m.NOT:
            pairs = ((chunks[j].low, chunks[j + 1].low) for j in range(k + 1, min(len(chunks) - 1, k + _FALLS_WITHIN)))
            return any(pair in _FALLING_THROUGH for pair in pairs)
    return False


def _but_on(chunks: list[Chunk], i: int) -> int | None:
    """Find 'but' before the day that is given for the one denied: 'will not go on Monday as planned, but on Friday'."""
    for k in range(i + 1, len(chunks) - 2):
        if chunks[k].low == "but" and any(chunk.symbol == m.DATE for chunk in chunks[k + 1 : k + 4]):
            return k
    return None


def _was_to(chunks: list[Chunk], k: int) -> bool:
    return chunks[k].low in ("was", "were") and k + 1 < len(chunks) and chunks[k + 1].symbol == m.TO


def _was_to_have(chunks: list[Chunk], i: int) -> bool:
    """Whether the trigger at `i` tells a plan that came to nothing: 'was to have visited', 'was to have been in'."""
    return any(_was_to(chunks, k) and chunks[k + 2].low == "have" for k in range(max(0, i - 4), i - 1))


def _moved_to(chunks: list[Chunk], now: int) -> Move:
    """Read the new days behind 'will now', and the old ones before it or behind 'rather than'."""
    given_up = next((k for k in range(now, len(chunks)) if chunks[k].low in ("rather", "instead")), len(chunks))
    move = Move(moved=True)
    for k, chunk in enumerate(chunks):
        if chunk.symbol == m.DATE and isinstance(chunk.value, DateMention) and not _is_said(chunks, k):
            (move.new if now < k < given_up else move.old).append(chunk.value)
    return move


def _is_beside(chunks: list[Chunk], k: int) -> bool:
    """Whether the date at `k` is of something else: when it was said, or an event that the visit gives way to."""
    return _is_said(chunks, k) or any(c.low in ("after", "before", "following") for c in chunks[max(0, k - 7) : k])


def _is_said(chunks: list[Chunk], k: int) -> bool:
    """Whether the date at `k` is when something was said: 'the ministry said on Friday'."""
    near = chunks[max(0, k - 3) : k]
    return any(chunk.symbol == m.SAY for chunk in near) and not any(chunk.symbol == m.TO for chunk in near)


def _verb(chunks: list[Chunk], i: int) -> tuple[int | None, str]:
    for k in range(i - 1, max(-1, i - _BEFORE), -1):
        symbol = _kind(chunks, k)
        if symbol:
            return k, symbol
        particle = chunks[k].low == "off" or (chunks[k].low == "back" and chunks[k - 1].low.startswith(("pu", "mov")))
        going = chunks[k].symbol in m.GO + m.LEAVE + m.RETURN and not particle
        beside = k == i - 1 and chunks[k].symbol == m.PLACE  # 'postpones Oslo trip'
        if going or (chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PLACE) and not beside):
            break
    for k in range(i + 1, min(len(chunks), i + _AFTER)):
        symbol = _kind(chunks, k)
        alone = chunks[k].low in ("on", "is", "instead", "no", "rather", "not") or _is_out(chunks, i, k)
        if symbol and (alone or _is_passive(chunks, k) or _has_trip_as_object(chunks, k)):
            return k, symbol
        if chunks[k].symbol == m.SAY or chunks[k].low in ("who", ";"):
            break
    return None, ""


def _is_out(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether the verb at `k` drops by itself what `i` tells: 'who was due in Oslo, has pulled out', 'pulled out,'."""
    if any(chunk.symbol in (m.OFFICIAL, m.NAME) for chunk in chunks[i + 1 : k]):
        return False  # somebody else does
    return [chunk.low for chunk in chunks[k + 1 : k + 2]] == ["out"] and (
        k + 2 >= len(chunks) or chunks[k + 2].low in (".", ",", ";")
    )


_PASSIVE = frozenset("been was were is are be being".split())


def _is_passive(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb at `k` happens to the visit: 'has been moved', and in headlines 'visit to X postponed'."""
    before = chunks[k - 1]
    if before.low in _PASSIVE or chunks[k - 2].low in _PASSIVE:
        return True
    return (
        m.FORMS.get(chunks[k].low, m.PAST) == m.PAST and before.symbol in m.PLACE + m.DATE + m.TRIP + m.VISIT + m.COMMA
    )


def _has_trip_as_object(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb at `k` is done to a journey named before: 'has called off the visit', 'extended her stay'."""
    for j in range(k + 1, min(len(chunks) - 1, k + 4)):
        if chunks[j].symbol in m.PLACE + m.FROM + m.NAME + m.OFFICIAL:
            return False
        if chunks[j].symbol in m.ARTICLE + m.HIS:
            noun = chunks[j + 1]
            beyond = chunks[j + 2 : j + 5]
            trip = noun.symbol in m.TRIP + m.VISIT or noun.low in _JOURNEYS
            elsewhere = beyond[:1] and beyond[0].symbol == m.IN and beyond[0].low != "on"
            return trip and not elsewhere and not any(chunk.symbol == m.PLACE for chunk in beyond)
    return False


def _goes_on_to(chunks: list[Chunk], k: int) -> bool:
    """Whether a trip is 'extended to include' one more stop, its days unmoved."""
    return [chunk.low for chunk in chunks[k + 1 : k + 2]] == ["to"] and any(
        chunk.low in ("include", "take", "cover") for chunk in chunks[k + 2 : k + 3]
    )


_JOURNEYS = frozenset("stay journey plans travel tour attendance participation departure".split())
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
    (*(first for first, _ in (*_CANCELLING, *_MOVING, _NO_LONGER)), "rather", "instead", "not", *_CUTTING, *_SLIPPING)
)
"""Words that may begin a move of several words: most words are none, and a look at this tells it."""


def _kind(chunks: list[Chunk], k: int) -> str:
    low = chunks[k].low
    if low not in _OPENERS and chunks[k].symbol not in (m.CANCEL, m.MOVE):
        return ""
    if any(chunk.symbol == m.NOT and chunk.low in ("not", "n't") for chunk in chunks[max(0, k - 3) : k]):
        return ""  # 'is not cancelled', 'has not been put off'
    if _is_background(chunks, k) or (low.startswith("extend") and _goes_on_to(chunks, k)):
        return ""
    following = chunks[k + 1].low if k + 1 < len(chunks) else ""
    if chunks[k].symbol in (m.CANCEL, m.MOVE):
        return "" if following == "on" and low.startswith("mov") else chunks[k].symbol
    if (low, following) in _CANCELLING or ((low, following) == _NO_LONGER and _was_planned(chunks, k)):
        return m.CANCEL
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


def _is_old(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the date at `k` is the one that no longer holds, with the verb of moving at `at`."""
    before = [chunk.low for chunk in chunks[max(0, k - 6) : k]]
    if any(word in _OLD for word in before) or (before and before[-1] == "from" and k > at):
        return True
    if ["rather", "than"] in (before[-2:], before[-3:-1]) or ["had", "been"] in (before[-4:-2], before[-3:-1]):
        return True
    planned = any(_was_to(chunks, j) for j in range(max(0, k - 6), k))  # 'which was to have begun on Tuesday'
    if planned or "have" in before or "supposed" in before:
        return True
    return k > at if chunks[at].low in ("instead", "rather", "not") else k < at
