"""The Frictionless data packages that describe our CSV tables: those of the records, and those of the figures.

Data Package 2.0 (datapackage.org): what every column holds, the separator, and the keys between tables. A
package can name no file above its own folder, so each folder with tables has one.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import LINE_END, SEPARATOR
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export, as_text
from praktijkenbank.site.exports.paths import FIGURES_PACKAGE, PACKAGE, SCHEMA_VERSION, statistic_path
from praktijkenbank.site.exports.tables import ROOTS, Field, Keys, columns_of, fields, header, named, table_path, tables_of
from praktijkenbank.site.output.page import Site

PROFILES = "https://datapackage.org/profiles/2.0/"

TABLE_OF: dict[str, type[BaseModel]] = {kind: one.model for kind, one in TYPES.items() if one.table} | {"sources": Source}
"""What a field can refer to → the model in whose table that stands."""


def packages(catalogue: Catalogue, site: Site, files: Iterable[Export]) -> Iterator[Export]:
    """Both packages. They hold the checksums of their tables, which are among these files."""
    made = {file.path: file for file in files}

    def of_records() -> str:
        tables = [_table(model, root, made[table_path(root, model)]) for root in ROOTS for model in tables_of(root)]
        return _package("praktijkenbank", site.name, site, tables)

    def of_figures() -> str:
        tables = [_figures(slug, one, made[statistic_path(slug)]) for slug, one in catalogue.records["statistics"].items()]
        return _package("praktijkenbank-cijfers", f"{site.name}: tabellen met cijfers", site, tables)

    yield Export(PACKAGE, of_records, "Beschrijving van de tabellen (Data Package)", "application/json")
    if catalogue.records["statistics"]:
        yield Export(FIGURES_PACKAGE, of_figures, "Beschrijving van de tabellen met cijfers (Data Package)", "application/json")


def _package(name: str, title: str, site: Site, resources: list[dict[str, Any]]) -> str:
    return as_text(
        {
            "$schema": f"{PROFILES}datapackage.json",
            "name": name,
            "title": title,
            "homepage": site.absolute(DATA),
            "version": SCHEMA_VERSION,
            "schemaVersion": SCHEMA_VERSION,
            "licenses": [{"name": _NOT_IN_A_NAME.sub("-", site.licence), "path": site.licence_url, "title": site.licence}],
            "resources": resources,
        }
    )


def _table(model: type[BaseModel], root: type[BaseModel], file: Export) -> dict[str, Any]:
    """The table of a model. Keys of several in one cell are no keys to a Table Schema, nor are those of what has no table."""
    name, title = named()[root, model]
    top = model is root
    own = {one.column: one for one in (*fields(Keys), *fields(model)) if not one.model}
    columns = [own[name] for name in header(model, root)]
    keys = [] if top else [_key("record", root, model)]
    keys += [_key(one.column, TABLE_OF[one.refers_to], model) for one in columns if one.refers_to in TABLE_OF and not one.several]
    schema = {"fields": list(map(_column, columns)), "primaryKey": [ROOTS[root] if top else "row_id"]}
    return _resource(name, title, f"{name}.csv", file, schema | ({"foreignKeys": keys} if keys else {}))


def _key(column: str, to: type[BaseModel], model: type[BaseModel]) -> dict[str, Any]:
    """A column that holds keys of another table; its own table has no name there."""
    resource = {} if to is model else {"resource": named()[to, to][0]}
    return {"fields": [column], "reference": resource | {"fields": [ROOTS[to]]}}


def _figures(slug: str, statistic: Statistic, file: Export) -> dict[str, Any]:
    first, *others = columns_of(statistic)
    columns: list[dict[str, Any]] = [{"name": first, "title": first, "type": "string", "constraints": {"required": True}}]
    for column, name in zip(statistic.columns, others, strict=True):
        columns.append({"name": name, "title": column.title, "description": f"Eenheid: {column.unit}", **_NUMBER})
    schema = {"fields": columns, "primaryKey": [first]}
    return _resource(slug, statistic.title, file.path.removeprefix(TYPES["statistics"].url), file, schema)


_NOT_IN_A_NAME = re.compile(r"[^-A-Za-z0-9._]+")
"""What the name of a licence cannot hold."""

_NUMBER = {"type": "number", "decimalChar": ","}


def _resource(name: str, title: str, within: str, file: Export, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "$schema": f"{PROFILES}dataresource.json",
        "name": name,
        "type": "table",
        "title": title,
        "path": within,
        "format": "csv",
        "mediatype": file.media,
        "encoding": "utf-8",
        "bytes": file.sum.size,
        "hash": f"sha256:{file.sum.sha256}",
        "dialect": {
            "$schema": f"{PROFILES}tabledialect.json",
            "delimiter": SEPARATOR,
            "lineTerminator": LINE_END,
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": {"$schema": f"{PROFILES}tableschema.json"} | schema | {"missingValues": [""]},
    }


TYPES_OF: dict[type, dict[str, str]] = {
    str: {"type": "string"}, Decimal: _NUMBER, bool: {"type": "boolean"}, date: {"type": "date"},
}  # fmt: skip
"""Type of a value → its type in a Table Schema; several values in a cell are text."""


def _column(one: Field) -> dict[str, Any]:
    required = {"required": True} if one.required else {}
    constraints = required | ({"enum": list(one.published_choices)} if one.published_choices and not one.several else {})
    return {
        "name": one.column,
        "title": one.title,
        "description": one.info.description or "",
        **TYPES_OF[str if one.several else one.holds],
        **({"constraints": constraints} if constraints else {}),
    }
