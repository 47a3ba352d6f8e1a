"""How fast the filters are: `python -m benchmarks.facets`, in Chromium, on synthetic records.

Two things are timed, for choices drawn at random of one to six values: what the script counts (which practices are
left, and how many each value of each facet would leave), and all that happens from a new choice in the address until
the page is ready, with the cards that it has to fetch.
"""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page

from benchmarks.measure import RunFailed
from benchmarks.synthetic import write_content
from tests.browser.chromium import launched
from tests.browser.server import serve

ROOT = Path(__file__).parent.parent
SIZES = (17, 100, 1000)
CHOICES = 200
REPEATED = 20
"""Times that one choice is counted: the browser's clock goes in steps of a tenth of a millisecond."""

FACETS = "".join(
    (ROOT / "scripts" / "catalogue" / name).read_text("utf-8").replace("export ", "") for name in ("facets.js", "packed.js")
)

COUNT = (
    f"""async ([choices, repeated]) => {{{FACETS}"""
    """
  const data = unpacked(await (await fetch(document.querySelector("[data-filters]").dataset.filters)).json());
  const facets = new Facets(data);
  return choices.map((choice) => {
    const chosen = new Map(Object.entries(choice).map(([facet, ids]) => [facet, new Set(ids)]));
    const start = performance.now();
    for (let time = 0; time < repeated; time++) { facets.matching(chosen); facets.counts(chosen); }
    return (performance.now() - start) / repeated;
  });
}"""
)

SHOW = """async (address) => {
  const root = document.documentElement;
  const start = performance.now();
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
  while (root.dataset.ready !== "true") await new Promise((done) => setTimeout(done, 0));
  return performance.now() - start;
}"""


def measure(amount: int, page_of: Any) -> str:
    """One row of the table."""
    with TemporaryDirectory() as folder:
        content, site = Path(folder) / "content", Path(folder) / "site"
        write_content(ROOT / "content", content, amount)
        command = [sys.executable, "-m", "praktijkenbank", "build", "--content", str(content), "--site", str(site)]
        if subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode:  # noqa: S603 -- our own command
            raise RunFailed("the build failed")
        file = (site / "praktijken" / "filters.json").read_bytes()
        with serve(site) as address:
            page: Page = page_of(address)
            choices = drawn({facet: list(values) for facet, values in json.loads(file)["values"].items()})
            counted = page.evaluate(COUNT, [choices, REPEATED])
            shown = [page.evaluate(SHOW, query(choice)) for choice in choices]
            page.close()
    cells = (p95(counted), p95(shown), f"{len(file) / 1000:.1f} kB, {len(gzip.compress(file)) / 1000:.1f} kB gzip")
    return f"| {amount:,} | {cells[0]:.2f} ms | {cells[1]:.0f} ms | {cells[2]} |"


def drawn(values: dict[str, list[str]]) -> list[dict[str, list[str]]]:
    """Choices at random, the same every time."""
    chance = random.Random(1)  # noqa: S311 -- the same choices every time
    pairs = [(facet, value) for facet, ids in values.items() for value in ids]
    found = []
    for _ in range(CHOICES):
        choice: dict[str, list[str]] = {}
        for facet, value in chance.sample(pairs, chance.randint(1, 6)):
            choice.setdefault(facet, []).append(value)
        found.append(choice)
    return found


def query(choice: dict[str, list[str]]) -> str:
    """A choice as it stands in the address."""
    return "?" + "&".join(f"{facet}={value}" for facet, ids in choice.items() for value in ids)


def p95(times: list[float]) -> float:
    """The time that one in twenty is slower than."""
    return sorted(times)[int(len(times) * 0.95)]


def main() -> None:
    """Print the table."""
    with launched() as browser:

        def page_of(address: str) -> Page:
            page = browser.new_page()
            page.goto(f"{address}praktijken/")
            page.wait_for_selector("html[data-ready='true']")
            return page

        print("| records | counting, p95 | from choice to ready, p95 | data |\n| --- | --- | --- | --- |")
        for amount in SIZES:
            print(measure(amount, page_of), flush=True)


if __name__ == "__main__":
    main()
