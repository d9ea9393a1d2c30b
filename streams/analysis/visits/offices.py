"""Offices in the wording of any country: a grammar of kinds of office, not a list of office holders.

An office is a head word ('minister', 'envoy') with what narrows it: words before it ('acting', 'British',
'foreign affairs') and a complement after it ('of Finance', 'for the Horn of Africa', 'on Afghanistan').
"""

from dataclasses import dataclass

from streams.analysis.visits.movement import AND, BE, COMMA, SYMBOLS
from streams.analysis.visits.office_complements import right_edge, until_style
from streams.analysis.visits.office_words import HEADS, LETTERS, PLURAL, RANKS, SELF_SUFFICIENT, TOPICS
from streams.analysis.visits.words import Words

_EXCLUDING = frozenset(
    "former ex late candidate spokesman spokeswoman spokesperson spokespersons aide aides opposition ex-president "
    "ex-minister then-president retired emeritus ousted deposed "
    "erstwhile onetime wife husband son daughter widow would-be aspirant hopeful elect-candidate one-time "
    "former-".split()
)
_PRIVATE = frozenset(
    "club football soccer cricket rugby fc fifa uefa caf company corporation plc university college school church "
    "students student alumni chamber league federation association fan fans festival band startup firm hospital "
    "olympic basketball boxing athletics ioc film studio airline airlines group hotel newspaper magazine".split()
)
"""Fields in which a president or director holds no public office."""
_OF_STATES = frozenset(
    "minister ministers premier envoy envoys delegation ambassador secretary undersecretary vice-minister".split()
)
"""Offices that no company has."""
_KIN = frozenset("wife wives husband husbands spouse spouses daughter daughters son sons widow".split())
"""What makes of an office that of another: 'Governors' Wives'."""
_FAITHFUL = frozenset("community congregation synagogue church mosque".split())
"""Whose leader stands for no state: 'leader of Porto's Jewish community'."""


@dataclass(slots=True)
class Office:
    """An office in words [start, end): its head, and the words before the head that may be a country."""

    start: int
    end: int
    head: str
    plural: bool
    sufficient: bool
    excluded: bool


def office_around(words: Words, head: int, is_place: list[bool], floor: int) -> Office:
    """Read the office whose head is word `head`; nothing before word `floor` belongs to it.

    `is_place[i]` tells whether word i is part of a place, demonym or organisation.
    """
    low = words.lows[head]
    start = _left_edge(words, head, is_place, floor)
    end = until_style(words, head, right_edge(words, head, is_place), is_place)
    if (
        is_place[end - 1]
        and words.lows[end : end + 1] in (["'s"], ["’s"])
        and words.lows[end + 1 : end + 2] in _PARTIES
    ):
        end += 2
    narrowed = end - head > 1 or start < head
    excluded = (
        any(word in _EXCLUDING for word in words.lows[_leaning_from(words, floor, start) : end])
        or _is_private(words, start, end, is_place)
        or (low not in _OF_STATES and words.lows[end : end + 1] != [] and words.lows[end] in _PRIVATE)
        or _is_of_a_party(words, start, head, end, is_place)
        or ("publicity" in words.lows[head:end])
        or not _FAITHFUL.isdisjoint(words.lows[end : end + 4])
        or not _KIN.isdisjoint(words.lows[end : end + 2])
        or (words.lows[start - 1 : start] == ["its"] and low not in _OF_STATES)  # a company's president
        or _is_born_to_it(words, head)
    )
    _, spelt = LETTERS.get(low, ("", low))
    return Office(start, end, spelt, low in PLURAL, spelt in SELF_SUFFICIENT or narrowed, excluded)


def _leaning_from(words: Words, floor: int, start: int) -> int:
    """Give the first word that may narrow the office at word `start`: none behind 'his wife and', 'his wife are'."""
    before = start - 1
    apart = before >= floor and SYMBOLS.get(words.lows[before]) in (AND, BE, COMMA)
    return start if apart and words.lows[before] != "-" else max(floor, start - 2)


