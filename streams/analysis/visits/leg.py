"""A leg of a journey: what one trigger word of a sentence tells of travellers, stops and days."""

from dataclasses import dataclass, field
from itertools import pairwise

from streams.analysis.dates import DateMention
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.guests import hint_hosts
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.tense import Tense, read_tense
from streams.analysis.visits.travellers import fellow_travellers


@dataclass(slots=True)
class Leg:
    """One trigger's reading: the travellers, the stops, and how the clause tells it."""

    kind: str
    who: list[Person]
    stops: list[Stop]
    dates: list[DateMention]
    tense: Tense
    sentence: Sentence
    start: int
    end: int
    pronoun: bool = False
    hosts: list[Person] = field(default_factory=list)
    awaits_place: bool = False
    """Whether the place stands elsewhere in the item: 'will attend the forum'."""
    by_him: bool = False
    """Whether 'he' or 'she' sends who goes."""
    beside_event: bool = False
    """Whether an event brought both sides of a meeting to its place."""
    where_filed: bool = False
    """Whether the place is the country that reports it: 'left for home'."""
    goes_back: bool = False
    """Whether the official returns to the stops, which may be home or a place of talks: 'is back in Geneva'."""
    event_names: frozenset[str] = frozenset()
    """The capitalised words, in lower case, by which the event without a place is called."""

    @property
    def names_an_origin(self) -> bool:
        """Whether its stops are not in the order of the journey: 'arrived in Uganda from Kenya'."""
        return any(one.symbol == m.FROM and two.symbol == m.PLACE for one, two in pairwise(self.sentence.chunks))


_OF_TRAVEL = ("go", "arrive", "leave", "visit", "trip")
"""Kinds of legs on which those named with the traveller behind the place go too."""


def leg_of(
    kind: str, sentence: Sentence, i: int, stops: list[Stop], last: int, who: list[Person], pronoun: bool
) -> Leg | None:
    """Give the leg that the trigger at chunk `i` tells, with `last` the last chunk of its places; None without any."""
    if not stops:
        return None
    chunks = sentence.chunks
    if len(stops) == 1 and kind != "return":
        hint_hosts(chunks, last, stops[0].place)
    if (who or pronoun) and kind in _OF_TRAVEL:
        who = who + fellow_travellers(chunks, last)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, last)
    return Leg(kind, who, stops, dates, tense, sentence, chunks[i].start, chunks[last].end, pronoun)


_ATTENDED = frozenset("meeting talks gathering event opening signing celebration celebrations festivities".split())
"""What officials attend, besides events proper."""
_OBJECT = 9
"""Chunks between a verb and the event that it is about."""


def open_leg(
    kind: str,
    sentence: Sentence,
    i: int,
    who: list[Person],
    pronoun: bool,
    event: bool = True,
    where_filed: bool = False,
) -> Leg | None:
    """Give the leg that the trigger at chunk `i` tells without a place; None where a wanted `event` is not told."""
    chunks = sentence.chunks
    names: set[str] = set()
    last = i
    for k in range(i + 1, min(len(chunks), i + _OBJECT)) if event else ():
        symbol = chunks[k].symbol
        if symbol == m.EVENT or chunks[k].low in _ATTENDED:
            last = k
            break
        if symbol in (m.SAY, m.RELATIVE, m.OFFICIAL, m.PRONOUN, m.COMMA, m.HIS) or chunks[k].low in (".", ";"):
            break
        if symbol in (m.CAPITALISED, m.NAME, m.ORGANISATION, m.PLACE):
            names.update(word.lower() for word in chunks[k].low.split())
    if (event and last == i) or not (who or pronoun):
        return None
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, last)
    if not dates and m.FORMS.get(chunks[i].low) == m.PRESENT:
        tense.time = "future"  # 'she comes for the first day only'
    leg = Leg(kind, who, [], dates, tense, sentence, chunks[i].start, chunks[last].end, pronoun)
    leg.awaits_place, leg.event_names, leg.where_filed = True, frozenset(names), where_filed
    return leg


def meeting_leg(kind: str, sentence: Sentence, i: int, who: list[Person], pronoun: bool, others: list[Person]) -> Leg:
    """Give the leg of a meeting or reception at chunk `i` whose place is not told."""
    chunks = sentence.chunks
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, i)
    return Leg(kind, who, [], dates, tense, sentence, chunks[i].start, chunks[i].end, pronoun, others)
