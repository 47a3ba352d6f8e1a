"""The little formatting that records may have, and nothing beyond it: what looks like a link and is none never becomes one."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.records import formatted_text
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize(("how", "text", "html"), [(how, *row) for how, rows in CASES["becomes"].items() for row in rows])
def test_what_a_text_becomes(how: str, text: str, html: str) -> None:
    assert str(getattr(formatted_text, how)(text)) == html


@pytest.mark.parametrize("text", CASES["text"])
def test_all_else_stays_text(text: str) -> None:
    html = str(formatted_text.blocks(text))
    assert not set("<>") & set(html.replace("<p>", "").replace("</p>", "").replace("<br />", "")) or "<a href" in html
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize("address", CASES["refused addresses"])
def test_a_link_that_may_not_be_is_found_and_never_made(address: str) -> None:
    text = f"Een [woord]({address})."
    assert list(formatted_text.forbidden_links(text)) == [address]
    assert "<a" not in formatted_text.blocks(text)
    assert "<a" not in formatted_text.inline(text)


GOOD = "https://example.org/"


def links(html: str) -> list[str | None]:
    tree = LexborHTMLParser(html)
    assert {node.tag for node in tree.css("body *")} <= {"p", "a", "em", "br"}
    assert all(node.attributes.keys() == {"href"} for node in tree.css("a"))
    return [node.attributes["href"] for node in tree.css("a")]


@pytest.mark.parametrize("make", [formatted_text.blocks, formatted_text.inline], ids=["blocks", "inline"])
@pytest.mark.parametrize("text", CASES["no links"])
def test_what_is_no_link_shows_as_text(text: str, make: type[str]) -> None:
    assert links(make(text)) == []
    assert list(formatted_text.forbidden_links(text)) == []


@pytest.mark.parametrize(("text", "addresses"), CASES["links"].items())
def test_what_is_a_link_leads_where_it_says(text: str, addresses: list[str]) -> None:
    assert links(formatted_text.blocks(text)) == addresses
    assert list(formatted_text.forbidden_links(text)) == []


@pytest.mark.parametrize("text", CASES["refused links"])
def test_any_other_address_is_refused_and_never_made(text: str) -> None:
    assert list(formatted_text.forbidden_links(text))
    assert {address for address in links(formatted_text.blocks(text)) if address} <= {GOOD}
