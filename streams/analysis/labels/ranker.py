"""The last word on a label: a logistic model over the figures of `features` (see docs/model-card.md)."""

import json
import math
from importlib.resources import files
from typing import NamedTuple

from schemas import Label
from streams.analysis.labels.features import Features


class Term(NamedTuple):
    """One figure's part in the score: `weight * (value - mean) / scale`."""

    mean: float
    scale: float
    weight: float


class Ranker(NamedTuple):
    """The model of one label."""

    bias: float
    terms: dict[str, Term]

    def score(self, features: Features) -> float:
        """Give the log odds of the label: from 0 on the item carries it."""
        return self.bias + sum(self.part(name, features[name]) for name in self.terms)

    def part(self, name: str, value: float) -> float:
        """Give what one figure adds to the log odds."""
        term = self.terms[name]
        return term.weight * (value - term.mean) / term.scale


def probability(score: float) -> float:
    """Turn log odds into a probability."""
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))


def load() -> dict[Label, Ranker]:
    """Read the models of all labels from `weights.json`."""
    read = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return {
        Label(label): Ranker(model["bias"], {name: Term(*term) for name, term in model["terms"].items()})
        for label, model in read["labels"].items()
    }


RANKERS = load()
