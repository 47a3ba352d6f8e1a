"""What the tests of the search share."""

from urllib.parse import quote

from playwright.sync_api import Page

from .visit import PAGES, OpenPage, turn_to

SEARCH = PAGES["search"]

ASK = """questions => {
  const worker = window.askedByTests ??= new Worker(document.querySelector("form[data-search]").dataset.search);
  return Promise.all(questions.map(question => new Promise((done, fail) => {
    const id = Math.random();
    worker.addEventListener("error", fail);
    worker.addEventListener("message", ({data}) => {
      if (data.id === id) data.error ? fail(new Error(data.error)) : done(data.answer);
    });
    worker.postMessage({id, ...question});
  })));
}"""
"""Questions → the answers of the search's worker: one of its own, that a page starts with its first question."""


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
