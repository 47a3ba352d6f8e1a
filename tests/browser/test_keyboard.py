"""Everything can be reached, seen and used with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from .tabbing import mark_stops, walk
from .visit import DESK, PAGES, PHONE, PRACTICE, OpenPage


def in_menu(page: Page) -> bool:
    inside: bool = page.evaluate("document.getElementById('pb-menu').contains(document.activeElement)")
    return inside


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_tab_reaches_everything_on_a_practice_and_shows_where_it_is(open_page: OpenPage, width: int) -> None:
    page = open_page(PRACTICE, width=width)
    amount = mark_stops(page)
    there = walk(page, "Tab", amount)
    assert [stop["index"] for stop in there] == list(range(amount))
    back = walk(page, "Shift+Tab", amount - 1)
    assert [stop["index"] for stop in back] == list(range(amount - 2, -1, -1))
    for stop in there + back:
        assert stop["outlined"], f"no outline: {stop['name']}"
        assert stop["seen"], f"out of view: {stop['name']}"


@pytest.mark.parametrize(
    ("kind", "width"), [("home", PHONE), ("practice", DESK), ("practice", PHONE), ("loose", PHONE), ("not-found", DESK)]
)
def test_skip_link_is_first_and_leads_past_the_menu(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(PAGES[kind], width=width)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    expect(skip).to_have_css("clip-path", "none")
    page.keyboard.press("Enter")
    expect(page.locator("main :target")).to_be_in_viewport()
    expect(page.locator("main h1:target")).to_have_count(1)
    expect(skip).to_have_css("clip-path", "inset(50%)")
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_menu_opens_takes_the_focus_and_gives_it_back(open_page: OpenPage) -> None:
    page = open_page(PRACTICE, width=PHONE)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#pb-menu a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(page.locator("#pb-menu a").first).to_be_hidden()

    page.keyboard.press("Space")
    expect(page.locator("#pb-menu a").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    assert not in_menu(page)
    page.keyboard.press("Tab")
    assert in_menu(page)


def test_closed_menu_cannot_be_reached(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE)
    for _ in range(6):
        page.keyboard.press("Tab")
        assert not in_menu(page)

    # A tap beside the menu closes it and a wide window frees the page.
    button = page.get_by_role("button", name="Menu")
    button.click()
    page.mouse.click(PHONE - 5, 400)
    expect(button).to_be_focused()
    button.click()
    page.set_viewport_size({"width": DESK, "height": 800})
    expect(page.locator("[inert]")).to_have_count(0)
    expect(page.locator("#pb-menu a").first).to_be_visible()
    expect(button).to_be_hidden()

    # What lies under the open menu cannot be reached.
    page.set_viewport_size({"width": PHONE, "height": 640})
    button.click()
    stops = page.locator("header a, header button, #pb-menu a").count()
    # One round and a bit: past the last stop the focus leaves the page and comes back at the first.
    for _ in range(stops + 4):
        page.keyboard.press("Tab")
        expect(page.locator(":is(main, footer, .pb-skip):focus-within")).to_have_count(0)
