"""What may not be read or written: one clear Dutch message, and the old site stays."""

from collections.abc import Iterator

import pytest

from tests.project import Project

NOT_ALLOWED = "je hebt er geen rechten voor"
KEPT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd.\n"
GUIDE = "    Uitleg: https://praktijkenbank.example.org/bijdragen/meldingen/"
UNREADABLE = {
    "content/practices/burenklus.yml": f"content/practices/burenklus.yml: Dit bestand is niet te lezen: {NOT_ALLOWED}. "
    "[bestand-onleesbaar]\n    Kijk of het bestand bestaat en of je het mag openen.\n"
    f"{GUIDE}bestand-onleesbaar/\n\nEr is 1 fout gevonden.\n",
    "content/practices": f"content/practices: Deze map is niet te lezen: {NOT_ALLOWED}. [map-onleesbaar]\n"
    "    Kijk of het een map is, en of je haar mag openen.\n"
    f"{GUIDE}map-onleesbaar/\n\nEr is 1 fout gevonden.\n",
    "content/sources.yml": f"content/sources.yml: Dit bestand is niet te lezen: {NOT_ALLOWED}. [bestand-onleesbaar]\n"
    "    Kijk of het bestand bestaat en of je het mag openen.\n"
    f"{GUIDE}bestand-onleesbaar/\n\nEr is 1 fout gevonden.\n",
}


@pytest.fixture
def closable(rebuilt: Project) -> Iterator[Project]:
    """A built project with a change to publish, in which everything is opened again afterwards, to be thrown away."""
    rebuilt.change("content/practices/praattafel.yml", "Er staat een tafel.", "Er staat iets nieuws.")
    yield rebuilt
    for path in [rebuilt.root, *rebuilt.root.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@pytest.mark.parametrize("path", UNREADABLE)
def test_what_cannot_be_read_is_told(path: str, closable: Project) -> None:
    before = closable.files()
    (closable.root / path).chmod(0)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "\n" + UNREADABLE[path] + KEPT or done.stderr == UNREADABLE[path] + KEPT
    assert closable.files() == before


def test_a_folder_of_vocabularies_that_cannot_be_read_is_told_once(closable: Project) -> None:
    (closable.root / "content" / "vocabulary").chmod(0)
    done = closable.run_powerless("validate")
    assert done.returncode == 1
    assert f"content/vocabulary: Deze map is niet te lezen: {NOT_ALLOWED}." in done.stdout
    assert "ontbreekt" not in done.stdout


def test_content_that_can_only_be_read_is_enough(closable: Project) -> None:
    for path in (closable.root / "content").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stderr) == (0, "De site staat in site.\n")
    assert b"iets nieuws" in closable.files()["praktijken/praattafel/index.html"]


def test_a_draft_needs_a_folder_to_write_in(closable: Project) -> None:
    (closable.root / "content" / "practices").chmod(0o555)
    done = closable.run_powerless("new", "mijn-praktijk")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        f"content/practices/mijn-praktijk.yml: Dit bestand is niet gemaakt: {NOT_ALLOWED}. [niet-gemaakt]"
    )


def test_a_site_folder_that_may_not_be_written_is_left_alone(closable: Project) -> None:
    before = closable.files()
    closable.site.chmod(0o555)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"De site kan niet in {closable.site} komen." in done.stderr
    assert f"Het systeem zegt: {NOT_ALLOWED}." in done.stderr
    assert done.stderr.endswith(KEPT)
    assert closable.files() == before
    assert closable.around() == set()


def test_a_folder_around_the_site_that_may_not_be_written(closable: Project) -> None:
    before = closable.files()
    closable.root.chmod(0o555)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"Het systeem werkt niet mee: {NOT_ALLOWED} (")
    assert done.stderr.endswith("Een site die er al stond, is niet veranderd.\n")
    assert closable.files() == before


def test_an_old_site_that_cannot_be_cleared_does_not_undo_the_new(closable: Project) -> None:
    (closable.site / "praktijken").chmod(0o555)
    done = closable.run_powerless("build")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"De nieuwe site staat er. Alleen het opruimen erna lukte niet: {NOT_ALLOWED}.")
    assert b"iets nieuws" in closable.files()["praktijken/praattafel/index.html"]
    assert closable.around() == {".site.nieuw"}
    (closable.root / ".site.nieuw" / "praktijken").chmod(0o755)
    assert closable.built().around() == set()
