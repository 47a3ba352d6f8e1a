"""JSON Schemas, generated from the models: as we publish them, and as editors of records want them.

`shape` makes what the models say and no more; that is published beside the data. `editor` adds what helps while you
write: the terms of the vocabularies with their definitions, Dutch messages, blocks to insert. Those stand in `schemas/`,
committed, so that an editor who opens the folder has them without running anything.
"""

import json
from typing import Any

from praktijkenbank.editing.schema.editor import OFFERS, for_editors
from praktijkenbank.editing.tidying import MODELS
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.records.json_schema import text
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography

_JUDGED = MODELS | {"bijdragen/voorbeeld.yml": Practice, "bijdragen/bronnen.yml": Bibliography}

FILES: dict[str, tuple[str, ...]] = {
    name: files
    for name, model in SCHEMAS.items()
    if (files := tuple(f"content/{path}" for path, judged in _JUDGED.items() if judged is model))
}
"""Schema → the files it judges, as the settings of editors name them. Articles are Markdown: no editor holds a schema
against the fields in front of their text."""


def made(content: Content) -> dict[str, str]:
    """Path from the root of the project → text, of every schema with the terms of `content`."""
    return {f"schemas/{name}": text(for_editors(model, content)) for name, model in SCHEMAS.items()}


def judging(schema: str) -> Any:
    """What of a schema judges. An offer of sources and records does not, and who adds a source need not run anything."""
    try:
        found = json.loads(schema)
    except ValueError:
        return None
    return found | {"definitions": {name: one for name, one in found.get("definitions", {}).items() if name not in OFFERS}}
