"""Who is removed: the rules that find forced returns, expulsions and push-backs of migrants in a sentence.

Each rule gives a finding with a strength: 3 says so by itself, 2 says so in a usual form of words, about 1 needs more
of its like, and 0 is a look-alike, kept so that the trace can say why the label was withheld.
"""

import re
from collections.abc import Callable, Iterable
from operator import itemgetter

from streams.analysis.labels import removal_words as w
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.removal_context import Context, Removal, context_of, follows, is_done_to, near, of_people
from streams.analysis.labels.removal_nouns import told_by_nouns, told_to_go
from streams.analysis.labels.sentences import MIGRANT, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept

WAR = bit(Concept.WAR)
_FORCE = bit(Concept.FORCE)
_VOLUNTARY = bit(Concept.VOLUNTARY)
_CULTURE = bit(Concept.CULTURE)
_DISPLACED = bit(Concept.DISPLACED)
_PERSON = bit(Concept.PERSON)
_HISTORY = bit(Concept.HISTORY)
_NATIONAL = bit(Concept.NATIONAL)


def removals(sentence: Sentence, reading: Reading) -> list[Removal]:
    """Find what `sentence` tells of removals, look-alikes included."""
    if not sentence.mask & (_ANY_REMOVAL | MIGRANT | _NATIONAL) and not reading.is_about_migrants:
        return []
    if sentence.place is Place.BODY and not sentence.mask & _ANY_REMOVAL:
        return []
    context = context_of(sentence, reading)
    found = []
    for mention in sentence.mentions:
        for concept, rule in _RULES:
            if mention.mask >> concept & 1:
                name, strength = rule(context, mention)
                if strength < 1 and mention.mask & _MOTION and name not in _SETTLED:
                    name, strength = max((name, strength), _move(context, mention), key=itemgetter(1))
                if name:
                    found.append(Removal(name, strength, mention.start, mention.end))
                break
    if sentence.place is not Place.BODY and not found:
        found += told_by_nouns(context)
    elif sentence.place is not Place.BODY and all(r.strength < 1 for r in found):
        found += told_to_go(context)
    return found


_Verdict = tuple[str, float]
_NOTHING: _Verdict = ("", 0.0)


def _deport(s: Context, m: Mention) -> _Verdict:
    sentence = s.sentence
    if sentence.mask & _HISTORY and not s.migrants:
        return "deportation in history", 0
    if sentence.place is Place.TITLE and w.WORK_OF_ART.search(sentence.low):
        return "deportation in a work of art", 0.5
    of_anyone = sentence.low.startswith(("deport", "expul", "remov"), m.start)
    if of_anyone and near(m, s.look_alikes, 45) and not near(m, s.migrants, 70):
        return "deportation of a suspect, diplomat or prisoner", 1.5 if s.item_migrants else 0.3
    if w.DENIED.search(sentence.low, max(0, m.start - 90), m.start):
        return "a deportation denied", 0.5
    if sentence.mask & WAR and not s.subject:
        return "deportation of civilians in war", 0
    if not s.migrants and w.VISITOR.search(sentence.low):
        return "deportation of a person of note", 0.8
    if not (s.people or s.subject) and w.SENTENCED.search(sentence.low):
        return "deportation as part of a sentence", 0.8
    if sentence.low.endswith(" to", m.start, m.end) and s.places_after(m):
        return "removal from or to a country", 2.2
    of_migrants = s.people or s.subject or s.item_migrants
    if sentence.low.startswith(("forced removal", "removal"), m.start) and not of_migrants:
        return "removal from a place or an office", 0.3
    if s.subject:
        return "deportation with migrants in the sentence", 3
    if sentence.mask & _PERSON:
        return "deportation of a person of note", 0.8
    if s.nationals:
        return "deportation of foreigners", 2.8
    if w.PEOPLE.search(sentence.low):
        return "deportation of people", 2.2
    return "deportation", 1.6


def _push_back(s: Context, m: Mention) -> _Verdict:
    word = s.sentence.low[m.start : m.end]
    if word.startswith("tow") and "back" not in s.sentence.low[m.start : m.end + 60]:
        return _NOTHING
    if word.startswith(_KEPT_OUT):
        return ("people kept from entering", 1.6) if near(m, s.people, 70) or s.item_subject else _NOTHING
    noun = word.startswith(("pushback", "push back", "turnback", "tow"))
    if word.startswith(("intercept", "interdict")):
        return ("boats intercepted", 0.8) if s.item_subject or s.subject else _NOTHING
    if m.mask & MIGRANT or near(m, s.migrants, 70) or (noun and s.subject):
        return "migrants pushed back", 3
    if s.subject and w.SOME_PEOPLE.match(s.sentence.low, m.end):
        return "people turned back at a border", 2.2
    if w.BOATS_WERE.search(s.sentence.low[max(0, m.start - 40) : m.end]):
        return "boats were turned back", 2
    if near(m, s.nationals, 60) or (w.MOVED.match(s.sentence.text, m.end) and s.subject):
        return "people pushed back at a border", 2.2
    around = s.sentence.low[max(0, m.start - 50) : m.end + 50]
    if w.BOATS.search(around) and (s.item_subject or s.subject):
        return "boats turned back", 2.5
    if noun and s.item_subject and not word.startswith("tow"):
        return "push-backs in an item on migrants", 1.8
    if w.THE_BOATS.match(s.sentence.low, m.end):
        return "boats turned back", 1.6
    if word in ("pushbacks", "push backs"):
        return "push-backs", 1.5
    return "turning back", 0.2


