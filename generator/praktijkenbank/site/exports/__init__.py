"""What others can build on: the records as data, their description, feeds, and cards for other sites. Every file is named once."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.exports.bibliography import bibliography
from praktijkenbank.site.exports.data_package import packages
from praktijkenbank.site.exports.described import dcat, openapi, vocabularies
from praktijkenbank.site.exports.embed import embeds
from praktijkenbank.site.exports.export import checksums
from praktijkenbank.site.exports.feeds import feeds
from praktijkenbank.site.exports.json_records import collections, record_files
from praktijkenbank.site.exports.markdown import markdown_files
from praktijkenbank.site.exports.paths import CHECKSUMS, SCRIPTS
from praktijkenbank.site.exports.schemas import schema_files
from praktijkenbank.site.exports.tables import table_files
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def exports(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """All of them. What holds all records, or describes files that do, has a checksum; those are made together."""
    data = [
        *collections(catalogue, site),
        *bibliography(catalogue),
        *table_files(catalogue, site),
        vocabularies(catalogue, templates),
    ]
    whole = [*data, *packages(catalogue, site, templates, data), dcat(catalogue, templates, data)]
    for file in whole:
        yield SiteFile(file.path, file.make, CHECKSUMS)
    yield SiteFile(CHECKSUMS, partial(checksums, whole, DATA), CHECKSUMS)
    yield openapi(templates, whole)
    yield from record_files(catalogue, site)
    yield from markdown_files(catalogue, site, templates)
    yield from schema_files()
    for script in SCRIPTS:
        yield SiteFile(f"{DATA}voorbeelden/{script.name}", partial(script.read_text, "utf-8"))
    yield from feeds(catalogue, site, templates)
    yield from embeds(catalogue, site, templates)
