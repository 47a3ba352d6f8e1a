"""The comment at a pull request: what it says, where it lands, and that a stranger's words stay words."""

import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.addresses import message_url
from tests.forge.fake_forge import REPOSITORY, TOKEN, FakeGitHub
from tests.forge.schemas import ROOT
from tests.project import Project

SCRIPT = ROOT / ".github" / "comment.py"
SHA = "c" * 40
LOG = "https://github.com/eigenaar/bank/actions/runs/7"


def _loaded() -> Any:
    spec = spec_from_file_location("comment", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


comment = _loaded()
Changes = comment.Changes
forge: Any = sys.modules[Changes.__module__]
OURS = Changes({"content/practices/geval.yml": None, "content/sources.yml": None})
"""A contribution that writes two files of content."""


def pull(number: int, owner: str, branch: str, sha: str = SHA, repository: str = "bank") -> dict[str, Any]:
    head = {"label": f"{owner}:{branch}", "sha": sha, "repo": {"full_name": f"{owner}/{repository}"}}
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


def environment(github: FakeGitHub, event: Path) -> dict[str, str]:
    """What GitHub sets for the script."""
    given = {"GITHUB_EVENT_PATH": str(event), "GITHUB_API_URL": github.address}
    return given | {"GITHUB_REPOSITORY": REPOSITORY, "GITHUB_TOKEN": TOKEN}


def ran(github: FakeGitHub, tmp_path: Path, findings: str | None, run: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """Run the script as the workflow does."""
    event = given(tmp_path, findings, run)
    command = [sys.executable, "-I", str(SCRIPT), str(tmp_path)]
    env = environment(github, event) | {"PATH": os.environ["PATH"]}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)


def given(tmp_path: Path, findings: str | None, run: dict[str, Any]) -> Path:
    """The event, beside what the check found."""
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": run}), "utf-8")
    if findings is not None:
        (tmp_path / "meldingen.json").write_text(findings, "utf-8")
    return tmp_path / "event.json"


def comes(github: FakeGitHub, tmp_path: Path, findings: str | None, run: dict[str, Any]) -> str:
    """The same in this process, where all goes well, and what it says."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()) as said:
        for name, value in environment(github, given(tmp_path, findings, run)).items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["comment.py", str(tmp_path)])
        forge.tell(comment.main)
    return said.getvalue()


def body_at(github: FakeGitHub, number: int = 12) -> str:
    """The one comment at a pull request."""
    [written] = github.comments[number]
    return str(written["body"])


def html(markdown: str) -> Any:
    return LexborHTMLParser(MarkdownIt("commonmark").render(markdown))


def test_the_comment_lands_at_the_pull_request_of_the_branch(github: FakeGitHub, tmp_path: Path) -> None:
    done = ran(github, tmp_path, "[]", run_of())
    assert (done.returncode, done.stdout, done.stderr) == (0, "De reactie staat bij bijdrage 12.\n", "")
    assert list(github.comments) == [12]
    body = body_at(github)
    assert body.startswith(comment.MARK)
    assert all(words in body for words in (comment.SOUND, f"[het verslag]({LOG})", "`praktijken/geval/index.html`"))


def test_a_second_run_writes_over_the_first(github: FakeGitHub, tmp_path: Path) -> None:
    theirs = {"id": 1, "user": {"login": "helper"}, "body": f"{comment.MARK} van mij"}
    github.comments[12] = [theirs] * 100  # so that ours is on the second page
    comes(github, tmp_path, json.dumps([FINDING]), FAILED)
    comes(github, tmp_path, "[]", run_of())
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
    ],
    ids=["newer commit", "closed", "fork gone", "event names another"],
)
def test_no_comment_where_nothing_fits(github: FakeGitHub, tmp_path: Path, run: dict[str, Any]) -> None:
    assert "geen reactie" in comes(github, tmp_path, "[]", run)
    assert not github.comments


def test_a_repository_of_the_same_owner_is_another(github: FakeGitHub, tmp_path: Path) -> None:
    github.pulls[1]["head"]["repo"] = {"full_name": "helper/iets-anders"}
    assert "geen reactie" in comes(github, tmp_path, "[]", run_of())


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


def test_a_finding_says_where_what_and_how() -> None:
    text = comment.written([FINDING], FAILED, OURS)
    made = html(text)
    assert made.css_first("h3").text() == "Eén ding om te herstellen"
    item = made.css_first("li")
    told = "content/practices/geval.yml, regel 4\nmethodee staat niet in de lijst Soorten.\nKies een term uit de lijst."
    assert item.text().splitlines() == told.splitlines()
    assert [code.text() for code in item.css("code")] == ["content/practices/geval.yml", "methodee"]
    edit = "https://github.com/helper/bank/edit/mijn/praktijk/content/practices/geval.yml#L4"
    assert [link.attributes["href"] for link in made.css("a")] == [edit]
    assert comment.LATER in text


def test_what_to_write_is_ready_to_paste_a_whole_line_where_it_is_known() -> None:
    add = "results:\n  - statement: …\n    basis: geteld"
    item = html(comment.written([FINDING | {"fix": "``een`` methode", "add": add, "line": 0}], run_of(), OURS)).css_first("li")
    assert item.text().strip().splitlines()[0].endswith(comment.WHOLE_FILE)
    assert [block.text() for block in item.css("pre code")] == ["``een`` methode\n", f"{add}\n"]
    assert [paragraph.text() for paragraph in item.css("p")][1:] == [comment.WRITE, comment.ADD]
    line = "  themes: [burenhulp, bemiddeling]"
    [item] = html(comment.written([FINDING | {"fix": "burenhulp", "mended": line}], FAILED, OURS)).css("li")
    assert [block.text() for block in item.css("pre code")] == [f"{line}\n"]


def test_a_finding_leads_to_its_page_in_the_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = "https://bank.nl/"
    made = html(comment.written([FINDING, FINDING | {"code": "../../kwaad"}], run_of(), OURS, site))
    links = [link.attributes["href"] for link in made.css("a") if link.text() == "Uitleg"]
    assert links == [site + message_url("term-onbekend")]
    assert "Uitleg" not in comment.written([FINDING], run_of(), OURS)
    monkeypatch.setattr(comment, "ROOT", tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    ours = "https://voorbeelden-en-examples.nl/bank/"
    examples = {"https://praktijkenbank.example.org/": "", "https://bank.example/": ""}
    for address, known in (examples | {site: site, ours: ours}).items():
        (tmp_path / "mkdocs.yml").write_text(re.sub("(?m)^site_url: .*$", f"site_url: {address}", settings), "utf-8")
        assert comment.site_address() == known


def test_without_a_site_the_comment_itself_says_why_once_of_a_kind() -> None:
    why = FINDING | {"why": "Een lijst houdt de woorden <b>gelijk</b>."}
    made = html(comment.written([why, why, FINDING | {"code": "anders", "why": "Daarom."}], FAILED, OURS))
    items = [item.text().strip().splitlines()[3:] for item in made.css("li")]
    assert items == [["Een lijst houdt de woorden <b>gelijk</b>."], [], ["Daarom."]]
    assert "Een lijst houdt" not in comment.written([why], FAILED, OURS, "https://bank.nl/")


def test_the_preview_is_said_to_be_where_the_changed_practices_are() -> None:
    paths = ["content/practices/geval.yml", "content/practices/../../kwaad.yml", "content/practices/<b>.yml", "content/x.yml"]
    text = comment.written([], run_of(), Changes(dict.fromkeys(paths)))
    assert re.findall("`([^` ]*index.html)`", text) == ["praktijken/geval/index.html"]
    assert re.findall("`([^` ]*index.html)`", comment.written([], run_of(), Changes({"content/x.yml": None}))) == ["index.html"]
    assert "Ook een concept" in text


def test_advice_stands_apart_and_takes_nothing_away_and_a_site_that_will_not_build_is_told() -> None:
    advice = FINDING | {"severity": "advies"}
    text = comment.written([advice], run_of(), OURS)
    assert text.index(comment.SOUND) < text.index(comment.ADVICE) < text.index("methodee")
    text = comment.written([advice, FINDING | {"severity": "fout"}], FAILED, OURS)
    assert (comment.SOUND in text, "Eén ding" in text) == (False, True)
    text = comment.written([], FAILED, OURS)
    assert (comment.NOT_BUILT.format(log=LOG) in text, "voorbeeld" in text) == (True, False)


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
    said = here.says("validate", "--format", "json")
    assert said.code == 1
    here.write("meldingen.json", said.out)
    item = html(comment.written(comment.findings(here.root / "meldingen.json"), FAILED, OURS)).css_first("li").text()
    assert "content/practices/burenklus.yml, regel " in item
    assert "geen-" in item
