"""From an empty cell of the overview to a first file: what is asked for is filled in, and the file is sound."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from praktijkenbank.cli.clock import today
from praktijkenbank.collection.checks import check
from praktijkenbank.reading.content import read_content
from praktijkenbank.records.practice import Practice
from tests import command
from tests.mini import ROOT

from .axe import everywhere
from .visit import DESK, PAGES, PHONE, OpenPage, ready, resize, until

SLUG = "soep-op-woensdag"


def shown(page: Page, what: str) -> str:
    return page.locator(f"[data-take='{what}']").inner_text()


def problems(content: Path) -> list[str]:
    """What is wrong with the new practice, in words."""
    found = read_content(content)
    return [one.message for one in found.problems + check(found, today()) if one.path.endswith(f"{SLUG}.yml")]


def practice(content: Path) -> Practice:
    return read_content(content).practices[SLUG].record


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def begin(open_page: OpenPage, query: str) -> tuple[Page, Locator]:
    page = open_page(f"{PAGES['loose']}?{query}")
    return page, page.locator("[data-begin]")


def test_the_file_is_sound_and_holds_both(open_page: OpenPage, content: Path) -> None:
    page = open_page(PAGES["coverage"])
    page.locator("tr[data-group='ouderen'] td[data-theme='deskundigheidsbevordering'] a").click()
    ready(page)
    (content / "practices" / f"{SLUG}.yml").write_text(shown(page, "file"), encoding="utf-8")
    assert problems(content) == []
    made = practice(content)
    assert (made.themes, made.target_groups.for_whom) == (("deskundigheidsbevordering",), ("ouderen",))
    assert made.publication == "concept"


def test_what_is_not_asked_for_stays_to_be_chosen(open_page: OpenPage, content: Path) -> None:
    page, _ = begin(open_page, "doelgroep=jongeren&thema=bestaat-niet")
    text = shown(page, "file")
    assert "for_whom: [jongeren]\n" in text
    assert "\nthemes:\n" in text
    assert shown(page, "command") == "praktijkenbank new --doelgroep jongeren"


def test_the_command_makes_such_a_file(open_page: OpenPage, content: Path) -> None:
    page, _ = begin(open_page, "doelgroep=ouderen&thema=burenhulp")
    program, *words = shown(page, "command").split()
    assert program == "praktijkenbank"
    done = command.run(ROOT, "praktijkenbank", *words, SLUG, "--zonder-vragen", "--content", str(content), env=os.environ)
    assert done.returncode == 0, done.stderr
    assert problems(content) == []
    assert (practice(content).themes, practice(content).target_groups.for_whom) == (("burenhulp",), ("ouderen",))


def test_both_can_be_copied_and_the_file_saved(open_page: OpenPage, tmp_path: Path) -> None:
    page, box = begin(open_page, "doelgroep=ouderen&thema=burenhulp")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    file = (page.locator("[data-take='file']").text_content() or "").strip()
    for button, text in (("Kopieer de opdracht", shown(page, "command")), ("Kopieer het bestand", file)):
        box.get_by_role("button", name=button).click()
        expect(box.get_by_role("status")).to_have_text("Gekopieerd.")
        assert page.evaluate("navigator.clipboard.readText()").strip() == text
    with page.expect_download() as download:
        box.get_by_role("link", name="Bewaar het bestand").click()
    assert download.value.suggested_filename == "nieuwe-praktijk.yml"
    download.value.save_as(tmp_path / "saved.yml")
    assert (tmp_path / "saved.yml").read_text("utf-8").strip() == file


@pytest.mark.parametrize("query", ["", "doelgroep=bestaat-niet", "thema=%3Cb%3E"])
def test_without_a_cell_there_is_nothing_to_begin_with(open_page: OpenPage, query: str) -> None:
    _, box = begin(open_page, query)
    expect(box).to_be_hidden()


def test_it_fits_is_accessible_and_can_be_scrolled_by_keyboard(open_page: OpenPage) -> None:
    page, box = begin(open_page, "doelgroep=ouderen&thema=burenhulp")
    assert everywhere(page) == []
    file = box.get_by_role("region", name="Het bestand om mee te beginnen")
    for width in (PHONE, DESK):
        resize(page, width)
        file.evaluate("one => { one.scrollTop = 0; }")
        file.focus()
        file.press("End")
        expect(file).to_be_focused()
        until(file, "one => one.scrollTop > 0")
