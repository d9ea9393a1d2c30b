"""Removals that titles and leads tell by nouns alone: plans, planes with people of one nation, camps to be shut."""

from collections.abc import Iterator

from streams.analysis.labels import removal_words as w
from streams.analysis.labels.concepts import Mention
from streams.analysis.labels.removal_context import Context, Removal, is_country
from streams.analysis.labels.sentences import MIGRANT, Sentence
from streams.analysis.places import find_places

_FORMS = (
    ("a return called voluntary", 1.8, w.SO_CALLED),
    ("the right to stay taken away", 1.4, w.STAY_LOST),
    ("migrants paid to go", 1.6, w.PAID_TO_GO),
    ("boats or people turned away", 1.8, w.TURNED_AWAY),
    ("leave or be locked up", 1.8, w.OR_PRISON),
    ("migrants told to go home", 1.8, w.TOLD_TO_GO),
    ("a court stops a flight", 1.8, w.NO_FLIGHT),
)


def told_by_nouns(s: Context) -> Iterator[Removal]:
    """What a title or lead tells by nouns alone: a plan, a plane with people of one nation, camps to be shut."""
    yield from told_outright(s)
    if not (s.people or s.item_subject):
        return
    if s.migrants:
        yield from _third_country_plans(s.sentence)
    text, low = s.sentence.text, s.sentence.low
    welcomed = "refugee" in low and not w.UNDER_GUARD.search(low)
    if s.nationals and not welcomed and not w.PLANE_OF_OTHERS.search(low):
        for plane in w.PLANE_WITH.finditer(low):
            if any(0 <= p.start - plane.end() <= 25 for p in s.nationals):
                guarded = w.UNDER_GUARD.search(low) is not None
                yield Removal("a plane with people of one nation", 2.6 if guarded else 2.0, *plane.span())
        for plane in w.STATE_PLANE.finditer(low):
            if any(0 <= plane.start() - p.end <= 60 for p in s.nationals):
                yield Removal("people of one nation aboard a state's plane", 2.2, *plane.span())
        for plane in w.BOARDED.finditer(low):
            if any(-60 <= plane.start() - p.end <= 60 for p in s.nationals) and w.UNDER_GUARD.search(low):
                yield Removal("people of one nation put aboard", 1.8, *plane.span())
    if s.people:
        yield from _done_to_people(s, text, low)
    if signed := w.SIGNED_AWAY.search(low):
        yield Removal("a return signed for under pressure", 2.0, *signed.span())
    if (camps := w.CAMPS_SHUT.search(low)) and w.ULTIMATUM.search(low):
        yield Removal("camps to be shut by a day", 2.0, *camps.span())
    if flight := w.CHARTER_TO.search(text):
        yield Removal("a charter to a country", 1.2, *flight.span())


def _done_to_people(s: Context, text: str, low: str) -> Iterator[Removal]:
    for given in w.GIVEN_UNTIL.finditer(low):
        if any(given.start() <= p.start <= given.end() for p in s.people):
            yield Removal("foreigners given a day to leave", 1.4, *given.span())
    for taken in w.TAKEN_IN.finditer(text):
        people = any(taken.start() <= p.start <= taken.end() for p in s.people)
        if people and is_country(taken[1]):
            unwanted = w.UNWANTED.search(low)
            yield Removal("people taken in from a country that sends them", 2.0 if unwanted else 1.2, *taken.span())
    for drive in w.DRIVE.finditer(low):
        if any(0 <= p.start - drive.end() <= 20 for p in s.people):
            yield Removal("a drive against migrants", 1.4, *drive.span())


def told_outright(s: Context) -> Iterator[Removal]:
    """What a title or lead tells whatever else stands in it: people told to go, or kept from crossing a border."""
    low = s.sentence.low
    if s.subject and (kept := w.KEPT_OUT.search(low)):
        counted = any(c.isdigit() for c in kept[0])
        yield Removal("people kept from crossing a border", 2.0 if counted else 1.5, *kept.span())
    if s.people or s.item_subject:
        for rule, strength, form in _FORMS:
            if found := form.search(low):
                yield Removal(rule, strength, *found.span())
    for driven in w.DRIVEN_OUT.finditer(low):
        if any(driven.start() <= p.start <= driven.end() for p in s.people):
            yield Removal("migrants driven out", 1.8, *driven.span())
    for told in w.TOLD_TO.finditer(s.sentence.low):
        if any(told.start() <= p.start <= told.end() and _are_guests(s, p) for p in s.people):
            yield Removal("foreigners told to go", 1.8, *told.span())


def _are_guests(s: Context, person: Mention) -> bool:
    """Whether those told to go are migrants, or a people of another country than the one named before them.

    States warn their own citizens to leave a country at war.
    """
    if person.mask & MIGRANT:
        return True
    before = find_places(s.sentence.text[: person.start])
    own = {place.country for place in find_places(s.sentence.text[person.start : person.end])}
    return person in s.nationals and bool(before) and not own & {place.country for place in before}


def _third_country_plans(sentence: Sentence) -> Iterator[Removal]:
    """`The Rwanda policy`: asylum seekers, and a plan that is named after a country."""
    for plan in w.PLAN.finditer(sentence.text):
        if is_country(plan[1]):
            yield Removal("a plan named after a third country", 1.2, plan.start(), plan.end())
