"""The item whose visits are read: its passages, its places, the sentences read so far and the people they name."""

import re
from collections.abc import Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from streams.analysis.date_words import tells_time
from streams.analysis.gazetteer import NameKind, country_name
from streams.analysis.text import Document, Passage
from streams.analysis.visits.chunks import Sentence, read_sentence
from streams.analysis.visits.findings import Report
from streams.analysis.visits.gate import tells_office
from streams.analysis.visits.home import home_of
from streams.analysis.visits.identity import LEANS_ON_ALL, Identity
from streams.analysis.visits.office_words import letters_of
from streams.analysis.visits.officials import Register
from streams.analysis.visits.outlet import Outlet
from streams.analysis.visits.person import Person, Standing
from streams.analysis.visits.sites import Place, Sites, dateline
from streams.analysis.visits.untitled import ENOUGH, PRIVATE_LIFE, STATECRAFT

LEAD = 2
"""Sentences at the head of the text that tell the news itself."""
_LONGEST_SENTENCE = 1500
"""Characters: a longer one is a list or a lost layout; only its beginning is read."""
_MOST_SENTENCES = 40
"""Sentences read closely in one item; more only lengthen a transcript."""
_ABROAD = 1
"""Foreign countries that an item at home names; one that names more may mean another by 'the country'."""
_MENTIONS = 4
"""How many places of a name are read for its office and fullest form."""
_HEADLINE_WORD = re.compile(r"[^\W\d_][\w'-]+")
_PRONOUNS = frozenset("he she his her".split())


