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

from tests.beside import cases
from tests.forge.fake_forge import TOKEN
from tests.forge.fake_gitlab import OURS, FakeGitLab, MergeRequest, file, request
from tests.forge.schemas import ROOT
from tests.forge.test_comment import FINDING, comment, forge

sys.path.insert(0, str(ROOT / ".gitlab"))
note: Any = import_module("note")
CASES = cases(__file__)
PIPELINES = "https://gitlab.com/helper/bank/-/pipelines"


@pytest.fixture
def gitlab(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeGitLab]:
    with FakeGitLab([request(FINDING)]).serving() as served:
        settings = {"REACTIE_TOKEN": TOKEN, "CI_API_V4_URL": f"{served.address}/api/v4", "CI_PROJECT_ID": str(OURS)}
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        yield served


def note_at(gitlab: FakeGitLab, one: MergeRequest | None = None) -> str:
    """What a round writes at a merge request, in the place of what was there."""
    gitlab.requests = [one] if one else gitlab.requests
    note.main()
    return str(gitlab.requests[0].notes[-1]["body"])


def test_the_script_runs_as_the_task_runs_it(gitlab: FakeGitLab) -> None:
    def done() -> tuple[int, str, str]:
        command = [sys.executable, "-I", str(ROOT / ".gitlab" / "note.py")]
        ran = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=False, timeout=60)
        return ran.returncode, ran.stdout, ran.stderr

    assert done() == (0, "Aantal nieuwe of bijgewerkte reacties: 1.\n", "")
    gitlab.faults["/notes"] = (403, "{}")
    code, said, told = done()
    assert (code, said, told.count("\n")) == (1, "", 1)
    assert told.startswith("Er is geen reactie gezet. Bij !8 niet: De forge antwoordt 403")


def test_a_new_round_writes_over_our_own_note_and_the_same_round_over_none(gitlab: FakeGitLab) -> None:
    one = gitlab.requests[0]
    one.notes = [{"id": number, "author": {"id": 3}, "body": f"{comment.MARK} van mij"} for number in range(100)]
    one.jobs["controle"] = "failed"
    text = note_at(gitlab)
    edit = "(https://gitlab.com/helper/bank/-/edit/mijn/praktijk/content/practices/geval.yml#L4)"
    assert text.startswith(comment.MARK)
    assert [words for words in (edit, "Eén ding om te herstellen", comment.LATER) if words not in text] == []
    before = len(gitlab.asked)
    assert note.main().endswith(": 0.")
    assert not [asked for asked in gitlab.asked[before:] if not asked.startswith("GET") or "/diffs" in asked]
    one.pipeline, one.findings, one.jobs["controle"] = 10, "[]", "success"
    text = note_at(gitlab)
    told = (comment.SOUND, f"[het verslag]({PIPELINES}/10) hoort de taak `voorbeeld`", "`praktijken/geval/index.html`")
    assert [words for words in told if words not in text] == []
    assert (len(one.notes), {written["body"] for written in one.notes[:100]}) == (101, {f"{comment.MARK} van mij"})


@pytest.mark.parametrize("status", ["running", "created", "skipped", "canceled", "", "success"])
def test_what_was_not_looked_at_yet_gets_no_note(gitlab: FakeGitLab, status: str) -> None:
    """Nor does what somebody adds while we ask: it waits for its own round."""
    gitlab.requests[0].status, gitlab.requests[0].pushed = status, status == "success"
    note.main()
    assert not gitlab.requests[0].notes


@pytest.mark.parametrize(("jobs", "findings", "told"), CASES["wrong"])
def test_what_went_wrong_is_told(gitlab: FakeGitLab, jobs: dict[str, str], findings: str | None, told: str) -> None:
    assert told in note_at(gitlab, request(status="failed", jobs=jobs, findings=findings))


@pytest.mark.parametrize(("more", "lines", "trusted"), CASES["files"])
def test_a_file_is_read_as_gitlab_tells_of_it(more: dict[str, Any], lines: list[int] | None, trusted: bool) -> None:
    told = file("content/practices/geval.yml", **more), file("content/weg.yml", deleted_file=True)
    changes = forge.Changes.of([note._file(forge.Answer(one, "GET")) for one in told], True)
    touched = lines if lines is None else tuple(lines)
    assert (changes.lines, changes.trusted) == ({"content/practices/geval.yml": touched}, trusted)


@pytest.mark.parametrize(
    "more", [{"files": [file(".gitlab-ci.yml")]}, {"count": "1000+"}, {"count": "2"}], ids=["outside", "very many", "one hidden"]
)
def test_what_ran_anothers_code_is_not_praised(gitlab: FakeGitLab, more: dict[str, Any]) -> None:
    text = note_at(gitlab, request(**more))
    assert f"Open niets van wat [deze ronde]({PIPELINES}/9) bouwde" in text
    assert not [word for word in ("klopt", "index.html") if word in text]


FAULTS = {
    (403, "{}"): "403",
    (500, ""): "500",
    (302, ""): "verwijst door",
    (0, ""): "niet te bereiken",
    (200, "<p>"): "geen JSON",
}


@pytest.mark.parametrize("order", ["/user", "merge_requests?", "/notes", "/jobs?", "/artifacts/", "/diffs", "POST "])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_answer_is_told_and_leaves_no_half_note(gitlab: FakeGitLab, order: str, fault: tuple[int, str]) -> None:
    gitlab.faults[order] = fault
    if order == "/artifacts/" and fault[0] == 200:  # what a stranger leaves behind may be anything
        note.main()
        return
    with pytest.raises(forge.NoAnswer, match=FAULTS[fault]):
        note.main()
    assert not gitlab.requests[0].notes


def test_one_that_cannot_be_read_keeps_no_other_from_its_note(gitlab: FakeGitLab) -> None:
    gitlab.requests.append(request(iid=11, pipeline=12))
    gitlab.faults["merge_requests/8"] = (404, "{}")
    with pytest.raises(forge.NoAnswer, match=r"^Bij !8 niet: De forge antwoordt 404"):
        note.main()
    assert [len(one.notes) for one in gitlab.requests] == [0, 1]


def test_no_line_is_an_order_to_gitlab_and_no_word_a_reference(gitlab: FakeGitLab) -> None:
    """GitLab obeys a line that begins with a slash, outside fences, and sees references through a backslash."""
    words = "/close\n/label ~fout !12 #3 %mijlpaal @eigenaar &4 $5 https://kwaad.example"
    told = FINDING | dict.fromkeys(("path", "message", "hint", "add", "why"), words)
    text = note_at(gitlab, request(told, files=[file(words), file("content/x")]))
    outside = re.sub(r"(?ms)^  (`{3,}).*?^  \1$", "", text)
    assert not re.search(r"(?m)^\s*/", outside)
    prose = re.sub(r"(`+).*?\1|\(https://gitlab\.com/[^)]*\)", "", outside)
    assert "kwaad" in prose
    assert not re.search(r"[~!#%@&$]\\?\w|://|:\\?/", re.sub("<!-- [a-z0-9: ]+ -->", "", prose))
