"""What others can build on: the records as data, their description, feeds, and cards for other sites. Every file is named once."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import SELECTIONS
from praktijkenbank.records.practice import Practice
from praktijkenbank.site.exports.bibliography import bibliography
from praktijkenbank.site.exports.described import dcat, openapi, packages, vocabularies
from praktijkenbank.site.exports.elsewhere import embeds, feeds
from praktijkenbank.site.exports.export import Export, checksums
from praktijkenbank.site.exports.json_records import collections, record_files, record_line
from praktijkenbank.site.exports.markdown import markdown_files
from praktijkenbank.site.exports.paths import CHECKSUMS, SCRIPTS, collection_path
from praktijkenbank.site.exports.schemas import schema_files
from praktijkenbank.site.exports.tables import table_files, table_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

IN_PARTS = {"json": collection_path("practices", "json"), "csv": table_path(Practice, Practice)}
"""Ending of a part → the file that it is a part of."""


def exports(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """All of them. What holds all records, or describes files that do, has a checksum; those are made together."""
    line = cache(partial(record_line, catalogue, site))
    data = [
        *collections(catalogue, site, line),
        *bibliography(catalogue),
        *table_files(catalogue, site),
        vocabularies(catalogue, templates),
    ]
    whole = [*data, *packages(catalogue, site, templates, data), dcat(catalogue, templates, data)]
    for file in whole:
        yield SiteFile(file.path, file.make, CHECKSUMS)
    yield SiteFile(CHECKSUMS, partial(checksums, whole, DATA), CHECKSUMS)
    yield from parts(catalogue, data)
    yield openapi(templates, whole)
    yield from record_files(catalogue, line)
    yield from markdown_files(catalogue, site, templates)
    yield from schema_files()
    for script in SCRIPTS:
        yield SiteFile(f"{DATA}voorbeelden/{script.name}", partial(script.read_text, "utf-8"))
    yield from feeds(catalogue, site, templates)
    yield from embeds(catalogue, site, templates)


def parts(catalogue: Catalogue, data: Iterable[Export]) -> Iterator[SiteFile]:
    """The listed practices in files of `SELECTIONS.size`, for who saves what the filters leave: of ten thousand the whole takes 40 MB."""
    every = list(catalogue.records["practices"])
    places = [at for at, slug in enumerate(every) if slug in catalogue.practices]
    whole = {suffix: file.part for file in data for suffix, path in IN_PARTS.items() if file.path == path}
    folder, size = SELECTIONS
    for start in range(0, len(places) if len(places) > size else 0, size):
        for suffix, part in whole.items():
            if part:
                yield SiteFile(f"{folder}{start // size}.{suffix}", partial(part, places[start : start + size]), CHECKSUMS)
