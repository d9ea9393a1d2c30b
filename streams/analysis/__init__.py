"""Text in, models out: labels, visits and facts of one news item. No Kafka, no clock, no network here."""

from streams.analysis.reader import analyse

__all__ = ["analyse"]
