"""Records as tables: one row a record, and a table for each kind of thing that a record has several of.

The tables are read off the models, so that a new field has its column without a line of code here. A model inside a
model becomes columns with its name in front (`approach_text`); a list of models becomes rows of the table of that
model, which say where they belong.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, WithJsonSchema

from praktijkenbank.dutch.csv_text import cell
from praktijkenbank.reading.diagnosis.normalise import slug
from praktijkenbank.records import article, introspect, practice, programme, source, sourced, statistic
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.types import TYPES

NAMES: dict[type[BaseModel], tuple[str, str]] = {
    practice.Result: ("resultaten", "Opbrengst"),
    sourced.Figure: ("cijfers", "Cijfers bij een uitspraak"),
    practice.Implementation: ("uitvoeringen", "Waar het is gedaan"),
    practice.WorkingElement: ("werkzame-elementen", "Werkzame elementen"),
    practice.Step: ("stappen", "Stappen van de aanpak"),
    practice.Organisation: ("organisaties", "Organisaties"),
    practice.Recognition: ("erkenningen", "Erkenningen"),
    sourced.Claim: ("uitspraken", "Randvoorwaarden, aandachtspunten, kosten en inzet"),
    sourced.SourceUse: ("bronvermeldingen", "Gebruikte bronnen"),
    practice.Relation: ("verwant", "Verwante praktijken en initiatieven"),
    sourced.Silence: ("stiltes", "Wat we niet weten"),
    source.Source: ("bronnen", "Bronnen"),
    source.Name: ("makers", "Auteurs en redacteuren van bronnen"),
    programme.Party: ("partijen", "Partners"),
    programme.Insight: ("inzichten", "Inzichten"),
    programme.Activity: ("activiteiten", "Activiteiten"),
    programme.Study: ("onderzoeken", "Onderzoek"),
    programme.Release: ("publicaties", "Publicaties"),
    programme.Press: ("pers", "In de pers"),
    programme.Case: ("gevallen", "In de praktijk"),
    article.Recommendation: ("aanbevelingen", "Aanbevelingen"),
    article.Example: ("voorbeelden", "Voorbeelden"),
    statistic.Statistic: ("tabellen", "Tabellen met cijfers"),
    statistic.Column: ("kolommen", "Kolommen van een tabel"),
    statistic.Row: ("rijen", "Rijen van een tabel"),
}
"""Model → the name of its table, and its title, where those are not simply what the model is called (see `named`)."""


@dataclass(frozen=True, eq=False)
class Field(introspect.Field):
    """A field of a table: a column, or a list of records that have a table of their own (`rows_of`)."""

    path: tuple[str, ...]
    titles: tuple[str, ...]
    required: bool

    @property
    def rows_of(self) -> type[BaseModel] | None:
        """The model of which it is a list."""
        return self.model

    @property
    def column(self) -> str:
        """Its name in a table."""
        return "_".join(self.path)

    @property
    def place(self) -> str:
        """Its name in JSON, from the record down."""
        return ".".join(self.path)

    @property
    def title(self) -> str:
        """What it is called, within what."""
        return ": ".join(self.titles)

    @property
    def figure_like(self) -> bool:
        """Whether its text is often a bare number or a date, which a spreadsheet would write otherwise."""
        schemas = [mark.json_schema or {} for mark in self.marks if isinstance(mark, WithJsonSchema)]
        return any("integer" in schema.get("type", ()) for schema in schemas)

    @property
    def published_choices(self) -> list[str]:
        """Those that go out: a concept never does."""
        return [one for one in self.choices if self.path != ("publication",) or one != "concept"]


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of the table of `model`, those of models inside it included."""
    return tuple(_fields(model, (), (), True))


