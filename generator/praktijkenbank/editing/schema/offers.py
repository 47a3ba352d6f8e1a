"""What a schema offers: the blocks that an editor inserts at one Tab, made from the models; and what a record may refer to, as
definitions: terms judge, sources and records are only offered.

A term that is in no vocabulary is refused, for the vocabularies seldom change and a wrong term is mostly a slip. A source
or a record is added with every practice; a committed list of them would call new ones wrong until somebody makes it anew.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import words
from praktijkenbank.reading.content import Content
from praktijkenbank.records.citations import short
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.types import TYPES, title

WORDS = words("schema")

SOURCES = "sources"
OFFERS = {SOURCES, *TYPES}
"""The definitions that offer and do not judge."""


def definition_name(one: Field) -> str:
    """The name, among a schema's definitions, of what a field may refer to; empty for one that refers to nothing."""
    return "-en-".join(one.vocabularies) or one.refers_to


def definition(one: Field, content: Content) -> dict[str, Any]:
    """What a field may refer to."""
    if one.vocabularies:
        return _terms(one.vocabularies, content)
    return {
        "type": "string",
        "pattern": SLUG,
        "errorMessage": WORDS["slug"],
        "patternErrorMessage": WORDS["slug"],
        "defaultSnippets": [
            {"label": key, "body": key, "description": label} for key, label in sorted(_offered(one.refers_to, content))
        ],
    }


def _terms(vocabularies: tuple[str, ...], content: Content) -> dict[str, Any]:
    found = [term for name in vocabularies for term in content.vocabularies[name].record.terms]
    files = " of ".join(f"content/vocabulary/{name}.yml" for name in vocabularies)
    return {
        "type": "string",
        "enum": [term.id for term in found],
        "markdownEnumDescriptions": [f"**{term.label}.** {' '.join(term.definition.split())}" for term in found],
        "errorMessage": WORDS["term"].format(files=files),
    }


def _offered(kind: str, content: Content) -> Iterator[tuple[str, str]]:
    if kind != SOURCES:
        yield from ((slug, title(located.record)) for slug, located in content.kinds[kind].items())
    elif content.bibliography:
        for source in content.bibliography.record.references:
            cited = short(source)
            yield source.id, source.title if cited == source.title else f"{cited}. {source.title}"


WITH: dict[str, list[list[str]]] = yaml.safe_load(Path(__file__).with_name("inserts.yml").read_text("utf-8"))
"""Name of a block → the fields that come with the required ones, in as many ways as it is often written."""


def snippets(owner: type[BaseModel], content: Content, mark: str = "") -> dict[str, Any]:
    """What to insert for a block: with the fields it cannot do without, and with some that often stand beside them.

    `mark` stands before the labels: a dash where the block is inserted as one of a list.
    """
    title = str(owner.model_config.get("title"))
    made = []
    for fields in WITH.get(owner.__name__, [[]]):
        body = _Writer(content).body(owner, fields)
        titles = [str(owner.model_fields[name].title).lower() for name in fields]
        label = f"{mark}{title.lower()} met {enumeration(titles)}" if titles else f"{mark}{title.lower()}"
        if body:
            made.append({"label": label, "description": WORDS["inserts"].format(fields=", ".join(body)), "body": body})
    return {"defaultSnippets": made} if made else {}


class _Writer:
    """Writes bodies with numbered stops to tab along."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.stop = count(1)

    def body(self, owner: type[BaseModel], also: list[str]) -> dict[str, Any]:
        wanted = [one for one in fields_of(owner).values() if one.info.is_required() or one.name in also]
        wanted.sort(key=lambda one: one.name in ("source", "locator"))  # last, as people write them
        return {one.key: self._value(one) for one in wanted}

    def _value(self, one: Field) -> Any:
        value = self.body(one.model, WITH.get(one.model.__name__, [[]])[0]) if one.model else self._scalar(one)
        return [value] if one.several else value

    def _scalar(self, one: Field) -> str:
        stop = next(self.stop)
        if one.refers_to:
            return f"${{{stop}:id}}"
        terms = [term.id for name in one.vocabularies for term in self.content.vocabularies[name].record.terms]
        choices = terms or one.choices
        return f"${{{stop}|{','.join(choices)}|}}" if choices else f"${{{stop}:{one.info.title}}}"
