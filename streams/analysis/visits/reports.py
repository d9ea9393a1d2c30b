"""From legs to reports: each official at each stop that the item tells, judged; a reason for each one withheld."""

import re
from dataclasses import replace

from streams.analysis.dates import Direction
from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.visits import movement as m
from streams.analysis.visits.candidates import Candidate
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.findings import Report
from streams.analysis.visits.goers import goers
from streams.analysis.visits.identity import LEADERS, Identity
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.senders import is_foreign_to_home, settle_sender
from streams.analysis.visits.sites import Place
from streams.analysis.visits.speakers import speaker
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.story import LEAD, Story
from streams.analysis.visits.tense import Tense
from streams.analysis.visits.transcripts import HEAD_LINES, is_spoken
from streams.analysis.visits.when import Days
from streams.analysis.visits.withholding import ONLY_FOLLOWERS, withheld

_HEADS_OF_STATE = frozenset(LEADERS) | {"queen", "pope", "amir", "monarch"}
"""Whom a meeting in a third country makes a visitor too; of lesser officials the label guide wants travel told."""
_DATELINE = 8
"""Chunks: a line that only tells the place (and date) is short."""


def reports_of(story: Story, leg: Leg) -> list[Report]:
    """Report the visits that one leg tells."""
    who = goers(story, leg)
    if leg.kind == "home":
        return _back_abroad(story, leg, who)
    if leg.kind in ("meet", "host"):
        who = _met(story, leg, who)
    told = (_report(story, leg, identity, stop) for identity in who for stop in leg.stops)
    return [report for report in told if report is not None]


def _back_abroad(story: Story, leg: Leg, who: list[Identity]) -> list[Report]:
    """Report who goes back to a country that is not his own: 'returns to Geneva for a second round'."""
    if not leg.goes_back:
        return []
    leg = replace(leg, kind="go")
    of_states = [one for one in who if one.sender_code and not one.assumed]  # an organisation's return to their seats
    told = (_report(story, leg, one, stop) for one in of_states for stop in leg.stops)
    return [report for report in told if report is not None]


def _met(story: Story, leg: Leg, who: list[Identity]) -> list[Identity]:
    """Say who of a meeting are visitors; guests without a place told are where their host is at home."""
    others = [identity for person in leg.hosts if (identity := story.identify(person)) is not None]
    if not leg.stops:
        if leg.kind == "meet":
            return _met_at_home(story, leg, who, others)
        place = _home_of(story, others[0]) if others else _own_seat(story) if leg.hosts else None
        if place is None or place.code is None:
            return []
        leg.stops = [Stop(place, leg.start, leg.end)]
    if leg.kind != "meet":
        return who
    home = any(identity.sender_code == leg.stops[0].place.code for identity in who)
    come = home or leg.beside_event
    return who + [other for other in others if not other.assumed and (come or other.head in _HEADS_OF_STATE)]


_ELSEWHERE = re.compile(r"\b(?:sidelines?|margins?|abroad|where|last (?:week|month|year))\b", re.IGNORECASE)
"""What puts a meeting somewhere or some time else."""


def _met_at_home(story: Story, leg: Leg, who: list[Identity], others: list[Identity]) -> list[Identity]:
    """Give the foreign guests of a meeting without a place, where the reporting country's own officials meet them."""
    place, home = story.around_here, story.outlet.home
    if place is None or place.code is None or place.code != home or leg.sentence.in_title:
        return []
    if story.hosts - {home, None} or _ELSEWHERE.search(story.words_of(leg.sentence)):
        return []  # they may have met on a journey
    if any(chunk.symbol == m.PLACE and chunk.place.code != home for chunk in leg.sentence.chunks):
        return []
    sides = [side for side in (who, others) if any(one.sender_code == home for one in side)]
    guests = [one for one in (*who, *others) if not one.assumed and one.sender_code not in (home, None)]
    if len(sides) != 1 or not guests:
        return []
    leg.stops = [Stop(place, leg.start, leg.end)]
    return guests


def _home_of(story: Story, host: Identity) -> Place | None:
    """Give the country that a host receives guests in, where it is told or the item is not about others."""
    if host.sender_code is None and host.sender is None:
        return _own_seat(story)
    if host.sender_code is None or host.sender:
        return host.sender if host.sender_code else None
    if is_foreign_to_home(story, host):
        return None
    return Place(0, 0, NameKind.COUNTRY, host.sender_code, country_name(host.sender_code))


def _own_seat(story: Story) -> Place | None:
    """Give where the office or organisation that publishes the item receives its guests."""
    body = story.outlet.organisation
    code = body.seat if body is not None else story.outlet.home if story.outlet.is_office else None
    return Place(0, 0, NameKind.COUNTRY, code, country_name(code) or code) if code else None


def _report(story: Story, leg: Leg, who: Identity, stop: Stop) -> Report | None:
    """Judge one official at one stop; None, with the reason noted, where it is no visit that is news."""
    code = stop.place.code
    if code is None:
        return None
    candidate = Candidate(story, leg, who, stop, code)
    settle_sender(candidate)
    reason = withheld(candidate)
    if reason is not None:
        story.withhold(candidate.label, reason)
        if reason != ONLY_FOLLOWERS:
            return None
    time = leg.tense.time
    if time in ("present", "none") and any(day.hint is Direction.FUTURE for day in leg.dates):
        time = "future"
    if story.first_sender is None and who.sender and who.name:
        story.first_sender = who.sender
    leading = leg.sentence.in_title or leg.sentence.index < LEAD
    report = Report(who, stop.place, leg, stop, candidate.days, leg.kind, time, leading)
    if reason is not None:
        story.followers.append(report)
        return None
    return report


def speaking(story: Story) -> list[Report]:
    """Report the speaker of a transcript where it says it was given."""
    sentences = story.body.sentences
    head = story.body.text[: sentences[0].end] if sentences else ""
    if not is_spoken(story.document.title.text) and not is_spoken(head):
        return []
    who = speaker(story)
    if who is None:
        return []
    lines = [story.sentence(index) for index in range(min(HEAD_LINES, len(sentences)))]
    for sentence in (*lines, *([story.headline] if story.headline else [])):
        place = _spoken_at(story, sentence)
        if place is None:
            continue
        leg = Leg("speak", [], [], [], Tense("present"), sentence, sentence.chunks[0].start, sentence.chunks[-1].end)
        report = _report(story, leg, who, Stop(place, leg.start, leg.end))
        if report is not None:
            report.days = Days(story.published)
            return [report]
    return []


def _spoken_at(story: Story, line: Sentence) -> Place | None:
    """Give the place that a line alone tells, or that begins or ends the title of a speech."""
    chunks = [chunk for chunk in line.chunks if chunk.low != "."]
    if not chunks:
        return None
    if chunks[0].symbol == m.PLACE and (len(chunks) <= _DATELINE or (len(chunks) > 1 and chunks[1].low == ":")):
        return chunks[0].place
    ends = (
        story.outlet.is_office
        and len(chunks) > 1
        and chunks[-1].symbol == m.PLACE
        and chunks[-2].symbol in (m.COMMA, m.IN)
    )
    return chunks[-1].place if ends and is_spoken(story.words_of(line)) else None
