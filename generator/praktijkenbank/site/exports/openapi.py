"""The addresses of the data as an OpenAPI 3.1 description: files that are asked for with GET, and the schema of each."""

import json
from functools import partial
from posixpath import relpath
from typing import Any

from praktijkenbank.collection.addresses import AS_TEXT, DATA, OPENAPI, markdown_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports import paths
from praktijkenbank.site.exports.table_files import table_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

NAME = "{slug}"
"""Stands in a path for the name of a record."""


def openapi_file(catalogue: Catalogue, site: Site) -> SiteFile:
    """The description of everything that this site has."""
    return SiteFile(OPENAPI, partial(_text, catalogue, site))


def _text(catalogue: Catalogue, site: Site) -> str:
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{site.name}: open data",
            "description": "Gewone bestanden, zonder sleutel en zonder grens. Wat elk veld betekent, staat in het codeboek.",
            "version": paths.SCHEMA_VERSION,
            "license": {"name": site.licence, "url": site.licence_url},
        },
        "externalDocs": {"url": site.absolute(DATA)},
        "servers": [{"url": site.absolute("").rstrip("/")}],
        "paths": _paths(catalogue),
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _paths(catalogue: Catalogue) -> dict[str, Any]:
    found: dict[str, Any] = {}

    def add(path: str, summary: str, media: str, schema: str = "") -> None:
        content = {"schema": {"$ref": relpath(schema, DATA)}} if schema else {}
        named = {"name": "slug", "in": "path", "required": True, "description": "Het laatste stuk van het adres van de pagina."}
        get: dict[str, Any] = {"summary": summary, "operationId": path.replace(NAME, "een").replace("/", "-")}
        if NAME in path:
            get["parameters"] = [named | {"schema": {"type": "string", "pattern": SLUG}}]
        answers = {"200": {"description": summary, "content": {media: content}}}
        get["responses"] = answers | ({"404": {"description": "Zo heet er geen."}} if NAME in path else {})
        found[f"/{path}"] = {"get": get}

    for kind in (kind for kind, records in catalogue.records.items() if records):
        one = TYPES[kind]
        add(
            paths.collection_path(kind, "json"),
            f"{one.plural}, alle",
            "application/json",
            paths.schema_path(one.model, whole=True),
        )
        add(paths.collection_path(kind, "jsonl"), f"{one.plural}, één per regel", "application/jsonl")
    add(paths.SOURCE_RECORDS, "Bronnen, alle", "application/json", paths.schema_path(Source, whole=True))
    add(paths.SOURCE_LINES, "Bronnen, één per regel", "application/jsonl")
    add(paths.record_path(NAME), "Eén praktijk", "application/json", paths.schema_path(Practice))
    for kind in AS_TEXT:
        add(markdown_url(kind, NAME), f"{TYPES[kind].label}, als Markdown", "text/markdown")
    add(table_path(Practice, Practice), "Praktijken, één per rij", "text/csv")
    add(paths.CSL, "Bronnen als CSL-JSON", "application/vnd.citationstyles.csl+json")
    add(paths.BIBTEX, "Bronnen als BibTeX", "application/x-bibtex")
    add(paths.SKOS, "Begrippen (SKOS)", "application/ld+json")
    add(paths.DCAT, "Beschrijving van het geheel (DCAT-AP-NL)", "application/ld+json")
    return found
