"""Moved, shortened, extended and cancelled visits: what is told to be so, and which dates are old and which new."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from streams.analysis.dates import DateKind, DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.move_words import JOURNEYS, OBJECT, kind_of_move, leads_to_journey

_FALLING_THROUGH = {("take", "place"), ("taking", "place"), ("go", "ahead"), ("going", "ahead")}
_HAPPENING = frozenset("ahead place held begin start".split())
_FALLS_WITHIN = 3
"""Chunks from 'not' to what does not happen: 'will not now take place'."""
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
        planned = any(chunk.low in _PLANNED for chunk in chunks[i : i + _AFTER])
        dropped = denied and (decided or planned or _changes_mind(chunks, i))
        if dropped and (but := _but_on(chunks, i)) is not None:
            return _moved_to(chunks, but)
        dropped = dropped or [chunk.low for chunk in chunks[max(0, i - 2) : i]] == ["instead", "of"]
        implied = not dropped and (_was_to_have(chunks, i) or _had_been_due(chunks, i))
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


_SHORTENING = ("cut", "shorten", "curtail", "reduc", "truncat", "br", "abbrev", "interrupt")
_STRETCHING = ("extend", "prolong", "lengthen")


def _now(chunks: list[Chunk]) -> int | None:
    """Find 'will now' where the sentence tells the old plan too: 'had been planned for', 'rather than on'."""
    lows = {chunk.low for chunk in chunks}
    now = next((k for k in range(1, len(chunks)) if chunks[k].low == "now" and chunks[k - 1].symbol == m.FUTURE), None)
    if now is None and lows & {"originally", "initially"}:  # 'originally planned for Monday, will begin on Friday'
        now = next((k for k in range(len(chunks) - 1, 0, -1) if chunks[k].low in ("will", "would")), None)
    dated = any(chunk.symbol == m.DATE for chunk in chunks[now or 0 :])
    before = range(now or 0)
    planned = lows & _OLD_PLAN or any(_was_to(chunks, k) or kind_of_move(chunks, k) == m.MOVE for k in before)
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


def _changes_mind(chunks: list[Chunk], i: int) -> bool:
    """Whether a denial at `i` is of a plan: 'will not now be going', 'will not be travelling to Oslo after all'."""
    lows = [chunk.low for chunk in chunks]
    pairs = list(pairwise(lows[max(0, i - 4) : i + _AFTER]))
    return ("not", "now") in pairs[:5] or ("after", "all") in pairs


def _but_on(chunks: list[Chunk], i: int) -> int | None:
    """Find 'but' before the day that is given for the one denied: 'will not go on Monday as planned, but on Friday'."""
    for k in range(i + 1, len(chunks) - 2):
        if chunks[k].low == "but" and any(chunk.symbol == m.DATE for chunk in chunks[k + 1 : k + 4]):
            return k
    return None


def _was_to(chunks: list[Chunk], k: int) -> bool:
    beside = k + 1 < len(chunks) and chunks[k + 1].low in ("also", "then", "first", "originally", "initially")
    to = k + 1 + beside
    return chunks[k].low in ("was", "were") and to < len(chunks) and chunks[to].symbol == m.TO


def _was_to_have(chunks: list[Chunk], i: int) -> bool:
    """Whether the trigger at `i` tells a plan that came to nothing: 'was to have visited', 'was to have been in'."""
    near = range(max(0, i - 5), i - 1)
    if any((chunks[k].low, chunks[k + 1].low) == ("should", "have") for k in near):
        return any(chunk.symbol == m.DATE for chunk in chunks[i : i + OBJECT])
    return any(_was_to(chunks, k) and "have" in (chunks[k + 2].low, chunks[min(i, k + 3)].low) for k in near)


_HAD = frozenset("planned scheduled intended".split())
"""What, behind 'had' and before 'but', tells a plan that came to nothing."""


def _had_been_due(chunks: list[Chunk], i: int) -> bool:
    """Whether the word of travel at `i` tells a plan given up: 'had been due to visit', not 'had been due to meet'."""
    if chunks[i].symbol not in m.GO + m.VISIT + m.ARRIVE + m.LEAVE + m.ATTEND + m.BE:
        return False
    near = chunks[max(0, i - 6) : i + 3 * (chunks[i].symbol == m.BE)]
    but = any(chunk.low == "but" for chunk in chunks[i:])
    had = next(
        (
            k
            for k, (a, b) in enumerate(pairwise(near))
            if a.low == "had" and (b.low == "been" or (but and b.low in _HAD))
        ),
        len(near),
    )
    return any(chunk.symbol == m.FUTURE for chunk in near[had:])


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
        symbol = kind_of_move(chunks, k)
        if symbol:
            return k, symbol
        particle = chunks[k].low == "off" or (chunks[k].low == "back" and chunks[k - 1].low.startswith(("pu", "mov")))
        going = chunks[k].symbol in m.GO + m.LEAVE + m.RETURN and not particle
        beside = k == i - 1 and chunks[k].symbol == m.PLACE  # 'postpones Oslo trip'
        owned = k == i - 2 and chunks[i - 1].symbol == m.POSSESSIVE  # 'the postponement of X's visit'
        beside = beside or (
            owned and k > 0 and (chunks[k - 1].symbol in m.OF + m.FOR or kind_of_move(chunks, k - 1) != "")
        )
        if going or (chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PLACE) and not beside):
            break
    for k in range(i + 1, min(len(chunks), i + _AFTER)):
        if chunks[k].low == "after" and chunks[k - 1].symbol != m.FOR:
            break  # 'flew to Oslo after postponing the trip twice'
        symbol = kind_of_move(chunks, k)
        alone = chunks[k].low in _ALONE or _is_out(chunks, i, k)
        if symbol and ((alone and _leads_elsewhere(chunks, i, k)) or _is_of_another_trip(chunks, i, k)):
            break
        if symbol and (alone or _is_passive(chunks, k) or _has_trip_as_object(chunks, k)):
            return k, symbol
        if chunks[k].symbol == m.SAY or chunks[k].low in ("who", ";"):
            break
    return None, ""


_HAS_DROPPED = frozenset("has have had".split())
_ALONE = frozenset("on is was now instead no rather not wait".split())
"""What tells by itself, with the words behind it, what became of a journey told before."""


def _is_out(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether the verb at `k` drops by itself what `i` tells: 'who was due in Oslo, has pulled out', 'pulled out,'."""
    if any(chunk.symbol in (m.OFFICIAL, m.NAME) for chunk in chunks[i + 1 : k]):
        return False  # somebody else does
    out = [chunk.low for chunk in chunks[k + 1 : k + 2]] == ["out"]
    if not out and (chunks[k].symbol != m.CANCEL or not _HAS_DROPPED & {chunk.low for chunk in chunks[k - 2 : k]}):
        return False
    end = k + 1 + out
    return end >= len(chunks) or chunks[end].low in (".", ",", ";")


