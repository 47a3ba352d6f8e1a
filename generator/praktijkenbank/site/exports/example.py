"""The example of what the data can answer: the script of `docs/voorbeelden/`, to take along."""

from __future__ import annotations

from functools import partial

from praktijkenbank.collection.addresses import DATA
from praktijkenbank.site.output.shipped import shipped
from praktijkenbank.site.output.site_file import SiteFile

SCRIPT = shipped("docs/voorbeelden/ouderen_met_onderzoek.py")
EXAMPLE = f"{DATA}voorbeelden/{SCRIPT.name}"


def example_file() -> SiteFile:
    """The script as it is."""
    text = SCRIPT.read_text("utf-8")
    return SiteFile(EXAMPLE, partial(str, text))
