"""Finding the concepts of the field in a text: one pass over it, whatever the number of words."""

from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from streams.analysis.labels.vocabulary import Concept, read_words


class Mention(NamedTuple):
    """A word of the field at `start:end`; `mask` has a bit for each concept that it stands for."""

    start: int
    end: int
    mask: int


def bit(*concepts: Concept) -> int:
    """Give the mask that has the bits of `concepts`."""
    return sum(1 << concept for concept in set(concepts))


def _masks() -> dict[str, int]:
    masks: dict[str, int] = {}
    for concept, words in read_words().items():
        for word in sorted(words):
            masks[word] = masks.get(word, 0) | 1 << concept
    return masks


_MASKS = _masks()
_MASK_LIST = list(_MASKS.values())
_WORDS = AhoCorasick(list(_MASKS), matchkind=MatchKind.LeftmostLongest)


def mentions(text: str) -> list[Mention]:
    """Give the words of the field in `text`, which is in lower case with hyphens as spaces, in order."""
    found = []
    size = len(text)
    for pattern, start, end in _WORDS.find_matches_as_indexes(text):
        if (start and text[start - 1].isalnum()) or (end < size and text[end].isalnum()):
            continue
        found.append(Mention(start, end, _MASK_LIST[pattern]))
    return found
