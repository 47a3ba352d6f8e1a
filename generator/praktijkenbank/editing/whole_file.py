"""A file is written whole or not at all: what stood there stays until all of the new text is on the disk."""

import errno
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.problems import KINDS, ContentProblems, system


class Writable(NamedTuple):
    """A file to write, with the path that people know; a `new` one is never written over what stands there."""

    file: Path
    shown: str
    made: bytes
    new: bool = False


def in_form(text: str, model: type[BaseModel], shown: str, limit: int) -> str:
    """A text as it is written. Raises `ContentProblems` about the file that brings it when it cannot be."""
    if (size := len(text.encode())) > limit:
        raise ContentProblems([KINDS["te-groot"].at(shown, size=size, limit=limit)])
    return canonical(text, model, shown)


def drift(root: Path, made: Mapping[str, str], counts: Callable[[str], Any] = str) -> list[str]:
    """The files under `root` that are not what is made now; `counts` gives what of a text does."""
    found = {path: (root / path).read_text("utf-8") if (root / path).is_file() else "" for path in made}
    return [path for path, text in made.items() if counts(found[path]) != counts(text)]


def write_all(files: Sequence[Writable]) -> None:
    """Write all of these files, or none of them: new ones with the folder that they are in, others with the rights that they had.
    Raises `ContentProblems` when a new one is there already, or when the system refuses.

    All new texts, and a copy of what stands there, are on the disk before the first file changes its name; when anything
    stops that halfway, Ctrl-C too, the copies come back.
    """
    with ExitStack() as leftovers, ExitStack() as undo:
        try:
            for one in files:
                if one.new and os.path.lexists(one.file):
                    raise FileExistsError(errno.EEXIST, "")
                one.file.parent.mkdir(parents=True, exist_ok=True)
                beside, copy = _beside(one)
                leftovers.callback(beside.unlink, missing_ok=True)
                with beside.open("wb") as stream:
                    stream.write(one.made)
                    stream.flush()
                    os.fsync(stream.fileno())
                if not one.new:
                    leftovers.callback(copy.unlink, missing_ok=True)
                    shutil.copymode(one.file, beside)
                    shutil.copy2(one.file, copy)
            for one in files:
                beside, copy = _beside(one)
                if one.new:
                    undo.callback(one.file.unlink, missing_ok=True)
                else:
                    undo.callback(copy.replace, one.file)
                beside.replace(one.file)
            undo.pop_all()
        except OSError as error:
            there = os.path.lexists(one.file)
            code = "niet-geschreven" if not one.new else "bestaat-al" if there else "niet-gemaakt"
            raise ContentProblems([KINDS[code].at(one.shown, reason=system.reason(error))]) from None


def _beside(one: Writable) -> tuple[Path, Path]:
    """Where the new text and the copy stand meanwhile; readers of the folder pass by names with a dot in front."""
    return one.file.with_name(f".{one.file.name}.nieuw"), one.file.with_name(f".{one.file.name}.oud")
