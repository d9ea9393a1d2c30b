"""What every message has in common: strict models, a version, and the types that several messages share."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)

Country = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 3166-1 alpha-3 (XKX for Kosovo)")]
"""A country code. `ZZZ` stands for 'no country' where a topic is keyed by country."""

NO_COUNTRY = "ZZZ"


class Model(BaseModel):
    """A part of a message: immutable, so that pure functions can share it; unknown fields are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=False)


class Message(Model):
    """The value of a Kafka record. `schema_version` grows when a reader of the last version would misread it."""

    schema_version: int = Field(default=1, ge=1)


class Origin(Model):
    """The place on `news.items` that a record was derived from; orders all records of one source partition."""

    partition: int = Field(ge=0)
    offset: int = Field(ge=0)
    ordinal: int = Field(default=0, ge=0, description="position among the records that one item gave")


def _iso_day_or_moment(value: Any) -> Any:
    """Read an ISO 8601 date or date-time between 1900 and 2200; a date stays a date, so that no hour is made up."""
    if isinstance(value, str):
        value = date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        if not EARLIEST <= day < LATEST:
            raise ValueError(f"must lie between {EARLIEST.year} and {LATEST.year}, is {day.isoformat()}")
        return value
    if value is None:
        return None
    raise ValueError("must be an ISO 8601 date or date-time")


Published = Annotated[datetime | date | None, BeforeValidator(_iso_day_or_moment)]


def event_time(published: datetime | date | None, received: datetime) -> datetime:
    """Give the moment in UTC that windows and newness follow: the publication, else when Kafka received the item.

    A date without an hour counts as its first moment, and a date-time without an offset as UTC. A publication that
    lies more than a day after its receipt is a slip, and the receipt counts: it would else end every window of now.
    """
    if published is None:
        return received
    if not isinstance(published, datetime):
        moment = datetime.combine(published, time(), UTC)
    else:
        moment = published.astimezone(UTC) if published.tzinfo else published.replace(tzinfo=UTC)
    return received if moment - timedelta(days=1) > received else moment
