"""The way in: from the folder `content/` to the files of the site.

`load` reads and checks, `judge` does so for whoever writes, with advice; `publish` names every page and file. Both work without MkDocs: whoever calls gives
`publish` something that renders shells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby, islice
from pathlib import Path

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.checks import check, told_once
from generator.checks.advice import advise
from generator.content import Content, read_content
from generator.exports import exports
from generator.exports.security_txt import security_txt
from generator.facets import FILE as FACETS
from generator.facets import facets_file
from generator.machine_pages import redirects, sitemap
from generator.pages.comparison import Rows, comparison_pages, files_beside
from generator.pages.contributing import contributing_pages
from generator.pages.coverage import coverage_page
from generator.pages.data import data_pages
from generator.pages.first_draft import first_draft
from generator.pages.guide import guide_answers, guide_page
from generator.pages.knowledge import knowledge_pages
from generator.pages.lists import catalogue_pages, term_pages
from generator.pages.loose import bibliography_page, home_page, not_found_page, search_page
from generator.pages.messages import message_pages
from generator.pages.overview import overview_pages
from generator.pages.page import Page, Site
from generator.pages.practice import practice_pages
from generator.pages.written import pictures, written_pages
from generator.problems import ContentProblems, Kind, Problem, files, in_order
from generator.reading import Memory
from generator.search.files import search_files
from generator.search.words_check import check_words
from generator.shell import Shells
from generator.site_file import SiteFile
from generator.strict_yaml import MAX_REFUSALS
from generator.templates import environment


def load(content: Path, today: date, memory: Memory | None = None, preview: bool = False) -> Catalogue:
    """Read and check all content. `memory` saves parsing again what did not change, for whoever reads again in one process; a `preview` shows concepts too.

    Raises `ContentProblems` with every error of every file when there is one. Advice is not asked for.
    """
    found = read_content(content, memory)
    if errors := _errors(found, today):
        raise ContentProblems(_worth_reading(errors))
    return Catalogue.of(found, preview)


@dataclass(frozen=True)
class Verdict:
    """What there is to say about content. `errors` keep it from becoming a `catalogue`, `advice` does not; both sorted.

    `concepts` is how many practices are still in the making, which no catalogue holds.
    """

    catalogue: Catalogue | None
    errors: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    concepts: int = 0


def judge(content: Path, today: date) -> Verdict:
    """Read and check all content for whoever writes it: every error, and advice on what could be read."""
    found = read_content(content)
    errors = _errors(found, today)
    return Verdict(
        catalogue=None if errors else Catalogue.of(found),
        errors=tuple(in_order(_worth_reading(errors))),
        advice=tuple(in_order(_worth_reading(advise(found), files.MORE_ADVICE))),
        concepts=sum(located.record.publication == "concept" for located in found.practices.values()),
    )


def _errors(found: Content, today: date) -> list[Problem]:
    return told_once(found.problems, check(found, today) + check_words(found))


def _worth_reading(problems: list[Problem], more: Kind = files.MORE_PROBLEMS) -> Iterator[Problem]:
    """The first problems of each file, and that there are more."""
    for path, found in groupby(in_order(problems), key=lambda problem: problem.path):
        first = list(islice(found, MAX_REFUSALS + 1))
        yield from first[:MAX_REFUSALS]
        if len(first) > MAX_REFUSALS:
            yield more.at(path, limit=MAX_REFUSALS)


def publish(
    catalogue: Catalogue,
    site: Site,
    templates: Path,
    shells: Shells,
    today: date,
    brought: Collection[str] = (),
) -> Iterator[SiteFile]:
    """Every file of the site; nothing is named or rendered until it is asked for.

    `templates` holds the page templates; `today` decides what is old; `brought` are the files that the owner
    has for the site, whose own security.txt goes before ours.
    """
    env = environment(templates, catalogue, site)
    rows = Rows(catalogue, env, today)
    made: list[Page] = []
    for page in pages(catalogue, site, env, rows, today):
        made.append(page)
        yield SiteFile(page.path, partial(shells.of(page).fill, page, site))
    yield from files_beside(catalogue, site, rows, env)
    yield guide_answers(catalogue)
    yield first_draft(catalogue, today)
    yield from pictures(catalogue)
    yield from exports(catalogue.public, site, env)
    yield from redirects(catalogue, site)
    yield SiteFile("sitemap.xml", partial(sitemap, made, site))
    yield SiteFile(FACETS, partial(facets_file, catalogue))
    yield from search_files(catalogue.public)
    yield from (file for file in security_txt(site, today) if file.path not in brought)


def pages(catalogue: Catalogue, site: Site, env: Environment, rows: Rows, today: date) -> Iterator[Page]:
    """Every page that the core makes; those of the practices first, since an editor waits for one of them."""
    yield from practice_pages(catalogue, site, env, today)
    yield home_page(catalogue, site, env)
    yield from catalogue_pages(catalogue, env)
    yield from term_pages(catalogue, env)
    yield from knowledge_pages(catalogue, site, env, today)
    yield from comparison_pages(catalogue, rows, env)
    yield coverage_page(catalogue, env)
    yield guide_page(catalogue, env)
    yield from contributing_pages(catalogue, env)
    yield from written_pages(catalogue, env)
    yield bibliography_page(catalogue, env)
    yield from overview_pages(catalogue, env)
    yield from data_pages(catalogue.public, site, env)
    yield from message_pages(env)
    yield search_page(env)
    yield not_found_page(site, env)
