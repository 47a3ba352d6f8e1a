"""What a message offers to paste is accepted when somebody pastes it, and brings nothing new that is wrong."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from praktijkenbank.collection.load import load
from praktijkenbank.problems import ContentProblems, Kind, Problem
from praktijkenbank.problems.messages import content, files, search, shape, yaml
from tests import invalid_cases, mini
from tests.made_cases import Change

CASES = invalid_cases.cases()

TO_FILL_IN = ("...", "JJJJ", "…")
"""What stands in a pasted line where something must come that nobody can know."""


def errors(folder: Path) -> list[Problem]:
    try:
        load(folder / "content", mini.TODAY)
    except ContentProblems as found:
        return [*found.problems]
    return []


def kinds(problems: list[Problem]) -> Counter[tuple[str, str]]:
    return Counter((problem.path, problem.code) for problem in problems)


def depth(code: str) -> int:
    """How far reading gets before it can tell: a text that is YAML may prove misshapen, and a shape that is right untrue."""
    stages: list[dict[str, object]] = [vars(files) | vars(yaml), vars(shape), vars(content) | vars(search)]
    return next(
        at for at, stage in enumerate(stages) if any(isinstance(kind, Kind) and kind.code == code for kind in stage.values())
    )


def ready(problem: Problem) -> bool:
    pasted = problem.fix + problem.add
    within = not problem.fix or problem.line == problem.end_line
    return bool(problem.line and pasted and within) and not any(dots in pasted for dots in TO_FILL_IN)


def paste(file: Path, problem: Problem) -> None:
    """Write the fix in place of what it stands for, and the added lines below."""
    lines = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    if problem.fix:
        line = lines[problem.line - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + problem.fix + line[problem.end_column - 1 :]
    if problem.add:
        last = max(problem.line, problem.end_line)
        lines[last:last] = problem.add.split("\n")
    file.write_text("\n".join(lines), "utf-8")


def laid(change: Change, folder: Path) -> Path:
    shutil.copytree(mini.CONTENT, folder / "content")
    change(folder / "content")
    return folder


@pytest.mark.parametrize("name", CASES)
def test_what_is_offered_is_accepted(name: str, tmp_path: Path) -> None:
    found = errors(laid(CASES[name], tmp_path / "before"))
    if any(problem.code == files.MORE_PROBLEMS.code for problem in found):
        return  # another comes into sight for each that is mended
    for at, problem in enumerate(one for one in found if ready(one)):
        folder = laid(CASES[name], tmp_path / f"after-{at}")
        file = folder / problem.path
        file.chmod(0o600)
        paste(file, problem)
        before, after = kinds(found), kinds(errors(folder))
        new = [code for _, code in after - before if depth(code) <= depth(problem.code)]
        assert not new, f"{problem}\n{problem.fix}\n{problem.add}"
        assert after[problem.path, problem.code] < before[problem.path, problem.code], f"{problem}\n{problem.fix}\n{problem.add}"


def test_there_is_something_to_paste() -> None:
    """Most kinds of mistakes have an answer that is ready; without this, nothing above need have looked at one."""
    offered = [text for name in CASES if "    + | " in (text := (invalid_cases.FOLDER / f"{name}.txt").read_text("utf-8"))]
    assert len(offered) > 50
