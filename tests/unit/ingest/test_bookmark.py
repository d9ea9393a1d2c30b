"""The bookmark of an interrupted replay."""

from pathlib import Path

import pytest

from streams.ingest.bookmark import Bookmark, load_bookmark
from streams.problems import UserError


def test_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    bookmark = Bookmark(paths=("a", "b"), source=1, line=7, sent=20, refused=3)
    bookmark.save(tmp_path / "mark")
    assert load_bookmark(tmp_path / "mark", ("a", "b")) == bookmark
    assert [file.name for file in tmp_path.iterdir()] == ["mark"]


def test_none_or_another_or_a_broken_one_is_one_line_with_the_way_out(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    with pytest.raises(UserError, match="nothing to resume"):
        load_bookmark(mark, ("a",))
    Bookmark(paths=("a",)).save(mark)
    with pytest.raises(UserError, match="another replay: a;"):
        load_bookmark(mark, ("b",))
    mark.write_text("{")
    with pytest.raises(UserError, match="no bookmark"):
        load_bookmark(mark, ("a",))
