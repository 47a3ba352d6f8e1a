"""What tells programs what the data means and where it stands.

SKOS has the vocabularies with their definitions: every term has its place in the codebook as its address. DCAT-AP-NL 3.0 is for
catalogues such as data.overheid.nl, and OpenAPI 3.1 tells at which addresses there is what. Data Package 2.0 (datapackage.org) tells of
the CSV tables what every column holds, the separator, and the keys between tables; a package can name no file above its own folder, so
each folder with tables has one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from jinja2 import Environment
from pydantic import BaseModel

from praktijkenbank.collection.addresses import AS_TEXT, OPENAPI, markdown_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.dutch.csv_text import LINE_END, SEPARATOR
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export, from_template
from praktijkenbank.site.exports.paths import (
    DCAT,
    FIGURES_PACKAGE,
    PACKAGE,
    SCHEMAS,
    SKOS,
    record_path,
    schema_path,
    statistic_path,
)
from praktijkenbank.site.exports.tables import ROOTS, Field, Keys, columns_of, fields, header, named, table_path, tables_of
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def vocabularies(catalogue: Catalogue, templates: Environment) -> Export:
    """All vocabularies in one file."""
    text = partial(from_template, templates.get_template("skos.jsonld"), catalogue=catalogue, parents=PARENTS)
    return Export(SKOS, text, "Begrippen (SKOS)", "application/ld+json", "http://www.w3.org/2004/02/skos/core")


def dcat(catalogue: Catalogue, templates: Environment, files: Sequence[Export]) -> Export:
    """These files as a data set."""
    text = partial(
        from_template,
        templates.get_template("dcat.jsonld"),
        files=files,
        schemas=[schema_path(one.model) for one in TYPES.values()],
        reviewed=catalogue.last_reviewed,
    )
    return Export(DCAT, text, "Beschrijving van het geheel (DCAT-AP-NL)", "application/ld+json")


def openapi(templates: Environment, files: Sequence[Export]) -> SiteFile:
    """The addresses of these files, and of those that there is one of for each record."""
    one_each = [Export(record_path("{slug}"), str, "Eén praktijk", "application/json", schema_path(Practice))]
    one_each += [
        Export(markdown_url(kind, "{slug}"), str, f"{TYPES[kind].label}, als Markdown", "text/markdown") for kind in AS_TEXT
    ]
    template, every = templates.get_template("openapi.json"), [*files, *one_each]
    return SiteFile(OPENAPI, partial(from_template, template, files=every, slug=SLUG, schemas=SCHEMAS))


TABLE_OF: dict[str, type[BaseModel]] = {kind: one.model for kind, one in TYPES.items() if one.table} | {"sources": Source}
"""What a field can refer to → the model in whose table that stands."""


class Table(NamedTuple):
    """A table, with its path from the package, its columns, its own key, and the keys of other tables in it."""

    name: str
    title: str
    path: str
    file: Export
    columns: list[dict[str, Any]]
    key: list[str]
    others: Sequence[dict[str, Any]] = ()


def packages(catalogue: Catalogue, site: Site, templates: Environment, files: Iterable[Export]) -> Iterator[Export]:
    """Both packages. They hold the checksums of their tables, which are among these files."""
    made, template = {file.path: file for file in files}, templates.get_template("datapackage.json")
    licence = _NOT_IN_A_NAME.sub("-", site.licence)
    fill = partial(from_template, template, separator=SEPARATOR, line_end=LINE_END, licence=licence)
    records = [_table(model, root, made[table_path(root, model)]) for root in ROOTS for model in tables_of(root)]
    figures = [_figures(slug, one, made[statistic_path(slug)]) for slug, one in catalogue.records["statistics"].items()]
    of_records = partial(fill, name="praktijkenbank", title=site.name, tables=records)
    of_figures = partial(fill, name="praktijkenbank-cijfers", title=f"{site.name}: tabellen met cijfers", tables=figures)
    yield Export(PACKAGE, of_records, "Beschrijving van de tabellen (Data Package)", "application/json")
    if figures:
        yield Export(FIGURES_PACKAGE, of_figures, "Beschrijving van de tabellen met cijfers (Data Package)", "application/json")


def _table(model: type[BaseModel], root: type[BaseModel], file: Export) -> Table:
    """The table of a model. Keys of several in one cell are no keys to a Table Schema, nor are those of what has no table."""
    name, title = named()[root, model]
    top = model is root
    own = {one.column: one for one in (*fields(Keys), *fields(model)) if not one.model}
    columns = [own[name] for name in header(model, root)]
    keys = [] if top else [_key("record", root, model)]
    keys += [_key(one.column, TABLE_OF[one.refers_to], model) for one in columns if one.refers_to in TABLE_OF and not one.several]
    return Table(name, title, f"{name}.csv", file, [*map(_column, columns)], [ROOTS[root] if top else "row_id"], keys)


def _key(column: str, to: type[BaseModel], model: type[BaseModel]) -> dict[str, Any]:
    """A column that holds keys of another table; its own table has no name there."""
    resource = {} if to is model else {"resource": named()[to, to][0]}
    return {"fields": [column], "reference": resource | {"fields": [ROOTS[to]]}}


def _figures(slug: str, statistic: Statistic, file: Export) -> Table:
    first, *others = columns_of(statistic)
    columns: list[dict[str, Any]] = [{"name": first, "title": first, "type": "string", "constraints": {"required": True}}]
    for column, name in zip(statistic.columns, others, strict=True):
        columns.append({"name": name, "title": column.title, "description": f"Eenheid: {column.unit}", **_NUMBER})
    return Table(slug, statistic.title, file.path.removeprefix(TYPES["statistics"].url), file, columns, [first])


_NOT_IN_A_NAME = re.compile(r"[^-A-Za-z0-9._]+")
"""What the name of a licence cannot hold."""

_NUMBER = {"type": "number", "decimalChar": ","}

TYPES_OF: dict[type, dict[str, str]] = {
    str: {"type": "string"}, Decimal: _NUMBER, bool: {"type": "boolean"}, date: {"type": "date"},
}  # fmt: skip
"""Type of a value → its type in a Table Schema; several values in a cell are text."""


def _column(one: Field) -> dict[str, Any]:
    choices = one.published_choices if not one.several else []
    constraints = ({"required": True} if one.required else {}) | ({"enum": choices} if choices else {})
    return {
        "name": one.column,
        "title": one.title,
        "description": one.info.description or "",
        **TYPES_OF[str if one.several else one.holds],
        **({"constraints": constraints} if constraints else {}),
    }
