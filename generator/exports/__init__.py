"""What others can build on: the records as data, their description, feeds, and cards for other sites. Every file is named once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.data_file import DataFile
from generator.exports.bibliography import bibliography
from generator.exports.description import description_file
from generator.exports.embed import embeds
from generator.exports.feeds import feeds
from generator.exports.records import collections, record_files
from generator.exports.schemas import schema_files
from generator.exports.statistic_tables import statistic_tables
from generator.exports.sums import Sums
from generator.exports.table_files import package_file, table_files
from generator.exports.vocabularies import vocabulary_file
from generator.links import DATA
from generator.pages.page import Site

CHECKSUMS = f"{DATA}SHA256SUMS"


def exports(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[DataFile]:
    """All of them. The checksums come last, when what they are over has been made."""
    sums = Sums()
    yield from sums.watch(collections(catalogue, site))
    yield from sums.watch(table_files(catalogue))
    yield from sums.watch([vocabulary_file(catalogue, site)])
    yield from record_files(catalogue, site)
    yield from schema_files()
    yield from statistic_tables(catalogue)
    yield from bibliography(catalogue)
    yield from feeds(catalogue, site)
    yield from embeds(catalogue, site, templates)
    yield package_file(site, sums)
    yield description_file(catalogue, site, sums)
    yield DataFile(CHECKSUMS, partial(sums.text, DATA), sums.rests_on)
