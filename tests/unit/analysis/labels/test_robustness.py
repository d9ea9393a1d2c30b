"""Whatever the text, the analysis holds: no exception, the same answer twice, evidence as written, linear time."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Analysis, Evidence, NewsItem
from streams.analysis import analyse

WORDS = (
    "refugees migrants asylum seekers deported expelled pushed back to Kenya from the UK sent home voluntarily cruel "
    "condemned Amnesty International 1,200 since Monday a day Pakistan Afghan nationals authorities will be returned "
    "by , . \n\n • \u2013 \u201cillegal\u201d it&#8217;s <b>removed</b> \u00a0 \u0130stanbul RWANDA ; : boats"
).split(" ")
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=120).map(" ".join)


def evidence_of(analysis: Analysis) -> list[Evidence]:
    holders = (*analysis.labels, *analysis.deportations, *analysis.criticisms)
    return [evidence for holder in holders for evidence in holder.evidence]


@settings(max_examples=150, deadline=None)
@given(title=TEXTS, text=TEXTS, published=st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2100, 1, 1))))
def test_any_text_is_read_the_same_way_twice_with_valid_evidence(title: str, text: str, published: date | None) -> None:
    item = NewsItem(id="x", title=title, text=text, published=published)
    analysis = analyse(item)
    assert analysis == analyse(item)
    for evidence in evidence_of(analysis):
        assert getattr(item, evidence.field)[evidence.start : evidence.end] == evidence.quote != ""


STORY = "Kenya deported 40 Somali refugees on Monday, and Amnesty International condemned it as cruel. "


@pytest.mark.parametrize(
    "text",
    [
        STORY.upper(),
        STORY.title(),
        STORY.replace(" ", "\u00a0"),
        f"<p>{STORY}</p>",
        STORY * 40,
    ],
    ids=["capitals", "headline case", "hard spaces", "html", "long"],
)
def test_the_spelling_of_the_page_does_not_matter(text: str) -> None:
    given_labels = {found.label for found in analyse(NewsItem(id="x", text=text)).labels}
    assert {"deportation", "rights_criticism"} <= given_labels


def test_a_title_alone_is_read() -> None:
    item = NewsItem(id="x", title="Charities condemn deportation of refugees to Sudan")
    assert {found.label for found in analyse(item).labels} >= {"deportation", "rights_criticism"}


def test_other_languages_carry_no_label() -> None:
    text = "Le gouvernement a expulsé des migrants vers la Libye et Amnesty International condamne cette décision. " * 3
    analysis = analyse(NewsItem(id="x", text=text))
    assert (analysis.unread_language, analysis.labels) == ("fr", ())


ADVERSARIAL = {
    "no sentence end": "refugees and migrants were returned and sent and removed to and from the ",
    "stops only": "refugees . . . . . ",
    "removals only": "deported expelled removed returned sent migrants ",
    "quotes": "\u201cdeported\u201d \u2018refugees\u2019 ",
    "capitals": "REFUGEES DEPORTED TO RWANDA FROM THE UK ",
    "numbers": "1,200 3,400 refugees since 5 6 7 deported a day ",
    "entities": "&amp;refugees &#8217; deported ",
}


def seconds(text: str) -> float:
    item = NewsItem(id="x", text=text)
    start = time.process_time()
    analyse(item)
    return time.process_time() - start


@pytest.mark.parametrize("unit", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    """Eight times the length may take some twenty times as long on a busy machine; quadratic time would be 64."""
    short, long = unit * (8_000 // len(unit)), unit * (64_000 // len(unit))
    seconds(short)
    assert min(seconds(long) for _ in range(2)) < 24 * max(min(seconds(short) for _ in range(3)), 0.0005)
