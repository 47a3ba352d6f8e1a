"""Records as tables (CSV): one row a record, and a table for each kind of thing that a record has several of. The bibliography is laid
out so too; the figures are a table as they are, each beside its page.

The tables are read off the models, so that a new field has its column without a line of code here. A model inside a
model becomes columns with its name in front (`approach_text`); a list of models becomes rows of the table of that
model, which say where they belong.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from pydantic import BaseModel, WithJsonSchema

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import cell, csv_text
from praktijkenbank.problems import held
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records import introspect
from praktijkenbank.records.fields import Line, Record, titled
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export
from praktijkenbank.site.exports.json_records import without_concepts
from praktijkenbank.site.exports.paths import FIGURES_PACKAGE, PACKAGE, TABLES, statistic_path
from praktijkenbank.site.output.page import Site

ROOTS: dict[type[BaseModel], str] = {one.model: "slug" for one in TYPES.values() if one.table} | {Source: "id"}
"""Records that are published as tables → the name of their key."""


class Keys(Record):
    """The columns that no field is behind: `slug` and `url` in the first table, the others in those below it."""

    slug: Line = titled("Naam in het webadres", "Vaste naam van de praktijk.")
    url: Line = titled("Pagina", "Het adres van de pagina over de praktijk.")
    row_id: Line = titled("Rij", "Vaste naam van deze rij, zolang de volgorde in het record gelijk blijft.")
    record: Line = titled("Hoort bij", "De praktijk of de bron waar deze rij bij hoort.")
    parent: Line = titled("Valt onder", "De rij waar deze rij onder valt; bovenaan is dat de praktijk of de bron zelf.")
    part: Line = titled("Onderdeel", "Welk onderdeel deze rij is van de rij waar zij onder valt.")


LEAD, KEYS = ("slug", "url"), ("row_id", "record", "parent", "part")
"""The first columns of a table of records, which are no fields of theirs; and of those below it: the row itself, the record, the
row it hangs under, and as what part."""

NAMES: dict[str, list[str]] = held(Path(__file__).with_suffix(".yml"))
"""Name of a model → the name of its table, and its title, where those are not simply what the model is called (see `named`)."""


@dataclass(frozen=True, eq=False)
class Field(introspect.Field):
    """A field of a table: a column, or a list of records that have a table of their own (its `model`)."""

    path: tuple[str, ...]
    titles: tuple[str, ...]

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
    def values(self) -> str:
        """What sort of value it holds, in a few words."""
        return f"lijst: {VALUES[self.holds]}" if self.several else VALUES[self.holds]

    @property
    def figure_like(self) -> bool:
        """Whether its text is often a bare number or a date, which a spreadsheet would write otherwise."""
        schemas = [mark.json_schema or {} for mark in self.marks if isinstance(mark, WithJsonSchema)]
        return any("integer" in schema.get("type", ()) for schema in schemas)

    @property
    def published_choices(self) -> list[str]:
        """Those that go out: a concept never does."""
        return [one for one in self.choices if self.path != ("publication",) or one != "concept"]


VALUES: Mapping[type, str] = {str: "tekst", bool: "ja of nee (true, false)", Decimal: "getal", date: "datum"}
"""Type of a value → what a reader calls it."""


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
        below = [one.model for one in fields(model) if one.model and one.model not in found]
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
    called = {one.model.__name__: [one.table or normalise.slug(one.plural), one.plural] for one in TYPES.values()} | NAMES
    roots: list[type[BaseModel]] = [first.model, Source, *(one.model for one in others)]
    for root in roots:
        for model in tables_of(root):
            own = str(model.model_config.get("title") or model.__name__)
            name, title = called.get(model.__name__) or (normalise.slug(own), own)
            if model is not root and name in (taken for taken, _ in found.values()):
                above, above_title = called[root.__name__]
                name, title = f"{above}-{name}", f"{above_title}: {title.lower()}"
            found[root, model] = name, title
    return found


def table_path(root: type[BaseModel], model: type[BaseModel]) -> str:
    """Where the table of a model stands, among those of a root."""
    return f"{TABLES}{named()[root, model][0]}.csv"


def table_files(catalogue: Catalogue, site: Site) -> Iterator[Export]:
    """Every table; those of a root are laid out in one walk, the first time that one is asked for."""
    for kind, one in TYPES.items():
        if one.table:
            records = {slug: without_concepts(kind, slug, catalogue) for slug in catalogue.records[kind]}
            lead = {slug: [slug, site.absolute(record_url(kind, slug))] for slug in records}
            yield from _tables_of(one.model, records, lead)
    yield from _tables_of(Source, catalogue.sources, {})
    for slug, one in catalogue.records["statistics"].items():
        yield Export(statistic_path(slug), partial(_figures, one), one.title, "text/csv", FIGURES_PACKAGE)


def _tables_of(root: type[BaseModel], records: Mapping[str, BaseModel], lead: Mapping[str, Sequence[str]]) -> Iterator[Export]:
    laid_out = cache(partial(_rows, records, lead))

    def text(model: type[BaseModel]) -> str:
        return csv_text(header(model, root), laid_out().get(model, []))

    def some(places: Iterable[int]) -> str:
        return csv_text(header(root, root), (laid_out()[root][place] for place in places))

    for model in tables_of(root):
        title = f"{named()[root, model][1]}, één per rij"
        yield Export(table_path(root, model), partial(text, model), title, "text/csv", PACKAGE, some if model is root else None)


def header(model: type[BaseModel], root: type[BaseModel]) -> list[str]:
    """The names of the columns, behind those that no field is behind."""
    first = KEYS if model is not root else () if root is Source else LEAD
    return [*first, *(one.column for one in fields(model) if not one.model)]


def columns_of(one: Statistic) -> list[str]:
    """The names of its columns: what the rows are about, and each figure with its unit."""
    return [cell(one.row_title), *(cell(f"{column.title} ({column.unit})") for column in one.columns)]


def _figures(one: Statistic) -> str:
    return csv_text(columns_of(one), ([cell(row.label), *map(cell, row.values)] for row in one.rows))


@cache
def _plan(model: type[BaseModel]) -> list[tuple[str, str, type[BaseModel] | None, bool]]:
    """Of each field its key, its name, and whether it holds a record, or several: asked for 160 cells of a practice."""
    return [(key, one.name, one.model, one.several) for key, one in fields_of(model).items()]


def _rows(records: Mapping[str, BaseModel], lead: Mapping[str, Sequence[str]]) -> dict[type[BaseModel], list[list[str]]]:
    """Model → the rows of its table. `lead`: key of a record → the cells in front of it, which are no fields of it."""
    found: dict[type[BaseModel], list[list[str]]] = defaultdict(list)

    def lay_out(record: BaseModel, key: str, row: str, cells: list[str]) -> None:
        found[type(record)].append(cells)
        fill(record, type(record), key, row, cells)

    def fill(record: BaseModel | None, model: type[BaseModel], key: str, row: str, cells: list[str], above: str = "") -> None:
        """Add the cells of `record` to its row; of a record that is not there, empty ones."""
        for place, name, inner, several in _plan(model):
            value = record.__dict__[name] if record is not None else None
            if inner is None:
                cells.append("" if value is None else cell(value))
            elif not several:
                fill(value, inner, key, row, cells, f"{above}{place}.")
            else:
                for at, item in enumerate(value or (), 1):
                    below = f"{row}/{above}{place}/{at}"
                    lay_out(item, key, below, [below, key, row, f"{above}{place}"])

    for key, record in records.items():
        lay_out(record, key, key, [*lead.get(key, ())])
    return found
