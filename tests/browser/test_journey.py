"""From the home page to a practice, to its source, and back: by clicking, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page, expect

from .visit import DESK, PAGES, PHONE, OpenPage, go, ready

SLUG = "maatschappelijke-beursvloer"
SOURCE = "tympaan-2014"


def arrive(page: Page, path: str) -> None:
    expect(page).to_have_url(f"{page.url.split('/', 3)[0]}//{page.url.split('/', 3)[2]}/{path}")
    ready(page)


def results(page: Page) -> list[str]:
    """The results in their order; says at once that each stands there once and that the number said is true."""
    found: list[str] = page.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert len(found) == len(set(found))
    assert page.locator("main [data-result]").count() == len(found)
    total = page.locator("main [role=status][data-total]")
    expect(total).to_have_count(1)
    expect(total).to_have_attribute("data-total", str(len(found)))
    expect(total).to_contain_text(str(len(found)))
    return found


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_from_home_to_a_source_and_back(open_page: OpenPage, width: int) -> None:
    page = open_page("", width=width)
    if width == PHONE:
        page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Praktijken", exact=True).click()
    arrive(page, PAGES["catalogue"])
    assert f"praktijken/{SLUG}" in results(page)

    page.locator(f"[data-result='praktijken/{SLUG}']").get_by_role("heading").get_by_role("link").click()
    arrive(page, PAGES["practice"])
    name = page.locator("h1").inner_text()

    page.locator(f"[data-field=main-source] a[href='#bron-{SOURCE}']").click()
    page.locator(f"#bron-{SOURCE} a[href$='bronnen/{SOURCE[0]}/#{SOURCE}']").click()
    arrive(page, f"bronnen/{SOURCE[0]}/#{SOURCE}")
    source = page.locator(f"[id='{SOURCE}']")
    expect(source).to_be_in_viewport()
    bottom_of_header = page.locator("header.pb-header").evaluate("header => header.getBoundingClientRect().bottom")
    assert source.evaluate("source => source.getBoundingClientRect().top") >= bottom_of_header

    expect(source).to_contain_text("Gebruikt bij")
    source.get_by_role("link", name=name, exact=True).click()
    arrive(page, PAGES["practice"])
    expect(page.locator("h1")).to_have_text(name)


def test_results_stand_in_main_once_and_are_counted(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    for kind in ("catalogue", "theme", "element"):
        go(page, PAGES[kind])
        assert results(page), kind
