"""The visit reader: which official visits an item reports, and whether it deserves the label."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from schemas import Evidence, VisitFinding
from streams.analysis.dates import DateKind, Direction, find_dates
from streams.analysis.gazetteer import NameKind, gazetteer
from streams.analysis.places import find_places
from streams.analysis.text import Document
from streams.analysis.visits import movement as m
from streams.analysis.visits.company import COMPANY_WORDS, companions
from streams.analysis.visits.findings import Gathered, Report, gather, without_doubles
from streams.analysis.visits.gate import told_at, worth_reading
from streams.analysis.visits.home import OFFICE_SOURCE, home_of
from streams.analysis.visits.legs import Leg, read_legs
from streams.analysis.visits.officials import LEADERS, Identity, Register
from streams.analysis.visits.purpose import occasion_in, purpose_in
from streams.analysis.visits.sentences import Person, Sentence, read_sentence
from streams.analysis.visits.sites import Place, Sites, dateline
from streams.analysis.visits.statement import said_by
from streams.analysis.visits.stops import Stop
from streams.analysis.visits.substitutes import Substitution, substitution
from streams.analysis.visits.tense import Tense
from streams.analysis.visits.transcripts import HEAD_LINES, SPOKEN_GENRE
from streams.analysis.visits.trips import TRIP_WORD, Trip, read_trip
from streams.analysis.visits.unlike import (
    ACCEPTED,
    ARRESTED,
    ERRAND_WORD,
    LONG_AGO,
    NO_PLANS,
    OFFICIAL_BUSINESS,
    PARTY_AFFAIRS,
    PRIVATE,
    PRIVATE_ERRAND,
    REFUGEE,
    VIRTUAL,
    WISHED_FOR,
    is_denied,
    is_history,
    is_private,
)
from streams.analysis.visits.when import RECENT, VAGUE, Days, days_of, direction_of

_OFTEN, _FAR_MORE = 4, 3
"""How often, and how many times as often as the outlet's own, another country is named in world news."""
_LEAD = 2
"""Sentences at the head of the text that tell the news itself."""
_LONGEST_SENTENCE = 1500
"""Characters: a longer one is a list or a lost layout; only its beginning is read."""
_SUBJECT = 5
"""Chunks from the head of a sentence within which its subject stands."""
_BEYOND = 10**9
_MENTIONS = 4
"""How many places of a name are read for its office and fullest form."""
_DATELINE = 8
"""Chunks: a line that only tells the place (and date) is short."""
_NAMED_COMPANIONS = 3
"""The label guide lists no more members of a delegation."""
_PURPOSE_WITHIN = 2
"""Sentences after the one with the visit that may tell its purpose."""
_MOST_SENTENCES = 40
"""Sentences read closely in one item; more only lengthen a transcript."""


@dataclass(slots=True)
class VisitReading:
    """What the visit reader says of an item."""

    visits: tuple[VisitFinding, ...] = ()
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    withheld: list[str] = field(default_factory=list)


def read_visits(document: Document, home: str | None = None, trace: list[str] | None = None) -> VisitReading:
    """Read the official visits that `document` reports as news.

    `home` is the alpha-3 code of the country it is written in, where known. Reasons for visits withheld are
    appended to `trace`.
    """
    low = document.body.low
    hits = told_at(low) if len(low) == len(document.body.text) else []
    title_hits = told_at(document.title.low)
    if not hits and not title_hits:
        return VisitReading()
    names = gazetteer()
    scanned = names.scan(document.body.text)
    at = worth_reading(low, hits, names.place_spots(scanned)) if hits else []
    if title_hits and not at and not names.place_spots(names.scan(document.title.text)):
        title_hits = []
    if not at and not title_hits and not SPOKEN_GENRE.search(document.title.text):
        return VisitReading()
    sites = Sites(document.body.text, names.names(document.body.text, scanned))
    return _Reader(document, low, sites, home, trace if trace is not None else []).read(at)


_HEADS_OF_STATE = frozenset("president premier chancellor king queen minister emir sultan pope leader prince".split())
"""Whom a meeting in a third country makes a visitor too; of lesser officials the label guide wants travel told."""

_FOLLOWERS = frozenset(
    "officials official members representatives heads diplomats aide aides head directors deputies member".split()
)
"""Heads that tell no official by themselves."""


_HEAD = 2000
"""Characters at the head of the text that tell what an item is about."""
_NOT_AMERICAN = frozenset("minister premier chancellor king queen emir sultan pm taoiseach".split())
"""Offices that the United States, whose departments secretaries head, do not have."""
_BESIDE = 200
"""Characters around a mention of an official in which the country of the office stands."""
_ADDED = re.compile(r"\([^)]*\)")
"""What stands in brackets after an outlet's name: 'The Standard (Kenya)'."""
_MUCH_MORE = 3
"""How many times as often another country must be named to be what an item is about."""


