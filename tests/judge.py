"""What a page may consist of: no element, attribute or address beyond these, whatever a record says."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

ELEMENTS = {
    "html", "head", "title", "meta", "link", "base", "script", "body", "main", "article", "section", "header", "nav", "div", "h1",
    "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "strong", "em", "br", "time", "table", "thead", "tbody",
    "tr", "th", "td", "figure", "figcaption", "details", "summary", "svg", "rect", "line", "circle", "path", "text",
    "code", "pre",
}  # fmt: skip
"""All elements that a page may have; `script` only for data."""

ARTICLE_ELEMENTS = ELEMENTS | {"sup", "hr", "blockquote", "code", "h4", "h5", "h6"}
"""What Markdown makes of the text of an article too."""

SEARCH_ELEMENTS = ELEMENTS | {"form", "label", "input", "button", "template"}
"""What the two pages with a search box of their own have too."""

SEARCH_ATTRIBUTES = re.compile(
    "action|method|for|maxlength|autocomplete|autocapitalize|spellcheck|enterkeyhint|placeholder|hidden|src|defer"
)

SEARCHING = ("index.html", "zoeken/index.html")

SCRIPT = re.compile(r"(\./|(\.\./)+)assets/javascripts/(search|catalogue)/[a-z-]+\.js")
"""The scripts of our own that a page may ask for in its body."""

ATTRIBUTES = re.compile(
    r"class|id|href|rel|role|datetime|lang|content|name|charset|http-equiv|type|(aria|data)-[a-z-]+|"
    r"hidden|start|scope|target|tabindex|download|width|height|viewBox|preserveAspectRatio|focusable|x[12]?|y[12]?|d[xy]?|c[xy]|r|text-anchor"
)
"""All attributes that an element may have: nothing that runs, styles or loads."""


CATALOGUE = "praktijken/index.html"

FORM = "#filters, #filters *, .pb-tools *, template[data-text], template[data-text] *"
WRITTEN = "#filters label > span *, #filters legend *, #filters summary > * *"
"""The form of the catalogue, and where in it the words of a vocabulary stand: those hold no element."""

FORM_ELEMENTS = {"form", "label", "input", "button", "fieldset", "legend", "select", "option", "template"}
FORM_ATTRIBUTES = re.compile(r"method|autocomplete|for|form|enterkeyhint|maxlength|open|value")


def check_page(path: str, tree: LexborHTMLParser) -> None:
    searching = path in SEARCHING
    elements = SEARCH_ELEMENTS if searching else ARTICLE_ELEMENTS if re.match("kennis/.", path) else ELEMENTS
    written = {node.mem_id for node in tree.css(WRITTEN)}
    form = {node.mem_id for node in tree.css(FORM)} - written if path == CATALOGUE else set()
    ids: set[str | None] = set()
    for node in tree.css("*"):
        ours = node.mem_id in form
        assert node.tag in elements or (ours and node.tag in FORM_ELEMENTS), f"<{node.tag}> on {path}"
        assert node.mem_id not in written, f"<{node.tag}> in a label on {path}"
        if node.tag == "script" and "src" in node.attributes:
            assert path == CATALOGUE or searching, path
            assert SCRIPT.fullmatch(node.attributes["src"] or ""), path
            assert node.attributes.keys() == {"src", "defer"}, path
            continue
        assert node.tag != "script" or node.attributes == {"type": "application/ld+json"}, path
        for name, value in node.attributes.items():
            known = ATTRIBUTES.fullmatch(name) or (ours and FORM_ATTRIBUTES.fullmatch(name))
            known = known or (searching and SEARCH_ATTRIBUTES.fullmatch(name))
            assert known, f"{name} on <{node.tag}> on {path}"
            if name == "id":
                assert value, f"{path}: an empty id"
                assert value not in ids, f"{path}: id {value} stands twice"
                ids.add(value)
            if name == "href":
                assert urlsplit(value or "").scheme in ("", "http", "https"), value
                assert not (value or "").startswith("//"), value
