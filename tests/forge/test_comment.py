"""The comment at a pull request: what it says, where it lands, and that a stranger's words stay words."""

import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from tests.beside import cases
from tests.forge.fake_forge import REPOSITORY, TOKEN, FakeGitHub
from tests.forge.schemas import ROOT
from tests.project import Project

sys.path.insert(0, str(ROOT / ".github"))
comment: Any = import_module("comment")
forge: Any = import_module("forge")

CASES = cases(__file__)
SHA = "c" * 40
LOG = "https://github.com/eigenaar/bank/actions/runs/7"
Changes = comment.Changes
OURS = Changes({"content/practices/geval.yml": None, "content/sources.yml": None})
"""A contribution that writes two files of content."""


def pull(number: int, owner: str, branch: str) -> dict[str, Any]:
    head = {"label": f"{owner}:{branch}", "sha": SHA, "repo": {"full_name": f"{owner}/bank"}}
    return {"number": number, "head": head}


def run_of(owner: str = "helper", branch: str = "mijn/praktijk", **more: Any) -> dict[str, Any]:
    """A finished run, as the event tells of it; for a fork it names no pull request."""
    head = {"full_name": f"{owner}/bank", "owner": {"login": owner}, "html_url": f"https://github.com/{owner}/bank"}
    told = {"head_repository": head, "head_branch": branch, "head_sha": SHA, "html_url": LOG}
    return told | {"conclusion": "success", "pull_requests": []} | more


FAILED = run_of(conclusion="failure")


def file(path: str, patch: str | None = "@@ -3,2 +3,3 @@\n a\n+b\n c", **more: Any) -> dict[str, Any]:
    """A file that a pull request changes, as GitHub tells of it: here line 4 is new."""
    return {"filename": path, "status": "modified", "changes": 1} | ({"patch": patch} if patch is not None else {}) | more


FINDING = {
    "path": "content/practices/geval.yml",
    "line": 4,
    "column": 7,
    "code": "term-onbekend",
    "message": "`methodee` staat niet in de lijst Soorten.",
    "hint": "Kies een term uit de lijst.",
}


def given(github: FakeGitHub, folder: Path, findings: str | None, run: dict[str, Any]) -> dict[str, str]:
    """The event, beside what the check found; and what GitHub sets for the script."""
    (folder / "event.json").write_text(json.dumps({"workflow_run": run}), "utf-8")
    if findings is not None:
        (folder / "meldingen.json").write_text(findings, "utf-8")
    env = {"GITHUB_EVENT_PATH": str(folder / "event.json"), "GITHUB_API_URL": github.address}
    return env | {"GITHUB_REPOSITORY": REPOSITORY, "GITHUB_TOKEN": TOKEN}


