"""The JSON Schemas beside the data: of records as editors write them, and of the same records as we publish them.

Each says in its `$comment` of which version of the exports it is: JSON Schema has no other place for that.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from pydantic import BaseModel

from praktijkenbank.reading import content_folder
from praktijkenbank.records.fields import Day, Line, Record, Slug, WebAddress, titled
from praktijkenbank.records.json_schema import shape, text
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.paths import SCHEMA_VERSION, SCHEMAS, schema_path
from praktijkenbank.site.output.site_file import SiteFile


class SourceHead(Record):
    """What stands in front of every published source, which has its own `id`."""

    schema_version: Line = titled("Versie", "De versie van de vorm van deze gegevens.", alias="schemaVersion")
    licence: WebAddress = titled("Licentie", "De licentie waaronder je dit mag gebruiken.")


class Head(SourceHead):
    """What stands in front of every published record."""

    slug: Slug = titled("Naam in het webadres", "Vaste naam van het record.")
    url: WebAddress = titled("Pagina", "Het adres van de pagina over dit record.")


class ArticleHead(Head):
    """An article has its text beside its fields."""

    body_html: str = titled("Tekst", "De tekst van het artikel als HTML, met volledige adressen.")


class SourcesHead(SourceHead):
    """What stands in front of all sources."""

    name: Line = titled("Naam", "De naam van de site.")
    url: WebAddress = titled("Pagina", "Waar deze gegevens zijn uitgelegd.")


class CollectionHead(SourcesHead):
    """What stands in front of all records of a kind."""

    modified: Day = titled("Bijgewerkt", "De laatste dag waarop de redactie een van deze records naliep.")


def schema_files() -> Iterator[SiteFile]:
    """Every schema, as one group: many hold the same."""
    for name, model in content_folder.SCHEMAS.items():
        yield SiteFile(f"{SCHEMAS}{name}", partial(_text, shape, model), SCHEMAS)
    for model in HEADS:
        yield SiteFile(schema_path(model), partial(_text, _published, model), SCHEMAS)
        yield SiteFile(schema_path(model, whole=True), partial(_text, _collection, model), SCHEMAS)


HEADS: dict[type[BaseModel], tuple[type[Record], type[Record]]] = {
    **{one.model: (ArticleHead if one.suffix == ".md" else Head, CollectionHead) for one in TYPES.values()},
    Source: (SourceHead, SourcesHead),
}
"""What is published as records → what stands in front of one, and in front of a file with all."""


def written_path(model: type[BaseModel]) -> str:
    """Where the schema of a record as editors write it stands. Raises `StopIteration` for a model without one."""
    return next(f"{SCHEMAS}{name}" for name, other in content_folder.SCHEMAS.items() if other is model)


@cache
def _text(make: Callable[[type[BaseModel]], dict[str, Any]], model: type[BaseModel]) -> str:
    found = make(model)
    version = {"$schema": found["$schema"], "$comment": f"schemaVersion {SCHEMA_VERSION}"}
    return text(version | found)


def _published(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a record as published: that of the record as written, with the head's fields in front."""
    return _with_head(_boundless(shape(model)), HEADS[model][0])


def _boundless(found: Any) -> Any:
    """A schema without the limits of its lists: those are for who writes, and may be raised without a new version."""
    if isinstance(found, dict):
        return {key: _boundless(value) for key, value in found.items() if key != "maxItems"}
    return [_boundless(value) for value in found] if isinstance(found, list) else found


def _collection(model: type[BaseModel]) -> dict[str, Any]:
    """That of a file with all records of a kind."""
    whole = _published(model)
    definitions = whole.pop("definitions") | {"PublishedRecord": {key: value for key, value in whole.items() if key != "$schema"}}
    records = {"title": "Records", "type": "array", "items": {"$ref": "#/definitions/PublishedRecord"}}
    found = {
        "$schema": whole["$schema"],
        "title": f"{whole['title']}: alle records",
        "type": "object",
        "additionalProperties": False,
        "properties": {"records": records},
        "required": ["records"],
        "definitions": definitions,
    }
    return _with_head(found, HEADS[model][1])


def _with_head(found: dict[str, Any], head: type[Record]) -> dict[str, Any]:
    own = shape(head)
    return found | {
        "title": f"{found['title']}, zoals gepubliceerd",
        "properties": own["properties"] | found["properties"],
        "required": own["required"] + found["required"],
    }
