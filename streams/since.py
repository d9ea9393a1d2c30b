"""Moments as people write them on a command line."""

import re
from datetime import UTC, datetime, timedelta

from streams.problems import UserError

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def moment(told: str, now: datetime) -> datetime:
    """Read `2h` (before `now`; s, m, h, d, w), an ISO date or date-time (UTC unless it says otherwise), `beginning`.

    Raises `UserError` for anything else.
    """
    if told == "beginning":
        return BEGINNING
    try:
        if span := re.fullmatch(r"(\d{1,6})([smhdw])", told):
            return now - timedelta(**{UNITS[span[2]]: int(span[1])})
        read = datetime.fromisoformat(told)
    except (ValueError, OverflowError):
        raise UserError(f"--since {told}: give a span such as 2h or 7d, an ISO date, or `beginning`") from None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
