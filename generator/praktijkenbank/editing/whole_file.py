"""A file is written whole or not at all: what stood there stays until all of the new text is on the disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def replace(file: Path, text: str) -> None:
    """Write `text` over `file`, which keeps its rights. Raises `OSError`; `file` is then as it was."""
    _place(file, text, like=file)


def create(file: Path, text: str) -> None:
    """Write `text` to `file`, which does not exist yet. Raises `OSError`; nothing is then left behind."""
    if os.path.lexists(file):
        raise FileExistsError(file)
    _place(file, text)


def _place(file: Path, text: str, like: Path | None = None) -> None:
    beside = file.with_name(f".{file.name}.nieuw")  # readers of the folder pass by names with a dot in front
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if like:
            shutil.copymode(like, beside)
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
