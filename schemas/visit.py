"""`visits.reported` and `visits.current`: a visit as one item tells it, and as all items together tell it."""

from datetime import date, datetime

from pydantic import Field

from schemas.analysis import VisitFinding, VisitStatus
from schemas.base import Country, Message, Model, Origin
from schemas.item import ItemRef


class VisitReport(Message):
    """One visit as one item tells it."""

    item: ItemRef
    visit: VisitFinding
    event_time: datetime
    origin: Origin


class VisitSource(Model):
    """An item that reported a visit, with the sentence that did so and the dates that it told."""

    item: ItemRef
    quote: str = ""
    event_time: datetime
    status: VisitStatus
    start: date | None = None
    end: date | None = None


class Visit(Message):
    """All that is known of a visit. `visit_id` stays the same for its whole life."""

    visit_id: str
    official: str | None = None
    title: str | None = None
    sender: str | None = None
    sender_country: Country | None = None
    host_country: Country
    host_place: str | None = None
    start: date | None = None
    end: date | None = None
    leg_dates: bool = True
    status: VisitStatus
    certain: bool = True
    delegation: bool = False
    replaces: str | None = Field(default=None, description="the official in whose place this one goes")
    purpose: str | None = None
    refugee_context: bool = False
    sources_differ: bool = Field(default=False, description="sources tell different dates")
    sources: tuple[VisitSource, ...] = Field(
        default=(), description="in event-time order; of a much reported visit the first and the latest"
    )
    source_count: int = Field(default=0, ge=0, description="all items that reported it")
    merged: tuple[str, ...] = Field(default=(), description="ids of visits that turned out to be this one")
    first_reported: datetime
    last_reported: datetime
