"""Records as tables: one row a record, and a table for each kind of thing that a record has several of.

The tables are read off the models, so that a new field has its column without a line of code here. A model inside a
model becomes columns with its name in front (`approach_text`); a list of models becomes rows of the table of that
model, which say where they belong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from praktijkenbank.dutch.csv_text import cell
from praktijkenbank.reading.diagnosis.normalise import slug
from praktijkenbank.records import article, practice, programme, source, sourced, statistic
from praktijkenbank.records.fields import SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import metadata
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


@dataclass(frozen=True)
class Field:
    """A field of a table: a column, or a list of records that have a table of their own (`rows_of`)."""

    path: tuple[str, ...]
    info: FieldInfo
    holds: type
    several: bool
    required: bool
    titles: tuple[str, ...]
    rows_of: type[BaseModel] | None = None

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
    def vocabularies(self) -> tuple[str, ...]:
        """The vocabularies that its values come from."""
        return next((mark.vocabularies for mark in self._marks if isinstance(mark, TermOf)), ())

    @property
    def refers_to(self) -> str:
        """What else its values are ids of: `sources`, a kind of record, or nothing."""
        found = next((mark for mark in self._marks if isinstance(mark, (SourceId, SlugOf))), None)
        return found.kind if isinstance(found, SlugOf) else "sources" if found else ""

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The only values it can have, when the model itself names them."""
        return _choices(self.info.annotation)

    @property
    def figure_like(self) -> bool:
        """Whether its text is often a bare number or a date, which a spreadsheet would write otherwise."""
        return any(
            isinstance(mark, WithJsonSchema) and "integer" in (mark.json_schema or {}).get("type", ()) for mark in self._marks
        )

    @property
    def published_choices(self) -> tuple[str, ...]:
        """Those that go out: a concept never does."""
        return tuple(one for one in self.choices if self.path != ("publication",) or one != "concept")

    @cached_property
    def _marks(self) -> list[Any]:
        return [*self.info.metadata, *metadata(self.info.annotation)]


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of the table of `model`, those of models inside it included."""
    return tuple(_fields(model, (), (), True))


def _fields(model: type[BaseModel], path: tuple[str, ...], titles: tuple[str, ...], required: bool) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        here, called, needed = (*path, info.alias or name), (*titles, info.title or name), required and info.is_required()
        holds, several = _holds(info.annotation)
        if issubclass(holds, BaseModel) and not several:
            yield from _fields(holds, here, called, needed)
        else:
            yield Field(here, info, holds, several, needed, called, holds if issubclass(holds, BaseModel) else None)


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
    values = record.__dict__ if record is not None else {}
    for name, place, inside, rows_of in _ways(model):
        value = values.get(name)
        if inside is not None:
            _fill(value, inside, key, row, cells, found, f"{above}{place}.")
        elif rows_of is None:
            cells.append(cell(value))
        elif value:
            for at, item in enumerate(value, 1):
                below = f"{row}/{above}{place}/{at}"
                _lay_out(item, key, below, [below, key, row, f"{above}{place}"], found)


@cache
def _ways(model: type[BaseModel]) -> tuple[tuple[str, str, type[BaseModel] | None, type[BaseModel] | None], ...]:
    """(attribute, key, the model inside, the model of its rows) of every field of one model."""
    found = []
    for name, info in model.model_fields.items():
        holds, several = _holds(info.annotation)
        nested = holds if issubclass(holds, BaseModel) else None
        found.append((name, info.alias or name, None if several else nested, nested if several else None))
    return tuple(found)


def _holds(annotation: Any) -> tuple[type, bool]:
    """The type of the values in an annotation, and whether it holds several."""
    if get_origin(annotation) is Annotated:
        return _holds(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return str, False
    if get_origin(annotation) is tuple:
        return _holds(get_args(annotation)[0])[0], True
    if isinstance(annotation, type):
        return annotation, False
    return next(_holds(inner) for inner in get_args(annotation) if inner is not type(None))  # X | None


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for inner in get_args(annotation) if (found := _choices(inner))), ())


COLUMN_TYPES: Mapping[type, str] = {str: "string", Decimal: "number", bool: "boolean", date: "date"}
"""Type of a value → its type in a Table Schema (Frictionless)."""


def column_type(one: Field) -> str:
    """The type of a column in a Table Schema; several values in a cell are text."""
    return "string" if one.several else COLUMN_TYPES[one.holds]
