"""Official visits: who goes where, when, and where the visit stands."""

from streams.analysis.visits.reading import VisitReading, read_visits

__all__ = ["VisitReading", "read_visits"]
