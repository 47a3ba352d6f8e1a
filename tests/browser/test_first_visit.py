"""A first visit is light on everybody's data, nothing moves after it is drawn, and every icon is there."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from .server import serve
from .visit import DESK, HAND, PAGES, PHONE, OpenPage, Visitor, ready, resize

LIMIT = 100_000
"""Bytes, gzip, of everything that a first visit asks for."""

MOST_MOVED = 0.02
"""How much of what is shown may move, as browsers reckon it: a fifth of what is called good."""


@pytest.mark.parametrize("kind", ["home", "catalogue", "practice", "comparison"])
def test_a_first_visit_stays_under_its_weight(visitor: Visitor, site: Path, kind: str) -> None:
    page = visitor.open(PAGES[kind], alone=True)
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    asked = {urlsplit(request.url).path for request in visitor.requests}
    files = {site / path.lstrip("/") / ("index.html" if path.endswith("/") else "") for path in asked}
    assert any(file.suffix == ".woff2" for file in files), "the font is ours, and counted"
    weight = sum(
        len(data) if file.suffix == ".woff2" else len(gzip.compress(data)) for file in files for data in [file.read_bytes()]
    )
    assert weight < LIMIT


ASKED = {
    "search": "?q=maatje",
    "catalogue": "?thema=burenhulp&q=maatje",
    "comparison": "?doelgroep=ouderen&sorteer=naam",
    "coverage": "?thema=burenhulp",
}
"""Kind of page → what its address may ask; the others that are asked anything stand in `PAGES` with a question."""

CHOSEN = [
    {"slug": "maatschappelijke-beursvloer", "name": "Maatschappelijke Beursvloer"},
    {"slug": "vrijwilligerscentrale", "name": "Vrijwilligerscentrale"},
]
"""What somebody chose to compare at an earlier visit."""

VISITS = {kind: (path, False) for kind, path in PAGES.items()}
VISITS |= {f"{kind}, asked": (PAGES[kind] + question, False) for kind, question in ASKED.items()}
VISITS |= {
    f"{kind}, again": (PAGES[kind], True) for kind in ("home", "catalogue", "practice", "theme", "compare", "chosen", "guide")
}
VISITS |= {"search, asked again": (PAGES["search"] + ASKED["search"], True)}
"""Kind of visit → the address, and whether something was chosen before."""

WIDTHS = (PHONE, HAND, DESK)

LATE = 0.2
"""Seconds that scripts and what they ask for come after the page: enough for it to be drawn first."""

MOVED = """() => new Promise(tell => {
  const moved = [];
  const called = node => node?.nodeType === 1 ? node.localName + [...node.classList].map(name => `.${name}`).join("") : node?.nodeName;
  new PerformanceObserver(list => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) if (!hadRecentInput) moved.push([value, sources.map(({ node }) => called(node))]);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(moved), 50);
})"""
"""
How much of what was shown was moved by what came later, and what, but for what a visitor did half a second before: the parts
of the cumulative layout shift (https://web.dev/articles/cls, which calls less than .1 in all good).
"""


@pytest.fixture(scope="module")
def windows(browser: Browser, site: Path) -> Iterator[dict[bool, list[Page]]]:
    """Windows of each width on the site with late scripts: of who was never here, and of who chose something before."""
    with serve(site, LATE) as address:
        found = {}
        for again in (False, True):
            context = browser.new_context(base_url=address, locale="nl-NL", reduced_motion="reduce")
            if again:
                context.add_init_script(f"localStorage.setItem('praktijkenbank.bench', {json.dumps(json.dumps(CHOSEN))})")
            found[again] = [context.new_page() for _ in WIDTHS]
            for page, width in zip(found[again], WIDTHS, strict=True):
                resize(page, width)
        yield found
        for page, *_ in found.values():
            page.context.close()


@pytest.mark.parametrize("visit", VISITS)
def test_what_is_shown_stays_where_it_is(windows: dict[bool, list[Page]], visit: str) -> None:
    path, again = VISITS[visit]
    for page in windows[again]:  # together: each waits longer than it works
        page.goto(path, wait_until="commit")
    for page in windows[again]:
        ready(page)
        moved = page.evaluate(MOVED)
        assert sum(value for value, _ in moved) < MOST_MOVED, (page.viewport_size, moved)


def test_every_icon_is_there(open_page: OpenPage) -> None:
    page = open_page("")
    hrefs = page.locator("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]").evaluate_all(
        "all => all.map(one => one.href)"
    )
    assert len(hrefs) == 4
    for href in hrefs:
        assert page.request.get(href).ok, href
    manifest = page.request.get(hrefs[-1]).json()
    assert all((page.request.get(hrefs[-1].rsplit("/", 1)[0] + "/" + icon["src"])).ok for icon in manifest["icons"])
