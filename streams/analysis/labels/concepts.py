"""Finding the concepts of the field in a text: one pass over it, whatever the number of words."""

from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from streams.analysis.labels.vocabulary import Concept, read_words


class Mention(NamedTuple):
    """A word of the field at `start:end` of its sentence; `mask` has a bit for each concept that it stands for."""

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
_LONGEST_WORD = 40
_WORDS = AhoCorasick(list(_MASKS), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def mentions(text: str) -> list[tuple[int, int, int]]:
    """Give start, end and mask of the words of the field in `text`, in order.

    `text` is in lower case with hyphens as spaces. Plain tuples, for most of them are only counted.
    """
    size = len(text)
    found: list[tuple[int, int, int]] = []
    for pattern, start, end in _WORDS.find_matches_as_indexes(text):
        if start and text[start - 1].isalnum():
            continue
        if end == size or not text[end].isalnum():
            found.append((start, end, _MASK_LIST[pattern]))
        elif (blank := text.find(" ", start, end)) > 0:
            found += _hidden(text, blank + 1, end)
    return found


def _hidden(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Give what a false match hid: in `fled torture`, `fled to` is none, but `torture` within it is."""
    return [
        (start + first, start + last, mask)
        for first, last, mask in mentions(text[start : end + _LONGEST_WORD])
        if start + first < end
    ]
