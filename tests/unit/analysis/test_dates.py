from datetime import date

import pytest

from streams.analysis.dates import DateKind, Direction, find_dates

MONDAY = date(2023, 11, 27)


def _days(words: str, published: date | None = MONDAY, direction: Direction = Direction.FUTURE) -> list[str]:
    (mention,) = [m for m in find_dates(words, published) if m.kind is not DateKind.VAGUE]
    return [str(day) for day in mention.resolve(direction)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("visits from December 4 to 7", "2023-12-04", "2023-12-07"),
        ("visits 4-7 Dec", "2023-12-04", "2023-12-07"),
        ("4-7 December 2023", "2023-12-04", "2023-12-07"),
        ("Dec 29-Jan 2", "2023-12-29", "2024-01-02"),
        ("from 7 to 9 Dec", "2023-12-07", "2023-12-09"),
        ("between the 4th and the 7th of December", "2023-12-04", "2023-12-07"),
        ("December 27-December 30", "2023-12-27", "2023-12-30"),
        ("from Wednesday to Friday", "2023-11-29", "2023-12-01"),
        ("from Monday to Wednesday", "2023-11-27", "2023-11-29"),
        ("Dec. 4 through 7", "2023-12-04", "2023-12-07"),
        ("28 April - 2 May", "2024-04-28", "2024-05-02"),
        ("28 April to 2 May 2023", "2023-04-28", "2023-05-02"),
        ("December 29 to January 2, 2024", "2023-12-29", "2024-01-02"),
        ("9th-12th December", "2023-12-09", "2023-12-12"),
        ("from the 4th to the 7th.", "2023-12-04", "2023-12-07"),
        ("2023-12-04 to 2023-12-07", "2023-12-04", "2023-12-07"),
        ("Monday and Tuesday", "2023-11-27", "2023-11-28"),
        ("from Monday, 4 December, to Thursday, 7 December", "2023-12-04", "2023-12-07"),
        ("DECEMBER 4 TO 7", "2023-12-04", "2023-12-07"),
        ("December 4-7, 2022", "2022-12-04", "2022-12-07"),
    ],
)
def test_a_range_has_its_first_and_last_day(words: str, first: str, last: str) -> None:
    assert _days(words) == [first, last]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Tuesday", "2023-11-28"),
        ("next Monday", "2023-12-04"),
        ("last Friday", "2023-11-24"),
        ("tomorrow", "2023-11-28"),
        ("tonight", "2023-11-27"),
        ("this morning", "2023-11-27"),
        ("yesterday", "2023-11-26"),
        ("yesterday (26)", "2023-11-26"),
        ("today (28)", "2023-11-28"),
        ("on the 7th.", "2023-12-07"),
        ("June 15", "2024-06-15"),
        ("15th June 2023", "2023-06-15"),
        ("Tuesday, December 5", "2023-12-05"),
        ("Tuesday (December 5)", "2023-12-05"),
        ("on 4. Dec", "2023-12-04"),
        ("04/12/2023", "2023-12-04"),
        ("Wednesday next week", "2023-12-06"),
        ("in three days", "2023-11-30"),
        ("two days ago", "2023-11-25"),
    ],
)
def test_a_day_is_read_against_the_day_of_publication(words: str, day: str) -> None:
    assert _days(words) == [day, day]
