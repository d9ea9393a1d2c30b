"""When a clause places its event, and whether it vouches for it: tense, possibility and denial by the verb group."""

from dataclasses import dataclass
from functools import cached_property

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.moves import Move, read_move

_REACH = 9
"""A verb group is short: auxiliaries further left belong to another verb."""


_AHEAD = frozenset(
    "forthcoming upcoming planned impending coming scheduled proposed preparations prepares preparing ahead run-up "
    "before eve".split()
)
"""What makes a visit named by a noun one to come: 'the forthcoming visit to'."""


_FRONTED = frozenset(("during", "on", "in", "throughout"))
"""What leads a sentence to the trip in which its verb happens: 'During the trip from Monday, he will'."""


def _is_to_be(after: list[Chunk]) -> bool:
    """Whether the first verb of these chunks is 'will' or the like."""
    verbs = (chunk.symbol for chunk in after if chunk.symbol in m.FUTURE + m.BE + m.SAY + m.STOP)
    return next(verbs, None) == m.FUTURE


def _is_named(chunks: list[Chunk], i: int) -> bool:
    """Whether 'visit' at `i` is the noun: 'her visit', 'an official visit'."""
    return i > 0 and chunks[i - 1].symbol in m.ARTICLE + m.HIS + m.POSSESSIVE + m.WORD + m.DATE + m.DEMONYM


def _is_now(chunks: list[Chunk], i: int) -> bool:
    """Whether the visit named at `i` is under way: 'currently on a visit'."""
    return any(chunk.low in ("currently", "presently") for chunk in chunks[max(0, i - 6) : i])


