import re

import pytest

from streams.data_folder import claim
from streams.problems import UserError


def test_a_folder_serves_one_worker_at_a_time(tmp_path):
    folder = tmp_path / "new" / "data"
    in_use = pytest.raises(UserError, match=f"another worker uses {re.escape(str(folder))}.*--data-dir")
    with claim(folder), in_use, claim(folder):
        pass
    with claim(folder):
        pass


def test_a_folder_that_cannot_be_made_is_one_line_with_the_way_out(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"cannot write to .*/file/data: Not a directory; choose another --data-dir"):
        claim(tmp_path / "file" / "data")
