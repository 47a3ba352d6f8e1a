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
from tests.project import files_in

PAGE = "praktijken/praattafel/index.html"


MEMORY = Memory()


class Preview(OnDemand):
    """A preview that has been looked at in full, and the content that it is of."""

    def __init__(self, tmp_path: Path) -> None:
        self.content = Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))
        self.folder = tmp_path / "site"
        self.folder.mkdir()
        super().__init__(FinishedSite(self.folder, mini.SITE.url, {}))
        self.save()
        self.make_rest()

    def save(self, name: str = "", concept: str = "", first: str = "") -> None:
        """Save the content with another name of one practice, or with one practice as a concept."""
        if name:
            record = self.content / "practices" / "praattafel.yml"
            record.write_text(re.sub("^name: .*", f"name: {name}", record.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        if concept:
            with (self.content / "practices" / f"{concept}.yml").open("a", encoding="utf-8") as file:
                file.write("\npublication: concept\n")
        catalogue, shells = load(self.content, mini.TODAY, MEMORY), Shells(mini.shell)
        self.offer(publish(catalogue, mini.SITE, mini.TEMPLATES, shells, mini.TODAY, first=first))


@pytest.fixture
def files(tmp_path: Path) -> Preview:
    return Preview(tmp_path)


def test_no_more_is_named_and_made_than_is_asked_for(files: Preview) -> None:
    (files.folder / "style.css").write_text("of others")
    before = files_in(files.folder)
    fresh = OnDemand()
    fresh.stands(files.site, files.paths)
    fresh.make(PAGE)
    fresh.make("favicon.ico")
    assert files_in(files.folder) == before, "before the first save what stands is left alone"
    files.save("Kletstafel")
    files.make("style.css")
    assert files_in(files.folder) == before
    assert not files.waiting
    files.make(PAGE)
    assert all(path.startswith("praktijken/b") for path in files.waiting), "practices come before the lists that they are on"
    files.make("weg/index.html")
    assert files.waiting
    now = files_in(files.folder)
    assert {path for path in now if now[path] != before[path]} == {PAGE}
    assert b"Kletstafel" in now[PAGE]


def test_in_the_end_all_of_it_is_what_a_full_build_makes(files: Preview, tmp_path: Path) -> None:
    files.save("Kletstafel", first="praattafel")
    files.make(PAGE)
    assert not files.waiting, "what somebody looks at is named first"
    files.save(concept="burenklus", first="burenklus")
    gone = files.folder / "praktijken" / "burenklus" / "index.html"
    assert gone.exists()
    files.make("praktijken/burenklus/index.html")
    assert not gone.exists(), "what is no more is gone when it is asked for"
    files.make_rest()
    whole = Preview(tmp_path / "whole")
    whole.save("Kletstafel", concept="burenklus")
    whole.make_rest()
    assert files_in(files.folder) == files_in(whole.folder)


def test_broken_links_are_told_once_all_is_made(files: Preview) -> None:
    def told() -> bool:
        return any(problem.path == PAGE and "`../../themas/praten/`" in problem.message for problem in files.make_rest())

    files.save("Kletstafel")
    assert not told()
    files.save("Praattafel")
    files.name()
    gone = "themas/praten/index.html"
    del files.site.pages[gone], files.waiting[gone]
    (files.folder / gone).unlink()
    assert told()


def test_a_new_save_stops_the_rest(files: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    files.save("Kletstafel")
    files.name()
    make = files.make

    def interrupted(path: str) -> None:
        make(path)
        files.interrupted.set()

    monkeypatch.setattr(files, "make", interrupted)
    waiting = len(files.waiting)
    assert files.make_rest() == []
    assert len(files.waiting) == waiting - 1
    files.save()
    files.name()
    assert len(files.waiting) == 1


def test_files_that_waited_are_not_made_over_a_full_build(files: Preview) -> None:
    """A save of a record, and then of a loose page: the full build holds both, what waited only the first."""
    files.save()
    files.name()
    files.stands(files.site, files.paths)
    (files.folder / PAGE).write_text("van de volledige bouw")
    files.make(PAGE)
    assert (files.folder / PAGE).read_text() == "van de volledige bouw"


def test_a_closed_preview_makes_nothing(files: Preview) -> None:
    files.save()
    files.close()
    shutil.rmtree(files.folder)
    files.make(PAGE)
    assert files.make_rest() == []
    assert not files.folder.exists()


def test_a_new_page_that_is_saved_again_at_once_is_made_again(files: Preview) -> None:
    text = (files.content / "practices" / "praattafel.yml").read_text("utf-8").replace("former_slugs", "# former_slugs")
    for name in ("Eettafel", "Schaaktafel"):
        (files.content / "practices" / "eettafel.yml").write_text(text.replace("name: Praattafel", f"name: {name}"), "utf-8")
        files.save()
        files.make("praktijken/eettafel/index.html")
        assert name in (files.folder / "praktijken" / "eettafel" / "index.html").read_text("utf-8")
