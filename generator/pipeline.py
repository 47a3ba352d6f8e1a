"""The way in: from the folder `content/` to the files of the site.

`load` reads and checks; `publish` makes every page and file. Both work without MkDocs: whoever calls gives
`publish` something that renders shells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import check
from generator.content import read_content
from generator.links import CATALOGUE, SOURCES, TERM_FOLDERS
from generator.machine_pages import redirects, sitemap
from generator.pages.lists import catalogue_pages, term_pages
from generator.pages.loose import bibliography_page, home_page, not_found_page
from generator.pages.page import Page, Site
from generator.pages.practice import practice_pages
from generator.problems import ContentProblems
from generator.shell import ShellMaker, Shells
from generator.templates import environment

ENTRANCES = ("", CATALOGUE, *TERM_FOLDERS.values(), SOURCES)
"""The addresses that a menu can lead to."""


def load(content: Path, today: date) -> Catalogue:
    """Read and check all content.

    Raises `ContentProblems` with every problem of every file when there is one.
    """
    found = read_content(content)
    problems = found.problems + check(found, today)
    if problems:
        raise ContentProblems(problems)
    return Catalogue.of(found)


def publish(
    catalogue: Catalogue, site: Site, templates: Path, make_shell: ShellMaker, loose: Iterable[str] = ()
) -> Iterator[tuple[str, str]]:
    """Every file of the site as (path from its root, text).

    `templates` holds the page templates; `loose` names the addresses that the renderer makes itself.
    """
    shells = Shells(make_shell)
    made = pages(catalogue, site, templates)
    for page in made:
        yield page.path, shells.fill(page, site)
    yield from redirects(catalogue, site)
    yield "sitemap.xml", sitemap(made, loose, site)


def pages(catalogue: Catalogue, site: Site, templates: Path) -> list[Page]:
    """Every page that is made from records."""
    env = environment(templates, catalogue, site)
    return [
        home_page(catalogue, site, env),
        *catalogue_pages(catalogue, env),
        *practice_pages(catalogue, site, env),
        *term_pages(catalogue, env),
        bibliography_page(catalogue, env),
        not_found_page(site, env),
    ]
