"""Who goes: the officials meant by the people, pronouns and first persons of a leg."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.person import Person
from streams.analysis.visits.speakers import speaker
from streams.analysis.visits.story import Story

_BEFORE = 4
"""Sentences back within which a pronoun's official is named."""
_SUBJECT = 5
"""Chunks from the head of a sentence within which its subject stands."""
_JOURNEYS = frozenset("trip visit tour journey programme program itinerary".split())
_OWN_WORDS = 8
"""Chunks before the trigger within which 'I' or 'my' stands."""


def goers(story: Story, leg: Leg) -> list[Identity]:
    """Say who travels on `leg`."""
    if leg.by_him and not leg.sentence.in_title and (sends := antecedent(story, leg.sentence)) is not None:
        for person in leg.who:
            person.sender = person.sender or sends.sender
    who = [identity for person in leg.who for identity in identities(story, person)]
    if leg.pronoun and (not who or leg.kind == "front") and not leg.sentence.in_title:
        official = antecedent(story, leg.sentence)
        who = [official, *who] if official else who
    if not who and not leg.who and not leg.sentence.in_title and _told_of_them(leg):
        who = _those_before(story, leg.sentence)
    if not leg.who and not leg.pronoun and _in_first_person(story, leg):
        official = speaker(story)
        who = [official] if official else []
    return who


_THEY = frozenset("they both pair duo".split())


def _told_of_them(leg: Leg) -> bool:
    """Whether the sentence of a leg begins with 'they' or 'the pair', who travel."""
    chunks = leg.sentence.chunks
    k = next((k for k, chunk in enumerate(chunks[:_SUBJECT]) if chunk.low in _THEY), None)
    return k is not None and not any(isinstance(c.value, Person) for c in chunks[k:] if c.start < leg.start)


def _those_before(story: Story, sentence: Sentence) -> list[Identity]:
    """Give the officials whom 'they' means: those who are the subject of the sentence before, if they are several."""
    chunks = story.sentence(sentence.index - 1).chunks if sentence.index else []
    verb = next((k for k, chunk in enumerate(chunks) if chunk.symbol in m.BE + m.FUTURE + m.GO + m.VISIT), 0)
    people = [chunk.person for chunk in chunks[:verb] if isinstance(chunk.value, Person)]
    return [who for person in people if (who := story.identify(person))] if len(people) > 1 else []


def identities(story: Story, person: Person) -> list[Identity]:
    """Say who `person` is, or are: a plural office of several countries is one official of each."""
    if not person.countries or person.excluded:
        who = story.identify(person)
        return [who] if who else []
    head = (person.head or "").removesuffix("s")
    title = "prime minister" if "prime" in (person.title or "").lower() else head
    return [
        Identity(f"{title}|{place.code}", None, title, head, place, place.code, False, [person])
        for place in person.countries
    ]


def antecedent(story: Story, sentence: Sentence) -> Identity | None:
    """Say whom 'he', 'she' or 'her' means: the official that the sentences before are about."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BEFORE), -1):
        about = _about(story, story.sentence(index))
        if about is not None:
            return about
    return None


def _about(story: Story, sentence: Sentence) -> Identity | None:
    """Say whom a sentence is about: its first official that no preposition governs, else the first of all."""
    oblique: Identity | None = None
    for k, chunk in enumerate(sentence.chunks):
        of_him = chunk.symbol == m.HIS and any(other.low in _JOURNEYS for other in sentence.chunks[k : k + 3])
        if (chunk.symbol == m.PRONOUN or of_him) and k < _SUBJECT:
            break  # the sentence is itself about 'him', or about 'his trip'
        if not isinstance(chunk.value, Person) or chunk.value.plural:
            continue
        who = story.identify(chunk.value)
        if who is None:
            continue
        if not k or sentence.chunks[k - 1].symbol not in (m.BY, m.WITH, m.OF):
            return who
        oblique = oblique or who
    return oblique


def _in_first_person(story: Story, leg: Leg) -> bool:
    """Whether the writer tells of himself: 'Today I depart for', outside quotation marks."""
    chunks = [chunk for chunk in leg.sentence.chunks if chunk.start < max(leg.start, leg.end * (leg.kind == "front"))]
    return any(chunk.low in ("i", "my") for chunk in chunks[-_OWN_WORDS:]) and (
        leg.sentence.in_title or story.body.text.count('"', 0, leg.start) % 2 == 0
    )


def note_journey(story: Story, leg: Leg) -> None:
    """Note where those who travel on `leg` go, or the country that they come home to: the one the office is of."""
    codes = [stop.place.code for stop in leg.stops if stop.place.code]
    for who in goers(story, leg) if codes else ():
        if leg.kind == "home":
            story.register.origins.setdefault(who.key, codes[0])
        else:
            story.register.goals.setdefault(who.key, set()).update(codes)
