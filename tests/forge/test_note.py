"""The note at a merge request: the same words as at GitHub, in its own place, and nothing of a stranger that GitLab acts on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.forge.schemas import ROOT
from tests.forge.test_comment import FINDING, comment

TOKEN = "een-sleutel"
NOTES = "/api/v4/projects/5/merge_requests/8/notes"


class FakeGitLab:
    """One merge request with its notes, and the tasks of one pipeline."""

    def __init__(self, jobs: dict[str, str]) -> None:
        self.jobs = jobs
        self.notes: list[dict[str, Any]] = []
        self.address = ""

    def answer(self, method: str, address: str, body: dict[str, Any]) -> Any:
        path, _, query = address.partition("?")
        if (method, path) == ("GET", "/api/v4/user"):
            return {"id": 77}
        if (method, path) == ("GET", "/api/v4/projects/5/pipelines/9/jobs"):
            return [{"name": name, "status": status} for name, status in self.jobs.items()]
        if (method, path) == ("GET", NOTES):
            first = 100 * (int(query.rpartition("page=")[2]) - 1)
            return self.notes[first : first + 100]
        if (method, path) == ("POST", NOTES):
            self.notes.append({"id": 1000 + len(self.notes), "author": {"id": 77}, "body": body["body"]})
            return self.notes[-1]
        [known] = [note for note in self.notes if (method, path) == ("PUT", f"{NOTES}/{note['id']}")]
        assert known["author"]["id"] == 77
        known["body"] = body["body"]
        return known


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    fake = FakeGitLab({"controle": "success", "voorbeeld": "success"})

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"] or 0)) or b"{}")
            self.send_response(200 if self.headers["PRIVATE-TOKEN"] == TOKEN else 401)
            self.end_headers()
            self.wfile.write(json.dumps(fake.answer(self.command, self.path, body)).encode())

        do_GET = do_POST = do_PUT = handle_one

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        fake.address = f"http://127.0.0.1:{server.server_port}/api/v4"
        Thread(target=server.serve_forever, daemon=True).start()
        yield fake
        server.shutdown()


def comes(gitlab: FakeGitLab, tmp_path: Path, findings: list[dict[str, Any]]) -> str:
    """Run the script as the task does, and give the newest note."""
    (tmp_path / "meldingen.json").write_text(json.dumps(findings), "utf-8")
    (tmp_path / "veranderd.txt").write_text("content/practices/geval.yml\0", "utf-8")
    given = {
        "PATH": os.environ["PATH"],
        "REACTIE_TOKEN": TOKEN,
        "CI_API_V4_URL": gitlab.address,
        "CI_PROJECT_ID": "5",
        "CI_MERGE_REQUEST_IID": "8",
        "CI_PIPELINE_ID": "9",
        "CI_PIPELINE_URL": "https://gitlab.com/eigenaar/bank/-/pipelines/9",
        "CI_MERGE_REQUEST_SOURCE_PROJECT_URL": "https://gitlab.com/eigenaar/bank",
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "mijn/praktijk",
    }
    done = subprocess.run(
        [sys.executable, "-I", str(ROOT / ".gitlab" / "note.py"), str(tmp_path)],
        env=given, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "De reactie staat bij de bijdrage.\n"), done.stderr
    return str(gitlab.notes[-1]["body"])


def test_what_is_found_lands_at_the_merge_request(gitlab: FakeGitLab, tmp_path: Path) -> None:
    gitlab.jobs["controle"] = "failed"
    text = comes(gitlab, tmp_path, [FINDING])
    assert text.startswith(comment.MARK)
    assert "(https://gitlab.com/eigenaar/bank/-/edit/mijn/praktijk/content/practices/geval.yml#L4)" in text
    assert "Eén ding om te herstellen" in text
    assert comment.LATER in text


def test_a_second_run_writes_over_our_own_note_only(gitlab: FakeGitLab, tmp_path: Path) -> None:
    gitlab.notes = [{"id": number, "author": {"id": 3}, "body": f"{comment.MARK} van mij"} for number in range(100)]
    comes(gitlab, tmp_path, [FINDING])
    text = comes(gitlab, tmp_path, [])
    assert len(gitlab.notes) == 101
    assert comment.SOUND in text
    assert "[het verslag](https://gitlab.com/eigenaar/bank/-/pipelines/9) hoort de taak `voorbeeld`" in text
    assert "`praktijken/geval/index.html`" in text
    assert all(note["body"].endswith("van mij") for note in gitlab.notes[:100])


def test_a_site_that_will_not_build_is_told(gitlab: FakeGitLab, tmp_path: Path) -> None:
    gitlab.jobs["voorbeeld"] = "failed"
    assert "kon er niet mee worden gebouwd" in comes(gitlab, tmp_path, [])


def test_no_line_is_an_order_to_gitlab_and_no_word_a_reference(gitlab: FakeGitLab, tmp_path: Path) -> None:
    """GitLab obeys a line that begins with a slash, outside fences, and sees references through a backslash."""
    words = "/close\n/label ~fout !12 #3 %mijlpaal @eigenaar &4 $5 https://kwaad.example"
    text = comes(gitlab, tmp_path, [FINDING | dict.fromkeys(("path", "message", "hint", "add", "why"), words)])
    outside = re.sub(r"(?ms)^  (`{3,}).*?^  \1$", "", text)
    assert not re.search(r"(?m)^\s*/", outside)
    prose = re.sub(r"(`+).*?\1|\(https://gitlab\.com/[^)]*\)", "", outside)
    assert "kwaad" in prose
    assert not re.search(r"[~!#%@&$]\\?\w|://|:\\?/", prose.replace("<!-- praktijkenbank: controle -->", ""))
