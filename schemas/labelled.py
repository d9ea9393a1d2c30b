"""`news.labelled`: an item that carries at least one label."""

from datetime import datetime

from schemas.analysis import CriticismFact, DeportationFact, LabelFinding
from schemas.base import Message, Origin
from schemas.item import ItemRef


class LabelledItem(Message):
    """A labelled item without its text: what counts and dashboards need."""

    item: ItemRef
    country: str
    labels: tuple[LabelFinding, ...]
    deportations: tuple[DeportationFact, ...] = ()
    criticisms: tuple[CriticismFact, ...] = ()
    event_time: datetime
    origin: Origin
