"""From the catalogue to the files of the site: `publish` names every page and file.

It works without MkDocs: whoever calls gives it something that renders shells.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from praktijkenbank.collection.addresses import CATALOGUE, COMPARE, SEARCH, SPREADSHEET, TERM_FOLDERS
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import FILTERS_FILE, facets_file
from praktijkenbank.editing.spreadsheet.template import template
from praktijkenbank.site.exports import exports
from praktijkenbank.site.exports.paths import SCHEMAS
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.shell import Shells
from praktijkenbank.site.output.site_file import SiteFile, together
from praktijkenbank.site.output.templates import Templates, environment
from praktijkenbank.site.pages.comparison import Rows, comparison_pages, files_beside
from praktijkenbank.site.pages.contributing import contributing_pages, message_pages
from praktijkenbank.site.pages.coverage import coverage_page
from praktijkenbank.site.pages.data import data_pages
from praktijkenbank.site.pages.form import form_files, form_page
from praktijkenbank.site.pages.guide import guide_answers, guide_page
from praktijkenbank.site.pages.knowledge import knowledge_pages, pictures, written_pages
from praktijkenbank.site.pages.lists import catalogue_pages, overview_pages, term_pages
from praktijkenbank.site.pages.practice import practice_pages
from praktijkenbank.site.pages.root_files import redirects, robots_txt, security_txt, sitemap
from praktijkenbank.site.pages.standalone import (
    bibliography_pages,
    booklet_page,
    changes_pages,
    home_page,
    not_found_page,
    search_page,
)
from praktijkenbank.site.search.files import search_files

GROUPS = {"comparison": COMPARE, "catalogue": CATALOGUE, "form": SCHEMAS} | dict.fromkeys(TERM_FOLDERS, CATALOGUE)
"""Kind of page → the group of its files: those show the same rows of a comparison, the same cards of practices, or ask what the schemas say."""


def publish(
    catalogue: Catalogue,
    site: Site,
    templates: Path | Sequence[Path],
    shells: Shells,
    today: date,
    brought: Collection[str] = (),
    first: str = "",
) -> Iterator[SiteFile]:
    """Every file of the site; nothing is named or rendered until it is asked for.

    `templates` hold the page templates; `today` decides what is old; `brought` are the files that the owner has for the site, whose
    own security.txt and robots.txt go before ours; the page of the practice `first` comes before all others, and again in its place.
    """
    env = environment(templates, catalogue, site)
    rows = Rows(catalogue, env, today)
    made: list[Page] = []
    for page in practice_pages(catalogue, site, env, today, catalogue.all_practices.keys() & {first}):
        yield SiteFile(page.path, partial(shells.fill, page, site))
    for page in pages(catalogue, site, env, rows, today, brought):
        made.append(page)
        yield SiteFile(page.path, partial(shells.fill, page, site), GROUPS.get(page.kind, ""))
    yield from together(COMPARE, files_beside(catalogue, site, rows))
    yield from guide_answers(catalogue)
    yield from form_files(catalogue.public)
    yield from pictures(catalogue)
    yield SiteFile(SPREADSHEET, partial(template, catalogue.vocabularies, {}), SCHEMAS)
    yield from exports(catalogue.public, site, env)
    yield from redirects(catalogue, site, env)
    yield SiteFile("sitemap.xml", partial(sitemap, made, env))
    yield SiteFile(FILTERS_FILE, partial(facets_file, catalogue))
    yield from together(SEARCH, search_files(catalogue.public, made))
    yield from (file for file in (*security_txt(site, today), *robots_txt(site, env)) if file.path not in brought)


def pages(
    catalogue: Catalogue, site: Site, env: Templates, rows: Rows, today: date, brought: Collection[str] = ()
) -> Iterator[Page]:
    """Every page that the core makes; those of the practices first, since an editor waits for one of them."""
    yield from practice_pages(catalogue, site, env, today, catalogue.all_practices)
    yield home_page(catalogue, site, env)
    yield from catalogue_pages(catalogue, env)
    yield from term_pages(catalogue, env)
    yield from knowledge_pages(catalogue, site, env, today)
    yield from comparison_pages(catalogue, rows, env)
    yield booklet_page(catalogue, env, brought)
    yield coverage_page(catalogue, env)
    yield guide_page(catalogue, env)
    yield form_page(catalogue.public, env)
    yield from contributing_pages(catalogue, env)
    yield from written_pages(catalogue, env)
    yield from bibliography_pages(catalogue, env)
    yield from changes_pages(catalogue, env)
    yield from overview_pages(catalogue, site, env, today)
    yield from data_pages(catalogue.public, site, env)
    yield from message_pages(env)
    yield search_page(env)
    yield not_found_page(site, env)
