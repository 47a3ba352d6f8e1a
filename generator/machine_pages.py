"""Files for machines: the sitemap, and pages that send an old address on to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from generator.catalogue import Catalogue
from generator.links import NOT_FOUND, Linker, practice_url
from generator.pages.page import Page, Site

REDIRECT = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url={link}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<title>Verhuisd: {title}</title>
<p>Deze pagina is verhuisd naar <a href="{link}">{title}</a>.</p>
</html>
"""


def sitemap(pages: Iterable[Page], extra: Iterable[str], site: Site) -> str:
    """All addresses for search engines (sitemaps.org 0.9); a date only where a record gives one."""
    dated = {page.url: page.changed for page in pages if page.url != NOT_FOUND} | dict.fromkeys(extra)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, changed in sorted(dated.items()):
        when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        lines.append(f"<url><loc>{escape(site.absolute(url))}</loc>{when}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def redirects(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, str]]:
    """For every former address of a practice: the file there, and its text."""
    for slug, practice in catalogue.practices.items():
        for former in practice.former_slugs:
            link = Linker.from_page(practice_url(former))(practice_url(slug))
            text = REDIRECT.format(link=link, canonical=escape(site.absolute(practice_url(slug))), title=escape(practice.name))
            yield f"{practice_url(former)}index.html", text
