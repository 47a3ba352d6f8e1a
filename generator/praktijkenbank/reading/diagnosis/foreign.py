"""Files that are no record at all: what they look like, in place of a complaint about every field."""

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from praktijkenbank.problems import held
from praktijkenbank.reading.diagnosis.unknown_fields import field_meant
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.knowledge import LoosePage
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary

ENOUGH = 2
"""Fields that a file must have before anything can be said of it."""

_LOOKS: dict[str, Any] = held(Path(__file__).with_suffix(".yml"))
"""What files of another sort are, by their fields, by how their text begins, and by the first bytes of what is no text."""


def called(model: type[BaseModel]) -> str:
    """What a file should have been, in a word."""
    own = [one.label for one in TYPES.values() if one.model is model]
    return own[0] if own else "pagina" if model is LoosePage else "lijst"


def foreign_bytes(raw: bytes) -> str:
    """What a file that is no text looks like; nothing where its first bytes do not tell."""
    return _like(what for mark, what in _LOOKS["bytes"].items() if raw.startswith(mark.encode("latin-1")))


def foreign_text(text: str) -> str:
    """The same of a text that begins as a file of another sort does."""
    start = text.lstrip().casefold()
    return _like(what for mark, what in _LOOKS["begins"].items() if start.startswith(mark))


def foreign_file(data: Mapping[str, Any], model: type[BaseModel]) -> str:
    """The same of a file in which most fields are none of `model`, also not under another name; nothing for a record."""
    ours = {one.model: f"een {one.label}; dat hoort in `content/{one.folder}`" for one in TYPES.values()}
    ours[Vocabulary] = "een woordenlijst; dat hoort in `content/vocabulary`"
    ours[Bibliography] = "een lijst van bronnen; dat hoort in `content/sources.yml`"
    own = (what for other, what in ours.items() if other is not model and _required(other) <= data.keys())
    theirs = (what for what, has in _LOOKS["fields"].items() if len(data.keys() & has["of"]) >= int(has["least"]))
    looks_like, needed = _like(chain(own, theirs)), _required(model)
    known = [name for name in data if name in fields_of(model) or field_meant(name, model)]
    if len(data) < ENOUGH or 2 * len(needed & data.keys()) > len(needed) or (3 * len(known) > len(data) and not looks_like):
        return ""
    return f"Van de {len(data)} velden kennen we er {len(known) or 'geen enkel'}. {looks_like}".rstrip()


def _like(found: Iterable[str]) -> str:
    what = next(iter(found), "")
    return f"Het lijkt op {what}." if what else ""


def _required(model: type[BaseModel]) -> set[str]:
    return {key for key, field in fields_of(model).items() if field.required}
