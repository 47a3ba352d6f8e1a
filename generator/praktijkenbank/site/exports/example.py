"""Examples of what the data can answer: the scripts of `docs/voorbeelden/`, to take along."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.site.output.shipped import shipped
from praktijkenbank.site.output.site_file import SiteFile

SCRIPTS = (shipped("docs/voorbeelden/ouderen_met_onderzoek.py"), shipped("docs/voorbeelden/onderbouwing_per_thema.R"))
PYTHON, R = (f"{DATA}voorbeelden/{script.name}" for script in SCRIPTS)


def example_files() -> Iterator[SiteFile]:
    """The scripts as they are."""
    for script in SCRIPTS:
        yield SiteFile(f"{DATA}voorbeelden/{script.name}", partial(script.read_text, "utf-8"))
