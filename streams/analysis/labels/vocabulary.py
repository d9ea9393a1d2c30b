"""The concepts that the labels are read from, and the words that stand for them (`words.txt` beside this file)."""

from enum import IntEnum, auto
from importlib.resources import files

from streams.analysis.gazetteer import demonyms


class Concept(IntEnum):
    """What a word of the field stands for."""

    MIGRANT = auto()  # people who have crossed, or wish to cross, a border to live or be safe
    FOREIGNER = auto()  # foreigners: migrants only where they are removed or ill-treated
    NATIONAL = auto()  # peoples by name: foreigners where they are removed or ill-treated
    ASYLUM = auto()  # institutions and matters of asylum and migration
    MIGRATION = auto()  # borders, visas, smuggling: near the field, not yet of it
    OFFSHORE = auto()  # people kept or processed in another country
    DEPORT = auto()  # words that mean forced removal from a country by themselves
    PUSHBACK = auto()  # turning people back at a border or at sea
    EXPEL = auto()  # expulsion: deportation only with migrants as the object
    REPATRIATE = auto()  # repatriation, forced or not
    REMOVE = auto()  # removal, eviction, clearance: deportation only from a country
    SEND_BACK = auto()  # sending people home
    RETURN = auto()  # going home, forced or not
    SEND = auto()  # sending or flying people somewhere: deportation only with migrants and a place
    LEAVE_ORDER = auto()  # people told to go
    FORCE = auto()  # force or pressure
    VOLUNTARY = auto()  # returns of one's own will
    RIGHTS_VOICE = auto()  # rights and aid organisations, UN bodies, advocates
    PUBLIC_VOICE = auto()  # courts, politicians, churches, lawyers, reports
    BLAME = auto()  # criticising outright
    CONCERN = auto()  # warning, complaining, opposing
    WRONG = auto()  # judging conduct as bad
    PLIGHT = auto()  # calling a state of things bad
    BREACH = auto()  # breaking rights or law
    HARM = auto()  # wrongs done to people
    HARDSHIP = auto()  # what people go through, wrong or not
    RIGHTS = auto()  # rights and the law that protects them
    PLEA = auto()  # demands on those in power
    AID = auto()  # relief, funding, welcome
    OFFICIAL = auto()  # the voice of a government that announces
    CULTURE = auto()  # arts, books, sport: the look-alikes of reporting
    PRINCIPLE = auto()  # deportation as a point of law or a kind of visa
    PERSON = auto()  # a single person of note, no migrant
    DIPLOMAT = auto()  # expelled diplomats, students, party members, suspects: the look-alikes of deportation
    EXTRADITION = auto()  # handing over suspects and prisoners
    HISTORY = auto()  # deportations of the past
    DISPLACED = auto()  # people driven from home inside their country
    WAR = auto()  # war and armed violence
    ARGUMENT = auto()  # how people argue a case


def read_words() -> dict[Concept, frozenset[str]]:
    """Give every form that stands for each concept, in lower case.

    Raises:
        ValueError: the file names a concept that does not exist, or leaves one without words.
    """
    words: dict[Concept, set[str]] = {concept: set() for concept in Concept}
    concept: Concept | None = None
    for line in (files(__package__) / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            concept = Concept[line.strip("[] ").upper()]
        elif concept and not line.startswith("#"):
            words[concept].update(form for entry in line.split(";") for form in _forms(entry.strip()))
    words[Concept.NATIONAL] |= {name.lower() for name in demonyms()}
    if empty := [concept.name for concept in Concept if not words[concept]]:
        raise ValueError(f"words.txt has no words for {', '.join(empty)}")
    return {concept: frozenset(forms) for concept, forms in words.items()}


def _forms(entry: str) -> list[str]:
    stem, *endings = entry.split("/")
    return [stem, *(stem + ending for ending in endings)] if stem else []
