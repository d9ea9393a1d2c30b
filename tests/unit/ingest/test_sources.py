"""Files, folders, gzip: the same entries in the same order, and a reason for what cannot be read."""

import gzip
from pathlib import Path

import pytest

from schemas import NewsItem
from streams.ingest.reading import Refusal
from streams.ingest.sources import START, Place, find_sources, read_items, read_sources
from streams.problems import UserError


def ids(*paths: Path, after: Place = START) -> list[str]:
    entries = read_sources(find_sources(map(str, paths)), after)
    return [entry.what.id if isinstance(entry.what, NewsItem) else entry.what.reason for entry in entries]


def items(*names: str) -> bytes:
    return b"".join(b'{"id": "%s"}\n' % name.encode() for name in names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.jsonl").write_bytes(items("b1", "b2"))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(items("a1", "a2")))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text("date 2024-02-01 Text.")
    (tmp_path / "README.md").write_text("no news")
    (tmp_path / ".hidden.jsonl").write_bytes(items("hidden"))
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names_packed_or_not(folder: Path) -> None:
    *first, document = ids(folder)
    assert first == ["a1", "a2", "b1", "b2"]
    assert document.startswith("text-")


def test_gzip_is_known_by_its_first_bytes_and_a_named_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "news").write_bytes(gzip.compress(b"\xef\xbb\xbf" + items("one")))
    assert ids(tmp_path / "news") == ["one"]


def test_reading_goes_on_after_a_place(folder: Path) -> None:
    assert ids(folder, after=Place(0, 1))[:3] == ["a2", "b1", "b2"]
    assert ids(folder, after=Place(1, 2))[0].startswith("text-")


def test_a_resumed_document_is_not_read_from_its_middle(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text("date 2024-02-01 One.\nMore.\ndate 2024-02-02 Two.\n")
    all_of_it = ids(tmp_path / "two.txt")
    assert ids(tmp_path / "two.txt", after=Place(0, 1)) == all_of_it[1:]


def test_a_file_cut_short_gives_what_it_holds_then_a_reason_and_the_next_is_read(tmp_path: Path) -> None:
    whole = gzip.compress(items(*(f"item-{number}" for number in range(10_000))))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "b.jsonl").write_bytes(items("next"))
    read = ids(tmp_path)
    assert read[0] == "item-0"
    assert read[-2].startswith("cannot be read on: ")
    assert read[-1] == "next"


def test_bytes_read_reach_the_sizes_of_all_files(folder: Path) -> None:
    sources = find_sources([str(folder)])
    *_, last = read_sources(sources)
    assert last.bytes_read == sum(source.size or 0 for source in sources)


def test_a_file_that_vanished_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(items("a"))
    sources = find_sources([str(tmp_path / "a.jsonl")])
    (tmp_path / "a.jsonl").unlink()
    (entry,) = read_sources(sources)
    assert isinstance(entry.what, Refusal)


def test_a_missing_path_and_an_empty_folder_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^cannot read .*missing: No such file or directory$"):
        find_sources([str(tmp_path / "missing")])
    with pytest.raises(UserError, match=r"^nothing to read"):
        find_sources([str(tmp_path)])


def test_items_for_a_person_carry_the_line_where_one_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(items("one") + b"\nrubbish\n" + items("two"))
    one, problem, two = read_items(str(tmp_path / "a.jsonl"))
    assert isinstance(one, NewsItem)
    assert isinstance(two, NewsItem)
    assert isinstance(problem, str)
    assert problem.startswith("line 3: the message: Invalid JSON")
