"""What a page may consist of: no element, attribute or address beyond these, whatever a record says."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

ELEMENTS = {
    "html", "head", "title", "meta", "link", "script", "body", "main", "article", "section", "header", "nav", "div", "h1",
    "h2", "h3", "p", "aside", "button", "input", "label", "fieldset", "legend", "noscript", "tfoot", "form", "select", "option", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "strong", "em", "br", "time", "table", "thead", "tbody",
    "tr", "th", "td", "figure", "figcaption", "svg", "rect", "path", "details", "summary",
}  # fmt: skip
"""All elements that a page may have; `script` only for data and for files of ours."""

ARTICLE_ELEMENTS = ELEMENTS | {"sup", "hr", "blockquote", "code", "h4", "h5", "h6"}
"""What Markdown makes of the text of an article too."""

ATTRIBUTES = re.compile(
    r"class|id|href|rel|role|datetime|lang|content|name|charset|http-equiv|type|(aria|data)-[a-z0-9-]+|"
    r"src|defer|hidden|value|checked|colspan|for|action|"
    r"start|scope|tabindex|download|width|height|viewBox|d|preserveAspectRatio|focusable"
)
"""All attributes that an element may have: nothing that runs, styles or loads."""


def own_script(attributes: dict[str, str | None]) -> bool:
    """Whether a script is a file of the site itself, which no record can name."""
    return attributes.keys() == {"src", "defer"} and bool(
        re.fullmatch(r"(\.\./)+assets/javascripts/[a-z/]+\.js", attributes["src"] or "")
    )


def check_page(path: str, tree: LexborHTMLParser) -> None:
    elements = ARTICLE_ELEMENTS if re.match("kennis/.", path) else ELEMENTS
    ids: set[str | None] = set()
    for node in tree.css("*"):
        assert node.tag in elements, f"<{node.tag}> on {path}"
        assert node.tag != "script" or node.attributes == {"type": "application/ld+json"} or own_script(node.attributes), path
        for name, value in node.attributes.items():
            assert ATTRIBUTES.fullmatch(name), f"{name} on <{node.tag}> on {path}"
            if name == "id":
                assert value, f"{path}: an empty id"
                assert value not in ids, f"{path}: id {value} stands twice"
                ids.add(value)
            if name == "href":
                assert urlsplit(value or "").scheme in ("", "http", "https"), value
                assert not (value or "").startswith("//"), value
