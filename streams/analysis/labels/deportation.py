"""Who is removed: the rules that find forced returns, expulsions and push-backs of migrants in a sentence.

Each rule gives a finding with a strength: 3 says so by itself, 2 says so in a usual form of words, about 1 needs more
of its like, and 0 is a look-alike, kept so that the trace can say why the label was withheld.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from streams.analysis.gazetteer import NameKind
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.sentences import MIGRANT, NEAR_TOPIC, TOPIC, Place, Reading, Sentence
from streams.analysis.labels.vocabulary import Concept
from streams.analysis.places import find_places

LOOK_ALIKE = bit(Concept.DIPLOMAT, Concept.EXTRADITION)
WAR = bit(Concept.WAR)
_FOREIGNER = bit(Concept.FOREIGNER)
_NATIONAL = bit(Concept.NATIONAL)
_FORCE = bit(Concept.FORCE)
_VOLUNTARY = bit(Concept.VOLUNTARY)
_CULTURE = bit(Concept.CULTURE)
_DISPLACED = bit(Concept.DISPLACED)
_PERSON = bit(Concept.PERSON)
_HISTORY = bit(Concept.HISTORY)

_TO_COUNTRY = re.compile(
    r"(?: (?:who|that|which|seeking|fleeing|arriving|detained|stranded)[^,.;]{0,40}?)?"
    r"(?:\s+(?:back|straight back|directly back|away|off|home|out|over|forcibly|from\s+(?:the\s+)?[A-Z][\w.]+))*"
    r",?\s+(?:to|into)\s+(?:the\s+)?(?:(?:east|west|north|south|central)\s+)?"
    r"(?:[A-Z]|(?:a|an|another|some|any)?\s*(?:third|other|another|safe|unsafe|foreign|different)\s+countr"
    r"|(?:their|his|her)\s+(?:home|own)?\s*(?:countr|homeland)|danger|persecution|torture|face\b)"
)
_PEOPLE = re.compile(
    r"\b(?:people|them|men|women|children|famil(?:y|ies)|babies|minors|arrivals|detainees|claimants|individuals"
    r"|persons|nationals|citizens|residents|foreigners|him|her|workers|mothers?|fathers?)\b"
)
_PERSON_NOUN = re.compile(
    r" (?:\w+ ){0,2}?(?:refugees?|migrants?|nationals?|citizens?|seekers?|immigrants?|workers?|families|family|people"
    r"|men|women|children|deportees?|returnees?|exiles|minors?|man|woman|boys?|girls?|students?|labou?rers|defectors"
    r"|couple|mother|father|members|passengers|convicts|offenders|prisoners)\b"
)
_BODY_OF_STATE = re.compile(
    r" (?:\w+ ){0,1}?(?:police|officials?|authorities|troops|government|forces|guards|soldiers|diplomats?)\b"
)
_OBJECT = (
    r"[^.;:!?]{0,25}?(?:\b\d[\d,.]*|\b(?:hundreds|thousands|dozens|scores|people|them|men|women|families|children|migrants?"
    r"|refugees?|asylum[ -]seekers?|nationals|citizens|foreigners|him|her|those|everyone|workers|deportees"
    r"|[A-Z][a-z]+(?:ans|is|ese))\b)"
)
_AWAY = (
    r"(?:[^.;:!?]{0,40}?\s)??\s*(?:back\b|home\b|(?:over|across|at|to)\s(?:the\s|its\s|their\s)?(?:\w+\s)?(?:border|frontier|river"
    r"|line|desert)\b|out\sof\s(?:the\s)?(?:country|[A-Z])|(?i:(?:in)?to)\s(?:the\s)?(?!be\b)[A-Z]|on\s?(?:to\s)?(?:a\s|the\s)?(?:\w+\s)?"
    r"(?:planes?|bus(?:es)?|flights?|road)\b|to\s(?:a\s|another\s|third\s|their\s(?:own\s|home\s)?(?:countr|homeland)|danger))"
)
_MOVED = re.compile(_OBJECT + _AWAY)
_MOVED_BY_OTHERS = re.compile(r"(?:[^.;:!?]{0,30}?\s)??\s*" + _AWAY)
_SOME_PEOPLE = re.compile(
    r" (?:some |another |about |nearly |over |more than |at least )?(?:\d|hundreds|thousands|dozens|scores)"
)
_BOATS_WERE = re.compile(
    r"\bboats? (?:have been|has been|had been|were|was|are|being|to be)\b[^.;]{0,12}$|\bboats? (?:turned|towed|sent)"
)
_LEAVES = re.compile(r"\b(?:leave|go home|depart|return home|go back|get out|has to go|have to go|must go)\b")
_KEPT = re.compile(
    r"\b(?:cannot|can't|unable to|allowed to|free to|wants? to|from|whenever|stop\w*|keep\w*|able to) [^.;]{0,25}$"
)
"""People kept from leaving, or free to leave, are not told to leave."""
_NO_NOUN = re.compile(
    r"\W*$|[,.;:!?]| (?:to|from|who|in|at|on|and|were|was|are|have|had|by|back|over|across|home|a day)\b"
)
"""What may follow `Congolese` where it stands for people."""
_PLAN = re.compile(
    r"\b([A-Z][a-z]+)(?: asylum| deportation| migration| migrant| refugee| people)?"
    r" (?:policy|plan|plans|deal|bill|flights?|solution|swap)\b"
)
_STRAIGHT = tuple("expel bus truck driv drov march send sent herd put load escort push hand forc".split())
_BOATS = re.compile(r"\b(?:boats?|vessels?|dingh(?:y|ies)|navy|coast ?guard)\b")
_THE_BOATS = re.compile(r" (?:the |asylum |refugee |migrant )?boats\b")
_PASSIVE = re.compile(r"\b(?:be|been|being|were|was|are|is|get|gets|getting)\s+(?:\w+ly\s+|\w+ed and )?$")
_CAMP = re.compile(
    r"\b(?:camps?|squats?|shelters?|centres?|centers?|homes?|hotels?|party|parliament|union|buildings?)\b"
)
_LEAVE = re.compile(r"\s*(?:back |out )?to\s+(?:leave|return|go back|go home)\b")
_FROM_COUNTRY = re.compile(r"\s+from\s+(?:the\s+)?(?:[A-Z][\w.]+|country|our)")
_FLEE = re.compile(r"\bto (?:flee|seek|move|cross|walk)\b")
_REFUGE = re.compile(r"\b(?:resettl|reunit|reunif|safe passage|evacuat|rescue|relocat)\w*")


class Removal(NamedTuple):
    """A finding of a rule: how strongly the words at `start:end` of the sentence tell of a removal."""

    rule: str
    strength: float
    start: int
    end: int


class _Context(NamedTuple):
    sentence: Sentence
    migrants: list[Mention]
    people: list[Mention]  # migrants, and foreigners where they are removed
    nationals: list[Mention]  # foreigners by the name of their people
    subject: bool  # the sentence is about migrants or asylum
    item_subject: bool  # so is the item
    look_alikes: list[Mention]


def removals(sentence: Sentence, reading: Reading) -> list[Removal]:
    """Find what `sentence` tells of removals, look-alikes included."""
    if not sentence.mask & (_ANY_REMOVAL | MIGRANT):
        return []
    migrants = [m for m in sentence.mentions if m.mask & MIGRANT]
    nationals = [m for m in sentence.mentions if m.mask & _NATIONAL and _names_people(sentence, m)]
    context = _Context(
        sentence,
        migrants,
        [m for m in sentence.mentions if m.mask & (MIGRANT | _FOREIGNER)] + nationals,
        nationals,
        bool(sentence.mask & (MIGRANT | TOPIC | NEAR_TOPIC)),
        reading.is_about_migrants,
        [m for m in sentence.mentions if m.mask & LOOK_ALIKE],
    )
    found = []
    for mention in sentence.mentions:
        for concept, rule in _RULES:
            if mention.mask >> concept & 1:
                name, strength = rule(context, mention)
                if strength < 1 and mention.mask & _MOTION and name not in _FINAL:
                    name, strength = max((name, strength), _move(context, mention), key=itemgetter(1))
                if name:
                    found.append(Removal(name, strength, mention.start, mention.end))
                break
    if migrants and not found and sentence.place is not Place.BODY:
        found += _third_country_plans(sentence)
    return found


def _third_country_plans(sentence: Sentence) -> Iterator[Removal]:
    """`The Rwanda policy`: asylum seekers, and a plan that is named after a country."""
    for plan in _PLAN.finditer(sentence.text):
        if any(place.kind is NameKind.COUNTRY for place in find_places(plan[1])):
            yield Removal("a plan named after a third country", 1.2, plan.start(), plan.end())


def _names_people(sentence: Sentence, m: Mention) -> bool:
    """Tell whether the name of a people stands for persons: `Afghans`, `Afghan families`; no `Afghan police`."""
    if not sentence.text[m.start].isupper() or _BODY_OF_STATE.match(sentence.low, m.end):
        return False
    if sentence.low[m.end - 1] == "s" or _PERSON_NOUN.match(sentence.low, m.end):
        return True
    return sentence.low.endswith("ese", m.start, m.end) and bool(_NO_NOUN.match(sentence.low, m.end))


_Verdict = tuple[str, float]
_NOTHING: _Verdict = ("", 0.0)


def _deport(s: _Context, m: Mention) -> _Verdict:
    sentence = s.sentence
    if sentence.mask & _HISTORY and not s.migrants:
        return "deportation in history", 0
    if _near(m, s.look_alikes, 45) and not _near(m, s.migrants, 70):
        return "deportation of a suspect, diplomat or prisoner", 0.3
    if sentence.mask & WAR and not s.subject:
        return "deportation of civilians in war", 0
    if s.subject:
        return "deportation with migrants in the sentence", 3
    if sentence.mask & _PERSON:
        return "deportation of a person of note", 0.8
    if s.nationals:
        return "deportation of foreigners", 2.8
    if _PEOPLE.search(sentence.low):
        return "deportation of people", 2.2
    return "deportation", 1.6


def _push_back(s: _Context, m: Mention) -> _Verdict:
    word = s.sentence.low[m.start : m.end]
    if word.startswith("tow") and "back" not in s.sentence.low[m.start : m.end + 60]:
        return _NOTHING
    noun = word.startswith(("pushback", "push back", "turnback", "tow"))
    if word.startswith(("intercept", "interdict")):
        return ("boats intercepted", 0.8) if s.item_subject or s.subject else _NOTHING
    if _near(m, s.migrants, 70) or (noun and s.subject):
        return "migrants pushed back", 3
    if s.subject and _SOME_PEOPLE.match(s.sentence.low, m.end):
        return "people turned back at a border", 2.2
    if _BOATS_WERE.search(s.sentence.low[max(0, m.start - 40) : m.end]):
        return "boats were turned back", 2
    if _near(m, s.nationals, 60) or (_MOVED.match(s.sentence.text, m.end) and s.subject):
        return "people pushed back at a border", 2.2
    around = s.sentence.low[max(0, m.start - 50) : m.end + 50]
    if _BOATS.search(around) and (s.item_subject or s.subject):
        return "boats turned back", 2.5
    if noun and s.item_subject:
        return "push-backs in an item on migrants", 1.8
    if _THE_BOATS.match(s.sentence.low, m.end):
        return "boats turned back", 1.6
    return "turning back", 0.2


def _expel(s: _Context, m: Mention) -> _Verdict:
    low = s.sentence.low
    if _near(m, s.look_alikes, 30) and not _near(m, s.migrants, 30):
        return "expulsion of diplomats or members", 0
    if "border" in low[m.start : m.end] and (s.people or s.item_subject):
        return "people taken over a border", 1.8
    if _CAMP.search(low[m.end : m.end + 60]):
        return "driven out of a place, not a country", 0.3
    if _follows(m, s.people, 40, through=low) or _is_done_to(s, m, 60) or _of_people(low, m, s.people):
        return "migrants expelled", 2.2
    if s.item_subject and low[m.start : m.end].startswith("expul"):
        return "expulsions in an item on migrants", 1.5
    if s.item_subject and (
        _PEOPLE.search(low[m.end : m.end + 30]) or _TO_COUNTRY.match(s.sentence.text[m.end : m.end + 80])
    ):
        return "people expelled in an item on migrants", 1.6
    return "expulsion of another kind", 0.2


def _repatriate(s: _Context, m: Mention) -> _Verdict:
    if s.sentence.mask & _CULTURE or (_near(m, s.look_alikes, 40) and not _near(m, s.migrants, 25)):
        return "repatriation of things, bodies or prisoners", 0
    if s.sentence.mask & _DISPLACED and not s.migrants:
        return "return of displaced people", 0.4
    if s.sentence.mask & _VOLUNTARY:
        return "voluntary repatriation", 1
    if s.subject:
        return "repatriation of migrants", 2
    if s.nationals:
        return "repatriation of nationals", 1.2
    if (s.item_subject and _PEOPLE.search(s.sentence.low)) or _MOVED.match(s.sentence.text, m.end):
        return "people repatriated", 1.6
    return "repatriation", 0.4


def _remove(s: _Context, m: Mention) -> _Verdict:
    low = s.sentence.low
    tail = s.sentence.text[m.end : m.end + 80]
    if _follows(m, s.people, 25, through=low) or _is_done_to(s, m, 60) or _of_people(low, m, s.people):
        return "migrants removed", 2.2
    if (s.subject or s.item_subject) and (_FROM_COUNTRY.match(tail) or _TO_COUNTRY.match(tail)):
        return "removal from or to a country", 2
    if _near(m, s.migrants, 50):
        return "removal near migrants", 0.5
    return _NOTHING


def _send_back(s: _Context, m: Mention) -> _Verdict:
    if _REFUGE.search(s.sentence.low):
        return "return for refuge", 0.3
    if s.subject or s.nationals:
        return "migrants sent back", 2.2
    if _PEOPLE.search(s.sentence.low[max(0, m.start - 50) : m.end + 40]):
        return "people sent back", 1.6 if s.item_subject else 0.6
    return "sending back", 0.3


def _return(s: _Context, m: Mention) -> _Verdict:
    sentence = s.sentence
    verb = sentence.low[m.start : m.end]
    passive = bool(_PASSIVE.search(sentence.low[max(0, m.start - 25) : m.start])) and verb == "returned"
    if verb == "returns" and s.people and any(0 <= m.start - p.end <= 2 for p in s.people):
        return "returns of migrants", 1.6
    if not _near(m, s.people, 60):
        if passive and s.item_subject and _TO_COUNTRY.match(sentence.text[m.end : m.end + 60]):
            return "people returned to a country", 1.6
        return _NOTHING
    if sentence.mask & _VOLUNTARY:
        return "voluntary return", 0.2
    if passive and _is_done_to(s, m, 60):
        return "migrants returned to a country", 2
    if sentence.mask & _FORCE:
        return "return under force", 2.2
    if _follows(m, s.people, 22, through=sentence.low) and verb.startswith("return"):
        return "migrants returned", 1.8 if verb.endswith(("ing", "return")) else 1.2
    if _of_people(sentence.low, m, s.people) or _TO_COUNTRY.match(sentence.text[m.end : m.end + 60]):
        return "return of migrants", 0.9
    return "migrants going home", 0.4


def _send(s: _Context, m: Mention) -> _Verdict:
    text, low = s.sentence.text, s.sentence.low
    verb = low[m.start : m.end]
    if _REFUGE.search(low):
        return "transfer for refuge", 0.3
    if verb.startswith("flight") and "board" in low[: m.start]:
        return _NOTHING
    leave = verb.startswith(("move", "moving", "force"))
    for person in s.people:
        after = text[person.end : person.end + 120]
        if 0 <= person.start - m.end <= 45:
            if leave and _LEAVE.match(after):
                return "migrants made to leave", 1.2
            if not leave and _TO_COUNTRY.match(after):
                return "migrants sent to a country", 1.2 if verb.startswith(("transfer", "take")) else 2.2
        if not leave and 0 <= m.start - person.end <= 45 and _TO_COUNTRY.match(text[m.end : m.end + 80]):
            return "migrants sent to a country", 1.2 if verb.startswith(("transfer", "take")) else 2
    if (
        not leave
        and s.item_subject
        and re.match(r"\s+(?:people|them|men|families|children|minors|him|her)\s+", text[m.end : m.end + 12])
    ):
        them = text.find(" ", m.end + 1)
        if _TO_COUNTRY.match(text[them : them + 60]):
            return "people sent to a country", 1.2
    return _NOTHING


def _principle(s: _Context, m: Mention) -> _Verdict:
    return "deportation as a point of law", 0.6


def _move(s: _Context, m: Mention) -> _Verdict:
    """People moved over a border by others, in whatever words: `put 92 men on a plane`, `driven to the border`."""
    if not (s.item_subject or s.subject or s.nationals):
        return _NOTHING
    text, low = s.sentence.text, s.sentence.low
    if s.sentence.mask & _VOLUNTARY or _REFUGE.search(low):
        return "people moved for refuge or of their own will", 0.2
    about = s.item_subject or s.subject
    strength = 1.8 if low.startswith(_STRAIGHT, m.start) else 1.1
    if _FLEE.search(low, m.end, m.end + 60) or (low.startswith("flight", m.start) and "board" in low[: m.start]):
        return _NOTHING
    if _MOVED.match(text, m.end) and not low.startswith(" with ", m.end):
        return "people moved over a border", strength if about or s.nationals else strength - 0.5
    before = low[max(0, m.start - 70) : m.start]
    named = _PEOPLE.search(before) or any(0 <= m.start - person.end <= 70 for person in s.people)
    passive = named and _PASSIVE.search(before) and not low.startswith("forc", m.start)
    if passive and _MOVED_BY_OTHERS.match(text, m.end):
        return "people taken over a border", strength if about else strength - 0.5
    return _NOTHING


def _told_to_leave(s: _Context, m: Mention) -> _Verdict:
    """Foreigners given a deadline, or told to go."""
    leaves = _LEAVES.search(s.sentence.low)
    if s.people and leaves and not s.look_alikes and not _KEPT.search(s.sentence.low, 0, leaves.start()):
        return "foreigners told to leave", 1.8 if s.item_subject or s.migrants or s.nationals else 1.0
    return _NOTHING


_RULES: list[tuple[Concept, Callable[[_Context, Mention], _Verdict]]] = [
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
_FINAL = frozenset({"expulsion of diplomats or members", "repatriation of things, bodies or prisoners"})
"""Look-alikes that no other rule overrides."""
_MOTION = bit(Concept.EXPEL, Concept.SEND_BACK, Concept.RETURN, Concept.SEND, Concept.REMOVE, Concept.PUSHBACK)
_ANY_REMOVAL = bit(*(concept for concept, _ in _RULES))


def _gap(m: Mention, other: Mention) -> int:
    return other.start - m.end if other.start >= m.end else m.start - other.end


def _near(m: Mention, others: Iterable[Mention], characters: int) -> bool:
    return any(_gap(m, other) <= characters for other in others if other is not m)


_OTHER_OBJECT = re.compile(r"\b(?:for|from|of|to|that|which|by|with|and|about|against|after|as|in|on)\b")


def _follows(m: Mention, others: Iterable[Mention], characters: int, through: str = "") -> bool:
    """Whether one of `others` is the object of the verb at `m`: close behind, with no preposition between."""
    return any(
        0 <= other.start - m.end <= characters and not _OTHER_OBJECT.search(through, m.end, other.start)
        for other in others
    )


def _is_done_to(s: _Context, m: Mention, characters: int) -> bool:
    """Whether the verb at `m` is passive and one of the migrants its subject."""
    return bool(_PASSIVE.search(s.sentence.low[max(0, m.start - 25) : m.start])) and any(
        0 <= m.start - person.end <= characters for person in s.people
    )


def _of_people(low: str, m: Mention, people: Iterable[Mention]) -> bool:
    return low.startswith(" of ", m.end) and any(0 <= p.start - m.end <= 40 for p in people)


_WEIGHT = {Place.TITLE: 1.6, Place.LEAD: 1.3, Place.BODY: 0.55}
"""What a story is about stands in its title and lead; one removal deep in the text is context."""

_SHARE = (1.0, 0.5, 0.5, 0.5)
_LATER_SHARE = 0.2
_WITHOUT_MIGRANTS = 0.7
"""The strongest finding counts wholly, its like less and less, so that length alone gives no label."""


def weigh(found: Iterable[tuple[Sentence, Removal]], reading: Reading) -> float:
    """Give the points of an item for its findings."""
    points = sorted((r.strength * _WEIGHT[p.place] for p, r in found), reverse=True)
    total = sum(point * (_SHARE[rank] if rank < len(_SHARE) else _LATER_SHARE) for rank, point in enumerate(points))
    return total if reading.is_about_migrants or reading.migrants else total * _WITHOUT_MIGRANTS
