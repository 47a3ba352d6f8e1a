"""A file is written whole or not at all: what stood there stays until all of the new text is on the disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from praktijkenbank.editing.canonical import Unsure, canonical
from praktijkenbank.problems import KINDS, ContentProblems, system


@dataclass(frozen=True)
class Writable:
    """A file to write, with the path that people know."""

    file: Path
    shown: str
    text: str
    new: bool

    def write(self) -> None:
        """Write it whole. Raises `ContentProblems` when the system refuses; what stood there is then as it was."""
        try:
            (create if self.new else replace)(self.file, self.text)
        except OSError as error:
            raise ContentProblems([KINDS["niet-geschreven"].at(self.shown, reason=system.reason(error))]) from None


def in_form(text: str, model: type[BaseModel], shown: str, limit: int) -> str:
    """A text as it is written. Raises `ContentProblems` about the file that brings it when it cannot be."""
    if (size := len(text.encode())) > limit:
        raise ContentProblems([KINDS["te-groot"].at(shown, size=size, limit=limit)])
    try:
        return canonical(text, model)
    except Unsure:
        raise ContentProblems([KINDS["opmaak-onzeker"].at(shown)]) from None


def replace(file: Path, text: str) -> None:
    """Write `text` over `file`, which keeps its rights. Raises `OSError`; `file` is then as it was."""
    _place(file, text, like=file)


def create(file: Path, text: str | bytes) -> None:
    """Write `text` to `file`, which does not exist yet. Raises `OSError`; nothing is then left behind."""
    if os.path.lexists(file):
        raise FileExistsError(file)
    _place(file, text)


def write_all(files: Sequence[Writable]) -> None:
    """Write all of these files, or none of them. Raises `ContentProblems` when the system refuses.

    All new texts, and a copy of what stands there, are on the disk before the first file changes its name; when anything
    stops that halfway, Ctrl-C too, the copies come back.
    """
    ready: list[tuple[Path, Path, Path | None]] = []
    done: list[tuple[Path, Path | None]] = []
    shown = ""
    try:
        for one in files:
            shown, file, like = one.shown, one.file, None if one.new else one.file
            if one.new and os.path.lexists(file):
                raise FileExistsError(file)
            copy = file.with_name(f".{file.name}.oud") if like else None
            ready.append((file, _beside(file, one.text, like), copy))
            if copy:
                shutil.copy2(file, copy)
        for one, (file, beside, copy) in zip(files, ready, strict=True):
            shown = one.shown
            done.append((file, copy))
            beside.replace(file)
    except BaseException as error:
        for changed, copy in done:
            if copy:
                copy.replace(changed)
            else:
                changed.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise ContentProblems([KINDS["niet-geschreven"].at(shown, reason=system.reason(error))]) from None
        raise
    finally:
        for _, *left in ready:
            for path in filter(None, left):
                path.unlink(missing_ok=True)


def _place(file: Path, text: str | bytes, like: Path | None = None) -> None:
    beside = _beside(file, text, like)
    try:
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _beside(file: Path, text: str | bytes, like: Path | None = None) -> Path:
    """All of the text on the disk, under a name beside that of its file."""
    beside = file.with_name(f".{file.name}.nieuw")  # readers of the folder pass by names with a dot in front
    try:
        with beside.open("wb") as stream:
            stream.write(text.encode() if isinstance(text, str) else text)
            stream.flush()
            os.fsync(stream.fileno())
        if like:
            shutil.copymode(like, beside)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside
