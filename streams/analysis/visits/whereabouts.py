"""Where somebody comes who is told to come and not where: 'flies in on Friday', 'is on a two-day visit'."""

from collections.abc import Iterable

from streams.analysis.visits.goers import goers
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.sites import Place
from streams.analysis.visits.story import Story

_COMING = frozenset(("arrive", "trip", "be"))
"""Legs that mean the place the item is about; one of attendance means an event's."""
_TOLD = frozenset(("past", "perfect", "present"))
"""What is told as happening or having happened is told where it happens."""
_ELSEWHERE = frozenset(("back", "home", "return", "front"))
"""Legs whose place is where somebody comes from, is at home, or what a clause is opened with."""


def comes_to(story: Story, leg: Leg, legs: Iterable[Leg]) -> Place | None:
    """Give the place that `leg` of the item's `legs` means: the one where others are, else where the item is filed.

    None where two may be meant, or another leg tells where the official goes.
    """
    told = leg.tense.time in _TOLD and not leg.event_names
    if leg.kind not in _COMING:
        return story.here if told else None
    who = [one for one in goers(story, leg) if not one.assumed]
    if not who:
        return None
    keys = {one.key for one in who}
    own = {one.sender_code for one in who}
    places: dict[str, Place] = {}
    for other in legs:
        others = goers(story, other)
        apart = own | {one.sender_code for one in others}
        codes = {stop.place.code: stop.place for stop in other.stops if stop.place.code not in apart}
        if not codes or other.kind in _ELSEWHERE:
            continue
        if any(one.key in keys for one in others):
            if other.kind in ("leave", "go") and (other.sentence.index, other.start) > (leg.sentence.index, leg.start):
                continue  # where he goes from here
            return None
        if other.sentence.index == leg.sentence.index and not leg.sentence.in_title:
            return next(iter(codes.values())) if len(codes) == 1 else None
        places |= {code: place for code, place in codes.items() if code}
    here = story.around_here
    if here is not None and here.code and here.code not in own:
        places.setdefault(here.code, here)
    if len(places) == 1:
        return next(iter(places.values()))
    return places.get(story.here.code or "") if told and story.here is not None else None
