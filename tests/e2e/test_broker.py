"""The life of the embedded broker: how it starts, refuses, ends, and never stays behind."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.structs import TopicPartition

from streams.bound import bound
from streams.broker import Broker, aot_cache, free_port
from streams.broker_start import prepare
from streams.settings import Settings
from tests.processes import eventually

HARBINGER = [sys.executable, "-m", "streams.cli"]


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def refusal(*options: str) -> tuple[int, str]:
    """Exit status and standard error of a `harbinger broker` that should not come up."""
    refused = subprocess.run([*HARBINGER, "broker", *options], capture_output=True, text=True, check=False, timeout=60)
    return refused.returncode, refused.stderr


@contextmanager
def running(*options: str) -> Iterator[tuple[subprocess.Popen[str], int, psutil.Process]]:
    """A `harbinger broker` that serves: its process, its port, and its Kafka."""
    port = free_port()
    process = subprocess.Popen([*HARBINGER, "broker", "--port", str(port), *options], stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        assert any(f"Kafka listens on 127.0.0.1:{port}" in line for line in process.stderr)
        (kafka,) = psutil.Process(process.pid).children()
        yield process, port, kafka
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_ends_in_order_when_told_to(ending: signal.Signals) -> None:
    with running() as (process, port, kafka):
        process.send_signal(ending)
        assert process.wait(20) == 0
        assert not kafka.is_running()
        assert not listens(port)


def test_kafka_does_not_outlive_a_killed_harbinger() -> None:
    with running() as (process, port, kafka):
        process.kill()
        assert eventually(lambda: not kafka.is_running())
        assert not listens(port)


def test_ends_when_the_process_that_started_it_is_killed() -> None:
    port = free_port()
    start = f"import subprocess; subprocess.run([*{HARBINGER!r}, 'broker', '--port', '{port}'])"
    parent = subprocess.Popen([sys.executable, "-c", start], stderr=subprocess.DEVNULL)
    assert eventually(lambda: listens(port), 30)
    family = psutil.Process(parent.pid).children(recursive=True)
    assert len(family) == 2
    parent.kill()
    parent.wait()
    assert eventually(lambda: not any(process.is_running() for process in family))
    assert not listens(port)


def test_a_command_bound_to_a_parent_that_is_dead_by_now_does_not_run(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    command = bound(["touch", str(tmp_path / "ran")])
    command[command.index(str(os.getpid()))] = str(dead.pid)
    assert subprocess.run(command, check=False).returncode != 0
    assert not (tmp_path / "ran").exists()


def test_a_taken_port_is_one_line_with_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert refusal("--port", str(port)) == (
            2,
            f"harbinger: port {port} is taken: end what listens there, or choose another with --port\n",
        )


def test_a_data_folder_in_use_is_one_line_and_its_broker_goes_on(tmp_path: Path) -> None:
    with running("--data", str(tmp_path)) as (_, port, kafka):
        assert refusal("--port", "0", "--data", str(tmp_path)) == (
            2,
            f"harbinger: another broker uses {tmp_path}: end it, or choose another --data\n",
        )
        assert kafka.is_running()
        assert listens(port)


def test_a_data_folder_that_cannot_be_made_is_one_line_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, said = refusal("--port", "0", "--data", str(tmp_path / "file" / "folder"))
    assert status == 2
    assert said == f"harbinger: cannot write to {tmp_path}/file/folder: Not a directory; choose another --data\n"


async def test_what_was_acknowledged_survives_a_kill_and_bursts_of_ten_megabytes_pass(tmp_path: Path) -> None:
    large, many = 10 * 1024 * 1024, 8
    with Broker(Settings().cache, tmp_path) as broker:
        admin = AIOKafkaAdminClient(bootstrap_servers=broker.address)
        await admin.start()
        await admin.create_topics([NewTopic("big", 1, 1)])
        await admin.close()
        async with AIOKafkaProducer(bootstrap_servers=broker.address, max_request_size=17 << 20) as producer:
            for number in range(many):
                await producer.send_and_wait("big", bytes([number]) * large)
        broker.kill()
        assert broker.pid is None
        broker.restart()
        consumer = AIOKafkaConsumer(
            bootstrap_servers=broker.address, auto_offset_reset="earliest", max_partition_fetch_bytes=17 << 20
        )
        await consumer.start()
        consumer.assign([TopicPartition("big", 0)])
        values = [(await consumer.getone()).value for _ in range(many)]
        await consumer.stop()
    assert [(value[0], len(value)) for value in values] == [(number, large) for number in range(many)]
    assert not listens(broker.port)


def test_a_throw_away_folder_is_gone_after_the_end() -> None:
    with Broker(Settings().cache) as broker:
        folder = broker.data
        assert (folder / "logs").is_dir()
    assert not folder.exists()


def test_a_prepared_start_is_recorded_once_and_used_by_every_broker(tmp_path: Path) -> None:
    cache, jars = tmp_path / "cache", Settings().cache.expanduser() / "kafka-jars"
    shutil.copytree(jars, cache / "kafka-jars", ignore=shutil.ignore_patterns("*.aot"))
    said = list[str]()
    prepare(cache, said.append)
    prepare(cache, said.append)
    kept = aot_cache(cache)
    assert said == [
        "preparing Kafka's start, once: some twenty seconds",
        f"Kafka's start is prepared: {kept}",
    ]
    with Broker(cache) as broker:
        assert f"-XX:AOTCache={kept}" in psutil.Process(broker.pid).cmdline()
    assert [file.name for file in kept.parent.glob("start-*")] == [kept.name]
