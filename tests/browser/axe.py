"""What axe says of a page, at one width and in one colour scheme."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page, expect

from .visit import Scheme, height, sideways

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
