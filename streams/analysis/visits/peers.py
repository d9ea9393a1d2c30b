"""Officials named by their countries alone, beside others whose office they hold too.

'Finland's foreign minister X and Sweden's Y'; 'the presidents, Poland's X and Latvia's Y'; 'X's A and Y's B, the two
foreign ministers'.
"""

from itertools import pairwise

from streams.analysis.visits.office_words import HEADS, NAMED_TOGETHER, RANKS, TOPICS, singular
from streams.analysis.visits.person import Person, Standing
from streams.analysis.visits.words import Words

Found = list[tuple[int, int, Person]]

_JOINED = ([","], ["and"], [",", "and"], ["as", "well", "as"], ["with"])
_OPENED = ([","], ["-"], [":"], ["("], ["–"], ["—"])
"""What leads from an office of several to the first of their names."""
_COUNTED = frozenset("the two three four five both all".split())


def note_peers(words: Words, found: Found) -> None:
    """Give those whom only their country tells the office of the officials that they stand in a row with."""
    for (_, after, before), (begin, _, person) in pairwise(found):
        between = words.lows[after:begin]
        leads = between in (_JOINED if before.name else _OPENED) and not before.excluded
        if leads and before.title and _is_peerless(person) and _are_of_two(before, person):
            _share(before, person)
    for k in range(len(found) - 1, 0, -1):
        (_, after, person), (begin, _, behind) = found[k - 1 : k + 1]
        if not _is_peerless(person) or not behind.title:
            continue
        between = words.lows[after:begin]
        if behind.plural and behind.name is None and between[:1] == [","] and _COUNTED.issuperset(between[1:]):
            _share(behind, person)
            del found[k]
        elif behind.standing is not None and between in _JOINED:
            _share(behind, person)


def _is_peerless(person: Person) -> bool:
    return person.title is None and person.name is not None and person.standing is Standing.OF_A_COUNTRY


def _are_of_two(before: Person, person: Person) -> bool:
    """Whether both are not of one country: 'Kenya's president and Kenya's X' hold two offices."""
    mine, theirs = person.sender, before.sender
    return before.name is None or (mine is not None and theirs is not None and mine.code != theirs.code)


def _share(holder: Person, person: Person) -> None:
    """Give the person the holder's office, without the holder's country."""
    words = (holder.title or "").rpartition("'s ")[2].split()
    while len(words) > 1 and words[0].lower() not in RANKS | TOPICS | HEADS:
        words = words[1:]
    several = holder.plural and holder.head in NAMED_TOGETHER
    person.head = singular(holder.head) if several and holder.head else holder.head
    person.title = " ".join(singular(word) if several and word.lower() == holder.head else word for word in words)
