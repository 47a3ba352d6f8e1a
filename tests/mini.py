"""The miniature site: a complete, invented collection, and a shell of ten lines to publish it in."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.reading.record_file import Memory
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.shell import PLACEHOLDERS, Shells

ROOT = Path(__file__).parent.parent
CONTENT = Path(__file__).parent / "site" / "content"
TEMPLATES = ROOT / "overrides" / "pages"
TODAY = date(2025, 1, 1)
LATER = date(2030, 1, 1)
"""A day after the last review of the real content, which changes all the time."""

EPOCH = "1735689600"
"""`TODAY`, as SOURCE_DATE_EPOCH gives it."""

READ = Memory()
"""What was read of the content and was sound, for whoever reads the same again."""

SITE = Site(name="Voorbeeldbank", url="https://voorbeeld.example.org/bank/", repository="https://example.org/code")


def shell(kind: str, url: str, with_data: bool, indexed: bool) -> str:
    """What a renderer must make, and no more."""
    data = f'<script type="application/ld+json">{PLACEHOLDERS["json_ld"]}</script>\n' if with_data else ""
    robots = "" if indexed else '<meta name="robots" content="noindex">\n'
    return (
        f'<!doctype html>\n<html lang="nl" data-kind="{kind}">\n<title>{PLACEHOLDERS["title"]}</title>\n'
        f'<meta name="description" content="{PLACEHOLDERS["description"]}">\n'
        f'<link rel="canonical" href="{PLACEHOLDERS["canonical"]}">\n{robots}{data}'
        f"<main>{PLACEHOLDERS['body']}</main>\n</html>\n"
    )


def catalogue() -> Catalogue:
    return load(CONTENT, TODAY, READ)


@cache
def files() -> dict[str, str]:
    """What is published of the miniature content as it stands; look, do not touch."""
    return published(catalogue())


@cache
def real() -> Catalogue:
    """The real content; look, do not touch."""
    return load(ROOT / "content", LATER)


@cache
def real_files() -> dict[str, str]:
    """What is published of it; look, do not touch."""
    return published(real())


NO_TEXT = (".docx", ".xlsx")
"""How the names end of files that take long to make, and that hold no text."""


def published(whole: Catalogue) -> dict[str, str]:
    """Path → text of every file that the core makes, beside those that are no text. Two files at one path are an error."""
    found = {path: make() for path, make in made(whole).items() if not path.endswith(NO_TEXT)}
    return {path: text for path, text in found.items() if isinstance(text, str)}


def published_files(whole: Catalogue) -> dict[str, str | bytes]:
    """Path → contents of every file that the core makes."""
    return {path: make() for path, make in made(whole).items()}


def made(
    whole: Catalogue, site: Site = SITE, today: date = TODAY, brought: Sequence[str] = ()
) -> dict[str, Callable[[], str | bytes]]:
    """Path → what makes it, of every file that the core makes."""
    found: dict[str, Callable[[], str | bytes]] = {}
    for file in publish(whole, site, TEMPLATES, Shells(shell), today, brought):
        assert file.path not in found, f"{file.path} is made twice"
        found[file.path] = file.make
    return found
