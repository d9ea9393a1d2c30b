"""Connections to Kafka: what the settings become, and what a user hears when there is no Kafka."""

import ssl
from pathlib import Path

import pytest

from streams.connection import client_options
from streams.kafka_clients import kafka_admin, kafka_consumer, kafka_producer
from streams.problems import UserError
from streams.settings import Settings


def test_plain_text_needs_an_address_only() -> None:
    assert client_options(Settings(broker="one:1,two:2")) == {
        "bootstrap_servers": "one:1,two:2",
        "security_protocol": "PLAINTEXT",
        "ssl_context": None,
    }


def test_sasl_over_tls_passes_user_password_and_a_verifying_context() -> None:
    kwargs = client_options(
        Settings(
            security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-256", sasl_username="ops", sasl_password="secret"
        )
    )
    assert (kwargs["sasl_mechanism"], kwargs["sasl_plain_username"]) == ("SCRAM-SHA-256", "ops")
    assert kwargs["sasl_plain_password"] == "secret"
    assert kwargs["ssl_context"].verify_mode is ssl.CERT_REQUIRED
    assert kwargs["ssl_context"].check_hostname


def test_sasl_without_a_user_says_which_settings_are_missing() -> None:
    with pytest.raises(UserError, match="HARBINGER_SASL_USERNAME"):
        client_options(Settings(security_protocol="SASL_PLAINTEXT"))


def test_tls_files_that_are_no_certificates_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    with pytest.raises(UserError, match="TLS files"):
        client_options(Settings(security_protocol="SSL", ssl_ca_file=tmp_path / "ca.pem"))


@pytest.mark.parametrize("client", [kafka_admin, kafka_consumer, kafka_producer])
async def test_a_missing_broker_is_one_line_with_the_way_out(client, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UserError, match=r"^no Kafka answers at 127\.0\.0\.1:1: .*harbinger broker.*--broker"):
        async with client(Settings(broker="127.0.0.1:1")):
            pass
    assert capfd.readouterr().err == ""
