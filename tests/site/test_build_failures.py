"""A build that fails, is killed or meets a full disk leaves the last good site whole, and says in Dutch what to do."""

import os
import random
import time
from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder
from tests import full_disk
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
KEPT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
KILL = "    os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.parametrize(("path", "old", "new", "told"), CASES["told"])
def test_a_failed_build_of_mkdocs_itself_leaves_the_site_as_it_was(
    path: str, old: str, new: str, told: str, rebuilt: Project
) -> None:
    """As one of ours, which the sessions of the command line show."""
    before = rebuilt.files()
    (rebuilt.root / "content" / path).touch()
    rebuilt.change(f"content/{path}", old, new)
    done = rebuilt.mkdocs("build", "--strict")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert rebuilt.files() == before


@pytest.mark.parametrize("where", ["on_env(env, config, files)", "on_post_build(config)"])
def test_a_killed_build_leaves_the_site_whole_and_the_next_clears_up(where: str, rebuilt: Project) -> None:
    before = rebuilt.files()
    settings = (rebuilt.root / "mkdocs.yml").read_text("utf-8")
    rebuilt.hook(f"def {where}:\n{KILL}")
    assert rebuilt.run("build").returncode == -9
    (rebuilt.root / ".site.nieuw").mkdir(exist_ok=True)
    rebuilt.write(".site.nieuw/half.html", "van een afgebroken bouw")
    assert rebuilt.files() == before
    rebuilt.write("mkdocs.yml", settings)
    rebuilt.built()
    assert rebuilt.around() == set()
    assert rebuilt.files() == before


def test_a_build_killed_just_before_the_swap_leaves_the_site_whole(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    rebuilt.hook(f"from praktijkenbank.site.output import site_folder\n\ndef kill(site):\n{KILL}\n\nsite_folder.swap_in = kill")
    assert rebuilt.run("build").returncode == -9
    assert "Iets nieuws." in (rebuilt.root / ".site.nieuw" / "praktijken" / "burenklus" / "index.html").read_text("utf-8")
    assert rebuilt.files() == before


def test_ctrl_c_is_one_dutch_line(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.hook("def on_env(env, config, files):\n    os.kill(os.getpid(), signal.SIGINT)")
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == "Afgebroken. Een site die er al stond, is niet veranderd."
    assert rebuilt.files() == before


def test_two_builds_at_once_are_one_too_many(rebuilt: Project) -> None:
    before = rebuilt.files()
    with site_folder.lock(rebuilt.site):
        done = rebuilt.run("build")
    assert done.returncode == 1
    assert done.stderr == f"Er is al een andere bouw bezig in {rebuilt.site}. Wacht tot die klaar is.\n{KEPT}\n"
    assert rebuilt.files() == before


@pytest.mark.parametrize("at", CASES["full"])
def test_a_full_disk_leaves_the_old_site_and_does_not_stay_full(at: str, rebuilt: Project) -> None:
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    before = rebuilt.files()
    code, said = full_disk.build(rebuilt, at=at)
    assert code == 1
    assert rebuilt.around() == set()
    full_disk.check(rebuilt, code, said, before)


def test_so_does_one_that_is_full_at_any_write(built: Project, tmp_path: Path) -> None:
    """At one and at none; at each, which takes minutes, with `make full-disk`."""
    before = built.files()
    for after in count() if "EVERY_WRITE" in os.environ else (70, 1_000_000):
        project = built.copy(tmp_path / str(after))
        project.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
        code, said = full_disk.build(project, after)
        if said == full_disk.ENDS[0]:
            break
        full_disk.check(project, code, said, before)
    assert said == full_disk.ENDS[0]


CHANGES = {
    "content/practices/burenklus.yml": ("Geen klus blijft liggen.", "Iets heel anders."),
    "content/over.md": ("Daarom.", "Zomaar."),
}
"""File → what differs between two versions of the content: the page of a record and a loose one."""


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """The versions take turns. After every kill the site is one of them; the next build succeeds, and clears up. `make kills` does a hundred."""
    project, chance, seen = Project.make(tmp_path / "project").built(), random.Random(1), Counter[tuple[bool, bool, bool]]()

    def turn(version: int) -> None:
        for path, texts in CHANGES.items():
            project.change(path, texts[1 - version], texts[version])

    def build() -> float:
        start = time.monotonic()
        project.built()
        return time.monotonic() - start

    versions = [project.files()]
    turn(1)
    duration = build()
    versions.append(project.files())
    assert versions[0] != versions[1]
    for number in range(int(os.environ.get("TIMES", 5))):
        coming = versions[number % 2]
        turn(number % 2)
        moment = chance.uniform(0, duration)
        killed = project.start("build")
        time.sleep(moment)
        killed.kill()
        ended, found = killed.wait().returncode, project.files()
        assert found in versions, f"killed after {moment:.3f} s, the site is neither version"
        seen[ended == 0, found == coming, bool(project.around())] += 1
        duration = build()
        assert project.files() == coming, f"the build after the kill at {moment:.3f} s made another site"
        assert project.around() == set()
    print("(finished before the kill, the new site, something left behind):", *seen.most_common(), sep="\n")
