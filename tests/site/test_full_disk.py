"""A full disk: one Dutch message, the old site untouched, nothing left beside it, and a next build that works."""

import os
from itertools import count
from pathlib import Path

import pytest

from tests import full_disk
from tests.project import Project


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