_KEPT_OUT = (
    "kept from", "prevented from", "stopped from", "barred from", "blocked from",
    "refuse", "refusing", "deny", "denied", "denying",
)  # fmt: skip
"""The first words of `kept from crossing`, `refused entry` and their like."""


def _expel(s: Context, m: Mention) -> _Verdict:
    low = s.sentence.low
    if near(m, s.look_alikes, 30) and not near(m, s.migrants, 30):
        return "expulsion of diplomats or members", 0
    if w.LAND_TAKEN.search(low) and not s.migrants:
        return "people driven from their land", 0.5
    if "border" in low[m.start : m.end] and (s.people or s.item_subject):
        return "people taken over a border", 1.8
    if w.CAMP.search(low[m.end : m.end + 60]):
        return "driven out of a place, not a country", 0.3
    if follows(m, s.people, 40, through=low) or is_done_to(s, m, 60) or of_people(low, m, s.people):
        return "migrants expelled", 2.2
    whom = w.WHOM_THEY.search(low, max(0, m.start - 40), m.start)
    if whom and any(0 <= whom.start() - p.end <= 40 for p in s.people):
        return "migrants expelled", 2.2
    if low.startswith("expelled", m.start) and any(m.start - p.end == 1 for p in s.people) and w.ENDS.match(low, m.end):
        return "migrants expelled", 2.2
    if s.item_subject and low[m.start : m.end].startswith("expul"):
        return "expulsions in an item on migrants", 1.5
    before, after = low[max(0, m.start - 70) : m.start], s.sentence.text[m.end : m.end + 60]
    if s.item_migrants and w.PASSIVE.search(before) and w.THEY_WERE.search(before):
        return "people expelled in an item on migrants", 1.6
    if s.look_alikes or s.sentence.mask & WAR:
        return "expulsion of another kind", 0.2
    abroad = w.FROM_PLACE.match(after) and s.places_after(m)
    if abroad and (low.startswith("expulsions", m.start) or (w.PASSIVE.search(before) and w.THEY_WERE.search(before))):
        return "people expelled from or to a country", 1.8
    if s.item_subject and (
        w.PEOPLE.search(low[m.end : m.end + 30]) or w.TO_COUNTRY.match(s.sentence.text[m.end : m.end + 80])
    ):
        return "people expelled in an item on migrants", 1.6
    return "expulsion of another kind", 0.2


def _repatriate(s: Context, m: Mention) -> _Verdict:
    if s.sentence.mask & _CULTURE or (near(m, s.look_alikes, 40) and not near(m, s.migrants, 25)):
        return "repatriation of things, bodies or prisoners", 0
    if w.BODIES_OF.search(s.sentence.low, 0, m.start):
        return "repatriation of things, bodies or prisoners", 0
    if s.sentence.mask & _DISPLACED and not s.migrants:
        return "return of displaced people", 0.4
    if w.HOMECOMING.match(s.sentence.low, m.end) and not s.migrants:
        return "a state fetches its own", 0.4
    if s.sentence.mask & _VOLUNTARY:
        return "voluntary repatriation", 1
    if s.subject:
        return "repatriation of migrants", 1.4 if w.OF_OWN_WILL.search(s.sentence.low) else 2
    if s.nationals:
        return "repatriation of nationals", 1.2
    if (s.item_subject and w.PEOPLE.search(s.sentence.low)) or w.MOVED.match(s.sentence.text, m.end):
        return "people repatriated", 1.6
    return "repatriation", 0.4


def _remove(s: Context, m: Mention) -> _Verdict:
    low = s.sentence.low
    tail = s.sentence.text[m.end : m.end + 80]
    if follows(m, s.people, 25, through=low) or is_done_to(s, m, 60) or of_people(low, m, s.people):
        return "migrants removed", 2.2
    if low.startswith("removed", m.start) and any(m.start - p.end == 1 for p in s.people) and w.ENDS.match(low, m.end):
        return "migrants removed", 2.2
    if (s.subject or s.item_subject) and (w.FROM_COUNTRY.match(tail) or w.TO_COUNTRY.match(tail)):
        return "removal from or to a country", 2
    if s.item_migrants and low.startswith(("remove ", "removes ", "removing "), m.start) and w.ANYONE.match(low, m.end):
        return "people removed in an item on migrants", 1.8
    before = low[max(0, m.start - 70) : m.start]
    if s.item_subject and m.end - m.start == 7 and w.PASSIVE.search(before) and w.PEOPLE.search(before):
        return "people removed in an item on migrants", 1.5
    if near(m, s.migrants, 50):
        return "removal near migrants", 0.5
    return _NOTHING


