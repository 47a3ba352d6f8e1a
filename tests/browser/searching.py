"""What the tests of the search share."""

from urllib.parse import quote

from playwright.sync_api import Page

from .in_page import InPage
from .visit import PAGES, OpenPage, turn_to

SEARCH = PAGES["search"]

run = InPage("searching")


def asked(open_page: OpenPage, query: str) -> Page:
    """The search page, opened with a question."""
    return open_page(address(query))


def ask(page: Page, query: str) -> None:
    """Ask something else of a search page that is open."""
    turn_to(page, address(query))


def address(query: str) -> str:
    return f"{SEARCH}?q={quote(query, safe='')}"


def results(page: Page) -> list[str]:
    found: list[str] = page.locator("main [data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    return found