def _is_born_to_it(words: Words, head: int) -> bool:
    """Whether a title is of birth and no office: 'Prince of', 'the Duke', but not 'Crown Prince of', 'Grand Duke'."""
    low, rank = words.lows[head], words.lows[max(0, head - 1)]
    if low in ("duke", "duchess"):
        return rank != "grand"
    return low in ("prince", "princess") and rank != "crown" and words.lows[head + 1 : head + 2] == ["of"]


_PARTIES = (["delegation"], ["team"], ["contingent"], ["mission"])
"""What a country sends out, whose leader is not the country's: 'the leader of Ghana's delegation'."""
_OF_ANYTHING = frozenset("chairman chairwoman chairperson chair director executive leader head".split())
"""Heads of companies, clubs and parties as well as of public bodies."""
_BODIES = frozenset(
    "commission council committee board authority agency bureau office staff bank fund parliament senate house "
    "assembly congress court tribunal cabinet union organisation organization presidency dialogue summit group "
    "reserve".split()
)
"""What a public chairman chairs."""


def _is_of_a_party(words: Words, start: int, head: int, end: int, is_place: list[bool]) -> bool:
    """Whether the office is of a party or a firm: no place, body or field of government narrows it."""
    if words.lows[head] not in _OF_ANYTHING:
        return False
    if words.lows[head] == "executive" and start > 1 and words.lows[start - 1] == "'s" and not is_place[start - 2]:
        return True  # 'Nordhaven's chief executive'
    told = [i for i in range(start, end) if i != head and words.lows[i] not in ("de", "facto")]
    if any(words.lows[i] in ("caretaker", "party") for i in told):
        return True
    if words.lows[head].startswith("chair") and told and not any(is_place[i] for i in told):
        return not any(words.lows[i] in _BODIES or words.lows[i] in HEADS for i in told)  # 'chairman of Air Peace'
    return bool(told) and not any(is_place[i] or words.lows[i] in TOPICS or words.lows[i] in HEADS for i in told)


_GROUPS_OF_STATE = frozenset("friendship working contact parliamentary expert steering".split())
"""What makes a group one of a parliament or of states."""


def _is_private(words: Words, start: int, end: int, is_place: list[bool]) -> bool:
    return any(
        words.lows[i] in _PRIVATE
        and not is_place[i]
        and words.lows[i : i + 2] != ["federation", "council"]
        and not (words.lows[i] == "group" and words.lows[i - 1] in _GROUPS_OF_STATE)
        for i in range(start, end)
    )


def _left_edge(words: Words, head: int, is_place: list[bool], floor: int) -> int:
    """Go left over ranks, topics, countries and the words that join them."""
    edge = head
    i = head - 1
    while i >= floor:
        low = words.lows[i]
        if is_place[i] or low in RANKS or low in TOPICS or (low in HEADS and words.texts[i][0].isupper()):
            if (is_place[i] and _is_scene(words, i, floor)) or words.lows[i + 1] not in _ONLY_BEFORE.get(
                low, (words.lows[i + 1],)
            ):
                break
            edge = i
        elif low == ")" and i - 3 >= floor and words.lows[i - 2] == "(" and is_place[i - 3]:
            i -= 2  # World Health Organization (WHO) Director-General
        elif low in ("’s", "'s"):
            if i - 1 < floor or not (is_place[i - 1] or _is_his_chiefs(words, i, head)):
                break
        elif edge == i + 1 and low == "of" and _names_body(words, i, is_place, floor):
            i -= 1
            edge = i
        elif low in _LEVELS and i > floor and is_place[i - 1]:
            edge = i
        elif i == head - 1 and words.texts[i][0].isupper() and words.lows[i - 1 : i] in (["vice"], ["deputy"]):
            edge = i  # 'Vice Unification Minister'
        elif words.lows[head] not in _SENT and (owned := _owned_from(words, i, is_place, floor)) is not None:
            edge = i = owned
        elif edge == i + 1 < head and _is_of_country(words, i, is_place, floor):
            edge = i
        elif low in (",", "and") and words.lows[head] in PLURAL and _joins_peoples(words, i, head, is_place, floor):
            pass
        elif low in ("and", "&", "-", "’", "'"):
            before = i - 1
            if before < floor or not (words.lows[before] in TOPICS or is_place[before]):
                break
            if low == "-" and words.ends[before] < words.starts[i]:  # a dateline's dash
                break
            if low == "and" and not (words.lows[i + 1] in TOPICS and words.lows[before] in TOPICS):
                break
        else:
            break
        i -= 1
    return edge


