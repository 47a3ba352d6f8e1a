"""The shape of records as JSON Schema, from the models alone: what we publish, and what the editors' schemas start from.

Draft-07, since that is what editors' YAML support reads best. A field that may be left out is simply not
required; it does not become ‘or null’, because an empty value is a problem here.
"""

import json
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema


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


@cache
def shape(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of one model; look, do not touch. Draft-07 says `definitions` where later drafts say `$defs`."""
    found = model.model_json_schema(schema_generator=_Draft07, ref_template="#/definitions/{model}")
    return {"$schema": _Draft07.schema_dialect} | {key.replace("$defs", "definitions"): inner for key, inner in found.items()}


def text(found: dict[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
