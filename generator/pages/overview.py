"""The editors' overview: every practice by completeness and age, to see what asks for attention."""

from __future__ import annotations

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.completeness import completeness, newest_source
from generator.links import OVERVIEW, Linker
from generator.pages.page import Page


def overview_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The least complete first; of equals the one longest not reviewed."""

    def body() -> str:
        rows = [
            (slug, practice, completeness(practice), newest_source(practice.sources, catalogue.sources) or "")
            for slug, practice in catalogue.practices.items()
        ]
        rows.sort(key=lambda row: (row[2].filled, row[1].reviewed, row[0]))
        return templates.get_template("overview.html").render(link=Linker.from_page(OVERVIEW), rows=rows)

    description = "Alle praktijken op volledigheid en ouderdom, om te zien waar werk ligt."
    rests_on = tuple(catalogue.digests["practices"].values())
    return Page(OVERVIEW, "overview", "Overzicht voor de redactie", description, body, rests_on, changed=catalogue.last_reviewed)
