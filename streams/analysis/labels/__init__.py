"""The labels `deportation` and `rights_criticism`: words of the field, rules on sentences, a ranker over figures."""

from streams.analysis.labels.gate import may_concern_migrants
from streams.analysis.labels.reading import Findings, find, labels_of

__all__ = ["Findings", "find", "labels_of", "may_concern_migrants"]
