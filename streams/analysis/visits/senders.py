"""Whom an official stands for, where neither office nor name tells it: by the words around, the item, its source.

The country that an item is written in is the first guess. It is given up where the item is more about other countries;
then the witnesses of `_WITNESSES` are heard in turn, and the first whose country may have the office is believed.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from streams.analysis.gazetteer import NameKind
from streams.analysis.visits import movement as m
from streams.analysis.visits.candidates import Candidate
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.identity import LEADERS, LEANS_ON_ALL, Identity
from streams.analysis.visits.person import Person
from streams.analysis.visits.polities import is_of_organisations, may_have
from streams.analysis.visits.sites import Place
from streams.analysis.visits.story import Story

_BESIDE = 200
"""Characters around a mention of an official in which the country of the office stands."""
_TWICE = 2
"""How many times as often as others the item names the country that it is about."""


def settle_sender(c: Candidate) -> None:
    """Find whom the official of `c` stands for, where that is only assumed."""
    who = c.who
    if is_foreign_to_home(c.story, who):
        who.sender_code = None
    if who.assumed and who.sender_code in (None, c.code):
        told = (sender for witness in _WITNESSES for sender in witness(c) if _may_send(sender, c))
        _take(c, next(told, None))
        first = c.story.first_sender
        if who.sender_code is None and who.sender is None and first and _is_lesser(who) and _may_send(first, c):
            who.sender, who.sender_code = first, first.code
    if who.assumed and who.key not in c.story.register.origins:
        _take(c, next((sender for sender in _heading(c) if _may_send(sender, c)), None))


def _may_send(sender: Place, c: Candidate) -> bool:
    """Whether the country, not that of the visit, has an office such as the official's; organisations have theirs."""
    if sender.code is None:
        return is_of_organisations(sender.sender_name, c.who.head, c.who.title)
    return sender.code != c.code and may_have(sender.code, c.who.head, c.who.title)


def _take(c: Candidate, sender: Place | None) -> None:
    """Note whom the official stands for."""
    if sender is not None:
        c.who.sender, c.who.sender_code, c.who.assumed = sender, sender.code, False
        c.story.register.learned[c.who.key] = sender


def _is_lesser(who: Identity) -> bool:
    """Whether the office is none of a head of state or government, who come with nobody."""
    return who.head not in LEADERS or (who.head == "minister" and "prime" not in (who.title or "").lower())


# -- the first guess


def is_foreign_to_home(story: Story, who: Identity) -> bool:
    """Whether an official whose country is only assumed stands in an item that is more about other countries."""
    home = story.outlet.home
    if not who.assumed or who.sender_code is None or who.sender_code != home:
        return False
    if who.key in story.register.origins or any(place.code == home for place in _places_beside(story, who)):
        return False
    if story.outlet.is_world_news():
        return True
    return not story.outlet.is_named_after_home() and story.outlet.is_outweighed(_rivals(story, who))


def _places_beside(story: Story, who: Identity) -> Iterator[Place]:
    """Give the places around the mentions of an official, and those of the headline that names him."""
    for one in who.mentions:
        if one.start >= LEANS_ON_ALL:
            yield from story.title_sites.all
        else:
            yield from story.sites.within(max(0, one.start - _BESIDE), one.end + _BESIDE)


def _rivals(story: Story, who: Identity, *hosts: str) -> Counter[str]:
    """Count the countries of the item that an official may be of, home apart.

    He goes to none of them, and nobody else is told to hold such an office there.
    """
    apart = {*hosts, *story.register.goals.get(who.key, ()), *story.register.taken(who)}
    rivals = story.outlet.rivals(apart)
    return Counter({code: many for code, many in rivals.items() if may_have(code, who.head, who.title)})


# -- the witnesses


