"""Legs without a place of their own: whoever attends, comes or is sent goes where the event is, or the others go."""

from collections.abc import Iterable, Sequence

from streams.analysis.dates import DateKind, DateMention
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.scenes import MATTER, Scene, scenes
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.story import LEAD, Story
from streams.analysis.visits.unlike import is_history
from streams.analysis.visits.whereabouts import comes_to

_NEAR = 4
"""Sentences between those that tell the event's place and who attends it, where it is not the matter of the item."""
_LEANS = 2
"""Sentences behind one with an event of long ago that still tell of it."""
_JOURNEYS = ("go", "leave", "arrive", "visit", "trip")
"""Legs that tell the place of what they are for."""
_BEING_THERE = (*_JOURNEYS, "be", "front")
"""Legs that tell where the matter of an item is."""
_HEAD = 6
"""Sentences at the head of an item, with those of dateline and byline, in which it begins to tell of a journey."""


def tells_of_a_journey(legs: Iterable[Leg]) -> bool:
    """Whether one of `legs` tells where somebody goes or is."""
    return any(leg.stops and leg.kind in _BEING_THERE for leg in legs)


def lend_places(story: Story, sentences: Iterable[Sentence], legs: Sequence[Leg]) -> None:
    """Give the legs without a place of their own the place of the one event that the item tells, if it is theirs."""
    _meet_beside_events(story, sentences, legs)
    waiting = [leg for leg in legs if leg.awaits_place and not leg.stops]
    if not waiting:
        return
    told = [scene for sentence in sentences for scene in scenes(story, sentence)]
    fronts = {leg.sentence.index: leg.stops for leg in legs if leg.kind == "front" and leg.stops}
    placed = {leg.sentence.index for leg in legs if leg.stops and not leg.awaits_place and leg.kind in _JOURNEYS}
    for leg in waiting:
        if leg.event_names == frozenset() and leg.sentence.index in placed and leg.tense.time == "none":
            continue  # 'leaves for Addis Ababa to attend the funeral' tells the place of both
        if leg.sentence.index in fronts and not leg.event_names:
            leg.stops = fronts[leg.sentence.index]  # 'In Lima he will speak with exiles'
            continue
        scene = _scene_of(leg, told)
        place, dates = (scene.place, scene.dates) if scene else (None, [])
        if place is None and leg.where_filed:
            place = story.around_here
        if place is None and not _looks_back(story, leg, told):
            place, dates = _where_others_go(leg, legs)
        leg.dates = leg.dates or dates
        if place is None:
            place = comes_to(story, leg, legs)
        if place is not None:
            leg.stops = [Stop(place, leg.start, leg.end)]
            for other in legs if leg.kind == "arrive" else ():
                if other.kind == "return" and other.start == leg.start and other.sentence is leg.sentence:
                    other.stops = []  # 'flew in from Doha': he is here, and Doha only where he came from


_BESIDE = frozenset("sideline sidelines margin margins occasion fringes".split())
"""Where officials meet whom an event brings together: 'on the sidelines of the summit in Lima'."""


def _meet_beside_events(story: Story, sentences: Iterable[Sentence], legs: Iterable[Leg]) -> None:
    """Let the meetings of an item that tells of talks beside an event be there, unless they have their own place."""
    beside = [one for one in sentences if any(chunk.low in _BESIDE for chunk in one.chunks)]
    places = {scene.place.code: scene.place for one in beside for scene in scenes(story, one)}
    told = {one.index for one in beside}
    for leg in legs:
        if leg.kind != "meet":
            continue
        if leg.sentence.index in told:
            leg.beside_event = True
            here = {scene.place.code: scene.place for scene in scenes(story, leg.sentence)} if not leg.stops else {}
            if len(here) == 1:
                leg.stops = [Stop(next(iter(here.values())), leg.start, leg.end)]
        elif len(places) == 1 and not leg.stops and min(told) < leg.sentence.index:
            leg.stops = [Stop(next(iter(places.values())), leg.start, leg.end)]
            leg.beside_event = True


def _scene_of(leg: Leg, scenes_told: list[Scene]) -> Scene | None:
    """Give the event that `leg` is about: the one it names, else the one close by, else the item's."""
    called = [scene for scene in scenes_told if not leg.event_names - scene.words]
    if _leans_on_the_past(leg, called):
        return None
    called = [scene for scene in called if not scene.past]
    beside = [one for one in called if one.sentence.index == leg.sentence.index and not one.sentence.in_title]
    lead = [scene for scene in called if scene.sentence.index < LEAD]
    matter = [scene for scene in called if scene.sentence.index < MATTER]
    near = [one for one in called if abs(leg.sentence.index - one.sentence.index) <= _NEAR]
    chosen = next((some for some in (beside, lead, matter, near) if some), [])
    return chosen[0] if len({scene.place.code for scene in chosen}) == 1 else None


def _leans_on_the_past(leg: Leg, told: Iterable[Scene]) -> bool:
    """Whether an event of long ago is told right before `leg`."""
    return any(scene.past and 0 <= leg.sentence.index - scene.sentence.index <= _LEANS for scene in told)


def _looks_back(story: Story, leg: Leg, told: list[Scene]) -> bool:
    """Whether the sentence of `leg`, or the one before, tells of long ago: 'It was first held in 2018.'"""
    if _leans_on_the_past(leg, told):
        return True
    near = (leg.sentence.index - 1, leg.sentence.index)
    words = (story.body.slice(story.span(index)) for index in near if index >= 0)
    return any(is_history(one, story.published) for one in words)


def _where_others_go(leg: Leg, legs: Iterable[Leg]) -> tuple[Place | None, list[DateMention]]:
    """Give where those go of whom the sentence, or else the head of the item, tells: 'the Omani premier flies in'.

    With it comes the day, if there is only one, for who attends what they come for.
    """
    attends = leg.kind == "attend"
    told = all(person.sender is not None for person in leg.who)  # of officials of the travellers' country, most stay
    if leg.pronoun or leg.event_names or (attends and not told):
        return None, []
    there = [one for one in legs if one.kind in _BEING_THERE and not one.awaits_place and _leads_abroad(one)]
    beside = [one for one in there if one.sentence.index == leg.sentence.index]
    first = min((one.sentence.index for one in there if not one.sentence.in_title), default=_HEAD)
    head = [one for one in there if one.sentence.in_title or one.sentence.index == first < _HEAD]
    group = beside or head
    stops = {stop.place.code: stop.place for one in group for stop in one.stops}
    if len(stops) != 1:
        return None, []
    days = [day for one in group for day in one.dates] if attends else []
    return next(iter(stops.values())), days if len(days) == 1 and days[0].kind is DateKind.DAY else []


def _leads_abroad(leg: Leg) -> bool:
    """Whether `leg` leads somewhere, and nobody on it is at home there."""
    homes = {person.sender.code for person in leg.who if person.sender is not None}
    return bool(leg.stops) and not any(stop.place.code in homes for stop in leg.stops)
