"""Every kind of page passes axe and fits its window, narrow and wide, light and dark."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page

from .visit import DESK, PAGES, PHONE, OpenPage, sideways

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}


def violations(page: Page, state: str) -> list[str]:
    """What axe finds in the page as it is now; axe itself is brought in once per page."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate(f"axe.run({json.dumps(RULES)}).then(({{violations}}) => ({{violations}}))")
    return [f"{state}: {AxeResults(found).generate_report()}"] if found["violations"] else []


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_page_is_accessible_and_fits(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width, scheme="light")
    found = violations(page, "light")
    page.emulate_media(color_scheme="dark")
    found += violations(page, "dark")
    assert not found, "\n".join(found)
    assert sideways(page) == 0


def test_open_menu_is_accessible(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    found = violations(page, "light")
    page.emulate_media(color_scheme="dark")
    found += violations(page, "dark")
    assert not found, "\n".join(found)
    assert sideways(page) == 0


def test_axe_sees_what_is_wrong(open_page: OpenPage) -> None:
    """Axe that found nothing anywhere might be axe that looked at nothing."""
    page = open_page("")
    page.locator("main p").first.evaluate("one => one.append(document.createElement('button'))")
    (report,) = violations(page, "spoilt")
    assert "button-name" in report
