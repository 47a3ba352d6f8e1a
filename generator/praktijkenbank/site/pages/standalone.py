"""The pages that stand alone: home, search, the bibliography and the page for a lost address."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlsplit

from jinja2 import Environment

from praktijkenbank.collection.addresses import NOT_FOUND, SEARCH, SOURCES, Linker, sources_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.records.completeness import newest_source
from praktijkenbank.records.source import Source
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.pages.evidence_blocks import MOST, blocks, legend
from praktijkenbank.site.pages.lists import TermInUse, terms_in_use
from praktijkenbank.site.pages.provinces import spread


def home_page(catalogue: Catalogue, site: Site, templates: Environment) -> Page:
    """What this is and where to start."""
    told = (
        (slug, practice, newest_source(practice.sources, catalogue.sources) or "")
        for slug, practice in catalogue.practices.items()
    )
    newest = sorted((one for one in told if one[2]), key=lambda one: one[2], reverse=True)[:3]  # of equals by name
    themes = [(item, blocks(catalogue, item.slugs)) for item in terms_in_use(catalogue, "themes")]
    where = spread(catalogue)
    body = partial(
        templates.get_template("home.html").render,
        link=Linker.from_page(""),
        themes=themes,
        legend=legend(catalogue),
        most=MOST,
        groups=_first_groups(terms_in_use(catalogue, "target-groups")),
        spread=where,
        newest=newest,
    )
    description = (
        "Kijk hoe anderen vrijwillige inzet en informele zorg aanpakken: wat ze doen, wat het opleverde en waar dat op rust."
    )
    return Page("", "home", site.name, description, body, changed=catalogue.last_reviewed)


FIRST_GROUPS = (
    "ouderen",
    "mensen-die-zich-eenzaam-voelen",
    "naasten",
    "mensen-met-dementie",
    "mensen-met-een-beperking",
    "nieuwkomers",
    "jongeren",
)
"""Whom one begins with, by the choice of the editors: people, and who they are. In other vocabularies the largest groups."""


def _first_groups(terms: list[TermInUse]) -> list[TermInUse]:
    """Those that are in use, or else the four with most practices."""
    found = {item.term.id: item for item in terms if item.slugs}
    chosen = [found[group] for group in FIRST_GROUPS if group in found]
    return chosen or sorted(found.values(), key=lambda item: -len(item.slugs))[:4]


def bibliography_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Where the sources are, and for each letter those whose ids begin with it, with the pages that lean on them."""
    by_id = groupby(sorted(catalogue.sources.values(), key=attrgetter("id")), lambda source: source.id[0])
    letters = {letter: by_maker(sources) for letter, sources in by_id}
    description = "Alle bronnen waar de praktijken op rusten, met wat ervan bekend is."
    body = partial(templates.get_template("sources.html").render, link=Linker.from_page(SOURCES), letters=letters)
    yield Page(SOURCES, "sources", "Bronnen", description, body, changed=catalogue.last_reviewed)
    template = templates.get_template("sources_of_letter.html")
    for letter, sources in letters.items():
        url = sources_url(letter)
        body = partial(template.render, link=Linker.from_page(url), letters=letters, letter=letter, sources=sources)
        title, words = (
            f"Bronnen: {letter.upper()}",
            f"Bronnen waarvan de naam met {letter.upper()} begint, met de pagina’s die erop rusten.",
        )
        yield Page(url, "sources", title, words, body, changed=catalogue.last_reviewed)


def by_maker(sources: Iterable[Source]) -> list[Source]:
    """Sources by who made them, of one maker the oldest first; by title when nobody is named."""

    def place(source: Source) -> tuple[tuple[str, str], str, str]:
        makers = source.author or source.editor
        return alphabetical(makers[0].filed_under if makers else source.title), source.issued or "", source.id

    return sorted(sources, key=place)


def search_page(templates: Environment) -> Page:
    """Where to search everything; its script shows the results."""
    body = partial(templates.get_template("search.html").render, link=Linker.from_page(SEARCH))
    description = "Zoek in alle praktijken, programma’s, artikelen, cijfers, thema’s, doelgroepen, plaatsen en bronnen."
    return Page(SEARCH, "search", "Zoeken", description, body)


def not_found_page(site: Site, templates: Environment) -> Page:
    """The page for an address that does not exist; its links start at the root, since it is shown anywhere."""
    link = Linker(urlsplit(site.url).path.rstrip("/") + "/")
    body = partial(templates.get_template("not_found.html").render, link=link)
    return Page(NOT_FOUND, "not_found", "Pagina niet gevonden", "Deze pagina bestaat niet (meer).", body)
