"""Nothing moves for a reader who asked for less motion."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.visit import Visitor

from .measured import Measured, each_kind

MOVING = """() => {
  const slow = times => times.split(",").some(time => parseFloat(time) > 0.01);
  const found = document.getAnimations().map(one => `animation of ${one.effect.target.className || one.effect.target.localName}`);
  for (const one of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(one, part), name = one.localName + (one.className.baseVal ?? one.className ? `.${one.className.baseVal ?? one.className}` : "");
      if (part && style.content === "none") continue;
      if (style.animationName !== "none" && slow(style.animationDuration)) found.push(`animation of ${name}`);
      if (style.transitionProperty !== "none" && slow(style.transitionDuration)) found.push(`transition of ${name}`);
      if (style.scrollBehavior === "smooth") found.push(`smooth scrolling of ${name}`);
    }
  }
  return [...new Set(found)];
}"""
"""What moves, or would move at the next change, for longer than a hundredth of a second."""


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """Every page is opened with the setting for less motion."""
    moving: list[str] = visitor.open(path).evaluate(MOVING)
    return (str(len(moving)),), moving


def measure(browser: Browser, address: str) -> Measured:
    """`prefers-reduced-motion: reduce` (WCAG 2.3.3 asks less)."""
    rows, misses = each_kind(browser, address, look, 1)
    found = sum(int(row[0]) for row in rows.values() if row[0].isdigit())
    return Measured("nothing moves for who asked for less motion", f"{found} things that move", misses, ("moves",), rows)
