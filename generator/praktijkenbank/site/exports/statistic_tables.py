"""The tables of figures, each as the CSV file beside its page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import cell, csv_text
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.site.output.site_file import SiteFile


def statistic_path(slug: str) -> str:
    """Where the table stands."""
    return f"{record_url('statistics', slug)}{slug}.csv"


def statistic_tables(catalogue: Catalogue) -> Iterator[SiteFile]:
    """A file for every table."""
    for slug, statistic in catalogue.records["statistics"].items():
        yield SiteFile(statistic_path(slug), partial(_table, statistic))


def columns_of(statistic: Statistic) -> list[str]:
    """The names of the columns: what the rows are about, and each figure with its unit."""
    return [cell(statistic.row_title), *(cell(f"{column.title} ({column.unit})") for column in statistic.columns)]


def _table(statistic: Statistic) -> str:
    return csv_text(columns_of(statistic), ([cell(row.label), *map(cell, row.values)] for row in statistic.rows))
