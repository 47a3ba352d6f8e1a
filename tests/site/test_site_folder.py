"""The site on disk is the old one or the new one, whole; and nothing that somebody put anywhere is ever lost."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder, site_list
from tests.project import Project

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


def test_an_absent_folder_becomes_the_site(tmp_path: Path) -> None:
    build(tmp_path / "site")
    assert without_list(tree(tmp_path)) == NEW


def test_an_empty_folder_becomes_the_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    build(tmp_path / "site")
    assert without_list(tree(tmp_path)) == NEW


@pytest.mark.parametrize("exchange", [True, False])
def test_a_next_site_takes_the_place_of_the_old(exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    write(made(tmp_path / "site", "oud") / "weg" / "index.html")
    site_list.complete(tmp_path / "site")
    build(tmp_path / "site")
    assert without_list(tree(tmp_path)) == NEW


def test_the_list_is_read_by_sha256sum(tmp_path: Path) -> None:
    lines = (made(tmp_path / "site", "") / site_list.LIST).read_text("utf-8").splitlines()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert lines[0].startswith("# ")
    assert lines[1:] == [f"{empty}  index.html", f"{empty}  praktijken/index.html"]


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


OTHERS = [
    home, git, docs, one_stranger, only_a_hidden_file, only_an_empty_folder, only_a_link, an_earlier_version,
    a_list_that_is_a_link, a_list_of_another, a_build_at_work,
]  # fmt: skip


@pytest.mark.parametrize("fill", OTHERS)
def test_a_folder_of_somebody_is_no_site(fill: Callable[[Path], None], tmp_path: Path) -> None:
    fill(tmp_path / "site")
    before = tree(tmp_path)
    with pytest.raises(site_folder.WrongFolder, match="is niet leeg") as told:
        build(tmp_path / "site")
    assert f"`{min(names(tmp_path / 'site'))}`" in str(told.value)
    assert tree(tmp_path) == before
    assert not (tmp_path / ".site.slot").exists(), "not even a lock stands beside it"


def test_a_few_names_are_told_and_how_many_more(tmp_path: Path) -> None:
    for number in range(9):
        write(tmp_path / "site" / f"{number}\n")
    with pytest.raises(site_folder.WrongFolder, match=r"Er staat: `0\\u000a`, `1\\u000a`, `2\\u000a`, `3\\u000a` en nog 5\."):
        build(tmp_path / "site")


ADDED: dict[str, Callable[[Path], object]] = {
    "CNAME": lambda site: write(site / "CNAME"),
    ".well-known": lambda site: write(site / ".well-known" / "security.txt"),
    "praktijken/google.html": lambda site: write(site / "praktijken" / "google.html"),
    "leeg": lambda site: (site / "leeg").mkdir(),
    "naar": lambda site: (site / "naar").symlink_to("/etc"),
    "pijp": lambda site: os.mkfifo(site / "pijp"),
    "index.html (veranderd na de bouw)": lambda site: write(site / "index.html"),
}


@pytest.mark.parametrize("name", ADDED)
def test_what_somebody_added_to_our_site_is_told_and_stays(name: str, tmp_path: Path) -> None:
    ADDED[name](made(tmp_path / "site", "oud"))
    before = tree(tmp_path) if name != "pijp" else {}
    with pytest.raises(site_folder.WrongFolder) as told:
        build(tmp_path / "site")
    assert f"staat iets wat niet van de bouw is: `{name}`." in str(told.value)
    assert "in de map `public`" in str(told.value)
    assert (tree(tmp_path) if name != "pijp" else {}) == before


def test_a_file_of_ours_that_became_a_link_is_somebodys(tmp_path: Path) -> None:
    site = made(tmp_path / "site", "oud")
    (site / "index.html").rename(tmp_path / "elders.html")
    (site / "index.html").symlink_to("../elders.html")
    with pytest.raises(site_folder.WrongFolder, match="veranderd na de bouw"):
        build(site)
    assert (tmp_path / "elders.html").read_text() == "oud"


def test_what_somebody_took_away_is_made_again(tmp_path: Path) -> None:
    (made(tmp_path / "site", "oud") / "index.html").unlink()
    build(tmp_path / "site")
    assert without_list(tree(tmp_path)) == NEW


@pytest.mark.parametrize("exchange", [True, False])
def test_what_somebody_adds_during_a_build_is_not_lost(exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    site = made(tmp_path / "site", "oud")
    with pytest.raises(site_folder.WrongFolder, match="CNAME"):
        build(site, meanwhile=lambda: write(site / "CNAME"))
    assert (site / "index.html").read_text() == "nieuw"
    kept = tmp_path / (".site.nieuw" if exchange else ".site.oud")
    assert (kept / "CNAME").read_text() == "van iemand"
    with pytest.raises(site_folder.WrongFolder, match="CNAME"):
        build(site)


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


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("put", [a_file, a_link_to_a_folder, a_link_to_nothing, a_folder, an_older_site])
def test_what_stands_where_a_build_works_is_told_and_stays(put: Callable[[Path], None], ending: str, tmp_path: Path) -> None:
    made(tmp_path / "site", "oud")
    put(tmp_path / f".site.{ending}")
    before = tree(tmp_path)
    with pytest.raises(site_folder.WrongFolder, match=rf"De bouw heeft .*\.site\.{ending} nodig om in te werken"):
        build(tmp_path / "site")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("put", [a_file, a_link_to_a_folder, a_link_to_nothing, a_folder])
def test_so_does_what_stands_where_the_lock_would(put: Callable[[Path], None], tmp_path: Path) -> None:
    put(tmp_path / ".site.slot")
    with pytest.raises(site_folder.WrongFolder, match=r"De bouw heeft .*\.site\.slot nodig"):
        build(tmp_path / "site")
    assert not (tmp_path / "nergens").exists()
    assert all(file.read_text() == "van iemand" for file in tmp_path.rglob("*") if file.is_file())


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_killed_build_left_is_cleared(ending: str, tmp_path: Path) -> None:
    made(tmp_path / "site", "oud")
    half = tmp_path / f".site.{ending}"
    half.mkdir()
    site_list.begin(half)
    write(half / "half" / "index.html")
    build(tmp_path / "site")
    assert without_list(tree(tmp_path)) == NEW


def test_a_build_killed_between_two_renames_is_undone(tmp_path: Path) -> None:
    made(tmp_path / ".site.oud", "oud")
    made(tmp_path / ".site.nieuw", "half")
    site_folder.clear_leftovers(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "oud"
    assert names(tmp_path) == {"site"}


def test_a_swap_that_fails_halfway_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    site = made(tmp_path / "site", "oud")
    with pytest.raises(FileNotFoundError):
        site_folder.swap_in(site)
    assert (site / "index.html").read_text() == "oud"
    assert names(tmp_path) == {"site"}


def test_a_build_that_fails_leaves_no_half_site(tmp_path: Path) -> None:
    site = made(tmp_path / "site", "oud")

    def fail() -> None:
        write(tmp_path / ".site.nieuw" / "groot")
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        build(site, meanwhile=fail)
    assert (site / "index.html").read_text() == "oud"
    assert names(tmp_path) == {"site"}


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o775, 0o2775])
def test_the_folder_keeps_its_mode_and_its_group(mode: int, tmp_path: Path) -> None:
    site = made(tmp_path / "site", "oud")
    group = 12345 if os.geteuid() == 0 else os.getgid()
    os.chown(site, -1, group)
    site.chmod(mode)
    build(site)
    found = site.stat()
    assert (stat.S_IMODE(found.st_mode), found.st_gid) == (mode, group)


def test_a_link_to_the_site_stays_and_is_followed(tmp_path: Path) -> None:
    made(tmp_path / "schijf" / "bank", "oud")
    (tmp_path / "site").symlink_to("schijf/bank")
    build(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "schijf" / "bank" / "index.html").read_text() == "nieuw"
    home(tmp_path / "thuis")
    (tmp_path / "naar-huis").symlink_to("thuis")
    with pytest.raises(site_folder.WrongFolder, match=r"`.ssh`, `foto.jpg`"):
        build(tmp_path / "naar-huis")


def test_a_link_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    with pytest.raises(site_folder.WrongFolder, match="kring"):
        build(tmp_path / "site")


@pytest.mark.parametrize("site", ["content", "content/site", "elders/../content/site", ".git", ".git/site", "/"])
def test_a_site_never_stands_in_what_it_is_made_from(site: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "elders").mkdir()
    with pytest.raises(site_folder.WrongFolder, match="De site kan niet in"):
        site_folder.destination(tmp_path / site, [tmp_path / "content"])


@pytest.mark.parametrize("put", [a_file, lambda path: os.mkfifo(path)])
def test_what_is_no_folder_is_no_site(put: Callable[[Path], None], tmp_path: Path) -> None:
    put(tmp_path / "site")
    with pytest.raises(site_folder.WrongFolder, match="dat is geen map"):
        build(tmp_path / "site")


def test_a_mount_point_is_told_before_anything_is_built() -> None:
    with pytest.raises(site_folder.WrongFolder, match=r"koppelpunt .* Kies een map daarbinnen, zoals /proc/site,"):
        site_folder.destination(Path("/proc"), ())


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_so_is_one_that_only_a_rename_shows(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of the same disk can be mounted: then it looks like any other."""
    site = made(tmp_path / "site", "oud")
    monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)

    def refused(path: Path, target: Path) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(site_folder.WrongFolder, match="koppelpunt"):
        build(site)
    assert (site / "index.html").read_text() == "oud"
    assert names(tmp_path) == {"site"}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_folder.lock(site), pytest.raises(site_folder.FolderBusy), site_folder.lock(site):
        pass
    with site_folder.lock(site):
        assert not site.exists()


