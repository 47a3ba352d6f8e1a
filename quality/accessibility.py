"""Axe on every kind of page, light and dark, in three widths; and what tires who only hears it."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.aloud import clumsy, tree
from tests.browser.axe import SCHEMES, problems
from tests.browser.visit import DESK, PAGES, PHONE, Visitor

from .measured import Measured, each_kind

TABLET = 768


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """How many of the states of a page have violations, and how much in it is clumsy by ear."""
    page = visitor.open(path)
    heard = clumsy(tree(page))
    faults = [problems(page, width, scheme, every_text=True) for width in (DESK, TABLET, PHONE) for scheme in SCHEMES]
    return (str(sum(map(bool, faults))), str(len(heard))), [*heard, *(fault for state in faults for fault in state)]


def measure(browser: Browser, address: str) -> Measured:
    """Rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, and axe's best practices."""
    rows, misses = each_kind(browser, address, look, 2)
    states = len(PAGES) * len(SCHEMES) * 3
    target = "axe, WCAG 2.0–2.2 A and AA and best practices, light and dark at 320, 768 and 1280 px: no violation; nothing clumsy by ear"
    return Measured(
        target,
        f"{sum(int(row[0]) for row in rows.values() if row[0].isdigit())} of {states} states with one",
        misses,
        ("axe", "by ear"),
        rows,
    )
