"""Who is meant: one identity for all the ways in which an item names an official."""

from collections.abc import Callable

from streams.analysis.visits.identity import LEADERS, Identity
from streams.analysis.visits.person import Person
from streams.analysis.visits.polities import may_have, only_holder
from streams.analysis.visits.same_office import are_alike, fields_of, key_of_office, may_be_meant, one_of, same_words
from streams.analysis.visits.sites import Place

_KINDS_OF_TITLE = ("counterpart",)
_HEAD = 500
"""Characters: the headline's sentence and the lead."""
_RANKLESS = frozenset("official officials envoys diplomats diplomat".split())
"""Heads that announce officials whose offices the item tells later."""
_NEAR = 350
"""Characters: about two sentences, within which an office is given its holder's name."""


class Register:
    """All mentions of officials in the sentences read so far."""

    def __init__(
        self,
        home: str | None,
        mentions_home: Callable[[], bool],
        trusts_home: Callable[[], bool],
        title: str,
        official_source: bool,
    ) -> None:
        self._home = home
        self._mentions_home = mentions_home
        self._trusts_home = trusts_home
        self._headline = title
        self._official_source = official_source
        self._by_surname: dict[str, list[Person]] = {}
        self._by_part: dict[str, set[str]] = {}
        """Surnames of those whose names hold a word, in lower case, before the last: 'Chen' of 'Chen Guofang'."""
        self._unnamed: list[Person] = []
        self.origins: dict[str, str] = {}
        self.goals: dict[str, set[str | None]] = {}
        """Countries that each official is told to go to, by the official's key."""
        self.learned: dict[str, Place] = {}

    def add(self, people: list[Person]) -> None:
        """Note the people of a newly read sentence."""
        for person in people:
            surname = person.surname
            if surname:
                self._by_surname.setdefault(surname.lower(), []).append(person)
                for part in (person.name or "").lower().split()[:-1] if person.title and not person.excluded else ():
                    self._by_part.setdefault(part, set()).add(surname.lower())
            elif not person.leaning:
                self._unnamed.append(person)

    @property
    def groups(self) -> list[Person]:
        """Give the mentions of officials without name or rank, 'three US officials', from the head of the text."""
        return [person for person in self._unnamed if person.head in _RANKLESS and not person.excluded]

    def mentions_of(self, surname: str) -> list[Person]:
        """Give every mention of a surname, or of the official who alone has this word as another part of his name."""
        key = surname.lower()
        holder = self._holder_of(key)
        own = self._by_surname.get(key, [])
        return own if holder == key else [*self._by_surname[holder], *own]

    def _full_names(self, surname: str) -> list[list[str]]:
        """Give the names of more than one word under a surname, in words."""
        names = ((mention.name or "").split() for mention in self._by_surname.get(surname, ()))
        return [name for name in names if len(name) > 1]

    def _holder_of(self, word: str) -> str:
        """Give the surname of the official whom one word of the name means: the word itself, where it is the surname.

        Many a name has the family's first, or is called by another part: 'Chen Guofang', then 'Chen'.
        """
        holders = self._by_part.get(word, set()) - {word}
        if len(holders) != 1:
            return word
        (holder,) = holders
        full = self._full_names(holder)
        parts = {part for name in full for part in name}
        own = self._full_names(word)
        if own and (len(full) == 1 or any(not parts.issuperset(name) for name in own)):
            return word  # somebody else of that name
        senders = {m.sender.code for key in (word, holder) for m in self._by_surname.get(key, ()) if m.sender}
        return holder if len(senders) < 2 else word

    def taken(self, who: Identity) -> set[str | None]:
        """Give the countries in which the item tells others to hold an office of the kind that `who` holds."""
        named = (mention for key, many in self._by_surname.items() if key != who.key for mention in many)
        several = (person for person in self._unnamed if person.plural and one_of(person.head) == who.head)
        listed = (place.code for person in several for place in person.countries)
        alike = (one.sender.code for one in named if one.sender and one.head == who.head)
        return {*listed, *alike} if not fields_of(who.title) else set()

    def identify(self, person: Person) -> Identity | None:
        """Say who `person` is; None for somebody who holds no office in this item."""
        surname = person.surname
        if surname is None:
            return self._by_office(person)
        mentions = self.mentions_of(surname) or [person]
        offices = [mention for mention in mentions if mention.title and not mention.plural]
        if not offices and (adopted := self._adopted(person, mentions)):
            offices = [adopted]
            mentions = [*mentions, adopted]
        if not offices or (
            any(mention.excluded for mention in offices[:1]) and all(mention.excluded for mention in offices)
        ):
            return None if offices else self._untitled(surname.lower(), [*mentions, person])
        name = _fullest([mention.name for mention in mentions if mention.name])
        ranked = [mention for mention in offices if not mention.excluded and mention.head not in _KINDS_OF_TITLE]
        best = max(ranked or offices, key=lambda mention: min(len((mention.title or "").split()), 12))
        sender = next((mention.sender for mention in mentions if mention.sender), None)
        return self._identity(self._holder_of(surname.lower()), name, best.title, best.head, sender, mentions)

    def _untitled(self, key: str, mentions: list[Person]) -> Identity | None:
        """Say who somebody is who is shown to be an official, though the item tells no office."""
        names = [mention.name for mention in mentions if mention.name]
        if not any(mention.standing for mention in mentions) or any(mention.private for mention in mentions):
            return None
        sender = next((mention.sender for mention in mentions if mention.sender), None)
        return self._identity(key, _fullest(names), None, None, sender, mentions)

    def _standing(self, mention: Person) -> tuple[bool, int]:
        """Rank the officials whom an office alone may mean, the likeliest lowest."""
        surname = mention.surname or ""
        return surname.lower() not in self.goals, -len(self.mentions_of(surname))

    def _country_of(self, key: str, head: str | None, mentions: list[Person]) -> Place | None:
        """Find whose leader a name without a country is: 'the Ukrainian leader' told of nobody else."""
        if head not in LEADERS or self._official_source:
            return None
        taken = {m.sender.code for many in self._by_surname.values() for m in many if m.sender and m.head in LEADERS}
        first = min(mention.start for mention in mentions)
        for unnamed in self._unnamed:
            if not are_alike(unnamed.head, head) or unnamed.plural or unnamed.start <= first:
                continue
            sender = unnamed.sender
            if sender and sender.code not in taken and (sender.code == self._home or not self._mentions_home()):
                return sender
        return None

    def _namesake(self, person: Person) -> Person | None:
        """Find the holder of a leading office whom the item names right after it, without the office."""
        if person.plural or person.sender is None or person.head not in (*LEADERS, "secretary", "rapporteur"):
            return None
        near = [
            mention
            for many in self._by_surname.values()
            if not any(one.title for one in many)
            for mention in many[:1]
            if mention.opening
            and not self._only_reports(mention)
            and not mention.private
            and mention.name
            and not (mention.standing and mention.sender)
            and len(mention.name.split()) in (2, 3, 4)
            and 0 < mention.start - person.end < _NEAR
        ]
        return min(near, key=lambda mention: mention.start, default=None) or self._only_name()

    def _only_reports(self, mention: Person) -> bool:
        """Whether a name is of somebody who only tells what an official does, and is no matter of the headline."""
        return mention.reports and (mention.surname or "") not in self._headline

    def _only_name(self) -> Person | None:
        """Give the one full name without an office that the head of the item tells, if it is the only one."""
        names = [
            many[0]
            for many in self._by_surname.values()
            if not any(one.title or (one.standing and one.sender) for one in many)
            and many[0].start < _HEAD
            and not self._only_reports(many[0])
            and not any(one.private for one in many)
            and len((many[0].name or "").split()) in (2, 3)
        ]
        return names[0] if len(names) == 1 else None

    def _adopted(self, person: Person, mentions: list[Person]) -> Person | None:
        """Find the one leading office that the item tells without a holder: the name in the headline holds it."""
        surname = person.surname or ""
        if self._only_reports(mentions[0]) or any(mention.private for mention in mentions):
            return None
        if not any(" " in (mention.name or "") for mention in mentions):  # a word that only looks like a name
            return None
        if len(surname) < 3 or (len(mentions) < 2 and surname not in self._headline):
            return None
        heads = {m.head for many in self._by_surname.values() for m in many if m.title}
        vacant = [
            unnamed
            for unnamed in self._unnamed
            if unnamed.head in (*LEADERS, "secretary")
            and not unnamed.plural
            and not unnamed.excluded
            and unnamed.head not in heads
        ]
        rivals = [
            many
            for key, many in self._by_surname.items()
            if key != surname.lower()
            and len(many) > 1
            and not any(m.title for m in many)
            and any(" " in (m.name or "") for m in many)
        ]
        if rivals and surname not in self._headline:
            return None  # several names want the one office
        if not vacant or len({unnamed.head for unnamed in vacant}) > 1:
            return None
        return max(vacant, key=lambda unnamed: len(unnamed.title or ""))

    def _identity(
        self,
        key: str,
        name: str | None,
        title: str | None,
        head: str | None,
        sender: Place | None,
        mentions: list[Person],
    ) -> Identity:
        hint = next((mention.hint for mention in mentions if mention.hint), None)
        if self._official_source and head not in LEADERS and may_have(self._home or "", head, title):
            hint = None  # 'the adviser' of an office's own release is its own, wherever he meets others
        sender = sender or self.learned.get(key) or hint or self._country_of(key, head, mentions)
        if sender is not None:
            return Identity(key, name, title, head, sender, sender.code, False, mentions)
        known = only_holder(head, title, self._home)
        if known is not None:
            return Identity(key, name, title, head, known, known.code, False, mentions)
        home = self._home if self._trusts_home() else None
        guesses = (home, self.origins.get(key)) if self._official_source else (self.origins.get(key), home)
        code = next((guess for guess in guesses if guess and may_have(guess, head, title)), None)
        return Identity(key, name, title, head, None, code, True, mentions)

    def _is_host_of_home(self, mention: Person) -> bool:
        """Whether an office that publishes the item tells of its own people's hosts: 'the minister' is not theirs."""
        hint = mention.hint
        return self._official_source and mention.sender is None and hint is not None and hint.code != self._home

    def _by_office(self, person: Person) -> Identity | None:
        """Find the named official whom an office alone refers to, else take the office itself as the identity."""
        if person.excluded or (person.head in ("leader", "monarch") and person.sender is None):
            return None
        if not person.plural and person.head:
            matching = [
                mention
                for mentions in self._by_surname.values()
                for mention in mentions
                if may_be_meant(mention, person) and (person.sender or not self._is_host_of_home(mention))
            ]
            before = [mention for mention in matching if mention.start < person.start]
            if not before and not person.bare and person.sender is None:  # told again later, with the name
                matching = [mention for mention in matching if same_words(mention.title, person.title)]
            if before or matching:
                told = before or matching
                if person.sender is None:  # 'the president': the one who travels, or whom the item is about
                    told = sorted(told, key=self._standing)
                return self.identify(told[0])
        if person.leaning:
            return None
        namesake = self._namesake(person)
        if namesake is not None:
            name = _fullest([mention.name for mention in self.mentions_of(namesake.surname or "") if mention.name])
            return self._identity(
                (namesake.surname or "").lower(), name, person.title, person.head, person.sender, [person]
            )
        return self._identity(key_of_office(person), None, person.title, person.head, person.sender, [person])


def _fullest(names: list[str]) -> str:
    """Give the fullest name that is trusted: told twice or in four words at most."""
    best = names[0]
    for name in names:
        words = len(name.split())
        if len(best.split()) < words and (
            words <= 3 or names.count(name) > 1 or (words <= 5 and names.count(best) == 1)
        ):
            best = name
    return best
