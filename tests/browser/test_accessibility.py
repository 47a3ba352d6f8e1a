"""Every kind of page passes axe and fits its window, narrow and wide, light and dark."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page, expect

from .visit import DESK, EMBED, PAGES, PHONE, OpenPage, Scheme, height, sideways

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}


SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")


def problems(page: Page, width: int, scheme: Scheme) -> list[str]:
    """What axe finds in the page at this width and in these colours, and whether one must scroll sideways."""
    page.set_viewport_size({"width": width, "height": height(width)})
    page.emulate_media(color_scheme=scheme)
    # The page hears of the change a moment later; axe would look at the old colours.
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate(f"axe.run({json.dumps(RULES)}).then(({{violations}}) => ({{violations}}))")
    reports = [AxeResults(found).generate_report()] if found["violations"] else []
    if wider := sideways(page):
        reports.append(f"{wider} px wider than the window")
    return [f"{width} px, {scheme}: {report}" for report in reports]


@pytest.mark.parametrize("path", [*PAGES.values(), EMBED], ids=[*PAGES, "embed"])
def test_page_is_accessible_and_fits(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    found = [problem for width in (DESK, PHONE) for scheme in SCHEMES for problem in problems(page, width, scheme)]
    assert not found, "\n".join(found)


def test_open_menu_is_accessible(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    found = [problem for scheme in SCHEMES for problem in problems(page, PHONE, scheme)]
    assert not found, "\n".join(found)
    expect(page.locator("#pb-menu")).to_be_visible()


def test_axe_sees_what_is_wrong(open_page: OpenPage) -> None:
    """Axe that found nothing anywhere might be axe that looked at nothing."""
    page = open_page("")
    page.locator("main p").first.evaluate("one => one.append(document.createElement('button'))")
    (report,) = problems(page, DESK, "light")
    assert "button-name" in report