def _is_told_ahead(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb at `i` shares the 'will' of one before it: 'will hold talks in Rome and attend a summit'."""
    for k in range(i - 1, -1, -1):
        if chunks[k].low in (";", "."):
            break
        if chunks[k].symbol == m.FUTURE or (chunks[k].low in ("is", "are") and chunks[k + 1].symbol == m.TO):
            return True
        if m.FORMS.get(chunks[k].low) in (m.PAST, m.PRESENT):
            break
    return False


def _is_still_to_be(chunks: list[Chunk], k: int) -> bool:
    """Whether the form of 'be' or 'have' at `k` tells of what comes: 'has to be in Oslo', 'talks to be attended by'."""
    if chunks[k].low == "be":
        told = chunks[k - 2] if k > 1 and chunks[k - 1].symbol == m.TO else None
        return told is not None and told.symbol != m.MAYBE and told.low not in ("was", "were", "had")
    return chunks[k].low in ("has", "have") and chunks[k + 1 : k + 2] != [] and chunks[k + 1].symbol == m.TO


_LITTLE = frozenset("details detail information word reason comment mention".split())


def _says_little(chunks: list[Chunk], k: int) -> bool:
    """Whether 'no' at `k` only tells that little is told: 'gave no further details of the visit'."""
    return chunks[k].low in ("no", "without") and any(chunk.low in _LITTLE for chunk in chunks[k + 1 : k + 4])


def _is_ahead_of(chunks: list[Chunk], k: int) -> bool:
    """Whether what goes before 'before' at `k` is still to come: 'will visit Kenya before heading to Uganda'."""
    for j in range(k - 1, -1, -1):
        if chunks[j].symbol == m.FUTURE:
            return True
        if chunks[j].low == ";" or m.FORMS.get(chunks[j].low) == m.PAST or chunks[j].low.endswith("ed"):
            return False
        if m.FORMS.get(chunks[j].low) == m.PRESENT:
            return chunks[j].symbol != m.SAY
    return False


_UNTIL_THEN = frozenset("when once before after until till".split())
"""What, before the present tense, makes it one of a time to come: 'when the minister travels to'."""


_DAY_OF_PLAN = 8
"""Chunks from a verb to the day that makes what is likely a plan."""
_IN_QUESTION = frozenset(("whether", "if", "unless"))
_PRESSING = frozenset(
    "want wants wanted urge urges urged begs begged implored encouraged pressed pressing urging".split()
)
"""Before an official, with 'to': 'wants the minister to visit'."""


def _opener(chunks: list[Chunk], subject: int) -> str | None:
    """Give the word that opens the clause of this subject, 'the' and the like apart: 'when the minister travels'."""
    k = subject - 1
    while k > 0 and chunks[k].symbol in (m.ARTICLE, m.HIS):
        k -= 1
    return chunks[k].low if k >= 0 else None


@dataclass
class Tense:
    """`time` is future, present, past or perfect; the flags tell how far the clause vouches for the event."""

    time: str
    maybe: bool = False
    denied: bool = False
    expected: bool = False
    clause: tuple[list[Chunk], int] | None = None
    """The chunks of the sentence, and which of them tells the event."""

    @cached_property
    def move(self) -> Move:
        """What happened to the plan: read when first asked for, as most legs are nobody's."""
        return read_move(*self.clause, self.denied) if self.clause else Move()


_ABOUT_TO = frozenset("going about preparing ready".split())
"""With 'to' and a verb, these tell of what comes: 'is going to visit'."""
_OUT = frozenset("off out foot sail".split())
"""Behind 'set', these make it a verb of travel."""
_SETTING_OUT = {
    **dict.fromkeys("take board make spend stay remain stop stand sit fill".split(), m.BASE),
    **dict.fromkeys("sets takes boards makes spends stays remains stops sits stands fills rolls".split(), m.PRESENT),
    **dict.fromkeys("took boarded made spent stayed remained stopped set".split(), m.PAST),
}
"""Forms of the verbs that tell of travel only in an idiom."""


def read_tense(chunks: list[Chunk], i: int, in_title: bool) -> Tense:
    """Read the verb group that governs the trigger at `i`."""
    form = m.FORMS.get(chunks[i].low) or _SETTING_OUT.get(chunks[i].low)
    noun = form == m.NOUN or (chunks[i].symbol == m.VISIT and _is_named(chunks, i))
    future = progressive = perfect = pluperfect = maybe = denied = expected = False
    k = i - 1
    while k >= 0 and i - k <= _REACH:
        symbol, low = chunks[k].symbol, chunks[k].low
        if symbol == m.FUTURE and not (low == "set" and chunks[k + 1].low in _OUT):
            future = True
            expected = expected or low in (
                "expected",
                "likely",
                "plans",
                "plan",
                "planned",
                "planning",
                "intend",
                "intends",
            )
        elif symbol == m.BE:
            if _is_still_to_be(chunks, k):
                future = True
            elif low in ("had",):
                pluperfect = True
            elif low in ("has", "have", "having"):
                perfect = True
            elif low in ("is", "are", "am", "’s", "be", "being"):
                progressive = True
        elif low == "called" and chunks[k + 1].low == "off":
            pass
        elif low in _ABOUT_TO and k + 2 == i and chunks[k + 1].symbol == m.TO and form == m.BASE:
            future = True
        elif low == "likely" and any(chunk.symbol == m.DATE for chunk in chunks[i : i + _DAY_OF_PLAN]):
            future = expected = True  # 'is likely to reach here on July 25' is a plan
        elif low == "should" and chunks[k + 1].low == "have":
            future = True  # 'should have flown to Lima on Monday'
        elif chunks[i].symbol in m.TRIP + m.VISIT and low == "ready" and chunks[k + 1].symbol == m.FOR:
            future = True  # 'is getting ready for a trip to'
        elif symbol == m.MAYBE or (low == "like" and k and chunks[k - 1].low == "would"):
            maybe = True
        elif symbol == m.NOT:
            finite = future or progressive or chunks[i].symbol in (m.BE, m.FUTURE)
            aside = finite and any(chunk.symbol == m.COMMA for chunk in chunks[k:i])
            denied = denied or not (aside or _says_little(chunks, k))  # 'who was barred before, is due on Friday'
        elif symbol == m.INVITE and form == m.BASE and chunks[i - 1].symbol == m.TO:
            future = True  # 'accepted an invitation to visit'
        elif (
            symbol in (m.OFFICIAL, m.NAME, m.PRONOUN, m.SAY, m.RELATIVE)
            or low in (";", ".")
            or (
                low in m.FORMS
                and chunks[i - 1].symbol != m.TO
                and form != m.NOUN
                and k < i - 1
                and not (noun and symbol == m.GO and chunks[k - 1].symbol == m.FUTURE)
            )
        ):
            maybe = maybe or (symbol in (m.PRONOUN, m.OFFICIAL, m.NAME) and _opener(chunks, k) in _IN_QUESTION)
            maybe = maybe or (k == i - 2 and chunks[i - 1].symbol == m.TO and _opener(chunks, k) in _PRESSING)
            break
        elif (
            symbol == m.TO
            and form == m.BASE
            and k + 1 == i
            and (k == 0 or chunks[k - 1].symbol in (m.BE, m.OFFICIAL, m.NAME) or chunks[k - 1].low == "those")
        ):
            future = True
        k -= 1
    if noun and (
        any(chunk.low in _AHEAD for chunk in chunks[max(0, i - 5) : i])
        or any(chunk.low.startswith("prepar") for chunk in chunks[max(0, i - 12) : i])
    ):
        future = True
    if noun and any(chunk.symbol == m.FUTURE for chunk in chunks[i + 1 : i + 3]):
        future = True  # 'her first stop will be Kenya'
    if noun and chunks[0].low in _FRONTED and k < 0 and _is_to_be(chunks[i + 1 : i + 1 + _REACH]):
        future = True
    joined = i > 0 and (chunks[i - 1].symbol == m.AND if form == m.BASE else chunks[i - 1].low == "before")
    if form in (m.BASE, m.ING) and joined and not denied:
        future = future or _is_told_ahead(chunks, i)
    if form == m.PRESENT and not in_title and _opener(chunks, k) in _UNTIL_THEN:
        future = True
    if form == m.ING and i and chunks[i - 1].low == "before" and not (future or pluperfect):
        future = _is_ahead_of(chunks, i - 1)
    if future and pluperfect and form != m.NOUN:  # 'had been due to meet' tells that he did not
        denied = True
    if future:
        time = "future"
    elif pluperfect:
        time = "past"
    elif perfect:
        time = "perfect"
    elif (progressive and form in (m.ING, m.NOUN, m.BASE)) or (noun and _is_now(chunks, i)):
        time = "present"
    elif form == m.PAST or (form == m.ING and i and chunks[i - 1].low in ("after", "following")):
        time = "past"
    elif form == m.PRESENT:
        time = "present"
    else:
        time = "none"
    return Tense(time, maybe, denied, expected, (chunks, i))
