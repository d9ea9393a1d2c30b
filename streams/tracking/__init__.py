"""The life of a visit: reports in, visits and alerts out. No Kafka here.

`apply` is the whole state machine, `CountryState` the value of the visits table for one host country.
"""

from streams.tracking.state import CountryState, TrackedVisit
from streams.tracking.tracker import Outcome, apply

__all__ = ["CountryState", "Outcome", "TrackedVisit", "apply"]
