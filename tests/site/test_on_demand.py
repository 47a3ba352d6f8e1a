"""What waits in a preview is made when it is asked for, and in the end is what a full build makes."""

import re
import shutil
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.reading.record_file import Memory
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.link_check import FinishedSite
from praktijkenbank.site.output.on_demand import OnDemand
from praktijkenbank.site.output.shell import Shells
from tests import mini

PAGE = "praktijken/praattafel/index.html"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))


def tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


MEMORY: Memory = {}


def offer(files: OnDemand, content: Path) -> None:
    whole = load(content, mini.TODAY, MEMORY)
    files.offer(publish(whole, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY))


def preview(folder: Path, content: Path) -> OnDemand:
    """A preview that has been looked at in full."""
    folder.mkdir()
    files = OnDemand(FinishedSite(folder, mini.SITE.url, {}))
    offer(files, content)
    files.make_rest()
    return files


def rename(content: Path, name: str) -> None:
    record = content / "practices" / "praattafel.yml"
    record.write_text(re.sub("^name: .*", f"name: {name}", record.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def test_only_what_is_asked_for_is_made(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    before = tree(files.site.folder)
    rename(content, "Kletstafel")
    offer(files, content)
    assert tree(files.site.folder) == before
    files.make(PAGE)
    files.make("weg/index.html")
    now = tree(files.site.folder)
    assert {path for path in now if now[path] != before[path]} == {PAGE}
    assert b"Kletstafel" in now[PAGE]


def test_no_more_is_named_than_is_asked_for(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    (files.site.folder / "style.css").write_text("of others")
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
    before = tree(made.site.folder)
    files = OnDemand()
    files.stands(made.site, made.paths)
    files.make(PAGE)
    files.make("favicon.ico")
    assert tree(files.site.folder) == before


def test_a_page_that_is_no_more_is_gone_when_it_is_asked_for(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    record = content / "practices" / "burenklus.yml"
    record.write_text(record.read_text("utf-8") + "\npublication: concept\n", "utf-8")
    offer(files, content)
    assert (files.site.folder / "praktijken" / "burenklus" / "index.html").exists()
    files.make("praktijken/burenklus/index.html")
    assert not (files.site.folder / "praktijken" / "burenklus" / "index.html").exists()


def test_in_the_end_all_of_it_is_what_a_full_build_makes(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    rename(content, "Kletstafel")
    offer(files, content)
    files.make(PAGE)
    record = content / "practices" / "burenklus.yml"
    record.write_text(record.read_text("utf-8") + "\npublication: concept\n", "utf-8")
    offer(files, content)
    files.make_rest()
    assert tree(files.site.folder) == tree(preview(tmp_path / "whole", content).site.folder)
    assert not (files.site.folder / "praktijken" / "burenklus" / "index.html").exists()


def test_broken_links_are_told_once_all_is_made(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    rename(content, "Kletstafel")
    offer(files, content)
    link = "`../../themas/praten/`"
    assert not [problem for problem in files.make_rest() if problem.path == PAGE and link in problem.message]
    rename(content, "Praattafel")
    offer(files, content)
    files.name()
    gone = "themas/praten/index.html"
    del files.site.pages[gone], files.waiting[gone]
    (files.site.folder / gone).unlink()
    assert [problem for problem in files.make_rest() if problem.path == PAGE and link in problem.message]


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


def test_files_that_waited_are_not_made_over_a_full_build(tmp_path: Path, content: Path) -> None:
    """A save of a record, and then of a loose page: the full build holds both, what waited only the first."""
    files = preview(tmp_path / "site", content)
    offer(files, content)
    files.name()
    files.stands(files.site, files.paths)
    (files.site.folder / PAGE).write_text("van de volledige bouw")
    files.make(PAGE)
    assert (files.site.folder / PAGE).read_text() == "van de volledige bouw"


def test_a_closed_preview_makes_nothing(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    offer(files, content)
    files.close()
    shutil.rmtree(files.site.folder)
    files.make(PAGE)
    assert files.make_rest() == []
    assert not files.site.folder.exists()


def test_a_new_page_that_is_saved_again_at_once_is_made_again(tmp_path: Path, content: Path) -> None:
    files = preview(tmp_path / "site", content)
    record, page = content / "practices" / "eettafel.yml", "praktijken/eettafel/index.html"
    text = (content / "practices" / "praattafel.yml").read_text("utf-8").replace("former_slugs", "# former_slugs")
    for name in ("Eettafel", "Schaaktafel"):
        record.write_text(text.replace("name: Praattafel", f"name: {name}"), "utf-8")
        offer(files, content)
        files.make(page)
        assert name in (files.site.folder / page).read_text("utf-8")
