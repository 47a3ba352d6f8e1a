"""Every kind of page with the keyboard alone, in its own colours and in those that the reader forces."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browser.tabbing import mark_stops, walk
from tests.browser.visit import DESK, PHONE, Visitor, height, ready

from .measured import Measured, each_kind


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """The number of stops, wide and narrow, and how many of them are out of order, out of view or without an outline."""
    page = visitor.open(path)
    stops: list[str] = []
    faults: list[str] = []
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": height(width)})
        page.reload()
        ready(page)
        amount, wrong = round_trip(page)
        stops.append(str(amount))
        faults += [f"{width} px: {fault}" for fault in wrong]
    page.emulate_media(forced_colors="active")
    page.reload()
    ready(page)
    _, wrong = round_trip(page)
    return (*stops, str(len(faults)), str(len(wrong))), [*faults, *(f"forced colours: {fault}" for fault in wrong)]


def round_trip(page: Page) -> tuple[int, list[str]]:
    """Tab from the top of a fresh page to its end and out of it: how many stops, and what is wrong with any."""
    amount = mark_stops(page)
    faults: list[str] = []
    for place, stop in enumerate(walk(page, "Tab", amount)):
        name = " ".join(stop["name"].split())[:60]
        if stop["index"] != place:
            return amount, [*faults, f"stop {place + 1} is “{name}”, number {stop['index'] + 1} of the page"]
        if not stop["outlined"]:
            faults.append(f"no outline around “{name}”")
        if not stop["seen"]:
            faults.append(f"out of view: “{name}”")
    if walk(page, "Tab", 1)[0]["index"] > 0:
        faults.append("Tab does not lead out of the page")
    return amount, faults


def measure(browser: Browser, address: str) -> Measured:
    """WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7 and 2.4.11."""
    headings = ("stops wide", "stops narrow", "stops wrong", "wrong when colours are forced")
    rows, misses = each_kind(browser, address, look, len(headings))
    stops = sum(int(figure) for row in rows.values() for figure in row[:2] if figure.isdigit())
    target = (
        "Tab reaches everything in the order of the page, in view, with an outline, also in forced colours, and leads out again"
    )
    return Measured(target, f"{stops} stops, {len(misses)} faults", misses, headings, rows)
