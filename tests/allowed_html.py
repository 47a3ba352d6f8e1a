"""What a page may consist of: no element, attribute or address beyond these, whatever a record says."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

ELEMENTS = {
    "html", "head", "title", "meta", "link", "base", "script", "body", "main", "article", "section", "header", "nav", "div",
    "h1", "h2", "h3", "h4", "p",
    "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "strong", "em", "br", "wbr", "time", "table", "thead", "tbody",
    "tr", "th", "td", "figure", "figcaption", "details", "summary", "svg", "rect", "line", "circle", "path", "text",
    "code", "pre",
}  # fmt: skip
"""All elements that a page may have; `script` only for data and for files of ours."""

ARTICLE_ELEMENTS = ELEMENTS | {"sup", "hr", "blockquote", "code", "h5", "h6"}
"""What Markdown makes of the text of an article too."""

WRITTEN_PAGE = re.compile("kennis/.|(bijdragen|over|privacy|toegankelijkheid)/")
GUIDE_ELEMENTS = ARTICLE_ELEMENTS | {"img"}
"""Beside it, what the guide for editors may have: pictures, which are files of this site."""

SEARCH_ELEMENTS = ELEMENTS | {"form", "label", "input", "button", "template", "select", "option"}
"""What the two pages with a search box of their own have too."""

SEARCH_ATTRIBUTES = re.compile(
    "action|method|for|value|maxlength|autocomplete|autocapitalize|spellcheck|enterkeyhint|placeholder|hidden|src|defer"
)

SEARCHING = ("index.html", "zoeken/index.html", "404.html")
ATTRIBUTES = re.compile(
    r"class|id|href|rel|role|datetime|lang|content|name|charset|http-equiv|type|(aria|data)-[a-z0-9-]+|"
    r"colspan|src|defer|hidden|start|scope|target|tabindex|download|width|height|viewBox|preserveAspectRatio|focusable|"
    r"x[12]?|y[12]?|d[xy]?|c[xy]|r|text-anchor"
)
"""All attributes that an element may have: nothing that runs, styles or loads."""


CATALOGUE = "praktijken/index.html"
FORM = "#filters, #filters *, .pb-tools *, template[data-text], template[data-text] *"
WRITTEN = "#filters label > span *, #filters legend *, #filters summary > * *"
"""The form of the catalogue, and where in it the words of a vocabulary stand: those hold no element."""

PRACTICE = re.compile("praktijken/[^/]+/")
NOTES = "button.pb-note, .pb-notes__note, .pb-notes__go > button, .pb-actions > button, .pb-copy > button, .pb-ask > p > button"
"""On the page of a practice, what opens the place in a source, prints and copies."""
CITED = re.compile("(programma|kennis|cijfers)/[^/]+/")
COPY = ".pb-actions > button, .pb-copy > button"
"""On the other pages that one cites, what copies how."""
CONTACT = "[data-field=contact] a"
"""Where a link may lead to a mailbox."""

FORM_ELEMENTS = {"form", "label", "input", "button", "fieldset", "legend", "select", "option", "template", "dialog", "footer"}
IMAGE_ATTRIBUTES = re.compile("alt|loading")
FORM_ATTRIBUTES = re.compile(r"method|autocomplete|for|form|enterkeyhint|maxlength|open|value|popover(target(action)?)?")


RECORD_FORM = "bijdragen/formulier/"
RECORD_FORM_ELEMENTS = FORM_ELEMENTS | {"textarea", "datalist", "noscript"}
"""The form in which a record is written, which shows words of vocabularies and of the example as text."""

COMPARING = re.compile("(boekje|vergelijken|keuzehulp|overzicht)/")
"""The pages that compare: tables and questions, in which records write text and nothing else."""

COMPARING_ELEMENTS = {"aside", "button", "input", "label", "fieldset", "legend", "noscript", "form", "select", "option", "tfoot"}
COMPARING_ATTRIBUTES = re.compile(r"value|checked|for|action|autocomplete")


def own_script(attributes: dict[str, str | None]) -> bool:
    """Whether a script is a file of the site itself, which no record can name."""
    return attributes.keys() == {"src", "defer"} and bool(
        re.fullmatch(r"(\./|(\.\./)+)assets/javascripts/[a-z/-]+\.js(\?v=[0-9a-f]{8})?", attributes["src"] or "")
    )


@lru_cache(maxsize=1000)
def headings_of(path: str, html: str) -> tuple[str, ...]:
    """The headings of a page that consists of what it may consist of; the same page is looked at once."""
    check_page(path, tree := LexborHTMLParser(html))
    return tuple(heading.text() for heading in tree.css("h1"))


def check_page(path: str, tree: LexborHTMLParser) -> None:
    searching, comparing = path in SEARCHING, COMPARING.match(path)
    elements = SEARCH_ELEMENTS if searching else ARTICLE_ELEMENTS if WRITTEN_PAGE.match(path) else ELEMENTS
    elements = GUIDE_ELEMENTS if path.startswith("bijdragen/") else elements
    elements = elements | COMPARING_ELEMENTS if comparing else elements
    writing = path.startswith(RECORD_FORM)
    elements = elements | RECORD_FORM_ELEMENTS if writing else elements
    if tree.css_first("main") is None and tree.css_first("script[src*='/javascripts/moved.js']"):
        elements = elements | {"noscript"}
    written = {node.mem_id for node in tree.css(WRITTEN)}
    practice = PRACTICE.match(path)
    asking = FORM if path == CATALOGUE else NOTES if practice else COPY if CITED.match(path) else ""
    form = {node.mem_id for node in tree.css(asking)} - written if asking else set()
    contact = {node.mem_id for node in tree.css(CONTACT)} if practice else set()
    ids: set[str | None] = set()
    for node in tree.css("*"):
        ours = node.mem_id in form
        assert node.tag in elements or (ours and node.tag in FORM_ELEMENTS), f"<{node.tag}> on {path}"
        assert node.mem_id not in written, f"<{node.tag}> in a label on {path}"
        assert node.tag != "script" or node.attributes == {"type": "application/ld+json"} or own_script(node.attributes), path
        for name, value in node.attributes.items():
            known = (
                ATTRIBUTES.fullmatch(name)
                or (comparing and COMPARING_ATTRIBUTES.fullmatch(name))
                or (searching and SEARCH_ATTRIBUTES.fullmatch(name))
                or (
                    writing
                    and re.fullmatch("for|value|selected|list|rows|inputmode|autocapitalize|novalidate|autocomplete|open", name)
                )
                or (node.tag == "img" and IMAGE_ATTRIBUTES.fullmatch(name))
                or (ours and FORM_ATTRIBUTES.fullmatch(name))
            )
            assert known, f"{name} on <{node.tag}> on {path}"
            if name == "id":
                assert value, f"{path}: an empty id"
                assert value not in ids, f"{path}: id {value} stands twice"
                ids.add(value)
            if name in ("href", "src"):
                mailto = ("mailto",) if node.mem_id in contact else ()
                assert urlsplit(value or "").scheme in ("", "http", "https", *mailto), value
                assert not (value or "").startswith("//"), value
