"""A full disk: one Dutch message, the old site untouched, and a next build that works."""

import pytest

from tests import full_disk
from tests.project import Project

PLACES = {
    "a folder": ".site.nieuw",
    "a file of the theme, copied by MkDocs": ".css",
    "a page of MkDocs": "over/index.html",
    "a page of ours": "praktijken/burenklus/index.html",
    "the last file of ours that changes": "zoeken/index.json",
}


@pytest.fixture
def changed(rebuilt: Project) -> Project:
    """A built project whose next site is another one."""
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    return rebuilt


@pytest.mark.parametrize("at", PLACES.values(), ids=PLACES)
def test_a_full_disk_leaves_the_old_site(at: str, changed: Project) -> None:
    before = changed.files()
    code, said = full_disk.build(changed, at=at)
    assert code == 1
    full_disk.check(changed, code, said, before)


@pytest.mark.parametrize("at", ["praktijken/burenklus/index.html", ".praktijkenbank.sha256.nieuw"])
def test_a_failed_build_does_not_keep_the_disk_full(at: str, changed: Project) -> None:
    full_disk.build(changed, at=at)
    assert changed.around() == set()
