"""The browser: Chromium from the system's own packages, kept away from every other machine."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Names of the program. The first is Chromium without windows: the same pages for a third of the processor time."""

ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request to another host must fail the test, and must not leave the machine either.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    # With a new document frame for every page, closing one that is just loading again can wait forever
    # (https://github.com/microsoft/playwright/issues/42068). The first is what Playwright enables itself.
    "--enable-features=CDPScreenshotNewSurface,RenderDocument:level/crashed-frame",
)


class NoBrowser(Exception):
    """There is no browser on this machine; the text says what to install."""

    def __init__(self) -> None:
        super().__init__(
            "Er is geen browser gevonden; zonder browser zegt deze test niets. Installeer Chromium: apt-get install chromium-headless-shell\n"
            f"(No browser found on PATH; looked for {', '.join(BROWSERS)}.)"
        )


def program() -> str:
    """The path of the browser. Raises `NoBrowser`."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    raise NoBrowser


def arguments() -> list[str]:
    """How to start it. Root has no namespace to build a sandbox in."""
    return [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else list(ARGUMENTS)


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, until the block ends. Raises `NoBrowser`."""
    path = program()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments())
        yield browser
        browser.close()
