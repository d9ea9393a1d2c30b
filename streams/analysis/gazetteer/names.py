"""One pass over a text that finds every known name of a place or organisation, the longest at each spot."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the tables: what the name stands for, its usual name, and its country (of the seat, for bodies)."""

    kind: NameKind
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A known name in a text."""

    start: int
    end: int
    entry: Entry


class Gazetteer:
    """All names of the tables in one automaton, as written and in capitals."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        names = dict(entries)
        for name, entry in entries.items():
            if len(name) > _LONGEST_ABBREVIATION:
                names.setdefault(name.upper(), entry)
        self._entries = list(names.values())
        self._automaton = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def find(self, text: str) -> list[Name]:
        """Give the names in `text`, in order; a name within a word is none."""
        return [
            Name(start, end, self._entries[number])
            for number, start, end in self._automaton.find_matches_as_indexes(text)
            if _is_free(text, start, end)
        ]


_LONGEST_ABBREVIATION = 3
"""Letters: names up to here are abbreviations already, or would turn into one."""
_WITHOUT_PLURAL = ("ese", "ish", "ch", "sh", "s", "men", "women", "man")


def _is_free(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer of the tables in this package, read once."""
    entries: dict[str, Entry] = {}
    _add_countries(entries)
    for code, kind, names in _rows("regions.tsv"):
        for name in names.split(";"):
            entries[name] = Entry(NameKind(kind), name, code or None)
    for kind, usual, seat, names in _rows("organisations.tsv"):
        for name in names.split(";"):
            entries[name] = Entry(NameKind(kind), usual, seat or None)
    return Gazetteer(entries)


def _add_countries(entries: dict[str, Entry]) -> None:
    for code, usual, others, demonyms in _rows("countries.tsv"):
        country = Entry(NameKind.COUNTRY, usual, code)
        people = Entry(NameKind.DEMONYM, usual, code)
        for demonym in filter(None, demonyms.split(";")):
            entries[demonym] = people
            if not demonym.endswith(_WITHOUT_PLURAL):
                entries[f"{demonym}s"] = people
        for name in (usual, *filter(None, others.split(";"))):
            entries[name] = country


def _rows(table: str) -> list[list[str]]:
    text = files("streams.analysis.gazetteer").joinpath(table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def country_name(code: str) -> str:
    """Give the usual English name of a country by its alpha-3 code; the code itself where it is not known."""
    return next((row[1] for row in _rows("countries.tsv") if row[0] == code), code)
