"""Why what looks like an official's visit is none by the label guide: rules in order, the first that holds counts."""

import re
from collections.abc import Callable
from typing import NamedTuple

from streams.analysis.visits import movement as m
from streams.analysis.visits.candidates import Candidate
from streams.analysis.visits.identity import LEADERS
from streams.analysis.visits.polities import UNITED_NATIONS, is_own
from streams.analysis.visits.sites import Sites
from streams.analysis.visits.unlike import (
    ACCEPTED,
    ARRESTED,
    CONDITIONAL,
    FELL_THROUGH,
    LAST_MONTH,
    LONG_AGO,
    MARK_OF_TIME,
    NO_PLANS,
    OFFERED,
    PRIVATE,
    RECALLED,
    STUDIED,
    UNTOLD,
    VIRTUAL,
    WHOEVER,
    WISHED_FOR,
    in_an_earlier_month,
    is_denied,
    is_history,
    is_private,
)
from streams.analysis.visits.when import RECENT

_FOLLOWERS = frozenset(
    "officials official members representatives heads diplomats aide aides head directors deputies member mep".split()
)
"""Heads that tell no official by themselves."""
ONLY_FOLLOWERS = "no official, only 'officials'"
"""Told last: of these alone the item may still name a leader."""
_ORGANS_OF_STATE = frozenset("assembly parliament senate presidency presidium duma majlis congress ministers".split())
"""What the chairman of a state's own body chairs."""
_PARLIAMENTS = frozenset("parliament assembly senate congress duma bundestag knesset".split())
_COUNCILS = frozenset("council government junta presidency parliament senate administration authority agency".split())
"""What the head of which is an official, named or not: 'the head of Libya's Presidential Council'."""
_OF_STATE = re.compile(r"\bHead of (?:State|Government)$")
"""What makes a head an official: 'the Head of State'."""
_WISH_WITHIN = 40
"""Characters before the trigger in which a wish tells of it."""
_INVITED_WITHIN = 120
"""Characters between an invitation and what it is to."""
_ACCEPTED_WITHIN = 200
"""Characters behind a visit in which its invitation is accepted."""


class Rule(NamedTuple):
    """A reason to withhold a visit, when it holds, and how it weighs against other reports of the same visit."""

    reason: str
    holds: Callable[[Candidate], bool]
    veto: str | None = None


def withheld(candidate: Candidate) -> str | None:
    """Give the reason for which `candidate` is no visit that is news, None for one that is, and note its veto."""
    rule = next((rule for rule in RULES if rule.holds(candidate)), None)
    if rule is None:
        return None
    vetoes, visit = candidate.story.vetoes, (candidate.who.key, candidate.code)
    if rule.veto == "private":  # outweighs what else was withheld
        vetoes[visit] = rule.veto
    elif rule.veto:
        vetoes.setdefault(visit, rule.veto)
    return rule.reason


# -- who: no official, nobody's official, or one who does not travel for it


def _is_a_follower(c: Candidate) -> bool:
    if c.who.name is not None or c.who.head not in _FOLLOWERS or _OF_STATE.search(c.who.title or ""):
        return False
    of_state = not c.who.assumed and not _COUNCILS.isdisjoint((c.who.title or "").lower().split())
    of_parliament = c.who.head == "members" and not _PARLIAMENTS.isdisjoint((c.who.title or "").lower().split())
    return not (of_parliament or (c.who.head == "head" and of_state))


def _is_at_home(c: Candidate) -> bool:
    return is_own(c.who.sender_code, c.code)


def _is_nobodys(c: Candidate) -> bool:
    return c.who.sender_code is None and c.who.sender is None


def _is_ambassador_met(c: Candidate) -> bool:
    return c.who.head in ("ambassador", "ambassadors") and c.leg.kind in ("meet", "host", "attend", "be")


def _is_posted_there(c: Candidate) -> bool:
    posted = c.who.head in ("ambassador", "commissioner") and "envoy" not in (c.who.title or "").lower()
    return posted and any(place.code == c.code for place in Sites(c.who.title or "").all)


