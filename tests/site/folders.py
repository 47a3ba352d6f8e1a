"""Folders as builds and people leave them, and what is in a folder afterwards."""

from collections.abc import Callable
from pathlib import Path

from praktijkenbank.site.output import site_folder, site_list

ENDINGS = ("nieuw", "oud")


def write(path: Path, text: str = "van iemand") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def made(folder: Path, text: str) -> Path:
    """A folder as a build leaves it."""
    write(folder / "index.html", text)
    write(folder / "praktijken" / "index.html", text)
    site_list.complete(folder)
    return folder


def tree(folder: Path) -> dict[str, str | None]:
    """Path → text of all in a folder; of a link where it leads, of a folder nothing."""
    found = {}
    for file in folder.rglob("*"):
        text = str(file.readlink()) if file.is_symlink() else file.read_text() if file.is_file() else None
        found[file.relative_to(folder).as_posix()] = text
    return {path: text for path, text in found.items() if not path.endswith(".slot")}


def build(site: Path, text: str = "nieuw", meanwhile: Callable[[], object] = lambda: None) -> None:
    """What a build does with the folder."""
    site = site_folder.destination(site, ())
    with site_folder.opened(site) as staged:
        meanwhile()
        made(staged, text)
        site_folder.swap_in(site)
        site_folder.clear_leftovers(site)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".site.slot"}


NEW: dict[str, str | None] = {"site": None, **{f"site/{path}": text for path, text in {
    "index.html": "nieuw", "praktijken": None, "praktijken/index.html": "nieuw"}.items()}}  # fmt: skip


def without_list(found: dict[str, str | None]) -> dict[str, str | None]:
    return {path: text for path, text in found.items() if not path.endswith(site_list.LIST)}


def home(folder: Path) -> None:
    write(folder / ".ssh" / "id_ed25519")
    write(folder / "foto.jpg")


def docs(folder: Path) -> None:
    write(folder / "decisions" / "0001.md")


STANDS: dict[str, Callable[[Path], object]] = {
    "a file": write,
    "a link to a folder": lambda path: path.symlink_to(write(path.parent / "elders" / "brief.txt").parent),
    "a link to nothing": lambda path: path.symlink_to("nergens"),
    "a folder": lambda path: write(path / "brief.txt"),
    "an older site": lambda path: write(made(path, "ouder") / "brief.txt"),
}
"""What may stand where a build works."""


def a_list_that_is_a_link(folder: Path) -> None:
    made(folder, "oud")
    (folder / site_list.LIST).rename(folder.parent / "lijst")
    (folder / site_list.LIST).symlink_to("../lijst")


def a_list_of_another(folder: Path) -> None:
    write(folder / site_list.LIST, f"{'0' * 64}  index.html\n")
    write(folder / "index.html")


def a_build_at_work(folder: Path) -> None:
    """Somebody took the folder in which a build works for a site."""
    folder.mkdir()
    site_list.begin(folder)
    write(folder / "index.html")


def git(folder: Path) -> None:
    write(folder / "HEAD", "ref: refs/heads/main")
    (folder / "objects").mkdir()


def only_a_link(folder: Path) -> None:
    folder.mkdir()
    (folder / "naar").symlink_to("/")


OTHERS: dict[str, Callable[[Path], object]] = {
    "home": home,
    "git": git,
    "docs": docs,
    "one stranger": lambda folder: write(folder / "index.html"),
    "only a hidden file": lambda folder: write(folder / ".env"),
    "only an empty folder": lambda folder: (folder / "later").mkdir(parents=True),
    "only a link": only_a_link,
    "an earlier version": lambda folder: (made(folder, "oud") / site_list.LIST).unlink(),
    "a list that is a link": a_list_that_is_a_link,
    "a list of another": a_list_of_another,
    "a build at work": a_build_at_work,
}
"""Folders of somebody, which are no site of ours."""
