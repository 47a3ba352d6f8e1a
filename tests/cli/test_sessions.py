"""Commands as people type them: what each says, how it ends, and which files it writes and no other.

The sessions stand in the file beside this one, each in a project of its own. A session is a list of steps. A step first makes
the project what it should be: it may `write` files, in `bytes` too (as Latin-1), `change` words, take paths away (`gone`), `link`
them to elsewhere, and set variables of the environment (`env`) or of modules (`patch`). Each command of `run` then ends with
`code` (0), says `out` and `err` (nothing) and none of the words in `never`, and writes what fits the patterns in `writes`
(nothing). At last files hold what `holds` says. `…` is any text.
"""

import os
import re
import shlex
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from tests.beside import cases
from tests.project import Project

SESSIONS: dict[str, list[dict[str, Any]]] = cases(__file__)
BEFORE, AFTER = {"write", "bytes", "change", "gone", "link", "env", "patch"}, {"code", "out", "err", "never", "writes"}


def stands(root: Path) -> dict[str, bytes | None]:
    """Path → bytes of every file, None for every folder."""
    return {str(path.relative_to(root)): path.read_bytes() if path.is_file() else None for path in root.rglob("*")}


def fits(text: str, wanted: str | list[str]) -> bool:
    """Whether a text is as wanted, or as each of what is wanted; but for the end of its last line."""
    patterns = (".*".join(map(re.escape, one.split("…"))) for one in ([wanted] if isinstance(wanted, str) else wanted))
    return all(re.fullmatch(f"{pattern}\n*", text, re.DOTALL) for pattern in patterns)


def prepare(step: dict[str, Any], here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in step.get("gone", ()):
        (here.root / path).unlink()
    for path, raw in ({path: text.encode() for path, text in step.get("write", {}).items()} | step.get("bytes", {})).items():
        (here.root / path).parent.mkdir(exist_ok=True)
        (here.root / path).write_bytes(raw if isinstance(raw, bytes) else raw.encode("latin-1"))
    for path, old, new in step.get("change", ()):
        here.change(path, old, new)
    for path, target in step.get("link", {}).items():
        (here.root / path).symlink_to(target)
    for name, value in step.get("env", {}).items():
        monkeypatch.setenv(name, value)
    for name, value in step.get("patch", {}).items():
        monkeypatch.setattr(name, value)


@pytest.mark.parametrize("session", SESSIONS)
def test_what_is_typed_said_and_written(session: str, here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "true")  # as MkDocs sets it
    for step in SESSIONS[session]:
        assert step.keys() <= BEFORE | AFTER | {"run", "holds"}
        assert "run" in step or not AFTER & step.keys()
        prepare(step, here, monkeypatch)
        for typed in [step["run"]] if isinstance(step.get("run"), str) else step.get("run", ()):
            before, environment = stands(here.root), dict(os.environ)
            code, *said = here.says(*shlex.split(typed))
            assert code == step.get("code", 0), (typed, said)
            for told, stream in zip(said, ("out", "err"), strict=True):
                assert fits(told, step.get(stream, "")), f"{typed}, {stream}:\n{told}"
                assert not [words for words in step.get("never", ()) if words in told], (typed, told)
            after = stands(here.root)
            written = {path for path in before | after if before.get(path, "") != after.get(path, "")}
            wanted = step.get("writes", ())
            assert {path for path in written if not any(fnmatch(path, one) for one in wanted)} == set(), typed
            assert [one for one in wanted if not any(fnmatch(path, one) for path in written)] == [], typed
            assert dict(os.environ) == environment, typed
        for path, wanted in step.get("holds", {}).items():
            assert fits(here.read(path), wanted), f"{path}:\n{here.read(path)}"
