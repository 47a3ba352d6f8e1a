"""What makes it work on other systems, as far as this one can show."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import PurePosixPath

import pytest

from tests import mini
from tests.project import Project
from tests.test_imports import MODULES, imported

POSIX_ALONE = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
"""Modules of the standard library that Windows lacks."""

RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}


def test_names_of_files_can_stand_on_every_disk() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=mini.ROOT, capture_output=True, text=True, check=True)
    names = [name for name in listed.stdout.split("\0") if name]
    assert len(names) > 500
    assert [name for name, times in Counter(name.casefold() for name in names).items() if times > 1] == []
    for name in names:
        for part in PurePosixPath(name).parts:
            assert not set(part) & set('<>:"\\|?*'), name
            assert not part.endswith((" ", ".")), name
            assert part.split(".")[0].casefold() not in RESERVED, name


def test_nothing_needs_what_windows_lacks() -> None:
    needed = {name.split(".")[0] for file in MODULES.values() for name in imported(file)}
    assert needed & POSIX_ALONE == set()


def run(project: Project, *command: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    whole = os.environ | {"SOURCE_DATE_EPOCH": mini.EPOCH, "PYTHONPATH": str(mini.ROOT / "generator")} | env
    return subprocess.run([sys.executable, *command], cwd=project.root, env=whole, capture_output=True, check=False)


def said(project: Project, coding: str, *arguments: str) -> bytes:
    done = run(project, "-m", "praktijkenbank", *arguments, PYTHONIOENCODING=coding)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


@pytest.mark.parametrize("coding", ["cp1252", "cp437"])
def test_a_code_page_without_a_letter_shows_its_number(coding: str, project: Project) -> None:
    project.change("content/practices/burenklus.yml", "kind: ", "kind: \u2011→語")
    told = said(project, coding, "validate").decode(coding)
    assert r"\u2011\u2192\u8a9e" in told
    assert "[term-onbekend]" in told


def test_what_programs_read_is_utf_8_on_every_code_page(project: Project) -> None:
    project.change("content/practices/burenklus.yml", "kind: ", "kind: \u2011→語ë")
    (problem,) = json.loads(said(project, "cp1252", "validate", "--format", "json").decode("utf-8"))
    assert "\u2011→語ë" in problem["message"]


def test_no_file_is_read_in_the_coding_of_the_machine(project: Project) -> None:
    warned = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    done = run(project, *warned, "-m", "praktijkenbank", "build")
    assert done.returncode == 0, done.stderr
