"""What may not be read or written: one clear Dutch message, and the old site stays."""

from collections.abc import Iterator

import pytest

from tests.cli.test_sessions import fits
from tests.project import Project

NOT_ALLOWED = "je hebt er geen rechten voor"
KEPT = "Een site die er al stond, is niet veranderd.\n"
READING = f"is niet te lezen: {NOT_ALLOWED}. [{{code}}]…Er is 1 fout gevonden.\nDe site is niet gebouwd. {KEPT}"
FILE, FOLDER = (f"Dit bestand {READING.format(code='bestand-onleesbaar')}", f"Deze map {READING.format(code='map-onleesbaar')}")
REFUSED = {
    "content/practices/burenklus.yml": (0, f"…content/practices/burenklus.yml: {FILE}"),
    "content/practices": (0, f"…content/practices: {FOLDER}"),
    "content/sources.yml": (0, f"…content/sources.yml: {FILE}"),
    "site": (0o555, f"De site kan niet in …/site komen. …{NOT_ALLOWED}.\nDe site is niet gebouwd. {KEPT}"),
    "": (0o555, f"Het systeem werkt niet mee: {NOT_ALLOWED} (…). {KEPT}"),
}
"""Path → what may be done there, and the message, in which `…` is any text."""


@pytest.fixture
def closable(rebuilt: Project) -> Iterator[Project]:
    """A built project with a change to publish, in which everything is opened again afterwards, to be thrown away."""
    rebuilt.change("content/practices/praattafel.yml", "Er staat een tafel.", "Er staat iets nieuws.")
    yield rebuilt
    for path in [rebuilt.root, *rebuilt.root.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_read_or_written_is_told_and_the_site_stays(path: str, closable: Project) -> None:
    mode, told = REFUSED[path]
    before = closable.files()
    (closable.root / path).chmod(mode)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert fits(done.stderr, told), done.stderr
    assert path or done.stderr.count("\n") == 1
    assert closable.files() == before
    assert closable.around() == set()


def test_content_that_can_only_be_read_is_enough(closable: Project) -> None:
    for path in (closable.root / "content").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stderr) == (0, "De site staat in site.\n")
    assert b"iets nieuws" in closable.files()["praktijken/praattafel/index.html"]


def test_an_old_site_that_cannot_be_cleared_does_not_undo_the_new(closable: Project) -> None:
    (closable.site / "praktijken").chmod(0o555)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"De nieuwe site staat er. Alleen het opruimen erna lukte niet: {NOT_ALLOWED}.")
    assert b"iets nieuws" in closable.files()["praktijken/praattafel/index.html"]
    assert closable.around() == {".site.nieuw"}
    (closable.root / ".site.nieuw" / "praktijken").chmod(0o755)
    assert closable.built().around() == set()
