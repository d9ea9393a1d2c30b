"""`harbinger replay` on real Kafka: every item acknowledged and counted, or refused with its place."""

import asyncio
import gzip
import json
import signal
from pathlib import Path

import orjson
import pytest

from schemas import NewsItem
from streams.broker import Broker
from streams.settings import Settings
from streams.topics import ITEMS
from tests.stream.commands import ended, run, start
from tests.stream.support import make_topics, read_all


@pytest.fixture
async def topics(settings: Settings) -> Settings:
    await make_topics(settings)
    return settings


def write_items(path: Path, number: int) -> None:
    path.write_bytes(b"".join(orjson.dumps({"id": f"item-{n}", "text": "x" * 600}) + b"\n" for n in range(number)))


async def arrived(settings: Settings, number: int) -> None:
    """Wait until so many items are on Kafka."""
    async with asyncio.timeout(20):
        while True:
            if len(await read_all(settings, ITEMS)) >= number:
                return
            await asyncio.sleep(0.05)


async def test_sends_what_it_reads_under_its_id_and_tells_what_it_refuses(topics: Settings, tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text('{"id": "a", "text": "Ä", "extra": 1}\n\n{"id": ""}\n{"id": "b"}\n')
    (tmp_path / "old.jsonl.gz").write_bytes(gzip.compress(b'{"id": "c", "published": "2023-12-03"}\nrubbish\n'))
    (tmp_path / "story.txt").write_text(" date 2023-12-03 A text.")
    done = await run(topics, "replay", "news.jsonl", "old.jsonl.gz", "story.txt", cwd=tmp_path)
    assert (done.status, done.out) == (1, "4 sent, 2 refused\n")
    first, second = done.err.splitlines()
    assert first.startswith("harbinger: refused news.jsonl:3: id: ")
    assert second.startswith("harbinger: refused old.jsonl.gz:2: the message: Invalid JSON")
    records = await read_all(topics, ITEMS)
    items = {record.key.decode(): NewsItem.model_validate_json(record.value) for record in records}
    assert sorted(items)[:3] == ["a", "b", "c"]
    assert all(key == item.id for key, item in items.items())
    assert all(set(json.loads(record.value)) <= set(NewsItem.model_fields) for record in records)


async def test_reads_standard_input(topics: Settings) -> None:
    done = await run(topics, "replay", "-", stdin=b'{"id": "a"}\n{"id": "b"}\n')
    assert (done.status, done.out, done.err) == (0, "2 sent, 0 refused\n", "")
    assert len(await read_all(topics, ITEMS)) == 2


async def test_an_item_of_a_trickle_is_sent_at_once(topics: Settings, tmp_path: Path) -> None:
    process = await start(topics, "replay", "-", cwd=tmp_path, piped=True)
    assert process.stdin
    process.stdin.write(b'{"id": "a"}\n')
    await arrived(topics, 1)
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(10):
        await process.wait()  # though standard input is still open
    done = await ended(process)
    assert done.status == 128 + signal.SIGINT
    assert done.out == "1 sent, 0 refused; stopped after standard input:1: go on from there with --resume\n"


async def test_interrupted_it_says_where_and_resume_sends_the_rest(topics: Settings, tmp_path: Path) -> None:
    days = [{"id": f"item-{n:02}", "published": f"2024-01-{n + 1:02}"} for n in range(20)]
    (tmp_path / "days.jsonl").write_bytes(b"\n".join(map(orjson.dumps, days)))
    process = await start(topics, "replay", "days.jsonl", "--speed", str(86400 * 5), cwd=tmp_path)
    await arrived(topics, 3)
    process.send_signal(signal.SIGTERM)
    done = await ended(process)
    sent = len(await read_all(topics, ITEMS))
    assert 3 <= sent < 20
    assert done.status == 128 + signal.SIGTERM
    assert done.out == f"{sent} sent, 0 refused; stopped after days.jsonl:{sent}: go on from there with --resume\n"

    done = await run(topics, "replay", "days.jsonl", "--resume", cwd=tmp_path)
    assert (done.status, done.out) == (0, "20 sent, 0 refused\n")
    keys = [record.key.decode() for record in await read_all(topics, ITEMS)]
    assert sorted(keys) == [day["id"] for day in days]

    done = await run(topics, "replay", "days.jsonl", "--resume", cwd=tmp_path)
    assert done.status == 2
    assert done.err.startswith("harbinger: nothing to resume")


async def test_many_items_all_arrive_in_order_on_their_partitions(topics: Settings, tmp_path: Path) -> None:
    write_items(tmp_path / "many.jsonl", 20_000)
    done = await run(topics, "replay", "many.jsonl", cwd=tmp_path)
    assert done.out == "20000 sent, 0 refused\n"
    by_partition: dict[int, list[int]] = {}
    for record in await read_all(topics, ITEMS):
        by_partition.setdefault(record.partition, []).append(int(record.key.decode().removeprefix("item-")))
    assert len(by_partition) == topics.partitions
    assert sum(map(len, by_partition.values())) == 20_000
    assert all(numbers == sorted(set(numbers)) for numbers in by_partition.values())


async def test_a_broker_killed_in_the_middle_loses_nothing(topics: Settings, kafka: Broker, tmp_path: Path) -> None:
    write_items(tmp_path / "many.jsonl", 60_000)
    process = await start(topics, "replay", "many.jsonl", cwd=tmp_path)
    await arrived(topics, 1)
    kafka.kill()
    kafka.restart()
    done = await ended(process)
    assert (done.status, done.out) == (0, "60000 sent, 0 refused\n")
    assert len(done.err.splitlines()) <= 5
    assert len({record.key for record in await read_all(topics, ITEMS)}) == 60_000


@pytest.mark.parametrize(
    ("options", "said"),
    [([], "create the topics with `harbinger topics`"), (["--broker", "127.0.0.1:1"], "no Kafka answers")],
)
async def test_missing_topics_and_a_missing_broker_are_one_line(
    settings: Settings, tmp_path: Path, options: list[str], said: str
) -> None:
    write_items(tmp_path / "one.jsonl", 1)
    done = await run(settings, "replay", "one.jsonl", *options, cwd=tmp_path)
    assert done.status == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
