"""What a record may refer to, as definitions in a schema: terms judge, sources and records are only offered.

A term that is in no vocabulary is refused, for the vocabularies seldom change and a wrong term is mostly a slip. A source
or a record is added with every practice; a committed list of them would call new ones wrong until somebody makes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from praktijkenbank.problems import schema_messages
from praktijkenbank.reading.content import Content
from praktijkenbank.records.citations import short
from praktijkenbank.records.fields import SLUG, SlugOf, SourceId, TermOf
from praktijkenbank.records.types import TYPES, title

SOURCES = "sources"
OFFERS = {SOURCES, *TYPES}
"""The definitions that offer and do not judge."""


def definition_name(mark: TermOf | SourceId | SlugOf) -> str:
    """The name, among a schema's definitions, of what a marked field may refer to."""
    if isinstance(mark, TermOf):
        return "-en-".join(mark.vocabularies)
    return SOURCES if isinstance(mark, SourceId) else mark.kind


def definition(mark: TermOf | SourceId | SlugOf, content: Content) -> dict[str, Any]:
    """What a marked field may refer to."""
    if isinstance(mark, TermOf):
        return _terms(mark, content)
    offered = sorted(_sources(content) if isinstance(mark, SourceId) else _records(mark, content))
    return {
        "type": "string",
        "pattern": SLUG,
        "errorMessage": schema_messages.SLUG,
        "patternErrorMessage": schema_messages.SLUG,
        "defaultSnippets": [{"label": key, "body": key, "description": label} for key, label in offered],
    }


def _terms(mark: TermOf, content: Content) -> dict[str, Any]:
    found = [term for name in mark.vocabularies for term in content.vocabularies[name].record.terms]
    files = " of ".join(f"content/vocabulary/{name}.yml" for name in mark.vocabularies)
    return {
        "type": "string",
        "enum": [term.id for term in found],
        "markdownEnumDescriptions": [f"**{term.label}.** {' '.join(term.definition.split())}" for term in found],
        "errorMessage": schema_messages.TERM.format(files=files),
    }


def _sources(content: Content) -> Iterator[tuple[str, str]]:
    if content.bibliography:
        for source in content.bibliography.record.references:
            cited = short(source)
            yield source.id, source.title if cited == source.title else f"{cited}. {source.title}"


def _records(mark: SlugOf, content: Content) -> Iterator[tuple[str, str]]:
    for slug, located in content.kinds[mark.kind].items():
        yield slug, title(located.record)