def _leads_elsewhere(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether what is dropped at `k` is another leg than that of `i`: 'leaves for Noumea but no longer goes on to'."""
    here, there = (
        {chunk.place.code for chunk in told if chunk.symbol == m.PLACE}
        for told in (chunks[i + 1 : k], chunks[k + 1 : k + OBJECT])
    )
    return bool(here and there) and here.isdisjoint(there)


def _is_of_another_trip(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether what is dropped at `k` is a journey named behind `i`: 'flies to Riga but her trip to Oslo is off'."""
    for j in range(i + 1, k - 1):
        if chunks[j].symbol in m.TRIP + m.VISIT and leads_to_journey(chunks[j - 1]):
            here = {chunk.place.code for chunk in chunks[i:j] if chunk.symbol == m.PLACE}
            goal = chunks[j + 2]
            return bool(here) and goal.symbol == m.PLACE and goal.place.code not in here
    return False


_PASSIVE = frozenset("been was were is are be being stands stand".split())


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
        if leads_to_journey(chunks[j]):
            noun = chunks[j + 1]
            beyond = chunks[j + 2 : j + 5]
            trip = noun.symbol in m.TRIP + m.VISIT or noun.low in JOURNEYS
            elsewhere = beyond[:1] and beyond[0].symbol == m.IN and beyond[0].low != "on"
            return trip and not elsewhere and not any(chunk.symbol == m.PLACE for chunk in beyond)
    return False


_SET = frozenset("set scheduled planned slated due billed fixed pencilled foreseen".split())


def _is_planned_for(chunks: list[Chunk], k: int) -> bool:
    """Whether a participle gives the day at `k` to the journey that is moved: 'put off a visit set for Monday'."""
    for j in range(max(1, k - 3), k):
        if chunks[j].low in _SET:
            return chunks[j - 1].symbol in m.PLACE + m.TRIP + m.VISIT + m.WORD + m.NAME + m.OFFICIAL
    return False


def _is_old(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the date at `k` is the one that no longer holds, with the verb of moving at `at`."""
    before = [chunk.low for chunk in chunks[max(0, k - 6) : k]]
    if any(word in _OLD for word in before) or (before and before[-1] == "from" and k > at):
        return True
    if ["rather", "than"] in (before[-2:], before[-3:-1]) or ["had", "been"] in (before[-4:-2], before[-3:-1]):
        return True
    planned = any(_was_to(chunks, j) for j in range(max(0, k - 6), k))  # 'which was to have begun on Tuesday'
    planned = planned or _is_planned_for(chunks, k)
    if planned or "have" in before or "supposed" in before:
        return True
    return k > at if chunks[at].low in ("instead", "rather", "not") else k < at
