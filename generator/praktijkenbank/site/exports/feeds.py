"""Feeds of practices, those last changed first: Atom (RFC 4287) and JSON Feed 1.1. Their dates come from the records.

A record says on which day it was last held against its sources, and `changes.yml` what changed of it since the site opened: an
entry has the later of these days as the one on which it changed, and no other. Its id is its first address, which holds when a practice is renamed.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial

from markupsafe import escape

from praktijkenbank.collection.addresses import ATOM, DATA, JSON_FEED, practice_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records.evidence import evidence_known, in_words
from praktijkenbank.records.practice import Practice
from praktijkenbank.site.exports.paths import SCHEMA_VERSION
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

LENGTH = 50
"""How many practices a feed holds: those last held against their sources, or changed."""

BEFORE = date(1970, 1, 1)
"""When a feed without practices last changed: Atom wants a date."""

_ENTRY = """<entry>
<id>{lasting}</id>
<title>{title}</title>
<link rel="alternate" type="text/html" href="{url}"/>
<updated>{when}</updated>
<summary>{summary}</summary>
{categories}</entry>
"""

_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>{id}</id>
<title>{title}</title>
<link rel="self" type="application/atom+xml" href="{id}"/>
<link rel="alternate" type="text/html" href="{home}"/>
<author><name>{author}</name>{reach}</author>
<rights>{licence}</rights>
<updated>{when}</updated>
<schemaVersion xmlns="{data}">{version}</schemaVersion>
{entries}</feed>
"""


def feeds(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """Both feeds, also while there is no practice: every page says where they are."""
    # Of those that changed on one day the first by slug, so that the order is the same in every build.
    newest = sorted(sorted(catalogue.practices), key=lambda slug: _changed(slug, catalogue), reverse=True)[:LENGTH]
    yield SiteFile(ATOM, partial(_atom, newest, catalogue, site))
    yield SiteFile(JSON_FEED, partial(_json_feed, newest, catalogue, site))


def _changed(slug: str, catalogue: Catalogue) -> date:
    """The last day on which a practice was held against its sources, or something else of it changed."""
    return max([catalogue.practices[slug].reviewed, *(one.day for one in catalogue.changes.get(slug, ())[:1])])


def _atom(newest: list[str], catalogue: Catalogue, site: Site) -> str:
    entries = ""
    for slug in newest:
        practice = catalogue.practices[slug]
        entries += _ENTRY.format(
            lasting=escape(_lasting(slug, catalogue, site)),
            url=escape(site.absolute(practice_url(slug))),
            title=escape(practice.name),
            when=_moment(_changed(slug, catalogue)),
            summary=escape(_told(slug, practice, catalogue)),
            categories="".join(f'<category term="{escape(label)}"/>\n' for label in _themes(slug, catalogue)),
        )
    return _FEED.format(
        id=escape(site.absolute(ATOM)),
        title=escape(site.name),
        home=escape(site.absolute("")),
        author=escape(site.owner or site.name),
        reach=_reach(site),
        licence=escape(site.licence),
        when=_moment(_changed(newest[0], catalogue) if newest else BEFORE),
        data=escape(site.absolute(DATA)),
        version=SCHEMA_VERSION,
        entries=entries,
    )


def _reach(site: Site) -> str:
    """How to reach the author, where Atom has a place for it: mail and a page, no telephone."""
    if site.contact_link.startswith("mailto:"):
        return f"<email>{escape(site.contact)}</email>"
    return f"<uri>{escape(site.contact)}</uri>" if site.contact_link.startswith("http") else ""


def _json_feed(newest: list[str], catalogue: Catalogue, site: Site) -> str:
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "home_page_url": site.absolute(""),
        "feed_url": site.absolute(JSON_FEED),
        "language": "nl",
        "authors": [{"name": site.owner or site.name} | ({"url": site.contact_link} if site.contact else {})],
        "_praktijkenbank": {"schemaVersion": SCHEMA_VERSION, "licence": site.licence_url},
        "items": [
            {
                "id": _lasting(slug, catalogue, site),
                "url": site.absolute(practice_url(slug)),
                "title": catalogue.practices[slug].name,
                "content_text": _told(slug, catalogue.practices[slug], catalogue),
                "date_modified": _moment(_changed(slug, catalogue)),
                "tags": _themes(slug, catalogue),
            }
            for slug in newest
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _lasting(slug: str, catalogue: Catalogue, site: Site) -> str:
    """The first address that a practice had: a feed reader that knows an entry by it does not show a renamed one as new."""
    return site.absolute(practice_url((*catalogue.practices[slug].former_slugs, slug)[0]))


def _told(slug: str, practice: Practice, catalogue: Catalogue) -> str:
    """The summary, how firmly that is known, and what changed last."""
    basis = catalogue.term("research-bases", practice.evidence.basis).label.lower()
    last = [f" Gewijzigd op {day(one.day)}: {'. '.join(one.what)}." for one in catalogue.changes.get(slug, ())[:1]]
    return f"{practice.summary} Onderbouwing: {basis}{in_words(evidence_known(practice))}.{''.join(last)}"


def _themes(slug: str, catalogue: Catalogue) -> list[str]:
    return [catalogue.term("themes", theme).label for theme in catalogue.practices[slug].themes]


def _moment(when: date) -> str:
    """The beginning of a day: records know no hours."""
    return f"{when.isoformat()}T00:00:00Z"
