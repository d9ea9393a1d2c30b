"""Visits and alerts for tests of what is done with them."""

from datetime import UTC, date, datetime
from typing import Any

from schemas import AlertKind, ItemRef, Origin, Visit, VisitAlert, VisitSource, VisitStatus

PUBLISHED = datetime(2024, 5, 2, 9, 30, tzinfo=UTC)


def visit(**told: Any) -> Visit:
    """A visit of Norway's foreign minister to Kenya, but for what is told."""
    return Visit.model_validate(
        {
            "visit_id": "v1",
            "official": "Ingrid Solheim",
            "title": "Foreign Minister",
            "sender": "Norway",
            "sender_country": "NOR",
            "host_country": "KEN",
            "start": date(2024, 5, 6),
            "end": date(2024, 5, 8),
            "status": VisitStatus.ANNOUNCED,
            "first_reported": PUBLISHED,
            "last_reported": PUBLISHED,
            **told,
        }
    )


def alert(alert_id: str = "a1", kind: AlertKind = AlertKind.ANNOUNCED, **told: Any) -> VisitAlert:
    """An alert on that visit."""
    about = visit(**told)
    item = ItemRef(id="item-1", title="Minister to Nairobi", source="The Courier", url="https://news.example/1")
    source = VisitSource(
        item=item, quote="She flies to Nairobi on Monday.", event_time=PUBLISHED, status=VisitStatus.ANNOUNCED
    )
    return VisitAlert(
        alert_id=alert_id,
        visit_id=about.visit_id,
        kind=kind,
        headline=f"{about.official} to visit {about.host_country}",
        item_id=item.id,
        visit=about,
        first_source=source,
        latest_source=source,
        source_count=1,
        event_time=PUBLISHED,
        origin=Origin(partition=0, offset=1),
    )
