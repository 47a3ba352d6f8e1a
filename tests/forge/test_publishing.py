"""What stands between a commit and the site: tests of that very commit; and what a week without commits still does."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.forge.schemas import ROOT, loaded
from tests.forge.test_workflows import GITLAB, MAKEFILE, PARTS, REACTION, SITE, TESTS, WORKFLOWS, gitlab_jobs, jobs, steps


def test_nothing_is_published_whatever_happened_before_it() -> None:
    """The tests are those of the commit that runs, and no step of them is left out or passed by."""
    assert {job.get("if") for job in jobs(SITE).values()} == {None, "github.ref == 'refs/heads/main'"}
    assert not [name for name, job in jobs(SITE).items() if "continue-on-error" in job]
    assert not [step for step in steps(SITE) if "ref" in step.get("with", {}) or "continue-on-error" in step]
    assert not [step for step in jobs(TESTS)["tests"]["steps"] if {"continue-on-error", "if"} & step.keys()]
    assert not [name for name, job in gitlab_jobs().items() if "allow_failure" in job]


def test_what_is_known_of_the_packages_is_asked_every_week_and_the_parts_are_kept() -> None:
    assert [step["run"] for step in steps(PARTS) if "run" in step] == ["make sbom", "make audit"]
    assert re.search(
        r"^sbom: .*\n\t\S+cyclonedx-py requirements .*--output-file sbom\.json requirements\.lock$", MAKEFILE, re.MULTILINE
    )
    assert "pip-audit --strict --require-hashes" in MAKEFILE
    locks = {path.parent.relative_to(ROOT).as_posix() for path in npm_locks()}
    [folders] = re.findall(r"for folder in ([^;]*); do .* npm --prefix \$\$folder audit", MAKEFILE)
    assert set(folders.split()) == locks


def npm_locks() -> list[Any]:
    tracked = subprocess.run(["git", "ls-files", "*package-lock.json"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in tracked.stdout.split()]


def test_every_kind_of_package_is_watched() -> None:
    updates = {one["package-ecosystem"]: one for one in loaded(ROOT / ".github" / "dependabot.yml")["updates"]}
    assert updates.keys() == {"github-actions", "pip", "npm"}
    assert {path.parent for path in npm_locks()} == {ROOT / folder.lstrip("/") for folder in updates["npm"]["directories"]}
    assert all(one["cooldown"]["default-days"] >= 7 for one in updates.values())


def test_windows_goes_without_make_and_is_called_unproven() -> None:
    assert "Nog niet bewezen" in TESTS.read_text("utf-8").partition("name:")[0]
    lines = "\n".join(step["run"] for step in jobs(TESTS)["overal"]["steps"] if step.get("if") == "runner.os == 'Windows'")
    assert lines.startswith("py -m venv .venv\n")
    assert "praktijkenbank build" in lines
    for step in jobs(TESTS)["overal"]["steps"]:
        if "make" in step.get("run", "").split() or "bin/" in step.get("run", ""):
            assert step["if"] in ("runner.os != 'Windows'", "runner.os == 'Linux'", "runner.os == 'macOS'")


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("zizmor"))
    command = [program, "--offline", "--quiet", "--strict-collection", "--format=plain", "--color=never", "."]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing_but_what_is_justified_in_place(tmp_path: Path) -> None:
    done = zizmor(ROOT)
    assert done.returncode == 0, done.stdout
    assert "1 ignored" in done.stdout
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "kwaad.yml").write_text(TESTS.read_text("utf-8").replace("persist-credentials: false", "fetch-depth: 0"), "utf-8")
    assert "artipacked" in zizmor(tmp_path).stdout
    pairs = [(file, *two) for file in WORKFLOWS for two in pairwise(file.read_text("utf-8").splitlines())]
    assert [(file, why.strip()[0]) for file, why, line in pairs if "zizmor: ignore" in line] == [(REACTION, "#")]
    assert "zizmor --offline" in MAKEFILE


def test_the_plan_for_reactions_does_nothing_else_and_nobody_else_has_the_token() -> None:
    """A pipeline that a member starts for a fork runs the fork's settings: no rule of ours keeps a token from it. So the token
    is for protected branches, and the one task that uses it runs on a schedule of the main branch."""
    for name, job in gitlab_jobs().items():
        first = (job.get("rules") or loaded(GITLAB)[job["extends"]]["rules"])[0]
        never = first == {"if": "$REACTIES", "when": "never"}
        assert name == "reactie" or never or "$REACTIES == null" in first["if"] or "merge_request_event" in first["if"], name
        assert name == "reactie" or "TOKEN" not in str(job), name
    assert [words for words in ("gemaskeerd én ‘protected’", "elke week") if words not in GITLAB.read_text("utf-8")] == []


def test_the_checks_that_an_owner_is_told_to_require_exist() -> None:
    decision = (ROOT / "docs" / "decisions" / "0023-review-and-publication.md").read_text("utf-8")
    [told] = re.findall(r"required checks \| `([^`]+)` \(of (\w+\.yml)\) and `([^`]+)` \(of (\w+\.yml)\)", decision)
    for name, workflow in (told[:2], told[2:]):
        found = loaded(ROOT / ".github" / "workflows" / workflow)
        assert name in [job["name"] for job in found["jobs"].values()]
        assert "pull_request" in found["on"]
    for path in re.findall(r"\]\((docs/[^)]+)\)", (ROOT / "SECURITY.md").read_text("utf-8")):
        assert (ROOT / path).is_file()
