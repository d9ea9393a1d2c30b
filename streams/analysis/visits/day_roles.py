"""What a day is to a journey: of setting out, of coming in, of being there, of the way home, or of an event."""

from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.day_places import PLACE_WITHIN, origin_of, place_by
from streams.analysis.visits.days_of_telling import dateline_end, is_of_telling
from streams.analysis.visits.governors import (
    BEING,
    CLOSING,
    COMING,
    OPENING,
    TAKING_OFF,
    direction_at,
    governor_of,
    is_there_and_back,
    is_trip_noun,
    leads_on,
)


class Role(StrEnum):
    """What a day, or the days of a range, are to a journey."""

    OUT = "out"
    ARRIVE = "arrive"
    START = "start"
    DURING = "during"
    LEAVE = "leave"
    END = "end"
    BACK = "back"
    EVENT = "event"


class Clue(NamedTuple):
    """One day or range, what it is to the journey, and the country that its clause names."""

    role: Role
    mention: DateMention
    direction: Direction
    code: str | None
    at: int
    """Index of the chunk of the date."""
    by: int
    """Index of the chunk that decides."""
    planned: bool = False
    """Whether it was only the plan: 'had been due to stay until Friday', 'was to leave on Friday'."""
    given_up: bool = False
    """Whether the plan came to nothing: 'was to have left on Friday', 'had been due home on Friday'."""
    leaving: bool = False
    """Whether the place where the journey goes on is left for the country: 'leaves for Riga on Friday'."""


_OF_TRAVELLERS = (Role.OUT, Role.ARRIVE, Role.LEAVE, Role.BACK)
_HELD = frozenset("place held hold holds holding hosted scheduled slated takes".split())
_MAKING = frozenset("make makes undertake undertakes".split())
_SET_FOR = frozenset("set scheduled planned slated fixed billed pencilled place".split())
"""Between a journey and its day: 'the visit is set for Monday', 'takes place on Monday'."""
_ADVERBS = frozenset("also then later earlier again now first next back straight there soon once late early".split())
_TRAVELLERS = m.OFFICIAL + m.NAME + m.PRONOUN + m.FIRST_PERSON + m.AND + m.COMMA + m.STOP + m.HIS + m.RELATIVE
_PARTY = frozenset(
    "team party group couple pair delegation entourage mission leader leaders plane aircraft they both two "
    "three four premier monarch pontiff diplomat duo trio visitor visitors envoys guest guests before after when while "
    "as since and or but then where".split()
)
"""Besides officials, who or what travels; and what joins a verb to those named before."""
_INSTEAD = (["instead", "of"], ["rather", "than"])


def clues_in(chunks: list[Chunk], home: str | None) -> list[Clue]:
    """Give what the days of a sentence are to the journey of somebody from the country `home`."""
    found: list[Clue] = []
    head = dateline_end(chunks)
    for k in range(max(0, head), len(chunks)):
        dated = chunks[k].symbol == m.DATE and chunks[k].date.kind not in (DateKind.DURATION, DateKind.VAGUE)
        if dated and (_is_before_departure(chunks) or not is_of_telling(chunks, k)):
            found += _clues_of(chunks, k, home)
    return found


def _is_before_departure(chunks: list[Chunk]) -> bool:
    """Whether what is said is said on leaving, and so on the same day: 'said today before leaving for Rabat'."""
    before = (k for k, chunk in enumerate(chunks) if chunk.low == "before")
    return any(chunk.symbol == m.LEAVE for k in before for chunk in chunks[k + 1 : k + 4])


def _clues_of(chunks: list[Chunk], k: int, home: str | None) -> list[Clue]:
    """Read the day at `k`; the day of going from one country to another is also that of leaving the first."""
    by = governor_of(chunks, k)
    if (by is None or by > k) and _is_of_fronted_stay(chunks, k):
        there = _OF_STAY[chunks[k].date.kind]
        looks = Direction.FUTURE if by is None else direction_at(chunks, by)
        return [Clue(there, chunks[k].date, looks, place_by(chunks, k, k), k, k + 1)]
    if by is None or [chunk.low for chunk in chunks[max(0, k - 2) : k]] in _INSTEAD:
        return []
    code = place_by(chunks, k, by)
    role = _role(chunks, by, k, home, code)
    personal = role in _OF_TRAVELLERS or chunks[by].low in BEING
    if role is None or (personal and not _has_traveller(chunks, by)):
        return []
    leaving = chunks[by].symbol == m.LEAVE
    mention, looks = chunks[k].date, direction_at(chunks, _anchor(chunks, k, by))
    if role is Role.EVENT and mention.kind is DateKind.RANGE and _is_put_off(chunks, by, k):
        mention = replace(mention, kind=DateKind.DAY, first=mention.last, last=None)
    if role is Role.EVENT and mention.kind is DateKind.DAY and chunks[by].low in CLOSING:
        mention = replace(mention, kind=DateKind.UNTIL, first=None, last=mention.first)
    planned = _was_planned(chunks, by) or (role is Role.START and _was_set(chunks, by, k))
    clue = Clue(role, mention, looks, code, k, by, planned, _was_given_up(chunks, by), leaving)
    origin = origin_of(chunks, by) if role in (Role.OUT, Role.ARRIVE) else None
    return [clue] if origin in (None, code, home) else [clue, clue._replace(role=Role.LEAVE, code=origin)]


