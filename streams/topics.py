"""The topics, on one screen: names, keys, values and how long Kafka keeps them; and their creation."""

import asyncio
from dataclasses import dataclass
from typing import Literal

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import TopicAlreadyExistsError, for_code

from schemas import LabelledItem, Message, NewsItem, Visit, VisitAlert, VisitReport, WindowCounts
from streams.problems import UserError
from streams.settings import Settings

DAY_MS = 24 * 3600 * 1000
MAX_MESSAGE_BYTES = 16 * 1024 * 1024
"""The largest item that a source may send: room for ten megabytes of text, so that it is refused with a reason."""
HEADROOM_BYTES = 1024 * 1024
"""A dead letter is the original and its headers; so it may be larger than any item."""


@dataclass(frozen=True)
class TopicSpec:
    """A topic before the prefix: what is in it, and how it is kept."""

    name: str
    key: str
    value: type[Message] | None
    """None: raw bytes."""
    cleanup: Literal["delete", "compact"] = "delete"
    retention_ms: int = 7 * DAY_MS
    max_message_bytes: int = MAX_MESSAGE_BYTES
    what: str = ""

    def config(self) -> dict[str, str]:
        """Give the topic's configuration as Kafka names it."""
        config = {"cleanup.policy": self.cleanup, "max.message.bytes": str(self.max_message_bytes)}
        return config if self.cleanup == "compact" else config | {"retention.ms": str(self.retention_ms)}


ITEMS = TopicSpec("news.items", "item id", NewsItem, what="news as the sources hand it over")
LABELLED = TopicSpec(
    "news.labelled", "country concerned (ISO 3166-1 alpha-3, ZZZ if none)", LabelledItem, what="items with a label"
)
REPORTED = TopicSpec(
    "visits.reported", "host country (ISO 3166-1 alpha-3)", VisitReport, what="a visit as one item tells it"
)
ALERTS = TopicSpec(
    "visits.alerts", "visit id", VisitAlert, retention_ms=365 * DAY_MS, what="every event in a visit's life, once"
)
CURRENT = TopicSpec("visits.current", "visit id", Visit, cleanup="compact", what="all that is known of each visit")
COUNTS = TopicSpec(
    "news.counts", "country|label", WindowCounts, cleanup="compact", what="rolling counts by country and label"
)
DEAD_LETTERS = TopicSpec(
    "news.dead-letters",
    "the original key",
    None,
    retention_ms=90 * DAY_MS,
    max_message_bytes=MAX_MESSAGE_BYTES + HEADROOM_BYTES,
    what="what could not be read: the original bytes, the reason in headers",
)

TOPICS = (ITEMS, LABELLED, REPORTED, ALERTS, CURRENT, COUNTS, DEAD_LETTERS)

TABLES = ("visits", "counts", "counted")
"""The worker's tables, see `streams.tables`; a takeover reads their changelogs."""
CHANGELOG_CONFIG = {
    "cleanup.policy": "compact",
    "max.message.bytes": str(MAX_MESSAGE_BYTES),
    # compacted early: recovery takes 50 µs a record, and Kafka never compacts the segment that it writes to
    "min.cleanable.dirty.ratio": "0.1",
    "segment.bytes": str(2 * MAX_MESSAGE_BYTES),
    "segment.ms": str(3600 * 1000),
}
VISIBLE_TRIES, VISIBLE_SECONDS = 20, 0.25
"""How often and at which distance to ask for topics that were created just now."""


def topic_name(spec: TopicSpec, settings: Settings) -> str:
    """Give the topic's name on the cluster."""
    return settings.topic_prefix + spec.name


def changelog_name(table: str, settings: Settings) -> str:
    """Give the name of a table's changelog, as Faust names it."""
    return f"{settings.group}-{table}-changelog"


def _wanted(settings: Settings) -> dict[str, dict[str, str]]:
    """Name each topic, changelogs included, with its configuration."""
    topics = {topic_name(spec, settings): spec.config() for spec in TOPICS}
    return topics | {changelog_name(table, settings): CHANGELOG_CONFIG for table in TABLES}


async def create_topics(admin: AIOKafkaAdminClient, settings: Settings) -> list[str]:
    """Create the topics that are missing, the tables' changelogs included, and return their names.

    Raises the `aiokafka.errors.KafkaError` of the first topic that Kafka refuses.
    """
    existing = set(await admin.list_topics())
    missing = {name: config for name, config in _wanted(settings).items() if name not in existing}
    if not missing:
        return []
    answer = await admin.create_topics(
        [
            NewTopic(name, settings.partitions, settings.replication_factor, topic_configs=config)
            for name, config in missing.items()
        ]
    )
    for name, code, *message in answer.topic_errors:
        if code and for_code(code) is not TopicAlreadyExistsError:
            raise for_code(code)(f"topic {name}: {' '.join(filter(None, message))}")
    return list(missing)


async def check_partitions(admin: AIOKafkaAdminClient, settings: Settings) -> None:
    """Wait until Kafka tells all topics, and see that a table has the partitions of the topic that fills it.

    Faust ignores a topic that is not there yet when it joins its group, and then fails at the first write.
    Raises `UserError` if a topic is missing, or if the numbers differ.
    """
    names = list(_wanted(settings))
    for _ in range(VISIBLE_TRIES):
        found = {topic["topic"]: len(topic["partitions"]) for topic in await admin.describe_topics(names)}
        if all(map(found.get, names)):
            break
        await asyncio.sleep(VISIBLE_SECONDS)
    for name in names:
        if not found.get(name):
            raise UserError(f"topic {name} does not exist: create it with `harbinger topics`")
    sources = [topic_name(spec, settings) for spec in (LABELLED, REPORTED)]
    for name in (*sources, *(changelog_name(table, settings) for table in TABLES)):
        if found[name] != settings.partitions:
            raise UserError(
                f"topic {name} has {found[name]} partitions, the settings say {settings.partitions}: "
                "set HARBINGER_PARTITIONS to what the topics have, or start a new HARBINGER_GROUP on new topics"
            )
