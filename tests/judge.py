"""What a page may consist of: no element, attribute or address beyond these, whatever a record says."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

ELEMENTS = {
    "html", "head", "title", "meta", "link", "script", "body", "main", "article", "section", "header", "nav", "div", "h1",
    "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "strong", "em", "br", "time",
    "table", "thead", "tbody", "tr", "th", "td", "svg", "rect", "figure", "figcaption", "sup", "hr",
}  # fmt: skip
"""All elements that a page may have; `script` only for data."""

ATTRIBUTES = re.compile(
    r"class|id|href|rel|role|datetime|lang|content|name|charset|http-equiv|type|tabindex|scope|width|height|viewBox|preserveAspectRatio|focusable|download|rel|(aria|data)-[a-z-]+"
)
"""All attributes that an element may have: nothing that runs, styles or loads."""


def check_page(path: str, tree: LexborHTMLParser) -> None:
    for node in tree.css("*"):
        assert node.tag in ELEMENTS, f"<{node.tag}> on {path}"
        assert node.tag != "script" or node.attributes == {"type": "application/ld+json"}, path
        for name, value in node.attributes.items():
            assert ATTRIBUTES.fullmatch(name), f"{name} on <{node.tag}> on {path}"
            if name == "href":
                assert urlsplit(value or "").scheme in ("", "http", "https"), value
                assert not (value or "").startswith("//"), value
