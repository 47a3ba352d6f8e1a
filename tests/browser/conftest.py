"""The real site, served on this machine and opened in one shared browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .chromium import NoBrowser, launched
from .server import serve
from .tabs import Tabs
from .visit import OpenPage, Visitor


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with serve(site) as address:
        yield address


# Not for the whole session: Playwright keeps an event loop in the main thread, and other tests may want their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The one browser; without it the tests fail, because a test that is skipped is a test that nobody misses."""
    try:
        with launched() as browser:
            yield browser
    except NoBrowser as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture(scope="package")
def tabs(browser: Browser) -> Tabs:
    """Tabs that the tests use one after another."""
    return Tabs(browser)


@pytest.fixture
def open_page(browser: Browser, address: str, tabs: Tabs) -> Iterator[OpenPage]:
    """Open a page; afterwards nothing may have complained and nothing may have been asked of another host."""
    visitor = Visitor(browser, address, tabs)
    yield visitor.open
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)