def _anchor(chunks: list[Chunk], k: int, by: int) -> int:
    """Give the word that tells where the day at `k` looks: for 'two days later' that of the day it is counted from."""
    first = chunks[k].date.first
    if first is None or first.shift is None:
        return by
    before = next((j for j in range(k - 1, -1, -1) if chunks[j].symbol == m.DATE and chunks[j].date.first), None)
    governor = governor_of(chunks, before) if before is not None else None
    return by if governor is None else governor


def _is_put_off(chunks: list[Chunk], by: int, k: int) -> bool:
    """Whether the event at `by` is moved from one day to the other: 'the summit has been put back from 14 to 21'."""
    moving = any(c.symbol == m.MOVE or c.low in ("put", "pushed", "brought") for c in chunks[by:k])
    return moving and chunks[k - 1].low == "from"


_OF_STAY = {DateKind.FROM: Role.START, DateKind.UNTIL: Role.END, DateKind.RANGE: Role.DURING}


def _is_of_fronted_stay(chunks: list[Chunk], k: int) -> bool:
    """Whether a sentence begins with place and days of a stay: 'In Riga from May 11, she', 'While in Riga (4-6'."""
    at = 1 if chunks[0].low in ("while", "when") else 0
    fronted = at + 1 < k < at + 7 and chunks[at].low == "in"
    there = fronted and any(chunk.symbol == m.PLACE for chunk in chunks[at + 1 : at + 4])
    if not there or chunks[k].date.kind not in _OF_STAY:
        return False
    if chunks[k].date.kind is DateKind.RANGE:
        return chunks[k].date.resolve(Direction.FUTURE)[1] is not None
    return any(chunk.symbol in m.OFFICIAL + m.NAME + m.PRONOUN for chunk in chunks[k + 1 : k + 4])


def _was_planned(chunks: list[Chunk], j: int) -> bool:
    """Whether the verb at `j` tells a plan of the past: 'was to stay', 'had been due to leave'."""
    before = chunks[max(0, j - 6) : j + 1]
    past = any(chunk.low in ("was", "were", "had") for chunk in before)
    return past and any(chunk.symbol == m.FUTURE or chunk.low == "to" for chunk in before)


def _was_set(chunks: list[Chunk], by: int, k: int) -> bool:
    """Whether the day was planned for the journey at `by`: 'her visit, which had been set for Monday'."""
    return any(chunk.low in ("was", "were", "had") for chunk in chunks[by:k])


def _was_given_up(chunks: list[Chunk], j: int) -> bool:
    """Whether the verb at `j` tells a plan that came to nothing."""
    lows = [chunk.low for chunk in chunks[max(0, j - 6) : j + 1]]
    to_have = ("to", "have") in pairwise(lows) and ("was" in lows or "were" in lows)
    return to_have or ("had" in lows and any(c.symbol == m.FUTURE for c in chunks[max(0, j - 6) : j + 1]))


def _role(chunks: list[Chunk], j: int, k: int, home: str | None, code: str | None) -> Role | None:
    """Say what the word at `j` makes of the day at `k`, with `code` the country of the clause."""
    symbol, low = chunks[j].symbol, chunks[j].low
    kind = chunks[k].date.kind
    behind_clause = (
        bool(j) and chunks[j - 1].symbol in m.COMMA + m.AND + m.RELATIVE
    )  # 'her visit, which began today, ends on'
    near = chunks[max(0, j - (12 if behind_clause else 4)) : k + 1 if k > j else j + 6]
    homewards = code is not None and code == home
    if kind is DateKind.FROM and chunks[k].date.hint is Direction.PAST and low not in OPENING:
        return Role.START  # 'has been a guest of the summit since Saturday'
    if low in OPENING or low in CLOSING:
        if any(chunk.symbol == m.EVENT for chunk in near):
            return Role.EVENT
        if not any(is_trip_noun(chunk) or chunk.low == "it" for chunk in near):
            return Role.DURING if code else None
        return Role.START if low in OPENING else Role.END
    if low == "back" and is_there_and_back(chunks, j):
        return Role.DURING
    if symbol == m.RETURN or low == "home" or (symbol in m.GO + m.ARRIVE and homewards):
        return None if kind is DateKind.UNTIL else Role.BACK
    if symbol == m.LEAVE and _leaves_for(chunks, j, home):
        return Role.BACK
    if symbol == m.LEAVE and _comes_back_too(chunks, k):
        return Role.OUT
    if symbol == m.LEAVE:
        return Role.OUT if leads_on(chunks, j) or homewards or _leaves_on_trip(chunks, j) else Role.LEAVE
    if symbol == m.EVENT or (low in _HELD and any(chunk.symbol == m.EVENT for chunk in near)) or is_of_event(chunks, j):
        return Role.EVENT
    if any(chunk.low in ("before", "then") for chunk in chunks[k + 1 : k + 3]) and _is_way_home(chunks[k + 1 : k + 6]):
        return Role.END  # 'sees the camp on Friday before returning home'
    if kind is DateKind.UNTIL:
        return Role.END
    if is_trip_noun(chunks[j]) and kind is DateKind.DAY:
        verbs = {chunk.low for chunk in chunks[max(0, j - 6) : j]}
        between = {chunk.low for chunk in chunks[j:k]}
        if between & {"originally", "initially"}:
            return None
        if verbs & OPENING or verbs & _MAKING or between & _SET_FOR:
            return Role.START
        last_day = "day" in verbs and verbs & {"last", "final", "closing"}
        return Role.END if verbs & CLOSING or last_day else Role.DURING
    if low in COMING:
        return Role.ARRIVE
    if symbol == m.GO or low in TAKING_OFF:
        return Role.OUT
    if symbol == m.ARRIVE:
        return Role.ARRIVE
    return Role.START if kind is DateKind.FROM else Role.DURING


