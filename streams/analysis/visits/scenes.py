"""Events that bring officials together, and where the item tells each to be."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from streams.analysis.dates import DateMention
from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.clause_dates import dates_near
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import TOPICS_OF_EVENTS, modifies, scene_of, site_after
from streams.analysis.visits.story import Story
from streams.analysis.visits.unlike import is_history
from streams.analysis.visits.when import RECENT

_BEHIND = 6
"""Chunks between an event and its place: 'the forum on trade opens in Dakar'."""
_LONG_NAME = 3
"""Chunks between a town and the event named for it."""
MATTER = 3
"""Sentences at the head of an item that tell its matter."""


_MEETINGS = frozenset(
    "meeting meetings talks dialogue celebrations festivities commemoration commemorations anniversary retreat "
    "roundtable gathering rites mass burial wedding enthronement swearing-in review".split()
)
"""What brings officials together besides events proper."""
_HELD = frozenset(
    "held hold opens opened open opening begins began begin starts started start ends ended end closes closed close "
    "concludes concluded takes place convenes convened kicks kicked continues continued resumed resumes".split()
)
"""What tells where and when a meeting is."""
_GATHERING = frozenset(
    "gather gathers gathered gathering convene convened convening assemble assembled assembling converge converged "
    "converging meet met arrive arriving arrived".split()
)
_MANY = frozenset(
    "leaders heads ministers presidents premiers officials delegates delegations envoys diplomats dignitaries "
    "monarchs royals chiefs speakers mps lawmakers parliamentarians".split()
)
"""Who gathers."""


_BEFORE_EVENT = m.ARTICLE + m.CAPITALISED + m.WORD + m.NAME + m.DATE + m.ORGANISATION
_COMING_FOR_IT = frozenset("for before attend".split())
"""With 'ahead of', what stands between a place and the event that somebody comes for: 'in Suva ahead of the forum'."""


class Scene(NamedTuple):
    """An event, with its place, the sentence that tells it and the words of that in lower case."""

    place: Place
    sentence: Sentence
    words: frozenset[str]
    past: bool
    """Whether it is an event of long ago, told as background."""
    dates: list[DateMention]
    """The days told of a meeting; those of events proper are read with the trip's."""


ATTENDING = AhoCorasick(
    (
        "attend",
        "represent",
        "followed by",
        "joined by",
        "opened by",
        "graced by",
        " of them",
        "among them",
        "among those",
        "also present",
        "participants",
        "dignitaries",
        "delegates",
        "mourners",
        "invitees",
        "is expected",
        "are expected",
        "is due",
        "are due",
        "participation",
        "presence",
        "landed",
        "part in",
        "speaker",
        "guest",
        "arrive",
        "comes for",
        "came ",
        "flies in",
        "flew in",
        "sending",
        "sends",
        "open the",
        "address",
        "speaks",
    )
)
"""What sentences that tell of somebody at the item's event hold, in lower case."""


ONWARD = AhoCorasick((
    "continues to ", "continue to ", "continues on", "moves on to ", "goes on to ", "go on to ", "from there", " tour ",
    " tour,", " trip ", " journey ", " swing ", " programme ", "itinerary", " follows ", "to follow", "will follow",
    "followed by", "come next", "comes next", " stops ", " leg ", " then ", "on the way", "before heading",
    "before going", "while in ", " part of the t",
))  # fmt: skip
"""What sentences that tell of a next stop hold, too common elsewhere to make an item worth reading."""


def has_a_scene(story: Story, sentences: Iterable[Sentence]) -> bool:
    """Whether the head of an item tells an event and its place, so that guests need no place of their own."""
    head = (one for one in sentences if one.in_title or one.index < MATTER)
    return any(True for sentence in head for _ in scenes(story, sentence))


def scenes(story: Story, sentence: Sentence) -> Iterator[Scene]:
    """Give the events that `sentence` tells with their places."""
    chunks = sentence.chunks
    words: frozenset[str] | None = None
    for k, chunk in enumerate(chunks):
        if chunk.symbol not in _GIVING_PLACES and chunk.low not in _MEETINGS and chunk.low not in _GATHERING:
            continue
        place = _place_at(story, chunks, k)
        if place is not None and place.code:
            told = story.words_of(sentence)
            words = words or frozenset(re.split(r"[\s,:']+", told.lower()))
            meeting = chunks[k].symbol == m.HOST or chunks[k].low in _MEETINGS
            dates = dates_near(chunks, k, k) if meeting else []
            yield Scene(place, sentence, words, _is_past(story, sentence, told), dates)


_GIVING_PLACES = m.EVENT + m.HOST
"""Symbols of events, and of those who hold them."""


def _place_at(story: Story, chunks: list[Chunk], k: int) -> Place | None:
    """Give the place of the gathering that the word at `k` tells."""
    low, symbol = chunks[k].low, chunks[k].symbol
    if symbol == m.EVENT:
        return _place_of_event(chunks, k)
    if symbol == m.HOST and low.startswith("host"):
        return _hosting(story, chunks, k)
    if low in _MEETINGS:
        return _held_at(chunks, k)
    if low in _GATHERING and any(_are_many(chunk) for chunk in chunks[:k]):
        return _site_right_after(chunks, k)
    return None


def _is_past(story: Story, sentence: Sentence, told: str) -> bool:
    """Whether a sentence of the text, `told` in these words, has an event of more than about a week ago."""
    if sentence.in_title or story.published is None:
        return False
    days = [day for c in sentence.chunks if c.symbol == m.DATE for day in c.date.resolve() if day is not None]
    return max(days) < story.published - RECENT if days else is_history(told, story.published)


