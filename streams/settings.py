"""Every option of Harbinger: from flags, else `HARBINGER_*` in the environment, else `.env`, else the default here."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from streams.problems import UserError, in_one_line


class Settings(BaseSettings):
    """What a process is told from outside. Seconds, bytes and counts are plain numbers; names carry the unit."""

    model_config = SettingsConfigDict(env_prefix="HARBINGER_", env_file=".env", extra="ignore", frozen=True)

    broker: str = Field(default="localhost:9092", description="Kafka's bootstrap servers, host:port, comma-separated")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        default="PLAINTEXT", description="how to talk to Kafka"
    )
    ssl_ca_file: Path | None = Field(default=None, description="certificate authority's file, for SSL and SASL_SSL")
    ssl_cert_file: Path | None = Field(default=None, description="client certificate's file, for mutual TLS")
    ssl_key_file: Path | None = Field(default=None, description="client key's file, for mutual TLS")
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="PLAIN", description="SASL mechanism, for SASL_PLAINTEXT and SASL_SSL"
    )
    sasl_username: str | None = Field(default=None, description="SASL user")
    sasl_password: SecretStr | None = Field(default=None, description="SASL password")
    broker_wait_seconds: float = Field(
        default=60, ge=0, description="how long a starting process waits for Kafka before it gives up"
    )

    group: str = Field(default="harbinger", description="consumer group of the workers, and prefix of their changelogs")
    topic_prefix: str = Field(default="", description="put before every topic's name, to share a cluster")
    partitions: int = Field(default=4, ge=1, description="partitions of each topic: the most workers that can share it")
    replication_factor: int = Field(default=1, ge=1, description="copies of each topic; 3 on a cluster of three")
    create_topics: bool = Field(default=True, description="whether a worker creates missing topics when it starts")

    store: Literal["rocksdb", "memory"] = Field(default="rocksdb", description="where a worker keeps its tables")
    data_dir: Path = Field(default=Path("data"), description="folder of the tables' RocksDB files")
    session_timeout_seconds: float = Field(
        default=3,
        ge=1,
        description="a worker silent for so long is replaced; the cluster's group.min.session.timeout.ms bounds it",
    )
    recovery_timeout_seconds: float = Field(
        default=60,
        gt=0,
        description="a worker whose tables are not ready by then, or that commits nothing for so long though records "
        "wait, ends to be started again",
    )

    cache: Path = Field(
        default=Path("~/.cache/harbinger"), description="folder that Kafka's jars for `harbinger broker` are kept in"
    )

    metrics_host: str = Field(default="127.0.0.1", description="address that /metrics, /healthz and /readyz listen on")
    metrics_port: int = Field(default=9464, ge=0, le=65535, description="their port; 0 takes a free one")
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="least level logged")


def load_settings(**flags: object) -> Settings:
    """Read the settings; flags that are not None win. Raises `UserError` where one cannot be used."""
    try:
        return Settings.model_validate({name: value for name, value in flags.items() if value is not None})
    except ValidationError as problem:
        raise UserError(f"setting {in_one_line(problem)} (HARBINGER_* in the environment or .env)") from None
