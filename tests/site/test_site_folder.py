"""A build writes and deletes only what builds made, nothing that somebody put anywhere is ever lost, and the site on disk is the old
one or the new one, whole, whatever stands in the way of the swap."""

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder, site_list
from praktijkenbank.site.output.public import public_files
from praktijkenbank.site.output.writer import Makers
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
REFUSED: dict[str, tuple[dict[str, str], str]] = CASES["refused"] | {
    f"{what} at {at}": ({"site": "een site"} | {path.format(at): text for path, text in stands.items()}, rf"heeft .*\{at} nodig")
    for what, stands in CASES["in the way"].items()
    for at in (".site.nieuw", ".site.oud", ".site.slot")
}
NEW = {"site": None, "site/index.html": "nieuw", "site/praktijken": None, "site/praktijken/index.html": "nieuw"}


def made(folder: Path, text: str) -> Path:
    """A folder as a build leaves it."""
    put(folder.parent, {f"{folder.name}/{path}": text for path in ("index.html", "praktijken/index.html")})
    site_list.complete(folder, {})
    return folder


def put(folder: Path, stands: dict[str, str]) -> None:
    """What `test_site_folder.yml` says."""
    for path, what in stands.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        match what.split(" "):
            case ["een", "site"]:
                made(place, "oud")
            case ["een", "halve", "site"]:
                place.mkdir()
                site_list.begin(place)
            case ["map"]:
                place.mkdir()
            case ["pijp"]:
                os.mkfifo(place)
            case ["weg"]:
                place.unlink()
            case ["->" | "=>" as how, to]:
                if how == "=>":
                    place.rename(place.parent / to)
                place.symlink_to(to)
            case _:
                place.write_text(what)


def tree(folder: Path) -> dict[str, str | None]:
    """Path → text of all in a folder; of a link where it leads, of a folder nothing."""
    return {
        file.relative_to(folder).as_posix(): str(file.readlink())
        if file.is_symlink()
        else file.read_text()
        if file.is_file()
        else None
        for file in folder.rglob("*")
    }


def build(site: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    """What a build does with the folder."""
    site = site_folder.destination(site, ())
    with site_folder.opened(site) as staged:
        meanwhile()
        made(staged, "nieuw")
        site_folder.swap_in(site)
        site_folder.clear_leftovers(site)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".site.slot"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """An old site."""
    return made(tmp_path / "site", "oud")


@pytest.fixture(params=[True, False], ids=["exchanged", "renamed"])
def exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the system can exchange two names."""
    if not request.param:
        monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    return bool(request.param)


@pytest.mark.parametrize("stands", CASES["built"].values(), ids=CASES["built"])
def test_what_holds_nothing_of_somebody_becomes_the_site(stands: dict[str, str], exchange: bool, tmp_path: Path) -> None:
    put(tmp_path, stands)
    build(tmp_path / "site")
    assert {path: text for path, text in tree(tmp_path).items() if not path.endswith((site_list.LIST, ".slot"))} == NEW


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_somebodys_is_told_and_stays(name: str, tmp_path: Path) -> None:
    stands, told = REFUSED[name]
    put(tmp_path, stands)
    before = tree(tmp_path)
    with pytest.raises(site_folder.WrongFolder, match=told.replace("{}", re.escape(name))):
        build(tmp_path / "site")
    lock = set() if "niet leeg" in told else {".site.slot"} - before.keys()
    assert {path: text for path, text in tree(tmp_path).items() if path not in lock} == before


def test_the_list_is_read_by_sha256sum(tmp_path: Path) -> None:
    lines = (made(tmp_path / "site", "") / site_list.LIST).read_text("utf-8").splitlines()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert lines[0].startswith("# ")
    assert lines[1:] == [f"{empty}  index.html", f"{empty}  praktijken/index.html"]


def test_what_somebody_adds_during_a_build_is_not_lost(exchange: bool, site: Path) -> None:
    with pytest.raises(site_folder.WrongFolder, match="CNAME"):
        build(site, meanwhile=lambda: put(site, {"CNAME": "van iemand"}))
    assert (site / "index.html").read_text() == "nieuw"
    assert (site.with_name(".site.nieuw" if exchange else ".site.oud") / "CNAME").read_text() == "van iemand"
    with pytest.raises(site_folder.WrongFolder, match="CNAME"):
        build(site)


def test_a_build_killed_between_two_renames_is_undone(tmp_path: Path) -> None:
    put(tmp_path, {".site.oud": "een site", ".site.nieuw": "een site"})
    site_folder.clear_leftovers(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "oud"
    assert names(tmp_path) == {"site"}


def test_a_swap_that_fails_between_two_renames_is_undone(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    with pytest.raises(FileNotFoundError):
        site_folder.swap_in(site)
    assert (site / "index.html").read_text() == "oud"
    assert names(site.parent) == {"site"}


@pytest.mark.parametrize(("number", "told"), [(errno.ENOSPC, "full"), (errno.EBUSY, "koppelpunt"), (errno.EXDEV, "koppelpunt")])
def test_what_fails_leaves_the_old_site_alone(number: int, told: str, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle; and a folder of the same disk that is mounted, which only a rename shows."""

    def fail(*_: object) -> None:
        if number == errno.ENOSPC:
            put(site.parent, {".site.nieuw/groot": "x"})
        raise OSError(number, told)

    monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    if number != errno.ENOSPC:
        monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises((OSError, site_folder.WrongFolder), match=told):
        build(site, meanwhile=fail if number == errno.ENOSPC else lambda: None)
    assert (site / "index.html").read_text() == "oud"
    assert names(site.parent) == {"site"}


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o775, 0o2775])
def test_the_folder_keeps_its_mode_and_its_group(mode: int, site: Path) -> None:
    group = 12345 if os.geteuid() == 0 else os.getgid()
    os.chown(site, -1, group)
    site.chmod(mode)
    build(site)
    found = site.stat()
    assert (stat.S_IMODE(found.st_mode), found.st_gid) == (mode, group)


