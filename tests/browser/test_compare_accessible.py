"""What opens on the pages that compare passes axe too, narrow and wide, light and dark."""

import pytest
from playwright.sync_api import expect

from .axe import everywhere
from .comparing import SLUGS, box
from .visit import DESK, PAGES, PHONE, OpenPage, go, ready, resize

OPEN = "all => all.forEach(one => one.click())"


SHARED = "vergelijken/?praktijken=de-bijspringer,buur-en-co-opsterland,buurtteams-utrecht"
"""Practices with working elements in common."""


@pytest.mark.parametrize("path", [PAGES["chosen"], SHARED, f"{PAGES['comparison']}?kolommen=alle", PAGES["matrix"]])
def test_what_opens_is_accessible(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.locator("main summary").evaluate_all(OPEN)
    page.locator("main button[aria-expanded]").evaluate_all(OPEN)
    assert everywhere(page) == []


def test_what_a_comparison_says_of_another_bench_is_accessible(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    page.locator(box(page, SLUGS[0])).check()
    go(page, f"vergelijken/?praktijken={SLUGS[1]},{SLUGS[2]},bestaat-niet")
    expect(page.get_by_text("In je vergelijking staat een andere keuze")).to_be_visible()
    assert everywhere(page, within="[data-part=change]") + everywhere(page, within="[data-tray]") == []


def test_what_has_the_focus_is_not_under_the_names_or_the_bench(open_page: OpenPage) -> None:
    page = open_page(PAGES["chosen"])
    page.evaluate(SEAT)
    for width in (DESK, PHONE):
        resize(page, width)
        page.reload()
        ready(page)
        hidden: list[str] = page.locator("table[data-compare] tbody :is(a, button):visible").evaluate_all(UNDER)
        assert not hidden, width


SEAT = """localStorage.setItem("praktijkenbank.bench", JSON.stringify([{ slug: "kwartiermaken", name: "Kwartiermaken" }]))"""
UNDER = """all => all.filter((one) => {
  one.focus();
  const { x, y, width, height } = one.getClientRects()[0];
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return !one.contains(top);
}).map((one) => one.textContent)"""