def _is_unnamed_and_met(c: Candidate) -> bool:
    sent = c.who.head in ("delegation", "delegations") and c.who.sender_code is not None and not c.who.assumed
    if sent and (c.leg.kind == "attend" or c.leg.tense.move.moved or c.leg.tense.move.cancelled):
        return False  # 'the Maldivian delegation in Delhi' has come, and one that puts off its talks was to come
    return c.who.name is None and c.leg.kind in ("meet", "attend", "company") and c.who.head not in LEADERS


def _leads_what_is_not_told(c: Candidate) -> bool:
    if c.who.head not in ("leader", "counterpart", "chairman", "chairwoman", "chairperson") or not c.who.assumed:
        return False
    return not _ORGANS_OF_STATE & set((c.who.title or "").lower().split())


def _is_an_office_alone(c: Candidate) -> bool:
    if c.who.name is not None or not c.who.assumed or c.who.head in LEADERS:
        return False
    return not c.story.outlet.speaks_for_one_country() and "foreign" not in (c.who.title or "").lower()


def _comes_from_there(c: Candidate) -> bool:
    """Whether a guest of the country that reports only comes from there: 'the Dutch minister arrived from Lima'."""
    home, sender, chunks = c.story.outlet.home, c.who.sender_code, c.leg.sentence.chunks
    if c.leg.kind != "return" or c.who.assumed or sender in (None, home):
        return False
    at = next(k for k, chunk in enumerate(chunks) if chunk.start == c.leg.start)
    return chunks[at].symbol == m.ARRIVE and chunks[at + 1].symbol == m.FROM


def _is_at_own_seat(c: Candidate) -> bool:
    body = c.who.sender
    if body is None or not body.is_organisation:
        return False
    return body.seat == c.code or (body.name == UNITED_NATIONS.name and c.stop.place.name == "New York")


def _is_delegation_of_nobody(c: Candidate) -> bool:
    return c.who.name is None and c.who.assumed and c.who.head in ("delegation", "delegations", "delegates")


def _is_delegation_on_private_business(c: Candidate) -> bool:
    if c.who.name is not None or c.who.head not in ("delegation", "delegations"):
        return False
    return PRIVATE.search(c.story.document.title.text) is not None


def _are_leaders_of_many(c: Candidate) -> bool:
    return _is_unnamed_of_an_organisation(c) and c.who.head in ("leaders", "ministers")


def _is_staff_received(c: Candidate) -> bool:
    return _is_unnamed_of_an_organisation(c) and c.leg.kind == "host"


def _is_unnamed_of_an_organisation(c: Candidate) -> bool:
    return c.who.name is None and c.who.sender is not None and c.who.sender.is_organisation


# -- what is told: wishes, background, denials, private trips, calls and history


def _is_wished_for(c: Candidate) -> bool:
    close = c.before[-_WISH_WITHIN:]
    return OFFERED.search(close) is not None or (not c.leg.dates and WISHED_FOR.search(close) is not None)


def _was_long_ago(c: Candidate) -> bool:
    if in_an_earlier_month(c.text, c.stop.end, c.story.published):
        return True
    if c.leg.sentence.in_title:
        return False
    if not _is_changed(c) and LAST_MONTH.search(c.text, c.stop.end, c.leg.end):
        return True
    return any(LONG_AGO.match(c.text, end) for end in (c.stop.end, c.leg.end))


def _is_scene_of_another_event(c: Candidate) -> bool:
    return c.leg.kind == "be" and not c.leg.dates and c.before.lower().startswith("when ")


def _is_recalled(c: Candidate) -> bool:
    if c.days or c.leg.sentence.in_title:
        return False
    travelled = c.leg.kind in ("go", "arrive", "leave") and c.leg.tense.time in ("past", "none")
    marks_time = travelled and MARK_OF_TIME.search(c.before) is not None
    return marks_time or RECALLED.search(c.before) is not None


def _is_kept_from_travelling(c: Candidate) -> bool:
    return ARRESTED.search(c.before) is not None


