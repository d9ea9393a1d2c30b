"""How to reach Kafka, as Faust takes it; apart from `streams.connection`, for Faust is slow to import."""

from faust.auth import SASLCredentials, SSLCredentials
from faust.types.auth import CredentialsT

from streams.connection import password, ssl_context
from streams.settings import Settings


def faust_broker(settings: Settings) -> list[str]:
    """Give the servers as Faust's URLs."""
    return [f"kafka://{server.strip()}" for server in settings.broker.split(",")]


def faust_credentials(settings: Settings) -> CredentialsT | None:
    """Give TLS and SASL as Faust's credentials, None for a plain connection."""
    if settings.security_protocol.startswith("SASL"):
        return SASLCredentials(
            username=settings.sasl_username,
            password=password(settings),
            ssl_context=ssl_context(settings),
            mechanism=settings.sasl_mechanism,
        )
    context = ssl_context(settings)
    return SSLCredentials(context) if context else None
