"""`visits.alerts`: what is new about a visit, complete for someone who sees nothing else."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from schemas.base import Message, Model, Origin
from schemas.visit import Visit, VisitSource


class AlertKind(StrEnum):
    """What happened to a visit."""

    ANNOUNCED = "announced"
    RESCHEDULED = "rescheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    CONFIRMED = "confirmed"
    OFFICIAL_CHANGED = "official_changed"
    MERGED = "merged"
    """Two visits, both told before, turned out to be one."""


class Change(Model):
    """A field of the visit that is no longer what it was."""

    field: str
    before: Any = None
    after: Any = None


class VisitAlert(Message):
    """An alert. Its id is derived from the visit, the kind and the new state: told again, it has the same id."""

    alert_id: str
    visit_id: str
    kind: AlertKind
    headline: str = Field(description="one line for a reader who sees nothing else")
    item_id: str = Field(description="the item that gave rise to it")
    visit: Visit
    changes: tuple[Change, ...] = ()
    first_source: VisitSource
    latest_source: VisitSource
    source_count: int = Field(ge=1)
    sources_differ: bool = False
    merged: tuple[str, ...] = Field(default=(), description="ids of told visits that turned out to be this one")
    event_time: datetime
    origin: Origin
