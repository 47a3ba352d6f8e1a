"""The tables of figures, each as the CSV file beside its page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.catalogue import Catalogue
from generator.data_file import DataFile
from generator.exports.csv_text import cell, csv_text
from generator.links import record_url
from generator.model.statistic import Statistic


def statistic_tables(catalogue: Catalogue) -> Iterator[DataFile]:
    """A file for every table."""
    for slug, statistic in catalogue.records["statistics"].items():
        path = f"{record_url('statistics', slug)}{slug}.csv"
        yield DataFile(path, partial(_table, statistic), (catalogue.digests["statistics"][slug],))


def _table(statistic: Statistic) -> str:
    header = [cell(statistic.row_title), *(cell(f"{column.title} ({column.unit})") for column in statistic.columns)]
    return csv_text(header, ([cell(row.label), *map(cell, row.values)] for row in statistic.rows))
