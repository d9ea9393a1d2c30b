"""The words of days: one expression that finds them all, and what each of them tells."""

import re
from typing import NamedTuple

from streams.analysis.calendar_points import Direction, Point

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(), 1
    )
}

_MONTH = (
    r"(?:J(?i:an(?:uary|\.)?|une?\.?|uly?\.?)|F(?i:eb(?:ruary|\.)?)|M(?i:ar(?:ch|\.)?|ay)|A(?i:pr(?:il|\.)?|ug(?:ust|\.)?)"
    r"|S(?i:ep(?:tember|t\.?|\.)?)|O(?i:ct(?:ober|\.)?)|N(?i:ov(?:ember|\.)?)|D(?i:ec(?:ember|\.)?))(?![A-Za-z])"
)
"""Written with a capital, as 'may' and 'march' are verbs."""
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w:%]|[.,]\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = r"\s*(?:-{1,3}|(?i:\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b|\band\b)|/|&)\s*(?:the\s+)?"
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}}|a|an)"

ATOM = re.compile(
    rf"""
    (?<![\w/.$€£]) (?:
      (?P<iso>(?P<iso_y>{_YEAR})-(?P<iso_m>[01]\d)-(?P<iso_d>[0-3]\d)(?!\d))
    | (?P<dm>(?P<dm_d>{_DAY})(?:{_TO}(?P<dm_e>{_DAY}))?\.?\s*(?:day\s+)?(?:of\s+)?(?:,\s*)?(?P<dm_m>{_MONTH})
        (?:,?\s+(?P<dm_y>{_YEAR}))?)
    | (?P<md>(?P<md_m>{_MONTH})\s*(?:the\s+)?(?P<md_d>{_DAY})(?:{_TO}(?P<md_e>{_DAY}))?(?:,?\s+(?P<md_y>{_YEAR}))?)
    | (?P<num>(?P<n_a>\d{{1,2}})(?P<n_sep>[/.])(?P<n_b>\d{{1,2}})(?P=n_sep)(?P<n_y>{_YEAR}))
    | (?P<wd>(?:(?P<wd_rel>(?i:next|last|this|coming|past|previous))\s+)?(?:week\s+)?
        (?P<wd_d>(?i:{_WEEKDAY})|{_SHORT_WEEKDAY}(?=,?\s+(?:{_DAY}|{_MONTH})))
        (?:\s+(?:of\s+)?(?P<wd_week>(?i:next|last|this|the\s+following|the\s+coming))\s+week)?)(?!s?\w)
    | (?P<rel>(?i:day\s+after\s+tomorrow|day\s+before\s+yesterday|tomorrow|today|tonight|yesterday
        |this\s+(?:morning|afternoon|evening)|last\s+night))(?!\w)
    | (?P<off>(?i:in\s+(?P<in_n>{_NUMBER})\s+days?(?:'s?\s+time)?|(?P<ago_n>{_NUMBER})\s+days?\s+ago))(?!\w)
    | (?P<par>\((?P<par_d>\d\d?)(?:st|nd|rd|th)?\))
    | (?P<nth>(?:the\s+)?(?P<nth_d>(?:3[01]|[12]?\d)(?:st|nd|rd|th)))
        (?=\s*(?:{_TO}|[.,;)]|$|\s(?:of\s+(?:this|next)\s+month)))
    | (?P<dur>(?i:(?P<dur_n>{_NUMBER})[\s-]+(?P<dur_u>days?|weeks?|months?|nights?)(?:[\s-]long)?
        |(?P<long>day|week|month|year)-?\s?long|(?P<fortnight>fortnight)))(?!\w)
    | (?P<vague>(?i:
        (?:(?:early|late|later|earlier|end\s+of|sometime)\s+)?
        (?:this|next|last|the\s+coming|the\s+past|past|coming|the\s+following|the\s+previous)\s+
        (?:few\s+|several\s+)?(?:days?|weeks?|weekend|months?|years?)
        |in\s+the\s+(?:coming|near|next)\s+\w+|later\s+in\s+the\s+(?:week|month|year)|in\s+due\s+course
        |soon|shortly|recently|(?:weeks?|months?|years?)\s+ago))(?!\w)
    )
    """,
    re.VERBOSE,
)