def _named_before(c: Candidate) -> Iterator[Place]:
    """Hear what the sentence names before the official: 'the US State Department confirmed the visit of'."""
    outlet, sentence = c.story.outlet, c.leg.sentence
    if c.code == outlet.home and outlet.is_world_news():
        return
    at = _named_at(c)
    for k in range(len(sentence.chunks) - 1, -1, -1):
        chunk = sentence.chunks[k]
        if chunk.start >= at:
            continue
        value = chunk.value.sender if isinstance(chunk.value, Person) else chunk.value
        if not isinstance(value, Place) or value.code is None:
            continue
        unknown = c.who.sender_code is None
        if (
            value.kind is NameKind.SEAT
            or (
                chunk.symbol == m.DEMONYM
                and (unknown or not outlet.speaks_for_one_country())
                and _tells_of_a_state(sentence.chunks, k)
            )
            or (isinstance(chunk.value, Person) and unknown)
        ):
            yield value


_STATE = frozenset(
    "government ministry embassy foreign state presidency authorities parliament media agency cabinet side capital "
    "administration presidential department spokesman spokeswoman spokesperson mission consulate palace".split()
)
"""What a people's name before it makes the state of that people: 'the Thai ministry'."""
_STATE_WITHIN = 3
"""Chunks behind a people's name."""


def _speaking_behind(c: Candidate) -> Iterator[Place]:
    """Hear the seat of government that tells of the official: 'X will visit Fiji, the White House said'."""
    chunks = c.leg.sentence.chunks
    for chunk, verb in pairwise(chunks):
        place = chunk.value if chunk.start > c.leg.start and verb.symbol == m.SAY else None
        if isinstance(place, Place) and place.kind is NameKind.SEAT:
            yield place


def _tells_of_a_state(chunks: list[Chunk], k: int) -> bool:
    """Whether the people's name at `k` stands for its state: 'Russian rockets fell while the president' does not."""
    after = chunks[k + 1 : k + 1 + _STATE_WITHIN]
    return any(chunk.low in _STATE or chunk.symbol == m.OFFICIAL for chunk in after)


def _named_at(c: Candidate) -> int:
    """Give where the sentence names the official, else where its leg begins."""
    sentence = c.leg.sentence
    mentions = (person.start for person in c.who.mentions)
    return next((start for start in mentions if sentence.start <= start < sentence.end), c.leg.start)


def _group(c: Candidate) -> Iterator[Place]:
    """Hear of the officials among whom the item introduces this one: 'Three Danish officials will'."""
    own = c.who.sender_code is not None and c.story.outlet.is_official  # an office's own man, met by a group
    if c.who.name is None or c.leg.sentence.in_title or own:
        return
    at = _named_at(c)
    for person in c.story.register.groups:
        if (person.start < at or person.start >= LEANS_ON_ALL) and person.sender and person.sender.code:
            yield person.sender


def _publisher(c: Candidate) -> Iterator[Place]:
    """Hear the organisation that publishes the item: 'The Executive Secretary leaves for Quito'."""
    if c.story.outlet.organisation is not None:
        yield c.story.outlet.organisation


def _subject_of_the_item(c: Candidate) -> Iterator[Place]:
    """Hear the one country, none that the official goes to, that the item names twice as often as any other such.

    Asked only where the first guess is none at all. Home may be known and have no such office: then the item names no
    other such country, and this one beside the official.
    """
    home, who = c.story.outlet.home, c.who
    if who.name is None or who.head not in LEADERS or (home is not None and may_have(home, who.head, who.title)):
        return
    (first, many), (_, next_most) = [*_rivals(c.story, who, c.code).most_common(2), ("", 0), ("", 0)][:2]
    if not first or many < _TWICE * next_most or (next_most and home is not None):
        return
    places = _places_beside(c.story, who) if home is not None else (*c.story.sites.all, *c.story.title_sites.all)
    yield from (place for place in places if place.code == first)


_WITNESSES = (_named_before, _speaking_behind, _group, _publisher, _subject_of_the_item)


def _heading(c: Candidate) -> Iterator[Place]:
    """Hear the country that alone heads the paragraph: 'Iceland. Foreign Minister X goes to Lilongwe'."""
    sentence = c.leg.sentence
    if sentence.in_title or sentence.index == 0:
        return
    heading = [chunk for chunk in c.story.sentence(sentence.index - 1).chunks if chunk.symbol != m.STOP]
    value = heading[0].value if len(heading) == 1 else None
    if isinstance(value, Place) and value.code is not None:
        yield value
