"""Who writes or speaks in the first person: named at the head of an item, at its foot, or by its source."""

from dataclasses import replace

from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence, read_sentence
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.person import Person
from streams.analysis.visits.same_office import key_of_office
from streams.analysis.visits.sites import Place, Sites
from streams.analysis.visits.story import Story

_HEAD, _FOOT = 6, 4
"""Sentences at either end of the text that may name the writer."""
_LINE = 10
"""Chunks: a line with a name or an office alone is short."""
_BESIDE_A_NAME = frozenset(
    "by the of for media press release releases statement speech remarks address mp mep member op-ed hon "
    "senator from rt mr mrs ms dr".split()
)


def speaker(story: Story) -> Identity | None:
    """Say who writes or speaks; None where nothing tells it."""
    if not story.body.sentences:
        return None
    count = len(story.body.sentences)
    lines = [story.sentence(index) for index in range(min(_HEAD, count))]
    office = next((who for line in lines if (who := _official(story, line)) is not None), None)
    if office is not None and office.name:
        return office
    lines += [story.sentence(index) for index in range(max(_HEAD, count - _FOOT), count)]
    name = next((name for line in lines if (name := _name(line)) is not None), None)
    office = office or next((who for line in lines if (who := _official(story, line)) is not None), None)
    office = office or _of_source(story)
    if office is None:
        return story.identify(name) if name is not None else None
    if name is None or office.name or not name.name:
        return office
    return replace(office, name=name.name, key=(name.surname or name.name).lower())


def _official(story: Story, line: Sentence) -> Identity | None:
    """Give the first official of a line that is not in the first person itself: whom 'I' meets does not write."""
    if any(chunk.symbol == m.FIRST_PERSON for chunk in line.chunks):
        return None
    person = next((chunk.person for chunk in line.chunks if chunk.symbol == m.OFFICIAL), None)
    if person is None or person.excluded:
        return None
    if person.name is None and person.sender is None and story.outlet.is_official:
        return _unnamed(story, person)
    return story.identify(person)


def _unnamed(story: Story, person: Person) -> Identity:
    """Give the official of the outlet's own country whom an office alone tells."""
    home = story.outlet.home or ""
    sender = person.sender or Place(0, 0, NameKind.COUNTRY, home, country_name(home))
    return Identity(key_of_office(person), None, person.title, person.head, sender, sender.code, False, [person])


def _name(line: Sentence) -> Person | None:
    """Give the person whom a line names and tells nothing else of: 'Senator the Hon X', 'BOB BAKER MP'."""
    if len(line.chunks) > _LINE:
        return None
    names = [chunk.person for chunk in line.chunks if chunk.symbol in (m.NAME, m.OFFICIAL)]
    others = [chunk for chunk in line.chunks if chunk.symbol not in (m.NAME, m.OFFICIAL, m.COMMA, m.STOP)]
    if len(names) != 1 or not all(chunk.low in _BESIDE_A_NAME for chunk in others):
        return None
    person = names[0]
    return person if person.name and len(person.name.split()) > 1 else None


def _of_source(story: Story) -> Identity | None:
    """Give the official whose office publishes the item: 'Government releases (Minister of Foreign Affairs)'."""
    source = story.document.source or ""
    if not source or not story.outlet.is_official:
        return None
    places = Sites(source).all
    line = read_sentence(source, 0, len(source), -1, None, places, frozenset(), False)
    person = next((chunk.person for chunk in line.chunks if chunk.symbol == m.OFFICIAL), None)
    return _unnamed(story, person) if person is not None and person.name is None and not person.plural else None
