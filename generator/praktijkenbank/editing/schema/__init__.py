"""JSON Schemas, generated from the models: as we publish them, and as editors of records want them.

`shape` makes what the models say and no more; that is published beside the data. `editor` adds what helps while you
write: the terms of the vocabularies with their definitions, Dutch messages, blocks to insert. Those stand in `schemas/`,
committed, so that an editor who opens the folder has them without running anything.
"""

import json
from pathlib import Path
from typing import Any

from praktijkenbank.editing.schema.editor import OFFERS, for_editors
from praktijkenbank.editing.tidying import MODELS
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import LISTS, SCHEMAS
from praktijkenbank.records.json_schema import text
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.vocabulary import Vocabulary

_JUDGED = MODELS | {"bijdragen/voorbeeld.yml": Practice, "bijdragen/bronnen.yml": Bibliography}

FILES: dict[str, tuple[str, ...]] = {
    name: files
    for name, model in SCHEMAS.items()
    if (files := tuple(f"content/{path}" for path, judged in _JUDGED.items() if judged is model))
}
"""Schema → the files it judges, as the settings of editors name them. Articles are Markdown: no editor holds a schema
against the fields in front of their text."""


def unread(content: Content) -> list[Problem]:
    """What stands in the way of making schemas: a vocabulary or the bibliography could not be read."""
    lists = {"sources.yml", "vocabulary", *(path for path, model in LISTS.items() if model is Vocabulary)}
    return [problem for problem in content.problems if problem.path.removeprefix(f"{content.root.name}/") in lists]


def write(folder: Path, content: Content) -> None:
    """Write every schema into `folder`, with the terms of `content`."""
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        (folder / name).write_text(text(for_editors(model, content)), encoding="utf-8")


def drift(folder: Path, content: Content) -> list[str]:
    """The names of the schemas in `folder` that would judge otherwise than models and vocabularies do.

    Which sources and records are offered is left out: an offer judges nothing, and who adds a source need not run anything.
    """
    return [name for name, model in SCHEMAS.items() if _judging(folder / name) != _without_offers(for_editors(model, content))]


def _judging(file: Path) -> Any:
    try:
        return _without_offers(json.loads(file.read_text("utf-8")))
    except (FileNotFoundError, ValueError):
        return None


def _without_offers(found: Any) -> Any:
    definitions = {
        name: {key: value for key, value in block.items() if key != "defaultSnippets"} if name in OFFERS else block
        for name, block in found.get("definitions", {}).items()
    }
    return found | {"definitions": definitions}
