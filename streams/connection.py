"""How to reach Kafka: the settings as aiokafka takes them, and waiting until it answers."""

import asyncio
import logging
import ssl
import time
from collections.abc import Callable
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.problems import UserError
from streams.settings import Settings

RETRY_SECONDS = 0.5


class BrokerAwayError(UserError):
    """Kafka did not answer for as long as we were told to wait."""


def client_options(settings: Settings) -> dict[str, Any]:
    """Give the keyword arguments that every aiokafka client takes: servers, TLS and SASL.

    Raises `UserError` for TLS files that are none, and for SASL without a user.
    """
    options: dict[str, Any] = {
        "bootstrap_servers": settings.broker,
        "security_protocol": settings.security_protocol,
        "ssl_context": ssl_context(settings),
    }
    if settings.security_protocol.startswith("SASL"):
        if settings.sasl_username is None or settings.sasl_password is None:
            raise UserError("SASL needs a user: set HARBINGER_SASL_USERNAME and HARBINGER_SASL_PASSWORD")
        options |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.sasl_username,
            "sasl_plain_password": password(settings),
        }
    return options


async def wait_for_broker(settings: Settings, say: Callable[[str], None]) -> AIOKafkaAdminClient:
    """Connect to Kafka, waiting for it as long as the settings allow, and give a started admin client.

    `say` gets one line if there is something to wait for. Raises `BrokerAwayError` when the time is up.
    """
    quiet = logging.getLogger("aiokafka")
    level, deadline, told = quiet.level, time.monotonic() + settings.broker_wait_seconds, False
    quiet.setLevel(logging.CRITICAL)
    try:
        while True:
            admin = AIOKafkaAdminClient(**client_options(settings))
            try:
                await admin.start()
                return admin
            except (KafkaError, OSError) as problem:
                await admin.close()
                if time.monotonic() >= deadline:
                    raise BrokerAwayError(
                        f"no Kafka at {settings.broker} within {settings.broker_wait_seconds:.0f} s "
                        f"({_first_line(problem)}): start one with `harbinger broker`, or set HARBINGER_BROKER"
                    ) from None
            if not told:
                say(f"waiting up to {settings.broker_wait_seconds:.0f} s for Kafka at {settings.broker}")
                told = True
            await asyncio.sleep(RETRY_SECONDS)
    finally:
        quiet.setLevel(level)


def ssl_context(settings: Settings) -> ssl.SSLContext | None:
    """Give the TLS context, None for a connection without TLS. Raises `UserError` for files that are no use."""
    if "SSL" not in settings.security_protocol:
        return None
    try:
        context = ssl.create_default_context(cafile=settings.ssl_ca_file)
        if settings.ssl_cert_file:
            context.load_cert_chain(settings.ssl_cert_file, settings.ssl_key_file)
    except (OSError, ssl.SSLError) as problem:
        raise UserError(f"cannot use the TLS files of the settings: {_first_line(problem)}") from None
    return context


def password(settings: Settings) -> str | None:
    """Give the SASL password in the clear."""
    return settings.sasl_password.get_secret_value() if settings.sasl_password else None


def _first_line(problem: BaseException) -> str:
    return str(problem).splitlines()[0] if str(problem) else type(problem).__name__
