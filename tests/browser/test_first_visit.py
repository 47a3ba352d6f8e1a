"""A first visit is light on everybody's data, and every icon is there."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .visit import PAGES, OpenPage, Visitor

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
