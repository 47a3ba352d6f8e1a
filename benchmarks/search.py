"""The search over the real bank and over 1,000, 2,500 and 10,000 synthetic records, beside Pagefind on the same pages; and what
the catalogue and the guided choice fetch there: `make search-speed`. Other sizes: `python -m benchmarks.search 2500`.

Bytes are of the files as gzip -9 makes them, and as they are. Of the search: from the first focus of the search box up to the
first ten results with their sentences, of twenty questions by visitors who come for the first time. Times are of Chromium on this
machine, without a network in between: of sixty questions, once the first was answered; when they are new, and again, when all
that they fetch is there.
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Response

from benchmarks.synthetic import dutch, write_content
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.dutch.analysis import words as split
from praktijkenbank.site.search.files import search_files
from tests.browser.chromium import launched
from tests.browser.searching import ASK
from tests.browser.server import serve

ROOT = Path(__file__).parent.parent
SIZES = (0, 1000, 2500, 10_000)
"""Records; none are the real ones."""

QUESTIONS, VISITORS = 60, 20
SHORTEST = 5
"""Letters of a word that is asked."""

OURS = f"query => ({ASK})([{{query, limit: 10}}]).then(([answer]) => answer.total)"
THEIRS = (
    "query => pagefind.search(query)"
    ".then(found => Promise.all(found.results.slice(0, 10).map(one => one.data())).then(() => found.results.length))"
)
START = "import('/pagefind/pagefind.js').then(found => { window.pagefind = found; return found.init(); })"
PAGE = "<!doctype html><html lang=nl><title>Pagefind</title>"
DATA = {"the catalogue": "praktijken/", "the guided choice": "keuzehulp/"}
READY = "html[data-ready='true']"


@dataclass(frozen=True)
class Fetched:
    """Bytes: as gzip makes them, and as they are."""

    packed: int
    plain: int

    @classmethod
    def of(cls, files: Iterable[Path]) -> Fetched:
        """Of these files; what is packed already counts so in both."""
        raw = [file.read_bytes() for file in files]
        return cls(sum(len(one) if one[:2] == b"\x1f\x8b" else len(gzip.compress(one, 9)) for one in raw), sum(map(len, raw)))

    def __str__(self) -> str:
        return f"{self.packed / 1000:.0f} / {self.plain / 1000:.0f}"


@dataclass(frozen=True)
class Engine:
    """A search, and how it is begun and asked. `build` is processor time."""

    name: str
    page: str
    start: str
    ask: str
    build: float


def questions(catalogue: Catalogue) -> list[str]:
    """One, two or three words of the names and summaries of the bank itself, one in five with a typing error."""
    chance = random.Random(1)  # noqa: S311 -- the same questions every time
    told = " ".join(f"{practice.name} {practice.summary}" for practice in catalogue.practices.values())
    stop = catalogue.search_words.stop_words
    words = [word for word in split(told) if len(word) >= SHORTEST and word not in (stop.words if stop else ())]
    found = []
    for _ in range(QUESTIONS):
        asked = [chance.choice(words) for _ in range(chance.choice((1, 2, 3)))]
        if chance.random() < 0.2:
            asked[0] = asked[0][:2] + asked[0][3:]
        found.append(" ".join(asked))
    return found


def build_site(folder: Path, amount: int) -> Path:
    """A site of so many synthetic records, or of the real ones."""
    if amount:
        write_content(ROOT / "content", folder / "content", amount, dutch)
    else:
        shutil.copytree(ROOT / "content", folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "overrides").symlink_to(ROOT / "overrides")
    subprocess.run([sys.executable, "-m", "praktijkenbank", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def ours(catalogue: Catalogue) -> Engine:
    """Our search, from a page; its worker is all that the first focus of the search box brings."""
    before = time.process_time()
    for file in search_files(catalogue.public):
        file.make()
    return Engine("ours", "bijdragen/", "null", OURS, time.process_time() - before)


def pagefind(site: Path) -> Engine:
    """Pagefind 1.5, as its documentation has it, with the words of our pages."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site)], check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    (site / "pagefind.html").write_text(PAGE, encoding="utf-8")
    return Engine("Pagefind", "pagefind.html", START, THEIRS, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def row(engine: Engine, asked: list[str], browser: Browser, address: str, site: Path) -> str:
    """What one engine does."""
    visits, begun = [], []
    for query in asked[:VISITORS]:
        with browser.new_context(base_url=address) as context:
            page, files = _opened(context, engine.page, site)
            files.clear()
            before = time.perf_counter()
            page.evaluate(engine.start)
            page.evaluate(engine.ask, query)
            begun.append(time.perf_counter() - before)
            visits.append(Fetched.of(files))
    visits.sort(key=lambda fetched: fetched.packed)
    with browser.new_context(base_url=address) as context:
        page, _ = _opened(context, engine.page, site)
        page.evaluate(engine.start)
        page.evaluate(engine.ask, "zorg vrijwilligers")
        new, again = ([_seconds(page, engine, query) for query in asked] for _ in range(2))
    slowest = " / ".join(f"{quantiles(times, n=20)[-1] * 1000:.0f}" for times in (new, again))
    return (
        f"{engine.name} | {visits[len(visits) // 2]} | {visits[-1]} | {median(begun) * 1000:.0f} | {slowest} | {engine.build:.2f}"
    )


def _seconds(page: Page, engine: Engine, query: str) -> float:
    before = time.perf_counter()
    page.evaluate(engine.ask, query)
    return time.perf_counter() - before


def data(browser: Browser, address: str, site: Path) -> Iterator[tuple[str, Fetched]]:
    """What the catalogue and the guided choice fetch beside pages, scripts, styles and fonts until they are ready."""
    for name, path in DATA.items():
        with browser.new_context(base_url=address) as context:
            _, files = _opened(context, path, site)
            yield name, Fetched.of(file for file in files if file.suffix == ".json")


def _opened(context: BrowserContext, path: str, site: Path) -> tuple[Page, list[Path]]:
    """A page that is ready, and the files that it and its workers got; what comes later is added."""
    files: list[Path] = []

    def note(answer: Response) -> None:
        file = site / urlsplit(answer.url).path.lstrip("/")
        if file.is_file():
            files.append(file)

    context.on("response", note)
    page = context.new_page()
    page.goto(path)
    if path != "pagefind.html":
        page.locator(READY).wait_for(state="attached")
    return page, files


def measure(amount: int) -> tuple[list[str], list[str]]:
    """The rows of both tables for one size."""
    with TemporaryDirectory() as made, launched() as browser:
        folder = Path(made)
        site = build_site(folder, amount)
        catalogue = load(folder / "content", date.max)
        size, asked = f"{len(catalogue.practices):,}", questions(catalogue)
        with serve(site) as address:
            fetched = [f"| {size} | {name} | {found} |" for name, found in data(browser, address, site)]
            return [
                f"| {size} | {row(one, asked, browser, address, site)} |" for one in (ours(catalogue), pagefind(site))
            ], fetched


def main() -> None:
    """Print the tables."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    wanted.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many records; 0 are the real ones")
    rest: list[str] = []
    print(
        "| records | engine | fetched by half of the visitors, kB packed / plain | by the last of twenty | first answer, ms | query p95, ms, new / again | build, CPU s |"
    )
    print("| --- " * 7 + "|")
    for amount in wanted.parse_args().sizes:
        found, fetched = measure(amount)
        print("\n".join(found), flush=True)
        rest += fetched
    print("\n| records | page | data fetched until it is ready, kB packed / plain |\n| --- | --- | --- |")
    print("\n".join(rest))


if __name__ == "__main__":
    main()