def _fields(model: type[BaseModel], path: tuple[str, ...], titles: tuple[str, ...], required: bool) -> Iterator[Field]:
    for key, one in fields_of(model).items():
        here, called, needed = (*path, key), (*titles, one.title or one.name), required and one.required
        if one.model and not one.several:
            yield from _fields(one.model, here, called, needed)
        else:
            shared = {part.name: getattr(one, part.name) for part in dataclasses.fields(one)}
            yield Field(**shared | {"path": here, "titles": called, "required": needed})


def tables_of(root: type[BaseModel]) -> list[type[BaseModel]]:
    """The models that have a table when records of `root` are laid out, `root` first."""
    found = {root: None}
    waiting = [root]
    for model in waiting:
        below = [one.rows_of for one in fields(model) if one.rows_of and one.rows_of not in found]
        found |= dict.fromkeys(below)
        waiting += dict.fromkeys(below)
    return list(found)


@cache
def named() -> dict[tuple[type[BaseModel], type[BaseModel]], tuple[str, str]]:
    """(root, model) → the name of the table of a model when records of that root are laid out, and its title.

    What several roots have goes by its own name at the first of them, and has the name of the root in front at the others.
    """
    found: dict[tuple[type[BaseModel], type[BaseModel]], tuple[str, str]] = {}
    first, *others = TYPES.values()
    called = {one.model: (one.table or slug(one.plural), one.plural) for one in TYPES.values()} | NAMES
    roots: list[type[BaseModel]] = [first.model, source.Source, *(one.model for one in others)]
    for root in roots:
        for model in tables_of(root):
            own = str(model.model_config.get("title") or model.__name__)
            name, title = called.get(model) or (slug(own), own)
            if model is not root and name in (taken for taken, _ in found.values()):
                above, above_title = called[root]
                name, title = f"{above}-{name}", f"{above_title}: {title.lower()}"
            found[root, model] = name, title
    return found


KEYS = ("row_id", "record", "parent", "part")
"""The first columns of a table below the first: the row itself, the record, the row it hangs under, and as what part."""


def header(model: type[BaseModel], root: type[BaseModel], lead: Sequence[str]) -> list[str]:
    """The names of the columns: in the first table after those of `lead`, in other tables after where the row belongs."""
    columns = [one.column for one in fields(model) if not one.rows_of]
    return [*(lead if model is root else KEYS), *columns]


def rows(records: Mapping[str, BaseModel], lead: Mapping[str, Sequence[str]]) -> dict[type[BaseModel], list[list[str]]]:
    """Model → the rows of its table. `lead`: key of a record → the cells in front of it, which are no fields of it."""
    found: dict[type[BaseModel], list[list[str]]] = defaultdict(list)
    for key, record in records.items():
        _lay_out(record, key, key, [*lead.get(key, ())], found)
    return found


def _lay_out(record: BaseModel, key: str, row: str, cells: list[str], found: dict[type[BaseModel], list[list[str]]]) -> None:
    found[type(record)].append(cells)
    _fill(record, type(record), key, row, cells, found)


def _fill(
    record: BaseModel | None,
    model: type[BaseModel],
    key: str,
    row: str,
    cells: list[str],
    found: dict[type[BaseModel], list[list[str]]],
    above: str = "",
) -> None:
    """Add the cells of `record` to its row; of a record that is not there, empty ones."""
    for name, one in fields_of(model).items():
        value = record.__dict__[one.name] if record is not None else None
        if one.model is None:
            cells.append(cell(value))
        elif not one.several:
            _fill(value, one.model, key, row, cells, found, f"{above}{name}.")
        else:
            for at, item in enumerate(value or (), 1):
                below = f"{row}/{above}{name}/{at}"
                _lay_out(item, key, below, [below, key, row, f"{above}{name}"], found)


COLUMN_TYPES: Mapping[type, str] = {str: "string", Decimal: "number", bool: "boolean", date: "date"}
"""Type of a value → its type in a Table Schema (Frictionless)."""


def column_type(one: Field) -> str:
    """The type of a column in a Table Schema; several values in a cell are text."""
    return "string" if one.several else COLUMN_TYPES[one.holds]
