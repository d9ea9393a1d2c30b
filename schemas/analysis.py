"""What the analysis reads out of one item: labels, visits, and the facts of deportations and criticism."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas.base import NO_COUNTRY, Country, Model


class Label(StrEnum):
    """What an item is about; an item carries several or none."""

    DEPORTATION = "deportation"
    DIPLOMATIC_VISIT = "diplomatic_visit"
    RIGHTS_CRITICISM = "rights_criticism"


class Evidence(Model):
    """The words that a finding rests on: `quote == item.<field>[start:end]`, in characters."""

    field: Literal["title", "text"]
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str


class LabelFinding(Model):
    """A label with its confidence (0 to 1) and the words it rests on."""

    label: Label
    confidence: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...] = ()


class VisitStatus(StrEnum):
    """Where a visit stands, seen from the publication day."""

    ANNOUNCED = "announced"
    ONGOING = "ongoing"
    CONCLUDED = "concluded"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"


class VisitFinding(Model):
    """One official's visit to one host country, as one item tells it."""

    official: str | None = Field(
        default=None, description="the name at its fullest; null where only the office is told"
    )
    title: str | None = Field(default=None, description="the office, as specific as the item gives it")
    sender: str | None = Field(default=None, description="country or organisation that the official stands for")
    sender_country: Country | None = Field(default=None, description="null for an organisation")
    host_country: Country
    host_place: str | None = Field(default=None, description="city or seat, where told")
    start: date | None = None
    end: date | None = None
    leg_dates: bool = Field(default=True, description="false where start and end are those of a longer trip")
    previous_start: date | None = Field(default=None, description="the old date, where a moved visit's is told")
    previous_end: date | None = None
    status: VisitStatus
    certain: bool = Field(default=True, description="false for a visit that is expected or considered, not confirmed")
    delegation: bool = Field(default=False, description="the official leads, or the visitor is, a delegation")
    replaces: str | None = Field(default=None, description="the official in whose place this one goes")
    said_by: Literal["sender", "host"] | None = Field(
        default=None,
        description="whose own statement the item reports, where it is the sender's or the host's",
    )
    purpose: str | None = Field(default=None, description="in the item's words")
    refugee_context: bool = Field(
        default=False, description="the item ties the visit to refugees, migration, asylum or deportation"
    )
    confidence: float = Field(default=1.0, ge=0, le=1)
    evidence: tuple[Evidence, ...] = ()


class DeportationFact(Model):
    """Who removes whom to where, where told."""

    by_country: Country | None = None
    to_country: Country | None = None
    nationals_of: Country | None = Field(default=None, description="whose nationals are removed")
    number: int | None = Field(default=None, ge=0, description="people")
    number_kind: Literal["since", "per_day", "planned", "total"] | None = None
    since: date | None = Field(default=None, description="first day that the number counts from")
    evidence: tuple[Evidence, ...] = ()


class CriticismFact(Model):
    """Which organisation or government criticises whom."""

    critic: str
    criticised: str | None = None
    criticised_country: Country | None = None
    evidence: tuple[Evidence, ...] = ()


class Analysis(Model):
    """All that was read out of one item."""

    id: str
    labels: tuple[LabelFinding, ...] = ()
    visits: tuple[VisitFinding, ...] = ()
    country: str = Field(default=NO_COUNTRY, description="the country concerned: deporting, criticised or host")
    deportations: tuple[DeportationFact, ...] = ()
    criticisms: tuple[CriticismFact, ...] = ()
    unread_language: str | None = Field(
        default=None, description="ISO 639-1 code, where the item was not read because it is not in English"
    )
