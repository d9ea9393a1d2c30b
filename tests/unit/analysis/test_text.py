import pytest

from schemas import NewsItem
from streams.analysis.plain import plain
from streams.analysis.text import Document, is_capitals, is_headline_case


def _sentences(text: str, title: str = "") -> list[str]:
    body = Document.of(NewsItem(id="1", title=title, text=text)).body
    return [body.slice(sentence) for sentence in body.sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Secretary of State met Gen. Asim Munir in Rawalpindi.",
        "Mr. Antony J. Blinken and Dr. Li met St. Petersburg's mayor.",
        "She arrives on 4. Dec and leaves on Dec. 7 after talks.",
        "It cost $3.5 million, vs. 2.1 million before.",
        "Lt. Gen. Faiz and Sen. Lindsey Graham flew in.",
        "See Art. 5 and No. 12 of the treaty.",
        "The visit is at 5 p.m. Monday.",
        "Rt. Hon. Philip Shaibu spoke.",
        "SEN. MARCO RUBIO VISITS GEN. MUNIR.",
        "He asked 'why?' and left.",
    ],
)
def test_no_sentence_ends_within(sentence: str) -> None:
    assert _sentences(f"Before it all. {sentence} The next one came.")[1:-1] == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left the U.S. The president stayed.", ["He left the U.S.", "The president stayed."]),
        ('"We go." He left.', ['"We go."', "He left."]),
        ("A headline\n\nThe first line.", ["A headline", "The first line."]),
        ("A headline\nThe first line.", ["A headline", "The first line."]),
        ("The minister\nwill travel.", ["The minister\nwill travel."]),
        ("The talks ended.Both sides left.", ["The talks ended.", "Both sides left."]),
        ("Leaders meet in GenevaGENEVA - The leaders met.", ["Leaders meet in Geneva", "GENEVA - The leaders met."]),
        ("• One thing • Another thing", ["• One thing", "• Another thing"]),
        ("1. First item of a list", ["1. First item of a list"]),
        ("Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_wrapped_text_is_read_over_its_line_ends() -> None:
    line = "The minister of foreign affairs said on the way to the airport of\n"
    text = line * 6 + "Geneva that she was glad.\n \nThe second paragraph of this text begins here and runs on.\n"
    assert len(_sentences(text)) == 2


def test_a_title_run_together_with_the_text_is_a_sentence_of_its_own() -> None:
    title = "Minister to visit Rabat next week"
    assert _sentences(f"{title}The foreign minister will visit Rabat.", title)[0] == title


def test_spans_hold_in_the_original() -> None:
    raw = "Iran&#8217;s minister \u201cvisits\u201d <b>Rab\u00adat</b> on\u00a0Monday \u2013 today"
    body = Document.of(NewsItem(id="1", text=raw)).body
    assert len(body.text) == len(raw)
    assert body.text.split() == ["Iran's", "minister", '"visits"', "Rabat", "on", "Monday", "-", "today"]
    start = body.text.index("Rabat")
    assert body.evidence(start, start + 5).quote == "Rab\u00adat"
    assert body.evidence(0, 6).quote == "Iran&#8217;s"


@pytest.mark.parametrize(
    ("raw", "spelt"),
    [
        ("<p>One</p><p>Two</p>", "\n  One\n   \n  Two\n   "),
        ("a &lt; b &amp; c &unknown; d", "a      b &     c &unknown; d"),
        ("4\u20137\u202fDec", "4-7 Dec"),
        ("one\r\ntwo\u2028three\ttab", "one \ntwo\nthree tab"),
        ("GlÃ¨lÃ¨", "GlÃ¨lÃ¨"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
    ],
)
def test_plain_spelling_keeps_the_length(raw: str, spelt: str) -> None:
    assert plain(raw) == spelt
    assert len(spelt) == len(raw)


def test_the_sentence_around_an_offset_is_found() -> None:
    body = Document.of(NewsItem(id="1", text="One came. Two left. Three stayed.")).body
    assert body.slice(body.sentence_at(body.text.index("left"))) == "Two left."
    assert Document.of(NewsItem(id="1")).body.sentence_at(5) == (0, 0)


def test_shouted_lines_and_headlines_are_told() -> None:
    assert is_capitals("MINISTER TO VISIT PAKISTAN")
    assert not is_capitals("UN US")
    assert is_headline_case("Foreign Minister to Visit Pakistan on Monday")
    assert not is_headline_case("The foreign minister will visit Pakistan on Monday")
