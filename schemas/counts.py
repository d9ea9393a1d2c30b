"""`news.counts`: how many items of a label concern a country, in rolling windows of event time."""

from datetime import datetime

from pydantic import Field

from schemas.analysis import Label
from schemas.base import Message


class WindowCounts(Message):
    """The rolling counts of one label and country, ending at `as_of` (the newest event time seen)."""

    country: str
    label: Label
    as_of: datetime
    last_hour: int = Field(ge=0)
    last_day: int = Field(ge=0)
    last_week: int = Field(ge=0)
