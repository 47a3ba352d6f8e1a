"""The site on disk is the old one or the new one, whole, whatever stands in the way of the swap."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder, site_list
from tests.project import Project
from tests.site.folders import ENDINGS, NEW, STANDS, build, docs, home, made, names, tree, without_list, write


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("put", STANDS.values(), ids=STANDS)
def test_what_stands_where_a_build_works_is_told_and_stays(put: Callable[[Path], object], ending: str, tmp_path: Path) -> None:
    made(tmp_path / "site", "oud")
    put(tmp_path / f".site.{ending}")
    before = tree(tmp_path)
    with pytest.raises(site_folder.WrongFolder, match=rf"De bouw heeft .*\.site\.{ending} nodig om in te werken"):
        build(tmp_path / "site")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("put", [name for name in STANDS if name != "an older site"])
def test_so_does_what_stands_where_the_lock_would(put: str, tmp_path: Path) -> None:
    STANDS[put](tmp_path / ".site.slot")
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


@pytest.mark.parametrize("put", [write, os.mkfifo])
def test_what_is_no_folder_is_no_site(put: Callable[[Path], object], tmp_path: Path) -> None:
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


def test_the_lock_lets_one_build_in_and_needs_a_folder_to_write_in(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_folder.lock(site), pytest.raises(site_folder.FolderBusy), site_folder.lock(site):
        pass
    with site_folder.lock(site):
        assert not site.exists()
    # The lock needs a folder to write in.
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
