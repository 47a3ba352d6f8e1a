"""Builds killed at random moments: `python -m tests.killed_builds --times 100 --seed 1`.

Two versions of the content take turns. After every kill the site is the one version or the other, every byte of it;
the next build succeeds, makes the version it should, and clears up what the killed one left.
"""

import argparse
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

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

    def kill(self) -> float:
        """Kill one build at a random moment, and look; gives the moment, in seconds."""
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
        return moment


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        killer = Killer(Path(folder).resolve(), random.Random(options.seed))
        for _ in range(options.times):
            killer.kill()
    lines = [
        f"{options.times} kills, seed {options.seed}, each within the time of the build before it; "
        f"{time.monotonic() - start:.0f} s in all",
        *(f"{times:5} {what}" for what, times in killer.seen.most_common()),
    ]
    sys.stdout.write("\n".join([*lines, "Every time the old site or the new one stood whole.\n"]))


if __name__ == "__main__":
    main()
