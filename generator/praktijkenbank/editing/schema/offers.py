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
        found = [term for name in one.vocabularies for term in content.vocabularies[name].record.terms]
        files = " of ".join(f"content/vocabulary/{name}.yml" for name in one.vocabularies)
        told = [f"**{term.label}.** {' '.join(term.definition.split())}" for term in found]
        said = WORDS["term"].format(files=files)
        return {"type": "string", "enum": [term.id for term in found], "markdownEnumDescriptions": told, "errorMessage": said}
    offered = [{"label": key, "body": key, "description": label} for key, label in sorted(_offered(one.refers_to, content))]
    demands = {"type": "string", "pattern": SLUG, "errorMessage": WORDS["slug"], "patternErrorMessage": WORDS["slug"]}
    return demands | {"defaultSnippets": offered}


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
        body = _body(owner, fields, content, count(1))
        titles = [str(owner.model_fields[name].title).lower() for name in fields]
        label = f"{mark}{title.lower()} met {enumeration(titles)}" if titles else f"{mark}{title.lower()}"
        if body:
            made.append({"label": label, "description": WORDS["inserts"].format(fields=", ".join(body)), "body": body})
    return {"defaultSnippets": made} if made else {}


def _body(owner: type[BaseModel], also: list[str], content: Content, stops: Iterator[int]) -> dict[str, Any]:
    """A block, with numbered stops to tab along."""
    wanted = [one for one in fields_of(owner).values() if one.info.is_required() or one.name in also]
    wanted.sort(key=lambda one: one.name in ("source", "locator"))  # last, as people write them
    return {one.key: _value(one, content, stops) for one in wanted}


def _value(one: Field, content: Content, stops: Iterator[int]) -> Any:
    if one.model:
        value: Any = _body(one.model, WITH.get(one.model.__name__, [[]])[0], content, stops)
    else:
        terms = [term.id for name in one.vocabularies for term in content.vocabularies[name].record.terms]
        asked = "id" if one.refers_to else one.info.title
        choices = ",".join(terms or one.choices)
        value = f"${{{next(stops)}{f'|{choices}|' if choices and not one.refers_to else f':{asked}'}}}"
    return [value] if one.several else value
