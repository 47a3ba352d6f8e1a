"""JSON Schemas for editors and other tools, generated from the models and committed in `schemas/`.

Draft-07, since that is what editors' YAML support reads best. A field that may be left out is simply not
required; it does not become ‘or null’, because an empty value is a problem here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.article import Article
from generator.model.practice import Practice
from generator.model.programme import Programme
from generator.model.search_words import Compounds, StopWords, Synonyms
from generator.model.source import Bibliography
from generator.model.statistic import Statistic
from generator.model.vocabulary import Vocabulary

SCHEMAS: dict[str, type[BaseModel]] = {
    "practice.schema.json": Practice,
    "programme.schema.json": Programme,
    "article.schema.json": Article,
    "statistic.schema.json": Statistic,
    "vocabulary.schema.json": Vocabulary,
    "sources.schema.json": Bibliography,
    "synonyms.schema.json": Synonyms,
    "compounds.schema.json": Compounds,
    "stop-words.schema.json": StopWords,
}


class _Draft07(GenerateJsonSchema):
    """Pydantic's schema without ‘or null’ and without defaults of null."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        if found.get("default", ...) in (None, [], ()):
            found.pop("default")
        return found


def render(model: type[BaseModel]) -> str:
    """The schema of one model as text, ready to be written."""
    found = {"$schema": _Draft07.schema_dialect} | model.model_json_schema(schema_generator=_Draft07)
    return json.dumps(_old_keywords(found), ensure_ascii=False, indent=2) + "\n"


def _old_keywords(value: Any) -> Any:
    """Draft-07 says `definitions` where later drafts say `$defs`."""
    if isinstance(value, dict):
        return {
            "definitions" if key == "$defs" else key: inner.replace("#/$defs/", "#/definitions/")
            if key == "$ref"
            else _old_keywords(inner)
            for key, inner in value.items()
        }
    return [_old_keywords(item) for item in value] if isinstance(value, list) else value


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        (folder / name).write_text(render(model), encoding="utf-8")


def drift(folder: Path) -> list[str]:
    """The names of the schemas in `folder` that the models no longer make."""
    return [
        name
        for name, model in SCHEMAS.items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != render(model)
    ]