def _leaves_for(chunks: list[Chunk], j: int, home: str | None) -> bool:
    """Whether the departure at `j` is for home: 'is to leave for Dili on Wednesday'."""
    goal = chunks[j + 2] if j + 2 < len(chunks) and chunks[j + 1].symbol in m.FOR + m.TO else None
    return home is not None and goal is not None and goal.symbol == m.PLACE and goal.place.code == home


def _leaves_on_trip(chunks: list[Chunk], j: int) -> bool:
    """Whether the departure at `j` begins a journey named behind it: 'departs on Sunday on a four-country trip'."""
    behind = chunks[j + 1 : j + 1 + PLACE_WITHIN]
    at = next((k for k, chunk in enumerate(behind) if chunk.low == "on" and _opens_noun(behind[k + 1 : k + 2])), None)
    return at is not None and any(is_trip_noun(chunk) for chunk in behind[at + 1 :])


def _opens_noun(chunks: list[Chunk]) -> bool:
    """Whether an article, 'his' or 'a six-day' leads to a noun."""
    lasting = bool(chunks) and chunks[0].symbol == m.DATE and chunks[0].date.kind is DateKind.DURATION
    return lasting or (bool(chunks) and chunks[0].symbol in m.ARTICLE + m.HIS)


def _comes_back_too(chunks: list[Chunk], k: int) -> bool:
    """Whether a return is told right behind the day of leaving: 'leaves on Thursday and returns on Monday'."""
    behind = [chunk for chunk in chunks[k + 1 : k + 6] if chunk.symbol != m.WORD]
    return len(behind) > 1 and behind[0].symbol == m.AND and any(chunk.symbol == m.RETURN for chunk in behind[1:3])


def is_of_event(chunks: list[Chunk], j: int) -> bool:
    """Whether it is an event that 'runs' or 'lasts' until the day."""
    if not chunks[j].low.startswith(("run", "last")):
        return False
    before = (chunk.symbol for chunk in reversed(chunks[:j]) if chunk.symbol in m.EVENT + m.VISIT + m.TRIP + m.PRONOUN)
    return next(before, "") == m.EVENT


def _is_way_home(chunks: list[Chunk]) -> bool:
    return any(chunk.symbol in m.RETURN + m.LEAVE or chunk.low == "home" for chunk in chunks)


def _has_traveller(chunks: list[Chunk], j: int) -> bool:
    """Whether somebody does what the verb at `j` tells: not 'a flight with evacuees departs', 'the union embarked'."""
    form = m.FORMS.get(chunks[j].low, m.NOUN)
    if form == m.NOUN or (
        form == m.BASE and j and chunks[j - 1].symbol in m.FOR + m.OF + m.HIS + m.POSSESSIVE + m.ARTICLE
    ):
        return True
    k = j - 1
    while (
        k >= 0
        and j - k < 8
        and (
            chunks[k].symbol in m.FUTURE + m.BE + m.NOT + m.DATE + m.TO + m.IN + m.ARTICLE
            or chunks[k].low.rstrip(",").isdigit()
            or chunks[k].low in _ADVERBS
            or chunks[k].low.endswith("ly")
        )
    ):
        k -= 1
    if k < 0:
        return True
    if chunks[k].symbol == m.RELATIVE and chunks[k].low == "who":
        return k > 0 and chunks[k - 1].symbol in m.COMMA + m.OFFICIAL + m.NAME
    return chunks[k].symbol in _TRAVELLERS or chunks[k].low in _PARTY
