"""Word lists, written as text."""


def listed(words: str) -> frozenset[str]:
    """Give the words of a text that are parted by spaces."""
    return frozenset(words.split())
