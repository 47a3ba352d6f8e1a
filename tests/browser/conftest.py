"""The real site, served on this machine and opened in one shared browser."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.synthetic import write_content
from tests import command, mini
from tests.project import Project

from .chromium import NoBrowser, launched
from .server import serve
from .tabs import Tabs
from .visit import OpenPage, Visitor


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Where a folder is served, from the first time on that it is asked for."""
    with ExitStack() as all_of_them:
        yield cache(lambda folder: all_of_them.enter_context(serve(folder)))


@pytest.fixture(scope="session")
def miniature(built: Project) -> Path:
    """The miniature site, in which much has moved or was archived."""
    return built.site


@pytest.fixture(scope="module")
def synthetic(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of as many synthetic records as the module says; they stand beside it, in `content`."""
    folder = tmp_path_factory.mktemp("synthetic")
    write_content(mini.ROOT / "content", folder / "content", request.module.AMOUNT)
    command.build(mini.ROOT, folder / "site", "--content", str(folder / "content"))
    return folder / "site"


@pytest.fixture(scope="module")
def address(request: pytest.FixtureRequest, served: Callable[[Path], str]) -> str:
    """Where the site of a module is served: that of the real content, unless it has another `SITE`."""
    return served(request.getfixturevalue(getattr(request.module, "SITE", "site")))


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
def visitor(browser: Browser, address: str, tabs: Tabs) -> Iterator[Visitor]:
    """Who opens pages; afterwards nothing may have complained and nothing may have been asked of another host."""
    visitor = Visitor(browser, address, tabs)
    yield visitor
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)


@pytest.fixture
def open_page(visitor: Visitor) -> OpenPage:
    """Open a page as that visitor."""
    return visitor.open
