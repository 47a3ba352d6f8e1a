"""The tables as CSV: the bibliography, the kinds of record that have one, and the figures, each beside its page."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from pydantic import BaseModel, Field

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import cell, csv_text
from praktijkenbank.records.fields import Line, Record
from praktijkenbank.records.source import Source
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export
from praktijkenbank.site.exports.json_records import without_concepts
from praktijkenbank.site.exports.paths import FIGURES_PACKAGE, PACKAGE, TABLES, statistic_path
from praktijkenbank.site.exports.tables import header, named, rows, tables_of
from praktijkenbank.site.output.page import Site

ROOTS: dict[type[BaseModel], str] = {one.model: "slug" for one in TYPES.values() if one.table} | {Source: "id"}
"""Records that are published as tables → the name of their key."""

LEAD: dict[type[BaseModel], tuple[str, ...]] = dict.fromkeys(ROOTS, ("slug", "url")) | {Source: ()}
"""Those records → the first columns of their table, which are no fields of theirs."""

MEDIA = "text/csv"

Rows = Callable[[], dict[type[BaseModel], list[list[str]]]]


class Keys(Record):
    """The columns that no field is behind: `slug` and `url` in the first table, the others in those below it."""

    slug: Line = Field(title="Naam in het webadres", description="Vaste naam van de praktijk.")
    url: Line = Field(title="Pagina", description="Het adres van de pagina over de praktijk.")
    row_id: Line = Field(title="Rij", description="Vaste naam van deze rij, zolang de volgorde in het record gelijk blijft.")
    record: Line = Field(title="Hoort bij", description="De praktijk of de bron waar deze rij bij hoort.")
    parent: Line = Field(
        title="Valt onder", description="De rij waar deze rij onder valt; bovenaan is dat de praktijk of de bron zelf."
    )
    part: Line = Field(title="Onderdeel", description="Welk onderdeel deze rij is van de rij waar zij onder valt.")


def table_path(root: type[BaseModel], model: type[BaseModel]) -> str:
    """Where the table of a model stands, among those of a root."""
    return f"{TABLES}{named()[root, model][0]}.csv"


def table_files(catalogue: Catalogue, site: Site) -> Iterator[Export]:
    """Every table; all are laid out in one walk, the first time that one is asked for."""
    for kind, one in TYPES.items():
        if one.table:
            records = {slug: without_concepts(kind, slug, catalogue) for slug in catalogue.records[kind]}
            lead = {slug: [slug, site.absolute(record_url(kind, slug))] for slug in records}
            yield from _tables_of(one.model, cache(partial(rows, records, lead)))
    yield from _tables_of(Source, cache(partial(rows, catalogue.sources, {})))
    for slug, statistic in catalogue.records["statistics"].items():
        yield Export(statistic_path(slug), partial(_figures_text, statistic), statistic.title, MEDIA, FIGURES_PACKAGE)


def _tables_of(root: type[BaseModel], laid_out: Rows) -> Iterator[Export]:
    for model in tables_of(root):
        title = f"{named()[root, model][1]}, één per rij"
        yield Export(table_path(root, model), partial(_text, model, root, laid_out), title, MEDIA, PACKAGE)


def _text(model: type[BaseModel], root: type[BaseModel], laid_out: Rows) -> str:
    return csv_text(header(model, root, LEAD[root]), laid_out().get(model, []))


def columns_of(statistic: Statistic) -> list[str]:
    """The names of its columns: what the rows are about, and each figure with its unit."""
    return [cell(statistic.row_title), *(cell(f"{column.title} ({column.unit})") for column in statistic.columns)]


def _figures_text(statistic: Statistic) -> str:
    return csv_text(columns_of(statistic), ([cell(row.label), *map(cell, row.values)] for row in statistic.rows))
