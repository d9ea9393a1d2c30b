"""Events whose place stands elsewhere in the item: whoever attends, comes or is sent is where the event is."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import Stop, modifies, site_after
from streams.analysis.visits.story import Story

_BEHIND = 6
"""Chunks between an event and its place: 'the forum on trade opens in Dakar'."""
_NEAR = 4
"""Sentences between those that tell the event's place and who attends it, where it is not the matter of the item."""
_MATTER = 3
"""Sentences at the head of an item that tell its matter."""


class _Scene(NamedTuple):
    place: Place
    sentence: Sentence
    words: frozenset[str]


ATTENDING = (
    "attend",
    "expected at",
    "part in",
    "speakers",
    "guests",
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
"""What sentences that tell of somebody at the item's event hold, in lower case."""


def has_a_scene(story: Story, sentences: Iterable[Sentence]) -> bool:
    """Whether the head of an item tells an event and its place, so that guests need no place of their own."""
    head = (one for one in sentences if one.in_title or one.index < _MATTER)
    return any(True for sentence in head for _ in _scenes(story, sentence))


def lend_places(story: Story, sentences: Iterable[Sentence], legs: Iterable[Leg]) -> None:
    """Give the legs without a place of their own the place of the one event that the item tells, if it is theirs."""
    waiting = [leg for leg in legs if leg.awaits_place and not leg.stops]
    if not waiting:
        return
    scenes = [scene for sentence in sentences for scene in _scenes(story, sentence)]
    if len({scene.place.code for scene in scenes}) > 1:
        return
    for leg in waiting:
        scene = next((scene for scene in scenes if _is_told_of(leg, scene)), None)
        place = scene.place if scene else _where_filed(story, leg) if not scenes else None
        if place is not None:
            leg.stops = [Stop(place, leg.start, leg.end)]


def _is_told_of(leg: Leg, scene: _Scene) -> bool:
    """Whether a leg is about the event of `scene`: named no otherwise, and near it or both of the item's matter."""
    if leg.event_names - scene.words:
        return False
    index = scene.sentence.index
    return scene.sentence.in_title or index < _MATTER or abs(leg.sentence.index - index) <= _NEAR


def _where_filed(story: Story, leg: Leg) -> Place | None:
    """Give where the story is filed from, for what is told to be happening or to have happened."""
    told = leg.tense.time in ("past", "perfect", "present") and not leg.event_names
    return story.here if told else None


def _scenes(story: Story, sentence: Sentence) -> Iterator[_Scene]:
    chunks = sentence.chunks
    for k, chunk in enumerate(chunks):
        if chunk.symbol == m.EVENT and (place := _place_of_event(chunks, k)) is not None and place.code:
            words = frozenset(story.words_of(sentence).lower().replace(",", " ").replace(":", " ").split())
            yield _Scene(place, sentence, words)


def _place_of_event(chunks: list[Chunk], k: int) -> Place | None:
    """Give the place of the event at `k`: 'the Paris summit', 'the forum opens in Dakar', 'in Lomé for the funeral'."""
    before = chunks[k - 1] if k else None
    if before is not None and before.symbol == m.PLACE and not modifies(chunks, k - 1):
        return before.place
    for at in range(k + 1, min(len(chunks), k + _BEHIND)):
        if chunks[at].low in ("in", "at"):
            site = site_after(chunks, at)
            if site is not None:
                return chunks[site].place
        elif chunks[at].symbol in (m.SAY, m.OFFICIAL, m.COMMA, m.RELATIVE) or chunks[at].low in (".", ";"):
            break
    at = k - 1
    while at > 0 and k - at < _BEHIND and chunks[at].symbol in (m.ARTICLE, m.CAPITALISED, m.WORD, m.NAME):
        at -= 1
    if at > 0 and chunks[at].symbol == m.FOR:
        return next((one.place for one in reversed(chunks[max(0, at - 3) : at]) if one.symbol == m.PLACE), None)
    return None
