"""Guests of a gathering as lists, predicates and passives name them; the place may stand elsewhere in the item."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.groups import listed
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.move_words import kind_of_move
from streams.analysis.visits.moves import Move
from streams.analysis.visits.person import Person
from streams.analysis.visits.sites import Place
from streams.analysis.visits.stops import scene_of
from streams.analysis.visits.subjects import subject_of
from streams.analysis.visits.travellers import owner_of, travellers_of

GUEST_WORDS = frozenset(
    "guest guests speaker speakers attendee attendees participant participants dignitary dignitaries invitee invitees "
    "delegates mourners panellists panelists attendance attending present attended participation presence".split()
)
"""What those at an event are called."""
_THEIR = frozenset("their his her".split())
"""With 'confirmed': 'have confirmed their attendance'."""
_PREDICATE = 8
"""Chunks between 'to be' and the word for a guest."""
_LIST_BEGINS = 9
"""Chunks between the word for guests and the verb before their names."""
_PASSIVE_BY = 4
"""Chunks between a participle and what it takes."""
_FAR_BY = 6
"""Chunks between a participle and 'by': 'was signed in Lima on Thursday by'."""


def attended_by(sentence: Sentence, i: int) -> Leg | None:
    """'was attended by X and Y', 'will be opened by X', 'Iran will be represented by X': the guests follow."""
    chunks = sentence.chunks
    by = next((k for k in range(i + 1, min(len(chunks), i + 1 + _FAR_BY)) if chunks[k].symbol == m.BY), None)
    be = next((k for k in range(i - 1, max(-1, i - 5), -1) if chunks[k].symbol == m.BE), None)
    if by is not None and be is None and any(chunk.symbol in m.EVENT + m.MEET for chunk in chunks[max(0, i - 3) : i]):
        be = i  # 'a summit attended by X and Y'
    if by is None or be is None:
        return None
    if chunks[i].low == "joined" and (any(subject_of(chunks, be)) or chunks[be].low in ("has", "have", "had")):
        return None  # who goes along with an official, not with an event
    guests = listed(chunks, by + 1)
    if chunks[i].low == "represented":
        _note_represented(chunks, be, by, guests)
    return _at_the_event(sentence, i, guests)


def among_guests(sentence: Sentence, i: int) -> Leg | None:
    """'X and Y will be special guests', 'among those attending are X and Y', 'also present was X'."""
    chunks = sentence.chunks
    if sentence.in_title or (chunks[i].low == "present" and not _is_predicate(chunks, i)):
        return None
    if i > 1 and chunks[i - 1].low in _THEIR and chunks[i - 2].low.startswith("confirm"):
        leg = _at_the_event(sentence, i, subject_of(chunks, i - 2)[0])
        if leg is not None:
            leg.tense.time = "future"
        return leg
    for k in range(i + 1, min(len(chunks), i + _LIST_BEGINS)):
        if chunks[k].symbol == m.BE and chunks[k].low not in ("has", "have", "had", "do", "does", "did"):
            return _at_the_event(sentence, i, listed(chunks, k + 1))
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.SAY, m.PRONOUN, m.COMMA, m.RELATIVE, m.AND):
            break
    for k in range(i - 1, max(-1, i - _PREDICATE), -1):
        if chunks[k].symbol == m.BE:
            who, _ = subject_of(chunks, k)
            return _at_the_event(sentence, i, who) if chunks[k].low != "being" else None
        if chunks[k].symbol in (m.OFFICIAL, m.NAME, m.SAY, m.PRONOUN, m.PLACE):
            break
    return None


def one_of_them(sentence: Sentence, i: int) -> Leg | None:
    """'X is one of them', 'Y is among them', where the sentence before tells who gathers."""
    chunks = sentence.chunks
    if sentence.in_title or not i or "them" not in [chunk.low for chunk in chunks[i + 1 : i + 3]]:
        return None
    who, _ = subject_of(chunks, i - 1) if chunks[i - 1].symbol == m.BE else (listed(chunks, i + 2), False)
    return _at_the_event(sentence, i, who)


_OUT_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("pull pulls pulled pulling back backs backed bow bows bowed bowing".split(), ("out", "of")),
    **dict.fromkeys("withdraw withdraws withdrew withdrawn withdrawing".split(), ("from",)),
    **dict.fromkeys("skip skips skipping miss misses missing".split(), ()),
}
"""Verbs of staying away from an event, with what must follow."""
STAYING_AWAY = " ".join(_OUT_OF)
_MISSED = 8
"""Chunks from such a verb to the event."""


def accepting(sentence: Sentence, i: int) -> Leg | None:
    """'has accepted an invitation to the forum': who will attend it."""
    chunks = sentence.chunks
    near = range(i + 1, min(len(chunks), i + _PASSIVE_BY))
    invitation = next((k for k in near if chunks[k].low.startswith("invitation")), None)
    if sentence.in_title or invitation is None:
        return None
    leg = open_leg("attend", sentence, invitation, *travellers_of(chunks, i))
    if leg is not None:
        leg.tense.time = "future"
    return leg


def staying_away(sentence: Sentence, i: int) -> Leg | None:
    """'will skip the summit in Lima', 'pulled out of Monday's conference in Rome': a visit dropped."""
    chunks = sentence.chunks
    follows = _OUT_OF[chunks[i].low]
    first = i + 1 + len(follows)
    if tuple(chunk.low for chunk in chunks[i + 1 : first]) != follows:
        return None
    event = next((k for k in range(first, min(len(chunks), first + _MISSED)) if chunks[k].symbol == m.EVENT), None)
    if event is None:
        return None
    stops, last = scene_of(chunks, i)
    leg = leg_of("attend", sentence, i, stops, last, *travellers_of(chunks, i))
    if leg is not None and chunks[i].low.startswith("mis") and leg.tense.time not in ("future", "present"):
        return None  # 'is sorry about missing the summit' may be long ago
    if leg is not None and not leg.tense.denied:  # 'will not skip'
        leg.tense.move = Move(cancelled=True)
        leg.tense.time = "future"
        return leg
    return None


