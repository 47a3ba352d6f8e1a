"""What the tests of the search share."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page

from .visit import PAGES, OpenPage

SEARCH = PAGES["search"]


def asked(open_page: OpenPage, query: str, **options: object) -> Page:
    return open_page(f"{SEARCH}?q={quote(query, safe='')}", **options)  # type: ignore[arg-type]


def results(page: Page) -> list[str]:
    found: list[str] = page.locator("main [data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    return found
