"""Numbers of people in a sentence."""

import re
from typing import NamedTuple

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "m": 1_000_000, "k": 1000}
_ANY_WORD = "|".join(_WORDS)
_NUMBER = re.compile(
    rf"(?<![\w.,/$£€-])(?:(?P<digits>\d{{1,3}}(?:[, ]\d{{3}})+|\d{{1,7}})(?P<fraction>\.\d{{1,2}})?"
    rf"|(?P<word>{_ANY_WORD})(?:[ -](?P<unit>{_ANY_WORD}))?)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|m|k)\b)?"
    r"(?![\w/]|[.,]\d|-year|-day|-week|-month|-page|\s*%|\s*per ?cent)",
    re.IGNORECASE,
)
_NOT_PEOPLE = re.compile(
    r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|km|kilomet|miles?|metres?|meters?|per ?cent|dollars?|euros?"
    r"|pounds?|naira|rupees?|crowns|kron[ae]r?|ringgit|francs?|shekels|rand|baht|yen|lira|birr|dirhams|riyals|dinars|pesos"
    r"|shillings|taka|countries|nations|flights?|boats?|buses|camps?|cent(?:re|er)s?|states|times|articles?|a\.?m\b|p\.?m\b"
    r"|percent|january|february|march|april|may\b|june|july|august|september|october|november|december|towns?|cities"
    r"|members of|judges|police|officers|cases|years)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:[$£€]|\b(?:aged?|since|in|of|by|until|article|section|resolution|title|no\.?|number|january|february|march|april|may"
    r"|june|july|august|september|october|november|december))\s*$",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class People(NamedTuple):
    """A number of people at `start:end`."""

    start: int
    end: int
    number: int


def find_numbers(text: str) -> list[People]:
    """Give the numbers of `text` that can count people: no years, ages, dates, sums of money or shares."""
    found = []
    for match in _NUMBER.finditer(text):
        if _NOT_PEOPLE.match(text, match.end()):
            continue
        number = _value(match)
        bare = match["digits"] and not match["scale"] and "," not in match["digits"]
        if bare and (
            _FIRST_YEAR <= number <= _LAST_YEAR or _BEFORE.search(text[max(0, match.start() - 14) : match.start()])
        ):
            continue
        found.append(People(match.start(), match.end(), number))
    return found


def _value(match: re.Match[str]) -> int:
    scale = _SCALE[match["scale"].lower()] if match["scale"] else 1
    if match["digits"]:
        digits = match["digits"].replace(",", "").replace(" ", "")
        return round(float(digits + (match["fraction"] or "")) * scale)
    return (_WORDS[match["word"].lower()] + _WORDS.get((match["unit"] or "").lower(), 0)) * scale
