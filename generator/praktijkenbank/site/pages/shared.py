"""What several kinds of pages say in the same way: how old it is, and what else bears on it."""

from collections.abc import Iterable
from datetime import date

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.completeness import is_old, newest_source
from praktijkenbank.records.sourced import SourceUse


def age_of(uses: Iterable[SourceUse], catalogue: Catalogue, today: date) -> str:
    """When the newest source that we read appeared, if that is long ago; else nothing."""
    newest = newest_source(uses, catalogue.sources)
    return newest if newest and is_old(newest, today) else ""
