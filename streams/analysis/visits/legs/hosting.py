"""Guests whom officials or a country receive: the traveller is the guest."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.groups import subject_of_group
from streams.analysis.visits.guests import guests_of
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import Stop, scene_of
from streams.analysis.visits.subjects import subject_of
from streams.analysis.visits.tense import read_tense

_FAR_HOST = 14
"""Chunks from 'was received' to 'by', with a day and a venue between."""


def hosting(sentence: Sentence, i: int) -> Leg | None:
    """'X received Y at the State House', 'Y was welcomed by X': the traveller is the guest."""
    chunks = sentence.chunks
    told = any(chunk.symbol == m.BE for chunk in chunks[max(0, i - 2) : i])
    reach = min(len(chunks), i + (_FAR_HOST if told else 5))  # 'was received on Friday at the palace in Riga by'
    by = next((k for k in range(i + 1, reach) if chunks[k].symbol == m.BY), i)
    passive = by > i and (m.FORMS.get(chunks[i].low) == m.PAST or chunks[i].low in ("granted", "given"))
    if passive and not told:
        return None  # 'events hosted by X'
    if subject_of_group(chunks, i) is not None:
        return None  # 'X was among those who welcomed the president at the airport'
    left, pronoun = subject_of(chunks, i)
    by = by if passive else i
    right = guests_of(chunks, by + 1)
    guests, hosts = (left, right) if passive else (right, left)
    if not guests or (pronoun and passive):
        return None
    stops, last = scene_of(chunks, i)
    if not stops and not passive and not hosts and (host := _host_country(chunks, i)) is not None:
        stops, last = [host], i
    return received(sentence, i, guests, hosts, stops, last)


_PLAYS = frozenset("play plays played also now again next preparing prepares ready set".split())


def _host_country(chunks: list[Chunk], i: int) -> Stop | None:
    """Give the country that is the subject of the hosting at `i`: 'Kenya will play host to', 'Abuja received'."""
    k = i - 1
    while k > 0 and (chunks[k].symbol in (m.BE, m.FUTURE, m.DATE, m.IN, m.ARTICLE, m.TO) or chunks[k].low in _PLAYS):
        k -= 1
    if k < 0 or chunks[k].symbol != m.PLACE or (k and chunks[k - 1].symbol not in (m.STOP, m.ARTICLE, m.COMMA)):
        return None
    return Stop(chunks[k].place, chunks[k].start, chunks[i].end)


def received(
    sentence: Sentence, i: int, guests: list[Person], hosts: list[Person], stops: list[Stop], last: int
) -> Leg:
    """Give the leg of guests whom their hosts receive at `stops`, or at home where none are told."""
    chunks = sentence.chunks
    tense = read_tense(chunks, i, sentence.in_title)
    end = last if stops else i
    dates = dates_near(chunks, i, end)
    return Leg("host", guests, stops, dates, tense, sentence, chunks[i].start, chunks[end].end, False, hosts)
