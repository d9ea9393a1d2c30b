"""Programs of Debian's that some tests need: CI has them all, a newcomer's machine need not."""

import os
import shutil

import pytest


def program(name: str) -> str:
    """Give the path of the program `name`; where it is missing, fail in CI and skip elsewhere, with the way out."""
    if path := shutil.which(name):
        return path
    reason = f"{name} is not installed: run ops/install-debian-packages (Debian, as root)"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
