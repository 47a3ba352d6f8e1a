"""What a record may refer to, as definitions in a schema: terms judge, sources and records are only offered.

A term that is in no vocabulary is refused, for the vocabularies seldom change and a wrong term is mostly a slip. A source
or a record is added with every practice; a committed list of them would call new ones wrong until somebody makes it anew.
"""

from collections.abc import Iterator
from typing import Any

from praktijkenbank.problems import words
from praktijkenbank.reading.content import Content
from praktijkenbank.records.citations import short
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.introspect import Field
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
