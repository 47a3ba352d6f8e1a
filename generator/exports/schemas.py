"""The JSON Schemas beside the data: of records as editors write them, and of the same records as we publish them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from pydantic import Field

from generator import schema
from generator.data_file import DataFile
from generator.links import DATA
from generator.model.fields import Day, Line, Record, RecordKind, Slug, WebAddress

SCHEMAS = f"{DATA}schemas/"

RECORD_SCHEMAS: dict[RecordKind, str] = {
    "practices": "practice",
    "programme": "programme",
    "knowledge": "article",
    "statistics": "statistic",
}


class Head(Record):
    """What stands in front of every published record."""

    schema_version: Line = Field(alias="schemaVersion", title="Versie", description="De versie van de vorm van deze gegevens.")
    slug: Slug = Field(title="Naam in het webadres", description="Vaste naam van het record.")
    url: WebAddress = Field(title="Pagina", description="Het adres van de pagina over dit record.")
    licence: WebAddress = Field(title="Licentie", description="De licentie waaronder je dit mag gebruiken.")


class ArticleHead(Head):
    """An article has its text beside its fields."""

    body_html: str = Field(title="Tekst", description="De tekst van het artikel als HTML, met volledige adressen.")


class CollectionHead(Record):
    """What stands in front of all records of a kind."""

    schema_version: Line = Field(alias="schemaVersion", title="Versie", description="De versie van de vorm van deze gegevens.")
    name: Line = Field(title="Naam", description="De naam van de site.")
    url: WebAddress = Field(title="Pagina", description="Waar deze gegevens zijn uitgelegd.")
    licence: WebAddress = Field(title="Licentie", description="De licentie waaronder je dit mag gebruiken.")
    modified: Day = Field(title="Bijgewerkt", description="De laatste dag waarop de redactie een van deze records naliep.")


def schema_files() -> Iterator[DataFile]:
    """Every schema."""
    for name in schema.SCHEMAS:
        yield DataFile(f"{SCHEMAS}{name}", partial(_written, name))
    for kind, name in RECORD_SCHEMAS.items():
        yield DataFile(f"{SCHEMAS}published-{name}.schema.json", partial(_published, kind))
        yield DataFile(f"{SCHEMAS}published-{name}-collection.schema.json", partial(_collection, kind))


@cache
def _written(name: str) -> str:
    return schema.render(schema.SCHEMAS[name])


def _published(kind: RecordKind) -> str:
    return _text(published(kind))


def published(kind: RecordKind) -> dict[str, Any]:
    """The schema of a record as published: that of the record as written, with the head's fields in front."""
    found: dict[str, Any] = json.loads(_written(f"{RECORD_SCHEMAS[kind]}.schema.json"))
    return _with_head(found, ArticleHead if kind == "knowledge" else Head)


def _collection(kind: RecordKind) -> str:
    whole = published(kind)
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
    return _text(_with_head(found, CollectionHead))


def _with_head(found: dict[str, Any], head: type[Record]) -> dict[str, Any]:
    own = json.loads(schema.render(head))
    return found | {
        "title": f"{found['title']}, zoals gepubliceerd",
        "properties": own["properties"] | found["properties"],
        "required": own["required"] + found["required"],
    }


def _text(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