class Reading(NamedTuple):
    """What words tell: one or two points, or a duration (`days` None for months), or, with neither, a vague time."""

    first: Point | None = None
    last: Point | None = None
    hint: Direction = Direction.UNKNOWN
    is_duration: bool = False
    days: int | None = None


_PAST_WORDS = re.compile(r"last|past|previous|ago|recent|earlier", re.IGNORECASE)
_FUTURE_WORDS = re.compile(r"next|coming|following|soon|shortly|later|near|due|end of", re.IGNORECASE)


def read(atom: re.Match[str]) -> Reading | None:
    """Read what a match of `ATOM` tells; None where it is no day after all."""
    return next((reader(atom) for name, reader in _READERS.items() if atom[name] is not None), None)


def _hint(words: str) -> Direction:
    if _PAST_WORDS.search(words):
        return Direction.PAST
    return Direction.FUTURE if _FUTURE_WORDS.search(words) else Direction.UNKNOWN


def _integer(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _number(word: str) -> int:
    word = word.lower()
    return 1 if word in ("a", "an") else _NUMBERS.get(word) or int(word)


def _iso(atom: re.Match[str]) -> Reading:
    point = Point(_integer(atom["iso_y"]), _integer(atom["iso_m"]), _integer(atom["iso_d"]))
    return Reading(point)


def _dated(atom: re.Match[str], form: str) -> Reading:
    month, year = _month(atom[f"{form}_m"]), _integer(atom[f"{form}_y"])
    first = Point(year, month, _integer(atom[f"{form}_d"]))
    last = _integer(atom[f"{form}_e"])
    return Reading(first, Point(year, month, last) if last else None)


def _numeric(atom: re.Match[str]) -> Reading | None:
    """'04/12/2023' is the fourth of December, as most of the world writes, unless the second number is over 12."""
    day, month, year = int(atom["n_a"]), int(atom["n_b"]), int(atom["n_y"])
    if month > 12:
        day, month = month, day
    return Reading(Point(year, month, day))


def _weekday(atom: re.Match[str]) -> Reading:
    weekday = _WEEKDAYS.index(atom["wd_d"][:3].lower())
    week = (atom["wd_week"] or "").lower()
    if week:
        shift = -1 if week == "last" else 0 if week == "this" else 1
        return Reading(Point(weekday=weekday, week=shift), hint=_hint(week))
    hint = _hint(atom["wd_rel"] or "")
    offset = {"next": 1, "last": -1, "past": -1, "previous": -1}.get((atom["wd_rel"] or "").lower())
    return Reading(Point(weekday=weekday, offset=offset), hint=hint)


def _relative(atom: re.Match[str]) -> Reading:
    words = " ".join(atom["rel"].lower().split())
    offset = {
        "tomorrow": 1,
        "day after tomorrow": 2,
        "yesterday": -1,
        "last night": -1,
        "day before yesterday": -2,
    }.get(words, 0)
    return Reading(Point(offset=offset))


def _offset(atom: re.Match[str]) -> Reading:
    if atom["in_n"]:
        return Reading(Point(offset=_number(atom["in_n"])), hint=Direction.FUTURE)
    return Reading(Point(offset=-_number(atom["ago_n"])), hint=Direction.PAST)


def _day_alone(atom: re.Match[str]) -> Reading | None:
    day = _integer(atom["par_d"] or atom["nth_d"])
    return Reading(Point(day=day)) if day and 1 <= day <= 31 else None


def _duration(atom: re.Match[str]) -> Reading:
    unit = (atom["dur_u"] or atom["long"] or "").lower().rstrip("s")
    if atom["fortnight"]:
        return Reading(is_duration=True, days=14)
    length = {"day": 1, "night": 1, "week": 7}.get(unit)
    count = _number(atom["dur_n"]) if atom["dur_n"] else 1
    return Reading(is_duration=True, days=length * count if length else None)


def _vague(atom: re.Match[str]) -> Reading:
    return Reading(hint=_hint(atom["vague"]))


_READERS = {
    "iso": _iso,
    "dm": lambda atom: _dated(atom, "dm"),
    "md": lambda atom: _dated(atom, "md"),
    "num": _numeric,
    "wd": _weekday,
    "rel": _relative,
    "off": _offset,
    "par": _day_alone,
    "nth": _day_alone,
    "dur": _duration,
    "vague": _vague,
}
