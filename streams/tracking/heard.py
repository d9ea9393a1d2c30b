"""A report with what is derived from it, once, for every time that its visit is linked and told anew."""

from dataclasses import dataclass

from schemas import VisitReport, VisitSource
from streams.tracking.claims import Claim


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A report, as linking sees it and as readers are shown it."""

    report: VisitReport
    claim: Claim
    source: VisitSource
    stored: bytes
    """The report as JSON."""

    @classmethod
    def of(cls, report: VisitReport) -> "Heard":
        """Prepare `report`."""
        stored = report.model_dump_json(exclude_defaults=True).encode()
        return cls(report, Claim.of(report), _source(report), stored)


def _source(report: VisitReport) -> VisitSource:
    """Refer to the item of `report`, with the longest of its quotes."""
    finding = report.visit
    return VisitSource(
        item=report.item,
        quote=max((evidence.quote for evidence in finding.evidence), key=len, default=""),
        event_time=report.event_time,
        status=finding.status,
        start=finding.start,
        end=finding.end,
    )
