"""The note at a merge request: the same words as at GitHub, put there by our own code only, and nothing of a stranger that
GitLab acts on."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from tests.forge.fake_gitlab import OURS, TOKEN, FakeGitLab, file, request, serving
from tests.forge.schemas import ROOT
from tests.forge.test_comment import FINDING, comment

sys.path.insert(0, str(ROOT / ".gitlab"))
note: Any = import_module("note")
forge: Any = sys.modules["forge"]


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with serving(FakeGitLab([request([FINDING])])) as served:
        yield served


def settings(gitlab: FakeGitLab) -> dict[str, str]:
    return {"REACTIE_TOKEN": TOKEN, "CI_API_V4_URL": gitlab.address, "CI_PROJECT_ID": str(OURS)}


def comes(gitlab: FakeGitLab, monkeypatch: pytest.MonkeyPatch) -> str:
    """Go round once, and give what is said."""
    for name, value in settings(gitlab).items():
        monkeypatch.setenv(name, value)
    said: str = note.main()
    return said


def test_the_script_runs_as_the_task_runs_it(gitlab: FakeGitLab) -> None:
    def done() -> tuple[int, str, str]:
        command = [sys.executable, "-I", str(ROOT / ".gitlab" / "note.py")]
        env = settings(gitlab) | {"PATH": os.environ["PATH"]}
        ran = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
        return ran.returncode, ran.stdout, ran.stderr

    assert done() == (0, "Aantal nieuwe of bijgewerkte reacties: 1.\n", "")
    gitlab.faults["/notes"] = (403, "{}")
    code, said, told = done()
    assert (code, said, told.count("\n")) == (1, "", 1)
    assert told.startswith("Er is geen reactie gezet. Bij !8 niet: De forge antwoordt 403")


def test_what_is_found_lands_at_the_merge_request(gitlab: FakeGitLab, monkeypatch: pytest.MonkeyPatch) -> None:
    gitlab.requests[0].jobs["controle"] = "failed"
    comes(gitlab, monkeypatch)
    [text] = [one["body"] for one in gitlab.requests[0].notes]
    assert text.startswith(comment.MARK)
    edit = "(https://gitlab.com/helper/bank/-/edit/mijn/praktijk/content/practices/geval.yml#L4)"
    assert [words for words in (edit, "Eén ding om te herstellen", comment.LATER) if words not in text] == []


def test_a_new_round_writes_over_our_own_note_and_the_same_round_over_none(
    gitlab: FakeGitLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = gitlab.requests[0]
    one.notes = [{"id": number, "author": {"id": 3}, "body": f"{comment.MARK} van mij"} for number in range(100)]
    comes(gitlab, monkeypatch)
    before = len(gitlab.asked)
    assert comes(gitlab, monkeypatch).endswith(": 0.")
    assert not [asked for asked in gitlab.asked[before:] if not asked.startswith("GET") or "/diffs" in asked]
    one.pipeline, one.findings = 10, "[]"
    comes(gitlab, monkeypatch)
    assert len(one.notes) == 101
    text = one.notes[-1]["body"]
    assert comment.SOUND in text
    assert "[het verslag](https://gitlab.com/helper/bank/-/pipelines/10) hoort de taak `voorbeeld`" in text
    assert "`praktijken/geval/index.html`" in text
    assert all(note["body"].endswith("van mij") for note in one.notes[:100])


@pytest.mark.parametrize("status", ["running", "created", "skipped", "canceled", "", "success"])
def test_what_was_not_looked_at_yet_gets_no_note(gitlab: FakeGitLab, status: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does what somebody adds while we ask: it waits for its own round."""
    gitlab.requests[0].status, gitlab.requests[0].pushed = status, status == "success"
    comes(gitlab, monkeypatch)
    assert not gitlab.requests[0].notes


