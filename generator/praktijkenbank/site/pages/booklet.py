"""The page that puts whole practices one behind another, for paper: a script fetches them from their own pages."""

from collections.abc import Collection
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import BOOKLET, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import FILE
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.pages.lists import terms_in_use

MOST = 100
"""Practices in one booklet; each is some six sheets of paper."""


def booklet_page(catalogue: Catalogue, templates: Environment, brought: Collection[str]) -> Page:
    """The page. What the owner has of booklets that are made already, by theme, is among the files `brought`."""
    themes = [item for item in terms_in_use(catalogue, "themes") if item.slugs]
    ready = {item.term.id: path for item in themes if (path := f"{BOOKLET}{item.term.id}.pdf") in brought}
    body = partial(
        templates.get_template("booklet.html").render, link=Linker.from_page(BOOKLET), themes=themes, ready=ready,
        most=MOST, filters_file=FILE,
    )  # fmt: skip
    description = "Zet hele praktijken achter elkaar in een boekje: om af te drukken of als PDF te bewaren."
    return Page(BOOKLET, "booklet", "Boekje", description, body, changed=catalogue.last_reviewed)
