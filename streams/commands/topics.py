"""`harbinger topics`: the topics on the cluster, created and shown."""

import asyncio
from typing import Annotated

import orjson
import typer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError
from rich.table import Table

from streams.commands.options import BrokerOption, JsonOption
from streams.commands.show import print_table
from streams.kafka_clients import kafka_admin
from streams.problems import UserError
from streams.settings import Settings, load_settings
from streams.topics import TOPICS, create_topics, topic_name


def topics(
    describe: Annotated[bool, typer.Option("--describe", help="show what there is, create nothing")] = False,
    json: JsonOption = False,
    broker: BrokerOption = None,
) -> None:
    """Create the topics that are missing, with their partitions and clean-up policy; and show them all."""
    asyncio.run(_topics(load_settings(broker=broker), describe, json))


async def _topics(settings: Settings, describe: bool, json: bool) -> None:
    async with kafka_admin(settings) as admin:
        try:
            created = [] if describe else await create_topics(admin, settings)
            rows = await _rows(admin, settings, created)
        except KafkaError as problem:
            raise UserError(f"Kafka refuses: {problem}") from None
    if json:
        for row in rows:
            typer.echo(orjson.dumps(row))
    else:
        _show(rows)
    if missing := [row["topic"] for row in rows if row["partitions"] == 0]:
        raise UserError(f"missing: {', '.join(map(str, missing))}; `harbinger topics` creates them")


async def _rows(admin: AIOKafkaAdminClient, settings: Settings, created: list[str]) -> list[dict[str, object]]:
    existing = set(await admin.list_topics())
    names = [topic_name(spec, settings) for spec in TOPICS]
    described = await admin.describe_topics([name for name in names if name in existing])
    partitions = {topic["topic"]: len(topic["partitions"]) for topic in described}
    return [
        {
            "topic": name,
            "partitions": partitions.get(name, 0),
            "created": name in created,
            "cleanup": spec.cleanup,
            "key": spec.key,
            "value": spec.value.__name__ if spec.value else "bytes",
            "what": spec.what,
        }
        for spec, name in zip(TOPICS, names, strict=True)
    ]


def _show(rows: list[dict[str, object]]) -> None:
    table = Table("topic", "partitions", "kept", "what", box=None, pad_edge=False)
    for row in rows:
        state = " (created)" if row["created"] else "" if row["partitions"] else " (missing)"
        table.add_row(str(row["topic"]), f"{row['partitions']}{state}", str(row["cleanup"]), str(row["what"]))
    print_table(table, "")
