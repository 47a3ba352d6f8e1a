"""Files for machines: the sitemap, pages that send an old address on to the new one, and what programs look for at the root of a host:
security.txt, where to tell of a flaw (RFC 9116), and robots.txt, what they may do when they visit by themselves (RFC 9309), by the
choice of the owner.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from urllib.parse import quote, urlsplit

from praktijkenbank.collection.addresses import NOT_FOUND, TERM_FOLDERS, Linker, record_url, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.types import title
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages.lists import terms_with_page

MOVED = "assets/javascripts/moved.js"
MOVES = "_redirects"
"""Where GitLab Pages, Netlify and others look for addresses to answer with a 301; other servers are told with a line of awk."""


def sitemap(pages: Iterable[Page], templates: Templates) -> str:
    """All addresses that search engines may show (sitemaps.org 0.9); a date only where records give one: a list is as new as its newest."""
    dated = {page.url: page.changed for page in pages if page.indexed and page.url != NOT_FOUND}
    return templates.get_template("sitemap.html").render(dated=sorted(dated.items())) + "\n"


def redirects(catalogue: Catalogue, site: Site, templates: Templates) -> Iterator[SiteFile]:
    """A file for every former address of a record or of the page of a term, and all of them as servers read them."""
    moves = list(_moves(catalogue))
    base = urlsplit(site.url).path.rstrip("/")
    yield SiteFile(MOVES, lambda: "".join(f"{base}/{old} {base}/{new} 301\n" for old, new, _ in sorted(moves)))
    template = templates.get_template("moved.html")
    for old, new, name in moves:
        text = template.render(link=Linker.from_page(old), new=new, name=name, script=site.asset(MOVED)) + "\n"
        yield SiteFile(f"{old}index.html", partial(str, text))


def _moves(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """(old address, new address, name) of everything that has moved and still has a page."""
    for kind, records in catalogue.records.items():
        for slug, record in records.items():
            for former in record.former_slugs:
                yield record_url(kind, former), record_url(kind, slug), title(record)
    for vocabulary in TERM_FOLDERS:
        for item in terms_with_page(catalogue, vocabulary):
            for former in item.term.former_ids:
                yield term_url(vocabulary, former), term_url(vocabulary, item.term.id), item.term.label


SECURITY = ".well-known/security.txt"

HOLDS = timedelta(days=364)
"""From the day of the build: the RFC advises less than a year, so that nobody trusts what is no longer kept up."""

MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
PAGE = re.compile(r"https://\S+")


def security_txt(site: Site, today: date) -> Iterator[SiteFile]:
    """The file; none where it would be of no use: without an address of mail or of a page to turn to, or where nobody looks for it,
    which is anywhere but at the root of a host that is asked by https."""
    contact, address = site.contact, urlsplit(site.url)
    mail = f"mailto:{quote(contact, safe='@+')}" if MAIL.fullmatch(contact) else ""
    if (mail or PAGE.fullmatch(contact)) and address.scheme == "https" and address.path in ("", "/"):
        text = (
            f"Contact: {mail or contact}\n"
            f"Expires: {(today + HOLDS).isoformat()}T00:00:00Z\n"
            "Preferred-Languages: nl, en\n"
            f"Canonical: {site.absolute(SECURITY)}\n"
        )
        yield SiteFile(SECURITY, partial(str, text))


ROBOTS = "robots.txt"


def robots_txt(site: Site, templates: Templates) -> Iterator[SiteFile]:
    """The file; none where nobody looks for it, which is anywhere but at the root of a host."""
    if urlsplit(site.url).path in ("", "/"):
        yield SiteFile(ROBOTS, templates.get_template("robots.txt").render)
