"""The words of days: cores ('Friday', 'May', 'days', a digit) found in one pass, each read with the words beside it.

Each reader gets the text and the span of a core, looks at the words right before and behind it, and gives a `Reading`,
or None where the core tells no time ('may', '4 people').
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from streams.analysis.calendar_points import Direction, Point

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_WEEKDAYS = "mon tue tues wed weds thu thur thurs fri sat sun".split()
_UNITS = "day days week weeks weekend month months year years night nights fortnight hour hours".split()
_UNITS += "weeklong daylong monthlong".split()
_RELATIVE = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_PARTS_OF_DAY = "morning afternoon evening".split()
_VAGUE = {
    "soon": Direction.FUTURE,
    "shortly": Direction.FUTURE,
    "due course": Direction.FUTURE,
    "near future": Direction.FUTURE,
    "new year": Direction.FUTURE,
    "recently": Direction.PAST,
    "lately": Direction.PAST,
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
} | {"a": 1, "an": 1, "couple of": 2, "single": 1}

_MONTH = (
    r"(?:J(?i:an(?:uary)?|une?|uly?)|F(?i:eb(?:ruary)?)|M(?i:ar(?:ch)?|ay)|A(?i:pr(?:il)?|ug(?:ust)?)"
    r"|S(?i:ep(?:tember|t)?)|O(?i:ct(?:ober)?)|N(?i:ov(?:ember)?)|D(?i:ec(?:ember)?))(?![A-Za-z])"
)
"""Written with a capital, as 'may' and 'march' are verbs."""
_SHORT_STOP = r"(?:(?<=\b\w{3})\.|(?<=\bSept)\.)?"
"""The full stop of 'Dec.', not that of a sentence that ends in 'December.'"""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:(?i:st|nd|rd|th))?(?![\w%]|[.,:]\d)"
_YEAR = r"(?:19|20)\d\d(?![\d%])"
_TO = r"\s*(?:-{1,3}|(?i:\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b|\band\b)|/|&)\s*(?:the\s+)?"
_MORE = r"(?!\s*(?:[ap]\.?m\b|people|years|percent|per cent|million|members|countries|others))"
"""Behind the second day of 'December 4 and 5': what tells that it counts something else."""

_DAY_MONTH = re.compile(
    rf"(?P<d>{_DAY})(?:(?:,\s*{_DAY})*,?{_TO}(?P<e>{_DAY}))?\.?\s*(?:day\s+)?(?:of\s+)?(?:,\s*)?(?P<m>{_MONTH}){_SHORT_STOP}(?:,?\s+(?P<y>{_YEAR}))?"
)
_MONTH_DAY = re.compile(
    rf"(?P<m>{_MONTH}){_SHORT_STOP}\s*(?:the\s+)?(?P<d>{_DAY})(?:(?:,\s*{_DAY})*,?{_TO}(?P<e>{_DAY}){_MORE})?(?:,?\s+(?P<y>{_YEAR}))?"
)
_MONTH_ONLY = re.compile(rf"{_MONTH}{_SHORT_STOP}(?:,?\s+{_YEAR})?")
_ISO = re.compile(rf"(?P<y>{_YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)")
_NUMERIC = re.compile(rf"(?P<a>\d{{1,2}})([/.-])(?P<b>\d{{1,2}})\2(?P<y>{_YEAR})")
_ORDINAL = re.compile(rf"(?P<d>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?=\s*(?:$|[.,;)]|{_TO}|of (?:this|next) month))")
_BESIDE_WEEKDAY = re.compile(rf"(?P<d>{_DAY})(?=\s*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))")
"""The last day of 'December 4 (Mon) to 6 (Wed)'."""
_ELLIPTIC = re.compile(rf"(?P<d>{_DAY}){_TO}(?P<e>{_DAY})(?=\s*(?:[;,.)]|and\b|in\b|$))")
_BEFORE_ELLIPTIC = re.compile(
    rf"(?:{_DAY}\s+{_MONTH}|{_MONTH}{_SHORT_STOP}\s+{_DAY})[^.]{{0,60}}\b(?:from|between)\s+$"
)
"""Days whose month was told of days before: 'from 6 to 7 September in Lomé and from 8 to 9 in Accra'."""
_BEFORE_BRACKET = re.compile(r"(?:day|tomorrow|tonight|morning|afternoon|evening)\s*\($", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<d>\d\d?)(?:st|nd|rd|th)?\)")
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"

_BEFORE_WEEKDAY = re.compile(
    r"\b(next|last|this|coming|past|previous|following)\s+(week\s+)?(?:on\s+)?$", re.IGNORECASE
)
_NUMBERED_WEEKDAY = re.compile(
    r",?\s+(?:the\s+)?(?P<d>(?:3[01]|[12]?\d)(?:st|nd|rd|th)?)"
    r"(?=\s*(?:[,;)]|\.(?!\d)|$|-|to\b|through\b|until\b|and\b))"
)
_AFTER_WEEKDAY = re.compile(r"\s+\(?(?:of\s+)?(next|last|this|the\s+following|the\s+coming)\s+week\b", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"\.?,?\s+(?:{_DAY}|{_MONTH})")
_IN_DATE = re.compile(rf"(?:{_DAY}|{_MONTH})\.?\s*\($")
"""Before a short weekday in brackets: 'Wed' alone is a word, but not in '26 January (Wed)'."""
_BEFORE_TOMORROW = re.compile(r"\bday\s+after\s+$", re.IGNORECASE)
_BEFORE_YESTERDAY = re.compile(r"\bday\s+before\s+$", re.IGNORECASE)
_WEEKS_FROM = re.compile(rf"\b({_NUMBER})\s+weeks?\s+from\s+$", re.IGNORECASE)
_WITHIN_HOURS = re.compile(
    r"\b(?:in (?:a few|the (?:next|coming)(?: few)?|several|two|three)|within(?: a few)?) $", re.IGNORECASE
)
"""Before 'hours': what tells of something of the same day."""
_BEFORE_PART = re.compile(r"\bthis\s+$", re.IGNORECASE)
_IN_PART = re.compile(r"(?<=\bin )the\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
"""Before a part of the day told last, else of that of publication: 'left in the morning'."""
_BEFORE_NIGHT = re.compile(r"\blast\s+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|early|late|since|until|till|by|from|last|next|this|end of|beginning of|middle of|of)\s+|\bmid-?\s?)$",
    re.IGNORECASE,
)
_BEFORE_ORDINAL = re.compile(r"\bthe\s+$", re.IGNORECASE)
_COUNTED = re.compile(rf"(\bin\s+)?(?:\b(?:about|around|the\s+next|a)\s+)?\b({_NUMBER})[\s-]+$", re.IGNORECASE)
_POINTED = re.compile(
    r"\b(?:(?:early|late|later|earlier|end\s+of|sometime|middle\s+of|mid)[\s-]+)?(?:in\s+)?(?:the\s+)?(?:next|last|this|coming|past|"
    r"previous|following|recent|same|few|several)\s+(?:few\s+|several\s+|couple\s+of\s+)?$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s+(?:ago|earlier)\b", re.IGNORECASE)
_LATER = re.compile(r"\s+(?:later|after)\b", re.IGNORECASE)
_AROUND = re.compile(r"\s+(?:before|to|away|from (?!\w+day\b))\b|[\s-]old\b", re.IGNORECASE)
"""Behind a number of days: what tells that they are the distance of something, or an age."""
_FOR = re.compile(r"\bfor\s+(?:about\s+)?an?\s+$", re.IGNORECASE)
_STAY = re.compile(r"[\s-]+(?:[a-z]+\s+){0,2}(?:visit|trip|stay|tour|stopover|summit|mission)\b", re.IGNORECASE)
_LONG = re.compile(r"[\s-]long\b", re.IGNORECASE)
_IN_TIME = re.compile(r"'?s?'?\s+time\b", re.IGNORECASE)
_PAST_WORDS = re.compile(r"\b(?:last|past|previous|recent|earlier)\b", re.IGNORECASE)
_FUTURE_WORDS = re.compile(r"\b(?:next|coming|following|later|end of)\b", re.IGNORECASE)
_FOLLOWING_DAY = re.compile(r"\bthe\s+(next|following|previous|same)\s+$", re.IGNORECASE)
_NEXT_PART = re.compile(r"\bthe\s+(next|following|previous)\s+$", re.IGNORECASE)
_AFTER_IT = re.compile(r"\s+after(?=\s*(?:[.,;]|$))", re.IGNORECASE)
_DAY_AND_NIGHT = 24
_ROOM_BEFORE = 40
_ROOM_AFTER = 60


class Reading(NamedTuple):
    """What words tell: one or two points (the last alone: an end), a duration, or, with none of these, a vague time.

    A duration in months has no `days`.
    """

    start: int
    end: int
    first: Point | None = None
    last: Point | None = None
    hint: Direction = Direction.UNKNOWN
    is_duration: bool = False
    days: int | None = None


class Core(NamedTuple):
    """A core in its text; what is read lies within `floor` and `ceiling`."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int

    @property
    def word(self) -> str:
        """The core in small letters."""
        return self.text[self.start : self.end].lower()

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match from the start of the core on."""
        return pattern.match(self.text, self.start, min(self.end + _ROOM_AFTER, self.ceiling))

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what follows the core."""
        return pattern.match(self.text, self.end, min(self.end + _ROOM_AFTER, self.ceiling))

    def before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Search `pattern`, which ends in $, right before the core."""
        return pattern.search(self.text[max(self.start - _ROOM_BEFORE, self.floor) : self.start])

    def opening(self, before: re.Match[str] | None) -> int:
        """Give where a match of `before` starts in the text, or the core itself without one."""
        return self.start - (before.end() - before.start()) if before else self.start


def readings(text: str, start: int, end: int) -> Iterator[Reading]:
    """Give what the words of `text[start:end]` tell of times, in order, without overlaps."""
    done = start
    for number, core_start, core_end in _CORES.find_matches_as_indexes(text[start:end]):
        at, behind = start + core_start, start + core_end
        if at < done or not _is_free(text, at, behind):
            continue
        reading = _READERS[number](Core(text, at, behind, done, end))
        if reading:
            yield reading
            done = reading.end


def tells_time(text: str, start: int, end: int) -> bool:
    """Tell whether anything in `text[start:end]` tells of times."""
    return next(readings(text, start, end), None) is not None


def _is_free(text: str, start: int, end: int) -> bool:
    """Tell whether the core there is a word of its own; a number may have letters behind it ('7th')."""
    before = text[start - 1 : start]
    if text[start].isdigit():
        return not (before.isalnum() or before in ("/", ".", "$", "€", "£", ","))
    return not before.isalnum() and not text[end : end + 1].isalnum()


def _month_number(word: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(word[:3].lower()))


def _integer(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _hint(words: str) -> Direction:
    if _PAST_WORDS.search(words):
        return Direction.PAST
    return Direction.FUTURE if _FUTURE_WORDS.search(words) else Direction.UNKNOWN


def _dated(match: re.Match[str]) -> Reading:
    month = _month_number(match["m"])
    year = int(match["y"]) if match["y"] else None
    last = Point(year, month, _integer(match["e"])) if match["e"] else None
    return Reading(match.start(), match.end(), Point(year, month, _integer(match["d"])), last)


def _read_number(core: Core) -> Reading | None:
    if match := core.match(_DAY_MONTH):
        return _dated(match)
    if match := core.match(_ISO):
        return Reading(match.start(), match.end(), Point(int(match["y"]), int(match["m"]), int(match["d"])))
    if match := core.match(_NUMERIC):
        return _read_numeric(match)
    if match := core.match(_BESIDE_WEEKDAY):
        return Reading(match.start(), match.end(), Point(day=_integer(match["d"])))
    if (match := core.match(_ELLIPTIC)) and _BEFORE_ELLIPTIC.search(core.text, max(core.start - 100, 0), core.start):
        first, last = Point(day=_integer(match["d"])), Point(day=_integer(match["e"]))
        return Reading(match.start(), match.end(), first, last)
    if match := core.match(_ORDINAL):
        start = core.opening(core.before(_BEFORE_ORDINAL))
        return Reading(start, match.end(), Point(day=_integer(match["d"]))) if _integer(match["d"]) else None
    if (match := core.match(_IN_BRACKETS)) and _BEFORE_BRACKET.search(core.text, max(core.start - 12, 0), core.start):
        day = int(match["d"])
        return Reading(core.start - 1, match.end(), Point(day=day)) if 1 <= day <= 31 else None
    return None


def _read_numeric(match: re.Match[str]) -> Reading:
    """'04/12/2023' is the fourth of December, as most of the world writes, unless the second number is over 12."""
    day, month = int(match["a"]), int(match["b"])
    if month > 12:
        day, month = month, day
    return Reading(match.start(), match.end(), Point(int(match["y"]), month, day))


def _read_month(core: Core) -> Reading | None:
    if match := core.match(_MONTH_DAY):
        return _dated(match)
    match = core.match(_MONTH_ONLY)
    before = core.before(_BEFORE_MONTH)
    if not match or (not before and len(match[0]) < len(core.word) + 5):
        return None
    return Reading(core.opening(before), match.end(), hint=_hint(before[0] if before else ""))


def _read_weekday(core: Core) -> Reading | None:
    weekday = next(number for number, day in enumerate(_WEEKDAYS) if day.startswith(core.word[:3]))
    if core.word not in _WEEKDAYS and not (core.behind(_BEFORE_DATE) or _stands_by_date(core)):
        return None
    if behind := core.behind(_AFTER_WEEKDAY):
        word = behind[1].lower()
        return Reading(core.start, behind.end(), Point(weekday=weekday, week=_week(word)), hint=_hint(word))
    if (behind := core.behind(_NUMBERED_WEEKDAY)) and _integer(behind["d"]):
        return Reading(core.start, behind.end(), Point(weekday=weekday, day=_integer(behind["d"])))
    before = core.before(_BEFORE_WEEKDAY)
    if not before:
        return Reading(core.start, core.end, Point(weekday=weekday))
    word, start = before[1].lower(), core.opening(before)
    if before[2]:
        return Reading(start, core.end, Point(weekday=weekday, week=_week(word)), hint=_hint(word))
    offset = {"next": 2, "following": 1, "last": -1, "past": -1, "previous": -1}.get(word)
    return Reading(start, core.end, Point(weekday=weekday, offset=offset), hint=_hint(word))


def _stands_by_date(core: Core) -> bool:
    return _IN_DATE.search(core.text, max(core.start - _ROOM_BEFORE, 0), core.start) is not None


def _week(word: str) -> int:
    return -1 if word in ("last", "past", "previous") else 0 if word == "this" else 1


def _read_relative(core: Core) -> Reading:
    offset = _RELATIVE[core.word]
    if offset >= 0 and (weeks := core.before(_WEEKS_FROM)):
        point = Point(offset=offset + 7 * _number(weeks[1]))
        return Reading(core.opening(weeks), core.end, point, hint=Direction.FUTURE)
    before = core.before(_BEFORE_TOMORROW if offset > 0 else _BEFORE_YESTERDAY) if offset else None
    return Reading(core.opening(before), core.end, Point(offset=offset + offset * bool(before)))


def _read_part_of_day(core: Core) -> Reading | None:
    if following := core.before(_NEXT_PART):
        return Reading(core.opening(following), core.end, Point(shift=_shift(following[1])))
    if last := core.before(_BEFORE_NIGHT):
        return Reading(core.opening(last), core.end, Point(offset=-1))
    if same := core.before(_IN_PART):
        return Reading(core.opening(same), core.end, Point(shift=0))
    before = core.before(_BEFORE_PART)
    return Reading(core.opening(before), core.end, Point(offset=0)) if before else None


def _shift(word: str) -> int:
    """Give the days from the day told before to 'the next', 'the same' or 'the previous' one."""
    return {"previous": -1, "same": 0}.get(word.lower(), 1)


def _read_unit(core: Core) -> Reading | None:
    unit = core.word.rstrip("s")
    if unit == "hour" and (before := core.before(_WITHIN_HOURS)):
        return Reading(core.opening(before), core.end, Point(offset=0))
    if unit == "night" and (before := core.before(_BEFORE_NIGHT)):
        return Reading(core.opening(before), core.end, Point(offset=-1))
    if unit == "fortnight" or unit.endswith("long"):
        return Reading(core.start, core.end, is_duration=True, days=_length(unit.removesuffix("long"), 1))
    if unit == "day" and (before := core.before(_FOLLOWING_DAY)):
        return Reading(core.opening(before), core.end, Point(shift=_shift(before[1])))
    if unit == "day" and (behind := core.behind(_AFTER_IT)) and (before := core.before(_BEFORE_ORDINAL)):
        return Reading(core.opening(before), behind.end(), Point(shift=1))
    if unit == "weekend" and core.behind(_STAY):
        return Reading(core.start, core.end, last=Point(weekday=6))
    if before := core.before(_COUNTED):
        return _read_count(core, before, unit)
    if behind := core.behind(_LONG):
        return Reading(core.start, behind.end(), is_duration=True, days=_length(unit, 1))
    if behind := core.behind(_AGO):
        return Reading(core.start, behind.end(), hint=Direction.PAST)
    before = core.before(_POINTED)
    return Reading(core.opening(before), core.end, hint=_hint(before[0])) if before else None


def _read_count(core: Core, before: re.Match[str], unit: str) -> Reading | None:
    """Read 'three days', 'two-week', 'in three days', 'three days ago'."""
    count, start = _number(before[2]), core.opening(before)
    exact = unit == "day"
    if behind := core.behind(_AGO):
        point = Point(offset=-count) if exact and behind[0].strip().lower() == "ago" else None
        return Reading(start, behind.end(), point, hint=Direction.PAST)
    if behind := core.behind(_LATER):
        return Reading(start, behind.end(), Point(shift=count) if exact else None, hint=Direction.UNKNOWN)
    ahead = before[1] and not before[0].endswith("-")  # not 'in a two-day visit'
    if ahead and (core.behind(_IN_TIME) or exact):
        return Reading(start, core.end, Point(offset=count) if exact else None, hint=Direction.FUTURE)
    if behind := core.behind(_LONG):
        return Reading(start, behind.end(), is_duration=True, days=_length(unit, count))
    if ahead and unit in ("week", "month"):
        return Reading(start, core.end)  # 'in two weeks' tells when, or how soon again, not how long
    rate = before[2].lower() in ("a", "an") and not core.before(_FOR)
    if rate or unit in ("year", "weekend") or core.behind(_AROUND):
        return None
    if (unit == "hour" or core.text[start : core.end].lower() == "one day") and not core.behind(_STAY):
        return None
    return Reading(start, core.end, is_duration=True, days=_length(unit, count))


def _length(unit: str, count: int) -> int | None:
    """Give the days of a stay of so many units; nights have a day more, and 48 hours are two days."""
    if unit == "night":
        return count + 1
    if unit == "hour":
        return count // _DAY_AND_NIGHT
    length = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    return length * count if length else None


def _read_vague(core: Core) -> Reading:
    return Reading(core.start, core.end, hint=_VAGUE[core.word])


def _cores() -> Iterator[tuple[str, Callable[[Core], Reading | None]]]:
    for month in _MONTHS + _SHORT_MONTHS:
        yield month.capitalize(), _read_month
        yield month.upper(), _read_month
    for weekday in _WEEKDAYS + _SHORT_WEEKDAYS:
        yield weekday.capitalize(), _read_weekday
        yield weekday.upper(), _read_weekday
    for weekday in _WEEKDAYS:
        yield weekday, _read_weekday
    small = dict.fromkeys(_UNITS, _read_unit) | dict.fromkeys(_RELATIVE, _read_relative)
    small |= dict.fromkeys(_PARTS_OF_DAY, _read_part_of_day) | dict.fromkeys(_VAGUE, _read_vague)
    for word, reader in small.items():
        for spelling in (word, word.capitalize(), word.title(), word.upper()):
            yield spelling, reader
    for digit in "0123456789":
        yield digit, _read_number


_SPELLINGS = dict(_cores())
_READERS = list(_SPELLINGS.values())
_CORES = AhoCorasick(
    list(_SPELLINGS), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA, store_patterns=False
)
