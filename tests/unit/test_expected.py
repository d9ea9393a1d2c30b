"""Expectations held against alerts."""

from collections import Counter

from streams.expected import Expected, came, read_expected
from tests.alerts import alert

KENYA = Expected("announced", "Ingrid Solheim", "KEN", "2024-05-06", "2024-05-08")


def test_lines_of_items_are_passed_over() -> None:
    lines = [
        b'{"item": "x", "labels": [], "visits": []}\n',
        b"\n",
        b'{"alert": "announced", "item": "x", "official": "Ingrid Solheim", "host_country": "KEN", '
        b'"start": "2024-05-06", "end": "2024-05-08"}\n',
    ]
    assert read_expected(lines) == Counter([KENYA])


def test_an_alert_sent_again_came_once_and_another_of_the_same_words_twice() -> None:
    assert came([alert("a1"), alert("a1")]) == Counter([KENYA])
    assert came([alert("a1"), alert("a2")]) == Counter([KENYA, KENYA])


def test_open_dates_and_officials_are_told_as_such() -> None:
    (unknown,) = came([alert(official=None, start=None, end=None)])
    assert str(unknown) == "announced: an official to KEN"
    assert str(KENYA) == "announced: Ingrid Solheim to KEN, 2024-05-06 to 2024-05-08"
