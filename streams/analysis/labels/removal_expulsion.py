"""Rules for people put out of a country or kept out of it: deported, expelled, removed, pushed back, told to leave."""

from streams.analysis.labels import removal_words as w
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.removal_context import NOTHING, Context, Verdict, follows, is_done_to, near, of_people
from streams.analysis.labels.sentences import MIGRANT, Place
from streams.analysis.labels.vocabulary import Concept

_WAR = bit(Concept.WAR)
_HISTORY = bit(Concept.HISTORY)
_PERSON = bit(Concept.PERSON)


def on_principle(s: Context, m: Mention) -> Verdict:
    """The principle ('non-refoulement') tells of no removal by itself."""
    return "deportation as a point of law", 0.6


def deported(s: Context, m: Mention) -> Verdict:
    """Whether 'deport', 'deportation' and their like tell of migrants, or of a suspect, a person of note, history."""
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
    if sentence.mask & _WAR and not s.subject and not (s.nationals and w.SINCE_THE_WAR.search(sentence.low)):
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


def pushed_back(s: Context, m: Mention) -> Verdict:
    """Whether people or boats are turned back, towed off or refused entry."""
    word = s.sentence.low[m.start : m.end]
    if word.startswith("tow") and "back" not in s.sentence.low[m.start : m.end + 60]:
        return NOTHING
    if word.startswith(_KEPT_OUT):
        if s.sentence.mask & _PERSON and not s.migrants:
            return "a person of note kept out", 0.4
        at_border = w.A_BORDER.search(s.sentence.low) and w.SOME_PEOPLE.match(s.sentence.low, m.end)
        return ("people kept from entering", 1.6) if near(m, s.people, 70) or s.item_subject or at_border else NOTHING
    noun = word.startswith(("pushback", "push back", "turnback", "tow"))
    if word.startswith(("intercept", "interdict")):
        return ("boats intercepted", 0.8) if s.item_subject or s.subject else NOTHING
    if m.mask & MIGRANT or near(m, s.migrants, 70) or (noun and s.subject):
        return "migrants pushed back", 3
    if (s.subject or w.A_BORDER.search(s.sentence.low)) and w.SOME_PEOPLE.match(s.sentence.low, m.end):
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


def expelled(s: Context, m: Mention) -> Verdict:
    """Whether those expelled or driven out are migrants, and not diplomats, members or people of the land."""
    low = s.sentence.low
    if near(m, s.look_alikes, 30) and not near(m, s.migrants, 30):
        return "expulsion of diplomats or members", 0
    if w.LAND_TAKEN.search(low) and not s.migrants:
        return "people driven from their land", 0.5
    if "border" in low[m.start : m.end] and (s.people or s.item_subject):
        return "people taken over a border", 1.8
    if w.FROM_CAMP.search(low[m.end : m.end + 60]):
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
    if s.look_alikes or s.sentence.mask & _WAR:
        return "expulsion of another kind", 0.2
    if low.startswith("expel", m.start) and w.SOME_PEOPLE.match(low, m.end) and w.ABROAD.search(s.sentence.text, m.end):
        return "people expelled from or to a country", 1.6
    abroad = w.FROM_PLACE.match(after) and s.places_after(m)
    if abroad and (low.startswith("expulsions", m.start) or (w.PASSIVE.search(before) and w.THEY_WERE.search(before))):
        return "people expelled from or to a country", 1.8
    if s.item_subject and (
        w.PEOPLE.search(low[m.end : m.end + 30]) or w.TO_COUNTRY.match(s.sentence.text[m.end : m.end + 80])
    ):
        return "people expelled in an item on migrants", 1.6
    return "expulsion of another kind", 0.2


def removed(s: Context, m: Mention) -> Verdict:
    """Whether those removed are migrants, or taken from a country."""
    low = s.sentence.low
    tail = s.sentence.text[m.end : m.end + 80]
    if any(p.end < m.start <= p.end + 2 and "'" in low[p.end - 1 : m.start] for p in s.people):
        return "migrants removed", 2.2
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
    return NOTHING


def told_to_leave(s: Context, m: Mention) -> Verdict:
    """Foreigners given a deadline, or told to go."""
    leaves = w.LEAVES.search(s.sentence.low)
    if not leaves or w.CAMP.search(s.sentence.low, leaves.end(), leaves.end() + 40):
        return NOTHING
    if s.people and not s.look_alikes and not w.KEPT.search(s.sentence.low, 0, leaves.start()):
        if s.item_subject or s.migrants or s.nationals:
            return "foreigners told to leave", 1.8
        return "foreigners told to leave", 1.5 if w.ULTIMATUM.search(s.sentence.low) else 1.0
    return NOTHING
