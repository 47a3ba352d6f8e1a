"""Files for machines: the sitemap, and pages that send an old address on to the new one."""

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from markupsafe import escape

from praktijkenbank.collection.addresses import NOT_FOUND, TERM_FOLDERS, Linker, record_url, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.types import title
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.pages.lists import terms_with_page

REDIRECT = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
<script src="{script}" defer></script>
<noscript><meta http-equiv="refresh" content="0; url={link}"></noscript>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<title>Verhuisd: {title}</title>
<p>Deze pagina is verhuisd naar <a href="{link}">{title}</a>.</p>
</html>
"""
"""A page that has moved. A browser would go on without what stood behind the address, so that is left to a script where one runs."""

MOVED = "assets/javascripts/moved.js"
MOVES = "_redirects"
"""Where GitLab Pages, Netlify and others look for addresses to answer with a 301; other servers are told with a line of awk."""


def sitemap(pages: Iterable[Page], site: Site) -> str:
    """All addresses that search engines may show (sitemaps.org 0.9); a date only where records give one: a list is as new as its newest."""
    dated = {page.url: page.changed for page in pages if page.indexed and page.url != NOT_FOUND}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, changed in sorted(dated.items()):
        when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        lines.append(f"<url><loc>{escape(site.absolute(url))}</loc>{when}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def redirects(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """A file for every former address of a record or of the page of a term, and all of them as servers read them."""
    moves = list(_moves(catalogue))
    base = urlsplit(site.url).path.rstrip("/")
    yield SiteFile(MOVES, lambda: "".join(f"{base}/{old} {base}/{new} 301\n" for old, new, _ in sorted(moves)))
    for old, new, name in moves:
        link, canonical = Linker.from_page(old), escape(site.absolute(new))
        text = REDIRECT.format(link=link(new), script=link(site.asset(MOVED)), canonical=canonical, title=escape(name))
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
