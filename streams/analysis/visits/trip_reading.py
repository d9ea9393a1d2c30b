"""Reads what the sentences of an item tell of its one trip: its days, its length, and what became of the plan."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from streams.analysis.dates import DateKind, DateMention, Direction
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.day_places import place_by
from streams.analysis.visits.day_roles import Clue, Role, clues_in, is_of_event
from streams.analysis.visits.governors import is_trip_noun
from streams.analysis.visits.moves import Move, read_move
from streams.analysis.visits.person import Person
from streams.analysis.visits.subjects import is_colleagues
from streams.analysis.visits.trips import ENDS, Trip

TRIP_WORD = re.compile(
    r"\b(?:visit|trip|tour|travel|mission|stay|journey|delegation|depart|arriv|leav|left|return|back|home|away|"
    r"fl[iy]|flew|land|touch|t[ao]ke? off|took off|board|schedule|agenda|programme|itinerary|summit|conference|forum|"
    r"session|event|meet|talks|receiv|begin|began|start|there\b|in the country\b|"
    r"(?:of|during|over) (?:the|these|those|his|her|their) [\w-]+ (?:days|nights)\b)",
    re.IGNORECASE,
)
"""What a sentence must hold to tell of the trip."""
NTH_DAY = re.compile(
    r"\b(?:(first|opening|second|third|fourth|fifth|final|last|closing) (?:full )?day|day (one|two|three|four|five)) "
    r"of (?:an?|his|her|their|the|its) (?:[\w-]+ ){0,5}?(?:visit|trip|tour|stay|mission)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    word: shift
    for words in ("first second third fourth fifth", "one two three four five")
    for shift, word in enumerate(words.split())
} | {"opening": 0}
_OVER = re.compile(
    r"\b(?:end of|after|conclud\w+|w(?:rap\w*|ind\w*|ound) up|ended|ends|end|rounded off|finish\w+|complet\w+) "
    r"(?:an?|his|her|their|the|its) (?:[\w-]+ ){0,3}?(?:visit|trip|tour|stay|mission)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:days?|nights?|weeks?|hours?|week-?ends?) (?:longer|early|(?:earlier|sooner|later) than|ahead of schedule|"
    r"ahead of time|before schedule)\b|\b(?:longer|earlier|sooner|later)(?: date| day)? than "
    r"(?:was |had been |originally |first )?"
    r"(?:planned|scheduled|foreseen|announced|expected|intended)\b|\bcut short\b|"
    r"\badd(?:s|ed|ing)? (?:an?|one|two|another|an extra) (?:days?|nights?) to\b|"
    r"\b(?:home|back|leav\w+|return\w*|end|ended|ends) early\b",
    re.IGNORECASE,
)
_STRAIGHT_BACK = re.compile(
    r"\b(?:return\w*|back|home|leav\w+)\b[^.;]{0,24}\b(?:(?:straight|immediately|right|shortly) after|"
    r"the same (?:day|evening|night)|later (?:in the|that|the same) day)\b",
    re.IGNORECASE,
)
_MOVED = (
    r"\b(?:postpon|resched|defer|delay|put off|put back|push\w* back|call\w* off|cancel|scrapp|shelve|dropped|"
    r"(?:is|was|now) off\b|no longer|not (?:be )?(?:coming|going|travelling|traveling|go ahead|take place)|did not go)"
)
UNDATED = re.compile(f"{NTH_DAY.pattern}|{_STRAIGHT_BACK.pattern}|{_CHANGED.pattern}|{_MOVED}", re.IGNORECASE)
"""What tells of days without naming one."""
UNDATED_WORDS = AhoCorasick((
    "day of ", "day one", "day two", "day three", "day four", "day five", "straight after", "immediately after",
    "right after", "shortly after", "the same ", "later in the", "later that", "later the same", "postpon", "resched",
    "defer", "delay", "put off", "put back", "push", "call", "cancel", "scrapp", "brought forward", "shelve", "dropped",
    "than planned", "than schedul", "than expected", "day to ", "night to ", "cut short", "ended early", "home early",
    "is off", "was off", "now off", "no longer", "not coming", "not be coming", "not going", "not be going",
    "not travel", "not be travel", "not go ahead", "not take place", "did not go",
))  # fmt: skip
"""One of these stands in every sentence in which UNDATED finds anything; to look for them is far cheaper."""
_PROGRAMMES = frozenset("agenda schedule programme program swing absence".split())
"""What has the length of the stay: 'a three-day agenda', 'her schedule over three days'."""
_SPENT = frozenset("stay stays staying stayed spend spends spent spending remain remains visit trip tour".split())


def read_trip(
    sentences: Iterable[tuple[Sentence, str]],
    published: date | None,
    direction: Direction,
    home: str | None,
    is_of_party: Callable[[Sentence, Person | None], bool],
) -> Trip:
    """Read what `sentences`, each with its words, tell of the trip of a party from the country `home`.

    The first word on a thing counts.
    `direction` is where the item looks that tells of it; `is_of_party` tells whether the trip is that of somebody, or,
    for None, that of those whom 'he', 'she' or 'the visit' means in the sentence.
    """
    trip = Trip(published, direction)
    for sentence, words in sentences:
        chunks = _counted_on(sentence.chunks, trip.clues)
        is_theirs = partial(is_of_party, sentence)
        clues = [
            clue for clue in clues_in(chunks, home) if clue.role is Role.EVENT or is_theirs(_subject(chunks, clue.by))
        ]
        trip.clues += clues
        for k, chunk in enumerate(chunks):
            if chunk.symbol == m.DATE and chunk.date.kind is DateKind.DURATION and _tells_of_party(chunks, is_theirs):
                _read_length(trip, chunks, k)
        if not _tells_of_party(chunks, is_theirs):
            continue
        days = [chunk.date for chunk in chunks if chunk.symbol == m.DATE and chunk.date.kind is DateKind.DAY]
        move = Move() if trip.move.moved or sentence.in_title else _move_of_visit(chunks, home)
        if move.moved or move.cancelled:
            trip.move, trip.move_at = move, sentence.index
        trip.straight_back = trip.straight_back or bool(_STRAIGHT_BACK.search(words))
        trip.changed = trip.changed or bool(_CHANGED.search(words))
        ahead = any(clue.direction is Direction.FUTURE for clue in clues)
        if not trip.closed and not ahead and _OVER.search(words):
            trip.closed = _past_day(days)
        _read_nth_day(trip, words, days)
    trip.changed = trip.changed or _stays_otherwise(trip.clues)
    return trip.as_changed() if trip.changed else trip


def _counted_on(chunks: list[Chunk], told: list[Clue]) -> list[Chunk]:
    """Count 'the next morning' from the day told last before the sentence."""
    anchor = next((clue.mention.last or clue.mention.first for clue in reversed(told)), None)
    if anchor is None or not any(_is_counted_on(chunk) for chunk in chunks):
        return chunks
    return [
        chunk._replace(value=chunk.date.counted_from(anchor)) if _is_counted_on(chunk) else chunk for chunk in chunks
    ]


def _is_counted_on(chunk: Chunk) -> bool:
    told = chunk.symbol == m.DATE and chunk.date.kind is DateKind.VAGUE and chunk.date.first is not None
    return told and chunk.low == "the"  # 'the next day', not 'a day after she met'


def _stays_otherwise(clues: list[Clue]) -> bool:
    """Whether the end that was planned is given up for another: 'was to have left on Tuesday; she will go home today'.

    A plan of the past alone may only be reported as such: 'he said that he was to leave on Tuesday'.
    """
    given_up = {clue.mention for clue in clues if clue.role in ENDS and clue.given_up}
    return bool(given_up) and any(
        clue.role in ENDS and not clue.planned and clue.mention not in given_up for clue in clues
    )


def _move_of_visit(chunks: list[Chunk], home: str | None) -> Move:
    """Read what happened to 'the visit' or 'her trip' in a sentence that names no place abroad."""
    if any(chunk.symbol == m.PLACE and chunk.place.code != home for chunk in chunks):
        return Move()
    for i, chunk in enumerate(chunks):
        if i and chunk.symbol in m.TRIP + m.VISIT and chunks[i - 1].symbol in m.ARTICLE + m.HIS:
            move = read_move(chunks, i, False)
            if not move.implied or chunk.symbol == m.VISIT:
                return move
    return _move_of_it(chunks)


def _move_of_it(chunks: list[Chunk]) -> Move:
    """Read what becomes of what the sentence before tells: 'It has been postponed', 'She will no longer go'."""
    if chunks[0].low == "it":
        return read_move(chunks, 0, False)
    if chunks[0].symbol != m.PRONOUN:
        return Move()
    lows = [chunk.low for chunk in chunks[1:_SHORT]]
    stays = any(pair in _STAYS_AWAY for pair in pairwise(lows)) or lows[1:3] == ["no", "longer"]
    return Move(cancelled=stays)


_SHORT = 5
"""Chunks of 'She is not coming.' and the like."""
_STAYS_AWAY = {(no, verb) for no in ("not", "longer") for verb in ("coming", "going", "travelling", "traveling")}


def _tells_of_party(chunks: list[Chunk], is_of_party: Callable[[Person | None], bool]) -> bool:
    """Whether the sentence names somebody of the party, or nobody before 'he' or 'she'."""
    if chunks and is_colleagues(chunks, 0):
        return False
    people = [chunk.person for chunk in chunks if isinstance(chunk.value, Person)]
    subject = next((chunk for chunk in chunks if isinstance(chunk.value, Person) or chunk.symbol == m.PRONOUN), None)
    if subject is not None and subject.symbol == m.PRONOUN:
        return is_of_party(None)
    return any(map(is_of_party, people)) if people else is_of_party(None)


def _subject(chunks: list[Chunk], by: int) -> Person | None:
    """Give of whom the word at `by` is told: the nearest official before it who is no mere company."""
    for j in range(by - 1, -1, -1):
        if chunks[j].low in (";", ".") or chunks[j].symbol in m.PRONOUN + m.HIS:
            return None
        if not isinstance(chunks[j].value, Person):
            continue
        if (chunks[j].person.head or "").startswith("delegat") and chunks[j].person.sender is None:
            continue
        before = j - 2 if j > 1 and chunks[j - 1].symbol == m.ARTICLE else j - 1
        if before < 0 or chunks[before].symbol not in (m.BY, m.WITH, m.OF):
            return chunks[j].person
    return None


def _read_length(trip: Trip, chunks: list[Chunk], k: int) -> None:
    """Read 'three-day visit', 'stays for three days', 'a stay of 48 hours', 'two-day summit'."""
    length = chunks[k].date.days
    if not length:
        return
    code = place_by(chunks, k, k)
    if any(is_of_event(chunks, j) for j in range(max(0, k - 2), k)):
        trip.event_length = trip.event_length or length
        return
    for j, chunk in enumerate(chunks[k + 1 : k + 5], k + 1):
        if chunk.symbol == m.EVENT or chunk.low in ("meeting", "gathering", "talks"):
            trip.event_length = trip.event_length or length
            return
        if is_trip_noun(chunk) or chunk.low in _PROGRAMMES:
            trip.lengths.append((length, _place_behind(chunks, j) or code))
            return
    if _is_of_being_there(chunks, k) or _is_of_the_stay(chunks, k):
        trip.lengths.append((length, code))
        return
    lows = [chunk.low for chunk in chunks[max(0, k - 2) : k]]
    lasts = lows[-1:] == ["last"] and k > 1 and chunks[k - 2].symbol in m.AND + m.TO + m.FUTURE
    if lasts or lows[-1:] in (["lasts"], ["lasting"]):
        trip.lengths.append((length, code))
        return
    follows = chunks[k + 1].symbol if k + 1 < len(chunks) else m.STOP
    if follows not in m.WORD + m.CAPITALISED and any(chunk.low in _SPENT for chunk in chunks[max(0, k - 4) : k]):
        trip.lengths.append((length, code))


def _is_of_the_stay(chunks: list[Chunk], k: int) -> bool:
    """Whether the length at `k` is that of the stay told before: 'in the course of the four days', 'her two days'."""
    pointed = k > 0 and chunks[k - 1].symbol in m.ARTICLE + m.HIS and chunks[k - 1].low not in ("a", "an")
    led = k > 1 and chunks[k - 2].low in ("during", "of", "in", "over", "throughout", "for")
    scheduled = k > 1 and chunks[k - 1].low in ("over", "of") and chunks[k - 2].low in _PROGRAMMES
    return (pointed and led) or scheduled


def _place_behind(chunks: list[Chunk], k: int) -> str | None:
    """Give the country right behind the noun at `k`: 'a two-day stop in Kuching'."""
    site = next((j for j in range(k + 2, min(len(chunks), k + 4)) if chunks[j].symbol == m.PLACE), None)
    led = site is not None and all(chunk.symbol in m.IN + m.TO + m.ARTICLE for chunk in chunks[k + 1 : site])
    return chunks[site].place.code if site is not None and led else None


def _is_of_being_there(chunks: list[Chunk], k: int) -> bool:
    """Whether the length at `k` is that of being somewhere: 'will be there for three days', 'is in Oslo for a week'."""
    before = chunks[max(0, k - 8) : k]
    lows = [chunk.low for chunk in before]
    there = "there" in lows or any(a.low == "in" and b.symbol in m.PLACE + m.ARTICLE for a, b in pairwise(before))
    return lows[-1:] == ["for"] and there and any(chunk.symbol == m.BE for chunk in before)


def _past_day(days: list[DateMention]) -> date | None:
    return days[0].resolve(Direction.PAST)[0] if days else None


def _read_nth_day(trip: Trip, words: str, days: list[DateMention]) -> None:
    """Count from 'today fulfils the second day of his visit'."""
    match = NTH_DAY.search(words)
    day = (_past_day(days) or trip.published) if match else None
    if match is None or day is None:
        return
    shift = _ORDINALS.get((match[1] or match[2]).lower())
    if shift is None:
        trip.closed = trip.closed or day
    elif not trip.opened:
        trip.opened, trip.told_on = day - timedelta(days=shift), day
