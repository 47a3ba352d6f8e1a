"""The pages that stand alone: home, search, the booklet, the bibliography, what changed, and the page for a lost address."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlsplit

from praktijkenbank.collection.addresses import BOOKLET, CHANGES, NOT_FOUND, SEARCH, SOURCES, Linker, sources_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import FILTERS_FILE
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.records.source import Source
from praktijkenbank.records.standing import newest_source
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS
from praktijkenbank.site.pages.coverage import MOST_BLOCKS, blocks, legend
from praktijkenbank.site.pages.lists import TermInUse, spread, terms_in_use

FIRST_GROUPS = (
    "ouderen", "mensen-die-zich-eenzaam-voelen", "naasten", "mensen-met-dementie", "mensen-met-een-beperking", "nieuwkomers",
    "jongeren",
)  # fmt: skip
"""Whom one begins with, by the choice of the editors: people, and who they are. In other vocabularies the largest groups."""

IN_BOOKLET = 100
"""Practices in one booklet; each is some six sheets of paper."""


def home_page(catalogue: Catalogue, site: Site, templates: Templates) -> Page:
    """What this is and where to start."""
    told = (
        (slug, practice, newest_source(practice.sources, catalogue.sources) or "")
        for slug, practice in catalogue.practices.items()
    )
    newest = sorted((one for one in told if one[2]), key=lambda one: one[2], reverse=True)[:3]  # of equals by name
    return templates.page(
        "home.html", "", "home", site.name, HEADS["home"][1], catalogue.last_reviewed,
        themes=[(item, blocks(catalogue, item.slugs)) for item in terms_in_use(catalogue, "themes")], legend=legend(catalogue), most=MOST_BLOCKS,
        groups=_first_groups(terms_in_use(catalogue, "target-groups")), spread=spread(catalogue), newest=newest,
    )  # fmt: skip


def _first_groups(terms: list[TermInUse]) -> list[TermInUse]:
    """Those that are in use, or else the four with most practices."""
    found = {item.term.id: item for item in terms if item.slugs}
    chosen = [found[group] for group in FIRST_GROUPS if group in found]
    return chosen or sorted(found.values(), key=lambda item: -len(item.slugs))[:4]


def booklet_page(catalogue: Catalogue, templates: Templates, brought: Collection[str]) -> Page:
    """The page that puts whole practices one behind another, for paper: a script fetches them from their own pages.

    What the owner has of booklets that are made already, by theme, is among the files `brought`.
    """
    themes = [item for item in terms_in_use(catalogue, "themes") if item.slugs]
    ready = {item.term.id: path for item in themes if (path := f"{BOOKLET}{item.term.id}.pdf") in brought}
    return templates.page(
        "booklet.html", BOOKLET, "booklet", *HEADS["booklet"], catalogue.last_reviewed,
        themes=themes, ready=ready, most=IN_BOOKLET, filters_file=FILTERS_FILE,
    )  # fmt: skip


def bibliography_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """Where the sources are, and for each letter those whose ids begin with it, with the pages that lean on them."""
    by_id = groupby(sorted(catalogue.sources.values(), key=attrgetter("id")), lambda source: source.id[0])
    letters = {letter: by_maker(sources) for letter, sources in by_id}
    yield templates.page("sources.html", SOURCES, "sources", *HEADS["sources"], catalogue.last_reviewed, letters=letters)
    for letter, sources in letters.items():
        title = f"Bronnen: {letter.upper()}"
        description = f"Bronnen waarvan de naam met {letter.upper()} begint, met de pagina’s die erop rusten."
        yield templates.page(
            "sources_of_letter.html", sources_url(letter), "sources", title, description, catalogue.last_reviewed,
            letters=letters, letter=letter, sources=sources,
        )  # fmt: skip


def by_maker(sources: Iterable[Source]) -> list[Source]:
    """Sources by who made them, of one maker the oldest first; by title when nobody is named."""

    def place(source: Source) -> tuple[tuple[str, str], str, str]:
        makers = source.author or source.editor
        return alphabetical(makers[0].filed_under if makers else source.title), source.issued or "", source.id

    return sorted(sources, key=place)


def changes_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """What changed, by month: the latest year at the address of all, each earlier one at its own; one page while nothing did."""
    told = [(slug, one) for slug, found in catalogue.changes.items() for one in found]
    told.sort(key=lambda item: (-item[1].day.toordinal(), item[0]))
    years = {year: [*found] for year, found in groupby(told, key=lambda item: item[1].day.year)}
    links = [(year, f"{CHANGES}{year}/" if at else CHANGES) for at, year in enumerate(years)]
    for year, url in links or [(0, CHANGES)]:
        whole, description = HEADS["changes"]
        title = f"{whole} in {year}" if year else whole
        months = {month: [*found] for month, found in groupby(years.get(year, ()), key=lambda item: str(item[1].day)[:7])}
        changed = years[year][0][1].day if year else None
        yield templates.page("changes.html", url, "changes", title, description, changed, year=year, years=links, months=months)


def search_page(templates: Templates) -> Page:
    """Where to search everything; its script shows the results."""
    return templates.page("search.html", SEARCH, "search", *HEADS["search"])


def not_found_page(site: Site, templates: Templates) -> Page:
    """The page for an address that does not exist; its links start at the root, since it is shown anywhere."""
    link = Linker(urlsplit(site.url).path.rstrip("/") + "/")
    return templates.page("not_found.html", NOT_FOUND, "not_found", *HEADS["not_found"], link=link)
