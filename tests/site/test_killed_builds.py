"""Five builds killed at random moments; `python -m tests.killed_builds` does a hundred."""

import random
from pathlib import Path

from tests.killed_builds import Killer


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    killer = Killer(tmp_path, random.Random(1))
    for _ in range(5):
        killer.kill()
    assert killer.seen.total() == 5
