"""`python -m benchmarks.parts`: which part of a build goes to files that the peers have no counterpart for.

Processor time of naming and of making every file of the synthetic catalogue, in one process and in a bare shell.
Reading and checking the records is counted; starting MkDocs, writing the files and checking their links is not.
"""

from __future__ import annotations

import argparse
import gc
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.builders import ROOT
from benchmarks.hugo_site import read
from benchmarks.synthetic import write_content
from praktijkenbank.cli.commands.project import today
from praktijkenbank.collection.addresses import (
    ATOM,
    BOOKLET,
    COMPARE,
    CONTRIBUTE,
    COVERAGE,
    DATA,
    EMBED,
    GUIDE,
    JSON_FEED,
    OVERVIEW,
    SEARCH,
    SOURCES,
)
from praktijkenbank.collection.checks import load
from praktijkenbank.collection.facets import FILTERS_FILE, SELECTIONS
from praktijkenbank.reading.content_folder import LOOSE_PAGES
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.shell import PLACEHOLDERS, Shells

SHARED = "pages that Hugo makes too"
READING = "reading and checking the records"
NAMING = "naming all files"

ONLY_OURS = {
    "search": (SEARCH,),
    "the data of the filters": (FILTERS_FILE, SELECTIONS.folder),
    "open data, feeds, cards for other sites": (DATA, EMBED, ATOM, JSON_FEED, f"{SOURCES}bronnen."),
    "comparing, the overviews, the guided choice": (COMPARE, BOOKLET, COVERAGE, OVERVIEW, GUIDE),
    "the guide for editors, its form and spreadsheet, loose pages": (CONTRIBUTE, *(f"{name}/" for name in LOOSE_PAGES)),
}
"""Part → how the paths of its files start. What starts otherwise is `SHARED`."""


def part_of(path: str) -> str:
    """The part that a file belongs to."""
    return next((part for part, starts in ONLY_OURS.items() if path.startswith(starts)), SHARED)


def measure(content: Path) -> tuple[Counter[str], Counter[str]]:
    """Part → seconds of processor time, and part → how many files."""
    settings, day = read(ROOT / "mkdocs.yml"), today()
    site = Site(name=settings["site_name"], url=settings["site_url"])
    shells = Shells(lambda kind, url, with_data, indexed: "\n".join(PLACEHOLDERS.values()))
    seconds: Counter[str] = Counter()
    amount: Counter[str] = Counter()
    before = process_time()
    catalogue = load(content, day)
    seconds[READING] += process_time() - before
    before = process_time()
    files = list(publish(catalogue, site, ROOT / "overrides" / "pages", shells, day))
    seconds[NAMING] += process_time() - before
    for file in files:
        before = process_time()
        file.make()
        seconds[part_of(file.path)] += process_time() - before
        amount[part_of(file.path)] += 1
    return seconds, amount


def table(seconds: Counter[str], amount: Counter[str]) -> Iterator[str]:
    """The parts, and their share of all that was measured."""
    whole = seconds.total()
    yield "\n| part | files | processor time | share |\n| --- | --- | --- | --- |"
    for part in chain((READING, NAMING, SHARED), ONLY_OURS):
        yield f"| {part} | {f'{amount[part]:,}' if part in amount else ''} | {seconds[part]:.2f} s | {seconds[part] / whole:.0%} |"
    ours = sum(seconds[part] for part in ONLY_OURS)
    yield f"| **only ours together** | {sum(amount[part] for part in ONLY_OURS):,} | {ours:.2f} s | **{ours / whole:.0%}** |"


def main() -> None:
    """Make the records, measure and print."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.parts", description=__doc__)
    wanted.add_argument("--records", type=int, default=1000, help="how many records (1000)")
    gc.disable()  # as a build does
    records = wanted.parse_args().records
    with TemporaryDirectory(prefix="bench-") as folder:
        content = Path(folder) / "content"
        write_content(ROOT / "content", content, records)
        print("\n".join(table(*measure(content))))


if __name__ == "__main__":
    main()
