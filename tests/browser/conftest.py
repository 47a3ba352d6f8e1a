"""The real site, built once by the command line, served on this machine and opened in one shared browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from .server import serve
from .visit import OpenPage, Visitor

ROOT = Path(__file__).resolve().parents[2]

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

NO_BROWSER = (
    "Er is geen browser gevonden; zonder browser zegt deze test niets. Installeer Chromium: apt-get install chromium\n"
    f"(No browser found on PATH; looked for {', '.join(BROWSERS)}.)"
)

ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request to another host must fail the test, and must not leave the machine either.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the site, built from the real content."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    command = [sys.executable, "-m", "generator.cli", "build", "--site", str(folder)]
    build = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if build.returncode:
        pytest.fail(f"{' '.join(command)} stopped with {build.returncode}:\n{build.stdout}{build.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with serve(site) as address:
        yield address


# Not for the whole session: Playwright keeps an event loop in the main thread, and other tests may want their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The one browser; without it the tests fail, because a test that is skipped is a test that nobody misses."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail(NO_BROWSER, pytrace=False)
    # Root has no namespace to build a sandbox in.
    arguments = [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else list(ARGUMENTS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Open a page; afterwards nothing may have complained and nothing may have been asked of another host."""
    visitor = Visitor(browser, address)
    yield visitor.open
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)
