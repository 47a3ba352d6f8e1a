"""Every kind of page in other windows and other settings of the reader: nothing lost, no scrolling sideways."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browser.loss import covered, enlarge_text, lost, open_tables, spread_text, words
from tests.browser.visit import DESK, PAGES, PHONE, Visitor, height

from .measured import Measured, each_kind

WIDTHS = (320, 360, 414, 600, 768, 1024, 1280)

ZOOMED = {200: (640, 512), 400: (320, 256)}
"""Zoom in percent → what is left of a window of 1280 × 1024, in CSS pixels (WCAG 1.4.4 and 1.4.10)."""

MOST_COVERED = 50
"""Percent of the window that a bar may keep covered at 400% zoom; a choice of ours, WCAG names no number."""


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """The number of faults in windows of all widths, zoomed in, with large text, and with wide spacing."""
    page = visitor.open(path)
    said = words(page)
    widths = [fault for width in WIDTHS for fault in at(page, width, height(width))]
    zoomed = [f"{percent}% zoom, {fault}" for percent, window in ZOOMED.items() for fault in at(page, *window)]
    open_tables(page)
    zoomed += [f"400% zoom: “{word}” is nowhere any more" for word in sorted(said - words(page))]
    if (part := covered(page)) > MOST_COVERED:
        zoomed.append(f"400% zoom: a bar covers {part}% of the window")
    enlarge_text(page, 200)
    large = [f"200% text, {fault}" for width in (DESK, PHONE) for fault in at(page, width, height(width))]
    enlarge_text(page, 100)
    spread_text(page)
    wide = [f"wide spacing, {fault}" for width in (DESK, PHONE) for fault in at(page, width, height(width))]
    found = (widths, zoomed, large, wide)
    return tuple(str(len(faults)) for faults in found), [fault for faults in found for fault in faults]


def at(page: Page, width: int, height: int) -> list[str]:
    """What is lost in a window of this size."""
    page.set_viewport_size({"width": width, "height": height})
    return [f"{width} px: {fault}" for fault in lost(page)]


def measure(browser: Browser, address: str) -> Measured:
    """WCAG 1.4.4, 1.4.10 and 1.4.12."""
    headings = ("320–1280 px", "zoom", "200% text", "spacing")
    rows, misses = each_kind(browser, address, look, len(headings))
    target = (
        f"nothing cut off, overlapping or sideways at {', '.join(map(str, WIDTHS))} px, 200% and 400% zoom, 200% text, "
        f"WCAG's text spacing; at 400% no bar over more than {MOST_COVERED}% of the window"
    )
    faults = sum(int(figure) for row in rows.values() for figure in row if figure.isdigit())
    return Measured(target, f"{faults} faults on {len(PAGES)} pages", misses, headings, rows)
