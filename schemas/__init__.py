"""The messages on every topic, as pydantic models."""

from schemas.alert import AlertKind, Change, VisitAlert
from schemas.analysis import (
    Analysis,
    CriticismFact,
    DeportationFact,
    Evidence,
    Label,
    LabelFinding,
    VisitFinding,
    VisitStatus,
)
from schemas.base import NO_COUNTRY, Message, Model, Origin, event_time
from schemas.counts import WindowCounts
from schemas.item import ItemRef, NewsItem
from schemas.labelled import LabelledItem
from schemas.visit import Visit, VisitReport, VisitSource

__all__ = [
    "NO_COUNTRY",
    "AlertKind",
    "Analysis",
    "Change",
    "CriticismFact",
    "DeportationFact",
    "Evidence",
    "ItemRef",
    "Label",
    "LabelFinding",
    "LabelledItem",
    "Message",
    "Model",
    "NewsItem",
    "Origin",
    "Visit",
    "VisitAlert",
    "VisitFinding",
    "VisitReport",
    "VisitSource",
    "VisitStatus",
    "WindowCounts",
    "event_time",
]