def test_a_link_to_the_site_stays_and_is_followed(tmp_path: Path) -> None:
    put(tmp_path, {"schijf/bank": "een site", "site": "-> schijf/bank"})
    build(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "schijf" / "bank" / "index.html").read_text() == "nieuw"


@pytest.mark.parametrize("site", ["content", "content/site", "elders/../content/site", ".git", ".git/site", "/", "/proc"])
def test_a_site_never_stands_in_what_it_is_made_from_nor_on_a_mount_point(site: str, tmp_path: Path) -> None:
    put(tmp_path, {"content": "map", "elders": "map"})
    told = r"koppelpunt .* Kies een map daarbinnen, zoals /proc/site," if site == "/proc" else "De site kan niet in"
    with pytest.raises(site_folder.WrongFolder, match=told):
        site_folder.destination(tmp_path / site, [tmp_path / "content"])


def test_the_lock_lets_one_build_in_and_needs_a_folder_to_write_in(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_folder.lock(site), pytest.raises(site_folder.Refused, match="bezig"), site_folder.lock(site):
        pass
    with site_folder.lock(site):
        assert not site.exists()
    put(tmp_path, {"bestand": "geen map"})
    with pytest.raises(site_folder.Refused, match=r"Kijk of dat geen bestand is .* er staat al iets met die naam\."):
        build(tmp_path / "bestand" / "site")


def test_a_site_is_removed_and_nothing_else(site: Path) -> None:
    put(site.parent, {".site.nieuw": "map", ".site.van-mij": "x"})
    site_folder.remove(site)
    assert names(site.parent) == {".site.van-mij"}
    put(site, {".ssh": "map", "foto.jpg": "x"})
    with pytest.raises(site_folder.WrongFolder, match="ssh"):
        site_folder.remove(site)
    assert names(site) == {".ssh", "foto.jpg"}


def test_mkdocs_says_the_same(here: Project) -> None:
    put(here.site, {"CNAME": "x"})
    done = here.mkdocs("build", "--quiet")
    assert done.returncode == 1
    assert f"De map {here.site} is niet leeg" in done.stderr
    assert "Traceback" not in done.stderr
    assert names(here.site) == {"CNAME"}


@pytest.mark.parametrize(("name", "what", "why"), CASES["odd"])
def test_only_plain_files_are_published(name: str, what: str, why: str, tmp_path: Path) -> None:
    put(tmp_path, {"public/gewoon.txt": "x", f"public/{name}": what})
    files, (problem,) = public_files(tmp_path / "public")
    assert [file.path for file in files] == ["gewoon.txt"]
    assert why in problem.message
    assert problem.path == "public/" + name.replace("\n", "\\u000a")


def test_the_folder_itself_need_not_be_there_and_is_a_folder(tmp_path: Path) -> None:
    assert public_files(tmp_path / "public") == ([], [])
    put(tmp_path, {"public": "x"})
    files, problems = public_files(tmp_path / "public")
    assert (files, len(problems)) == ([], 1)


@pytest.mark.parametrize(("first", "second"), CASES["one file"])
def test_two_names_of_one_file_have_one_maker(first: str, second: str) -> None:
    makers = Makers()
    assert makers.claim(first, "content/x.md")
    assert not makers.claim(second, f"public/{second}")
    assert not makers.claim(first)
    assert [problem.path for problem in makers.problems] == [f"public/{second}", "content/x.md"]
    assert all(makers.claim(path) for path in ("x/b.html", "x/c.html", "xb", "X/d.html", "x.html")), "other names are free"
