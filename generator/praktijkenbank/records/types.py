"""The kinds of record, each said once: whoever goes by the kinds reads them here.

A new kind takes a model, an entry in `TYPES` and a template of its pages; nothing else need know of it. It comes at the end:
what kinds share is named after the first that has it.
"""

from dataclasses import dataclass
from typing import Any

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


TYPES: dict[RecordKind, RecordType] = {
    one.folder: one
    for one in (
        RecordType(
            folder="practices", model=Practice, label="praktijk", heading="Praktijk", plural="Praktijken", url="praktijken/",
            unknown="Is het een initiatief buiten deze site? Gebruik dan `name`.",
            entrance="praktijken/", table="praktijken",
            needed=(
                "goal", "steps", "through", "reach", "implementations", "organisations", "figures", "working_elements",
                "recognition", "conditions", "pitfalls", "costs", "effort", "materials", "contact", "status", "related",
            ),
        ),
        RecordType(
            folder="programme", model=Programme, label="programma", heading="Programma", plural="Programma’s", url="programma/",
            unknown="Kijk in content/programme/ welke programma’s er zijn.",
            lead="Programma’s waarin organisaties samen iets uitzochten, en wat zij leerden.",
            template="programme.html", stylesheets=("charts", "notes"),
        ),
        RecordType(
            folder="knowledge", model=Article, label="artikel", heading="Artikel", plural="Artikelen", url="kennis/",
            unknown="Kijk in content/knowledge/ welke artikelen er zijn.",
            index="Artikelen en cijfers", lead="Wat er bekend is over vrijwillige inzet en informele zorg: artikelen, programma’s en cijfers.",
            template="article.html", stylesheets=("notes",), suffix=".md", named_by="title",
        ),
        RecordType(
            folder="statistics", model=Statistic, label="tabel", heading="Cijfers", plural="Cijfers", url="cijfers/",
            unknown="Kijk in content/statistics/ welke tabellen er zijn.",
            lead="Tabellen met hun bron, om te lezen en om mee te rekenen.",
            template="statistic.html", stylesheets=("charts", "notes"), named_by="title", weight=0.7,
        ),
    )
}  # fmt: skip
"""Folder → the kind of record, in the order in which the site shows them."""


def type_of(record: Any) -> RecordType:
    """The kind that a record is of."""
    return next(one for one in TYPES.values() if one.model is type(record))


def title(record: Any) -> str:
    """What a record is called."""
    return str(getattr(record, type_of(record).named_by))
