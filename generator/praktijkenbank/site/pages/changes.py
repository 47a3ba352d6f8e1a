"""What changed, by month: the newest year at the address of all, each earlier year at one of its own."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from jinja2 import Environment

from praktijkenbank.collection.addresses import CHANGES, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.output.page import Page


def changes_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """A page for every year in which something changed, the latest first; one while nothing did."""
    told = [(slug, one) for slug, found in catalogue.changes.items() for one in found]
    told.sort(key=lambda item: (-item[1].day.toordinal(), item[0]))
    years = {year: [*found] for year, found in groupby(told, key=lambda item: item[1].day.year)}
    template = templates.get_template("changes.html")
    links = [(year, f"{CHANGES}{year}/" if at else CHANGES) for at, year in enumerate(years)]
    for year, url in links or [(0, CHANGES)]:
        title = f"Wijzigingen in {year}" if year else "Wijzigingen"
        months = {month: [*found] for month, found in groupby(years.get(year, ()), key=lambda item: str(item[1].day)[:7])}
        body = partial(template.render, link=Linker.from_page(url), title=title, year=year, years=links, months=months)
        changed = years[year][0][1].day if year else None
        yield Page(url, "changes", title, "Wat er veranderde bij de praktijken, per maand.", body, changed=changed)
