"""How far an office goes on behind its head: 'of Finance', 'for the Horn of Africa', '(WHO)', 'on Afghanistan'."""

from streams.analysis.visits.office_words import ABBREVIATED, HEADS, PLURAL, RANKS, TOPICS
from streams.analysis.visits.words import Words

_PARTY_STATE = frozenset(("communist", "politburo", "revolutionary"))
"""What the party that is the state is called, beside fields: 'of the Communist Party of Vietnam Central Committee'."""


def right_edge(words: Words, head: int, is_place: list[bool]) -> int:
    """Go right over 'of', 'for', 'on' complements made of topics, places and organisations."""
    count = len(words.texts)
    i = head + 1
    end = i
    if words.lows[head] in ABBREVIATED:
        return i + 1 if words.lows[i : i + 1] == ["."] else i
    if i < count and words.lows[i] == "-" and i + 1 < count and words.lows[i + 1] in ("general", "elect", "designate"):
        end = i = i + 2
    elif i < count and (words.lows[i] in _BEHIND_HEADS or words.lows[head : i + 1] == ["chief", "justice"]):
        end = i = i + 1
    if i < count and words.lows[i] == "-" and i + 2 < count and words.lows[i + 1] == "at":  # ambassador-at-large
        return min(count, i + 4)
    if words.lows[head] in _CHAIRS and (body := _body_chaired(words, i, is_place)) is not None:
        return body
    if tuple(words.lows[i : i + 2]) in _CHARGES:
        i += 1 if words.lows[i + 2 : i + 3] in (["of"], ["for"]) else 0
        i += 1
    if i >= count or words.lows[i] not in ("of", "for", "on", "to", ",", "in", "at"):
        return end
    if words.lows[i] == "," and not (i + 1 < count and words.lows[i + 1] in TOPICS and words.texts[i + 1][0].isupper()):
        return end
    if words.lows[i] in ("to", "in", "at", "on", "for") and not _takes_complement(words, i, is_place):
        return end
    i += words.lows[i] in ("in", "at")
    while i < count:
        low = words.lows[i]
        if (
            is_place[i]
            or low in TOPICS
            or (words.texts[i][0].isupper() and (low in _PARTY_STATE or (low in HEADS and _inside(words, i))))
        ):
            end = i + 1
        elif low in RANKS and words.texts[i][0].isupper() and words.lows[i - 1] in ("the", "of", "for", "and"):
            pass  # the High Council for ...
        elif low in RANKS and (is_place[i - 1] or words.lows[i - 1] == "'s") and words.lows[i + 1 : i + 2] in _COMMANDS:
            pass  # 'the chief of Latvia's general staff'
        elif low == "in" and _is_of_a_ministry(words, i + 1 + (words.lows[i + 1 : i + 2] == ["the"]), is_place):
            pass  # 'Minister of State in the Ministry of Finance'
        elif low in ("of", "for", "on", "to"):
            if low in ("to", "on", "for") and not _takes_complement(words, i, is_place):
                break
        elif low in ("its", "their", "his", "her") and words.lows[i - 1] == "of":
            pass  # 'director of its Africa Bureau'
        elif words.lows[i : i + 2] == ["in", "persons"] or (low in ("'", "’") and words.lows[i - 1].endswith("s")):
            pass  # 'trafficking in persons', 'Veterans' Affairs'
        elif low in ("and", "&", ",", "the", "-", "'s", "’s", "in"):
            if low in (",", "and", "in") and not _continues(words, i, is_place):
                if low == "in" or words.lows[head] not in PLURAL or not _lists_place(words, i, is_place):
                    break
                while not is_place[i + 1]:
                    i += 1
            if low == "and" and _is_unknown_field(words, i, i + 1) and words.lows[i + 1] not in TOPICS:
                return i + 2
        elif low == "(" and i + 2 < count and words.lows[i + 2] == ")" and words.texts[i + 1].isupper():
            i += 3
            end = i
            continue
        elif _is_a_body(words, i) or (low == "diplomacy" and is_place[i - 1]):  # 'the head of Dutch diplomacy'
            end = i + 1
        elif (field := _field_in_unknown_words(words, i, is_place)) is not None:
            end = i = field
            continue
        else:
            break
        i += 1
    return end


