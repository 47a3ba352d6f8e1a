"""A first visit is light on everybody's data, and a page that is shared shows a picture."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .visit import PAGES, OpenPage, go

LIMIT = 100_000
"""Bytes, gzip, of everything that a first visit asks for."""


@pytest.mark.parametrize("kind", ["home", "catalogue", "practice"])
def test_a_first_visit_stays_under_its_weight(open_page: OpenPage, site: Path, kind: str) -> None:
    page = open_page("404.html", alone=True)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    go(page, PAGES[kind])
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    files = {site / path.lstrip("/") / ("index.html" if path.endswith("/") else "") for path in asked}
    assert any(file.suffix == ".woff2" for file in files), "the font is ours, and counted"
    weight = sum(
        len(data) if file.suffix == ".woff2" else len(gzip.compress(data)) for file in files for data in [file.read_bytes()]
    )
    assert weight < LIMIT


def test_what_is_shared_has_a_picture_a_title_and_an_address(open_page: OpenPage, site: Path) -> None:
    page = open_page(PAGES["practice"])

    def said(name: str) -> str:
        return page.locator(f"meta[property='og:{name}']").get_attribute("content") or ""

    assert said("title") == page.locator("h1").inner_text()
    assert said("description") == page.locator("[data-field=summary]").inner_text()
    assert said("url") == page.locator("link[rel=canonical]").get_attribute("href")
    assert said("image").startswith("https://")
    image = (site / urlsplit(said("image")).path.lstrip("/")).read_bytes()
    size = [int.from_bytes(image[at : at + 4], "big") for at in (16, 20)]
    assert size == [int(said("image:width")), int(said("image:height"))] == [1200, 630]


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
