"""What shows elsewhere: feeds of practices, those last changed first, and a card of each for an `<iframe>`.

The feeds are Atom (RFC 4287) and JSON Feed 1.1. Their dates come from the records.

A record says on which day it was last held against its sources, and `changes.yml` what changed of it since the site opened: an
entry has the later of these days as the one on which it changed, and no other. Its id is its first address, which holds when a practice is renamed.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from typing import Any

from jinja2 import Environment

from praktijkenbank.collection.addresses import ATOM, JSON_FEED, Linker, embed_url, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records.standing import evidence_known, in_words, newest_source
from praktijkenbank.site.exports.export import from_template
from praktijkenbank.site.exports.paths import SCHEMA_VERSION
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

LENGTH = 50
"""How many practices a feed holds: those last held against their sources, or changed."""


def feeds(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """Both feeds, also while there is no practice: every page says where they are."""

    def changed(slug: str) -> date:
        return max([catalogue.practices[slug].reviewed, *(one.day for one in catalogue.changes.get(slug, ())[:1])])

    # Of those that changed on one day the first by slug, so that the order is the same in every build.
    newest = sorted(sorted(catalogue.practices), key=changed, reverse=True)[:LENGTH]
    items = cache(lambda: [_item(slug, changed(slug), catalogue, site) for slug in newest])
    yield SiteFile(ATOM, lambda: templates.get_template("feed.atom").render(items=items(), version=SCHEMA_VERSION))
    yield SiteFile(JSON_FEED, lambda: from_template(templates.get_template("feed.json"), items=items()))


def _item(slug: str, changed: date, catalogue: Catalogue, site: Site) -> dict[str, Any]:
    """An entry, by the names of JSON Feed: the summary, how firmly that is known, and what changed last. Records know no hours."""
    practice = catalogue.practices[slug]
    basis = catalogue.term("research-bases", practice.evidence.basis).label.lower()
    last = [f" Gewijzigd op {day(one.day)}: {'. '.join(one.what)}." for one in catalogue.changes.get(slug, ())[:1]]
    return {
        "id": site.absolute(record_url("practices", (*practice.former_slugs, slug)[0])),
        "url": site.absolute(record_url("practices", slug)),
        "title": practice.name,
        "content_text": f"{practice.summary} Onderbouwing: {basis}{in_words(evidence_known(practice))}.{''.join(last)}",
        "date_modified": f"{changed.isoformat()}T00:00:00Z",
        "tags": [catalogue.term("themes", theme).label for theme in practice.themes],
    }


def embeds(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """A page for every practice, also at its former addresses: others cannot be asked to change theirs. No other page may be framed."""
    template = templates.get_template("embed.html")

    def page(slug: str, url: str) -> str:
        practice, canonical = catalogue.all_practices[slug], site.absolute(record_url("practices", slug))
        newest = newest_source(practice.sources, catalogue.sources)
        return template.render(slug=slug, practice=practice, link=Linker.from_page(url), canonical=canonical, newest=newest)

    for slug, practice in catalogue.all_practices.items():
        for url in map(embed_url, (slug, *practice.former_slugs)):
            yield SiteFile(f"{url}index.html", partial(page, slug, url))
