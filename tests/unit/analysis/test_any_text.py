"""What holds for any text at all: nothing is raised, spans are valid, and time grows with the length only."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import NewsItem
from streams.analysis.dates import Direction, find_dates
from streams.analysis.gazetteer import gazetteer
from streams.analysis.language import unread_language
from streams.analysis.organisations import find_organisations
from streams.analysis.places import find_places
from streams.analysis.plain import plain
from streams.analysis.text import Document

_WORDS = (
    "Monday|next |4|-|7|Dec|December| |.|,|\n|(05)|the |31st| of |2023|from |to |U.S.|Mr. |GENEVA|Jordan|Chad|in "
    "|Georgia|the following day|three|-day|weeks ago|&#8217;|<br>|&amp;|\xad|\u201c|\u2013|\u00a0|\u0130|ß|é|\U0001f600"
)
_PIECES = st.sampled_from(_WORDS.split("|"))
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join))
_DAYS = st.one_of(st.none(), st.dates())


@given(_TEXTS, _DAYS, st.sampled_from(Direction))
def test_dates_of_any_text_lie_in_it_and_resolve(text: str, published: date | None, direction: Direction) -> None:
    mentions = find_dates(text, published)
    for before, mention in zip([None, *mentions], mentions, strict=False):
        assert 0 <= mention.start < mention.end <= len(text)
        assert before is None or before.end <= mention.start
        first, last = mention.resolve(direction)
        assert not (first and last) or first <= last
    assert mentions == find_dates(text, published)


@given(_TEXTS)
def test_names_of_any_text_lie_in_it(text: str) -> None:
    for mention in [*find_places(text), *find_organisations(text)]:
        assert text[mention.start : mention.end].strip()
    assert find_places(text) == find_places(text)


@given(_TEXTS, _TEXTS)
def test_sentences_of_any_text_cover_its_words_in_order(title: str, text: str) -> None:
    body = Document.of(NewsItem(id="1", title=title, text=text)).body
    assert len(body.text) == len(text)
    assert "".join("".join(map(body.slice, body.sentences)).split()) == "".join(body.text.split())
    for sentence in body.sentences:
        evidence = body.evidence(*sentence)
        assert evidence.quote == text[evidence.start : evidence.end]


@settings(max_examples=30)
@given(_TEXTS, _TEXTS)
def test_the_language_of_any_text_is_told_or_left_open(title: str, text: str) -> None:
    language = unread_language(title, text)
    assert language is None or language.isalpha()


_SHAPES = {
    "capitals": "GENEVA ",
    "one word": "a",
    "digits": "1",
    "numbers": "4 ",
    "ordinals": "4th ",
    "dashes": "-",
    "brackets": "(",
    "of of": "of ",
    "day day": "three days ",
    "to to": "Monday to ",
    "the the": "the ",
    "months": "May ",
    "entities": "&",
    "entity word": "&amp;",
    "tags": "<a ",
    "stops": ". ",
    "bare stops": ".",
    "quotes": '."',
    "initials": "A. ",
    "lines": "\n",
    "blank lines": "\n ",
    "places": "Jordan, ",
    "people": "Jordan Chad ",
    "glued": "Geneva",
    "soft hyphens": "\xad",
    "prose": "The minister will visit Rabat on Monday, 4 December, for a three-day stay. ",
}
_STEPS: dict[str, Callable[[str], object]] = {
    "plain": plain,
    "sentences": lambda text: Document.of(NewsItem(id="1", title=text[:9_000], text=text)).body.sentences,
    "dates": lambda text: find_dates(text, date(2023, 12, 3)),
    "places": find_places,
    "language": lambda text: unread_language(text[:9_000], text),
}
_LENGTH = 60_000
_TRIES = 5
_SLACK = 0.02
"""Seconds: what a busy machine may add."""


@pytest.fixture(scope="module")
def prose_seconds() -> float:
    """Give the time of all steps together on prose of the same length."""
    gazetteer()
    prose = (_SHAPES["prose"] * _LENGTH)[:_LENGTH]
    return sum(_seconds(step, prose) for step in _STEPS.values())


@pytest.mark.parametrize("step", _STEPS)
@pytest.mark.parametrize("shape", _SHAPES)
def test_twice_the_text_takes_about_twice_the_time(shape: str, step: str, prose_seconds: float) -> None:
    short = (_SHAPES[shape] * _LENGTH)[:_LENGTH]
    _STEPS[step](short[:100])
    once = twice = float("inf")
    for _ in range(_TRIES):  # noise only ever makes a run slower
        once = min(once, _seconds(_STEPS[step], short))
        twice = min(twice, _seconds(_STEPS[step], short * 2))
        if twice < 3 * once + _SLACK and once < 5 * prose_seconds + _SLACK:
            return
    pytest.fail(f"{once:.3f} s, of twice the text {twice:.3f} s; prose takes {prose_seconds:.3f} s")


def _seconds(step: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    step(text)
    return time.process_time() - start
