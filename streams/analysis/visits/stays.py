"""From when to when an official is at a stop: the days by the leg, of the schedule and of the trip."""

import re
from dataclasses import replace
from datetime import date

from streams.analysis.dates import DateKind, Direction, find_dates
from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.findings import Gathered, Report
from streams.analysis.visits.goers import antecedent
from streams.analysis.visits.governors import is_there_and_back
from streams.analysis.visits.identity import Identity
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.moves import Move, read_move
from streams.analysis.visits.person import Person
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.story import LEAD, Story
from streams.analysis.visits.trip_reading import TRIP_WORD, UNDATED, UNDATED_WORDS, read_trip
from streams.analysis.visits.trips import Trip
from streams.analysis.visits.when import Days, days_of, direction_of

_MOST_SENTENCES = 40
"""Sentences at the head of the text that are looked at for days of the trip."""


_OF_IT = ("It ", "He ", "She ")
"""What begins a sentence of a few words on what became of a trip: 'It was put off.', 'She is not coming.'."""


def days_at(story: Story, leg: Leg, stop: Stop) -> Days:
    """Give the days that `leg` tells of `stop`."""
    move = leg.tense.move
    ahead = move.cancelled or (move.moved and leg.kind in ("trip", "visit", "go", "attend", "meet"))
    time, published = "future" if ahead else leg.tense.time, story.published
    several = len(leg.stops) > 1
    dated = sum(bool(other.dates) for other in leg.stops)
    if several and stop.dates and (dated > 1 or leg.stops[-1] is not stop or _is_told_before(leg, stop)):
        days = days_of(stop.dates, time, leg.kind, published)
        return _in_order(leg, stop, days, published)
    taken = [day for other in leg.stops if _is_told_before(leg, other) for day in other.dates] if several else []
    days = days_of([day for day in leg.dates if day not in taken], time, leg.kind, published)
    days.whole = several
    if not days and leg.kind in ("meet", "host", "attend") and (day := _schedule_day(story)):
        days.start = day
    if days.start and not days.end and _comes_straight_back(leg):
        days.end = days.start
    to_come = time == "perfect" and published and days.start and days.start > published
    told_as_news = leg.kind in ("arrive", "leave") and leg.sentence.index < LEAD and _has_come(story, leg)
    if (not days or to_come) and told_as_news:
        days.start = published  # news of an arrival is of the day
    return days


def _is_told_before(leg: Leg, stop: Stop) -> bool:
    """Whether the day of a stop stands before it: 'flies to Oslo, and on Friday to Riga'."""
    return any(leg.sentence.start + day.end <= stop.start for day in stop.dates)


def _comes_straight_back(leg: Leg) -> bool:
    """Whether the leg is there and back in a day: 'flew to Tripoli and back on Monday'."""
    chunks = leg.sentence.chunks
    behind = (k for k, chunk in enumerate(chunks) if chunk.low == "back" and chunk.start > leg.start)
    return leg.kind == "go" and any(is_there_and_back(chunks, k) for k in behind)


def _in_order(leg: Leg, stop: Stop, days: Days, published: date | None) -> Days:
    """Take a weekday as that after the stop before: 'to Oslo on Monday and Riga on Friday', told on a Thursday."""
    earlier = leg.stops[: leg.stops.index(stop)]
    before = [days_of(one.dates, leg.tense.time, leg.kind, published).start for one in earlier if one.dates]
    last = before[-1] if before else None
    if last and days.start and days.start < last and stop.dates[0].is_weekday:
        start = replace(stop.dates[0], last=None).after(last)
        end = stop.dates[0].after(start) if start and stop.dates[0].last else days.end
        return replace(days, start=start, end=None if days.end == days.start else end)
    return days


