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


def a_file(path: Path) -> None:
    write(path)


def a_link_to_a_folder(path: Path) -> None:
    path.symlink_to(write(path.parent / "elders" / "brief.txt").parent)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("nergens")


def a_folder(path: Path) -> None:
    write(path / "brief.txt")


def an_older_site(path: Path) -> None:
    write(made(path, "ouder") / "brief.txt")


def home(folder: Path) -> None:
    write(folder / ".ssh" / "id_ed25519")
    write(folder / "foto.jpg")


def git(folder: Path) -> None:
    write(folder / "HEAD", "ref: refs/heads/main")
    (folder / "objects").mkdir()


def docs(folder: Path) -> None:
    write(folder / "decisions" / "0001.md")


def one_stranger(folder: Path) -> None:
    write(folder / "index.html")


def only_a_hidden_file(folder: Path) -> None:
    write(folder / ".env")


def only_an_empty_folder(folder: Path) -> None:
    (folder / "later").mkdir(parents=True)


def only_a_link(folder: Path) -> None:
    folder.mkdir()
    (folder / "naar").symlink_to("/")


def an_earlier_version(folder: Path) -> None:
    made(folder, "oud")
    (folder / site_list.LIST).unlink()


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
