"""An archived practice in the browser: its page says so, and a comparison that asks for it says why it is not there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.project import Project

from .axe import problems
from .server import serve
from .visit import DESK, PHONE, OpenPage, ready


@pytest.fixture(scope="module")
def address(built: Project) -> Iterator[str]:
    """Where the miniature site is served, which has an archived practice."""
    with serve(built.site) as address:
        yield address


@pytest.mark.parametrize("path", ["praktijken/klusbus/", "praktijken/", "insluiten/klusbus/", "gemeenten/verwegdorp/"])
def test_what_is_archived_is_accessible(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    assert problems(page, DESK, "light") == []
    assert problems(page, PHONE, "dark") == []


def test_its_page_says_so_leads_on_and_offers_no_comparing(open_page: OpenPage) -> None:
    page = open_page("praktijken/klusbus/")
    expect(page.locator(".pb-pick")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Praattafel").first.click()
    ready(page)
    expect(page.locator("h1")).to_have_text("Praattafel")
    expect(page.locator(".pb-pick")).to_have_count(1)


def test_it_is_found_below_the_catalogue_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("praktijken/")
    page.get_by_text("Gearchiveerd (1)").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Klusbus")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/praktijken/klusbus/")


@pytest.mark.parametrize(
    ("slugs", "heads"),
    [("klusbus,burenklus,praattafel", 2), ("klusbus,burenklus", 0), ("klusbus", 0), ("klusbus,busje", 0), ("busje", 0)],
)
def test_a_comparison_that_asks_for_it_says_so(open_page: OpenPage, slugs: str, heads: int) -> None:
    page = open_page(f"vergelijken/?praktijken={slugs}")
    said = page.locator("[data-part='said']")
    expect(said).to_contain_text("Gearchiveerd en daarom niet in de vergelijking: Klusbus")
    expect(said).not_to_contain_text("kennen we niet")
    expect(page.locator("th[data-practice]")).to_have_count(heads)
    said.get_by_role("link", name="Klusbus").click()
    page.wait_for_url("**/praktijken/klusbus/")


def test_the_search_does_not_find_it(open_page: OpenPage) -> None:
    page = open_page("zoeken/?q=klusbus")
    expect(page.locator("[data-result='praktijken/klusbus']")).to_have_count(0)
    page.goto("zoeken/?q=praattafel")
    ready(page)
    expect(page.locator("[data-result='praktijken/praattafel']")).to_have_count(1)
