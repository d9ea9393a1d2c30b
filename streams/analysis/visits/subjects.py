"""Of whom a clause tells: the officials left of a verb, joined by 'and', and no crowd, country or vessel."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk
from streams.analysis.visits.groups import aside_before, is_retinue, subject_of_group
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import ENDS
from streams.analysis.visits.visit_nouns import is_noun

_MOVERS = frozenset(
    "flight flights aircraft plane planes jet ship ships boat boats vessel vessels troops soldiers migrants "
    "refugees people claimants arrivals children tourists travellers travelers passengers workers weapons aid "
    "students women men families victims convoy trucks goods shipment shipments exports company bodies remains "
    "those nationals citizens evacuees asylum-seekers seekers players fans pilgrims police officers rescuers "
    "protesters investigators crowd fighters rebels agents missile missiles rocket rockets drone drones train "
    "trains bus buses jets helicopter helicopters".split()
)
"""What else travels: where one of these stands before the verb, no official does."""


_CRAFT = frozenset("flight aircraft plane jet helicopter train ship".split())
"""What carries its owner: 'the minister's plane landed in'."""


def _is_a_people(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` means people of a country: 'Nigerians resident in Ukraine have been received'."""
    chunk = chunks[k]
    return chunk.symbol == m.DEMONYM and chunk.low.endswith("s") and chunk.end - chunk.start > 5


def _is_attribute(chunks: list[Chunk], i: int) -> bool:
    """Whether the participle at `i` tells of the plain noun before it: 'claimants arriving in Germany'."""
    return (
        m.FORMS.get(chunks[i].low) == m.ING
        and chunks[i].symbol in m.GO + m.ARRIVE + m.LEAVE + m.VISIT
        and i > 0
        and chunks[i - 1].symbol == m.WORD
        and not chunks[i - 1].low.endswith("ly")
        and chunks[i - 1].low
        not in ("before", "after", "while", "when", "of", "currently", "been", "also", "still", "upon", "against", "by")
    )


def _country_does(chunks: list[Chunk], i: int) -> bool:
    """Whether no person does what the verb at `i` tells: 'Australia would join', 'the missile that landed'."""
    if m.FORMS.get(chunks[i].low) == m.NOUN or (chunks[i].symbol in m.VISIT + m.TRIP and is_noun(chunks, i)):
        return False
    k = i - 1
    while (
        k > 0
        and i - k < 6
        and (
            chunks[k].symbol in (m.BE, m.FUTURE, m.NOT, m.DATE, m.TO)
            or chunks[k].low in ("also", "now", "then", "again")
            or chunks[k].low.endswith("ly")
        )
    ):
        k -= 1
    if k < 0:
        return False
    if chunks[k].low in ("that", "which") and k and chunks[k - 1].symbol == m.WORD:
        return True
    if chunks[k].symbol == m.DEMONYM:  # 'Venezuelans leave for Ecuador'
        return True
    if chunks[k].symbol not in (m.PLACE, m.ORGANISATION):
        return False
    before = chunks[k - 1].symbol if k else m.STOP
    return k == 0 or (
        before in (m.ARTICLE, m.STOP, m.SAY, m.WORD, m.COMMA, m.AND)
        and not any(chunk.symbol in (m.OFFICIAL, m.NAME, m.PRONOUN) for chunk in chunks[max(0, k - 4) : k])
    )


_SCENIC = frozenset("during after before".split())
"""What makes of a visit the scene of what somebody does: 'pledged aid during a visit to'."""
_TO_SCENE = 4


def subject_of(chunks: list[Chunk], i: int) -> tuple[list[Person], bool]:
    """Give the travellers left of the trigger at `i`, and whether a pronoun stands for them."""
    k = i - 1
    oblique: list[Person] = []
    fallback: int | None = None
    relative = False
    his = pronoun = False
    scenic = any(chunk.low in _SCENIC for chunk in chunks[max(0, i - _TO_SCENE) : i])
    if (members := subject_of_group(chunks, i)) is not None:
        return subject_of(chunks, members) if isinstance(members, int) else (members, False)
    if _is_attribute(chunks, i) or _country_does(chunks, i):
        return [], False
    if (guest := _invited(chunks, i)) is not None:
        return [guest], False
    while k >= 0:
        symbol = chunks[k].symbol
        if chunks[k].low == ")":
            k = _before_brackets(chunks, k)  # 'Secretaries X (Health) and Y (Transport) have been in'
            continue
        if symbol == m.RELATIVE and chunks[k].low in ("who", "whose") and not oblique and not pronoun:
            if chunks[k].low == "who" and k and chunks[k - 1].symbol in (m.WORD, m.DEMONYM):
                return [], False  # 'asylum seekers who have arrived'
            relative = True
        elif chunks[k].low in ("none", "nobody") and not (relative or oblique):
            return [], False  # 'although none was obliged to attend'
        elif symbol == m.FUTURE and k >= 2 and chunks[k - 1].symbol == m.COMMA and not oblique:
            relative = relative or chunks[k - 2].symbol in (m.OFFICIAL, m.NAME)  # 'X, scheduled to be in ...'
        elif chunks[k].low in _CRAFT and k > 1 and chunks[k - 1].symbol == m.POSSESSIVE and chunks[k - 2].value:
            pass  # 'the minister's plane landed in'
        elif (
            ((chunks[k].low in _MOVERS and chunks[k].value is None) or _is_a_people(chunks, k))
            and i - k < 13
            and not scenic
            and not relative
            and not pronoun
        ):
            return [], False
        elif symbol == m.NAME and k and (chunks[k - 1].low in _CONSORTS or chunks[k - 1].low == "first"):
            pass  # 'President X and first lady Y left'
        elif symbol == m.OFFICIAL and relative and (be := _told_as_one_of(chunks, k)) is not None:
            return subject_of(chunks, be)  # 'X and Y are among the ministers who have come to'
        elif symbol == m.OFFICIAL and (sent := _sent_by(chunks, k)) is not None:
            k = sent
            continue
        elif symbol in (m.OFFICIAL, m.NAME) and (opener := aside_before(chunks, k)) is not None:
            return subject_of(chunks, opener)[0] + _coordinated(chunks, k), False
        elif symbol in (m.OFFICIAL, m.NAME):
            if is_retinue(chunks[k].value) and not relative and fallback is None and not is_oblique(chunks, k):
                fallback = k
                k -= 1
                continue
            if relative and k + 2 < i and chunks[k + 1].symbol == m.POSSESSIVE and chunks[k + 2].low in _KIN_OF:
                return [], False  # 'X's father, who flew to'
            if relative or not is_oblique(chunks, k):
                return _coordinated(chunks, k), False
            if k and chunks[k - 1].symbol == m.COMPANY and m.FORMS.get(chunks[k - 1].low) != m.NOUN:
                return subject_of(chunks, k - 1)[0] + _coordinated(chunks, k), False  # 'X accompanies Y on travel to'
            oblique.append(chunks[k].person)
        elif symbol == m.HIS and is_colleagues(chunks, k):
            return [], False
        elif symbol in (m.PRONOUN, m.HIS):
            his, pronoun = True, pronoun or symbol == m.PRONOUN
        elif symbol == m.STOP and chunks[k].low in ENDS:
            break
        k -= 1
    if fallback is not None and not his:
        return _coordinated(chunks, fallback), False
    return [], his


def is_colleagues(chunks: list[Chunk], k: int) -> bool:
    """Whether the 'his' at `k` is of somebody else of no name: 'his colleague in charge of migration'."""
    return chunks[k].symbol == m.HIS and [chunk.low for chunk in chunks[k + 1 : k + 2]] == ["colleague"]


_SENT = frozenset("envoy representative adviser advisor aide emissary messenger negotiator".split())
"""Officials told by whom they stand for."""


def _sent_by(chunks: list[Chunk], k: int) -> int | None:
    """Give the envoy of whom the official at `k` is only the sender: 'a special envoy of Chinese President X'."""
    envoy = chunks[k - 1] if k else None
    if envoy is None or envoy.symbol != m.OFFICIAL or chunks[k].start > envoy.end + 1:
        return None
    if envoy.person.head not in _SENT or envoy.person.title is None:
        return None
    office, _, people = envoy.person.title.rpartition(" ")
    envoy.person.sender = envoy.person.sender or chunks[k].person.sender
    if people[:1].isupper() and office.endswith((" of", " to", " the")):
        envoy.person.title = office.removesuffix(" the").removesuffix(" of").removesuffix(" to")
    return k - 1


_ONE_OF = 7
"""Chunks from 'are' to the officials that somebody is one of: 'are among more than eighty foreign ministers'."""


def _told_as_one_of(chunks: list[Chunk], k: int) -> int | None:
    """Give the 'are' of 'X and Y are among the ministers' or 'X is one of the ministers' with the ministers at `k`."""
    one_of = any(chunk.low in ("among", "amongst", "one") for chunk in chunks[max(0, k - _ONE_OF + 1) : k])
    if not one_of or not chunks[k].person.plural:
        return None
    return next((j for j in range(k - 1, max(-1, k - _ONE_OF - 1), -1) if chunks[j].symbol == m.BE), None)


_IN_VERB_GROUP = (m.BE, m.FUTURE, m.DATE, m.TO, m.GO, m.ARRIVE, m.RELATIVE, m.COMMA, m.MAYBE)
_ADVERBS = frozenset("also then later again now soon next on".split())


def goes_himself(chunks: list[Chunk], i: int) -> bool:
    """Whether the official is the subject of the verb at `i`: not 'X said that the refugees could return to'."""
    k = i - 1
    while k > 0 and (chunks[k].symbol in _IN_VERB_GROUP or chunks[k].low in _ADVERBS or chunks[k].low.endswith("ly")):
        k -= 1
    return k >= 0 and chunks[k].symbol in (m.OFFICIAL, m.NAME, m.PRONOUN)


_INVITATION = 6
"""Chunks between an invitation and what it is to: 'invited the Greek foreign minister, X, to visit'."""


def _invited(chunks: list[Chunk], i: int) -> Person | None:
    """Give who is invited to do what the verb at `i` tells: 'invited X to visit', 'the invitation to X to come to'."""
    if i < 2 or chunks[i - 1].symbol != m.TO:
        return None
    for k in range(i - 2, max(-1, i - 2 - _INVITATION), -1):
        if chunks[k].symbol in (m.OFFICIAL, m.NAME):
            invites = any(chunk.symbol == m.INVITE for chunk in chunks[max(0, k - 3) : k])
            return chunks[k].person if invites else None
    return None


_CONSORTS = frozenset("lady wife husband spouse consort gentleman partner madame".split())
"""What those are called who hold no office, and travel with an official."""


_PLANS = frozenset("plans plan arrangements preparations".split())
_LED = frozenset("led headed chaired fronted spearheaded".split())
"""With 'by': whose delegation it is."""


_GROUPS = frozenset("group team party contingent dozen number pair trio quartet handful band".split())
"""Of several officials, how many or what they are together."""


def is_oblique(chunks: list[Chunk], k: int) -> bool:
    """Whether the official at `k` is the object of a preposition or of a meeting, not what the clause is about."""
    back = k - 1
    while back >= 0 and (
        chunks[back].symbol in (m.ARTICLE, m.HIS, m.DEMONYM)
        or chunks[back].low == "counterpart"
        or (chunks[back].symbol == m.AND and back and chunks[back - 1].symbol == m.DEMONYM)
    ):
        back -= 1
    if back < 0:
        return False
    symbol = chunks[back].symbol
    listed = k + 1 < len(chunks) and chunks[k + 1].symbol in (m.COMMA, m.AND)
    if symbol == m.COMMA and listed and back >= 1 and chunks[back - 1].symbol == m.OFFICIAL:
        return is_oblique(chunks, back - 1)
    if symbol == m.OF and back and chunks[back - 1].low in ("leadership", "chairmanship", "direction"):
        return False
    if symbol == m.OF and back and chunks[back - 1].low in _GROUPS and chunks[k].person.plural:
        return False  # 'a group of Icelandic lawmakers'
    if symbol == m.BY and back and chunks[back - 1].low in _LED:  # a delegation led by X goes
        return False
    if symbol == m.FOR and back and chunks[back - 1].low in _PLANS:  # 'plans for X to visit Lima'
        return False
    return symbol in (m.WITH, m.BY, m.OF, m.TO, m.FROM, m.FOR, m.MEET, m.HOST, m.INVITE, m.IN, m.COMPANY) or chunks[
        back
    ].low in (
        "between",
        "against",
        "counterpart",
        "under",
        "about",
        "told",
        "see",
        "sees",
        "tells",
        "between",
        "alongside",
        "thanked",
        "see",
        "sees",
        "saw",
        "seeing",
        "brief",
        "briefed",
        "congratulate",
        "congratulated",
        "grant",
        "granted",
        "deny",
        "bar",
        "barred",
        "ban",
        "banned",
        "prevent",
        "prevented",
        "allow",
        "allowed",
        "let",
        "urge",
        "urged",
        "ask",
        "asked",
        "press",
        "pressed",
    )


def _coordinated(chunks: list[Chunk], k: int) -> list[Person]:
    """Give the official at `k` and those joined to it by commas and 'and' on its left."""
    people: list[Person] = []
    while k >= 0:
        value = chunks[k].value
        assert isinstance(value, Person)
        people.append(value)
        k -= 1
        joined = False
        while k >= 0 and (chunks[k].symbol in (m.COMMA, m.AND, m.ARTICLE) or _tells_kin(chunks, k)):
            joined = joined or chunks[k].symbol == m.AND or bool(people[1:])
            k = _before_brackets(chunks, k) if chunks[k].low == ")" else k - 1
        if k < 0 or not joined or chunks[k].symbol not in (m.OFFICIAL, m.NAME):
            break
    people.reverse()
    return people


_KIN_OF = frozenset("father mother brother sister wife husband son daughter office ministry party aide aides".split())
_KIN = frozenset("first wife husband spouse daughter son partner".split())


def _tells_kin(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is of 'and first lady X', 'and his wife, X'."""
    return chunks[k].low in _KIN or (chunks[k].symbol == m.HIS and chunks[k + 1].low in _KIN)


_BRACKETED = 6
"""Chunks in brackets between two officials of one clause at most."""


def _before_brackets(chunks: list[Chunk], k: int) -> int:
    """Step over what ends in brackets at `k`: 'Rep. X (R-Ohio) and Rep. Y'."""
    opened = next((j for j in range(k - 1, max(-1, k - _BRACKETED), -1) if chunks[j].low == "("), k)
    return opened - 1
