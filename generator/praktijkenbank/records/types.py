"""The kinds of record, each said once, in `types.yml` beside this: whoever goes by the kinds reads them here.

A new kind takes a model, an entry there and a template of its pages; nothing else need know of it. It comes at the end:
what kinds share is named after the first that has it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.knowledge import Article, Programme, Statistic
from praktijkenbank.records.practice import Practice

Key = tuple[RecordKind, str]
"""A record: its kind and its slug."""

SHARED = ("publication", "summary", "former_slugs", "sources", "reviewed")
"""The fields that every kind has, beside one that holds its name."""


@dataclass(frozen=True)
class RecordType:
    """A kind of record.

    - `folder`: where its files stand in `content/`; also what the kind is called in the code and in the data.
    - `label`, `heading`, `plural`: what one is called in a sentence and among what was found, and what all of them are.
    - `url`: where its index stands; its pages stand below it.
    - `unknown`: what to tell whoever refers to a record that is not there.
    - `template`: of its pages, in a folder `pages`; empty for a kind whose pages and index are made by a module of its own.
    - `index`, `lead`: the title of its index, when that is not `plural`, and the sentence below it.
    - `entrance`: the entry of the menu that leads to it; the index there lists it too.
    - `suffix`: `.md` for fields with a text below them, which only articles have.
    - `named_by`: the field that holds its name, or the `title` above what it tells.
    - `stylesheets`: what its pages have beside the stylesheets of all pages.
    - `weight`: how much a match counts in the search.
    - `table`: what its table as CSV is called; empty for a kind that has none.
    - `needed`: what a reader needs to judge it, beside what none can do without; empty where that is not counted.
    """

    folder: RecordKind
    model: type[BaseModel]
    label: str
    heading: str
    plural: str
    url: str
    unknown: str
    template: str = ""
    index: str = ""
    lead: str = ""
    entrance: str = "kennis/"
    suffix: str = ".yml"
    named_by: str = "name"
    stylesheets: tuple[str, ...] = ()
    weight: float = 1
    table: str = ""
    needed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if lacking := {*SHARED, self.named_by} - self.model.model_fields.keys():
            raise TypeError(f"{self.model.__name__} has no {', '.join(sorted(lacking))}")

    @property
    def schema(self) -> str:
        """The name of the JSON Schema of its records."""
        return f"{self.model.__name__.lower()}.schema.json"


_MODELS = {model.__name__: model for model in (Practice, Programme, Article, Statistic)}


def _of(folder: RecordKind, told: dict[str, Any]) -> RecordType:
    said: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    return RecordType(folder, **said | {"model": _MODELS[told["model"]]})


_TOLD = yaml.load(Path(__file__).with_suffix(".yml").read_text("utf-8"), yaml.CSafeLoader)
TYPES: dict[RecordKind, RecordType] = {folder: _of(folder, told) for folder, told in _TOLD.items()}
"""Folder → the kind of record, in the order in which the site shows them."""


def type_of(record: Any) -> RecordType:
    """The kind that a record is of."""
    return next(one for one in TYPES.values() if one.model is type(record))


def title(record: Any) -> str:
    """What a record is called."""
    return str(getattr(record, type_of(record).named_by))
