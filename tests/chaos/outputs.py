"""What stands in Kafka after a run, against what the same items give offline."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aiokafka import ConsumerRecord

from schemas import NewsItem, Visit, VisitAlert, WindowCounts
from streams.agents.label import derive
from streams.analysis import analyse
from streams.rolling import CountryCounts, add, windows
from streams.settings import Settings
from streams.topics import ALERTS, COUNTS, CURRENT, DEAD_LETTERS, LABELLED
from streams.tracking import CountryState, apply
from tests.stream.support import read_all


@dataclass
class Offline:
    """What items must lead to, computed in one process, in the order sent."""

    alerts: dict[str, VisitAlert] = field(default_factory=dict)
    visits: dict[str, Visit] = field(default_factory=dict)
    counts: dict[str, CountryCounts] = field(default_factory=dict)
    labelled: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, items: Iterable[NewsItem]) -> "Offline":
        """Analyse, count and track `items`."""
        found, states = cls(), dict[str, CountryState]()
        for offset, item in enumerate(items):
            labelled, reports = derive(item, analyse(item), _record(offset))
            if labelled and item.id not in found.labelled:
                found.labelled.add(item.id)
                _, state = add(found.counts.get(labelled.country), labelled, None)
                found.counts |= {labelled.country: state} if state else {}
            for report in reports:
                outcome = apply(states.get(report.visit.host_country), report)
                states[report.visit.host_country] = outcome.state
                found.alerts |= {alert.alert_id: alert for alert in outcome.alerts}
                found.visits |= {visit.visit_id: visit for visit in outcome.visits}
                for gone in outcome.removed:
                    found.visits.pop(gone, None)
        return found


@dataclass
class InKafka:
    """What workers left on the topics."""

    alerts: list[VisitAlert]
    visits: dict[str, Visit]
    counts: list[WindowCounts]
    labelled: set[str]
    dead_letters: int
    """Distinct records that became one; after a kill one may stand there again."""

    @classmethod
    async def read(cls, settings: Settings) -> "InKafka":
        """Read all output topics whole."""
        current = {record.key: record.value for record in await read_all(settings, CURRENT)}
        counts = {record.key: record.value for record in await read_all(settings, COUNTS)}
        return cls(
            alerts=[VisitAlert.model_validate_json(r.value) for r in await read_all(settings, ALERTS)],
            visits={key.decode(): Visit.model_validate_json(value) for key, value in current.items() if value},
            counts=[WindowCounts.model_validate_json(value) for value in counts.values()],
            labelled={_item_id(record) for record in await read_all(settings, LABELLED)},
            dead_letters=len({_place(record) for record in await read_all(settings, DEAD_LETTERS)}),
        )


@dataclass(frozen=True)
class Verdict:
    """Where the two differ: all but `alerts_again` must be 0."""

    items_skipped: int
    alerts_lost: int
    alerts_made_up: int
    alerts_contradicting: int
    visits_wrong: int
    counts_wrong: int
    dead_letters_wrong: int
    alerts_again: int
    wrong_visits: tuple[str, ...] = ()
    """What the two say of each visit that is wrong."""

    @property
    def exact(self) -> bool:
        """Whether nothing was lost, made up or counted wrongly."""
        return not any(value for name, value in vars(self).items() if name not in ("alerts_again", "wrong_visits"))


def compare(online: InKafka, offline: Offline, refused: int) -> Verdict:
    """Hold what workers left against what had to follow; `refused` items must be dead letters."""
    told = Counter(alert.alert_id for alert in online.alerts)
    contents = {(alert.alert_id, _content(alert)) for alert in online.alerts}
    wrong = [i for i in online.visits.keys() | offline.visits.keys() if online.visits.get(i) != offline.visits.get(i)]
    return Verdict(
        items_skipped=len(offline.labelled ^ online.labelled),
        alerts_lost=len(offline.alerts.keys() - told),
        alerts_made_up=len(told.keys() - offline.alerts),
        alerts_contradicting=len(contents) - len(told),
        visits_wrong=len(wrong),
        counts_wrong=_miscounted(online, offline) + _uncounted(online, offline),
        dead_letters_wrong=abs(online.dead_letters - refused),
        alerts_again=told.total() - len(told),
        wrong_visits=tuple(f"{i}: is {online.visits.get(i)!r}, should be {offline.visits.get(i)!r}" for i in wrong),
    )


def _record(offset: int) -> "ConsumerRecord[bytes, bytes]":
    stamp = int(datetime.now(UTC).timestamp() * 1000)
    return ConsumerRecord("news.items", 0, offset, stamp, 0, b"", b"", None, 0, 0, ())


def _place(dead_letter: "ConsumerRecord[bytes, bytes]") -> tuple[bytes, ...]:
    told = dict(dead_letter.headers)
    return told["__streams.errors.partition"], told["__streams.errors.offset"]


def _item_id(record: "ConsumerRecord[bytes, bytes]") -> str:
    return str(record.value.split(b'"id":"', 1)[1].split(b'"', 1)[0].decode()) if record.value else ""


def _content(alert: VisitAlert) -> str:
    return alert.model_dump_json(exclude={"origin"})


def _miscounted(online: InKafka, offline: Offline) -> int:
    """Count the windows that are neither those of the moment they were told at nor of any later one.

    What is told stands while the windows do not change; an offline state forgets what is a week older than its newest.
    """
    moments = {count.as_of for count in online.counts} | {state.newest for state in offline.counts.values()}
    return sum(
        not any(_is_right(count, offline, moment) for moment in moments if moment >= count.as_of)
        for count in online.counts
    )


def _is_right(told: WindowCounts, offline: Offline, moment: datetime) -> bool:
    state = offline.counts.get(told.country)
    return state is not None and tuple(windows(state.labels.get(told.label, {}), moment)) == (
        told.last_hour,
        told.last_day,
        told.last_week,
    )


def _uncounted(online: InKafka, offline: Offline) -> int:
    told = {(count.country, count.label) for count in online.counts}
    return len({(country, label) for country, state in offline.counts.items() for label in state.labels} - told)
