"""What runs at GitHub and GitLab: fits their schemas, may do the least, and is what people run themselves."""

import os
import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from praktijkenbank.cli import main
from tests.beside import cases
from tests.forge.schemas import ROOT, complaints, loaded

CASES = cases(__file__)
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CHECK, CARE, PARTS, REACTION, SITE, TESTS = WORKFLOWS
GITLAB, DEPENDABOT = ROOT / ".gitlab-ci.yml", ROOT / ".github" / "dependabot.yml"
PRE_COMMIT = ROOT / ".pre-commit-config.yaml"
DECISION = ROOT / "docs" / "decisions" / "0015-actions-pinned-by-commit.md"
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([\w./-]+):", MAKEFILE, re.MULTILINE))

STRANGERS = re.compile(
    r"github\.event\.(?!repository\b|workflow_run\.(id|head_sha|event|conclusion)\b|pull_request\.number\b)|github\.head_ref"
)
"""What someone outside can choose the text of. Only these few of an event are GitHub's own: numbers, hashes, fixed words."""


def jobs(file: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = loaded(file)["jobs"]
    return found


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(file).values():
        yield from job.get("steps", ())


def gitlab_jobs() -> dict[str, dict[str, Any]]:
    return {name: job for name, job in loaded(GITLAB).items() if isinstance(job, dict) and "script" in job}


def commands() -> dict[str, list[str]]:
    """Where → the lines of shell that run there."""
    found = {file.name: [line for step in steps(file) for line in step.get("run", "").splitlines()] for file in WORKFLOWS}
    found[GITLAB.name] = [line for job in gitlab_jobs().values() for line in job["script"]]
    hooks = yaml.safe_load(PRE_COMMIT.read_text("utf-8"))["repos"]
    found[PRE_COMMIT.name] = [hook["entry"] for repository in hooks for hook in repository["hooks"]]
    return found


def found_at(file: str, path: str) -> Any:
    """What stands at the end of a path; None where nothing does."""
    found: Any = loaded(ROOT / file)
    for part in path.split("/"):
        if isinstance(found, list):
            found = found[int(part)] if part.isdecimal() else next(one for one in found if f"/{part}@" in one.get("uses", ""))
        else:
            found = (found or {}).get(part)
    return found


@pytest.mark.parametrize(("file", "path"), [(file, path) for file, paths in CASES["stands"].items() for path in paths])
def test_what_the_forges_are_told_stands_there(file: str, path: str) -> None:
    assert found_at(file, path) == CASES["stands"][file][path]


def test_they_fit_their_schemas() -> None:
    assert [file.stem for file in WORKFLOWS] == ["controle", "onderhoud", "pakketten", "reactie", "site", "tests"]
    found = complaints("github-workflows", *WORKFLOWS), complaints("gitlab-ci", GITLAB), complaints("dependabot", DEPENDABOT)
    assert found == ("", "", "")


@pytest.mark.parametrize(("schema", "file", "right", "wrong"), CASES["refused"])
def test_the_schemas_refuse_what_is_wrong(schema: str, file: str, right: str, wrong: str, tmp_path: Path) -> None:
    broken = tmp_path / Path(file).name
    broken.write_text((ROOT / file).read_text("utf-8").replace(right, wrong), "utf-8")
    assert broken.name in complaints(schema, broken)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_no_more_than_its_jobs_ask_for(file: Path) -> None:
    """And no token is left behind, nor comes a word of a stranger in the shell."""
    whole = loaded(file)
    assert whole["permissions"] == {}
    assert "concurrency" in whole
    assert "pull_request_target" not in whole["on"]
    for name, job in jobs(file).items():
        assert job["permissions"], name
        assert "uses" in job or job["timeout-minutes"] <= 60, name
    for step in steps(file):
        assert not step.get("uses", "").startswith("actions/checkout@") or step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", ""), step
        assert not STRANGERS.search(str(step)), step
    assert not STRANGERS.search(file.read_text("utf-8").partition("jobs:")[0])


def test_only_three_jobs_may_write_and_none_runs_code_of_a_contribution() -> None:
    writing = {
        f"{file.stem} {name}": sorted(scope for scope, level in job["permissions"].items() if level == "write")
        for file in WORKFLOWS
        for name, job in jobs(file).items()
        if "write" in job["permissions"].values()
    }
    assert writing == CASES["writing"]
    run = [step["run"] for step in jobs(CARE)["voorstellen"]["steps"] if "run" in step]
    assert run == ['python3 .github/propose.py "$RUNNER_TEMP/voorstel"'], "who may write runs nothing that was installed"
    [checkout] = [step for step in steps(REACTION) if "actions/checkout@" in step.get("uses", "")]
    assert not {"ref", "repository"} & checkout["with"].keys()


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_as_the_decision_says(file: Path) -> None:
    lines = re.findall(r"- uses: (.*)$", file.read_text("utf-8"), re.MULTILINE)
    assert len(lines) == sum("uses" in step for step in steps(file))
    assert {job["uses"] for job in jobs(file).values() if "uses" in job} <= {f"$/.github/workflows/{TESTS.name}"}
    known = DECISION.read_text("utf-8")
    for line in lines:
        pinned = re.fullmatch(r"(actions/[a-z-]+)@([0-9a-f]{40}) # (v[0-9]+\.[0-9]+\.[0-9]+)", line)
        assert pinned, line
        assert f"| `{pinned[1]}` | {pinned[3]} | `{pinned[2]}` |" in known


def test_what_a_stranger_can_write_is_known_as_such() -> None:
    for part, theirs in CASES["strangers"].items():
        assert bool(STRANGERS.search(f"github.{part}")) is theirs, part


@pytest.mark.parametrize("where", commands())
def test_what_runs_there_exists_here(where: str) -> None:
    lines = commands()[where]
    for line in lines:
        words = line.replace("\\Scripts\\", "/bin/").split()
        if words[0] == "make":
            assert all(word in TARGETS or f"$({word.partition('=')[0]})" in MAKEFILE for word in words[1:]), line
        elif words[0] == ".venv/bin/praktijkenbank":
            command = main.cli.get_command(click.Context(main.cli), words[1])
            assert command, line
            options = {option for parameter in command.params for option in parameter.opts}
            assert {word for word in words if word.startswith("--")} <= options, line
            for option, value in pairwise(words):
                choices = next((one.type for one in command.params if option in one.opts), None)
                if isinstance(choices, click.Choice):
                    assert value in choices.choices, line
        elif words[0] in ("python3", "sh"):
            assert (ROOT / words[1]).is_file(), line
        elif words[:2] == [".venv/bin/pip", "install"]:
            assert line.replace("\\Scripts\\", "/bin/") in MAKEFILE.replace("$(PIP)", ".venv/bin/pip"), line
        elif words[:3] == [".venv/bin/python", "-m", "pytest"]:
            assert Path(words[-1]).is_dir(), line
        elif words[0] == "py":
            assert words[1:] == ["-m", "venv", ".venv"]
        elif words[0] == "git":
            assert words[1:5] == ["diff", "-z", "--name-only", "--diff-filter=d"], line
        else:
            assert line.partition(" #")[0] in ("rm -rf public", "mv site public")
    assert lines or where == "reactie.yml"


def test_the_tests_there_are_those_of_ci() -> None:
    here = [line for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines() if line.startswith("make ")]
    assert [step["run"] for step in jobs(TESTS)["tests"]["steps"] if "run" in step] == here
    assert gitlab_jobs()["tests"]["script"] == here


def test_artefacts_that_are_fetched_are_made() -> None:
    def names(action: str, file: Path) -> set[str]:
        return {step["with"]["name"] for step in steps(file) if step.get("uses", "").startswith(f"actions/{action}@")}

    assert names("upload-artifact", CHECK) == {"meldingen", "voorbeeld"}
    assert names("download-artifact", REACTION) == {"meldingen"}
    assert names("upload-artifact", CARE) == names("download-artifact", CARE) == {"voorstel"}
    [findings] = [step for step in steps(CHECK) if step.get("with", {}).get("name") == "meldingen"]
    assert findings["with"]["path"].endswith("/meldingen.json"), "what a contribution changes, the forge is asked"


def lines_with(where: str, words: str) -> list[str]:
    return [line for line in commands()[where] if words in line]


@pytest.mark.parametrize("where", ["controle.yml", GITLAB.name])
def test_advice_is_on_what_a_contribution_changes_and_the_preview_shows_concepts(where: str) -> None:
    """In every form in which it is told there; the names go through a file, never through a line of shell."""
    [listed] = lines_with(where, "git diff")
    file = listed.rpartition("> ")[2]
    told = lines_with(where, "praktijkenbank validate")
    assert len(told) >= 2
    assert all(f"--changed {file}" in line for line in told)
    assert commands()[where].index(listed) < commands()[where].index(told[0])
    assert lines_with(where, "build --concepts")
    assert lines_with(GITLAB.name, "> gl-code-quality-report.json")
    assert not lines_with("site.yml", "--concepts")


def test_what_a_merge_changes_is_found_whatever_it_is_called(tmp_path: Path) -> None:
    """The very line of the workflow, in a repository with a merge as GitHub makes it."""

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def record(name: str, text: str = "x") -> None:
        (tmp_path / "content" / name).write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-qm", name)

    (tmp_path / "content").mkdir()
    git("init", "-qb", "main")
    for name in ("oud.yml", "weg.yml", "anders.yml"):
        record(name)
    git("switch", "-qc", "bijdrage")
    record("$(touch kwaad) `x`;\nnieuw é.yml")
    record("anders.yml", "anders")
    git("rm", "-q", "content/weg.yml")
    git("commit", "-qm", "weg")
    git("switch", "-q", "main")
    record("van-een-ander.yml")
    git("merge", "-q", "--no-ff", "bijdrage")
    [line] = lines_with("controle.yml", "git diff")
    subprocess.run(["bash", "-ec", line], cwd=tmp_path, check=True, env={**os.environ, "RUNNER_TEMP": str(tmp_path)})
    names = (tmp_path / "veranderd.txt").read_text("utf-8").split("\0")
    assert names == ["content/$(touch kwaad) `x`;\nnieuw é.yml", "content/anders.yml", ""]
    assert not (tmp_path / "kwaad").exists()


def test_hooks_fetch_nothing() -> None:
    [repository] = yaml.safe_load(PRE_COMMIT.read_text("utf-8"))["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        assert (hook["language"], hook["pass_filenames"]) == ("system", False)
        assert any(re.search(hook["files"], path) for path in ("generator/praktijkenbank/x.py", "content/practices/een.yml"))


def test_a_merge_request_asks_what_a_pull_request_asks() -> None:
    here = (ROOT / ".github" / "pull_request_template.md").read_text("utf-8")
    assert (ROOT / ".gitlab" / "merge_request_templates" / "Default.md").read_text("utf-8") == here
