"""Where a replay stands, in a small file, so that `--resume` goes on from there."""

import os
from pathlib import Path

from pydantic import Field, ValidationError

from schemas import Model
from streams.ingest.sources import Place
from streams.problems import UserError


class Bookmark(Model):
    """All of `paths` up to a line of a source is settled: so many items sent, so many refused."""

    paths: tuple[str, ...]
    source: int = Field(default=0, ge=0)
    line: int = Field(default=0, ge=0)
    sent: int = Field(default=0, ge=0)
    refused: int = Field(default=0, ge=0)

    @property
    def place(self) -> Place:
        """The last place that is settled."""
        return Place(self.source, self.line)

    def save(self, file: Path) -> None:
        """Write the bookmark, whole or not at all."""
        new = file.with_name(file.name + ".new")
        new.write_text(self.model_dump_json())
        os.replace(new, file)


def load_bookmark(file: Path, paths: tuple[str, ...]) -> Bookmark:
    """Read the bookmark of an interrupted replay of `paths`. Raises `UserError` where there is none of these."""
    try:
        bookmark = Bookmark.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise UserError(f"nothing to resume: {file} is not there; leave out --resume to start afresh") from None
    except (OSError, ValidationError):
        raise UserError(f"cannot resume from {file}: it is no bookmark of a replay; leave out --resume") from None
    if bookmark.paths != paths:
        raise UserError(
            f"{file} is the bookmark of another replay: {' '.join(bookmark.paths)}; resume that, or --state"
        )
    return bookmark
