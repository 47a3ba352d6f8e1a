"""Whoever shares a page sends along its title, what it is about, and a picture."""

import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from .visit import PAGES


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind != "not-found"])
def test_a_page_tells_a_preview_what_it_is(site: Path, kind: str) -> None:
    page = LexborHTMLParser((site / PAGES[kind].partition("?")[0] / "index.html").read_text("utf-8"))
    told = {node.attributes["property"]: node.attributes["content"] or "" for node in page.css("meta[property^='og:']")}
    canonical, description, title = (
        page.css_first("link[rel=canonical]"),
        page.css_first("meta[name=description]"),
        page.css_first("title"),
    )
    assert canonical is not None
    assert description is not None
    assert title is not None
    assert told["og:url"] == canonical.attributes["href"]
    assert told["og:description"] == description.attributes["content"]
    assert title.text().startswith(told["og:title"])
    if kind == "practice":
        heading, summary = page.css_first("h1"), page.css_first("[data-field=summary]")
        assert heading is not None
        assert summary is not None
        assert (told["og:title"], told["og:description"]) == (heading.text(strip=True), summary.text(strip=True))
    assert told["og:type"] == ("article" if page.css("script[type='application/ld+json']") else "website")
    assert told["og:locale"] == "nl_NL"
    assert told["og:site_name"] in title.text()
    in_the_picture = ("Praktijkenbank", "hoe anderen vrijwillige inzet en informele zorg hebben aangepakt", "en die van jou?")
    assert all(words in told["og:image:alt"] for words in in_the_picture)

    image = urlsplit(told["og:image"])
    assert image.scheme == "https"
    raw = (site / image.path.lstrip("/")).read_bytes()
    assert struct.unpack(">II", raw[16:24]) == (int(told["og:image:width"]), int(told["og:image:height"])) == (1200, 630)
