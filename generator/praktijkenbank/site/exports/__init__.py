"""What others can build on: the records as data, their description, feeds, and cards for other sites. Every file is named once."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.exports.bibliography import bibliography
from praktijkenbank.site.exports.checksums import Sums
from praktijkenbank.site.exports.data_package import package_files
from praktijkenbank.site.exports.dcat import description_file
from praktijkenbank.site.exports.embed import embeds
from praktijkenbank.site.exports.feeds import feeds
from praktijkenbank.site.exports.json_records import collections, record_files
from praktijkenbank.site.exports.markdown import markdown_files
from praktijkenbank.site.exports.openapi import openapi_file
from praktijkenbank.site.exports.paths import CHECKSUMS, SCRIPTS
from praktijkenbank.site.exports.schemas import schema_files
from praktijkenbank.site.exports.skos import vocabulary_file
from praktijkenbank.site.exports.table_files import table_files
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def exports(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """All of them. The checksums come last, when what they are over has been made."""
    sums = Sums()
    yield from sums.watch(collections(catalogue, site))
    yield from sums.watch(bibliography(catalogue, site))
    yield from sums.watch(table_files(catalogue, site))
    yield from sums.watch([vocabulary_file(catalogue, site)])
    yield from record_files(catalogue, site)
    yield from markdown_files(catalogue, site)
    yield openapi_file(catalogue, site)
    yield from schema_files()
    for script in SCRIPTS:
        yield SiteFile(f"{DATA}voorbeelden/{script.name}", partial(script.read_text, "utf-8"))
    yield from feeds(catalogue, site)
    yield from embeds(catalogue, site, templates)
    distributions = tuple(sums.makers)
    yield from sums.watch(package_files(catalogue, site, sums))
    yield from sums.watch([description_file(catalogue, site, sums, distributions)])
    yield SiteFile(CHECKSUMS, partial(sums.text, DATA), CHECKSUMS)
