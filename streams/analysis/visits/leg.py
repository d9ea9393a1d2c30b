"""A leg of a journey: what one trigger word of a sentence tells of travellers, stops and days."""

from dataclasses import dataclass, field

from streams.analysis.dates import DateMention
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.people import Person
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.tense import Tense, read_tense
from streams.analysis.visits.travellers import hint_hosts


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


def leg_of(
    kind: str, sentence: Sentence, i: int, stops: list[Stop], last: int, who: list[Person], pronoun: bool
) -> Leg | None:
    """Give the leg that the trigger at chunk `i` tells, with `last` the last chunk of its places; None without any."""
    if not stops:
        return None
    chunks = sentence.chunks
    if len(stops) == 1 and kind != "return":
        hint_hosts(chunks, last, stops[0].place)
    tense = read_tense(chunks, i, sentence.in_title)
    dates = dates_near(chunks, i, last)
    return Leg(kind, who, stops, dates, tense, sentence, chunks[i].start, chunks[last].end, pronoun)
