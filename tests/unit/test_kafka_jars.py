"""The jars of Kafka: fetched once, verified always."""

import hashlib
from pathlib import Path

import pytest

from streams import kafka_jars
from streams.kafka_jars import JarsError, read_lock, verified_jars

CONTENT = b"a jar"
COORDINATE = "org.example:thing:1.2"


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "jars.lock"
    path.write_text(f"# a remark\n{hashlib.sha256(CONTENT).hexdigest()}  {COORDINATE}\n")
    return path


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What was fetched; each jar holds CONTENT."""
    fetched: list[str] = []

    def download(maven: object, coordinate: str) -> Path:
        fetched.append(coordinate)
        (jar := tmp_path / "download.jar").write_bytes(CONTENT)
        return jar

    monkeypatch.setattr(kafka_jars, "_download", download)
    return fetched


def test_the_lock_names_kafka_and_its_logging_once_each_with_a_sha256() -> None:
    jars = read_lock()
    coordinates = [jar.coordinate for jar in jars]
    assert {kafka_jars.KAFKA, kafka_jars.LOGGING} < set(coordinates)
    assert len(set(coordinates)) == len(coordinates) == len({jar.filename for jar in jars})
    assert all(len(bytes.fromhex(jar.sha256)) == 32 for jar in jars)


def test_missing_jars_are_fetched_once(tmp_path: Path, lock: Path, served: list[str]) -> None:
    told: list[str] = []
    first = verified_jars(tmp_path / "cache", told.append, lock)
    second = verified_jars(tmp_path / "cache", told.append, lock)
    assert first == second
    assert first[0].read_bytes() == CONTENT
    assert served == [COORDINATE]
    assert len(told) == 1


def test_a_fetched_jar_of_another_checksum_is_refused_and_not_kept(
    tmp_path: Path, lock: Path, served: list[str]
) -> None:
    lock.write_text(f"{'0' * 64}  {COORDINATE}\n")
    with pytest.raises(JarsError, match=r"is not org\.example:thing:1\.2 of the lock"):
        verified_jars(tmp_path / "cache", lock=lock)
    assert not list((tmp_path / "cache").rglob("*.jar"))


def test_a_kept_jar_that_was_changed_is_refused_with_its_path(tmp_path: Path, lock: Path, served: list[str]) -> None:
    (jar,) = verified_jars(tmp_path / "cache", lock=lock)
    jar.write_bytes(b"something else")
    with pytest.raises(JarsError) as refusal:
        verified_jars(tmp_path / "cache", lock=lock)
    assert str(jar) in str(refusal.value)
    assert "delete it" in str(refusal.value)


def test_no_network_is_one_line_with_the_way_out(tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(JarsError, match=r"^cannot fetch org\.example:thing:1\.2 .*--broker") as refusal:
        verified_jars(tmp_path / "cache", lock=lock)
    assert "\n" not in str(refusal.value)


def test_a_cache_that_cannot_be_written_is_one_line_with_the_way_out(tmp_path: Path, lock: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JarsError, match="HARBINGER_CACHE"):
        verified_jars(tmp_path / "file", lock=lock)
