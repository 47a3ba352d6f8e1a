"""The editors' overview: every practice by completeness and age, to see what asks for attention."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import OVERVIEW, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.completeness import is_old, standings
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.pages.pagination import numbered, parts, reviewed


def overview_pages(catalogue: Catalogue, site: Site, templates: Environment, today: date) -> Iterator[Page]:
    """The least complete first; of equals the one longest not reviewed."""
    due = {slug for slug, one in catalogue.practices.items() if is_old(one.reviewed.isoformat(), today, site.review_years)}
    rows = {one.slug: one for one in standings(catalogue.practices, catalogue.sources)}
    template = templates.get_template("overview.html")
    for part in parts(OVERVIEW, [("", slug) for slug in rows]):
        shown = [rows[slug] for slug in part.slugs]
        body = partial(template.render, link=Linker.from_page(part.url), part=part, rows=shown, due=due)
        title = numbered("Overzicht voor de redactie", part)
        description = "Alle praktijken op volledigheid en ouderdom, om te zien waar werk ligt."
        changed = reviewed(part, catalogue)
        yield Page(part.url, "overview", title, description, body, changed=changed)
