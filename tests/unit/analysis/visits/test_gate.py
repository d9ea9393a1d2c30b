"""The gate lets pass only what may tell of an official's journey: most news must end there, or the reader is slow."""

import pytest

from streams.analysis.visits.gate import told_at


@pytest.mark.parametrize(
    "text",
    [
        "the band arrived in oslo and will visit the museum.",
        "generally, vaccines are administered in the leadership centre that she visited.",
        "the miners travelled to oslo for a meeting of the company.",
    ],
)
def test_what_tells_no_office_in_whole_words_is_not_read(text: str) -> None:
    """'administered' holds no minister, 'leadership' no leader and 'company' no MP."""
    assert told_at(text, "") == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "the minister arrived in oslo.",
        "oslo: the vice-president's visit",
        "ana lopez, who chairs the senate committee, will visit oslo.",
        "governors-general visited oslo.",
    ],
)
def test_an_office_beside_a_word_of_travel_is_read(text: str) -> None:
    hits, title_hits = told_at(text, "")
    assert hits
    assert not title_hits


def test_the_title_may_tell_the_office_of_the_text_and_the_text_that_of_the_title() -> None:
    hits, _ = told_at("ana lopez arrived in oslo.", "foreign minister lopez off to norway")
    _, title_hits = told_at("the foreign minister left on monday.", "lopez visits oslo")
    assert hits
    assert title_hits
