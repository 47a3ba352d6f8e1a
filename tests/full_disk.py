"""A disk that fills up in the middle of a build.

What is written after that moment goes to `/dev/full`, so that the refusal is the system's own.
"""

import builtins
import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests import mini
from tests.project import Project

ENDS = {
    0: "De site staat in site.\n",
    1: "Het systeem werkt niet mee: de schijf is vol{where}. Een site die er al stond, is niet veranderd.\n",
}
"""Exit code → what is said, once and no more."""


def fill_up(folder: str, after: int = 0, at: str = "") -> None:
    """From the write number `after`, or from the first whose path holds `at`, the disk that `folder` is on is full."""
    real_open: Callable[..., Any] = io.open
    real_mkdir = os.mkdir
    done = full = 0

    def is_full(path: Any) -> bool:
        nonlocal done, full
        if isinstance(path, int) or not str(Path(path).absolute()).startswith(folder + os.sep):
            return False
        done += 1
        full = full or (at in os.fspath(path) if at else done > after)
        return bool(full)

    def open_(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        writes = set(mode) & set("wax+")
        return real_open("/dev/full" if writes and is_full(file) else file, mode, *arguments, **named)

    def mkdir(path: Any, *arguments: Any, **named: Any) -> None:
        if not os.path.lexists(path) and is_full(path):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        real_mkdir(path, *arguments, **named)

    builtins.open = io.open = open_
    os.mkdir = mkdir


def build(project: Project, after: int = 0, at: str = "") -> tuple[int, str]:
    """Build on a disk that fills up: the exit code and what was said. The settings are as before afterwards."""
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.hook(
        f"import sys\n\nsys.path.append({str(mini.ROOT)!r})\nfrom tests import full_disk\n\n"
        f"full_disk.fill_up({str(project.root)!r}, {after}, {at!r})"
    )
    done = project.run("build")
    project.write("mkdocs.yml", settings)
    assert done.stdout == ""
    return done.returncode, done.stderr


def command(project: Project, at: str, *arguments: str) -> tuple[int, str]:
    """Another command on a disk that is full at the first path that holds `at`: the exit code and what was said."""
    program = (
        f"import sys; sys.path.insert(0, {str(mini.ROOT)!r}); from tests import full_disk; from praktijkenbank.cli import main as cli; "
        f"full_disk.fill_up({str(project.root)!r}, at={at!r}); sys.exit(cli.main({list(arguments)!r}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=project.root, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def check(project: Project, code: int, said: str, before: dict[str, bytes]) -> None:
    """One Dutch message that fits how it ended, the old site untouched or the new one whole, and a next build that works."""
    assert "Traceback" not in said
    start, end = ENDS[code].split("{where}") if code else (ENDS[code], "")
    assert said.startswith(start), said
    assert said.endswith(end), said
    assert said.count("\n") == ENDS[code].count("\n"), said
    found = project.files()
    assert not code or found == before, "the old site is not as it was"
    project.built()
    assert code or found == project.files(), "the new site was not whole"
    assert project.files() != before
    assert project.around() == set()
