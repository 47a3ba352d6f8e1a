"""Whether two sites are the same work: as many detail pages, as many pages of terms and letters, and the same words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from benchmarks.hugo_site import FOLDERS

CATALOGUE, SOURCES = "praktijken", "bronnen"
SHARE = 0.95
"""How much of the words of a page must be the same."""


class Differs(Exception):
    """The sites are not the same work, so comparing their speed says nothing."""


@dataclass(frozen=True)
class Output:
    """What a build left."""

    files: int
    megabytes: float
    details: int
    terms: int

    @classmethod
    def of(cls, site: Path) -> Output:
        """Look at a finished site."""
        files = [file for file in site.rglob("*") if file.is_file()]
        details = list(site.glob(f"{CATALOGUE}/*/index.html"))
        terms = [file for folder in (SOURCES, *FOLDERS.values()) for file in (site / folder).glob("*/**/index.html")]
        return cls(len(files), sum(file.stat().st_size for file in files) / 1e6, len(details), len(terms))


def compare(ours: Path, theirs: Path, records: int) -> str:
    """A sentence about what is the same. Raises `Differs` when too little is."""
    mine, other = Output.of(ours), Output.of(theirs)
    if not mine.details == other.details == records:
        raise Differs(f"{records} records, but {mine.details} detail pages here and {other.details} there")
    if mine.terms != other.terms:
        raise Differs(f"{mine.terms} pages of terms and letters here and {other.terms} there")
    shares = []
    for path in samples(ours):
        here, there = words(ours / path), words(theirs / path)
        share = len(here & there) / len(here | there)
        if share < SHARE:
            raise Differs(f"{path}: only {share:.0%} of the words are the same; differing: {sorted(here ^ there)[:40]}")
        shares.append(share)
    return (
        f"Same work: {mine.details} detail pages and {mine.terms} pages of terms and letters in both; on {len(shares)} pages "
        f"(a record, and every kind of list) at least {min(shares):.1%} of the visible words are the same."
    )


def samples(site: Path) -> list[Path]:
    """Home, catalogue and bibliography, a detail page, of each kind of term and of letters the index and a page, and the second part
    of the catalogue and of the first long list of each kind."""
    detail = min(site.glob(f"{CATALOGUE}/*[0-9]/index.html"))
    folders = (SOURCES, *FOLDERS.values())
    terms = [min((site / folder).glob("*/index.html")) for folder in folders]
    lists = [site / folder / "index.html" for folder in ("", CATALOGUE, *folders)]
    parts = [part for folder in (CATALOGUE, *folders) for part in sorted((site / folder).glob("**/2/index.html"))[:1]]
    return [file.relative_to(site) for file in (*lists, detail, *terms, *parts)]


def words(file: Path) -> set[str]:
    """The visible words of a page."""
    reader = _Words()
    reader.feed(file.read_text("utf-8"))
    return set(re.findall(r"\S+", " ".join(reader.found)))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("head", "script", "style", "template")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("head", "script", "style", "template")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data)
