"""The invalid cases: what editors (and others) can get wrong, each with the exact messages that answer it.

Drop a case in `cases/invalid/` and run `python -m tests.golden`. A case is one of these:

- a file `<name>.yml`: laid over the miniature content as `practices/geval.yml`;
- a folder `<name>/`: laid over the miniature content as a whole;
- a function below, for what no file can show (what is missing, links, sizes).

Beside it stands `<name>.txt`: what `praktijkenbank validate` prints.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import cli
from generator.reading import RECORD_LIMIT
from tests import mini

FOLDER = Path(__file__).parent / "cases" / "invalid"
VALID = Path(__file__).parent / "cases" / "valid"
PRACTICE = Path("practices/geval.yml")
SOUND = VALID / "smallest.yml"

Change = Callable[[Path], None]
"""Turns a copy of the miniature content into the case."""


@dataclass(frozen=True)
class Outcome:
    code: int
    printed: str
    errors: str


def practice_case(file: Path, content: Path) -> None:
    shutil.copyfile(file, content / PRACTICE)


def folder_case(folder: Path, content: Path) -> None:
    shutil.copytree(folder, content, dirs_exist_ok=True)


def content_missing(content: Path) -> None:
    shutil.rmtree(content)


def practices_missing(content: Path) -> None:
    shutil.rmtree(content / "practices")


def vocabulary_missing(content: Path) -> None:
    (content / "vocabulary" / "kinds.yml").unlink()


def sources_missing(content: Path) -> None:
    (content / "sources.yml").unlink()


def record_too_large(content: Path) -> None:
    shutil.copyfile(SOUND, content / PRACTICE)
    with (content / PRACTICE).open("a") as record:
        record.write("#" * RECORD_LIMIT)


def record_is_a_folder(content: Path) -> None:
    (content / PRACTICE).mkdir()


def record_links_outside(content: Path) -> None:
    shutil.copyfile(SOUND, content.parent / "elders.yml")
    (content / PRACTICE).symlink_to(content.parent / "elders.yml")


def record_links_nowhere(content: Path) -> None:
    (content / PRACTICE).symlink_to(content / "practices" / "weg.yml")


MADE: tuple[Change, ...] = (
    content_missing,
    practices_missing,
    vocabulary_missing,
    sources_missing,
    record_too_large,
    record_is_a_folder,
    record_links_outside,
    record_links_nowhere,
)


def cases() -> dict[str, Change]:
    """Name → the case, in the order of their names."""
    found: dict[str, Change] = {change.__name__.replace("_", "-"): change for change in MADE}
    for path in FOLDER.iterdir():
        if path.suffix == ".yml":
            found[path.stem] = partial(practice_case, path)
        elif path.is_dir():
            found[path.name] = partial(folder_case, path)
    return dict(sorted(found.items()))


def validate(change: Change, folder: Path) -> Outcome:
    """What the real command line says of a copy of the miniature content, changed, in the empty `folder`."""
    content = folder / "content"
    shutil.copytree(mini.CONTENT, content)
    change(content)
    out, err, before = io.StringIO(), io.StringIO(), os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = mini.EPOCH
    try:
        with chdir(folder), redirect_stdout(out), redirect_stderr(err):
            code = cli._run(["validate", "--content", "content"])
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
    return Outcome(code, out.getvalue(), err.getvalue())