def _send_back(s: Context, m: Mention) -> _Verdict:
    if w.REFUGE.search(s.sentence.low):
        return "return for refuge", 0.3
    if w.GOODS_SENT.search(s.sentence.low, 0, m.start) or w.MONEY.match(s.sentence.low, m.end):
        return "money sent home", 0
    if s.subject or s.nationals:
        return "migrants sent back", 2.2
    if s.item_subject and w.BOATS.search(s.sentence.low[max(0, m.start - 30) : m.end + 30]):
        return "boats turned back", 2
    before = s.sentence.low[max(0, m.start - 60) : m.start]
    if s.item_migrants and w.PASSIVE.search(before) and w.THEY_WERE.search(before):
        return "people sent back", 2
    if w.PEOPLE.search(s.sentence.low[max(0, m.start - 50) : m.end + 40]):
        return "people sent back", 1.6 if s.item_subject else 0.6
    return "sending back", 0.3


def _return(s: Context, m: Mention) -> _Verdict:
    sentence = s.sentence
    verb = sentence.low[m.start : m.end]
    passive = bool(w.PASSIVE.search(sentence.low[max(0, m.start - 25) : m.start])) and (
        verb == "returned" or (verb == "brought back" and not w.OF_OWN_WILL.search(sentence.low))
    )
    if verb == "returns" and s.people and any(0 <= m.start - p.end <= 2 for p in s.people):
        return "returns of migrants", 1.6
    if not near(m, s.people, 60):
        if passive and s.item_subject and w.TO_COUNTRY.match(sentence.text[m.end : m.end + 60]):
            return "people returned to a country", 1.6
        return _NOTHING
    to_camp = w.CAMP.search(sentence.low, m.end, m.end + 60)
    if w.ORDERED.search(sentence.low, max(0, m.start - 70), m.start) and not to_camp:
        return "migrants ordered to return", 1.8
    if sentence.mask & _VOLUNTARY:
        return "voluntary return", 0.2
    if passive and is_done_to(s, m, 60):
        return "migrants returned to a country", 2
    if sentence.mask & _FORCE:
        return "return under force", 2.2
    if follows(m, s.people, 22, through=sentence.low) and verb.startswith("return"):
        return "migrants returned", 1.8 if verb.endswith(("ing", "return")) else 1.2
    if of_people(sentence.low, m, s.people) or w.TO_COUNTRY.match(sentence.text[m.end : m.end + 60]):
        return "return of migrants", 0.9
    return "migrants going home", 0.4


def _send(s: Context, m: Mention) -> _Verdict:
    text, low = s.sentence.text, s.sentence.low
    verb = low[m.start : m.end]
    if w.REFUGE.search(low):
        return "transfer for refuge", 0.3
    if w.WORK_ABROAD.search(low):
        return "workers sent out by their own country", 0.3
    if verb.startswith("flight") and "board" in low[: m.start]:
        return _NOTHING
    leave = verb.startswith(("move", "moving", "force"))
    for person in s.people:
        after = text[person.end : person.end + 120]
        if 0 <= person.start - m.end <= 45:
            if leave and w.LEAVE.match(after):
                return "migrants made to leave", 1.2
            if not leave and w.TO_COUNTRY.match(after):
                return "migrants sent to a country", 1.2 if verb.startswith(_TAKEN) else 2.2
        if not leave and 0 <= m.start - person.end <= 45 and w.TO_COUNTRY.match(text[m.end : m.end + 80]):
            return "migrants sent to a country", 1.2 if verb.startswith(_TAKEN) else 2
    if (
        not leave
        and s.item_subject
        and re.match(r"\s+(?:people|them|men|families|children|minors|him|her)\s+", text[m.end : m.end + 12])
    ):
        them = text.find(" ", m.end + 1)
        if w.TO_COUNTRY.match(text[them : them + 60]):
            return "people sent to a country", 1.2
    return _NOTHING


_TAKEN = (
    "transfer",
    "tak",
    "took",
    "relocat",
    "left",
    "drop",
    "led",
    "lead",
    "carry",
    "carri",
    "driv",
    "drove",
    "flew",
    "flies",
)
"""Verbs that migrants and smugglers use of their own journeys too."""


def _principle(s: Context, m: Mention) -> _Verdict:
    return "deportation as a point of law", 0.6


