"""A practice on paper, and words that are explained in place."""

import pytest
from playwright.sync_api import expect

from .colour import WHITE, contrast, luminance
from .paper import printed
from .visit import PRACTICE, OpenPage, Scheme

INK = """() => [...document.querySelectorAll("main *")]
  .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(one => getComputedStyle(one).color)"""
"""The colours of everything that is written."""


@pytest.mark.parametrize("path", ["praktijken/venlodroom/", "praktijken/de-bijspringer/", "praktijken/tijd-voor-elkaar/"])
def test_a_practice_takes_at_most_five_sheets(open_page: OpenPage, path: str) -> None:
    assert len(printed(open_page(path), format="A4", prefer_css_page_size=False)) <= 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_practice_is_black_on_white_without_menus(open_page: OpenPage, scheme: Scheme) -> None:
    page = open_page(PRACTICE, scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    for gone in (".pb-palette", "#pb-menu", ".pb-contents", ".pb-crumbs", ".pb-skip"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main h1")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("main section p").first).to_have_css("color", "rgb(0, 0, 0)")
    pale = {colour for colour in page.evaluate(INK) if contrast(luminance(colour), WHITE) < 4.5}
    assert not pale, "too pale for white paper"
    expect(page.locator("header .pb-home")).to_be_visible()
    expect(page.locator("footer")).to_contain_text(f"example.org/{PRACTICE}")
    reviewed = page.locator("[data-field=reviewed] time").inner_text()
    expect(page.locator("footer")).to_contain_text(f"Laatst nagekeken: {reviewed}")


def test_a_dark_choice_does_not_reach_the_paper(open_page: OpenPage) -> None:
    page = open_page(PRACTICE, scheme="light")
    for _ in range(2):
        page.locator(".pb-palette").click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main h1")).to_have_css("color", "rgb(0, 0, 0)")


@pytest.mark.parametrize(("width", "list_"), [(1280, ".pb-contents"), (390, ".pb-jump")])
def test_the_contents_tell_where_you_are(open_page: OpenPage, width: int, list_: str) -> None:
    page = open_page(PRACTICE, width=width)
    here = page.locator(f"{list_} [aria-current=location]")
    expect(here).to_have_count(0)
    page.locator(f"{list_} a[href='#results']").press("Enter")
    expect(here).to_have_attribute("href", "#results")
    page.mouse.wheel(0, 9999)
    expect(here).to_have_attribute("href", "#sources")
    page.mouse.wheel(0, -9999)
    expect(here).to_have_count(0)
