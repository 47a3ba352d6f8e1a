"""The search box on every page: suggestions, keys, and nothing loaded before it is wanted."""

import pytest
from playwright.sync_api import Request, expect

from .axe import SCHEMES, problems
from .searching import SEARCH, results
from .visit import DESK, PAGES, PHONE, OpenPage, ready, sideways

BOX = "header.pb-header input[type=search]"


def test_nothing_of_search_is_loaded_before_it_is_wanted(open_page: OpenPage) -> None:
    page = open_page("", alone=True)
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(request.url)

    page.reload()
    page.context.on("request", note)
    page.reload()
    ready(page)
    assert requests
    assert not [url for url in requests if "/search/" in url or "/zoeken/" in url]
    with page.expect_request("**/zoeken/index.json"):
        page.locator(BOX).focus()


def test_suggestions_are_a_combobox(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"])
    box = page.locator(BOX)
    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.fill("kwartierm")  # at once: the answer to half a word may come late, and begins the list anew
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Kwartiermaken")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).not_to_have_attribute("aria-activedescendant", "x")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    chosen = options.first.get_attribute("id")
    assert chosen
    expect(box).to_have_attribute("aria-activedescendant", chosen)
    expect(page.locator("header [data-suggestions]")).to_contain_text("suggestie")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()
    box.fill("kwartierm")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kwartiermaken")


def test_no_suggestions_are_told_too(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"])
    page.locator(BOX).press_sequentially("qqqqqq")
    expect(page.locator("header [data-suggestions]")).to_have_text("Geen suggesties")


def test_escape_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"])
    link = page.get_by_role("main").get_by_role("link").first
    link.focus()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_from_home_to_a_practice_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("")
    page.keyboard.press("/")
    page.keyboard.type("maatje voor eenzame oma")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=*")
    ready(page)
    expect(page.locator("main [data-result]").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("main [data-result] a:focus").count():
            break
    page.keyboard.press("Enter")
    expect(page.locator("article[data-practice] h1")).to_have_text("Buren voor Buren")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_home_page_suggests_and_searches(open_page: OpenPage, width: int) -> None:
    page = open_page("", width=width)
    box = page.get_by_role("main").get_by_label("Waar zoek je een aanpak voor?", exact=True).last
    box.press_sequentially("eenz")
    options = page.locator("main [role=option]")
    expect(options.filter(has_text="Mensen die zich eenzaam voelen")).to_be_visible()
    assert sideways(page) == 0
    box.press("Enter")
    page.wait_for_url("**/zoeken/?q=eenz")
    ready(page)
    assert "doelgroepen/mensen-die-zich-eenzaam-voelen" in results(page)


@pytest.mark.parametrize(("path", "widths"), [("", (DESK, PHONE)), (PAGES["loose"], (DESK,)), (SEARCH, (PHONE,))])
def test_open_suggestions_are_accessible(open_page: OpenPage, path: str, widths: tuple[int, ...]) -> None:
    page = open_page(path, width=widths[0])
    page.locator("input[type=search]:visible").last.fill("zorg")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    found = [problem for width in widths for problem in problems(page, width, *SCHEMES)]
    expect(page.get_by_role("option").first).to_be_visible()
    assert not found, "\n".join(found)
