"""Without JavaScript everything can still be read and reached."""

import pytest
from playwright.sync_api import expect

from .colour import luminance
from .visit import DESK, PAGES, PHONE, PRACTICE, OpenPage, sideways

VISIBLE = """all => all.every(one =>
  one.checkVisibility({visibilityProperty: true}) && one.innerText.trim() && one.getBoundingClientRect().height > 0)"""

WIDTHS = pytest.mark.parametrize("width", [DESK, PHONE])


@WIDTHS
def test_home_and_menu_lead_to_a_practice(open_page: OpenPage, width: int) -> None:
    page = open_page("", width=width, javascript=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    menu = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
    assert menu.count() > 3
    assert menu.evaluate_all(VISIBLE)
    menu.get_by_text("Praktijken", exact=True).click()
    page.locator("[data-result]").first.get_by_role("link").first.click()
    expect(page.locator("article[data-practice]")).to_be_visible()


@WIDTHS
def test_catalogue_shows_every_result(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["catalogue"], width=width, javascript=False)
    found = page.locator("main [data-result]")
    expect(page.locator("main [role=status]")).to_have_attribute("data-total", str(found.count()))
    assert found.evaluate_all(VISIBLE)
    assert sideways(page) == 0


@WIDTHS
def test_practice_shows_every_section(open_page: OpenPage, width: int) -> None:
    page = open_page(PRACTICE, width=width, javascript=False)
    sections = page.locator("section[data-field]")
    assert sections.count() > 3
    assert sections.evaluate_all(VISIBLE)
    assert sideways(page) == 0


def test_no_button_that_does_nothing(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE, javascript=False)
    for path in PAGES.values():
        page.goto(path)
        assert not page.locator("button:not(form button, [popovertarget])").evaluate_all(
            "all => all.some(one => one.checkVisibility())"
        ), path


def test_dark_system_gets_dark_page(open_page: OpenPage) -> None:
    page = open_page("", scheme="dark", javascript=False)
    assert luminance(page.evaluate("getComputedStyle(document.body).backgroundColor")) < 0.1
