"""Words and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.analysis.visits.words import read_words

PIECES = ("Wetang'ula", "’s", "U.S.", "3rd,", "10:30", "İstanbul", "(rtd)", "Omo-Agege.", "x_y", "of", '"a', "-", "1,5")


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", "  ", "\n", " \n\t", "\xa0"))), max_size=12))
def test_each_word_stands_where_it_is_said_to_whatever_the_blanks(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + blank for piece, blank in pieces)
    words = read_words(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.texts
    assert len(words.lows) == len(words.texts)
    assert words.starts == sorted(words.starts)
    assert "".join(words.texts) == "".join(char for char in text if not char.isspace() and char != "_")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Blinken’s 3-day trip", ["Blinken", "’s", "3", "-", "day", "trip"]),
        ("the U.S. (and UK)", ["the", "U.S.", "(", "and", "UK", ")"]),
        ("Wetang'ula, on 3rd May", ["Wetang'ula", ",", "on", "3rd", "May"]),
    ],
)
def test_possessives_abbreviations_and_marks_are_words_of_their_own(text: str, words: list[str]) -> None:
    assert read_words(text).texts == words