_CHAIRS = frozenset("chairman chairwoman chairperson speaker".split())
_CHAIRED = frozenset("senate assembly committee commission council parliament house board authority".split())
_COMMANDS = (["staff"], ["command"], ["court"], ["council"], ["forces"])


def _body_chaired(words: Words, i: int, is_place: list[bool]) -> int | None:
    """Give the end of the body right behind its chair's office: 'Chairman Senate X', 'Speaker National Assembly Y'."""
    k = i
    while (
        k < len(words) and words.texts[k][0].isupper() and not is_place[k] and words.lows[k] in TOPICS | RANKS | {"of"}
    ):
        k += 1 + (words.lows[k + 1 : k + 2] == ["of"])
    return k if k > i and words.lows[k - 1] in _CHAIRED else None


_BEHIND_HEADS = frozenset("general designate delegate plenipotentiary mentor".split())
"""What stands behind the head of an office: 'Minister Delegate'."""
_CHARGES = (("in", "charge"), ("responsible", "for"), ("with", "responsibility"))
"""What goes before the field: 'Minister Delegate in charge of African Affairs'."""
_UNKNOWN = 3
"""Words of a field that no list has, before one that it has: 'Tribal' of 'Tribal Affairs'."""


def _field_in_unknown_words(words: Words, i: int, is_place: list[bool]) -> int | None:
    """Give the end of a capitalised field that begins with unknown words at `i` and is closed by a known one.

    A name or a country follows, so that 'Administrator of USAID Mary Power said' holds none.
    """
    if words.lows[i - 1] not in ("of", "for", "and", "the", "&", ","):
        return None
    for k in range(i, min(len(words) - 1, i + _UNKNOWN + 1)):
        if k > i and words.lows[k] in ("and", "of", "&"):
            continue
        if not words.texts[k][0].isupper() or is_place[k] or words.lows[k] in HEADS or words.lows[k] in _STYLES:
            return None
        if words.lows[k] == "state":  # 'Lagos State' is no field
            return None
        if k > i and words.lows[k] in TOPICS:
            follows = words.texts[k + 1][0].isupper() or words.lows[k + 1] == "of"
            return k + 1 if follows and words.lows[k + 1] not in HEADS else None
    return None


def _is_a_body(words: Words, i: int) -> bool:
    """Whether word `i` is a body's letters ('of the ACRWC') or closes its name: 'of the Conflict Prevention Centre'."""
    if words.texts[i].isupper():
        return words.lows[i - 1] in ("of", "for", "the")
    return words.lows[i] in ("centre", "center") and words.texts[i][0].isupper() and words.lows[i - 1] in TOPICS


