"""Reading in other ways: large text, wide spacing, in a very narrow window, on paper."""

from __future__ import annotations

import io

import pypdf
import pytest
from playwright.sync_api import Page, expect

from .colour import WHITE, contrast, luminance
from .loss import enlarge_text, lost, spread_text
from .visit import DESK, PAGES, PHONE, PRACTICE, OpenPage, Scheme, height, ready

TEXT_SIZE = "one => parseFloat(getComputedStyle(one).fontSize)"

INK = """() => [...document.querySelectorAll("main *")]
  .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(one => getComputedStyle(one).color)"""
"""The colours of everything that is written."""


ON_GROUND = """() => [...document.querySelectorAll("main *, footer *")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest(".pb-sr, svg")
    && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(one => {
    let at = one;
    while (at.parentElement && getComputedStyle(at).backgroundColor === "rgba(0, 0, 0, 0)") at = at.parentElement;
    const ground = getComputedStyle(at).backgroundColor;
    return [getComputedStyle(one).color, ground === "rgba(0, 0, 0, 0)" ? "rgb(255, 255, 255)" : ground];
  })"""
"""The colour of everything that is written, and of what it is written on."""


def nothing_is_lost(page: Page) -> None:
    state = f"{page.url}, {page.evaluate('innerWidth')} px"
    assert lost(page) == [], state


def test_text_twice_as_large_loses_nothing(open_page: OpenPage) -> None:
    page = open_page("")
    text = page.locator("main .md-content__inner")
    before = text.evaluate(TEXT_SIZE)
    for path in PAGES.values():
        page.goto(path)
        ready(page)
        enlarge_text(page, 200)
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": height(width)})
            assert text.evaluate(TEXT_SIZE) == pytest.approx(2 * before)
            nothing_is_lost(page)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_wide_spacing_loses_nothing(open_page: OpenPage, width: int) -> None:
    page = open_page("", width=width)
    for path in PAGES.values():
        page.goto(path)
        ready(page)
        spread_text(page)
        nothing_is_lost(page)


def test_every_page_printed_from_the_dark_is_dark_on_white(open_page: OpenPage) -> None:
    page = open_page("", scheme="dark")
    for path in PAGES.values():
        page.goto(path)
        ready(page)
        page.emulate_media(media="print", color_scheme="dark")
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(page.locator("#pb-menu")).to_be_hidden()
        pale = [ink for ink, ground in page.evaluate(ON_GROUND) if contrast(luminance(ink), luminance(ground)) < 4.5]
        assert not pale, f"{path}: too pale on its ground"
        page.emulate_media(media="screen", color_scheme="dark")


@pytest.mark.parametrize("path", [PRACTICE, "praktijken/de-bijspringer/", "praktijken/tijd-voor-elkaar/"])
def test_a_practice_takes_at_most_five_sheets(open_page: OpenPage, path: str) -> None:
    sheets = pypdf.PdfReader(io.BytesIO(open_page(path).pdf(format="A4"))).pages
    assert len(sheets) <= 5
    assert "In één oogopslag" in sheets[0].extract_text()
    assert "Deze praktijk als JSON" not in "".join(sheet.extract_text() for sheet in sheets)


def test_words_explained_in_place_need_no_script_and_are_on_paper(open_page: OpenPage) -> None:
    page = open_page(PRACTICE, javascript=False)
    words = page.locator(".pb-explain dl").first
    expect(words).to_be_hidden()
    page.locator(".pb-explain summary").first.press("Enter")
    expect(words).to_be_visible()
    page.locator(".pb-explain summary").first.press("Enter")
    page.emulate_media(media="print")
    assert words.evaluate("one => one.getBoundingClientRect().height") > 20


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
    expect(page.locator("footer")).to_contain_text(f"Stand: {reviewed}")


def test_a_dark_choice_does_not_reach_the_paper(open_page: OpenPage) -> None:
    page = open_page(PRACTICE, scheme="light")
    for _ in range(2):
        page.locator(".pb-palette").click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main h1")).to_have_css("color", "rgb(0, 0, 0)")
