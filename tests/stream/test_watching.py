"""Real Kafka: watch, visits, counts and dead-letters show what is on the topics, and nothing else."""

import asyncio
import json
import signal
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from schemas import AlertKind, Label, Message, WindowCounts
from streams.broker import Broker
from streams.dead_letters import Reason, RefusedError, headers_of
from streams.kafka_clients import kafka_producer
from streams.settings import Settings
from streams.topics import ALERTS, COUNTS, CURRENT, DEAD_LETTERS, ITEMS, TopicSpec, topic_name
from tests.alerts import alert, visit
from tests.stream.commands import Done, ended, run, start
from tests.stream.support import make_topics, read_all
from tests.unit.test_letters import Record


@pytest.fixture
async def topics(settings: Settings) -> Settings:
    await make_topics(settings)
    return settings


async def put(settings: Settings, spec: TopicSpec, records: Iterable[tuple[str, Message | bytes | None]]) -> None:
    async with kafka_producer(settings) as producer:
        for key, value in records:
            content = value.model_dump_json().encode() if isinstance(value, Message) else value
            await producer.send_and_wait(topic_name(spec, settings), content, key.encode())


def lines(done: Done) -> list[dict[str, object]]:
    assert done.status == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


async def test_watch_tells_each_alert_once_and_what_is_no_alert_in_a_line(topics: Settings) -> None:
    told = [("v1", alert("a1")), ("v1", alert("a1")), ("v1", b"rubbish"), ("v1", alert("a2", AlertKind.CANCELLED))]
    await put(topics, ALERTS, told)
    done = await run(topics, "watch", "--since", "beginning", "--until-idle", "1", "--json")
    assert [line["alert_id"] for line in lines(done)] == ["a1", "a2"]
    assert done.err.startswith("harbinger: cannot read the VisitAlert at ")
    assert len(done.err.splitlines()) == 1
    done = await run(topics, "watch", "--since", "2h", "--max", "1")
    assert done.out == "2024-05-02 09:30 announced: Ingrid Solheim to visit KEN <https://news.example/1>\n"


async def test_watch_takes_what_was_asked_for(topics: Settings) -> None:
    await put(topics, ALERTS, [("v1", alert("a1")), ("v2", alert("a2", host_country="UGA", refugee_context=True))])

    async def ids(*filters: str) -> list[object]:
        done = await run(topics, "watch", "--since", "beginning", "--until-idle", "1", "--json", *filters)
        return [line["alert_id"] for line in lines(done)]

    assert await ids("--host", "Uganda") == ["a2"]
    assert await ids("--refugee", "--sender", "NOR", "--kind", "announced") == ["a2"]
    assert await ids("--kind", "cancelled") == []


async def test_watch_without_since_begins_now_and_ends_with_ctrl_c(topics: Settings) -> None:
    await put(topics, ALERTS, [("v1", alert("old"))])
    process = await start(topics, "watch", "--json")
    assert process.stdout
    line = asyncio.create_task(process.stdout.readline())
    number = 0
    while not line.done():  # it begins at some moment after its start
        number += 1
        await put(topics, ALERTS, [("v1", alert(f"new{number}"))])
        await asyncio.wait({line}, timeout=0.3)
    assert json.loads(line.result())["alert_id"].startswith("new")
    process.send_signal(signal.SIGINT)
    done = await ended(process, seconds=10)
    assert (done.status, done.err) == (0, "")


async def test_watch_goes_on_when_kafka_comes_back(topics: Settings, kafka: Broker) -> None:
    await put(topics, ALERTS, [("v1", alert("before"))])
    process = await start(topics, "watch", "--json", "--since", "beginning")
    assert process.stdout
    assert json.loads(await process.stdout.readline())["alert_id"] == "before"
    kafka.kill()
    kafka.restart()
    await put(topics, ALERTS, [("v1", alert("after"))])
    async with asyncio.timeout(30):
        assert json.loads(await process.stdout.readline())["alert_id"] == "after"
    process.send_signal(signal.SIGINT)
    done = await ended(process, seconds=10)
    assert done.status == 0
    assert len(done.err.splitlines()) <= 2


