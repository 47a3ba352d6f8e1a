"""The search at 17, 100 and 1,000 synthetic records, beside Pagefind on the same pages: `make search-speed`.

Bytes are of the files as gzip -9 makes them, from the first focus of the search box up to the first results with their
sentences. Times are of Chromium on this machine, without a network in between.
"""

from __future__ import annotations

import gzip
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response

from benchmarks.synthetic import WORDS, write_content
from praktijkenbank.collection.load import load
from praktijkenbank.site.search.files import INDEX, search_files
from tests.browser.chromium import launched
from tests.browser.searching import ASK
from tests.browser.server import serve

ROOT = Path(__file__).parent.parent
SIZES = (17, 100, 1000)
QUERIES = 60

OURS = f"query => ({ASK})([{{query, limit: 10}}]).then(([answer]) => answer.total)"
THEIRS = (
    "query => pagefind.search(query)"
    ".then(found => Promise.all(found.results.slice(0, 10).map(one => one.data())).then(() => found.results.length))"
)
PAGE = "<!doctype html><html lang=nl><title>Pagefind</title>"


@dataclass(frozen=True)
class Measured:
    """What one engine did on one site."""

    build: float
    index: int
    loaded: int
    ready: float
    p95: float


def queries(chance: random.Random) -> list[str]:
    """One, two or three words of the synthetic records, one in five with a typing error."""
    found = []
    for _ in range(QUERIES):
        words = chance.sample(WORDS, chance.choice((1, 2, 3)))
        if chance.random() < 0.2:
            words[0] = words[0][:2] + words[0][3:]
        found.append(" ".join(words))
    return found


def build_site(folder: Path, amount: int) -> Path:
    """A site of synthetic records."""
    write_content(ROOT / "content", folder / "content", amount)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "overrides").symlink_to(ROOT / "overrides")
    subprocess.run([sys.executable, "-m", "praktijkenbank", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def ours(page: Page, folder: Path, site: Path) -> Measured:
    """Our search, from a page; its worker is all that the first focus of the search box brings."""
    catalogue = load(folder / "content", date.max)
    before = time.process_time()
    for _, _, make in search_files(catalogue):
        make()
    build = time.process_time() - before
    loaded = _bytes(page, site)
    page.goto("bijdragen/")
    page.locator("html[data-ready='true']").wait_for(state="attached")
    loaded.clear()
    start = time.perf_counter()
    page.evaluate(OURS, "zorg vrijwilligers")
    return Measured(build, _size(site / INDEX), sum(loaded), time.perf_counter() - start, _p95(page, OURS))


def pagefind(page: Page, site: Path) -> Measured:
    """Pagefind 1.5, as its documentation has it, with the words of our pages."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site)], check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    build = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    (site / "pagefind.html").write_text(PAGE, encoding="utf-8")
    loaded = _bytes(page, site)
    page.goto("pagefind.html")
    loaded.clear()
    start = time.perf_counter()
    page.evaluate("import('/pagefind/pagefind.js').then(found => { window.pagefind = found; return found.init(); })")
    page.evaluate(THEIRS, "zorg vrijwilligers")
    ready = time.perf_counter() - start
    bundle = sum(_size(file) for file in (site / "pagefind").rglob("*.pf_*"))
    return Measured(build, bundle, sum(loaded), ready, _p95(page, THEIRS))


def _bytes(page: Page, site: Path) -> list[int]:
    """Gathers the size of every file that the page and its workers get from now on."""
    sizes: list[int] = []

    def note(answer: Response) -> None:
        file = site / urlsplit(answer.url).path.lstrip("/")
        if file.is_file():
            sizes.append(_size(file))

    page.context.on("response", note)
    return sizes


def _size(file: Path) -> int:
    raw = file.read_bytes()
    return len(raw) if raw[:2] == b"\x1f\x8b" else len(gzip.compress(raw, 9))


def _p95(page: Page, ask: str) -> float:
    times = []
    for query in queries(random.Random(1)):  # noqa: S311 -- the same queries every time
        start = time.perf_counter()
        page.evaluate(ask, query)
        times.append(time.perf_counter() - start)
    return quantiles(times, n=20)[-1]


def measure(amount: int) -> tuple[Measured, Measured]:
    """Both engines on one site, each in a browser of its own."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        site = build_site(folder, amount)
        engines: list[Callable[[Page], Measured]] = [lambda page: ours(page, folder, site), lambda page: pagefind(page, site)]
        found = []
        with serve(site) as address:
            for engine in engines:
                with launched() as browser:
                    found.append(engine(browser.new_context(base_url=address).new_page()))
    return found[0], found[1]


def main() -> None:
    """Print the table."""
    print("| records | engine | index, KB | loaded to first results, KB | ready after focus, ms | query p95, ms | build, CPU s |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for amount in SIZES:
        for name, one in zip(("ours", "Pagefind"), measure(amount), strict=True):
            kilobytes = f"{one.index / 1000:.0f} | {one.loaded / 1000:.0f}"
            print(
                f"| {amount} | {name} | {kilobytes} | {one.ready * 1000:.0f} | {one.p95 * 1000:.0f} | {one.build:.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
