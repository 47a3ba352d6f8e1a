"""The folder `content/`: which file is what, read as far as it can be read.

Every problem of every file is collected; what could be read is handed on, so that the checks across records
can add theirs in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.model.fields import SLUG
from generator.model.practice import Practice
from generator.model.source import Bibliography
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, files, printable, system
from generator.reading import LIST_LIMIT, Located, Memory, read

VOCABULARIES = (
    "themes", "target-groups", "working-elements", "kinds", "reaches", "statuses", "provinces", "municipalities",
    "neighbourhoods", "research-bases", "recognition-levels", "roles", "relations",
)  # fmt: skip
"""The vocabularies that the models refer to; each is a file in `content/vocabulary/`."""

L = TypeVar("L", Vocabulary, Bibliography)

_RESERVED = re.compile(r"index|bladzij|con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows or a web server keeps for itself."""


@dataclass
class Content:
    """What was read, and what stood in the way. `unreadable` holds the slugs of practices that exist but failed."""

    root: Path
    practices: dict[str, Located[Practice]] = field(default_factory=dict)
    vocabularies: dict[str, Located[Vocabulary]] = field(default_factory=dict)
    bibliography: Located[Bibliography] | None = None
    unreadable: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    @property
    def lists(self) -> list[Located[Any]]:
        """The vocabularies and the bibliography, as far as they could be read."""
        return [*self.vocabularies.values(), *([self.bibliography] if self.bibliography else [])]


def read_content(root: Path, memory: Memory | None = None) -> Content:
    """Read all of `content/` under `root`; never raises for what an editor can have written.

    `memory` saves parsing again what did not change.
    """
    memory = memory or Memory()
    content = Content(root)
    if not root.is_dir():
        content.problems.append(files.FOLDER_MISSING.at(str(root), folder=root))
        return content
    for name in VOCABULARIES:
        vocabulary = _read_list(content, root / "vocabulary" / f"{name}.yml", Vocabulary, memory)
        if vocabulary:
            content.vocabularies[name] = vocabulary
    content.bibliography = _read_list(content, root / "sources.yml", Bibliography, memory)
    for file in _records(content, root / "practices"):
        practice = read(file, _shown(root, file), Practice, memory=memory)
        if isinstance(practice, Located):
            content.practices[file.stem] = practice
        else:
            content.unreadable.add(file.stem)
            content.problems += practice
    return content


def _read_list(content: Content, file: Path, model: type[L], memory: Memory) -> Located[L] | None:
    shown = _shown(content.root, file)
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        content.problems.append(files.FILE_MISSING.at(shown, file=shown))
        return None
    except OSError:
        pass  # `read` says why
    if _leads_outside(content.root, file):
        content.problems.append(files.LINK_OUTSIDE.at(shown))
        return None
    found = read(file, shown, model, LIST_LIMIT, memory)
    if isinstance(found, Located):
        return found
    content.problems += found
    return None


def _records(content: Content, folder: Path) -> Iterator[Path]:
    """The record files in a folder, by name; what has a wrong name or leads outside is a problem."""
    if not folder.is_dir():
        content.problems.append(files.FOLDER_MISSING.at(_shown(content.root, folder), folder=_shown(content.root, folder)))
        return
    if _leads_outside(content.root, folder):
        content.problems.append(files.LINK_OUTSIDE.at(_shown(content.root, folder)))
        return
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        content.problems.append(files.FOLDER_UNREADABLE.at(_shown(content.root, folder), reason=system.reason(error)))
        return
    for file in found:
        if file.name.startswith("."):
            continue
        shown = _shown(content.root, file)
        if file.suffix != ".yml" or not can_be_address(file.stem):
            content.unreadable.add(file.stem)
            content.problems.append(files.FILE_NAME.at(shown, name=file.name))
        elif file.is_symlink() and _leads_outside(content.root, file):
            content.unreadable.add(file.stem)
            content.problems.append(files.LINK_OUTSIDE.at(shown))
        else:
            yield file


def _leads_outside(root: Path, file: Path) -> bool:
    """Whether links lead from `file` to outside the content folder; links in a circle lead nowhere."""
    try:
        return not file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # before Python 3.13 a circle is a RuntimeError
        return False


def can_be_address(name: str) -> bool:
    """Whether a record may have this name: it becomes the address of a page."""
    return bool(re.fullmatch(SLUG, name)) and len(name) <= 60 and not _RESERVED.fullmatch(name)


def _shown(root: Path, file: Path) -> str:
    """The path that problems name: with the content folder in front, as the editor sees it, on one line."""
    return printable((Path(root.name) / file.relative_to(root)).as_posix(), 1000)
