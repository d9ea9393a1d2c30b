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
        ("from Monday 4 to Thursday 7 December", "2023-12-04", "2023-12-07"),
        ("Monday 4th - Thursday 7th", "2023-12-04", "2023-12-07"),
        ("from Wednesday to Friday next week", "2023-12-06", "2023-12-08"),
        ("December 4, 5 and 6", "2023-12-04", "2023-12-06"),
        ("on 4, 5 and 6 December", "2023-12-04", "2023-12-06"),
        ("on Wednesday, Thursday and Friday", "2023-11-29", "2023-12-01"),
    ],
)
def test_a_range_has_its_first_and_last_day(words: str, first: str, last: str) -> None:
    assert _days(words) == [first, last]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Tuesday", "2023-11-28"),
        ("next Monday", "2023-12-04"),
        ("next Tuesday", "2023-12-05"),
        ("a week from today", "2023-12-04"),
        ("two weeks from tomorrow", "2023-12-12"),
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
        ("on Monday 4, he", "2023-12-04"),
        ("today (Tuesday)", "2023-11-28"),
        ("yesterday (Sunday)", "2023-11-26"),
        ("on Friday (last week)", "2023-11-24"),
        ("two days ago", "2023-11-25"),
    ],
)
def test_a_day_is_read_against_the_day_of_publication(words: str, day: str) -> None:
    assert _days(words) == [day, day]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("a three-day visit", 3),
        ("a 3-day trip", 3),
        ("for two weeks", 14),
        ("a week-long stay", 7),
        ("a weeklong stay", 7),
        ("four days of talks", 4),
        ("a fortnight", 14),
        ("a two-month stay", None),
        ("a one-day visit", 1),
        ("ON A TWO-DAY VISIT", 2),
        ("a 48-hour visit", 2),
        ("for a week", 7),
    ],
)
def test_a_duration_counts_its_days(words: str, days: int | None) -> None:
    (mention,) = find_dates(words, MONDAY)
    assert (mention.kind, mention.days) == (DateKind.DURATION, days)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("later this week", Direction.FUTURE),
        ("next month", Direction.FUTURE),
        ("in the coming days", Direction.FUTURE),
        ("this week", Direction.UNKNOWN),
        ("soon", Direction.FUTURE),
        ("last year", Direction.PAST),
        ("three weeks ago", Direction.PAST),
        ("in early January", Direction.UNKNOWN),
    ],
)
def test_a_vague_time_gives_no_date_but_its_direction(words: str, hint: Direction) -> None:
    (mention,) = find_dates(words, MONDAY)
    assert (mention.kind, mention.hint, mention.resolve(Direction.FUTURE)) == (DateKind.VAGUE, hint, (None, None))


@pytest.mark.parametrize(
    ("words", "kind", "first", "last"),
    [
        ("from Monday", DateKind.FROM, "2023-11-27", "None"),
        ("beginning on Tuesday", DateKind.FROM, "2023-11-28", "None"),
        ("starting 4 December", DateKind.FROM, "2023-12-04", "None"),
        ("until Friday", DateKind.UNTIL, "None", "2023-12-01"),
        ("through the 7th.", DateKind.UNTIL, "None", "2023-12-07"),
        ("on a weekend visit", DateKind.UNTIL, "None", "2023-12-03"),
    ],
)
def test_a_start_or_an_end_alone_leaves_the_other_open(words: str, kind: DateKind, first: str, last: str) -> None:
    (mention,) = find_dates(words, MONDAY)
    assert (mention.kind, *map(str, mention.resolve(Direction.FUTURE))) == (kind, first, last)


def test_the_following_day_is_counted_from_the_day_before_it() -> None:
    tuesday, following = find_dates("He arrives on Tuesday and leaves the following day", MONDAY)
    assert str(following.resolve(Direction.FUTURE)[0]) == "2023-11-29"
    assert tuesday.resolve(Direction.FUTURE)[0] == date(2023, 11, 28)


@pytest.mark.parametrize(
    "words",
    [
        "he may 4 times", "they may go", "March on", "4 people", "Article 5", "section 137(1)(f)", "$4 May",
        "10 Downing St", "a meal a day", "an 87-year-old man", "a two-hour meeting", "the 21st century",
        "30 days before the vote", "Sun and rain", "the Mon people", "1.5 million", "10:30 a.m.", "COVID-19",
    ],
)  # fmt: skip
def test_words_that_tell_no_time_give_nothing(words: str) -> None:
    assert find_dates(words, MONDAY) == []


def test_the_end_of_a_sentence_is_no_part_of_a_date() -> None:
    (mention,) = find_dates("He comes on 4 December.", MONDAY)
    assert mention.end == len("He comes on 4 December")


@pytest.mark.parametrize(
    "words", ["30 February 2023", "31 June", "29 February 2023", "45 May", "9999-99-99", "the 31st."]
)
def test_a_day_that_no_calendar_has_is_open(words: str) -> None:
    for published in (date.max, date.min, MONDAY, None):
        for direction in Direction:
            assert all(m.resolve(direction) is not None for m in find_dates(words, published))
    assert all(m.resolve() == (None, None) for m in find_dates("30 February 2023", MONDAY))


def test_without_a_publication_day_only_full_dates_resolve() -> None:
    assert _days("4 May 2023", None) == ["2023-05-04", "2023-05-04"]
    assert _days("4 May", None) == ["None", "None"]
    assert _days("on Tuesday", None) == ["None", "None"]


def test_a_weekday_follows_the_direction_of_the_story() -> None:
    (mention,) = find_dates("on Friday", MONDAY)
    assert mention.is_weekday
    assert mention.resolve(Direction.PAST)[0] == date(2023, 11, 24)
    assert mention.resolve(Direction.FUTURE)[0] == date(2023, 12, 1)
