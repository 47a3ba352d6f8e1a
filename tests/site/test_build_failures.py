"""A build that fails, is killed or meets a full disk leaves the last good site whole, and says in Dutch what to do."""

import os
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder
from tests import full_disk
from tests.project import Project

KEPT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
KILL = "    os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            "practices/burenklus.yml",
            "[klussen, praten]",
            "[klusen]",
            "content/practices/burenklus.yml:8:10: `klusen` staat niet in de lijst",
        ),
        ("over.md", "Daarom.", "Zie [dit](weg.md).", "content/over.md:10:11: De link `weg.md` komt nergens uit."),
        ("los.md", "", "---\ntitle: Los\n---\n", "content/los.md: `los.md` hoort niet in de map `content`."),
    ],
)
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


@pytest.mark.parametrize(
    "at",
    [
        ".site.nieuw",  # a folder
        ".css",  # a file of the theme, copied by MkDocs
        "over/index.html",  # a page of MkDocs
        "praktijken/burenklus/index.html",  # a page of ours
        "zoeken/index.json",  # the last file of ours that changes
        ".praktijkenbank.sha256.nieuw",
    ],
)
def test_a_full_disk_leaves_the_old_site_and_does_not_stay_full(at: str, rebuilt: Project) -> None:
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    before = rebuilt.files()
    code, said = full_disk.build(rebuilt, at=at)
    assert code == 1
    assert rebuilt.around() == set()
    full_disk.check(rebuilt, code, said, before)


@pytest.mark.skipif("EVERY_WRITE" not in os.environ, reason="takes minutes: `make full-disk`")
def test_so_does_one_that_is_full_at_any_write(built: Project, tmp_path: Path) -> None:
    before = built.files()
    for after in count():
        project = built.copy(tmp_path / str(after))
        project.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
        code, said = full_disk.build(project, after)
        if said == full_disk.ENDS[0]:
            break
        full_disk.check(project, code, said, before)


CHANGES = {
    "content/practices/burenklus.yml": ("Geen klus blijft liggen.", "Iets heel anders."),
    "content/over.md": ("Daarom.", "Zomaar."),
}
"""File → what differs between the versions: the page of a record and a loose one."""


@dataclass
class Killer:
    """A project in `folder` whose builds are killed; `seen` counts what stood afterwards."""

    folder: Path
    chance: random.Random
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.project = Project.make(self.folder / "project").built()
        self.versions = [self.project.files(), {}]
        self.turn(1)
        self.build()
        self.versions[1] = self.project.files()
        self.stands = 1
        assert self.versions[0] != self.versions[1]

    def turn(self, version: int) -> None:
        """Give the content the texts of a version."""
        for path, texts in CHANGES.items():
            self.project.change(path, texts[1 - version], texts[version])

    def build(self) -> None:
        """Build, and remember how long it took: the next kill falls somewhere in so much time."""
        start = time.monotonic()
        self.project.built()
        self.duration = time.monotonic() - start

    def kill(self) -> None:
        """Kill one build at a random moment, and look."""
        coming = 1 - self.stands
        self.turn(coming)
        moment = self.chance.uniform(0, self.duration)
        build = self.project.start("build")
        time.sleep(moment)
        build.kill()
        ended = build.wait().returncode
        found = self.project.files()
        assert found in self.versions, f"killed after {moment:.3f} s, the site is neither version"
        after = "nothing left behind" if not self.project.around() else "something left behind"
        stands = "the new site" if found == self.versions[coming] else "the old site"
        self.seen["finished before the kill" if ended == 0 else f"killed: {stands}, {after}"] += 1
        self.build()
        assert self.project.files() == self.versions[coming], f"the build after the kill at {moment:.3f} s made another site"
        assert self.project.around() == set(), self.project.around()
        self.stands = coming


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    killer, times = Killer(tmp_path, random.Random(1)), int(os.environ.get("TIMES", 5))
    for _ in range(times):
        killer.kill()
    assert killer.seen.total() == times
    print(killer.seen)
