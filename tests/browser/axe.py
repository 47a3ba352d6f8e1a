"""What axe says of a page, at one width and in one colour scheme."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page, expect

from .visit import Scheme, height, sideways

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")

CONTRAST = "color-contrast"

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}

LOOKS = """() => {
  const chains = new Map();
  const chain = one => {
    if (!one) return "";
    if (!chains.has(one)) {
      const style = getComputedStyle(one);
      const ground = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position, style.visibility];
      chains.set(one, `${chain(one.parentElement)}>${one.localName}.${one.className.baseVal ?? one.className}|${ground}`);
    }
    return chains.get(one);
  };
  const written = one => [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    || one.matches("input, select, textarea, button");
  const looks = new Map();
  for (const one of document.body.querySelectorAll("*")) {
    if (!written(one) || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const look = [chain(one), style.color, style.fontSize, style.fontWeight, style.textShadow, one.disabled, one.getAttribute("aria-disabled")];
    const key = look.join();
    if (!looks.has(key)) looks.set(key, one);
  }
  return [...looks.values()];
}"""
"""One of all texts that look alike: the same elements and classes around it, on the same grounds, in the same letter and colour."""


def problems(page: Page, width: int, scheme: Scheme, every_text: bool = False) -> list[str]:
    """What axe finds in the page at this width and in these colours, and whether one must scroll sideways.

    Contrast, four fifths of axe's work, is asked of one of all texts that look alike; `every_text` asks it of each.
    """
    page.set_viewport_size({"width": width, "height": height(width)})
    page.emulate_media(color_scheme=scheme)
    # The page hears of the change a moment later; axe would look at the old colours.
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found = _violations(page, "document", RULES if every_text else RULES | {"rules": {CONTRAST: {"enabled": False}}})
    if not every_text:
        found += _violations(page, f"({LOOKS})()", RULES | {"runOnly": {"type": "rule", "values": [CONTRAST]}})
    reports = [AxeResults({"violations": found}).generate_report()] if found else []
    if wider := sideways(page):
        reports.append(f"{wider} px wider than the window")
    return [f"{width} px, {scheme}: {report}" for report in reports]


def _violations(page: Page, context: str, options: dict[str, Any]) -> list[dict[str, Any]]:
    """Ask axe about `context`, an expression for the document or a list of elements."""
    found: list[dict[str, Any]] = page.evaluate(f"axe.run({context}, {json.dumps(options)}).then(({{violations}}) => violations)")
    return found
