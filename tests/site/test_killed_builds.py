"""Builds killed at random moments; `make kills` does a hundred.

Two versions of the content take turns. After every kill the site is the one version or the other, every byte of it;
the next build succeeds, makes the version it should, and clears up what the killed one left.
"""

import os
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.project import Project

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
