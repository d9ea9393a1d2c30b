"""A backlog of marked news, and what has to follow from it whatever happens to the workers meanwhile."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from schemas import Label, NewsItem, Visit, VisitAlert, WindowCounts, event_time
from streams.rolling import BUCKET_SECONDS, DAY, HOUR, WEEK
from streams.settings import Settings
from streams.topics import ALERTS, COUNTS, CURRENT, DEAD_LETTERS, LABELLED, REPORTED
from tests.stream.support import read_all

START = datetime(2023, 12, 1, tzinfo=UTC)
FIRST = "Anna Bruno Carla Dino Edith Fabio Greta Henrik Irene Jakob Klara Lorenz Maria Nils Olga Peter".split()
LAST = "Abel Bianchi Castro Dahl Eklund Ferrari Gomez Haas Ibsen Jansen Keller Lopez Moreau Novak Olsen Petit".split()
SENDERS = "NOR SWE DNK FIN ISL NLD BEL LUX FRA DEU AUT CHE ITA ESP PRT IRL".split()
HOSTS = "PAK IRN TUR JOR LBN EGY KEN ETH UGA TCD NER LBY TUN MAR BGD IND THA MYS IDN COL".split()
EVERY_RESENT, EVERY_VISIT = 41, 23


@dataclass
class Backlog:
    """Items to send, some of them twice; each carries a label, so that a skipped one is missed."""

    items: list[NewsItem]
    visits: list[tuple[str, str]]
    """(host country, official); each is reported by two items."""

    @property
    def sent(self) -> list[NewsItem]:
        return self.items + self.items[::EVERY_RESENT]


def backlog(size: int, slow_milliseconds: float = 0.3) -> Backlog:
    labels = list(Label)
    pairs = [(host, nth) for nth in range(len(LAST)) for host in HOSTS]
    visits, items = [], []
    for number in range(size):
        lines = [f"slow {slow_milliseconds}", f"label {labels[number % 3]} {HOSTS[number % 7]}"]
        if number % EVERY_VISIT == 0 and (visit := number // EVERY_VISIT) < 2 * len(pairs):
            host, nth = pairs[visit // 2]
            official = f"{FIRST[nth]} {LAST[(nth + HOSTS.index(host)) % len(LAST)]}"
            lines.append(f"visit {host} {SENDERS[nth]} {official} {(START + timedelta(days=20 + 9 * nth)).date()}")
            if visit % 2:
                visits.append((host, official))
        published = START + timedelta(seconds=number * 3 * 24 * 3600 // size)
        items.append(NewsItem(id=f"item-{number}", title=f"Item {number}", text="\n".join(lines), published=published))
    return Backlog(items, visits)


async def assert_exact(settings: Settings, news: Backlog) -> int:
    """Assert that nothing is lost, told twice or counted wrongly; return how many alerts were written again."""
    assert not await read_all(settings, DEAD_LETTERS)
    labelled = {record.value.split(b'"id":"', 1)[1].split(b'"', 1)[0] for record in await read_all(settings, LABELLED)}
    assert labelled == {item.id.encode() for item in news.items}, "items skipped"

    alerts = [VisitAlert.model_validate_json(record.value) for record in await read_all(settings, ALERTS)]
    told = Counter(alert.alert_id for alert in alerts)
    by_visit = {(alert.visit.host_country, alert.visit.official or ""): alert.alert_id for alert in alerts}
    assert sorted(by_visit) == sorted(news.visits), "alerts lost, or made up"
    assert len(told) == len(news.visits), "a visit announced under two ids"

    current = {r.key: Visit.model_validate_json(r.value) for r in await read_all(settings, CURRENT)}
    assert sorted((v.host_country, v.official or "") for v in current.values()) == sorted(news.visits)
    assert {v.source_count for v in current.values()} == {2}, "reports lost"
    assert len(await read_all(settings, REPORTED)) >= 2 * len(news.visits)

    await assert_counts(settings, news)
    return sum(told.values()) - len(told)


async def assert_counts(settings: Settings, news: Backlog) -> None:
    told = {r.key.decode(): WindowCounts.model_validate_json(r.value) for r in await read_all(settings, COUNTS)}
    assert {key: (c.last_hour, c.last_day, c.last_week) for key, c in told.items()} == {
        key: expected(news, counts) for key, counts in told.items()
    }
    assert len(told) == 21


def expected(news: Backlog, told: WindowCounts) -> tuple[int, ...]:
    """Count as a reader would who sees all items, in the windows that end when `told` says."""
    mark = f"label {told.label} {told.country}"
    end = told.as_of.timestamp() // BUCKET_SECONDS
    ages = [
        end - event_time(item.published, told.as_of).timestamp() // BUCKET_SECONDS
        for item in news.items
        if mark in item.text.splitlines()
    ]
    return tuple(sum(0 <= age < span for age in ages) for span in (HOUR, DAY, WEEK))