_BODIES_OF = _BODIES | frozenset("chamber ministry department republic kingdom state government chiefs".split())
"""What with 'of' and a country or field makes the name of a body."""


def _names_body(words: Words, i: int, is_place: list[bool], floor: int) -> bool:
    """Whether the 'of' at word `i` is inside a body's name before its head's office: 'Bank of Thailand Governor'."""
    if i - 1 < floor or words.lows[i - 1] not in _BODIES_OF or not words.texts[i - 1][0].isupper():
        return False
    return is_place[i + 1] or words.texts[i + 1][0].isupper()


ADVISERS = frozenset("adviser advisor envoy aide representative counsellor".split())
CHIEFS = frozenset("president minister premier king chancellor pope".split())


def _is_his_chiefs(words: Words, i: int, head: int) -> bool:
    """Whether the 's at word `i` makes an adviser's office of that of his chief: 'the Prime Minister's adviser'."""
    return words.lows[head] in ADVISERS and words.lows[i - 1] in CHIEFS


_LEVELS = frozenset("high-level high-powered high-ranking top-level".split())
"""What narrows an office only behind a country: 'an Afghan high-level delegation'."""
_SENT = frozenset(("delegation", "delegations", "team", "mission"))
_ADJECTIVES = 3
"""Words between a country and its officer that tell what he is like: 'Peru's embattled leftist president'."""


def _owned_from(words: Words, i: int, is_place: list[bool], floor: int) -> int | None:
    """Give where a country stands that owns an office over plain adjectives that end at word `i`."""
    for k in range(i, max(floor, i - _ADJECTIVES), -1):
        low = words.lows[k]
        if not words.texts[k].islower() or not words.texts[k][0].isalpha() or low in SYMBOLS or low in HEADS:
            return None
        if k - 2 >= floor and words.lows[k - 1] in ("’s", "'s") and is_place[k - 2]:
            return k - 2
    return None


_OF_A_FIELD = frozenset(
    "chief head boss director coordinator commissioner minister secretary envoy administrator".split()
)
_ONLY_BEFORE = {
    "local": frozenset("government governance authorities authority administration development council".split()),
    "resident": frozenset(("coordinator", "representative")),
    "country": frozenset("director representative manager coordinator head chief".split()),
    "independent": frozenset(("expert", "experts")),
    "aid": _OF_A_FIELD,
    "watchdog": _OF_A_FIELD,
}
"""What stands in an office only before these: '9 a.m. local Secretary X meets' tells the hour."""


def _is_no_part(words: Words, i: int) -> bool:
    """Whether the word at `i` is part of an office before some words only, and none of these follows."""
    following = _ONLY_BEFORE.get(words.lows[i])
    return following is not None and words.lows[i + 1] not in following


def _is_of_country(words: Words, i: int, is_place: list[bool], floor: int) -> bool:
    """Whether a country owns what the capitalised word at `i` narrows: 'Sudan's Sovereign Council chairman'."""
    return i - 2 >= floor and words.texts[i][0].isupper() and words.lows[i - 1] in ("’s", "'s") and is_place[i - 2]


def _joins_peoples(words: Words, i: int, head: int, is_place: list[bool], floor: int) -> bool:
    """Whether the comma or 'and' at word `i` joins countries before their offices: 'Kenyan, Somali and other leaders'.

    A comma alone may part two clauses: it joins where 'and' follows, or where nothing but countries goes before.
    """
    if i - 1 < floor or not (is_place[i - 1] and is_place[i + 1]):
        return False
    return words.lows[i] == "and" or "and" in words.lows[i:head] or all(is_place[:i])


def _is_scene(words: Words, i: int, floor: int) -> bool:
    """Whether the place at word `i` is where something happens: 'received in the Kremlin Prime Minister X'."""
    before = i - 1
    if before >= floor and words.lows[before] == "the":
        before -= 1
    return before >= floor and words.lows[before] in ("in", "at")
