"""The topics, on one screen: names, keys, values and how long Kafka keeps them; and their creation."""

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


def topic_name(spec: TopicSpec, settings: Settings) -> str:
    """Give the topic's name on the cluster."""
    return settings.topic_prefix + spec.name


async def create_topics(admin: AIOKafkaAdminClient, settings: Settings) -> list[str]:
    """Create the topics that are missing, and return their names.

    Raises the `aiokafka.errors.KafkaError` of the first topic that Kafka refuses.
    """
    existing = set(await admin.list_topics())
    missing = [spec for spec in TOPICS if topic_name(spec, settings) not in existing]
    if not missing:
        return []
    answer = await admin.create_topics(
        [
            NewTopic(
                topic_name(spec, settings),
                settings.partitions,
                settings.replication_factor,
                topic_configs=spec.config(),
            )
            for spec in missing
        ]
    )
    for name, code, *message in answer.topic_errors:
        if code and for_code(code) is not TopicAlreadyExistsError:
            raise for_code(code)(f"topic {name}: {' '.join(filter(None, message))}")
    return [topic_name(spec, settings) for spec in missing]


async def check_partitions(admin: AIOKafkaAdminClient, settings: Settings) -> None:
    """Raise `UserError` if a topic is missing, or has not the partitions that a worker's tables would have."""
    names = [topic_name(spec, settings) for spec in TOPICS]
    found = {topic["topic"]: len(topic["partitions"]) for topic in await admin.describe_topics(names)}
    for name in names:
        if not found.get(name):
            raise UserError(f"topic {name} does not exist: create it with `harbinger topics`")
    for spec in (LABELLED, REPORTED):
        if found[topic_name(spec, settings)] != settings.partitions:
            raise UserError(
                f"topic {topic_name(spec, settings)} has {found[topic_name(spec, settings)]} partitions and the tables "
                f"would have {settings.partitions}: set HARBINGER_PARTITIONS to the topic's number"
            )
