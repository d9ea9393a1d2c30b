"""The pure readers: whatever the bytes, each line gives an item or a reason, and nothing is lost between."""

import io
from datetime import date

import orjson
from hypothesis import given
from hypothesis import strategies as st

from schemas import NewsItem
from streams.ingest.reading import LONGEST_LINE_BYTES, Refusal, is_document, read_documents, read_json_lines
from streams.ingest.sources import numbered_lines
from streams.topics import MAX_MESSAGE_BYTES


def json_lines(content: bytes) -> list[tuple[int, NewsItem | Refusal]]:
    return list(read_json_lines(numbered_lines(io.BytesIO(content))))


def documents(content: bytes) -> list[tuple[int, NewsItem | Refusal]]:
    return list(read_documents(numbered_lines(io.BytesIO(content))))


def reason(what: NewsItem | Refusal) -> str:
    assert isinstance(what, Refusal)
    return what.reason


def test_a_json_line_keeps_the_fields_of_an_item_only() -> None:
    (read,) = json_lines(b'{"id": "a", "text": "T", "published": "2023-12-03", "labels": ["x"]}')
    assert read == (1, NewsItem(id="a", text="T", published=date(2023, 12, 3)))


def test_empty_lines_are_passed_over_but_counted() -> None:
    assert [number for number, _ in json_lines(b'\n{"id": "a"}\n  \n{"id": "b"}')] == [2, 4]


def test_a_line_that_is_no_item_says_why_and_the_next_is_read() -> None:
    (_, first), (_, second), (_, third), (_, fourth) = json_lines(
        b'{"id": ""}\n{"id": "a", "published": "0000-01-01"}\n\xff\xfe\n{"id": "ok"}\n'
    )
    assert reason(first).startswith("id: ")
    assert reason(second).startswith("published: ")
    assert "JSON" in reason(third)
    assert isinstance(fourth, NewsItem)


def test_a_line_too_long_to_keep_is_refused_and_the_next_is_read() -> None:
    lines = list(numbered_lines(io.BytesIO(b"x" * 50 + b"\n" + b"y" * 10 + b"\n" + b"z" * 11), longest=10))
    assert lines == [(1, Refusal("longer than 10 bytes")), (2, b"y" * 10 + b"\n"), (3, Refusal("longer than 10 bytes"))]


def test_the_longest_line_is_what_kafka_takes() -> None:
    assert LONGEST_LINE_BYTES == MAX_MESSAGE_BYTES


def test_a_document_is_an_item_of_its_day() -> None:
    content = " date 2024-02-01 ROME – A minister arrives.\n\nShe leaves on Friday.\n".encode()
    assert is_document(content)
    ((number, item),) = documents(content)
    assert isinstance(item, NewsItem)
    assert (number, item.published, item.title) == (1, date(2024, 2, 1), "")
    assert item.text == "ROME – A minister arrives.\n\nShe leaves on Friday."


def test_a_documents_id_follows_from_its_day_and_text_alone() -> None:
    ids = {
        day + text: item.id
        for day in ("2024-02-01", "2024-02-02")
        for text in ("One.", "Two.")
        for layout in (f" date {day} {text}\n", f"date {day}\n\n{text}")
        for _, item in documents(layout.encode())
        if isinstance(item, NewsItem)
    }
    assert len(set(ids.values())) == 4


def test_several_documents_follow_one_another() -> None:
    read = documents(b"date 2024-02-01 One.\nMore.\ndate 2024-02-02\nTwo on a date 2024-02-02 in between.\n")
    assert [(number, item.text) for number, item in read if isinstance(item, NewsItem)] == [
        (1, "One.\nMore."),
        (3, "Two on a date 2024-02-02 in between."),
    ]


def test_a_document_that_is_no_item_says_why_and_the_next_is_read() -> None:
    read = documents(b"date 2024-02-31 One.\ndate 2024-02-01 \xff\ndate 2024-02-01\n\ndate 2024-02-02 Four.")
    assert [number for number, _ in read] == [1, 2, 3, 5]
    assert reason(read[0][1]).startswith("published: ")
    assert reason(read[1][1]).startswith("not UTF-8")
    assert reason(read[2][1]) == "no text follows the date"
    assert isinstance(read[3][1], NewsItem)


def test_what_is_longer_than_any_item_is_refused() -> None:
    ((_, what),) = documents(b"date 2024-02-01 " + b"word " * 300_000)
    assert reason(what).startswith("text: ")


PROSE = st.text(st.characters(codec="utf-8"), max_size=40).map(str.strip).filter(lambda text: text != "")


@given(st.lists(st.tuples(st.dates(date(1900, 1, 1), date(2199, 12, 31)), PROSE), max_size=5))
def test_documents_come_back_as_they_were_written(written: list[tuple[date, str]]) -> None:
    content = "".join(f"date {day} {text}\n" for day, text in written)
    read = [(item.published, item.text) for _, item in documents(content.encode()) if isinstance(item, NewsItem)]
    assert read == written


@given(
    st.lists(
        st.builds(
            NewsItem,
            id=PROSE,
            title=PROSE,
            text=PROSE,
            published=st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)),
        )
    )
)
def test_json_lines_come_back_as_they_were_written(items: list[NewsItem]) -> None:
    content = b"\n".join(orjson.dumps(item.model_dump(mode="json")) for item in items)
    assert [item for _, item in json_lines(content)] == items


@given(
    st.binary(max_size=200) | st.text(st.sampled_from('{}[]":,id\\ud8\n date2034-1\x00'), max_size=60).map(str.encode)
)
def test_no_bytes_raise_and_every_line_is_told_at_most_once(content: bytes) -> None:
    for read in (json_lines(content), documents(content)):
        numbers = [number for number, _ in read]
        assert numbers == sorted(set(numbers))
        assert all(1 <= number <= content.count(b"\n") + 1 for number in numbers)
    told = [line for line in content.split(b"\n") if line.strip()]
    assert len(json_lines(content)) == len(told)
