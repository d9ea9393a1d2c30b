"""The gate: whether an item can concern migrants at all. Most news ends here, a few microseconds after it came."""

import re

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from streams.analysis.gazetteer import demonyms
from streams.analysis.text import Document

STEMS = (
    "refugee", "asylum", "migra", "deport", "repatriat", "returnee", "rohingya", "stateless", "boat people",
    "xenophob", "undocumented", "without papers", "without documents", "unauthorised arr", "unauthorized",
    "overstay", "foreign national", "foreigners", "foreign worker", "expel", "expuls", "pushback", "push-back",
    "pushed back", "sent back", "send back", "sends back", "sending back", "sent home", "sends home", "send home",
    "turned back", "turn back", "turns back", "forced back", "rounds up", "rounded up", "round-up", "border guard",
    "border police", "coast guard", "coastguard", "small boat", "detention cent", "detention camp",
    "removal flight", "failed claim", "whose claims",
    "smuggler", "kafala", "domestic worker", "traffick", "across the border", "over the border",
    "at the border", "third countr", "home countries", "countries of origin", "country of origin", "uyghur",
    "uighur", "on a plane to", "turned away", "send them back", "send them home", "sent them", "taken back to",
    "took them back", "pushed more than", "sub-saharan", "dinghy", "dinghies", "push-in", "pushed in",
    "return decision", "return hub", "return cent", "orders to leave", "order to leave", "refoul", "defector",
    "cross the channel", "crossed the channel", "domestic helper", "foreign domestic", "rejected applicant",
    "search and rescue", "frontex", "unaccompanied", "central mediterranean", "seek refuge", "unhcr",
    "forced return", "forcible return", "forcibly return", "temporary protection", "removals to", "seeking refuge",
    "sought refuge", "residency law", "residency, labo", "residency and labo", "expats", "refused entry",
    "denied entry", "ice agents", "picked up at sea", "picked up from the sea", "go back where they",
    "entered illegally", "illegally entered", "safe country", "put out of the country", "citizen card holders",
    "removal proceedings", "without legal status", "lack papers", "way to europe", "returns package", "readmi",
    "re-admit", "dublin rul", "dublin trans", "dublin ret", "dublin proc", "dublin sys", "dublin reg", "dublin conv",
    "rescue ship", "rescue vessel", "charity ship", "charity vessel", "stay of removal", "permit holders",
    "exemption permit", "transit zone", "protected status", "right to stay", "right to remain", "residence permits of",
    "children in detention",
)  # fmt: skip
"""Parts of words; nearly every item that carries one of the two labels has one of them."""

MOVES = (
    "charter to", "charter flight", "chartered", "air force plane", "military plane", "planes carrying",
    "plane with", "aboard", "bussed", " buses", "convoy", "handed to", "handover of", "the border", "the frontier",
    "border cross", "were removed", "been removed", "removals", "detainees", "detention of", "barge", " boat",
    "at sea", "leave the country", "guards shot", "auctioned", "maids", "flown from", "over the line", "camps",
    "helpers", "on a plane", "a plane to", "plane ticket", "flown to", "flown out", "flown home", "given over",
    "residence perm", "residence paper", "residence card", "lose permits", "end of permits", "coaches", "lorries",
    "lorry", "to leave by", "do not leave", "must leave", "told to leave", "have to leave", "the wire",
    "in the desert", "without papers", "picked up by police", "police picked up", "to their country",
    "to their countries", "own accord", "citizen card", "passports", "locking people up", "valid visas",
    "seeking safety", "degrading", "inhuman", "ill-treat", "mistreat", "maltreat", "in detention", "languish", " jails",
    "return flights", "labour camp", "labor camp", "unpaid wages", "to get out", "the fence", "a ticket", "put across",
    "set down", "holding area", "barracks", "applicant", "consulate", "wage slip",
    "without wages", "drove across", "taken across", "turned away", "deadline to leave",
    "booked on", "labour court", "identity document", "ration card",
)  # fmt: skip
"""Parts of words that tell of the field only beside a people by name: `55 Venezuelans left on an air force plane`."""

_PERSONS = (
    "men", "women", "families", "workers", "helpers", "children", "man ", "woman", "family", "mother", "boy", "girl",
    "herders", "traders", "pickers", "maids", "convert", "couple", "exile", "applicant", "nurse", "citizen card",
)  # fmt: skip
_REGIONS = ("west african", "central american", "north african")
_DEMONYMS = sorted(name.lower() for name in demonyms() if len(name) > len("USs"))
PEOPLES = (
    *(name for name in _DEMONYMS if name.endswith(("s", "ese"))),
    *(f"{name} {persons}" for name in _DEMONYMS if not name.endswith("s") for persons in _PERSONS),
    *_REGIONS, "nationals", "detainees", "people from", "men from", "children from",
    "who fled", "who had fled", "who have fled",
    "workers from", "families from", "women from",
)  # fmt: skip
"""Peoples by name and others who stand for migrants beside a word of `MOVES`."""

IN_TITLES = (
    "sends", "sent", "send ", "hands ", "handed", "returns", "returned", "pushes", "strips", "flies", "flown", "flight",
    "to leave", "leave or", "go home", "forces", "removes", "removed", "puts ", "buses", " back", "permits", "hunts",
    "removal", "to go", "applicant", "drove", "walks ", "ships ", "lists", "camp", "cells", "court", "lawyers",
    "cardinal", "bishop", "doctors",
)  # fmt: skip
"""Verbs that tell of the field in a title beside a people by name: `X sends 10,000 Haitians back`."""

_IN_BODIES = AhoCorasick((*STEMS, *MOVES), implementation=Implementation.DFA)
_IN_TITLES = AhoCorasick((*STEMS, *MOVES, *IN_TITLES), implementation=Implementation.DFA)
_PEOPLES = AhoCorasick(PEOPLES, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
"""Apart from the others, as these are many times as many and asked for only where something else is told."""

_HEAD = 300
"""Characters in which a story counts those whom it is about."""
_COUNT = re.compile(r"(?:\b\d[\d,]+|\b(?:dozens|hundreds|thousands|scores) of)(?: [a-z]+)? $")


def may_concern_migrants(document: Document) -> bool:
    """Tell whether `document` has any word of the field, or names both a people and what is done to migrants."""
    title, body = document.title.low, document.body.low
    moved = sent = False
    for word, _, _ in _IN_TITLES.find_matches_as_indexes(title, overlapping=True):
        if word < len(STEMS):
            return True
        sent = True
        moved = moved or word < len(STEMS) + len(MOVES)
    for word, _, _ in _IN_BODIES.find_matches_as_indexes(body, overlapping=True):
        if word < len(STEMS):
            return True
        moved = True
    if _counts_people(title) or _counts_people(body[:_HEAD]):
        return True
    if (sent or moved) and _PEOPLES.find_matches_as_indexes(title):
        return True
    return moved and bool(_PEOPLES.find_matches_as_indexes(body))


def _counts_people(text: str) -> bool:
    """Whether people of one nation are counted in `text`: `96 Comorians`, `some 200 Sudanese`."""
    return any(_COUNT.search(text, max(0, start - 20), start) for _, start, _ in _PEOPLES.find_matches_as_indexes(text))
