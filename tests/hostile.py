"""A collection in which every text field holds what the test gives, found by walking the JSON Schemas of the models.

So a new text field is under attack without a line of code here. Ids are all the same, so that they refer to each
other; of fields that exclude each other two collections' worth is made. And whether a page consists of what `hostile.yml` says that
it may consist of.
"""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import VOCABULARIES
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.fields import DAY, LINE, MAIL_ADDRESS, PARTIAL_DATE, SLUG, TEXT, WEB_ADDRESS
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.vocabulary import Vocabulary
from tests.beside import cases
from tests.mutate import schema_of

ID = "voorbeeld"
ADDRESS = "https://example.org/{{7*7}}?a=1&b=&#34;&lt=javascript:x"
FIXED = {SLUG: ID, DAY: "2024-06-30", PARTIAL_DATE: "2014-02", WEB_ADDRESS: ADDRESS, MAIL_ADDRESS: "info@example.org"}
"""Pattern → the value of every field that has it."""

NAMED = {"practice": "ander", "low": "0", "high": "2500", "publication": "gepubliceerd"}
"""Field → its value, where the pattern alone does not make it fit the rest."""

LEFT_OUT = (
    {"Figure": {"low", "high"}, "Implementation": {"province"}, "Relation": {"name", "url"}, "Name": {"literal"}},
    {
        "Figure": {"value"},
        "Implementation": {"place"},
        "Relation": {"practice"},
        "Name": {"family", "given", "non-dropping-particle"},
    },
)
"""Which fields stay out, twice: together they are all there."""


@dataclass(frozen=True)
class Placed:
    """A text that was put in: where (model.field), what, and whether it may have formatting."""

    where: str
    text: str
    prose: bool


@dataclass
class Filler:
    """Fills records with `text`, each time with another number behind it."""

    text: str
    left_out: dict[str, set[str]]
    start: int = 0
    placed: list[Placed] = field(default_factory=list)
    says: dict[str, str] = field(default_factory=dict)
    """Model.field → what stands there, where that must be something else."""

    def record(self, root: type[BaseModel]) -> dict[str, Any]:
        whole = schema_of(root)
        return self._block(root.__name__, whole, whole["definitions"])

    def _block(self, name: str, block: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
        out = self.left_out.get(name, set())
        return {
            key: self._value(f"{name}.{key}", NAMED.get(key), property_, definitions)
            for key, property_ in block["properties"].items()
            if key not in out
        }

    def _value(self, where: str, named: str | None, found: dict[str, Any], definitions: dict[str, Any]) -> Any:
        if "$ref" in found:
            name = found["$ref"].rpartition("/")[2]
            return self._block(name, definitions[name], definitions)
        if found.get("type") == "array":
            return [self._value(where, named, found["items"], definitions)]
        if where in self.says:
            return self.says[where]
        if "enum" in found:
            return named or found["enum"][0]
        if found["type"] == "boolean":
            return "false"
        if found["type"] == "number":
            return named or "12.5"
        pattern = found.get("pattern", LINE)
        if pattern in FIXED:
            return named or FIXED[pattern]
        assert pattern in (LINE, TEXT), where
        return self._place(where, pattern == TEXT, found["maxLength"])

    def _place(self, where: str, prose: bool, limit: int) -> str:
        number = self.start + len(self.placed)
        text = f"t{number} {self.text[: limit - 20].strip()} q{number}"
        self.placed.append(Placed(where, text, prose))
        return text


def collection(text: str) -> tuple[Catalogue, list[Placed]]:
    """A catalogue with `text` in every text field, and where it was put."""
    content, sources, placed = Content(Path("content")), [], []
    for at, (slug, source) in enumerate({"hoofd": ID, "ander": "tweede"}.items()):
        filler = Filler(text, LEFT_OUT[at], start=1000 * (at + 1))
        record = filler.record(Practice) | ({"former_slugs": []} if at else {})
        content.practices[slug] = Located(slug, "", Practice.model_validate(record))
        [found] = filler.record(Bibliography)["references"]
        sources.append(found | {"id": source})
        placed += filler.placed
    for at, name in enumerate(VOCABULARIES):
        # All ids are one here; a former id would be the id of the term itself.
        filler = Filler(text, {"Term": {"former_ids"}}, start=10000 + 100 * at)
        content.vocabularies[name] = Located(name, "", Vocabulary.model_validate(filler.record(Vocabulary)))
        placed += [Placed(f"{name}/{item.where}", item.text, item.prose) for item in filler.placed]
    content.bibliography = Located("sources", "", Bibliography.model_validate({"references": sources}))
    return Catalogue.of(content), placed


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
