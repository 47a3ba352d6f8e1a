"""Every kind of page in three browsers, on a desk and on a phone; and in each the errands of one script."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.browser.server import serve
from tests.browser.visit import PAGES

from .drivers import FRAME, Driver, Failed, chromium, firefox, webkit
from .measured import Measured, NotMeasured, shortened

WIDTHS = (1280, 390)
ROOT = Path(__file__).parents[1]
WALK = (ROOT / "tests" / "browser" / "walk.js").read_text("utf-8")
ERRANDS = {"filter": "praktijken/", "search": "zoeken/", "compare": "praktijken/", "form": "bijdragen/formulier/"}
"""Errand → the page on which it begins."""

WATCH = """self.pbErrors = [];
for (const kind of ["error", "unhandledrejection", "securitypolicyviolation"]) {
  self.addEventListener(kind, (event) => self.pbErrors.push(`${kind}: ${event.message ?? event.reason ?? event.violatedDirective ?? event.target?.src}`), true);
}
"""
"""Put before the first script of every page, so that each browser tells of errors in the same way."""

LOOK = """new Promise((done) => {
  const end = Date.now() + 10000;
  const ask = () => document.documentElement.dataset.ready === "true" || Date.now() > end
    ? done([document.documentElement.dataset.ready === "true", document.documentElement.scrollWidth - document.documentElement.clientWidth, self.pbErrors])
    : setTimeout(ask, 20);
  ask();
})"""


def measure(browser: Browser, site: Path) -> Measured:
    """Ready, without an error and without scrolling sideways; and where the errands end."""
    rows: dict[str, list[str]] = {kind: [] for kind in PAGES}
    misses: list[str] = []
    versions = []
    with TemporaryDirectory(prefix="browsers-") as folder:
        watched = Path(folder) / "site"
        shutil.copytree(site, watched)
        first = watched / "assets" / "javascripts" / "scheme.js"
        first.write_text(WATCH + first.read_text("utf-8"), "utf-8")
        (watched / FRAME).write_text("<!doctype html><title>Frame</title><iframe height=800></iframe>", "utf-8")
        disk = Path(folder) / "disk"
        command = [sys.executable, "-m", "praktijkenbank", "build", "--offline", "--site", str(disk)]
        subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL, check=True)  # noqa: S603 -- our own command
        with serve(watched) as address:
            for name, opened in (("Chromium", chromium(browser)), ("Firefox", firefox()), ("WebKitGTK", webkit())):
                try:
                    with opened as driver:
                        versions.append(driver.version)
                        for kind, path in PAGES.items():
                            faults = [fault for width in WIDTHS for fault in looked_at(driver, address + path, width)]
                            rows[kind].append(str(len(faults)))
                            misses += shortened(f"{name}, {kind}", faults)
                        misses += shortened(name, walked(driver, address, WIDTHS))
                        misses += shortened(f"{name}, from a disk", walked(driver, f"{disk.as_uri()}/", WIDTHS[:1], "index.html"))
                except (NotMeasured, Failed) as problem:
                    misses.append(f"{name}: could not be measured: {problem}")
                    for row in rows.values():
                        row.extend(["–"] * (len(versions) - len(row)))
    return Measured(
        "ready, no error, nothing sideways at 1280 and 390 px; filter, search, compare and form walked by one script, from a disk too",
        f"{len(misses)} faults in {', '.join(versions)}",
        tuple(misses),
        ("Chromium", "Firefox", "WebKitGTK"),
        {kind: tuple([*row, "–", "–", "–"][:3]) for kind, row in rows.items()},
    )


def looked_at(driver: Driver, address: str, width: int) -> Iterator[str]:
    """What is wrong with a page in a window of this width."""
    try:
        driver.open(address, width)
        is_ready, wider, errors = driver.run(LOOK)
    except Failed as problem:
        yield f"{width} px: {problem}"
        return
    if not is_ready:
        yield f"{width} px: not ready in ten seconds"
    if wider > 0:
        yield f"{width} px: {wider} px wider than the window"
    yield from (f"{width} px: {error}" for error in errors or ())


def walked(driver: Driver, address: str, widths: tuple[int, ...], page: str = "") -> Iterator[str]:
    """The errands that do not come to their end. From a disk a `page` in a folder is named."""
    for width in widths:
        for errand, path in ERRANDS.items():
            try:
                driver.open(address + path + page, width)
                driver.run(LOOK)
                if not driver.run(f'{WALK.strip()}("{errand}")'):
                    yield f"{width} px, {errand}: came to nothing"
            except Failed as problem:
                yield f"{width} px, {errand}: {problem}"