class Story:
    """What the parts of the visit reader share about one item. Sentences are read when first asked for."""

    def __init__(self, document: Document, sites: Sites, home: str | None, trace: list[str]) -> None:
        self.document = document
        self.body = document.body
        self.published = document.published
        self.sites = sites
        self.title_sites = Sites(document.title.text)
        self.hosts: set[str | None] = set()
        """Countries of all stops that the item tells."""
        self.first_sender: Place | None = None
        """Whom the first named visitor stands for."""
        self.followers: list[Report] = []
        """What is told of officials without name or rank, who count only through a leader."""
        self.vetoes: dict[tuple[str, str], str] = {}
        """What was said against a visit, by the official's key and the host country."""
        self.read: dict[int, Sentence] = {}
        self.here = dateline(document.body.text, sites)
        """Where the item is filed from."""
        home = home or home_of(document.source, None) or (self.here.code if self.here else None)
        self.outlet = Outlet(document.source, home, self.sites.all, self.title_sites.all, self.hosts)
        self.register = Register(
            home, self.outlet.mentions_home, self.outlet.trusts_home, document.title.text, self.outlet.is_official
        )
        self._looked_up: set[str] = set()
        self._trace = trace

    @cached_property
    def around_here(self) -> Place | None:
        """Where it means by 'here' and 'the country': where it is filed from, else the outlet's own country."""
        home = self.outlet.home
        if self.here is not None or home is None or not self.outlet.speaks_for_one_country():
            return self.here
        abroad = {place.code for place in self.sites.all if place.is_site} - {home, None}
        return Place(0, 0, NameKind.COUNTRY, home, country_name(home)) if len(abroad) <= _ABROAD else None

    @cached_property
    def is_native(self) -> bool:
        """Whether the outlet reports from its own country, so that 'visits the country' means that."""
        place, outlet = self.around_here, self.outlet
        own = place is not None and place.code == outlet.home
        return own and outlet.organisation is None and outlet.speaks_for_one_country()

    def withhold(self, label: str, reason: str) -> None:
        """Note why a visit is not reported."""
        self._trace.append(f"{label}: {reason}")

    # -- sentences -----------------------------------------------------------------------------------------------------

    def sentence(self, index: int) -> Sentence:
        """Read the sentence of the text with this number."""
        held = self.read.get(index)
        if held is None:
            start, end = self.span(index)
            end = min(end, start + _LONGEST_SENTENCE)
            places = self.sites.within(start, end)
            held = read_sentence(
                self.body.text,
                start,
                end,
                index,
                self.published,
                places,
                frozenset(),
                False,
                self.around_here,
                self.is_native,
            )
            self.read[index] = held
            self.register.add([chunk.value for chunk in held.chunks if isinstance(chunk.value, Person)])
        return held

    def is_dated(self, index: int) -> bool:
        """Whether the sentence with this number tells days, or how many."""
        held = self.read.get(index)
        return held.dated if held is not None else tells_time(self.body.text, *self.span(index))

    @cached_property
    def headline(self) -> Sentence | None:
        """The title as read, in which only names known from the text are names; None where there is none."""
        text = self.document.title.text
        if not text:
            return None
        known = frozenset(
            word.capitalize() if word.isupper() else word
            for word in _HEADLINE_WORD.findall(text)
            if word[0].isupper() and self.register.mentions_of(word)
        )
        title = read_sentence(
            text, 0, min(len(text), _LONGEST_SENTENCE), -1, self.published, self.title_sites.all, known, True
        )
        people = [chunk.value for chunk in title.chunks if isinstance(chunk.value, Person)]
        for person in people:
            name = person.name or ""
            given, _, rest = name.partition(" ")
            verb = given.endswith("s") and name not in self.body.text
            if person.title and rest and verb and rest in self.body.text:  # 'President Insists Adamu Stays'
                person.name = person.surname = None
                person.bare = person.sender is None
        for person in people:
            person.start += LEANS_ON_ALL
        self.register.add([person for person in people if person.title])
        return title

    def _tells_of_officials(self, index: int) -> bool:
        """Whether the sentence with this number names a place, and an office or 'he' or 'she'."""
        start, end = self.span(index)
        if not self.sites.within(start, end):
            return False
        low = self.body.low[start:end]
        return tells_office(low) or not _PRONOUNS.isdisjoint(low.split())

    def sentences_at(self, hits: list[int]) -> list[Sentence]:
        """Read the sentences around `hits`, and those of the lead that name a place and tell of officials, in order."""
        lead = [index for index in range(min(LEAD, len(self.body.sentences))) if self._tells_of_officials(index)]
        indices = sorted({*lead, *(self.body.sentence_index(hit) for hit in hits)})[:_MOST_SENTENCES]
        return [self.sentence(index) for index in indices]

    def indices_with(self, words: AhoCorasick) -> set[int]:
        """Give the numbers of the sentences that hold one of `words` (in lower case)."""
        return {self.body.sentence_index(end - 1) for _, _, end in words.find_matches_as_indexes(self.body.low)}

    def sentences_with(self, words: AhoCorasick) -> Iterator[Sentence]:
        """Read, one by one in order, the first sentences that hold one of `words` (in lower case)."""
        return (self.sentence(index) for index in sorted(self.indices_with(words))[:_MOST_SENTENCES])

    def span(self, index: int) -> tuple[int, int]:
        """Give where the sentence with this number stands in the text."""
        span = self.body.sentences[index]
        return span.start, span.end

    def passage_of(self, sentence: Sentence) -> Passage:
        """Give the passage that the positions of `sentence` count in."""
        return self.document.title if sentence.in_title else self.body

    def words_of(self, sentence: Sentence) -> str:
        """Give the plain words of `sentence`."""
        return self.passage_of(sentence).slice((sentence.start, sentence.end))

    # -- people --------------------------------------------------------------------------------------------------------

    def identify(self, person: Person) -> Identity | None:
        """Say who `person` is, looking up other mentions of the surname in the text first."""
        surname = person.surname
        if surname is None and person.title and not person.plural:
            self._look_up(f"{person.title} ")
            for letters in letters_of(person.title):
                self._look_up(f"{letters} ")
            if person.bare:
                self._look_up(f"{person.title.capitalize()} ")  # 'the president' is 'President X' of another sentence
        if surname and surname not in self._looked_up and len(surname) > 2:
            self._look_up(surname)
        who = self.register.identify(person)
        return None if who and who.name and who.head is None and not self._is_public(who) else who

    def _is_public(self, who: Identity) -> bool:
        """Whether the item bears out that somebody of no told office is an official."""
        standings = {mention.standing for mention in who.mentions}
        if self._is_of_private_life:
            return False
        if standings <= {None, Standing.OF_A_COUNTRY}:
            return self._is_of_state and " " in (who.name or "")
        return True

    @cached_property
    def _is_of_private_life(self) -> bool:
        return any(PRIVATE_LIFE.search(passage.low) for passage in (self.document.title, self.body))

    @cached_property
    def _is_of_state(self) -> bool:
        told = (STATECRAFT.findall(passage.low) for passage in (self.document.title, self.body))
        return sum(map(len, told)) >= ENOUGH

    def _look_up(self, words: str) -> None:
        """Read the first sentences that hold `words`, so that the register knows what they tell of somebody."""
        if words in self._looked_up:
            return
        self._looked_up.add(words)
        at = self.body.text.find(words)
        for _ in range(_MENTIONS):
            if at < 0:
                break
            self.sentence(self.body.sentence_index(at))
            at = self.body.text.find(words, at + 1)
