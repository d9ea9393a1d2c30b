"""One pass over a text that finds every known name of a place or organisation, the longest at each spot."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind


class NameKind(StrEnum):
    """What a name stands for. NONE is a name that only looks like a place ('Geneva Convention')."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CITY = "city"
    SEAT = "seat"
    REGION = "region"
    IGO = "igo"
    RIGHTS = "rights"
    EXPERT = "expert"
    NONE = "none"


PLACE_KINDS = frozenset({NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CITY, NameKind.SEAT, NameKind.REGION})
"""What somebody can be in or of."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the tables.

    `name` is the usual name. Of several `countries` the first is meant, unless another's name stands right behind it
    or, where they are `rivals`, unless the text is about another. The name of a `shared` place is one of people or
    things too, so that the words around it must tell a place. An organisation has its seat's country, if any.
    """

    kind: NameKind
    name: str
    countries: tuple[str, ...] = ()
    rivals: bool = False
    shared: bool = False


class Name(NamedTuple):
    """A known name in a text."""

    start: int
    end: int
    entry: Entry


Spot = tuple[int, int, int]
"""Where the letters of a name stand: its number, start and end."""


class Gazetteer:
    """All names of the tables in one automaton, as written and in capitals."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        names = dict(entries)
        for name, entry in entries.items():
            if len(name) > _LONGEST_ABBREVIATION:
                names.setdefault(name.upper(), entry)
        self._entries = list(names.values())
        self._entry_of = names
        self._is_place = [entry.kind in PLACE_KINDS for entry in self._entries]
        self._automaton = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, text: str) -> list[Name]:
        """Give the names in `text`, in order; a name within a word is none."""
        return self.names(text, self.scan(text))

    def scan(self, text: str) -> list[Spot]:
        """Give all that reads like a name in `text`, within words too: one pass for `place_spots` and `names`."""
        return self._automaton.find_matches_as_indexes(text)

    def place_spots(self, scanned: list[Spot]) -> list[int]:
        """Give where names of places and peoples may begin: a cheap first sieve."""
        is_place = self._is_place
        return [start for number, start, _ in scanned if is_place[number]]

    def names(self, text: str, scanned: list[Spot]) -> list[Name]:
        """Give those that are names: whole words of `text`."""
        entries, size = self._entries, len(text)
        found: list[Name] = []
        for number, start, end in scanned:
            if start and text[start - 1].isalnum():
                continue
            if end == size or not text[end].isalnum():
                found.append(Name(start, end, entries[number]))
            elif (shorter := self._shorter(text, start, end)) is not None:
                found.append(shorter)
        return found

    def _shorter(self, text: str, start: int, end: int) -> Name | None:
        """Give the name that is left of one whose last word goes on: 'EU' of 'EU Commission' in 'EU Commissioner'."""
        while (end := text.rfind(" ", start, end)) > start:
            if (entry := self._entry_of.get(text[start:end])) is not None:
                return Name(start, end, entry)
        return None


_LONGEST_ABBREVIATION = 3
"""Letters: names up to here are abbreviations already, or would turn into one."""
_WITHOUT_PLURAL = ("ese", "ish", "ch", "sh", "s", "men", "women", "man")


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer of the tables in this package, read once. Hand-written rows go before those of GeoNames."""
    entries = dict(_places("cities.tsv")) | dict(_countries()) | dict(_places("regions.tsv")) | dict(_organisations())
    return Gazetteer(entries)


@cache
def country_name(code: str) -> str:
    """Give the usual English name of a country by its alpha-3 code; the code itself where it is not known."""
    return _country_names().get(code, code)


def demonyms() -> frozenset[str]:
    """Give the names of peoples, singular and plural, as written ('Afghan', 'Afghans')."""
    return frozenset(name for name, entry in _countries() if entry.kind is NameKind.DEMONYM)


@cache
def outlets() -> dict[str, str]:
    """Give the country (alpha-3) of each outlet and office that does not bear its name, by the name as written."""
    return {name: code for code, names in _rows("outlets.tsv") for name in names.split(";")}


@cache
def _country_names() -> dict[str, str]:
    return {code: name for code, name, *_ in _rows("countries.tsv")}


def _places(table: str) -> Iterator[tuple[str, Entry]]:
    for codes, mark, names in _rows(table):
        countries = tuple(codes.replace(">", ";").split(";")) if codes else ()
        kind = NameKind(mark.rstrip("?"))
        for name in names.split(";"):
            yield name, Entry(kind, name, countries, rivals=";" in codes, shared="?" in mark)


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, usual, others, demonyms in _rows("countries.tsv"):
        people = Entry(NameKind.DEMONYM, usual, (code,))
        for demonym in filter(None, demonyms.split(";")):
            yield demonym, people
            if not demonym.endswith(_WITHOUT_PLURAL):
                yield f"{demonym}s", people
        for name in (usual, *filter(None, others.split(";"))):
            yield name, Entry(NameKind.COUNTRY, usual, (code,))


def _organisations() -> Iterator[tuple[str, Entry]]:
    for kind, usual, seat, names in _rows("organisations.tsv"):
        for name in names.split(";"):
            yield name, Entry(NameKind(kind), usual, (seat,) if seat else ())


def _rows(table: str) -> list[list[str]]:
    text = files("streams.analysis.gazetteer").joinpath(table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
