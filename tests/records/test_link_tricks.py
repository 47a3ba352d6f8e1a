"""What looks like a link and is none: it shows as text, or it is refused; it never becomes an address that runs."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.records import formatted_text

GOOD = "https://example.org/"

TEXT = (
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x]\n\n[x]: javascript:alert(1)",
    "[x][]\n\n[x]: https://example.org/",
    "<javascript:alert(1)>",
    "<https://example.org/>",
    "<iemand@example.org>",
    "https://example.org/ www.example.org",
    "javascript:alert(1)",
    "[x] (https://example.org/)",
    "\\[x](https://example.org/)",
    "[x\\](https://example.org/)",
    "[x](https://example.org/",
    "[[[[[[[[x](",
    "[x](https://example.org/ een twee)",
    "[^1]\n\n[^1]: javascript:alert(1)",
    "[[x]]",
    "[x]{: href=javascript:alert(1) }",
    "<a href='javascript:alert(1)'>x</a>",
)
"""Text → no link at all."""

LINKS = {
    "![x](https://example.org/)": ["https://example.org/"],
    "[*x*](https://example.org/)": ["https://example.org/"],
    "[<b>x</b>](https://example.org/)": ["https://example.org/"],
    "[x](https://example.org/?a=&quot;onclick=alert(1))": ["https://example.org/?a=%22onclick=alert(1)"],
    "[x](https://example.org/)(javascript:alert(1))": ["https://example.org/"],
    "[x](<https://example.org/>)": ["https://example.org/"],
    "[een](https://example.org/) [twee](http://example.org)": ["https://example.org/", "http://example.org"],
    "[x](https://b\u00fccher.example/)": ["https://xn--bcher-kva.example/"],
}
"""Text → where its links lead."""

REFUSED = (
    "[x](java\nscript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&#x3a;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](\njavascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](%6aavascript:alert(1))",
    "[x](\u00a0javascript:alert(1))",
    "[x](javascript:alert(1) 'titel')",
    "[[x](javascript:alert(1))](https://example.org/)",
    "[![x](javascript:alert(1))](https://example.org/)",
    "[x](view-source:https://example.org/)",
    "[x](https:javascript:alert(1))",
    "[x](https://example.org:javascript/)",
    "[x](https://example.org@javascript.example/)",
    "[x](//example.org/)",
    "[x](\\\\example.org/)",
    "[x](https:///example.org/)",
    "[x](?a=b)",
    "[x]()",
    "[x](<>)",
)


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