@pytest.mark.parametrize(
    ("jobs", "findings", "told"),
    [
        ({"controle": "success", "voorbeeld": "failed"}, "[]", "kon er niet mee worden gebouwd"),
        ({}, None, "De controle liep vast"),
        ({"controle": "failed"}, None, "De controle liep vast"),
    ],
    ids=["the site will not build", "no jobs", "nothing left behind"],
)
def test_what_went_wrong_is_told(
    gitlab: FakeGitLab, jobs: dict[str, str], findings: str | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gitlab.requests = [request(status="failed", jobs=jobs)]
    gitlab.requests[0].findings = findings
    comes(gitlab, monkeypatch)
    assert told in gitlab.requests[0].notes[0]["body"]


@pytest.mark.parametrize(
    ("more", "lines", "trusted"),
    [
        ({}, (4,), True),
        ({"diff": "", "too_large": True}, None, True),
        ({"diff": "", "collapsed": True, "renamed_file": True, "old_path": "content/oud.yml"}, None, True),
        ({"diff": "", "renamed_file": True, "old_path": "content/oud.yml"}, (), True),
        ({"diff": "", "renamed_file": True, "old_path": "generator/oud.py"}, (), False),
    ],
    ids=["patch", "large", "collapsed", "moved", "moved in"],
)
def test_a_file_is_read_as_gitlab_tells_of_it(more: dict[str, Any], lines: tuple[int, ...] | None, trusted: bool) -> None:
    changes = forge.Changes.of([note._file(forge.Answer(file("content/practices/geval.yml", **more), "GET"))], True)
    assert changes.lines == {"content/practices/geval.yml": lines}
    assert changes.trusted is trusted
    assert forge.Changes.of([note._file(forge.Answer(file("content/weg.yml", deleted_file=True), "GET"))], True).lines == {}


@pytest.mark.parametrize(
    "more", [{"files": [file(".gitlab-ci.yml")]}, {"count": "1000+"}, {"count": "2"}], ids=["outside", "very many", "one hidden"]
)
def test_what_ran_anothers_code_is_not_praised(gitlab: FakeGitLab, more: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    gitlab.requests = [request(**more)]
    comes(gitlab, monkeypatch)
    text = gitlab.requests[0].notes[0]["body"]
    assert "Open niets van wat [deze ronde](https://gitlab.com/helper/bank/-/pipelines/9) bouwde" in text
    assert not [word for word in ("klopt", "index.html") if word in text]


@pytest.mark.parametrize("order", ["/user", "merge_requests?", "/notes", "/jobs?", "/artifacts/", "/diffs", "POST "])
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ((403, "{}"), "403"),
        ((500, ""), "500"),
        ((302, ""), "verwijst door"),
        ((0, ""), "niet te bereiken"),
        ((200, "<p>"), "geen JSON"),
    ],
)
def test_a_bad_answer_is_told_and_leaves_no_half_note(
    gitlab: FakeGitLab, order: str, fault: tuple[int, str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gitlab.faults[order] = fault
    if order == "/artifacts/" and told == "geen JSON":  # what a stranger leaves behind may be anything
        comes(gitlab, monkeypatch)
        return
    with pytest.raises(forge.NoAnswer, match=told):
        comes(gitlab, monkeypatch)
    assert not gitlab.requests[0].notes


def test_one_that_cannot_be_read_keeps_no_other_from_its_note(gitlab: FakeGitLab, monkeypatch: pytest.MonkeyPatch) -> None:
    gitlab.requests.append(request(iid=11, pipeline=12))
    gitlab.faults["merge_requests/8"] = (404, "{}")
    with pytest.raises(forge.NoAnswer, match=r"^Bij !8 niet: De forge antwoordt 404"):
        comes(gitlab, monkeypatch)
    assert [len(one.notes) for one in gitlab.requests] == [0, 1]


def test_no_line_is_an_order_to_gitlab_and_no_word_a_reference(gitlab: FakeGitLab, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitLab obeys a line that begins with a slash, outside fences, and sees references through a backslash."""
    words = "/close\n/label ~fout !12 #3 %mijlpaal @eigenaar &4 $5 https://kwaad.example"
    told = FINDING | dict.fromkeys(("path", "message", "hint", "add", "why"), words)
    gitlab.requests = [request([told], files=[file(words), file("content/x")])]
    comes(gitlab, monkeypatch)
    text = gitlab.requests[0].notes[0]["body"]
    outside = re.sub(r"(?ms)^  (`{3,}).*?^  \1$", "", text)
    assert not re.search(r"(?m)^\s*/", outside)
    prose = re.sub(r"(`+).*?\1|\(https://gitlab\.com/[^)]*\)", "", outside)
    assert "kwaad" in prose
    assert not re.search(r"[~!#%@&$]\\?\w|://|:\\?/", re.sub("<!-- [a-z0-9: ]+ -->", "", prose))
