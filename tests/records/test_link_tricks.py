"""What looks like a link and is none: it shows as text, or it is refused; it never becomes an address that runs."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.records import formatted_text
from tests.beside import cases

CASES = cases(__file__)
GOOD = "https://example.org/"
TEXT = CASES["text"]
"""Text → no link at all."""

LINKS = CASES["links"]
"""Text → where its links lead."""

REFUSED = CASES["refused"]


def links(html: str) -> list[str | None]:
    tree = LexborHTMLParser(html)
    assert {node.tag for node in tree.css("body *")} <= {"p", "a", "em", "br"}
    assert all(node.attributes.keys() == {"href"} for node in tree.css("a"))
    return [node.attributes["href"] for node in tree.css("a")]


@pytest.mark.parametrize("make", [formatted_text.blocks, formatted_text.inline], ids=["blocks", "inline"])
@pytest.mark.parametrize("text", TEXT)
def test_what_is_no_link_shows_as_text(text: str, make: type[str]) -> None:
    assert links(make(text)) == []
    assert list(formatted_text.forbidden_links(text)) == []


@pytest.mark.parametrize(("text", "addresses"), LINKS.items(), ids=LINKS)
def test_what_is_a_link_leads_where_it_says(text: str, addresses: list[str]) -> None:
    assert links(formatted_text.blocks(text)) == addresses
    assert list(formatted_text.forbidden_links(text)) == []


@pytest.mark.parametrize("text", REFUSED)
def test_any_other_address_is_refused_and_never_made(text: str) -> None:
    assert list(formatted_text.forbidden_links(text))
    assert {address for address in links(formatted_text.blocks(text)) if address} <= {GOOD}
