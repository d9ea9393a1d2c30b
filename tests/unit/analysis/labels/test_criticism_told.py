"""Criticism without a word of blame, and what sounds like it."""

import pytest

from schemas import NewsItem
from streams.analysis.labels import find
from streams.analysis.text import Document


def rules_of(text: str) -> set[str]:
    found = find(Document.of(NewsItem(id="x", title="Refugees on Leros", text=text)))
    return {criticism.rule for _, criticism in found.criticisms} if found else set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Doctors said the refugees slept on the quay and nobody had examined them.", "a critic tells of want"),
        ("The bishop asked the minister to open the gate to refugees.", "a critic asks those in power"),
        ("A court told the ministry to house the refugees by midnight or pay.", "a court tells what is owed"),
        ('"Would any of us live like this?" a senator said of the refugees.', "a critic speaks of people as people"),
        ("The ministry said it had not heard of the refugees' claims.", "those in power answer a charge"),
    ],
)
def test_critics_are_heard_without_a_word_of_blame(text: str, rule: str) -> None:
    assert rule in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened a school for refugees and thanked the donors.",
        "Volunteers gave the refugees soup on the quay on Monday.",
        "The court will hear the refugees' appeal in March.",
    ],
)
def test_ordinary_news_of_refugees_is_no_criticism(text: str) -> None:
    assert not rules_of(text)


def test_guests_who_break_the_law_are_no_charge_against_their_hosts() -> None:
    found = find(
        Document.of(NewsItem(id="x", text="A refugee who breaks the law loses the permit, the minister said."))
    )
    assert found
    assert [c.strength for _, c in found.criticisms if c.rule == "those removed are blamed"] == [0]
