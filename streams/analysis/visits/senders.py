"""Whom an official stands for, where neither office nor name tells it: by the words around, the item, its source."""

from streams.analysis.gazetteer import NameKind
from streams.analysis.visits import movement as m
from streams.analysis.visits.legs import Leg
from streams.analysis.visits.officials import LEADERS, Identity
from streams.analysis.visits.people import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.story import LEANS_ON_ALL, Story

_BESIDE = 200
"""Characters around a mention of an official in which the country of the office stands."""


def settle_sender(story: Story, leg: Leg, who: Identity, code: str) -> None:
    """Find whom `who` stands for, where that is only assumed, as told around a leg to the country `code`."""
    if who.assumed and who.sender_code in (None, code):
        _find_sender(story, leg, who, code)
        lesser = who.head not in LEADERS or (who.head == "minister" and "prime" not in (who.title or "").lower())
        if lesser and who.sender_code is None and story.first_sender and story.first_sender.code != code:
            who.sender, who.sender_code = story.first_sender, story.first_sender.code
    if who.assumed and who.key not in story.register.origins:
        _find_heading(story, leg, who, code)


def _find_sender(story: Story, leg: Leg, who: Identity, code: str) -> None:
    """Take the sender named before the official: 'the US State Department confirmed the visit of'."""
    at = next(
        (person.start for person in who.mentions if leg.sentence.start <= person.start < leg.sentence.end),
        leg.start,
    )
    beside = [] if code == story.outlet.home and story.outlet.is_world_news() else leg.sentence.chunks
    for chunk in reversed(beside):
        if chunk.start >= at:
            continue
        value = chunk.value.sender if isinstance(chunk.value, Person) else chunk.value
        if not isinstance(value, Place) or value.code in (None, code):
            continue
        named = value.kind is NameKind.SEAT or (
            chunk.symbol == m.DEMONYM and (who.sender_code is None or not story.outlet.speaks_for_one_country())
        )
        if named or (isinstance(chunk.value, Person) and who.sender_code is None):
            _take(story, who, value)
            return
    _find_group(story, who, at, code, leg.sentence.in_title)
    if who.sender is None and who.sender_code is None and who.name and who.head in LEADERS:
        _take(story, who, story.outlet.country_of_the_item())


def _find_heading(story: Story, leg: Leg, who: Identity, code: str) -> None:
    """Take the country that alone heads the paragraph: 'Iceland. Foreign Minister X goes to Lilongwe'."""
    if leg.sentence.in_title or leg.sentence.index == 0:
        return
    heading = [chunk for chunk in story.sentence(leg.sentence.index - 1).chunks if chunk.symbol != m.STOP]
    value = heading[0].value if len(heading) == 1 else None
    if isinstance(value, Place) and value.code not in (None, code):
        _take(story, who, value)


def _find_group(story: Story, who: Identity, at: int, code: str, in_title: bool) -> None:
    """Take the sender of the officials among whom the item introduces this one: 'Three Danish officials will'."""
    if who.name is None or in_title:
        return
    for person in story.register.groups:
        sender = person.sender
        if (person.start < at or person.start >= LEANS_ON_ALL) and sender and sender.code not in (None, code):
            _take(story, who, sender)
            return


def _take(story: Story, who: Identity, sender: Place | None) -> None:
    """Note whom an official stands for."""
    if sender is not None:
        who.sender, who.sender_code, who.assumed = sender, sender.code, False
        story.register.learned[who.key] = sender


def is_foreign_to_home(story: Story, who: Identity, code: str) -> bool:
    """Whether an official whose country is only assumed stands in an item that is more about other countries."""
    home = story.outlet.home
    if not who.assumed or who.sender_code is None or who.sender_code != home:
        return False
    if story.outlet.is_named_after_home() or who.key in story.register.origins:
        return False
    near = (story.sites.within(max(0, one.start - _BESIDE), one.end + _BESIDE) for one in who.mentions)
    if any(place.code == home for places in near for place in places):
        return False
    return story.outlet.is_about_another_country(code)