def _move(s: Context, m: Mention) -> _Verdict:
    """People moved over a border by others, in whatever words: `put 92 men on a plane`, `driven to the border`."""
    if not (s.item_subject or s.subject or s.nationals):
        return _NOTHING
    text, low = s.sentence.text, s.sentence.low
    if s.sentence.mask & _VOLUNTARY or w.REFUGE.search(low):
        return "people moved for refuge or of their own will", 0.2
    about = s.item_subject or s.subject
    strength = 1.8 if low.startswith(w.STRAIGHT, m.start) else 1.1
    if w.FLEE.search(low, m.end, m.end + 60) or (low.startswith("flight", m.start) and "board" in low[: m.start]):
        return _NOTHING
    if w.MOVED.match(text, m.end) and not low.startswith(" with ", m.end):
        return "people moved over a border", strength if about or s.nationals else strength - 0.5
    if low.startswith(_LEFT, m.start) and w.LEFT_IN.match(text, m.end):
        return "people left in a waste or at a border", 1.8
    before = low[max(0, m.start - 70) : m.start]
    named = w.PEOPLE.search(before) or any(0 <= m.start - person.end <= 70 for person in s.people)
    passive = named and w.PASSIVE.search(before) and not low.startswith("forc", m.start)
    headline = low.startswith(w.PARTICIPLES, m.start) and any(m.start - person.end == 1 for person in s.people)
    abroad = low.startswith("flown", m.start) and w.FROM_COUNTRY.match(text, m.end)
    if (passive or headline) and (abroad or w.MOVED_BY_OTHERS.match(text, m.end)):
        return "people taken over a border", strength if about or s.nationals else strength - 0.5
    return _NOTHING


_LEFT = ("left", "leav", "abandon", "dump", "drop", "push", "forc", "put", "driv", "drove", "tow")


def _told_to_leave(s: Context, m: Mention) -> _Verdict:
    """Foreigners given a deadline, or told to go."""
    leaves = w.LEAVES.search(s.sentence.low)
    if not leaves or w.CAMP.search(s.sentence.low, leaves.end(), leaves.end() + 40):
        return _NOTHING
    if s.people and not s.look_alikes and not w.KEPT.search(s.sentence.low, 0, leaves.start()):
        if s.item_subject or s.migrants or s.nationals:
            return "foreigners told to leave", 1.8
        return "foreigners told to leave", 1.5 if w.ULTIMATUM.search(s.sentence.low) else 1.0
    return _NOTHING


_RULES: list[tuple[Concept, Callable[[Context, Mention], _Verdict]]] = [
    (Concept.PRINCIPLE, _principle),
    (Concept.DEPORT, _deport),
    (Concept.PUSHBACK, _push_back),
    (Concept.EXPEL, _expel),
    (Concept.REPATRIATE, _repatriate),
    (Concept.REMOVE, _remove),
    (Concept.SEND_BACK, _send_back),
    (Concept.RETURN, _return),
    (Concept.SEND, _send),
    (Concept.LEAVE_ORDER, _told_to_leave),
]
_OF_OTHERS = frozenset({"deportation of a person of note", "people driven from their land"})
_FINAL = frozenset(
    {"money sent home", "expulsion of diplomats or members", "repatriation of things, bodies or prisoners"}
)
"""Look-alikes that tell what the item is about."""
_SETTLED = _FINAL | {"workers sent out by their own country"}
"""Look-alikes that no other rule overrides."""
_MOTION = bit(Concept.EXPEL, Concept.SEND_BACK, Concept.RETURN, Concept.SEND, Concept.REMOVE, Concept.PUSHBACK)
_ANY_REMOVAL = bit(*(concept for concept, _ in _RULES))


_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.55}
"""What a story is about stands in its title and lead; one removal deep in the text is context."""

_SHARE = (1.0, 0.5, 0.5, 0.5)
_LATER_SHARE = 0.2
_WITHOUT_MIGRANTS = 0.7
_ABOUT_OTHERS = 0.3
"""The strongest finding counts wholly, its like less and less, so that length alone gives no label."""


def weigh(found: Iterable[tuple[Sentence, Removal]], reading: Reading) -> float:
    """Give the points of an item: fewer where it names no migrant, fewest where it is about diplomats or things."""
    found = list(found)
    points = sorted((r.strength * _WEIGHT[p.place] for p, r in found), reverse=True)
    total = sum(point * (_SHARE[rank] if rank < len(_SHARE) else _LATER_SHARE) for rank, point in enumerate(points))
    if reading.migrants:
        return total
    if any(r.rule in _FINAL | _OF_OTHERS and p.place is not Place.BODY for p, r in found):
        return total * _ABOUT_OTHERS
    return total if reading.is_about_migrants else total * _WITHOUT_MIGRANTS