async def test_visits_are_the_last_state_of_each_in_order_of_days(topics: Settings) -> None:
    await put(
        topics,
        CURRENT,
        [
            ("v1", visit(status="announced")),
            ("v2", visit(visit_id="v2", start="2024-05-01", refugee_context=True, host_country="UGA")),
            ("v3", visit(visit_id="v3")),
            ("v1", visit(status="cancelled")),
            ("v3", None),
        ],
    )
    found = lines(await run(topics, "visits", "--json"))
    assert [(line["visit_id"], line["status"]) for line in found] == [("v2", "announced"), ("v1", "cancelled")]
    assert [line["visit_id"] for line in lines(await run(topics, "visits", "--json", "--refugee"))] == ["v2"]
    table = (await run(topics, "visits", "--host", "KEN")).out.splitlines()
    assert len(table) == 2
    for part in ("2024-05-06 to 2024-05-08", "KEN", "Ingrid Solheim, Foreign Minister", "Norway", "cancelled"):
        assert part in table[1]


async def test_counts_are_the_last_windows_of_each_country_and_label(topics: Settings) -> None:
    def counts(country: str, week: int) -> WindowCounts:
        return WindowCounts(
            country=country, label=Label.DEPORTATION, as_of=datetime(2024, 5, 2, 9, tzinfo=UTC),
            last_hour=0, last_day=1, last_week=week,
        )  # fmt: skip

    told = [("PAK|deportation", counts("PAK", 3)), ("KEN|deportation", counts("KEN", 4))]
    await put(topics, COUNTS, [*told, ("PAK|deportation", counts("PAK", 5))])
    found = lines(await run(topics, "counts", "--json"))
    assert [(line["country"], line["last_week"]) for line in found] == [("PAK", 5), ("KEN", 4)]
    table = (await run(topics, "counts")).out.splitlines()
    assert table[1].split() == ["Pakistan", "deportation", "0", "1", "5", "2024-05-02", "09:00"]


async def test_dead_letters_are_listed_shown_and_sent_again(topics: Settings) -> None:
    original = Record(topic=topic_name(ITEMS, topics), value=b'{"id": "\xff"}')
    headers = [*original.headers, *headers_of(original, "label", RefusedError(Reason.NOT_UTF8, "bad byte"))]
    async with kafka_producer(topics) as producer:
        dead = topic_name(DEAD_LETTERS, topics)
        await producer.send_and_wait(dead, original.value, original.key, headers=headers, partition=1)
        await producer.send_and_wait(dead, b"who knows", None, partition=0)

    letters = lines(await run(topics, "dead-letters", "list", "--json"))
    foreign, ours = sorted(letters, key=lambda letter: str(letter["id"]))  # both may be of one millisecond
    assert (ours["id"], ours["reason"], ours["message"], ours["offset"]) == ("1:0", "not_utf8", "bad byte", "7")
    assert foreign["id"] == "0:0"
    (chosen,) = lines(await run(topics, "dead-letters", "list", "--json", "--reason", "not_utf8"))
    assert chosen == ours
    assert "bad byte" in (await run(topics, "dead-letters", "list")).out

    shown = (await run(topics, "dead-letters", "show", "1:0")).out
    assert "reason: not_utf8" in shown
    assert r'  {"id": "\xff"}' in shown
    raw = await start(topics, "dead-letters", "show", "1:0", "--raw")
    assert (await raw.communicate())[0] == original.value
    missing = await run(topics, "dead-letters", "show", "1:5")
    assert (missing.status, len(missing.err.splitlines())) == (2, 1)

    done = await run(topics, "dead-letters", "resend", "--all")
    assert (done.status, done.out) == (1, "1 sent again, 1 refused\n")
    assert done.err == "harbinger: 0:0 came from no topic of ours (untold)\n"
    done = await run(topics, "dead-letters", "resend", "1:0")
    assert (done.status, done.out) == (0, "1 sent again, 0 refused\n")
    again = await read_all(topics, ITEMS)
    assert [(r.key, r.value, tuple(r.headers)) for r in again] == 2 * [(b"k", original.value, (("trace", b"1"),))]


@pytest.mark.parametrize("command", ["watch", "visits", "counts", "dead-letters list", "topics --describe"])
async def test_a_missing_broker_is_one_line_with_the_way_out(command: str) -> None:
    done = await run(Settings(broker="127.0.0.1:1"), *command.split())
    assert done.status == 2
    assert done.err.startswith("harbinger: no Kafka answers at 127.0.0.1:1: start one with `harbinger broker`")
    assert len(done.err.splitlines()) == 1


async def test_topics_are_created_once_and_described(settings: Settings) -> None:
    missing = await run(settings, "topics", "--describe", "--json")
    assert missing.status == 2
    assert "`harbinger topics` creates them" in missing.err
    created = lines(await run(settings, "topics", "--json"))
    assert all(row["created"] and row["partitions"] == settings.partitions for row in created)
    again = lines(await run(settings, "topics", "--json"))
    assert not any(row["created"] for row in again)
    assert "news.items" in (await run(settings, "topics")).out