def test_the_lock_needs_a_folder_to_write_in(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(site_folder.Refused, match=r"Kijk of dat geen bestand is .* er staat al iets met die naam\."):
        build(tmp_path / "bestand" / "site")


def test_a_site_is_removed_and_nothing_else(tmp_path: Path) -> None:
    made(tmp_path / "site", "oud")
    (tmp_path / ".site.nieuw").mkdir()
    write(tmp_path / ".site.van-mij")
    site_folder.remove(tmp_path / "site")
    assert names(tmp_path) == {".site.van-mij"}
    home(tmp_path / "site")
    with pytest.raises(site_folder.WrongFolder, match="ssh"):
        site_folder.remove(tmp_path / "site")
    assert names(tmp_path / "site") == {".ssh", "foto.jpg"}


@pytest.mark.parametrize("site", [".", "docs", "content", "content/nieuw"])
def test_the_command_line_takes_it_for_wrong_use(site: str, here: Project) -> None:
    docs(here.root / "docs")
    before = tree(here.root)
    done = here.run("build", "--site", site)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "Kies een" in done.stderr
    assert tree(here.root) == before


def test_mkdocs_says_the_same(here: Project) -> None:
    write(here.site / "CNAME")
    done = here.mkdocs("build", "--quiet")
    assert done.returncode == 1
    assert f"De map {here.site} is niet leeg" in done.stderr
    assert "Traceback" not in done.stderr
    assert names(here.site) == {"CNAME"}
