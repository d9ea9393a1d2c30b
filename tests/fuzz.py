"""Seeded fuzz: mutated news items through reading, analysis and tracking. Each is processed or refused with a reason.

python -m tests.fuzz --count 100000 --seed 1
"""

import argparse
import json
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from aiokafka.structs import ConsumerRecord

from schemas import NewsItem
from streams.agents.label import derive
from streams.analysis import analyse
from streams.dead_letters import RefusedError, read
from streams.tracking import CountryState, apply

ARRIVED = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp() * 1000)
SEEDS = Path(__file__).parents[1] / "seeds" / "events.jsonl"
ODD_VALUES = [None, True, -1, 10**30, 1.5e308, "", " ", [], {}, [[]], {"a": {"b": []}}, "\u0000", "x" * 2_000]
ODD_DATES = [
    "0000-01-01",
    "0001-01-01",
    "9999-12-31T23:59:59Z",
    "2023-02-30",
    "2023-12-04",
    "2199-12-31",
    "1900-01-01T00:00:00+14:00",
    "2023-W49-1",
    "20231204",
    "12/04/2023",
    "2023-12-04T25:00",
    "2023-12-04T10:00:00.123456789Z",
    "now",
    "١٢-٠٤-٢٠٢٣",
    1701648000,
]
ODD_TEXT = [
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u0301" * 40,
    "👩‍👩‍👧‍👦",
    "\u2028",
    "\x00",
    "\xa0",
    "&nbsp;",
    "<p>",
    "]]>",
    "習近平主席",
    "ǅ",
    "İ",
    "ß" * 9,
    "’" * 20,
    "((((((((",
    "-" * 200,
    "1" * 300,
    "Mr. " * 50,
    " and " * 80,
    "President " * 60,
    "December 4-7, 2023 " * 30,
    "\r\n\r\n",
    "will visit ",
    "from Monday to Friday ",
    "A" * 5_000,
    "a.b.c.d." * 50,
]
FIELDS = ["id", "title", "text", "published", "source", "url", "language", "schema_version"]


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """Give `count` mutated items, the same for the same seed."""
    rng = random.Random(seed)
    originals = SEEDS.read_bytes().splitlines()
    for number in range(count):
        item = json.loads(rng.choice(originals))
        item["id"] = f"{item['id']}-{number}"
        for _ in range(rng.randint(1, 4)):
            rng.choice(OF_FIELDS)(rng, item)
        value = json.dumps(item, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
        if rng.random() < 0.3:
            value = rng.choice(OF_BYTES)(rng, value)
        yield value


def _value(rng, item):
    item[rng.choice(FIELDS)] = rng.choice(ODD_VALUES)


def _gone(rng, item):
    item.pop(rng.choice(FIELDS), None)


def _date(rng, item):
    item["published"] = rng.choice(ODD_DATES)


def _inserted(rng, item):
    field = rng.choice(["title", "text"])
    text = str(item.get(field) or "")
    for _ in range(rng.randint(1, 5)):
        place = rng.randrange(len(text) + 1)
        text = (
            text[:place]
            + rng.choice([*ODD_TEXT, chr(rng.choice([rng.randrange(0x20, 0x3000), 0xD800 + rng.randrange(2048)]))])
            + text[place:]
        )
    item[field] = text


def _shuffled(rng, item):
    words = str(item.get("text") or "").split(" ")
    start = rng.randrange(len(words))
    part = words[start : start + rng.randint(2, 40)]
    rng.shuffle(part)
    words[start : start + len(part)] = part
    item["text"] = rng.choice([" ", "  ", "\n", ""]).join(words)


def _recast(rng, item):
    cast = rng.choice([str.upper, str.lower, str.title, str.swapcase, lambda text: text * 5, lambda text: text[::-1]])
    item["text"] = cast(str(item.get("text") or ""))


def _spliced(rng, item):
    other = json.loads(rng.choice(SEEDS.read_bytes().splitlines()))
    text, more = str(item.get("text") or ""), other["text"]
    item["text"] = text[: rng.randrange(len(text) + 1)] + more[rng.randrange(len(more)) :]


def _flipped(rng, value):
    changed = bytearray(value)
    for _ in range(rng.randint(1, 8)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(rng, value):
    return value[: rng.randrange(len(value))]


def _doubled(rng, value):
    start = rng.randrange(len(value))
    end = start + rng.randint(1, 60)
    return value[:end] + value[start:end] * rng.randint(1, 3) + value[end:]


def _noise(rng, value):
    return rng.randbytes(rng.randint(0, 200))


OF_FIELDS: list[Callable] = [
    _value,
    _gone,
    _date,
    _inserted,
    _inserted,
    _shuffled,
    _shuffled,
    _recast,
    _spliced,
    _spliced,
]
OF_BYTES: list[Callable] = [_flipped, _cut, _doubled, _noise]


class Run:
    """What became of the mutants."""

    def __init__(self):
        self.outcomes = Counter()
        self.crashes = []
        self.slowest = (0.0, b"")
        self._states: dict[str, CountryState] = {}

    def take(self, offset: int, value: bytes) -> None:
        began = time.perf_counter()
        try:
            self.outcomes[self._process(offset, value)] += 1
        except RefusedError as refused:
            self.outcomes[f"refused: {refused.reason}"] += 1
        except Exception:
            self.outcomes["crashed"] += 1
            self.crashes.append((offset, traceback.format_exc()))
        self.slowest = max(self.slowest, (time.perf_counter() - began, value[:200]))

    def _process(self, offset: int, value: bytes) -> str:
        item = read(NewsItem, value)
        record = ConsumerRecord("news.items", 0, offset, ARRIVED, 0, None, value, None, 0, len(value), ())
        derived = derive(item, analyse(item), record)
        if derived.labelled:
            derived.labelled.model_dump_json()
        for report in derived.reports:
            sent = type(report).model_validate_json(report.model_dump_json())
            outcome = apply(self._states.get(sent.visit.host_country), sent)
            self._states[sent.visit.host_country] = outcome.state
            for message in (*outcome.alerts, *outcome.visits):
                message.model_dump_json()
        return "tracked" if derived.reports else "labelled" if derived.labelled else "silent"


def fuzz(count: int, seed: int) -> Run:
    """Send `count` mutants on their way."""
    run = Run()
    for offset, value in enumerate(mutants(count, seed)):
        run.take(offset, value)
    return run


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    done = fuzz(asked.count, asked.seed)
    for outcome, number in done.outcomes.most_common():
        print(f"{number:8} {outcome}")
    print(f"slowest: {done.slowest[0] * 1000:.0f} ms")
    for place, trace in done.crashes[:5]:
        print(f"mutant {place}:\n{trace}")
    raise SystemExit(bool(done.crashes))
