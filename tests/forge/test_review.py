"""Review sees what decides what runs: everything has an owner, and no lock is folded away."""

import re
import subprocess
from fnmatch import fnmatchcase

import pytest

from tests.beside import cases
from tests.forge.schemas import ROOT

OWNERS = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8")
CASES = cases(__file__)


def rules(text: str) -> list[tuple[str, set[str]]]:
    """Patterns and their owners, in order. Raises `ValueError` for a line that is neither that nor a remark."""
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            pattern, *owners = line.split()
            if pattern != "*" and not re.fullmatch(r"/[\w./-]+/?", pattern):
                raise ValueError(f"this test does not know what {pattern} means")
            found.append((pattern, set(owners)))
    return found


TECHNICAL = rules(OWNERS)[0][1]
EDITORS = dict(rules(OWNERS))["/content/"]
"""Placeholders until an owner fills them in, so they are read from the file itself."""


def owners_of(path: str, text: str = OWNERS) -> set[str]:
    """Who is asked: the last rule that fits counts, as at GitHub and GitLab."""
    masks = [(f"{pattern}*" if pattern.endswith("/") else f"*{pattern}", owners) for pattern, owners in rules(text)]
    return next((owners for mask, owners in reversed(masks) if fnmatchcase(f"/{path}", mask)), set())


def tracked() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return told.stdout.split("\0")[:-1]


def weak(text: str) -> list[str]:
    """What nobody is asked about who should be."""
    return [
        path
        for path in [*tracked(), *CASES["decides what runs"]]
        if not (EDITORS if path.startswith("content/") else TECHNICAL) & owners_of(path, text)
    ]


def test_everything_has_an_owner_that_exists_and_what_decides_what_runs_a_technical_one() -> None:
    assert rules(OWNERS)[0] == ("*", TECHNICAL)
    assert weak(OWNERS) == []
    assert owners_of("content/vocabulary/themes.yml") >= EDITORS | TECHNICAL
    assert owners_of("content/practices/geval.yml") == EDITORS
    assert all((ROOT / pattern.strip("/")).exists() for pattern, _ in rules(OWNERS) if pattern != "*")
    # GitLab asks whom GitHub asks.
    assert (ROOT / ".gitlab" / "CODEOWNERS").read_text("utf-8") == OWNERS


@pytest.mark.parametrize("line", CASES["weaken"])
def test_a_line_that_weakens_an_earlier_one_or_is_missing_is_seen(line: str) -> None:
    assert weak(f"{OWNERS}{line}\n")
    assert weak(OWNERS.replace("*  ", "/generator/  "))


def test_locks_are_read_in_review() -> None:
    """Nothing folds them: not git, and not a forge, which by itself takes some of them for generated."""
    locks = [path for path in tracked() if path.endswith((".lock", "package-lock.json"))]
    assert len(locks) >= 6
    names = ("diff", "linguist-generated", "gitlab-generated")
    told = subprocess.run(["git", "check-attr", *names, "--", *locks], cwd=ROOT, capture_output=True, text=True, check=True)
    values = {tuple(line.rsplit(": ", 2)[1:]) for line in told.stdout.splitlines()}
    assert values == {("diff", "set"), ("linguist-generated", "unset"), ("gitlab-generated", "unset")}
