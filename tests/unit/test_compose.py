import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from streams.settings import Settings
from streams.topics import HEADROOM_BYTES, MAX_MESSAGE_BYTES
from tests.debian import program

ROOT = Path(__file__).parents[2]
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
KAFKA = SERVICES["kafka"]["environment"]


def _pins(lock):
    return set(re.findall(r"^([\w.-]+==\S+)", (ROOT / lock).read_text(), re.MULTILINE))


@pytest.mark.debian
@pytest.mark.parametrize("profile", [[], ["--profile", "replay"]])
def test_docker_compose_accepts_the_file(profile):
    done = subprocess.run(
        [program("docker-compose"), *profile, "config", "--quiet"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", [name for name in SERVICES if "build" not in SERVICES[name]])
def test_images_of_others_are_pinned_to_a_release(name):
    assert re.fullmatch(r"[\w/-]+:v?\d+\.\d+\.\d+", SERVICES[name]["image"])


def test_the_worker_can_be_scaled():
    worker = SERVICES["worker"]
    assert not {"container_name", "ports", "hostname"} & worker.keys()
    assert all(":" not in volume for volume in worker["volumes"]), "a named volume would be shared by all workers"


def test_the_replay_runs_only_when_asked():
    assert [name for name, service in SERVICES.items() if service.get("profiles")] == ["replay"]


def test_ports_are_open_to_this_machine_only():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_kafka_takes_the_largest_message_and_the_workers_session():
    assert KAFKA["KAFKA_MESSAGE_MAX_BYTES"] == MAX_MESSAGE_BYTES + HEADROOM_BYTES
    assert KAFKA["KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS"] <= Settings(_env_file=None).session_timeout_seconds * 1000
    assert KAFKA["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] == "false"


@pytest.mark.parametrize("name", [name for name in SERVICES if "build" in SERVICES[name]])
def test_every_variable_of_our_services_is_a_setting(name):
    known = {f"HARBINGER_{field.upper()}" for field in Settings.model_fields}
    assert SERVICES[name]["environment"].keys() <= known


def test_the_image_installs_what_is_tested():
    assert _pins("requirements-run.lock")
    assert _pins("requirements-run.lock") <= _pins("requirements.lock")


def test_the_image_is_pinned_and_runs_as_a_normal_user():
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    stages = [line for line in lines if line.startswith("FROM")]
    assert all(re.match(r"FROM python:3\.11\.\d+-slim-bookworm\b", stage) for stage in stages)
    last_stage = lines[lines.index(stages[-1]) :]
    assert "USER harbinger" in last_stage
    assert any(line.startswith("HEALTHCHECK") for line in last_stage)


def test_the_build_is_given_what_the_package_needs():
    given = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    packages = {pattern.rstrip("*") for pattern in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    files = {
        "pyproject.toml",
        "requirements-run.lock",
        project["project"]["readme"],
        *project["project"]["license-files"],
    }
    assert given == packages | files
