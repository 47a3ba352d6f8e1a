"""Commands as people type them: what each says, how it ends, and which files it writes and no other.

The sessions stand in `sessions/`, each in a project of its own; those of `builds.yml` have a site, and a process for each command.
A session is a list of steps. A step first makes the project what it should be: it may `write` files, in `bytes` too (as Latin-1),
`change` words, give other rights (`chmod`), take paths away (`gone`), `link` them to elsewhere, call `git` on a day, set variables
of the environment (`env`) or of modules (`patch`), and give functions another answer (`fake`).

Each command of `run` then ends with `code` (0), says `out` and `err` (nothing) and none of the words in `never`, and writes what
fits the patterns in `writes` (nothing), in some no more than the words in `edits`; at last files hold what `holds` says. `…` is any
text. With `talk` somebody sits at a terminal, hears what is asked in turn and answers, and at the end gives an `answer` or presses
a `key`; all is `out` then. With `full` the disk is full from the file of that name on, and `closed` is a path with what else may be
done there.
"""

import os
import re
import shlex
import subprocess
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from tests import full_disk
from tests.beside import cases
from tests.cli.terminal import Terminal
from tests.command import Said
from tests.project import Project

FILES = sorted((Path(__file__).parent / "sessions").iterdir())
SESSIONS: dict[str, list[dict[str, Any]]] = {
    f"{file.stem}: {name}": steps for file in FILES for name, steps in cases(str(file)).items()
}
BEFORE = {"write", "bytes", "change", "chmod", "gone", "link", "git", "env", "patch", "fake"}
AFTER = {"talk", "answer", "key", "full", "closed", "code", "out", "err", "never", "writes", "edits"}


def stands(root: Path) -> dict[str, tuple[int, bytes | None]]:
    """Path → mode and bytes of every file but those of Python and git; None for the bytes of a folder."""
    paths = [path for path in root.rglob("*") if not {"__pycache__", ".git"} & {*path.parts} and path.exists()]
    return {str(one.relative_to(root)): (one.stat().st_mode, one.read_bytes() if one.is_file() else None) for one in paths}


def fits(text: str, wanted: str | list[str]) -> bool:
    """Whether a text is as wanted, or as each of what is wanted; but for the end of its last line."""
    patterns = (".*".join(map(re.escape, one.split("…"))) for one in ([wanted] if isinstance(wanted, str) else wanted))
    return all(re.fullmatch(f"{pattern}\n*", text, re.DOTALL) for pattern in patterns)


def git(folder: Path, day: str, *words: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    at = {"GIT_COMMITTER_DATE": day if "T" in day else f"{day}T12:00:00+0000", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *who, *words], cwd=folder, env=os.environ | at, check=True, capture_output=True)


def prepare(step: dict[str, Any], here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in step.get("gone", ()):
        (here.root / path).unlink()
    for path, raw in ({path: text.encode() for path, text in step.get("write", {}).items()} | step.get("bytes", {})).items():
        (here.root / path).parent.mkdir(parents=True, exist_ok=True)
        (here.root / path).write_bytes(raw if isinstance(raw, bytes) else raw.encode("latin-1"))
    for pattern, mode in step.get("chmod", {}).items():
        for path in here.root.glob(pattern):
            path.chmod(mode)
    for path, old, new in step.get("change", ()):
        here.change(path, old, new)
    for path, target in step.get("link", {}).items():
        (here.root / path).symlink_to(target)
    for day, calls in step.get("git", {}).items():
        for words in calls:
            git(here.root, str(day), *words.split())
    for name, value in step.get("env", {}).items():
        monkeypatch.setenv(name, value)
    for name, value in step.get("patch", {}).items():
        monkeypatch.setattr(name, value)
    for name, value in step.get("fake", {}).items():
        monkeypatch.setattr(name, lambda *_, answer=value: answer)


def typed(words: list[str], step: dict[str, Any], here: Project, own_process: bool) -> Said:
    if "talk" in step:
        with Terminal(here, *words) as terminal:
            terminal.talk(step["talk"])
            code, said = terminal.interrupt(step["key"]) if "key" in step else terminal.end(step["answer"])
        return Said(code, said, "")
    if "full" in step:
        code, said = full_disk.command(here, step["full"], *words)
        return Said(code, "", said)
    if "closed" in step:
        [(path, mode)] = step["closed"].items()
        before = (here.root / path).stat().st_mode
        (here.root / path).chmod(mode)
        try:
            done = here.run(*words, powerless=True)
        finally:
            (here.root / path).chmod(before)
        return Said(done.returncode, done.stdout, done.stderr)
    if own_process:
        done = here.run(*words)
        return Said(done.returncode, done.stdout, done.stderr)
    return here.says(*words)


@pytest.mark.parametrize("session", SESSIONS)
def test_what_is_typed_said_and_written(session: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    built = session.startswith("builds: ")
    here: Project = request.getfixturevalue("rebuilt" if built else "here")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "true")  # as MkDocs sets it
    for step in SESSIONS[session]:
        assert step.keys() <= BEFORE | AFTER | {"run", "holds"}
        assert "run" in step or not AFTER & step.keys()
        prepare(step, here, monkeypatch)
        for command in [step["run"]] if isinstance(step.get("run"), str) else step.get("run", ()):
            before, environment = stands(here.root), dict(os.environ)
            code, *said = typed(shlex.split(command), step, here, built)
            assert code == step.get("code", 0), (command, said)
            for told, stream in zip(said, ("out", "err"), strict=True):
                assert fits(told, step.get(stream, "")), f"{command}, {stream}:\n{told}"
                assert not [words for words in step.get("never", ()) if words in told], (command, told)
            after = stands(here.root)
            written = {path for path in before | after if before.get(path) != after.get(path)}
            wanted = step.get("writes", ())
            assert [path for path in written if not any(fnmatch(path, one) for one in wanted)] == [], command
            assert [one for one in wanted if not any(fnmatch(path, one) for path in written)] == [], command
            assert [path for path in before.keys() & after.keys() if before[path][0] != after[path][0]] == [], command
            assert dict(os.environ) == environment, command
            for path, edits in step.get("edits", {}).items():
                text = (before[path][1] or b"").decode()
                for old, new in edits:
                    assert old in text
                    text = text.replace(old, new, 1)
                assert here.read(path) == text
        for path, text in step.get("holds", {}).items():
            assert fits(here.read(path), text), f"{path}:\n{here.read(path)}"
