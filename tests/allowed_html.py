"""Whether a page consists of what `allowed_html.yml` says that it may consist of."""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from tests.beside import cases

WORDS = "#filters label > span :not(.pb-facet__known), #filters legend *, #filters summary > * *"
"""Where in the form of the catalogue the words of a vocabulary stand: those hold no element."""

CONTACT = "[data-field=contact] a"
"""Where on the page of a practice a link may lead to a mailbox."""

RULES = cases(__file__)
ELEMENTS = {element for rule in RULES for element in rule.get("elements", "").split()}
"""What stands on some page."""

OWN_SCRIPT = re.compile(r"(\./|(\.\./)+)assets/javascripts/[a-z/-]+\.js(\?v=[0-9a-f]{8})?")
"""A file of the site itself, which no record can name."""


class Allowed(NamedTuple):
    """What the elements that a selector finds may be, and what attributes they may have."""

    of: str
    elements: frozenset[str]
    attributes: re.Pattern[str]


@cache
def allowed(path: str) -> tuple[list[Allowed], Allowed]:
    """What some elements of a page may be, and what all may."""
    rules = [
        Allowed(
            rule.get("of", ""),
            frozenset(rule.get("elements", "").split()),
            re.compile(rule.get("attributes", "").replace(" ", "|")),
        )
        for rule in RULES
        if re.match(rule.get("pages", ""), path)
    ]
    of_all = [rule for rule in rules if not rule.of]
    attributes = re.compile("|".join(rule.attributes.pattern for rule in of_all if rule.attributes.pattern))
    return [rule for rule in rules if rule.of], Allowed("", frozenset().union(*(rule.elements for rule in of_all)), attributes)


@lru_cache(maxsize=1000)
def headings_of(path: str, html: str) -> tuple[str, ...]:
    """The headings of a page that consists of what it may consist of; the same page is looked at once."""
    check_page(path, tree := LexborHTMLParser(html))
    return tuple(heading.text() for heading in tree.css("h1"))


def check_page(path: str, tree: LexborHTMLParser) -> None:
    """Hold a page to it."""
    some, of_all = allowed(path)
    words = {node.mem_id for node in tree.css(WORDS)} if path == "praktijken/index.html" else set()
    contact = {node.mem_id for node in tree.css(CONTACT)} if path.startswith("praktijken/") else set()
    more = [({node.mem_id for node in tree.css(rule.of)} - words, rule) for rule in some]
    ids: set[str | None] = set()
    for node in tree.css("*"):
        rules = [of_all, *(rule for found, rule in more if node.mem_id in found)]
        assert any(node.tag in rule.elements for rule in rules), f"<{node.tag}> on {path}"
        assert node.mem_id not in words, f"<{node.tag}> in a label on {path}"
        if node.tag == "script" and node.attributes != {"type": "application/ld+json"}:
            assert node.attributes.keys() == {"src", "defer"}, path
            assert OWN_SCRIPT.fullmatch(node.attributes["src"] or ""), path
        for name, value in node.attributes.items():
            assert any(rule.attributes.fullmatch(name) for rule in rules), f"{name} on <{node.tag}> on {path}"
            if name == "id":
                assert value, f"{path}: an empty id"
                assert value not in ids, f"{path}: id {value} stands twice"
                ids.add(value)
            if name in ("href", "src"):
                mailto = ("mailto",) if node.mem_id in contact else ()
                assert urlsplit(value or "").scheme in ("", "http", "https", *mailto), value
                assert not (value or "").startswith("//"), value
