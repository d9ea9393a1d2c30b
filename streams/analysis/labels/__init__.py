"""The labels `deportation` and `rights_criticism`: words of the field, rules on sentences, points for the item."""

from streams.analysis.labels.gate import may_concern_migrants
from streams.analysis.labels.reading import read_labels

__all__ = ["may_concern_migrants", "read_labels"]
