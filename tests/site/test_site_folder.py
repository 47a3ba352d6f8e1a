"""A build writes and deletes only what builds made; nothing that somebody put anywhere is ever lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.site.output import site_folder, site_list
from tests.site.folders import NEW, OTHERS, build, made, names, tree, without_list, write


@pytest.mark.parametrize("absent", [True, False], ids=["absent", "empty"])
def test_a_folder_that_holds_nothing_becomes_the_site(absent: bool, tmp_path: Path) -> None:
    if not absent:
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


@pytest.mark.parametrize("fill", OTHERS.values(), ids=OTHERS)
def test_a_folder_of_somebody_is_no_site(fill: Callable[[Path], object], tmp_path: Path) -> None:
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