def _is_not_planned(c: Candidate) -> bool:
    return NO_PLANS.search(c.before) is not None


def _fell_through(c: Candidate) -> bool:
    return FELL_THROUGH.match(c.text[: c.leg.sentence.end], c.leg.end) is not None


def _is_changed(c: Candidate) -> bool:
    return c.leg.tense.move.cancelled or c.leg.tense.move.moved


def _is_denied(c: Candidate) -> bool:
    return not _is_changed(c) and (c.leg.tense.denied or is_denied(c.before))


def _is_only_possible(c: Candidate) -> bool:
    if c.leg.tense.maybe or UNTOLD.search(c.before) is not None:
        return True
    if WHOEVER.search(c.told) is not None or CONDITIONAL.match(c.told) is not None:
        return True
    return c.leg.kind == "trip" and STUDIED.match(c.text[: c.leg.sentence.end], c.leg.end) is not None


def _is_private(c: Candidate) -> bool:
    return is_private(c.around, c.place_at, _is_changed(c))


def _is_virtual(c: Candidate) -> bool:
    if c.leg.kind not in ("meet", "attend", "be"):
        return False
    return any(VIRTUAL.search(words) for words in (c.around, c.before, c.story.document.title.text))


def _is_invited_only(c: Candidate) -> bool:
    """Whether an invitation before the trigger, other than 'at the invitation of', is not told to be accepted."""
    leg, chunks = c.leg, c.leg.sentence.chunks
    for k, chunk in enumerate(chunks):
        if chunk.symbol == m.INVITE and chunk.start < leg.start and leg.start - chunk.start < _INVITED_WITHIN:
            if chunk.low.startswith("invitation") and any(one.low == "at" for one in chunks[max(0, k - 2) : k]):
                continue
            return not ACCEPTED.search(c.text[leg.sentence.start : leg.end + _ACCEPTED_WITHIN])
    return False


def _is_history(c: Candidate) -> bool:
    published, leg = c.story.published, c.leg
    if published is not None and c.days:
        last = c.days.end or c.days.start
        return last is not None and last < published - RECENT
    if leg.tense.time in ("future", "present"):
        return False
    if published is not None and leg.dates:
        told = [day for mention in leg.dates for day in mention.resolve() if day is not None]
        if told and max(told) < published - RECENT:
            return True
    return is_history(c.told, published)


RULES = (
    Rule("travel inside the official's own country", _is_at_home),
    Rule("nobody says whom the official stands for", _is_nobodys),
    Rule("a resident ambassador's call", _is_ambassador_met),
    Rule("where the ambassador is posted", _is_posted_there),
    Rule("an unnamed official, only met", _is_unnamed_and_met),
    Rule("leader of what is not told", _leads_what_is_not_told),
    Rule("an office alone, of no country told", _is_an_office_alone),
    Rule("at the organisation's own seat", _is_at_own_seat),
    Rule("where a guest comes from", _comes_from_there),
    Rule("a delegation of nobody told", _is_delegation_of_nobody),
    Rule("a delegation of no office told, on private business", _is_delegation_on_private_business),
    Rule("leaders of many countries, none told", _are_leaders_of_many),
    Rule("staff of an organisation received, no travel told", _is_staff_received),
    Rule("only wished for", _is_wished_for),
    Rule("background: weeks or months ago", _was_long_ago),
    Rule("background: when the official was there, no day told", _is_scene_of_another_event),
    Rule("background: recalled, no day told", _is_recalled),
    Rule("kept from travelling", _is_kept_from_travelling),
    Rule("denied: no plans", _is_not_planned),
    Rule("never agreed upon", _fell_through, veto="denied"),
    Rule("denied", _is_denied, veto="denied"),
    Rule("only possible", _is_only_possible, veto="possible"),
    Rule("a private trip", _is_private, veto="private"),
    Rule("no travel: a virtual meeting", _is_virtual),
    Rule("an invitation not taken up", _is_invited_only),
    Rule("background: over a week ago", _is_history),
    Rule(ONLY_FOLLOWERS, _is_a_follower),
)