_VERB_BEFORE = 5
"""Chunks from the verb to what is called off."""


def attendance_dropped(sentence: Sentence, i: int) -> Leg | None:
    """'cancelled his attendance at a forum in Skopje', 'has put off her participation in the congress in Riga'."""
    chunks = sentence.chunks
    owned = i > 0 and chunks[i - 1].symbol in m.HIS + m.POSSESSIVE
    dropped = owned and any(kind_of_move(chunks, k) for k in range(max(0, i - _VERB_BEFORE), i))
    dropped = dropped or (owned and any(_is_done_to(chunks, k) for k in range(i + 1, len(chunks))))
    if not dropped:
        return among_guests(sentence, i) if chunks[i].low in GUEST_WORDS else None
    stops, last = scene_of(chunks, i)
    leg = leg_of("attend", sentence, i, stops, last, *owner_of(chunks, i))
    if leg is not None:
        leg.tense.time = "future"
    return leg


def _is_done_to(chunks: list[Chunk], k: int) -> bool:
    """Whether a passive tells what became of the plan: 'his participation in the summit has been cancelled'."""
    return chunks[k - 1].symbol == m.BE and kind_of_move(chunks, k) != ""


def attends_what_is_told(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb at `i` names no event, but means the one that the item is about: 'will attend.'."""
    if not chunks[i].low.startswith(("attend", "participat")):
        return False
    k = i + 1
    while k < len(chunks) and (chunks[k].low in ("too", "also", "on", "in", "person") or chunks[k].symbol == m.DATE):
        k += 1
    return k >= len(chunks) or chunks[k].low in (".", ";", ",", "and", "alongside", "as", "with", "while", "but")


def _at_the_event(sentence: Sentence, i: int, who: list[Person]) -> Leg | None:
    """Give the leg of `who` at the scene that the sentence tells behind `i`, else at the item's event."""
    if not who:
        return None
    stops, last = scene_of(sentence.chunks, i)
    leg = leg_of("attend", sentence, i, stops, last, who, False)
    leg = leg or open_leg("attend", sentence, i, who, False, event=False)
    if leg is not None and any(chunk.symbol == m.FUTURE for chunk in sentence.chunks[i + 1 : i + 2]):
        leg.tense.time = "future"  # 'is among the guests expected in'
    return leg


_STANDING_FOR = frozenset("also being side delegation government team".split())
"""What may stand between a country and whom it is represented by: 'the Kenyan side will be represented by'."""


def _is_predicate(chunks: list[Chunk], i: int) -> bool:
    """Whether 'present' at `i` tells of being there, and is neither the verb nor 'the present'."""
    before = chunks[i - 1].symbol if i else m.STOP
    return before not in (m.TO, m.ARTICLE, m.FUTURE, m.IN, m.OFFICIAL, m.NAME)


def _note_represented(chunks: list[Chunk], be: int, by: int, guests: list[Person]) -> None:
    """Note whom the guests stand for: 'Iran will be represented by X', 'and the Omani side by Y'."""
    at = {id(chunk.value): k for k, chunk in enumerate(chunks)}
    for guest in guests:
        own = next((k for k in range(at[id(guest)], by, -1) if chunks[k].symbol == m.BY), be)
        if guest.sender is None:
            guest.sender = _represented(chunks, own)


def _represented(chunks: list[Chunk], be: int) -> Place | None:
    """Give the country that somebody stands for: 'Iran will be represented by', 'while Iran was represented by'."""
    k = be - 1
    while k >= 0 and (chunks[k].symbol in (m.BE, m.FUTURE) or chunks[k].low in _STANDING_FOR):
        k -= 1
    return chunks[k].place if k >= 0 and chunks[k].symbol in m.PLACE + m.ORGANISATION + m.DEMONYM else None