def _has_come(story: Story, leg: Leg) -> bool:
    """Whether coming or going is told as news: 'has left', 'arrives', 'left in the morning', 'Arriving in X, she'."""
    return (
        leg.tense.time == "perfect"
        or any(day.kind is DateKind.VAGUE and day.first and day.first.shift == 0 for day in leg.dates)
        or (leg.kind == "arrive" and leg.tense.time == "present")
        or story.body.text.startswith("Arriving", leg.start)
    )


def _schedule_day(story: Story) -> date | None:
    """Give the day that a 'public schedule' is for."""
    title = story.document.title.text
    if "schedule" not in title.lower():
        return None
    days = (day.resolve()[0] for day in find_dates(title, story.published))
    return next((day for day in days if day), story.published)


def complete(story: Story, visits: list[Gathered]) -> None:
    """Fill in the days of the item's main traveller, and of those who go along, from what is told of the trip."""
    main = next((visit for visit in visits if visit.strong), visits[0] if visits else None)
    sentences = _trip_sentences(story, frozenset(visit.code for visit in visits)) if visits else []
    for visit in visits:
        visit.postponed = visit.move.cancelled and _is_to_be_made_up_for(story, visit)
    travellers = frozenset(visit.who.key for visit in visits)
    _move_guests(sentences, visits)
    told_of_main = [
        report.leg for visit in visits if main and visit.who.key == main.who.key for report in visit.reports
    ]
    for lead in {visit.who.key: visit for visit in visits if visit.leader is None}.values():
        party = [visit for visit in visits if lead.who.key in (visit.who.key, visit.leader)]
        together = all(report.leg in told_of_main for visit in party for report in visit.reports)
        trip = _trip(story, sentences, party, travellers, together)
        for visit in party:
            visit.trip = trip
            visit.lent = next((one for one in party if visit.leader == one.who.key and visit.code == one.code), None)
            visit.others = [other for other in party if other.who.key == visit.who.key and other is not visit]
    _share_days(visits)


def _move_guests(sentences: list[Sentence], visits: list[Gathered]) -> None:
    """Let the guests of a gathering that is moved or called off come when it is held."""
    for sentence in sentences:
        codes = {chunk.place.code for chunk in sentence.chunks if chunk.symbol == m.PLACE}
        move = _move_of_event(sentence) if codes else Move()
        for visit in visits if move.moved or move.cancelled else ():
            if visit.code in codes and all(_comes_for_an_event(report) for report in visit.reports):
                visit.gathering = move


def _move_of_event(sentence: Sentence) -> Move:
    """Read what happened to the event that a sentence tells: 'the summit has been put back to Friday'."""
    if any(chunk.symbol in m.TRIP + m.VISIT + m.LEAVE for chunk in sentence.chunks):
        return Move()  # a journey is moved
    events = (k for k, chunk in enumerate(sentence.chunks) if chunk.symbol == m.EVENT)
    moves = (read_move(sentence.chunks, k, False) for k in events)
    return next((move for move in moves if (move.moved or move.cancelled) and not move.implied), Move())


def _comes_for_an_event(report: Report) -> bool:
    """Whether a report tells of one who is to be where an event is held, and of no journey besides."""
    return report.time == "future" and report.kind in ("attend", "be", "meet", "company")


def _share_days(visits: list[Gathered]) -> None:
    """Let officials of one country whose own days nobody tells have those of the others in the same host country."""
    for visit in visits:
        if visit.trip is None or any(report.leg.dates for report in visit.reports) or visit.move != Move():
            continue
        for other in visits:
            same = other.code == visit.code and _stands_for(other.who) == _stands_for(visit.who)
            if same and other.who.key != visit.who.key and any(report.days for report in other.reports):
                visit.trip, visit.lent = other.trip, other
                break


def _stands_for(who: Identity) -> str | None:
    """Give the country or the organisation that an official stands for."""
    return who.sender_code or who.sender_name


