"""What makes it work on other systems, as far as this one can show."""

import ast
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from tests import mini
from tests.project import Project

POSIX_ALONE = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
"""Modules of the standard library that Windows lacks."""

RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=mini.ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name]


def test_names_of_files_can_stand_on_every_disk() -> None:
    names = tracked()
    assert len(names) > 500
    assert [name for name, times in Counter(name.casefold() for name in names).items() if times > 1] == []
    for name in names:
        for part in PurePosixPath(name).parts:
            assert not set(part) & set('<>:"\\|?*'), name
            assert not part.endswith((" ", ".")), name
            assert part.split(".")[0].casefold() not in RESERVED, name


@pytest.mark.parametrize("file", sorted((mini.ROOT / "generator").rglob("*.py")), ids=lambda file: file.stem)
def test_nothing_needs_what_windows_lacks(file: Path) -> None:
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    assert not {name.split(".")[0] for name in names} & POSIX_ALONE


def said(project: Project, coding: str, *arguments: str) -> bytes:
    command = [sys.executable, "-m", "praktijkenbank", *arguments]
    env = os.environ | {"PYTHONIOENCODING": coding, "SOURCE_DATE_EPOCH": mini.EPOCH, "PYTHONPATH": str(mini.ROOT / "generator")}
    done = subprocess.run(command, cwd=project.root, env=env, capture_output=True, check=False)
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
    command = [sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning", "-m", "praktijkenbank", "build"]
    env = os.environ | {"SOURCE_DATE_EPOCH": mini.EPOCH, "PYTHONPATH": str(mini.ROOT / "generator")}
    done = subprocess.run(command, cwd=project.root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