def ran(github: FakeGitHub, tmp_path: Path) -> tuple[int, str, str]:
    """Run the script as the workflow does, where nothing was found."""
    command = [sys.executable, "-I", str(ROOT / ".github" / "comment.py"), str(tmp_path)]
    env = given(github, tmp_path, "[]", run_of()) | {"PATH": os.environ["PATH"]}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def comes(github: FakeGitHub, tmp_path: Path, findings: str | None = "[]", run: dict[str, Any] | None = None) -> str:
    """The same in this process, and what it says."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()) as said:
        for name, value in given(github, tmp_path, findings, run or run_of()).items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["comment.py", str(tmp_path)])
        forge.tell(comment.main)
    return said.getvalue()


def body_at(github: FakeGitHub) -> str:
    """The one comment at our pull request."""
    [written] = github.comments[12]
    return str(written["body"])


def html(markdown: str) -> Any:
    return LexborHTMLParser(MarkdownIt("commonmark").render(markdown))


def test_the_comment_lands_at_the_pull_request_of_the_branch(github: FakeGitHub, tmp_path: Path) -> None:
    assert ran(github, tmp_path) == (0, "De reactie staat bij bijdrage 12.\n", "")
    assert list(github.comments) == [12]
    body = body_at(github)
    assert body.startswith(comment.MARK)
    assert all(words in body for words in (comment.SOUND, f"[het verslag]({LOG})", "`praktijken/geval/index.html`"))


def test_a_second_run_writes_over_the_first(github: FakeGitHub, tmp_path: Path) -> None:
    gone = {"id": 2, "user": None, "body": None}
    theirs = {"id": 1, "user": {"login": "helper"}, "body": f"{comment.MARK} van mij"}
    github.comments[12] = [theirs, *[gone] * 99]  # so that ours is on the second page
    comes(github, tmp_path, json.dumps([FINDING]), FAILED)
    comes(github, tmp_path)
    assert len(github.comments[12]) == 101
    assert github.comments[12][-1]["body"] == comment.written([], run_of(), OURS)
    assert github.comments[12][0]["body"].endswith("van mij")


@pytest.mark.parametrize(
    "run",
    [
        run_of(head_sha="d" * 40),
        run_of(branch="weg"),
        run_of(head_repository=None),
        run_of(owner="ander", head_sha="d" * 40, pull_requests=[{"number": 12}]),
        run_of(head_repository=run_of()["head_repository"] | {"full_name": "helper/iets-anders"}),
    ],
    ids=["newer commit", "closed", "fork gone", "event names another", "another repository of the same owner"],
)
def test_no_comment_where_nothing_fits(github: FakeGitHub, tmp_path: Path, run: dict[str, Any]) -> None:
    assert "geen reactie" in comes(github, tmp_path, run=run)
    assert not github.comments


@pytest.mark.parametrize(
    "findings",
    [None, "", "{", "{}", "[1]", "null", "[" * 100_000, " " * 4_000_001],
    ids=["none", "empty", "half", "no list", "no findings", "null", "deep", "large"],
)
def test_what_is_no_findings_says_that_the_check_got_stuck(github: FakeGitHub, tmp_path: Path, findings: str | None) -> None:
    comes(github, tmp_path, findings, FAILED)
    assert comment.STUCK.format(log=LOG) in body_at(github)


def test_a_link_to_another_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("[]", "utf-8")
    (tmp_path / "meldingen.json").symlink_to(tmp_path / "secret.json")
    assert comment.findings(tmp_path / "meldingen.json") is None


@pytest.mark.parametrize("case", CASES)
def test_what_is_written(case: str) -> None:
    wanted = CASES[case]
    found, run = [FINDING | one for one in wanted["found"]], FAILED if "failed" in wanted else run_of()
    text = comment.written(found, run, Changes(wanted.get("changed", OURS.lines)), wanted.get("site", ""))
    made = html(text)
    items = [[line.strip() for line in item.text().splitlines() if line.strip()] for item in made.css("li")]
    shown = {
        "headings": [heading.text() for heading in made.css("h3")],
        "items": items,
        "places": [item[0] for item in items],
        "codes": [code.text() for code in made.css("code")],
        "links": [link.attributes["href"] for link in made.css("a")],
        "explained": [link.attributes["href"] for link in made.css("a") if link.text() == "Uitleg"],
        "pages": re.findall("`([^` ]*index.html)`", text),
    }
    assert shown | {name: wanted[name] for name in shown.keys() & wanted.keys()} == shown
    says, never = (
        [one.format_map(vars(comment)).replace("{log}", LOG) for one in wanted.get(key, ())] for key in ("says", "never")
    )
    assert re.search(".*".join(map(re.escape, says)), text, re.DOTALL), text
    assert [words for words in never if words in text] == []


def test_the_site_is_that_of_the_settings_unless_that_is_an_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comment, "ROOT", tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    sites = ["https://bank.nl/", "https://voorbeelden-en-examples.nl/bank/"]
    for address in (*sites, "https://praktijkenbank.example.org/", "https://bank.example/"):
        (tmp_path / "mkdocs.yml").write_text(re.sub("(?m)^site_url: .*$", f"site_url: {address}", settings), "utf-8")
        assert comment.site_address() == (address if address in sites else "")


def test_the_most_that_can_be_said_fits_and_fifty_findings_of_a_usual_length_all_stand_there() -> None:
    long = dict.fromkeys(("path", "message", "hint", "fix", "add"), "`_*" * 1000)
    text = comment.written([long | {"line": 1}] * 300 + [long | {"severity": "advies"}] * 300, FAILED, OURS)
    assert len(text) <= 65_536
    shown = text.count("[regel 1]")
    assert 5 < shown < comment.MOST_FINDINGS
    assert f"En nog {600 - shown}." in text
    assert comment.ADVICE not in text
    found = [FINDING | {"line": line} for line in range(1, 52)] + [FINDING | {"severity": "advies"}]
    text = comment.written(found, FAILED, OURS)
    assert len(html(text).css("li")) == comment.MOST_FINDINGS
    assert all(words in text for words in ("51 dingen", "En nog 2."))


def test_it_reads_what_validate_writes(here: Project) -> None:
    here.change("content/practices/burenklus.yml", "kind: ", "kind: geen-")
    here.write("meldingen.json", here.says("validate", "--format", "json").out)
    item = html(comment.written(comment.findings(here.root / "meldingen.json"), FAILED, OURS)).css_first("li").text()
    assert "content/practices/burenklus.yml, regel " in item
    assert "geen-" in item
