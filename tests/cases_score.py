"""How well the analysis reads the hand-written cases: `python -m tests.cases_score [FOLDER or FILE ...]`.

Figures only: no text and no error is printed, so that cases can be measured without being looked at.
"""

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from schemas import Label, NewsItem, VisitFinding, VisitStatus
from streams.analysis import analyse

CASES = Path(__file__).parent / "cases"
LIVE = set(VisitStatus) - {VisitStatus.CONCLUDED}
UNTOLD = {"the", "of", "for", "and"}
ALIKE = 0.85
"""Family names spelled this much alike are one name in two transcriptions."""
SLOTS = ("title", "sender", "dates", "status", "refugee_context")

Case = dict[str, Any]


@dataclass(frozen=True)
class Count:
    """Hits, false alarms and misses."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.hits + other.hits, self.wrong + other.wrong, self.missed + other.missed)

    def ratios(self) -> tuple[float, float, float]:
        """Precision, recall and their harmonic mean; 0 where nothing was hit."""
        if not self.hits:
            return 0.0, 0.0, 0.0
        precision, recall = self.hits / (self.hits + self.wrong), self.hits / (self.hits + self.missed)
        return precision, recall, 2 * precision * recall / (precision + recall)


def read(place: Path) -> list[Case]:
    """Read the cases of a file, or of every file of a folder."""
    files = sorted(place.glob("*.jsonl")) if place.is_dir() else [place]
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def score(cases: Iterable[Case]) -> dict[str, float]:
    """Analyse the cases and give each figure by its name: ratios from 0 to 1, of visits that are not over yet."""
    counts = {name: Count() for name in (*Label, "visits", "alerts")}
    slots: dict[str, list[bool]] = {name: [] for name in SLOTS}
    for case in cases:
        found = analyse(NewsItem.model_validate(case))
        said, gold = {finding.label for finding in found.labels}, {Label(label) for label in case["labels"]}
        for label in Label:
            counts[label] += Count(label in gold & said, label in said - gold, label in gold - said)
        pairs, missed, wrong = _paired(case["visits"], found.visits)
        counts["visits"] += Count(len(pairs), len(wrong), len(missed))
        counts["alerts"] += _alerts(pairs, missed, wrong)
        for record, visit in pairs:
            for name, right in _slots(record, visit):
                slots[name].append(right)
    figures: dict[str, float] = {}
    for name, count in counts.items():
        ratios = zip(("precision", "recall", "F1"), count.ratios(), strict=True)
        figures |= {f"{name} {ratio}": value for ratio, value in ratios}
    return figures | {name: sum(right) / len(right) if right else 0.0 for name, right in slots.items()}


def main() -> None:
    """Print the figures of each folder or file that is asked for, side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, default=sorted(p for p in CASES.iterdir() if p.is_dir()))
    places = parser.parse_args().places
    columns = [score(read(place)) for place in places]
    print(f"{'':26}" + "".join(f"{place.stem:>12}" for place in places))
    print(f"{'cases':26}" + "".join(f"{len(read(place)):12}" for place in places))
    for name in columns[0]:
        print(f"{name:26}" + "".join(f"{column[name]:12.3f}" for column in columns))


def _paired(
    records: list[Case], found: Iterable[VisitFinding]
) -> tuple[list[tuple[Case, VisitFinding]], list[Case], list[VisitFinding]]:
    """Pair each live gold record with a live finding of the same visit; also give the missed and the made up."""
    rest = [visit for visit in found if visit.status in LIVE]
    pairs, missed = [], []
    for record in (record for record in records if record["status"] in LIVE):
        match = next((visit for visit in rest if _same_visit(record, visit)), None)
        if match is None:
            missed.append(record)
        else:
            rest.remove(match)
            pairs.append((record, match))
    return pairs, missed, rest


def _alerts(pairs: list[tuple[Case, VisitFinding]], missed: list[Case], wrong: list[VisitFinding]) -> Count:
    """Count as the desk sees it: a visit that takes place, told as such."""
    off = VisitStatus.CANCELLED
    hits = sum(record["status"] != off and visit.status != off for record, visit in pairs)
    due = sum(record["status"] != off for record in [*missed, *(record for record, _ in pairs)])
    told = sum(visit.status != off for visit in [*wrong, *(visit for _, visit in pairs)])
    return Count(hits, told - hits, due - hits)


def _slots(record: Case, visit: VisitFinding) -> Iterator[tuple[str, bool]]:
    """Tell of each slot that the gold fills, and on which readers agree, whether it was read right."""
    days = [record["start"], record["end"] or record["start"]]
    read_days = [day and day.isoformat() for day in (visit.start, visit.end or visit.start)]
    sender = (
        record["sender_country"] == visit.sender_country
        if record["sender_country"]
        else _share_words(record["sender"], visit.sender)
    )
    right = {
        "title": _share_words(record["title"], visit.title),
        "sender": sender,
        "dates": days == read_days,
        "status": record["status"] == visit.status,
        "refugee_context": record["refugee_context"] in (None, visit.refugee_context),
    }
    unsure = {*record.get("unsure", ()), *(("refugee_context",) if record["refugee_context"] is None else ())}
    return ((name, value) for name, value in right.items() if name not in unsure)


def _same_visit(record: Case, visit: VisitFinding) -> bool:
    """Tell whether two records are of one official's visit: by family name, or by office where nobody is named."""
    if record["host_country"] != visit.host_country:
        return False
    if not record["official"]:
        return _share_words(record["title"], visit.title or visit.official)
    told, said = _words(record["official"]), _words(visit.official)
    return bool(said) and SequenceMatcher(None, told[-1], said[-1]).ratio() > ALIKE


def _share_words(told: str | None, said: str | None) -> bool:
    """Tell whether half of the shorter one's words are in the other too."""
    one, other = set(_words(told)), set(_words(said))
    return len(one & other) * 2 >= min(len(one), len(other)) > 0


def _words(text: str | None) -> list[str]:
    """Split into lower-case words without accents or small words."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    letters = "".join(c if c.isalnum() else " " for c in plain)
    return [word for word in letters.split() if word not in UNTOLD]


if __name__ == "__main__":
    main()
