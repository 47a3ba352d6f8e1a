"""What waits in a preview is made when it is asked for, and in the end is what a full build makes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.kept import Kept
from generator.on_demand import OnDemand
from generator.pipeline import load, publish
from generator.shell import Shells
from tests import mini
from tests.test_kept import tree

PAGE = "praktijken/praattafel/index.html"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))


def offer(files: OnDemand, content: Path) -> None:
    whole = load(content, mini.TODAY, files.kept.memory)
    files.offer(publish(whole, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY, "", files.kept.cards))


def preview(folder: Path, content: Path) -> OnDemand:
    """A preview that has been looked at in full."""
    folder.mkdir()
    files = OnDemand(folder, mini.SITE.url, Kept())
    offer(files, content)
    files.make_rest()
    return files


def rename(content: Path, name: str) -> None:
    record = content / "practices" / "praattafel.yml"
    record.write_text(re.sub("^name: .*", f"name: {name}", record.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def test_only_what_is_asked_for_is_made(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    before = tree(files.folder)
    rename(content, "Kletstafel")
    offer(files, content)
    assert tree(files.folder) == before
    files.make(PAGE)
    files.make("weg/index.html")
    now = tree(files.folder)
    assert {path for path in now if now[path] != before[path]} == {PAGE}
    assert b"Kletstafel" in now[PAGE]


def test_no_more_is_named_than_is_asked_for(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    (files.folder / "style.css").write_text("of others")
    rename(content, "Kletstafel")
    offer(files, content)
    files.make("style.css")
    assert not files.waiting
    files.make(PAGE)
    assert all(path.startswith("praktijken/b") for path in files.waiting), "practices come before the lists that they are on"
    files.name()
    assert files.waiting


def test_before_the_first_save_what_stands_is_left_alone(tmp_path: Path, content: Path) -> None:
    made = preview(tmp_path / "site", content)
    before = tree(made.folder)
    files = OnDemand(made.folder, mini.SITE.url, made.kept)
    files.make(PAGE)
    files.make("favicon.ico")
    assert tree(files.folder) == before


def test_a_page_that_is_no_more_is_gone_when_it_is_asked_for(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    record = content / "practices" / "burenklus.yml"
    record.write_text(record.read_text("utf-8") + "\npublication: concept\n", "utf-8")
    offer(files, content)
    assert (files.folder / "praktijken" / "burenklus" / "index.html").exists()
    files.make("praktijken/burenklus/index.html")
    assert not (files.folder / "praktijken" / "burenklus" / "index.html").exists()


def test_in_the_end_all_of_it_is_what_a_full_build_makes(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    rename(content, "Kletstafel")
    offer(files, content)
    files.make(PAGE)
    record = content / "practices" / "burenklus.yml"
    record.write_text(record.read_text("utf-8") + "\npublication: concept\n", "utf-8")
    offer(files, content)
    files.make_rest()
    assert tree(files.folder) == tree(preview(tmp_path / "whole", content).folder)
    assert not (files.folder / "praktijken" / "burenklus" / "index.html").exists()


def test_broken_links_are_told_once_all_is_made(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    rename(content, "Kletstafel")
    offer(files, content)
    assert PAGE not in {problem.path for problem in files.make_rest()}
    rename(content, "Praattafel")
    offer(files, content)
    files.name()
    gone = "themas/praten/index.html"
    del files.kept.files[gone], files.waiting[gone]
    (files.folder / gone).unlink()
    assert PAGE in {problem.path for problem in files.make_rest()}


def test_a_new_save_stops_the_rest(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    rename(content, "Kletstafel")
    offer(files, content)
    files.name()
    make = files.make

    def interrupted(path: str) -> None:
        make(path)
        files.interrupted.set()

    files.make = interrupted  # type: ignore[method-assign]
    waiting = len(files.waiting)
    assert files.make_rest() == []
    assert len(files.waiting) == waiting - 1
