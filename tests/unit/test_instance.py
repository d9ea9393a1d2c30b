import re

import pytest

from streams.instance import claim, instance_id
from streams.problems import UserError


def test_a_worker_that_comes_back_to_its_data_folder_is_the_same_member_of_the_group(tmp_path):
    assert instance_id(tmp_path) == instance_id(tmp_path)


def test_workers_with_folders_of_their_own_are_different_members(tmp_path):
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    assert len({instance_id(folder) for folder in folders}) == 2


def test_a_folder_serves_one_worker_at_a_time_and_keeps_its_id(tmp_path):
    folder = tmp_path / "new" / "data"
    with claim(folder):
        first = instance_id(folder)
        with (
            pytest.raises(UserError, match=f"another worker uses {re.escape(str(folder))}.*--data-dir"),
            claim(folder),
        ):
            pass
    with claim(folder):
        assert instance_id(folder) == first
