"""The addresses of the data as an OpenAPI 3.1 description: files that are asked for with GET, and the schema of each."""

from collections.abc import Iterable
from functools import partial
from posixpath import relpath
from typing import Any

from praktijkenbank.collection.addresses import AS_TEXT, DATA, OPENAPI, markdown_url
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export, as_text
from praktijkenbank.site.exports.paths import SCHEMA_VERSION, SCHEMAS, record_path, schema_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

NAME = "{slug}"
"""Stands in a path for the name of a record."""


def openapi_file(site: Site, files: Iterable[Export]) -> SiteFile:
    """The description of these files, and of those that there is one of for each record."""
    one_each = [Export(record_path(NAME), str, "Eén praktijk", "application/json", schema_path(Practice))]
    one_each += [Export(markdown_url(kind, NAME), str, f"{TYPES[kind].label}, als Markdown", "text/markdown") for kind in AS_TEXT]
    return SiteFile(OPENAPI, partial(_text, site, [*files, *one_each]))


def _text(site: Site, files: Iterable[Export]) -> str:
    return as_text(
        {
            "openapi": "3.1.0",
            "info": {
                "title": f"{site.name}: open data",
                "description": "Gewone bestanden, zonder sleutel en zonder grens. Wat elk veld betekent, staat in het codeboek.",
                "version": SCHEMA_VERSION,
                "license": {"name": site.licence, "url": site.licence_url},
            },
            "externalDocs": {"url": site.absolute(DATA)},
            "servers": [{"url": site.absolute("").rstrip("/")}],
            "paths": {f"/{file.path}": {"get": _get(file)} for file in files},
        }
    )


def _get(file: Export) -> dict[str, Any]:
    """How to ask for a file; only of a whole file a schema tells the shape, not of one with a record on each line."""
    schema = file.media == "application/json" and file.shape.startswith(SCHEMAS)
    content = {"schema": {"$ref": relpath(file.shape, DATA)}} if schema else {}
    found = {"summary": file.title, "operationId": file.path.replace(NAME, "een").replace("/", "-")}
    answers = {"200": {"description": file.title, "content": {file.media: content}}}
    if NAME not in file.path:
        return found | {"responses": answers}
    named = {"name": "slug", "in": "path", "required": True, "description": "Het laatste stuk van het adres van de pagina."}
    parameters = [named | {"schema": {"type": "string", "pattern": SLUG}}]
    return found | {"parameters": parameters, "responses": answers | {"404": {"description": "Zo heet er geen."}}}
