"""The days of a visit."""

from datetime import date
from typing import NamedTuple


class Dates(NamedTuple):
    """First and last day of a visit, as far as told."""

    start: date | None = None
    end: date | None = None