def _are_many(chunk: Chunk) -> bool:
    return chunk.low in _MANY or (isinstance(chunk.value, Person) and chunk.value.plural)


_BEFORE_HOSTING = m.BE + m.FUTURE + m.TO + m.RELATIVE + m.COMMA + m.DATE
"""What stands between a country and the hosting: 'Kenya, which is set this month to host'."""


def _hosting(story: Story, chunks: list[Chunk], k: int) -> Place | None:
    """Give the place that hosts an event: 'Baku will host the summit', 'the summit, hosted by Kenya'."""
    if chunks[k].low == "hosted" and k + 2 < len(chunks) and chunks[k + 1].symbol == m.BY:
        at = k + 2 + (chunks[k + 2].symbol == m.ARTICLE)
        return chunks[at].place if at < len(chunks) and chunks[at].symbol == m.PLACE else None
    near = range(k + 1, min(len(chunks), k + 2 * _BEHIND))
    event = next((at for at in near if chunks[at].symbol == m.EVENT or chunks[at].low in _MEETINGS), None)
    if event is None:
        told = any(chunk.symbol == m.EVENT or chunk.low in _MEETINGS for chunk in chunks[max(0, k - _BEHIND) : k])
        relative = k > 1 and chunks[k - 1].symbol == m.PLACE and chunks[k - 2].low in ("that", "which")
        return chunks[k - 1].place if told and relative else None  # 'the meeting that Canberra hosted'
    stops, _ = scene_of(chunks, event)
    if stops:  # 'the minister will host the meeting of his colleagues in Almaty'
        return stops[0].place
    at = k - 1
    while at > 0 and (chunks[at].symbol in _BEFORE_HOSTING or chunks[at].low in ("also", "again")):
        at -= 1
    if at < 0:
        return None
    if chunks[at].symbol == m.PLACE:
        return chunks[at].place
    home = story.outlet.home
    if [chunk.low for chunk in chunks[max(0, at - 2) : at]] in (["city", "of"], ["town", "of"]) and home:
        return Place(0, 0, NameKind.COUNTRY, home, country_name(home))  # a town that papers of the country know
    return None


def _held_at(chunks: list[Chunk], k: int) -> Place | None:
    """Give the place of the meeting or feast at `k`, where it is told to be held: 'the talks ended in Geneva'."""
    for at in range(k + 1, min(len(chunks), k + 2 * _BEHIND)):
        if chunks[at].symbol in (m.OFFICIAL, m.SAY, m.RELATIVE) or chunks[at].low in (".", ";"):
            break
        if chunks[at].low in _HELD:
            return _site_right_after(chunks, at)
    return None


def _site_right_after(chunks: list[Chunk], k: int) -> Place | None:
    """Give the place of 'held on Monday in Riga', 'gather in Berlin', 'opened yesterday at the X Centre, Suva'."""
    for at in range(k + 1, min(len(chunks), k + 4)):
        if chunks[at].low in ("in", "at"):
            site = site_after(chunks, at)
            narrows = site is not None and any(c.symbol == m.POSSESSIVE for c in chunks[site + 1 : site + 3])
            return chunks[site].place if site is not None and not narrows else None
        if chunks[at].symbol not in (m.DATE, m.IN, m.WORD):
            break
    return None


def _named_for(chunks: list[Chunk], k: int) -> Place | None:
    """Give the place in the name of the event at `k`: 'the Paris summit', 'the Berlin II Conference'."""
    if k and chunks[k - 1].symbol == m.PLACE and not modifies(chunks, k - 1):
        return chunks[k - 1].place
    for at in range(k - 1, max(-1, k - 1 - _LONG_NAME), -1):
        if chunks[at].symbol == m.PLACE and chunks[at].place.kind is NameKind.CITY:
            return chunks[at].place
        if chunks[at].symbol not in (m.CAPITALISED, m.NAME, m.WORD):
            break
    return None


def _place_of_event(chunks: list[Chunk], k: int) -> Place | None:
    """Give the place of the event at `k`: 'the Paris summit', 'the forum opens in Dakar', 'in Lomé for the funeral'."""
    named_for = _named_for(chunks, k)
    if named_for is not None:
        return named_for
    reach = k + _BEHIND
    for at in range(k + 1, min(len(chunks), k + 3 * _BEHIND)):
        opens = chunks[at].symbol == m.RELATIVE and any(chunk.low in _HELD for chunk in chunks[at + 1 : at + 4])
        reach = at + _BEHIND if opens else reach  # 'the forum on women in politics which opens today at'
        if at >= reach:
            break
        if chunks[at].low in ("in", "at"):
            site = site_after(chunks, at)
            if site is not None:
                return chunks[site].place if chunks[at - 1].low not in TOPICS_OF_EVENTS else None
        elif (chunks[at].symbol in m.SAY + m.OFFICIAL + m.COMMA + m.RELATIVE and not opens) or chunks[at].low in ".;":
            break
    at = k - 1
    while at > 0 and k - at < _BEHIND and chunks[at].symbol in _BEFORE_EVENT and chunks[at].low not in _COMING_FOR_IT:
        at -= 1
    lead = chunks[at]
    if at > 0 and (lead.low in _COMING_FOR_IT or (lead.symbol == m.OF and chunks[at - 1].low == "ahead")):
        return next((one.place for one in reversed(chunks[max(0, at - 5) : at]) if one.symbol == m.PLACE), None)
    return None
