"""How well the search answers judged queries, measured through the real page: `make search-quality`.

Four lists: `queries.json`, judged by the sources; `outsider.json`, everyday words written before the synonyms were
looked at, with queries that have no answer here; `strangers.json`, written in the same way by three others, two of whom
sought to make it hard; and `sixty.json`, by a fifth. The last two have no targets: a test holds what `strangers.json`
reached, and nothing is tuned on `sixty.json`.

Success@1 and @3: a relevant page among the first 1 or 3. Recall@10: the part of the relevant pages (of at most 10) that
stand in the block to begin with or among the first 10 below it. nDCG@10: gain is the grade, discounted by log2 of the place (Järvelin and Kekäläinen, 2002).
For a query that has no answer here only one thing is good: no result.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from playwright.sync_api import Page

from tests import command
from tests.beside import cases
from tests.browser.chromium import launched
from tests.browser.server import serve
from tests.browser.visit import ready

ROOT = Path(__file__).parent.parent.parent
QUERIES, OUTSIDER, STRANGERS, SIXTY = (
    Path(__file__).parent / f"{name}.json" for name in ("queries", "outsider", "strangers", "sixty")
)
TARGETS: dict[str, dict[str, float]] = cases(__file__)
"""Class of queries → what it must at least reach."""

MEASURES = ("success@1", "success@3", "recall@10", "nDCG@10", "zero")


@dataclass(frozen=True)
class Judged:
    """A query, the pages that answer it with their grade (2 or 1), what the page gave, and how many of these stand in its block."""

    kind: str
    query: str
    relevant: dict[str, int]
    found: tuple[str, ...] = ()
    begin: int = 0

    def measure(self, name: str) -> float:
        """One measure of this query, between 0 and 1."""
        hits = [page in self.relevant for page in self.found]
        match name:
            case "success@1":
                return float(any(hits[:1]))
            case "success@3":
                return float(any(hits[:3]))
            case "recall@10":
                return sum(hits[: self.begin + 10]) / min(10, len(self.relevant))
            case "nDCG@10":
                best = sorted(self.relevant.values(), reverse=True)
                return _gain(self.relevant.get(page, 0) for page in self.found) / _gain(best)
            case _:
                return float(not self.found)


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / log2(place + 2) for place, grade in enumerate(list(grades)[:10]))


def read(file: Path = QUERIES) -> list[Judged]:
    """The judged queries in a file."""
    return [Judged(item["class"], item["query"], item["relevant"]) for item in json.loads(file.read_text("utf-8"))]


def results(page: Page, query: str) -> tuple[tuple[str, ...], int]:
    """What the search page gives for a query, in order, and how many of it stand in the block to begin with."""
    page.goto(f"zoeken/?q={quote(query, safe='')}")
    ready(page)
    found = page.locator("main [data-result]").evaluate_all("items => items.map(item => item.dataset.result)")
    return tuple(found), page.locator("[data-part=begin] [data-result]").count()


def ask(site: Path, queries: Sequence[Judged]) -> list[Judged]:
    """Every query asked of the built site, in a browser."""
    with serve(site) as address, launched() as browser:
        page = browser.new_context(base_url=address, locale="nl-NL").new_page()
        return [Judged(item.kind, item.query, item.relevant, *results(page, item.query)) for item in queries]


def mean(items: Sequence[Judged], name: str) -> float:
    """The mean of a measure."""
    return sum(item.measure(name) for item in items) / len(items)


def table(answered: Sequence[Judged], *, targets: bool = True) -> str:
    """The measures for each class and for all, as a Markdown table; what misses its target is marked, if it has `targets`."""
    classes: dict[str, list[Judged]] = defaultdict(list)
    for item in answered:
        classes[item.kind].append(item)
    lines = ["| class | queries | " + " | ".join(MEASURES) + " |", "| --- |" + " --- |" * (len(MEASURES) + 1)]
    answerable = [item for item in answered if item.relevant]
    for kind, items in [*classes.items(), *([("all that have an answer", answerable)] if answerable else [])]:
        shown = []
        for name in MEASURES:
            if name != "zero" and not items[0].relevant:
                shown.append("–")
                continue
            value = mean(items, name)
            target = TARGETS.get(kind, {}).get(name) if targets else None
            shown.append(f"{value:.2f}" + (f" (wants {target:.2f})" if target is not None and value < target else ""))
        lines.append(f"| {kind} | {len(items)} | {' | '.join(shown)} |")
    return "\n".join(lines)


def main() -> None:
    """Build the site, ask, print: also the queries without a relevant page at the place that their class must reach."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command.build(ROOT, site)
        lists = {file: ask(site, read(file)) for file in (QUERIES, OUTSIDER, STRANGERS, SIXTY)}
    for file, answered in lists.items():
        print(f"\n{file.stem}\n\n{table(answered, targets=file in (QUERIES, OUTSIDER))}")
    wanted = {kind: next(iter(targets)) for kind, targets in TARGETS.items()}
    for item in (one for answered in lists.values() for one in answered):
        if not item.measure(wanted.get(item.kind, "success@3")):
            print(f"\nmissed: {item.kind}: {item.query}\n  wanted {item.relevant}\n  found {list(item.found[:10])}")


if __name__ == "__main__":
    main()
