"""What holds of the days of any visit, whatever the words."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import NewsItem, VisitFinding
from streams.analysis import analyse
from streams.analysis.dates import DateKind, find_dates

PUBLISHED = date(2023, 11, 30)
SOLHEIM = "Norwegian Foreign Minister Ingrid Solheim"
WORDS = st.sampled_from(
    "arrived left leaves returns home back visit trip begins ended until from on before after then will was had been "
    "due to stay for a her the summit Kenya Uganda Oslo Solheim she Monday Friday tomorrow yesterday December 4 5-7 "
    "three days three-day postponed extended instead of rather than , . and where who".split()
)
AHEAD = st.integers(2, 40).map(lambda days: PUBLISHED + timedelta(days))
LENGTHS = st.integers(2, 9)


def _visits(text: str) -> tuple[VisitFinding, ...]:
    return analyse(NewsItem(id="1", text=text, published=PUBLISHED)).visits


def _written(day: date) -> str:
    return f"{day:%B} {day.day}"


@given(AHEAD, LENGTHS)
@settings(deadline=None)
def test_a_stay_of_so_many_days_ends_that_long_after_it_begins(start: date, length: int) -> None:
    (visit,) = _visits(f"{SOLHEIM} will begin a {length}-day visit to Kenya on {_written(start)}.")
    assert (visit.start, visit.end) == (start, start + timedelta(length - 1))


@given(st.integers(0, 5), LENGTHS)
@settings(deadline=None)
def test_a_stay_that_ended_is_counted_back(ago: int, length: int) -> None:
    end = PUBLISHED - timedelta(ago)
    (visit,) = _visits(f"{SOLHEIM} ended a {length}-day visit to Kenya on {_written(end)}.")
    assert (visit.start, visit.end) == (end - timedelta(length - 1), end)


@given(AHEAD, LENGTHS)
@settings(deadline=None)
def test_the_way_home_ends_the_stay(start: date, length: int) -> None:
    end = start + timedelta(length)
    text = f"{SOLHEIM} leaves for Kenya on {_written(start)}. She is expected back in Oslo on {_written(end)}."
    (visit,) = _visits(text)
    assert (visit.start, visit.end) == (start, end)


@given(st.integers(1, 26), st.integers(1, 12))
def test_a_list_of_days_is_a_range(day: int, month: int) -> None:
    name = f"{date(2024, month, 1):%B}"
    for words in (f"{name} {day}, {day + 1} and {day + 2}", f"{day}, {day + 1} and {day + 2} {name}"):
        (mention,) = find_dates(f"{words}, 2024", PUBLISHED)
        assert mention.kind is DateKind.RANGE
        assert mention.resolve() == (date(2024, month, day), date(2024, month, day + 2))


@given(st.lists(WORDS, max_size=30).map(" ".join))
@settings(deadline=None)
def test_no_visit_ends_before_it_begins(words: str) -> None:
    for visit in _visits(f"{SOLHEIM} will visit Kenya on Monday. {words}."):
        assert visit.start is None or visit.end is None or visit.start <= visit.end
