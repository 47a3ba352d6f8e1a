"""The map of the provinces: reached with keyboard and screen reader, told in words beside it, drawn in every colour."""

import pytest
from playwright.sync_api import Page, expect

from .visit import DESK, PAGES, PHONE, OpenPage

FORCED = "one => ({outline: getComputedStyle(one).outlineStyle, width: parseFloat(getComputedStyle(one).outlineWidth)})"


def tiles(page: Page) -> dict[str, str]:
    """Where the tiles that are links lead → how they are named aloud."""
    found: dict[str, str] = page.locator(".pb-map a").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.href, one.textContent.replace(/\\\\s+/g, ' ').trim()]))"
    )
    return found


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("kind", ["home", "provinces"])
def test_tab_reaches_every_province_with_practices(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(PAGES[kind], width=width, javascript=False)
    links = page.locator(".pb-map a" if width == DESK else ".pb-counts a")
    expect(page.locator(".pb-map")).to_be_visible(visible=width == DESK)  # a phone is told it once
    amount = links.count()
    assert amount > 1
    links.first.focus()
    for at in range(amount):
        expect(links.nth(at)).to_be_focused()
        box = links.nth(at).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44, "large enough for a finger"
        page.keyboard.press("Tab")


def test_the_list_says_what_the_map_shows(open_page: OpenPage) -> None:
    page = open_page("")
    for row in page.locator(".pb-counts li").all():
        name, amount = row.inner_text().split("\n")[:2]
        tile = page.locator(".pb-map li", has_text=f"({name.strip()})")
        expect(tile).to_have_count(1)
        shown = tile.locator(".pb-map__count").inner_text()
        assert shown == ("0" if amount.strip() in ("nog geen", "geen") else amount.strip())
    assert page.locator(".pb-counts li").count() == page.locator(".pb-map li").count() == 12
    in_list = page.locator(".pb-counts a").evaluate_all("all => all.map(one => one.href)")
    assert tiles(page).keys() <= set(in_list)


def test_a_tile_is_named_in_full(open_page: OpenPage) -> None:
    page = open_page("")
    expect(page.get_by_role("link", name="ZH (Zuid-Holland)")).to_be_visible()
    expect(page.get_by_role("list", name="Kaart van de provincies")).to_be_visible()


def test_forced_colours_keep_the_focus_and_the_lines(open_page: OpenPage) -> None:
    page = open_page("")
    page.emulate_media(forced_colors="active")
    for one in (page.locator(".pb-map a").first, page.locator(".pb-hero-bench a"), page.locator(".pb-index__name").first):
        one.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        seen = one.evaluate(FORCED)
        assert seen["outline"] != "none"
        assert seen["width"] > 1
    for part in (".pb-map a", ".pb-hero-bench__plank", ".pb-row__one--full", ".pb-row__one--open"):
        assert page.locator(part).first.evaluate("one => parseFloat(getComputedStyle(one).borderTopWidth)") > 0, part
    full, none = (
        page.locator(f".pb-row__one--{look}").first.evaluate("one => getComputedStyle(one).backgroundColor")
        for look in ("full", "open")
    )
    assert full != none, "a full block is not an open one"