class _Reader:
    """The work on one item."""

    def __init__(self, document: Document, low: str, sites: Sites, home: str | None, trace: list[str]) -> None:
        self._document = document
        self._body = document.body
        self._low = low
        self._published = document.published
        self._here = dateline(document.body.text, sites)
        self._home = home or home_of(document.source, None) or (self._here.code if self._here else None)
        official = bool(self._home and OFFICE_SOURCE.search(document.source or ""))
        self._register = Register(self._home, self._mentions_home, self._trusts_home, document.title.text, official)
        self._sites = sites
        self._title_sites = Sites(document.title.text)
        self._read: dict[int, Sentence] = {}
        self._looked_up: set[str] = set()
        self._trace = trace
        self._first_sender: Place | None = None
        self._private: set[str | None] | None = None
        self._hosts: set[str | None] = set()
        self._counts: Counter[str] | None = None
        self._vetoes: dict[tuple[str, str], str] = {}

    def read(self, hits: list[int]) -> VisitReading:
        """Read sentence by sentence, then put together what belongs to one visit."""
        lead = [
            index for index in range(min(_LEAD, len(self._body.sentences))) if self._sites.within(*self._span(index))
        ]
        indices = sorted({*lead, *(self._body.sentence_index(hit) for hit in hits)})[:_MOST_SENTENCES]
        sentences = [self._sentence(index) for index in indices]
        title = self._title() if self._document.title.text else None
        reports: list[Report] = []
        legs = [leg for sentence in sentences for leg in read_legs(sentence)]
        title_legs = read_legs(title) if title else []
        for leg in legs + title_legs:
            self._note_origin(leg)
        self._hosts = {stop.place.code for leg in legs + title_legs for stop in leg.stops}
        for leg in legs + title_legs:
            reports.extend(self._reports(leg))
        reports.extend(self._speaking())
        if not reports:
            return VisitReading()
        for index in self._sentences_with(COMPANY_WORDS):
            reports.extend(self._company(self._sentence(index), reports))
        travellers = {report.who.key for report in reports if report.strong}
        reports = [report for report in reports if report.kind != "front" or report.who.key in travellers]
        kept = [visit for visit in gather(reports) if not self._vetoed(visit)]
        made = {(visit.who.key, visit.code) for visit in kept}
        visits = without_doubles(
            [visit for visit in kept if visit.leader is None or (visit.leader, visit.code) in made]
        )
        for visit in visits:
            visit.follow(visits)
        self._complete(visits)
        findings = _without_replaced([self._finding(visit) for visit in visits])
        if not findings:
            return VisitReading()
        evidence = findings[0].evidence
        return VisitReading(tuple(findings), max(finding.confidence for finding in findings), evidence)

    def _span(self, index: int) -> tuple[int, int]:
        span = self._body.sentences[index]
        return span.start, span.end

    def _sentences_with(self, words: tuple[str, ...]) -> list[int]:
        """Give the numbers of the sentences that hold one of `words`, in order."""
        found: set[int] = set()
        for word in words:
            at = self._low.find(word)
            while at >= 0 and len(found) < _MOST_SENTENCES:
                found.add(self._body.sentence_index(at))
                at = self._low.find(word, at + 1)
        return sorted(found)

    # -- sentences and people ------------------------------------------------------------------------------------------

    def _sentence(self, index: int) -> Sentence:
        held = self._read.get(index)
        if held is None:
            span = self._body.sentences[index]
            end = min(span.end, span.start + _LONGEST_SENTENCE)
            held = read_sentence(
                self._body.text,
                span.start,
                end,
                index,
                self._published,
                self._sites.within(span.start, end),
                frozenset(),
                False,
                self._here,
            )
            self._read[index] = held
            self._register.add([chunk.value for chunk in held.chunks if isinstance(chunk.value, Person)])
        return held

    def _title(self) -> Sentence:
        text = self._document.title.text
        known = frozenset(
            word.capitalize() if word.isupper() else word
            for word in re.findall(r"[^\W\d_][\w'-]+", text)
            if self._known(word)
        )
        title = read_sentence(
            text, 0, min(len(text), _LONGEST_SENTENCE), -1, self._published, self._title_sites.all, known, True
        )
        people = [chunk.value for chunk in title.chunks if isinstance(chunk.value, Person)]
        for person in people:
            name = person.name or ""
            given, _, rest = name.partition(" ")
            verb = given.endswith("s") and name not in self._body.text
            if person.title and rest and verb and rest in self._body.text:  # 'President Insists Adamu Stays'
                person.name = person.surname = None
                person.bare = person.sender is None
        for person in people:  # a headline leans on all of the text
            person.start += _BEYOND
        self._register.add([person for person in people if person.title])
        return title

    def _mentions_home(self) -> bool:
        """Whether the item names the country that it is written in."""
        if self._home is None:
            return False
        return any(place.code == self._home for place in (*self._sites.all, *self._title_sites.all))

    def _trusts_home(self) -> bool:
        """Whether an official of no country told is taken for one of the country that the item is written in."""
        return (self._speaks_for_one_country() or self._mentions_home()) and not self._is_world_news()

    def _is_world_news(self) -> bool:
        """Whether an outlet, no office, tells of a country where nobody goes far more than of its own."""
        if OFFICE_SOURCE.search(self._document.source or ""):
            return False
        named = Counter(place.code for place in self._sites.all if place.code and place.code not in self._hosts)
        own = named.pop(self._home or "", 0)
        return max(named.values(), default=0) > max(_OFTEN, _FAR_MORE * own)

    def _speaks_for_one_country(self) -> bool:
        source = self._document.source or ""
        return self._home is not None and bool(OFFICE_SOURCE.search(source) or find_places(source))

    def _known(self, word: str) -> bool:
        return word[0].isupper() and bool(self._register.mentions_of(word))

    def _identities(self, person: Person) -> list[Identity]:
        """Say who `person` is, or are: a plural office of several countries is one official of each."""
        if not person.countries or person.excluded:
            who = self._identify(person)
            return [who] if who else []
        head = (person.head or "").removesuffix("s")
        title = "prime minister" if "prime" in (person.title or "").lower() else head
        return [
            Identity(f"{title}|{place.code}", None, title, head, place, place.code, False, [person])
            for place in person.countries
        ]

    def _identify(self, person: Person) -> Identity | None:
        """Say who `person` is, looking up other mentions of the surname in the text first."""
        surname = person.surname
        if surname is None and person.title and not person.plural:
            self._look_up(f"{person.title} ")
            if person.bare:
                self._look_up(f"{person.title.capitalize()} ")  # 'the president' is 'President X' of another sentence
        if surname and surname not in self._looked_up and len(surname) > 2:
            self._look_up(surname)
        return self._register.identify(person)

    def _look_up(self, words: str) -> None:
        """Read the first sentences that hold `words`, so that the register knows what they tell of somebody."""
        if words in self._looked_up:
            return
        self._looked_up.add(words)
        at = self._body.text.find(words)
        for _ in range(_MENTIONS):
            if at < 0:
                break
            self._sentence(self._body.sentence_index(at))
            at = self._body.text.find(words, at + 1)

    def _antecedent(self, sentence: Sentence) -> Identity | None:
        """Say whom 'he', 'she' or 'her' means: the official that the sentences before are about."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 5), -1):
            before = self._sentence(index)
            oblique: Identity | None = None
            for k, chunk in enumerate(before.chunks):
                if chunk.symbol == m.PRONOUN and k < _SUBJECT:
                    break  # the sentence is itself about 'him'
                if not isinstance(chunk.value, Person) or chunk.value.plural:
                    continue
                who = self._identify(chunk.value)
                if who is None:
                    continue
                if not k or before.chunks[k - 1].symbol not in (m.BY, m.WITH, m.OF):
                    return who
                oblique = oblique or who
            if oblique is not None:
                return oblique
        return None

    def _in_first_person(self, leg: Leg) -> bool:
        """Whether the writer tells of himself: 'Today I depart for', outside quotation marks."""
        chunks = [chunk for chunk in leg.sentence.chunks if chunk.start < leg.start]
        return any(chunk.low in ("i", "my") for chunk in chunks[-8:]) and (
            leg.sentence.in_title or self._body.text.count('"', 0, leg.start) % 2 == 0
        )

    def _speaking(self) -> list[Report]:
        """Report the speaker of a transcript where it says it was given."""
        head = self._body.text[: self._body.sentences[0].end] if self._body.sentences else ""
        if not SPOKEN_GENRE.search(self._document.title.text) and not SPOKEN_GENRE.search(head):
            return []
        speaker = self._speaker()
        if speaker is None:
            return []
        for index in range(min(HEAD_LINES, len(self._body.sentences))):
            sentence = self._sentence(index)
            chunks = sentence.chunks
            if (
                not chunks
                or chunks[0].symbol != m.PLACE
                or len(chunks) > _DATELINE
                or not isinstance(chunks[0].value, Place)
            ):
                continue
            place = chunks[0].value
            leg = Leg("speak", [], [], [], Tense("present"), sentence, chunks[0].start, chunks[0].end)
            days = Days(self._published)
            report = self._report(leg, speaker, Stop(place, leg.start, leg.end))
            if report is not None:
                report.days = days
                return [report]
        return []

    def _speaker(self) -> Identity | None:
        """Say who writes or speaks: the first official of the head of the item."""
        for index in range(min(3, len(self._body.sentences))):
            for chunk in self._sentence(index).chunks:
                if chunk.symbol == m.OFFICIAL and isinstance(chunk.value, Person):
                    return self._identify(chunk.value)
        return None

    def _note_origin(self, leg: Leg) -> None:
        """Note the country that a traveller sets out from or comes back to: the one the office is of."""
        if leg.kind in ("back", "home") and leg.stops and leg.stops[0].place.code:
            surnames = [person.surname for person in leg.who if person.surname]
            if not leg.who and leg.pronoun and not leg.sentence.in_title:  # 'He was to return to London'
                before = self._antecedent(leg.sentence)
                surnames = [before.name.split()[-1]] if before and before.name else []
            for surname in surnames:
                self._register.origins.setdefault(surname.lower(), leg.stops[0].place.code)

    # -- reports -------------------------------------------------------------------------------------------------------

    def _reports(self, leg: Leg) -> list[Report]:
        if leg.kind in ("back", "home"):
            return []
        who = [identity for person in leg.who for identity in self._identities(person)]
        if not who and leg.pronoun and not leg.sentence.in_title:
            antecedent = self._antecedent(leg.sentence)
            who = [antecedent] if antecedent else []
        if not leg.who and not leg.pronoun and self._in_first_person(leg):
            speaker = self._speaker()
            who = [speaker] if speaker else []
        if leg.kind in ("meet", "host"):
            return self._meeting(leg, who)
        told = (self._report(leg, identity, stop) for identity in who for stop in leg.stops)
        return [report for report in told if report is not None]

    def _meeting(self, leg: Leg, who: list[Identity]) -> list[Report]:
        others = [identity for person in leg.hosts if (identity := self._identify(person)) is not None]
        if not leg.stops:
            if leg.kind != "host" or not others or others[0].sender_code is None:
                return []
            host = others[0]
            place = host.sender or self._place_of(host.sender_code)
            if place is None or place.code is None:
                return []
            leg.stops = [Stop(place, leg.start, leg.end)]
        visitors = list(who)
        if leg.kind == "meet":
            home = any(identity.sender_code == leg.stops[0].place.code for identity in who)
            visitors += [other for other in others if not other.assumed and (home or other.head in _HEADS_OF_STATE)]
        told = (self._report(leg, identity, stop) for identity in visitors for stop in leg.stops)
        return [report for report in told if report is not None]

    def _place_of(self, code: str | None) -> Place | None:
        return next(
            (
                chunk.value
                for sentence in self._read.values()
                for chunk in sentence.chunks
                if isinstance(chunk.value, Place) and chunk.value.code == code
            ),
            None,
        )

    def _report(self, leg: Leg, who: Identity, stop: Stop) -> Report | None:
        """Judge one official at one stop; None, with the reason traced, where it is no visit that is news."""
        code = stop.place.code
        if code is None:
            return None
        if who.assumed and who.sender_code in (None, code):
            self._find_sender(leg, who, code)
            lesser = who.head not in LEADERS or (who.head == "minister" and "prime" not in (who.title or "").lower())
            if lesser and who.sender_code is None and self._first_sender and self._first_sender.code != code:
                who.sender, who.sender_code = self._first_sender, self._first_sender.code
        if who.assumed and who.key not in self._register.origins:
            self._find_heading(leg, who, code)
        label = f"{who.name or who.title} -> {code}"
        if who.name is None and who.head in _FOLLOWERS:
            self._withhold(label, "no official, only 'officials'")
            return None
        if who.sender_code == code:
            self._withhold(label, "travel inside the official's own country")
            return None
        if who.sender_code is None and who.sender is None:
            self._withhold(label, "nobody says whom the official stands for")
            return None
        if who.head in ("ambassador", "ambassadors") and leg.kind in ("meet", "host", "attend", "be"):
            self._withhold(label, "a resident ambassador's call")
            return None
        if who.head in ("ambassador", "commissioner") and any(
            place.code == code for place in Sites(who.title or "").all
        ):
            self._withhold(label, "where the ambassador is posted")
            return None
        if who.name is None and leg.kind in ("meet", "attend", "company") and who.head not in LEADERS:
            self._withhold(label, "an unnamed official, only met")
            return None
        if who.head in ("leader", "counterpart", "chairman", "chairwoman") and who.assumed:
            self._withhold(label, "leader of what is not told")
            return None
        certain = self._speaks_for_one_country() or "foreign" in (who.title or "").lower()
        if who.name is None and who.assumed and who.head not in LEADERS and not certain:
            self._withhold(label, "an office alone, of no country told")
            return None
        if who.sender is not None and who.sender.is_organisation and who.sender.seat == code:
            self._withhold(label, "at the organisation's own seat")
            return None
        if who.name is None and who.assumed and who.head in ("delegation", "delegations", "delegates"):
            self._withhold(label, "a delegation of nobody told")
            return None
        if who.name is None and who.head in ("delegation", "delegations") and PRIVATE.search(self._document.title.text):
            self._withhold(label, "a delegation of no office told, on private business")
            return None
        if who.name is None and who.head in ("leaders", "ministers") and who.sender and who.sender.is_organisation:
            self._withhold(label, "leaders of many countries, none told")
            return None
        if who.name is None and leg.kind == "host" and who.sender is not None and who.sender.is_organisation:
            self._withhold(label, "staff of an organisation received, no travel told")
            return None
        if self._is_foreign_to_home(who, code):
            self._withhold(label, "an item of other countries does not tell whom the official stands for")
            return None
        if who.assumed and who.sender_code == "USA" and who.head in _NOT_AMERICAN:
            self._withhold(label, "no office of the United States")
            return None
        if WISHED_FOR.search(self._before(leg)[-40:]) and not leg.dates:
            self._withhold(label, "only wished for")
            return None
        if LONG_AGO.match(self._body.text, leg.end) and not leg.sentence.in_title:
            self._withhold(label, "background: weeks ago")
            return None
        if leg.kind == "be" and not leg.dates and self._before(leg).lower().startswith("when "):
            self._withhold(label, "background: when the official was there, no day told")
            return None
        if ARRESTED.search(self._before(leg)):
            self._withhold(label, "kept from travelling")
            return None
        if NO_PLANS.search(self._before(leg)):
            self._withhold(label, "denied: no plans")
            return None
        denied = leg.tense.denied or is_denied(self._before(leg))
        if denied and not leg.tense.move.cancelled:
            self._vetoes.setdefault((who.key, code), "denied")
            self._withhold(label, "denied")
            return None
        if leg.tense.maybe:
            self._vetoes.setdefault((who.key, code), "possible")
            self._withhold(label, "only possible")
            return None
        text = self._document.title.text if leg.sentence.in_title else self._body.text
        around = text[max(leg.sentence.start, leg.start - 90) : min(leg.sentence.end, leg.end + 70)]
        told = text[leg.sentence.start : min(leg.sentence.end, leg.end + 70)]
        if is_private(around, leg.end - max(leg.sentence.start, leg.start - 90)):
            self._vetoes[who.key, code] = "private"  # outweighs what else was withheld
            self._withhold(label, "a private trip")
            return None
        if leg.kind in ("meet", "attend") and any(
            VIRTUAL.search(words) for words in (around, self._before(leg), self._document.title.text)
        ):
            self._withhold(label, "no travel: a virtual meeting")
            return None
        if self._invited(leg, text):
            self._withhold(label, "an invitation not taken up")
            return None
        days = self._days(leg, stop)
        if self._is_history(leg, days, told):
            self._withhold(label, "background: over a week ago")
            return None
        time = leg.tense.time
        if time in ("present", "none") and any(day.hint is Direction.FUTURE for day in leg.dates):
            time = "future"
        if self._first_sender is None and who.sender and who.name:
            self._first_sender = who.sender
        leading = leg.sentence.in_title or leg.sentence.index < _LEAD
        return Report(who, stop.place, leg, stop, days, leg.kind, time, leading)

    def _find_sender(self, leg: Leg, who: Identity, code: str) -> None:
        """Take the sender named before the official: 'the US State Department confirmed the visit of'."""
        at = next(
            (person.start for person in who.mentions if leg.sentence.start <= person.start < leg.sentence.end),
            leg.start,
        )
        beside = [] if code == self._home and self._is_world_news() else leg.sentence.chunks
        for chunk in reversed(beside):
            if chunk.start >= at:
                continue
            value = chunk.value.sender if isinstance(chunk.value, Person) else chunk.value
            if not isinstance(value, Place) or value.code in (None, code):
                continue
            named = value.kind is NameKind.SEAT or (
                chunk.symbol == m.DEMONYM and (who.sender_code is None or not self._speaks_for_one_country())
            )
            if named or (isinstance(chunk.value, Person) and who.sender_code is None):
                self._take(who, value)
                return
        self._find_group(who, at, code, leg.sentence.in_title)
        if who.sender is None and who.sender_code is None and who.name and who.head in LEADERS:
            self._take(who, self._country_of_the_item())

    def _find_heading(self, leg: Leg, who: Identity, code: str) -> None:
        """Take the country that alone heads the paragraph: 'Iceland. Foreign Minister X goes to Lilongwe'."""
        if leg.sentence.in_title or leg.sentence.index == 0:
            return
        heading = [chunk for chunk in self._sentence(leg.sentence.index - 1).chunks if chunk.symbol != m.STOP]
        value = heading[0].value if len(heading) == 1 else None
        if isinstance(value, Place) and value.code not in (None, code):
            self._take(who, value)

    def _find_group(self, who: Identity, at: int, code: str, in_title: bool) -> None:
        """Take the sender of the officials among whom the item introduces this one: 'Three Danish officials will'."""
        if who.name is None or in_title:
            return
        for person in self._register.groups:
            sender = person.sender
            if (person.start < at or person.start >= _BEYOND) and sender and sender.code not in (None, code):
                self._take(who, sender)
                return

    def _take(self, who: Identity, sender: Place | None) -> None:
        """Note whom an official stands for."""
        if sender is not None:
            who.sender, who.sender_code, who.assumed = sender, sender.code, False
            self._register.learned[who.key] = sender

    def _country_of_the_item(self) -> Place | None:
        """Give the one country without visitors that an item of unknown home names, or names twice as often as others.

        A minister of no country told is of the country that the paper and its readers are of.
        """
        named = [place for place in self._sites.all if place.code and place.code not in self._hosts]
        counts = Counter(place.code for place in named).most_common(2)
        if self._home or not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
            return None
        return next(place for place in named if place.code == counts[0][0])

    def _vetoed(self, visit: Gathered) -> bool:
        """Whether what was withheld of a visit outweighs the headline or the mere presence that is left of it."""
        veto = self._vetoes.get((visit.who.key, visit.code))
        if veto is None and visit.leader is None and self._is_tied_to_a_private_trip(visit.code):
            veto = "private"
        if veto is None and self._is_of_a_party():
            veto = "private"
        if veto is None:
            return False
        if veto == "private":
            passages = (
                ((self._document.title if report.leg.sentence.in_title else self._body), report)
                for report in visit.reports
            )
            told = [(passage.slice((r.leg.sentence.start, r.leg.sentence.end)), r) for passage, r in passages]
            # 'attended a summit and stayed on for a check-up' makes no other journey there official
            return not any(
                OFFICIAL_BUSINESS.search(words)
                for words, report in told
                if report.strong or not visit.strong or not PRIVATE_ERRAND.search(words)
            )
        return all(report.leg.sentence.in_title or not report.strong for report in visit.reports)

    def _is_of_a_party(self) -> bool:
        """Whether the head of the item is about the inner affairs of a party."""
        return len(PARTY_AFFAIRS.findall(self._body.text, 0, _HEAD)) > 1

    def _is_named_after_home(self) -> bool:
        """Whether the source is an office, or an outlet that a country is part of the name of, not only added to."""
        source = _ADDED.sub("", self._document.source or "")
        return bool(OFFICE_SOURCE.search(source) or find_places(source))

    def _is_foreign_to_home(self, who: Identity, code: str) -> bool:
        """Whether an official whose country is only assumed stands in an item that is more about other countries."""
        if not who.assumed or who.sender_code is None or who.sender_code != self._home:
            return False
        if self._is_named_after_home() or who.key in self._register.origins:
            return False
        if self._counts is None:
            places = (*self._sites.all, *self._title_sites.all)
            self._counts = Counter(place.code for place in places if place.code)
        near = (self._sites.within(max(0, one.start - _BESIDE), one.end + _BESIDE) for one in who.mentions)
        if any(place.code == self._home for places in near for place in places):
            return False
        home = _MUCH_MORE * self._counts[self._home]
        return any(many >= home for other, many in self._counts.items() if other not in (self._home, code))

    def _before(self, leg: Leg) -> str:
        """Give the words of the sentence before the trigger."""
        text = self._document.title.text if leg.sentence.in_title else self._body.text
        return text[leg.sentence.start : leg.start]

    def _is_tied_to_a_private_trip(self, code: str) -> bool:
        """Whether the item tells of a private trip (mostly for treatment) to the country at all."""
        if self._private is None:
            words = [word.start() for word in ERRAND_WORD.finditer(self._low)]
            errands = [at for at in words if PRIVATE_ERRAND.match(self._low, at)]
            self._private = {
                place.code
                for errand in errands
                for place in self._sites.within(max(0, errand - 150), errand + 200)
                if place.is_site
            }
            title = self._document.title.text
            if PRIVATE_ERRAND.search(title) and not OFFICIAL_BUSINESS.search(title):
                self._private |= {place.code for place in Sites(title).all}
        return code in self._private

    def _withhold(self, label: str, reason: str) -> None:
        self._trace.append(f"{label}: {reason}")

    def _invited(self, leg: Leg, text: str) -> bool:
        for k, chunk in enumerate(leg.sentence.chunks):
            if chunk.symbol == m.INVITE and chunk.start < leg.start and leg.start - chunk.start < 120:
                before = leg.sentence.chunks[max(0, k - 2) : k]
                if any(c.low == "at" for c in before) and chunk.low.startswith("invitation"):
                    continue
                return not ACCEPTED.search(text[leg.start : leg.end + 200])
        return False

    def _is_history(self, leg: Leg, days: Days, around: str) -> bool:
        if self._published is not None and days:
            last = days.end or days.start
            return last is not None and last < self._published - RECENT
        if leg.tense.time in ("future", "present"):
            return False
        if self._published is not None and leg.dates:
            told = [day for mention in leg.dates for day in mention.resolve() if day is not None]
            if told and max(told) < self._published - RECENT:
                return True
        return is_history(around, self._published)

    def _days(self, leg: Leg, stop: Stop) -> Days:
        time, published = leg.tense.time, self._published
        several = len(leg.stops) > 1
        dated = sum(bool(other.dates) for other in leg.stops)
        if several and stop.dates and (dated > 1 or leg.stops[-1] is not stop):
            return days_of(stop.dates, time, leg.kind, published)
        days = days_of(leg.dates, time, leg.kind, published)
        days.whole = several
        if not days and leg.kind in ("meet", "host", "attend") and (day := self._schedule_day()):
            days.start = day
        if not days and leg.kind == "arrive" and leg.sentence.index < _LEAD and self._has_come(leg):
            days.start = published  # news of an arrival is of the day
        return days

    def _has_come(self, leg: Leg) -> bool:
        """Whether an arrival is told as news: 'has arrived', 'arrives', or 'Arriving in Brussels, she said'."""
        return leg.tense.time in ("perfect", "present") or self._body.text.startswith("Arriving", leg.start)

    # -- company -------------------------------------------------------------------------------------------------------

    def _company(self, sentence: Sentence, reports: list[Report]) -> list[Report]:
        """Give the officials who go along: 'accompanied by', 'joined by', 'on the entourage are'."""
        people = companions(sentence)
        named = {report.who.key for report in reports if report.kind == "company"}
        leaders = [
            report for report in reports if report.kind != "company" and report.leg.sentence.index <= sentence.index
        ]
        if not people or not leaders:
            return []
        subject = self._leader(sentence)
        leader = subject if any(report.who.key == subject for report in leaders) else leaders[-1].who.key
        found: list[Report] = []
        own = [report for report in leaders if report.who.key == leader]
        trip = next(
            (report.leg for report in own if report.strong and report.kind != "return"), own[0].leg if own else None
        )
        for person in people[:_NAMED_COMPANIONS]:
            who = self._identify(person)
            if who is None or who.key == leader or len(named | {who.key}) > _NAMED_COMPANIONS:
                continue
            named.add(who.key)
            if not who.assumed and who.sender_code and own[0].who.sender_code not in (None, who.sender_code):
                self._withhold(f"{who.name or who.title}", "named beside a traveller of another country")
                continue
            if who.assumed:
                led = next(report.who for report in leaders if report.who.key == leader)
                who.sender, who.sender_code = led.sender, led.sender_code
            found.extend(
                replace(report, who=who, kind="company", leader=leader)
                for report in own
                if report.leg is trip and who.sender_code != report.place.code
            )
        return found

    def _leader(self, sentence: Sentence) -> str | None:
        for chunk in sentence.chunks:
            if chunk.symbol in (m.OFFICIAL, m.NAME) and isinstance(chunk.value, Person):
                who = self._identify(chunk.value)
                return who.key if who else None
        return None

    def _is_told_vaguely(self, visit: Gathered) -> bool:
        """Whether the visit is told to come 'soon' or 'next month', so that no day of the item is its own."""
        return any(
            VAGUE.search(self._body.text[report.leg.sentence.start + day.start : report.leg.sentence.start + day.end])
            for report in visit.reports
            if not report.leg.sentence.in_title
            for day in report.leg.dates
            if day.kind is DateKind.VAGUE
        )

    def _schedule_day(self) -> date | None:
        """Give the day that a 'public schedule' is for."""
        title = self._document.title.text
        if "schedule" not in title.lower():
            return None
        days = (day.resolve()[0] for day in find_dates(title, self._published))
        return next((day for day in days if day), self._published)

    def _trip_sentences(self, codes: frozenset[str]) -> list[Sentence]:
        """Give the sentences with a day and a word of travel or a place of the trips."""
        found: list[Sentence] = []
        text = self._body.text
        for index in range(min(len(self._body.sentences), _MOST_SENTENCES)):
            start, end = self._span(index)
            if not find_dates(text, self._published, start, end):
                continue
            if TRIP_WORD.search(text, start, end) or any(p.code in codes for p in self._sites.within(start, end)):
                found.append(self._sentence(index))
        return found

    def _complete(self, visits: list[Gathered]) -> None:
        """Fill in the days of the item's main traveller, and of those who go along, from what is told of the trip."""
        main = next((visit for visit in visits if visit.strong), visits[0] if visits else None)
        sentences = self._trip_sentences(frozenset(visit.code for visit in visits)) if visits else []
        for lead in {visit.who.key: visit for visit in visits if visit.leader is None}.values():
            party = [visit for visit in visits if lead.who.key in (visit.who.key, visit.leader)]
            trip = self._trip(sentences, party, main is not None and lead.who.key == main.who.key)
            for visit in party:
                if not self._is_told_vaguely(visit):
                    visit.trip = trip
                visit.others = [other for other in party if other.who.key == visit.who.key and other is not visit]

    def _trip(self, sentences: list[Sentence], party: list[Gathered], is_main: bool) -> Trip:
        """Read what the item tells of a party's trip; 'he' and 'the visit' mean the main one's."""
        keys = {visit.who.key for visit in party}

        def is_of_party(person: Person | None) -> bool:
            who = self._identify(person) if person else None
            if who is None or person is None or who.key in keys:
                return is_main or who is not None
            same = (who.sender_code, who.sender_name) == (first.who.sender_code, first.who.sender_name)
            return person.name is None and same and is_main  # 'the UN chief' is the Secretary-General

        first = party[0]
        direction = direction_of(first.reports[0].time)
        return read_trip(sentences, self._body.text, self._published, direction, first.who.sender_code, is_of_party)

    # -- findings ------------------------------------------------------------------------------------------------------

    def _finding(self, visit: Gathered) -> VisitFinding:
        days = visit.days(self._published)
        previous = visit.previous_days(self._published)
        status = visit.status(days, self._published)
        change = self._substitution(visit)
        who = change.goes if change else visit.who
        evidence = tuple(
            (self._document.title if report.leg.sentence.in_title else self._body).evidence(
                report.leg.sentence.start, report.leg.sentence.end
            )
            for report in visit.reports[:2]
        )
        if days.start and days.end and days.end < days.start:
            days = Days(days.start, None, days.whole)
        refugee = any(REFUGEE.search(quote.quote) for quote in evidence)
        purpose = self._purpose(visit)
        return VisitFinding(
            official=who.name,
            title=who.title,
            sender=who.sender_name,
            sender_country=who.sender_code,
            host_country=visit.code,
            host_place=visit.reports[0].place.name,
            start=days.start,
            end=days.end,
            leg_dates=not days.whole,
            previous_start=previous.start,
            previous_end=previous.end,
            certain=not all(report.leg.tense.expected for report in visit.reports),
            status=status,
            delegation=who.head == "delegation",
            replaces=change.replaces if change else None,
            said_by=said_by(self._document.source, self._told_of(visit), who, visit.code, self._home),
            purpose=purpose,
            refugee_context=refugee,
            confidence=0.9 if visit.strong else 0.7,
            evidence=evidence,
        )

    def _purpose(self, visit: Gathered) -> str | None:
        """Give what the visit is for: its own sentences tell it, or what is attended, or the sentences that follow."""
        reports = sorted(visit.reports, key=lambda report: report.leg.sentence.in_title)
        who = visit.who
        names = [who.name.split()[-1]] if who.name else []
        names += [who.head] if who.head else []
        own = [words for report in reports for words in self._words_of(report)]
        following = (words for report in reports for words in self._sentences_after(report))
        occasions = (occasion_in(words) for words in own)
        return purpose_in(own, (), names) or next(filter(None, occasions), None) or purpose_in((), following, names)

    def _words_of(self, report: Report) -> list[str]:
        """Give the words of the report's sentence behind the place, and from the trigger on."""
        leg = report.leg
        passage = self._document.title if leg.sentence.in_title else self._body
        return [passage.slice((start, leg.sentence.end)) for start in (leg.end, leg.start)]

    def _sentences_after(self, report: Report) -> Iterator[str]:
        """Give the sentences soon after the one with the visit that tell of no other country."""
        if report.leg.sentence.in_title or report.leg.tense.move.cancelled:
            return  # what follows a dropped trip tells what is done at home
        first = report.leg.sentence.index + 1
        for index in range(first, min(first + _PURPOSE_WITHIN, len(self._body.sentences))):
            places = {place.code for place in self._sites.within(*self._span(index)) if place.is_site}
            if report.place.code in places or not places - {None, report.who.sender_code}:
                yield self._body.slice(self._span(index))

    def _told_of(self, visit: Gathered) -> Iterator[str]:
        """Give the sentences with the visit, and the one after the first of them."""
        for report in visit.reports:
            sentence = report.leg.sentence
            passage = self._document.title if sentence.in_title else self._body
            yield passage.slice((sentence.start, sentence.end))
        after = visit.reports[0].leg.sentence.index + 1
        if 0 < after < len(self._body.sentences):
            yield self._body.slice(self._span(after))

    def _substitution(self, visit: Gathered) -> Substitution | None:
        """Say who goes in whose place, where a sentence with the visit tells it."""
        for report in visit.reports:
            sentence = report.leg.sentence
            text = self._document.title.text if sentence.in_title else self._body.text
            before = self._sentence(sentence.index - 1).chunks if sentence.index > 0 else []
            people = [chunk.value for chunk in before if isinstance(chunk.value, Person)]
            earlier = [who for person in people if (who := self._identify(person)) is not None]
            found = substitution(visit.who, sentence, text, earlier, self._identify)
            if found is not None:
                return found
        return None


def _without_replaced(findings: list[VisitFinding]) -> list[VisitFinding]:
    """Leave out whom another goes for, and one of two records of the same official in the same country."""
    stay = {(finding.replaces, finding.host_country) for finding in findings if finding.replaces}
    going = [finding for finding in findings if (finding.official, finding.host_country) not in stay]
    subs = {(finding.official, finding.host_country): finding for finding in reversed(going) if finding.replaces}
    return [finding for finding in going if subs.get((finding.official, finding.host_country), finding) is finding]
