"""A first visit is light on everybody's data, and every icon is there."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .visit import PAGES, PHONE, OpenPage, Visitor

LIMIT = 100_000
"""Bytes, gzip, of everything that a first visit asks for."""


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


MOVED = """() => new Promise(tell => new PerformanceObserver(list => tell(
  list.getEntries().map(one => one.value).reduce((sum, value) => sum + value, 0)
)).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(tell, 300, 0))"""
"""How much of what was shown was moved by what came later, as browsers reckon it."""


def test_what_is_shown_on_a_phone_stays_where_it_is(visitor: Visitor) -> None:
    moved = {}
    for kind in ("home", "catalogue", "practice", "coverage", "matrix", "programme", "compare"):
        page = visitor.open(PAGES[kind], width=PHONE)
        moved[kind] = page.evaluate(MOVED)
    assert {kind: shift for kind, shift in moved.items() if shift > 0.01} == {}


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