def _trip_sentences(story: Story, codes: frozenset[str]) -> list[Sentence]:
    """Give the sentences with a day and a word of travel or a place of the trips, and the title behind them."""
    found: list[Sentence] = []
    text = story.body.text
    undated = story.indices_with(UNDATED_WORDS)
    for index, (start, end) in enumerate(story.body.sentences[:_MOST_SENTENCES]):
        if not story.is_dated(index) and not (index in undated and UNDATED.search(text, start, end)):
            continue
        if (
            TRIP_WORD.search(text, start, end)
            or text.startswith(_OF_IT, start)
            or any(p.code in codes for p in story.sites.within(start, end))
        ):
            found.append(story.sentence(index))
    return found + ([story.headline] if story.headline else [])


def _trip(
    story: Story, sentences: list[Sentence], party: list[Gathered], travellers: frozenset[str], is_main: bool
) -> Trip:
    """Read what the item tells of a party's trip.

    'The visit' means the main one's; so does a 'he' or 'she' that no other of the `travellers` is told of before.
    """
    keys = {visit.who.key for visit in party}

    def is_of_party(sentence: Sentence, person: Person | None) -> bool:
        meant = _meant(story, sentence) if person is None else None
        if meant is not None and (meant.key in travellers or _is_of_a_colleague(story, sentence, meant, first.who)):
            return meant.key in keys
        who = story.identify(person) if person else None
        if who is None or person is None or who.key in keys:
            return is_main or who is not None
        same = (who.sender_code, who.sender_name) == (first.who.sender_code, first.who.sender_name)
        return person.name is None and same and is_main  # 'the UN chief' is the Secretary-General

    first = party[0]
    lead = first.reports[0]
    under_way = lead.kind == "trip" and lead.time == "present"  # 'who is on a four-day visit to'
    direction = Direction.UNKNOWN if under_way else direction_of(lead.time)
    told = [(sentence, story.words_of(sentence)) for sentence in sentences]
    return read_trip(told, story.published, direction, first.who.sender_code, is_of_party)


def _is_of_a_colleague(story: Story, sentence: Sentence, who: Identity, lead: Identity) -> bool:
    """Whether the sentence before begins with another official of the same country, whom 'he' then means."""
    if who.sender_code != lead.sender_code or not who.name or who.head in ("spokesman", "spokeswoman"):
        return False
    people = (chunk.value for chunk in story.sentence(sentence.index - 1).chunks[:_SUBJECT])
    opening = next((person for person in people if isinstance(person, Person)), None)
    return opening is not None and story.identify(opening) is who


_SUBJECT = 2
"""Chunks at the head of a sentence in which 'he' or 'she' is its subject: 'She', 'There she'."""


def _meant(story: Story, sentence: Sentence) -> Identity | None:
    """Say whom the 'he' or 'she' that a sentence begins with means."""
    begins = any(chunk.symbol == m.PRONOUN for chunk in sentence.chunks[:_SUBJECT])
    return antecedent(story, sentence) if begins and not sentence.in_title else None


_MADE_UP_FOR = re.compile(
    r"\b(?:(?:new|another|other|later|future|fresh) (?:dates?|times?|days?)|made up for|make up for|resched\w+|"
    r"postpon\w+|put off|defer\w*|at a later (?:stage|point)|"
    r"will (?:now |instead )?(?:be held|take place|be made) (?:at|on|in|next|later|some))\b",
    re.IGNORECASE,
)


def _is_to_be_made_up_for(story: Story, visit: Gathered) -> bool:
    """Whether the sentences that drop a visit, or the ones after them, say that it will be held another day."""
    indices = {report.leg.sentence.index + k for report in visit.reports for k in (0, 1)}
    told = (story.body.slice(story.span(index)) for index in indices if 0 <= index < len(story.body.sentences))
    places = {place.code for place in story.title_sites.all if place.is_site}
    headline = [story.document.title.text] if places <= {visit.code} else []
    return any(_MADE_UP_FOR.search(words) for words in (*headline, *told))
