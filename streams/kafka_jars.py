"""Apache Kafka's jars: named with their checksums in `kafka-jars.lock`, fetched once, verified before every start."""

import fcntl
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import jgo
import requests
from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext

from streams.problems import UserError

KAFKA = "org.apache.kafka:kafka_2.13:4.3.1"
LOGGING = "org.apache.logging.log4j:log4j-slf4j-impl:2.25.4"
"""Without this binding of slf4j 1.7 Kafka says nothing, not even why it ends; of the log4j that Kafka itself brings."""
LOCK = Path(__file__).with_name("kafka-jars.lock")


class JarsError(UserError):
    """The jars cannot be had, or are not those of the lock; the message is one line with the way out."""


@dataclass(frozen=True)
class LockedJar:
    """A Maven artifact (`group:artifact:version`) and the SHA-256 that its jar must have."""

    coordinate: str
    sha256: str

    @property
    def filename(self) -> str:
        """The jar's name in Maven's repositories and in the cache."""
        _, artifact, version = self.coordinate.split(":")
        return f"{artifact}-{version}.jar"


def read_lock(lock: Path = LOCK) -> list[LockedJar]:
    """Read the locked jars: a line each, checksum and coordinate, `#` for remarks."""
    lines = (line.split() for line in lock.read_text().splitlines() if line and not line.startswith("#"))
    return [LockedJar(coordinate, sha256) for sha256, coordinate in lines]


def verified_jars(cache: Path, tell: Callable[[str], None] = lambda _: None, lock: Path = LOCK) -> list[Path]:
    """Give the class path of Kafka: every locked jar, with the checksum it must have.

    Jars that are missing from `cache` are fetched first, and `tell` hears of it. Raises `JarsError`.
    """
    folder = cache.expanduser() / "kafka-jars"
    jars = read_lock(lock)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".lock").open("w") as guard:
            fcntl.flock(guard, fcntl.LOCK_EX)
            missing = [jar for jar in jars if not (folder / jar.filename).exists()]
            if missing:
                tell(f"fetching {len(missing)} jars of Apache Kafka into {folder}, once")
                _fetch(missing, folder)
    except OSError as problem:
        raise JarsError(f"cannot keep Kafka's jars in {folder}: {problem}; set HARBINGER_CACHE to a folder") from None
    for jar in jars:
        _verify(folder / jar.filename, jar)
    return [folder / jar.filename for jar in jars]


def _fetch(jars: list[LockedJar], folder: Path) -> None:
    """Put verified jars into `folder`, each whole or not at all."""
    with tempfile.TemporaryDirectory(dir=folder) as staging:
        maven = _maven(Path(staging))
        for jar in jars:
            path = _download(maven, jar.coordinate)
            _verify(path, jar)
            os.replace(path, folder / jar.filename)


def _maven(repo_cache: Path) -> MavenContext:
    """Mirrors of jgo's own configuration file come before Maven Central."""
    mirrors: dict[str, str] = GlobalSettings.load().repositories
    return MavenContext(repo_cache=repo_cache, remote_repos={**mirrors, "central": MAVEN_CENTRAL_URL})


def _download(maven: MavenContext, coordinate: str) -> Path:
    group, artifact, version = coordinate.split(":")
    try:
        return maven.project(group, artifact).at_version(version).artifact().resolve()
    except (requests.RequestException, RuntimeError) as problem:
        reason = str(problem).splitlines()[0][:200]
        raise JarsError(
            f"cannot fetch {coordinate} from Maven Central: {reason}; connect to the network once, "
            "or point --broker at a running Kafka"
        ) from None


def _verify(path: Path, jar: LockedJar) -> None:
    if (found := _sha256(path)) != jar.sha256:
        raise JarsError(
            f"{path} is not {jar.coordinate} of the lock (SHA-256 {found[:12]}…, not {jar.sha256[:12]}…): "
            "delete it to have it fetched again"
        )


def _sha256(path: Path) -> str:
    with path.open("rb") as jar:
        return hashlib.file_digest(jar, "sha256").hexdigest()


def resolve_lock() -> str:
    """Resolve Kafka's jars anew from Maven Central, and give the text of the lock."""
    binding = LOGGING.split(":")
    artifacts = {f"{a.groupId}:{a.artifactId}:{a.version}" for a in jgo.resolve(KAFKA)} | {":".join(binding)}
    with tempfile.TemporaryDirectory() as staging:
        maven = _maven(Path(staging))
        lines = [f"{_sha256(_download(maven, coordinate))}  {coordinate}" for coordinate in sorted(artifacts)]
    return "\n".join(
        [f"# SHA-256 and Maven coordinate of every jar of {KAFKA}; written by `make kafka-lock`.", *lines, ""]
    )


if __name__ == "__main__":
    sys.stdout.write(resolve_lock())
