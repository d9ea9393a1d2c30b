"""A stream of which everything is known: visits announced, repeated, moved and called off, among other news. Seeded."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from schemas import NewsItem

FIRST_DAY = datetime(2024, 3, 1, tzinfo=UTC)
STEP = timedelta(seconds=20)
"""Between two items of the stream, in event time."""
HOSTS = ("Kenya", "Peru", "Norway", "Vietnam", "Ghana", "Serbia", "Chile", "Nepal", "Oman", "Malta", "Fiji", "Cuba")
SENDERS = ("Finnish", "Brazilian", "Kenyan", "Dutch", "Indian", "Polish", "Turkish", "Canadian", "Moroccan", "Thai")
SYLLABLES = ("ba", "do", "fe", "gu", "ka", "li", "mo", "na", "pe", "ro", "sa", "ti", "vu", "ze")
FIRST_NAMES = ("Amara", "Bruno", "Carla", "Dario", "Elena", "Farid", "Gustav", "Helena", "Ivan", "Jana")
ORDINARY = (
    "The new library has a room for children and opens late on Thursdays.",
    "The home side won by two goals after a slow first half in the rain.",
    "Farmers expect a good harvest after the mild spring, the cooperative said.",
)
DEPORTATIONS = (
    "Police in {host} deported 40 undocumented migrants on Tuesday, the interior ministry said.",
    "Amnesty International condemned {host} for the forced return of asylum seekers without a hearing.",
)
NEWS_IN = 5
"""One item in so many has something to tell."""
TWICE_IN = 10
"""One item in so many is sent again, later and under the same id."""
SHUFFLED_OVER = 120
"""How far, in items, one may come from its place in time: 40 minutes of event time."""


@dataclass
class _Visit:
    official: str
    sender: str
    host: str
    day: date

    @property
    def surname(self) -> str:
        return self.official.split()[-1]


@dataclass
class KnownStream:
    """Items in the order in which they are sent; `take` goes on where the last call ended."""

    seed: int
    _taken: int = 0
    _visits: list[_Visit] = field(default_factory=list)
    _again: list[NewsItem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def take(self, count: int) -> list[NewsItem]:
        """Give about `count` further items: some come twice, all a little out of order."""
        items = [self._item(self._taken + n) for n in range(count)]
        self._taken += count
        again, self._again = self._again, [item for item in items if self._chance.randrange(TWICE_IN) == 0]
        placed = [(n + self._chance.uniform(0, SHUFFLED_OVER), item) for n, item in enumerate(items)]
        placed += [(self._chance.uniform(0, count), item) for item in again]
        return [item for _, item in sorted(placed, key=lambda pair: pair[0])]

    def _item(self, number: int) -> NewsItem:
        place = self._chance.choice(HOSTS)
        title, text = f"News from {place}", self._chance.choice(ORDINARY)
        if number % NEWS_IN == 0:
            place, title, text = self._news(number, place)
        return NewsItem(
            id=f"chaos-{self.seed}-{number}",
            title=title,
            text=text,
            published=FIRST_DAY + number * STEP,
            source=f"{place} Wire",
        )

    def _news(self, number: int, place: str) -> tuple[str, str, str]:
        kind = self._chance.choice(("announce", "announce", "repeat", "move", "cancel", "other"))
        if kind == "other":
            return place, f"News from {place}", self._chance.choice(DEPORTATIONS).format(host=place)
        if kind == "announce" or not self._visits:
            return place, *self._announce(place, (FIRST_DAY + number * STEP).date())
        visit = self._chance.choice(self._visits[-20:])
        told = {"repeat": self._repeat, "move": self._move, "cancel": self._cancel}
        return visit.host, *told[kind](visit)

    def _announce(self, host: str, today: date) -> tuple[str, str]:
        surname = "".join(self._chance.choice(SYLLABLES) for _ in range(4)).capitalize()
        visit = _Visit(
            f"{self._chance.choice(FIRST_NAMES)} {surname}",
            self._chance.choice(SENDERS),
            host,
            today + timedelta(days=self._chance.randint(5, 9)),
        )
        self._visits.append(visit)
        return (
            f"{visit.sender} foreign minister to visit {visit.host}",
            f"{visit.sender} Foreign Minister {visit.official} will visit {visit.host} on {_told(visit.day)}, "
            "the ministry announced.",
        )

    def _repeat(self, visit: _Visit) -> tuple[str, str]:
        return (
            f"Visitor expected in {visit.host}",
            f"Foreign Minister {visit.official} of the {visit.sender} government is to travel to {visit.host} "
            f"on {_told(visit.day)} for talks.",
        )

    def _move(self, visit: _Visit) -> tuple[str, str]:
        old, visit.day = visit.day, visit.day + timedelta(days=1)
        return (
            f"{visit.surname} visit moved",
            f"The visit of {visit.sender} Foreign Minister {visit.official} to {visit.host}, planned for {_told(old)}, "
            f"has been moved to {_told(visit.day)}.",
        )

    def _cancel(self, visit: _Visit) -> tuple[str, str]:
        return (
            f"{visit.surname} calls off visit",
            f"{visit.sender} Foreign Minister {visit.official} has cancelled a visit to {visit.host} planned for "
            f"{_told(visit.day)}.",
        )


def _told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
