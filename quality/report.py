"""`docs/quality.md`: what was measured, against what, and what is not in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.browser.visit import PAGES

from .measured import Measured

START = """# Quality of the pages

Written by `make quality`, which builds the site from the real content, serves it as gzip on this machine and measures it
in Chromium, and every kind of page in Firefox ESR and WebKitGTK too. It stops with 1 when a target is missed. Do not edit: measure again.

What the HTML checker remarks on inline scripts is about JSON-LD: data, which no browser runs and no policy has to allow.
"""


def text(measured: Mapping[str, Measured], site: Path, tools: str) -> str:
    """The whole document."""
    return "\n".join(
        [START, content_line(site, tools), *targets(measured), *pages(measured), *others(measured), *faults(measured), ""]
    )


def content_line(site: Path, tools: str) -> str:
    """Which content was measured: the date of its last change, as the site map tells it."""
    dates = re.findall(r"<lastmod>([^<]+)", (site / "sitemap.xml").read_text("utf-8"))
    amount = sum(1 for _ in site.rglob("*.html"))
    return f"Content of {max(dates, default='unknown date')}, {amount} pages. {tools}"


def targets(measured: Mapping[str, Measured]) -> Iterator[str]:
    """One line a measure."""
    yield "\n## Targets\n"
    yield from table(
        ("", "target", "measured", "holds"),
        [(name, one.target, one.found, "no" if one.misses else "yes") for name, one in measured.items()],
    )


def pages(measured: Mapping[str, Measured]) -> Iterator[str]:
    """Every kind of page with all its figures: numbers of faults, unless the heading says otherwise."""
    every = [one for one in measured.values() if one.rows.keys() == PAGES.keys()]
    yield "\n## Every kind of page\n"
    yield "Numbers of faults, except kB (gzip), requests and stops of the Tab key.\n"
    yield from table(
        ("page", "address", *(heading for one in every for heading in one.headings)),
        [(kind, f"`/{path}`", *(figure for one in every for figure in one.rows[kind])) for kind, path in PAGES.items()],
    )


def others(measured: Mapping[str, Measured]) -> Iterator[str]:
    """Tables of measures that look at some pages only."""
    for name, one in measured.items():
        if one.rows and one.rows.keys() != PAGES.keys():
            yield f"\n## {name}\n"
            yield from table(("page", *one.headings), [(kind, *row) for kind, row in one.rows.items()])


def faults(measured: Mapping[str, Measured]) -> Iterator[str]:
    """All that misses a target, in words."""
    yield "\n## Not in order\n"
    found = [f"- {name}, {escaped(miss)}" for name, one in measured.items() for miss in one.misses]
    yield from found or ["Nothing: every target is met."]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown."""
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(map(escaped, row))} |"


def escaped(words: str) -> str:
    """Text that cannot end a cell or begin an element."""
    return words.replace("|", "\\|").replace("<", "&lt;")
