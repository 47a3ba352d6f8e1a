"""A build on several cores: the same site to the byte, the same words when something is wrong, and nobody left behind."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.problems.system import WORDS
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.output.workers import _turns
from tests import full_disk, mini
from tests.project import Project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked")
SEVERAL = """from praktijkenbank.reading import content, processes
from praktijkenbank.site.output import workers

processes.cores = content.cores = workers.cores = lambda: 3
content.EACH = workers.EACH = 1
"""
"""A hook with which also the miniature site is made by three processes."""

FORKS_FALL = f"{SEVERAL}processes._work = lambda *given: os.kill(os.getpid(), signal.SIGKILL)\n"
"""The same, in which the system ends each fork, as it does when memory runs out."""

ALL_WAIT = f"""{SEVERAL}
import pathlib, time
from praktijkenbank.site.output.site_file import SiteFile

def wait(self, folder):
    pathlib.Path(f"bezig-{{os.getpid()}}").touch()
    time.sleep(60)

SiteFile.write = wait
"""
"""The same, in which each process stays at its first file, and says so."""


@pytest.mark.parametrize("hook", [SEVERAL, FORKS_FALL])
def test_several_processes_make_the_same_site_to_the_byte(hook: str, rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.hook(hook)
    assert rebuilt.built().files() == before
    assert rebuilt.around() == set()


def test_what_a_template_cannot_do_is_told_as_ever(rebuilt: Project) -> None:
    (rebuilt.root / "eigen" / "pages").mkdir(parents=True)
    rebuilt.write("eigen/pages/practice.html", "<p>\n\n{{ practice.weg.ook }}")
    rebuilt.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
    alone = rebuilt.run("build")
    rebuilt.hook(SEVERAL)
    together = rebuilt.run("build")
    assert (together.returncode, together.stdout, together.stderr) == (1, "", alone.stderr)
    assert alone.stderr.startswith("eigen/pages/practice.html, regel 3: dit sjabloon werkt niet: ")
    assert rebuilt.around() == set()


@pytest.mark.parametrize("at", ["praktijken/burenklus/index.html", "zoeken/index.json", "data/praktijken/praattafel.json"])
def test_a_full_disk_leaves_the_old_site(at: str, rebuilt: Project) -> None:
    before, settings = rebuilt.files(), rebuilt.read("mkdocs.yml")
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    filling = f"from tests import full_disk\n\nfull_disk.fill_up({str(rebuilt.root)!r}, 0, {at!r})"
    rebuilt.hook(f"{SEVERAL}\nimport sys\n\nsys.path.append({str(mini.ROOT)!r})\n{filling}")
    done = rebuilt.run("build")
    rebuilt.write("mkdocs.yml", settings)
    assert done.returncode == 1
    full_disk.check(rebuilt, 1, done.stderr, before)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_ended_leaves_no_process_and_the_old_site(how: signal.Signals, rebuilt: Project) -> None:
    before, settings = rebuilt.files(), rebuilt.read("mkdocs.yml")
    rebuilt.hook(ALL_WAIT)
    build = rebuilt.start("build")

    def busy() -> set[int]:
        return {int(file.name.partition("-")[2]) for file in rebuilt.root.glob("bezig-*")}

    wait_for(lambda: len(busy()) == 3)
    if how == signal.SIGKILL:
        build.kill()
    else:  # a terminal tells every one of them
        for pid in sorted(busy(), key=lambda pid: pid == build.process.pid):
            os.kill(pid, how)
    done = build.wait()
    wait_for(lambda: not any(map(is_alive, busy())))
    assert rebuilt.files() == before
    if how == signal.SIGKILL:
        assert done.returncode == -how
        rebuilt.write("mkdocs.yml", settings)
        assert rebuilt.built().files() == before
    else:
        assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", WORDS["stopped"])
    assert rebuilt.around() == set()


def test_files_of_one_group_are_one_turn_and_every_file_has_its_turn() -> None:
    files = [SiteFile(str(at), str, "samen" if at % 3 else "") for at in range(5000)]
    turns = _turns(files)
    assert turns[0] == [at for at in range(5000) if at % 3]
    assert sorted(at for turn in turns for at in turn) == list(range(5000))
    assert len(turns) < 1000


def is_alive(pid: int) -> bool:
    """Whether a process still does something: one that ended and that nobody asked after is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not what():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.05)
