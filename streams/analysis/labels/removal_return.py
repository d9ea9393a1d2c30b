"""Rules for people brought to a country: repatriated, sent back, returned, sent, moved over a border."""

import re

from streams.analysis.labels import removal_words as w
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.removal_context import NOTHING, Context, Verdict, follows, is_done_to, near, of_people
from streams.analysis.labels.vocabulary import Concept

_VOLUNTARY = bit(Concept.VOLUNTARY)
_FORCE = bit(Concept.FORCE)
_CULTURE = bit(Concept.CULTURE)
_DISPLACED = bit(Concept.DISPLACED)


def repatriated(s: Context, m: Mention) -> Verdict:
    """Whether the repatriated are migrants, and against their will."""
    if s.sentence.mask & _CULTURE or (near(m, s.look_alikes, 40) and not near(m, s.migrants, 25)):
        return "repatriation of things, bodies or prisoners", 0
    if w.BODIES_OF.search(s.sentence.low, 0, m.start):
        return "repatriation of things, bodies or prisoners", 0
    if s.sentence.mask & _DISPLACED and not s.migrants:
        return "return of displaced people", 0.4
    if w.BANNED.search(s.sentence.low, m.end):
        return "repatriated and banned", 1.8
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


def sent_back(s: Context, m: Mention) -> Verdict:
    """Whether people are sent back, and not money or goods."""
    if w.REFUGE.search(s.sentence.low):
        return "return for refuge", 0.3
    if w.GOODS_SENT.search(s.sentence.low, 0, m.start) or w.MONEY.match(s.sentence.low, m.end):
        return "money sent home", 0
    if (
        s.nationals
        and not s.migrants
        and w.TRAVELLERS.search(s.sentence.low)
        and not w.UNDER_GUARD.search(s.sentence.low)
    ):
        return "travellers brought home", 0.3
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


def returned(s: Context, m: Mention) -> Verdict:
    """Whether migrants are returned by others, or go home of their own will."""
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
        return NOTHING
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
        by_others = w.TO_COUNTRY.match(_behind(s, m)) or s.sentence.low[m.end + 1 : m.end + 2].isdigit()
        return "migrants returned", 2.2 if by_others else 1.8 if verb.endswith(("ing", "return")) else 1.2
    if of_people(sentence.low, m, s.people) or w.TO_COUNTRY.match(sentence.text[m.end : m.end + 60]):
        return "return of migrants", 0.9
    return "migrants going home", 0.4


def _behind(s: Context, m: Mention) -> str:
    """Give the words behind the first people named after `m`."""
    end = min(p.end for p in s.people if p.start >= m.end)
    return s.sentence.text[end : end + 80]


def sent(s: Context, m: Mention) -> Verdict:
    """Whether migrants are sent or taken to a country: 'flew 40 men to Kigali'."""
    text, low = s.sentence.text, s.sentence.low
    verb = low[m.start : m.end]
    if w.REFUGE.search(low):
        return "transfer for refuge", 0.3
    if w.WORK_ABROAD.search(low):
        return "workers sent out by their own country", 0.3
    if verb.startswith("flight") and "board" in low[: m.start]:
        return NOTHING
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
    return NOTHING


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


def moved(s: Context, m: Mention) -> Verdict:
    """People moved over a border by others, in whatever words: `put 92 men on a plane`, `driven to the border`."""
    if not (s.item_subject or s.subject or s.nationals):
        return NOTHING
    text, low = s.sentence.text, s.sentence.low
    if s.sentence.mask & _VOLUNTARY or w.REFUGE.search(low):
        return "people moved for refuge or of their own will", 0.2
    about = s.item_subject or s.subject
    counted = any(w.COUNTED.search(low, m.end, p.start) and p.start - m.end < 30 for p in s.nationals)
    strength = 1.8 if counted or low.startswith(w.STRAIGHT, m.start) else 1.1
    if w.FLEE.search(low, m.end, m.end + 60) or (low.startswith("flight", m.start) and "board" in low[: m.start]):
        return NOTHING
    if w.OVER_THE_LINE.match(text, m.end) and not low.startswith(_CARRIED, m.start):
        return "people moved over a border", 1.8
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
    return NOTHING


_CARRIED = ("carr", "ferr", "mov", "leav", "left")
"""Verbs of those who only help people on."""
_LEFT = ("left", "leav", "abandon", "dump", "drop", "push", "forc", "put", "driv", "drove", "tow")
