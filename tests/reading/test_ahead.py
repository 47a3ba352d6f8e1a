"""Records that several processes read: the same records and the same words, also when one of those is ended."""

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.reading import content, processes
from praktijkenbank.reading.content import Ahead, read_content
from tests import mini
from tests.project import Project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked")


@pytest.mark.parametrize("how", ["all read", "each is ended", "there is no room"])
def test_several_processes_read_what_one_reads(how: str, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.change("content/practices/burenklus.yml", "name: ", "naam: ")
    project.write("content/practices/leeg.yml", "")
    (project.root / "content/practices/kapot.yml").write_bytes(b"name: \xff\n")
    project.write("content/knowledge/kop.md", "Zonder kop.\n")
    alone = read_content(project.root / "content")
    monkeypatch.setattr(content, "cores", lambda: 3)
    monkeypatch.setattr(content, "EACH", 1)
    if how == "each is ended":
        monkeypatch.setattr(processes, "_work", lambda *given: os.kill(os.getpid(), signal.SIGKILL))
    forks: list[processes.Fork[Any]] = []

    def fork(work: Callable[[], Any]) -> processes.Fork[Any]:
        if how == "there is no room":
            raise BlockingIOError(errno.EAGAIN, "no room")
        forks.append(processes.Fork(work))
        return forks[-1]

    monkeypatch.setattr(content, "Fork", fork)
    assert read_content(project.root / "content") == alone
    assert len(forks) == (0 if how == "there is no room" else 2)
    assert len(alone.problems) > 3


def test_who_never_asks_for_the_records_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "cores", lambda: 3)
    monkeypatch.setattr(content, "EACH", 1)
    with Ahead(mini.CONTENT) as begun:
        found = [fork._process.pid for fork in begun._forks]
    assert len(found) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in found)
