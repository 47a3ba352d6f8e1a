"""A file is written whole or not at all: what stood there stays until all of the new text is on the disk."""

import errno
import os
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from praktijkenbank.editing.canonical import Unsure, canonical
from praktijkenbank.problems import KINDS, ContentProblems, system


@dataclass(frozen=True)
class Writable:
    """A file to write, with the path that people know; a `new` one is never written over what stands there."""

    file: Path
    shown: str
    text: str
    new: bool = False

    def write(self) -> None:
        """Write it as `write_all` does."""
        write_all([self])


def in_form(text: str, model: type[BaseModel], shown: str, limit: int) -> str:
    """A text as it is written. Raises `ContentProblems` about the file that brings it when it cannot be."""
    if (size := len(text.encode())) > limit:
        raise ContentProblems([KINDS["te-groot"].at(shown, size=size, limit=limit)])
    try:
        return canonical(text, model)
    except Unsure:
        raise ContentProblems([KINDS["opmaak-onzeker"].at(shown)]) from None


def create(file: Path, shown: str, made: bytes, parents: bool = False) -> None:
    """Write a new file, with the folders that it is in when these may be made too. Raises `ContentProblems` when it exists
    already, or when the system refuses; nothing is then left."""
    with ExitStack() as leftovers:
        try:
            if parents:
                file.parent.mkdir(parents=True, exist_ok=True)
            _beside(file, made, leftovers, new=True).replace(file)
        except OSError as error:
            there = os.path.lexists(file)
            told = KINDS["bestaat-al"].at(shown) if there else KINDS["niet-gemaakt"].at(shown, reason=system.reason(error))
            raise ContentProblems([told]) from None


def write_all(files: Sequence[Writable]) -> None:
    """Write all of these files, or none of them; what is written over keeps its rights. Raises `ContentProblems` when the system
    refuses.

    All new texts, and a copy of what stands there, are on the disk before the first file changes its name; when anything
    stops that halfway, Ctrl-C too, the copies come back.
    """
    shown = ""
    with ExitStack() as leftovers, ExitStack() as undo:
        try:
            ready = []
            for one in files:
                shown, copy = one.shown, one.file.with_name(f".{one.file.name}.oud")
                ready.append((one, _beside(one.file, one.text.encode(), leftovers, one.new), copy))
                if not one.new:
                    leftovers.callback(copy.unlink, missing_ok=True)
                    shutil.copy2(one.file, copy)
            for one, beside, copy in ready:
                shown = one.shown
                if one.new:
                    undo.callback(one.file.unlink, missing_ok=True)
                else:
                    undo.callback(copy.replace, one.file)
                beside.replace(one.file)
            undo.pop_all()
        except OSError as error:
            raise ContentProblems([KINDS["niet-geschreven"].at(shown, reason=system.reason(error))]) from None


def _beside(file: Path, made: bytes, leftovers: ExitStack, new: bool) -> Path:
    """All of a file on the disk, under a name beside its own that `leftovers` clears away. Raises `OSError`."""
    if new and os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, "")
    beside = file.with_name(f".{file.name}.nieuw")  # readers of the folder pass by names with a dot in front
    leftovers.callback(beside.unlink, missing_ok=True)
    with beside.open("wb") as stream:
        stream.write(made)
        stream.flush()
        os.fsync(stream.fileno())
    if not new:
        shutil.copymode(file, beside)
    return beside
