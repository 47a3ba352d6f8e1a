"""The practices and the bibliography as CSV tables, and the Frictionless data package that describes them.

Data Package 1.0 (specs.frictionlessdata.io): what every column holds, the separator, and the keys between tables.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from pydantic import BaseModel, Field

from generator.catalogue import Catalogue
from generator.data_file import DataFile
from generator.exports import tables
from generator.exports.csv_text import LINE_END, SEPARATOR, csv_text
from generator.exports.records import SCHEMA_VERSION, basis, without_concepts
from generator.exports.sums import Sums
from generator.exports.tables import NAMES, column_type, fields, header, rows, tables_of
from generator.links import DATA
from generator.model.fields import Line, Record
from generator.model.practice import Practice
from generator.model.source import Source
from generator.pages.page import Site

TABLES = f"{DATA}tabellen/"
PACKAGE = f"{TABLES}datapackage.json"

ROOTS: dict[type[BaseModel], str] = {Practice: "slug", Source: "id"}
"""Records that are published as tables → the name of their key."""

Rows = Callable[[], dict[type[BaseModel], list[list[str]]]]


class Keys(Record):
    """The columns that tie tables together: `slug` in the first, the others in those below it."""

    slug: Line = Field(title="Naam in het webadres", description="Vaste naam van de praktijk.")
    row_id: Line = Field(title="Rij", description="Vaste naam van deze rij, zolang de volgorde in het record gelijk blijft.")
    record: Line = Field(title="Hoort bij", description="De praktijk of de bron waar deze rij bij hoort.")
    parent: Line = Field(
        title="Valt onder", description="De rij waar deze rij onder valt; bovenaan is dat de praktijk of de bron zelf."
    )
    part: Line = Field(title="Onderdeel", description="Welk onderdeel deze rij is van de rij waar zij onder valt.")


def table_path(model: type[BaseModel]) -> str:
    """Where the table of a model stands."""
    return f"{TABLES}{NAMES[model][0]}.csv"


def table_files(catalogue: Catalogue) -> Iterator[DataFile]:
    """Every table; all are laid out in one walk, the first time that one is asked for."""
    practices = {slug: without_concepts("practices", slug, catalogue) for slug in catalogue.all_practices}
    versions = (part for slug in practices for part in basis("practices", slug, catalogue))
    yield from _tables_of(Practice, cache(partial(rows, practices, True)), tuple(versions))
    yield from _tables_of(Source, cache(partial(rows, catalogue.sources, False)), ())


def _tables_of(root: type[BaseModel], laid_out: Rows, rests_on: tuple[str, ...]) -> Iterator[DataFile]:
    for model in tables_of(root):
        yield DataFile(table_path(model), partial(_text, model, root, laid_out), rests_on)


def _text(model: type[BaseModel], root: type[BaseModel], laid_out: Rows) -> str:
    return csv_text(header(model, root, ROOTS[root]), laid_out().get(model, []))


def package_file(site: Site, sums: Sums) -> DataFile:
    """The description of the tables; it holds their checksums, so it rests on all that they rest on."""
    return DataFile(PACKAGE, partial(_package, site, sums), sums.rests_on)


def _package(site: Site, sums: Sums) -> str:
    found = {
        "profile": "tabular-data-package",
        "name": "praktijkenbank",
        "title": site.name,
        "homepage": site.absolute(DATA),
        "version": SCHEMA_VERSION,
        "schemaVersion": SCHEMA_VERSION,
        "licenses": [{"name": site.licence.replace(" ", "-"), "path": site.licence_url, "title": site.licence}],
        "resources": [_resource(model, root, sums) for root in ROOTS for model in tables_of(root)],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _resource(model: type[BaseModel], root: type[BaseModel], sums: Sums) -> dict[str, Any]:
    name, title = NAMES[model]
    found, top = sums.of(table_path(model)), model is root
    key = ROOTS[root] if top else "row_id"
    below = [{"fields": "record", "reference": {"resource": NAMES[root][0], "fields": ROOTS[root]}}]
    schema = {"fields": _columns(model, root), "primaryKey": key, "missingValues": [""]}
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": found.size,
        "hash": f"sha256:{found.sha256}",
        "dialect": {"delimiter": SEPARATOR, "lineTerminator": LINE_END, "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema if top else schema | {"foreignKeys": below},
    }


def _columns(model: type[BaseModel], root: type[BaseModel]) -> list[dict[str, Any]]:
    own = {one.column: _column(one) for one in fields(model) if not one.rows_of}
    return [own.get(name) or _key_column(name) for name in header(model, root, ROOTS[root])]


def _key_column(name: str) -> dict[str, Any]:
    info = Keys.model_fields[name]
    told = {"name": name, "title": info.title, "description": info.description}
    return told | {"type": "string", "constraints": {"required": True}}


def _column(one: tables.Field) -> dict[str, Any]:
    kind = column_type(one)
    constraints = {"required": True} if one.required else {}
    return {
        "name": one.column,
        "title": one.title,
        "description": one.info.description or "",
        "type": kind,
        **({"decimalChar": ","} if kind == "number" else {}),
        **({"constraints": constraints} if constraints else {}),
    }