def _lists_place(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether the comma or 'and' at word `i` adds a country to another: 'the presidents of Uganda, Angola and Chad'."""
    after = i + 1
    while after < len(words) and words.lows[after] in ("the", "and", "as", "well"):
        after += 1
    if not is_place[i - 1] or after >= len(words) or not is_place[after]:
        return False
    while after < len(words) and is_place[after]:
        after += 1
    return words.lows[after : after + 1] not in (["'s"], ["’s"])


_STYLES = frozenset("dr mr mrs ms hon engr prof sheikh datuk dato sir shri smt".split())
"""Styles of address that begin a name for certain."""
_LONG_FIELD = 9
"""Words of the longest field in unknown words."""


def until_style(words: Words, head: int, end: int, is_place: list[bool]) -> int:
    """Go on over a field in unknown words to the name's style: 'of Plantation and Community Infrastructure Hon. X'."""
    opens = end == head + 1 and words.lows[end : end + 1] in (["of"], ["for"])
    goes_on = end > head + 1 and words.lows[end : end + 1] in (["and"], ["&"], ["'"], ["’"])
    if not (opens or goes_on):
        return end
    for k in range(end, min(len(words), end + _LONG_FIELD)):
        if words.lows[k] in _STYLES and words.texts[k][0].isupper():
            return k if words.texts[k - 1][0].isupper() and not is_place[k - 1] else end
        if not (words.texts[k][0].isupper() or words.lows[k] in ("of", "for", "the", "and", "&", "'", "’", "'s", "’s")):
            break
    return end


_STARTS_OFFICE = frozenset("president minister ministers premier chancellor king queen envoy".split())


def _inside(words: Words, i: int) -> bool:
    """Whether the head at word `i` is part of a complement ('Adviser to the President') and begins no new office."""
    if words.lows[i] not in _STARTS_OFFICE:
        return True
    before = i - 2 if words.lows[i - 1] in ("the", "prime", "vice") else i - 1
    if words.lows[before] == "the":
        before -= 1
    return words.lows[before] in ("to", "of", "in")


def _takes_complement(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether 'to', 'on', 'for' or 'in' at word `i` leads a complement and not a phrase of the sentence."""
    after = i + 1
    count = len(words.texts)
    while after < count and words.lows[after] == "the":
        after += 1
    if after >= count:
        return False
    low, head = words.lows[after], words.lows[i - 1]
    if words.lows[i] == "for" and head in ("president", "premier") and words.lows[i - 2] not in ("vice", "deputy"):
        return False  # 'the Turkmen president's envoy', told as 'envoy of the Turkmen president for Afghanistan'
    if words.lows[i] == "to":
        return (is_place[after] or low in ("president", "prime", "king", "vice")) and head in (
            "ambassador",
            "envoy",
            "representative",
            "adviser",
            "advisor",
            "mediator",
            "commissioner",
            "secretary",
            "assistant",
            "staff",
            "mission",
        )
    if words.lows[i] in ("in", "at"):
        if _is_of_a_ministry(words, after, is_place):
            return True
        return is_place[after] and words.lows[i - 2 : i - 1] == ["resident"]
    return is_place[after] or low in TOPICS or (low in _PARTY_STATE and words.texts[after][0].isupper())


_MINISTRIES = frozenset("ministry department office presidency chancellery".split())


def _is_of_a_ministry(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether fields and a country at word `i` end in a ministry: 'state secretary at the German Interior Ministry'."""
    while i < len(words) and (is_place[i] or words.lows[i] in TOPICS or words.lows[i] in ("prime", "'s", "minister")):
        if words.lows[i] in _MINISTRIES:
            return True
        i += 1
    return False


def _is_unknown_field(words: Words, i: int, after: int) -> bool:
    """Whether 'and' at `i` adds a capitalised field to another, closed by a comma: 'Migration and Displaced, X,'."""
    return (
        words.lows[i] == "and"
        and words.texts[i - 1][0].isupper()
        and words.lows[i - 1] in TOPICS
        and words.texts[after][0].isupper()
        and words.lows[after + 1 : after + 2] == [","]
        and after + 2 < len(words.texts)
        and words.texts[after + 2][0].isupper()
    )


def _is_of_another(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether a people at word `i` owns what is no field: 'its Affairs Bureau, and the North Korean side'."""
    after = i
    while after < len(words) and is_place[after]:
        after += 1
    if after == i:
        return False
    begin = after
    while after < len(words) and words.lows[after] in TOPICS:
        after += 1
    return after == begin or words.lows[after : after + 1] == [] or words.lows[after] in HEADS


def _continues(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether the complement goes on after a comma, 'and' or 'in' at word `i`: 'Industry, Trade and Investment'."""
    after = i + 1
    count = len(words.texts)
    while after < count and words.lows[after] in ("the", "and"):
        after += 1
    if after >= count or (words.lows[after] in HEADS and words.lows[after] not in ("state",)):
        return False
    low = words.lows[after]
    if words.lows[i] == "in" or _is_of_another(words, after, is_place):
        return False
    if low not in TOPICS:
        both = all(text[0].isupper() for text in words.texts[after : after + 2])
        narrowed = both and words.lows[after + 1 : after + 2] != [] and words.lows[after + 1] in TOPICS
        return narrowed or _is_unknown_field(words, i, after)  # 'Energy and Natural Resources'
    before = i - 1
    while before > 0 and words.lows[before] in (",", ")", "and"):
        before -= 1
    same_case = words.texts[after][0].isupper() == words.texts[before][0].isupper()
    if not same_case:
        return False
    following = words.lows[after + 1] if after + 1 < count else ""
    return following not in HEADS and not (following in TOPICS and after + 2 < count and words.lows[after + 2] in HEADS)
