"""Officials who are at a place: 'will be in Kenya', 'In Doha, the envoy', 'X on Friday in Abu Dhabi'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.guests import hint_hosts
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.inverted import inverted
from streams.analysis.visits.legs.presence import tells_of_others
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import APPOSED, list_of_stops, modifies, site_after
from streams.analysis.visits.subjects import is_oblique, subject_of
from streams.analysis.visits.tense import read_tense
from streams.analysis.visits.travellers import also_told

_BEFORE_BEING = (m.OFFICIAL, m.NAME, m.FUTURE, m.RELATIVE, m.BE, m.COMMA, m.TO, m.WORD, m.NOT, m.AND)
_FURTHER = 16
"""Chunks between a place of a stay and the next: 'in Lomé on Monday, where he speaks, and in Accra'."""


def being(sentence: Sentence, i: int) -> Leg | None:
    """'will be in Kenya', 'is currently in Dubai'."""
    chunks = sentence.chunks
    if (leg := inverted(sentence, i)) is not None:
        return leg
    k = i + 1
    while k < len(chunks) and (
        (
            chunks[k].symbol in (m.WORD, m.DATE, m.FUTURE, m.IN)
            and k - i < 3 + (chunks[k].symbol == m.DATE)
            and not _leads(chunks, k)
        )
        or (k - i < 6 and [chunk.low for chunk in chunks[k : k + 3]] == ["on", "the", "ground"])
        or (k - i < 6 and chunks[k].low in ("the", "ground") and chunks[k - 1].low in ("on", "the"))
    ):
        k += 1
    if any(chunk.low == "there" for chunk in chunks[max(0, i - 3) : i]):  # 'there will be resolutions in'
        return None
    here = k < len(chunks) and chunks[k].symbol == m.PLACE and chunks[k].low == "here"
    first = k if here else _site_at(chunks, k) if k < len(chunks) and chunks[k].low in ("in", "at") else None
    who, pronoun = subject_of(chunks, i)
    at = k < len(chunks) and chunks[k].low == "at"
    between = chunks[i + 1 : k] if here or at else []
    if tells_of_others(chunks, i, who, pronoun) or any(_is_verb(chunk) or chunk.low == "absent" for chunk in between):
        return None
    if any(chunk.low in _STATES for chunk in chunks[i + 1 : k]):
        return None  # 'will be safe in Kabul'
    if first is None and not sentence.in_title:
        there = [chunk.low for chunk in chunks[i + 1 : i + 2]] == ["there"] and not chunks[i].low.startswith("ha")
        return open_leg("attend", sentence, k, who, pronoun, not there) if at or there else None
    if first is None:
        return None
    if not pronoun and (i == 0 or chunks[i - 1].symbol not in _BEFORE_BEING):
        return None
    who = who + also_told(chunks, i, who, pronoun)
    stops, last = list_of_stops(chunks, first)
    while last + 3 < len(chunks):  # 'in Addis Ababa on Monday, where he speaks, and in Lusaka on Wednesday'
        near = range(last + 1, min(len(chunks) - 1, last + _FURTHER))
        ands = (k for k in near if chunks[k].symbol == m.AND)
        site = next((site for k in ands if (site := _and_at(chunks, k)) is not None), None)
        if site is None:
            break
        also, last = list_of_stops(chunks, site)
        stops += [stop for stop in also if all(stop.place.code != other.place.code for other in stops)]
    leg = leg_of("be", sentence, i, stops, last, who, pronoun)
    if leg is not None and any(chunk.symbol == m.FUTURE for chunk in chunks[i + 1 : first]):  # 'is expected in Oslo'
        leg.tense.time = "future"
        leg.tense.denied = leg.tense.denied or chunks[i - 1].low == "had"  # 'had been due in Oslo'
    elif leg is not None and leg.tense.time == "none":
        ahead = any(chunk.symbol == m.TO for chunk in chunks[max(0, i - 2) : i])  # 'is then to spend two days in'
        past = chunks[i].low in ("was", "were", "spent")
        leg.tense.time = "future" if ahead else "past" if past else "present"
    return leg


def _leads(chunks: list[Chunk], k: int) -> bool:
    """Whether the word at `k` leads to a place, not to a day: 'in', but not the 'on' of 'is expected on Friday in'."""
    dated = chunks[k].low == "on" and any(chunk.symbol == m.DATE for chunk in chunks[k + 1 : k + 2])
    return chunks[k].symbol == m.IN and not dated


def _and_at(chunks: list[Chunk], k: int) -> int | None:
    """Give the place of 'and in Lusaka', 'and on Friday at the palace in Brasilia', with 'and' at `k`."""
    at = k + 1
    if at + 1 < len(chunks) and chunks[at].low == "on" and chunks[at + 1].symbol == m.DATE:
        at += 2
    return _site_at(chunks, at) if at < len(chunks) and chunks[at].low in ("in", "at") else None


_VENUE = 6
"""Chunks of a venue before the place that it is in: 'at State House in Nairobi'."""


def _site_at(chunks: list[Chunk], k: int) -> int | None:
    """Give the place that 'in' or 'at' leads to at `k`, over the name of a venue if need be."""
    site = site_after(chunks, k)
    if site is not None or chunks[k].low != "at":
        return site
    for at in range(k + 1, min(len(chunks), k + 1 + _VENUE)):
        if chunks[at].low == "in":
            return site_after(chunks, at)
        if chunks[at].symbol not in (m.ARTICLE, m.CAPITALISED, m.NAME, m.WORD, m.SAY, m.ORGANISATION):
            return None
    return None


_STATES = frozenset("safe alive popular free active involved interested welcome common influential strong".split())
"""What may be said of those who are somewhere, or of what goes on there, and tells no stay."""


def _is_verb(chunk: Chunk) -> bool:
    """Whether a plain word is a participle: 'is being followed closely here' tells of no stay."""
    return chunk.symbol == m.WORD and chunk.low.endswith(("ed", "ing"))


def fronted(sentence: Sentence, i: int) -> Leg | None:
    """A place at the head of the sentence: 'In Doha, the envoy will meet ...', 'While in Brussels, she ...'."""
    chunks = sentence.chunks
    if i > 2 or chunks[i].low not in ("in", "at") or sentence.in_title:
        return None
    first = i + 1
    while (
        first < len(chunks)
        and first - i < 6
        and (chunks[first].symbol in (m.ARTICLE, m.OF, m.CAPITALISED) or chunks[first].low in APPOSED)
    ):
        first += 1
    if first + 2 < len(chunks) and chunks[first + 1].symbol == m.POSSESSIVE and chunks[first + 2].low in APPOSED:
        first = next(
            (k for k in range(first + 3, first + 5) if chunks[k : k + 1] and chunks[k].symbol == m.PLACE), first
        )
    if first >= len(chunks) or chunks[first].symbol != m.PLACE or modifies(chunks, first):
        return None
    stops, last = list_of_stops(chunks, first)
    for k in range(last + 1, min(len(chunks), last + 8)):
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PRONOUN) or chunks[k].low == "i":
            verb = next((j for j in range(k + 1, min(len(chunks), k + 7)) if m.FORMS.get(chunks[j].low)), k)
            tense = read_tense(chunks, verb, False)
            if len(stops) == 1:
                hint_hosts(chunks, k, stops[0].place)
            person = chunks[k].value
            who = [person] if isinstance(person, Person) else []
            who += _beside(chunks, k)
            pronoun = chunks[k].symbol == m.PRONOUN
            acts = chunks[verb].symbol in m.MEET + m.ATTEND + m.HOST and not pronoun
            days = [chunk.date for chunk in chunks[last:k] if chunk.symbol == m.DATE and acts]
            kind = "be" if i and chunks[i - 1].low == "while" else "front"
            return Leg(kind, who, stops, days, tense, sentence, chunks[i].start, chunks[k].end, pronoun)
        if chunks[k].symbol in m.POSSESSIVE + m.SAY:
            break
        if chunks[k].symbol == m.BE:  # 'Also in Oslo next week will be the Speaker'
            at = k + 1 + (k + 1 < len(chunks) and chunks[k + 1].symbol == m.ARTICLE)
            if at >= len(chunks) or chunks[at].symbol != m.OFFICIAL:
                break
            leg = leg_of("be", sentence, i, stops, last, [chunks[at].person], False)
            if leg is not None:
                leg.tense = read_tense(chunks, k, False)
            return leg
    return None


def _beside(chunks: list[Chunk], k: int) -> list[Person]:
    """Give the officials joined to the subject at `k`: 'she and foreign policy chief X will meet'."""
    found: list[Person] = []
    for chunk in chunks[k + 1 : k + 8]:
        if chunk.symbol == m.OFFICIAL and not chunk.person.plural:
            found.append(chunk.person)
        elif chunk.symbol not in (m.AND, m.ARTICLE, m.HIS, m.COMMA, m.DEMONYM):
            break
    return found


_HOURS = frozenset("night morning evening afternoon".split())
_SPOKEN = frozenset("remarks speech address statement interview intervention keynote".split())


def standing(sentence: Sentence, i: int) -> Leg | None:
    """An official directly beside a place: 'President X on Friday in Abu Dhabi joined ...', 'speaking in Geneva'."""
    chunks = sentence.chunks
    k = i + 1
    while (
        k + 1 < len(chunks)
        and k - i < 7
        and (
            chunks[k].symbol in (m.COMMA, m.DATE)
            or chunks[k].low in _HOURS
            or chunks[k].low in ("now", "currently", "presently")
            or (chunks[k].low == "on" and chunks[k + 1].symbol == m.DATE)
        )
    ):
        k += 1
    if (
        k + 1 < len(chunks)
        and chunks[k].low == "in"
        and chunks[k + 1].symbol == m.PLACE
        and not modifies(chunks, k + 1)
    ):
        spoken = any(chunk.low in _SPOKEN for chunk in chunks[:i])  # 'Remarks by X in Ungheni'
        if (is_oblique(chunks, i) and not spoken) or (k == i + 1 and chunks[i].symbol == m.NAME):
            return None
        dated = any(chunk.symbol == m.DATE for chunk in chunks[i + 1 : k])
        if chunks[i].person.name is None and not dated and i > 2:  # 'is the minister in Egypt' tells no journey
            return None
        stops, last = list_of_stops(chunks, k + 1)
        leg = leg_of("attend", sentence, i, stops, last, [chunks[i].person], False)
        if leg is not None:
            leg.tense.time = "past"
        return leg
    return None
