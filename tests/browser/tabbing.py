"""Walking through a page with the Tab key."""

from typing import Any

from playwright.sync_api import Page

from .in_page import InPage

run = InPage("tabbing")


def mark_stops(page: Page) -> int:
    """How many things a visitor can use right now; each has its place among them."""
    return int(run(page, "stops"))


def walk(page: Page, key: str, steps: int) -> list[dict[str, Any]]:
    """Where the focus is after every press of the key."""
    run(page, "note")
    for _ in range(steps):
        page.keyboard.press(key)
    here: list[dict[str, Any]] = page.evaluate("walked()")
    assert len(here) == steps, "the page did not hear every key"
    return here
