"""Every record as JSON: one file a practice, and for each kind of record one file with all, as JSON and as JSON Lines.

A record stands there as an editor wrote it, with its address and the version of the shape in front. What refers to a
concept is left out, since a concept has not been published.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from praktijkenbank.collection.catalogue import AnyRecord, Catalogue
from praktijkenbank.collection.links import DATA, RECORD_FOLDERS, SOURCES, record_url
from praktijkenbank.reading import article_text
from praktijkenbank.records import citations
from praktijkenbank.records.article import Article
from praktijkenbank.records.fields import RecordKind, as_json
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.threads import Threads
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

SCHEMA_VERSION = "1.1"
"""The shape of all exports; docs/decisions/0012-open-data.md says what may change when."""

THREADS: dict[RecordKind, str] = {
    "practices": "practices",
    "programme": "programmes",
    "knowledge": "articles",
    "statistics": "statistics",
}
"""Kind of record → the field of `Threads` that names records of that kind."""


def collection_path(kind: RecordKind, ending: str) -> str:
    """Where all records of a kind stand: `data/praktijken.json`."""
    return f"{DATA}{RECORD_FOLDERS[kind].rstrip('/')}.{ending}"


def record_path(slug: str) -> str:
    """Where one practice stands."""
    return f"{DATA}{RECORD_FOLDERS['practices']}{slug}.json"


def record_files(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """A file for every practice, also at its former addresses."""
    for slug, practice in catalogue.all_practices.items():
        for name in (slug, *practice.former_slugs):
            yield SiteFile(record_path(name), partial(_line, "practices", slug, catalogue, site))


def collections(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """All records of a kind in one file, in both forms; a kind without records has none."""
    for kind, records in catalogue.records.items():
        if records:
            lines = cache(partial(_lines, kind, catalogue, site))
            yield SiteFile(collection_path(kind, "json"), partial(_collection, kind, lines, catalogue, site))
            yield SiteFile(collection_path(kind, "jsonl"), partial(_json_lines, lines))


def _collection(kind: RecordKind, lines: Callable[[], list[str]], catalogue: Catalogue, site: Site) -> str:
    return collection_text(lines(), site, catalogue.reviewed((kind, slug) for slug in catalogue.records[kind]))


def collection_text(lines: list[str], site: Site, reviewed: date | None) -> str:
    """A file with all records, one a line; sources have no day on which they were `reviewed`."""
    head = {"schemaVersion": SCHEMA_VERSION, "name": site.name, "url": site.absolute(DATA), "licence": site.licence_url}
    changed = {"modified": reviewed.isoformat()} if reviewed else {}
    joined = ",\n".join(line.rstrip("\n") for line in lines)
    return f'{_open(head | changed)},"records":[\n{joined}\n]}}\n'


def _json_lines(lines: Callable[[], list[str]]) -> str:
    return "".join(lines())


def _lines(kind: RecordKind, catalogue: Catalogue, site: Site) -> list[str]:
    return [_line(kind, slug, catalogue, site) for slug in catalogue.records[kind]]


def _line(kind: RecordKind, slug: str, catalogue: Catalogue, site: Site) -> str:
    head: dict[str, Any] = {
        "schemaVersion": SCHEMA_VERSION,
        "slug": slug,
        "url": site.absolute(record_url(kind, slug)),
        "licence": site.licence_url,
    }
    record = without_concepts(kind, slug, catalogue)
    if isinstance(record, Article):
        head["body_html"] = _body(slug, catalogue, site)
    return line_of(head, record)


def line_of(head: dict[str, Any], record: BaseModel) -> str:
    """One record as JSON on one line. The model writes its own part, which is ten times as fast as making it a dict."""
    return f"{_open(head)},{as_json(record)[1:]}\n"


def _open(head: dict[str, Any]) -> str:
    """A JSON object that is not closed yet."""
    return json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]


def _body(slug: str, catalogue: Catalogue, site: Site) -> str:
    """The text of an article as HTML, with full addresses."""

    def link_to(kind: RecordKind, other: str) -> str | None:
        return site.absolute(record_url(kind, other)) if other in catalogue.records[kind] else None

    def cite(source: str, locator: str) -> str:
        words = Markup('(<a href="{}#{}">{}</a>{})')
        short = citations.short(catalogue.sources[source])
        return words.format(site.absolute(SOURCES), source, short, f", {locator}" if locator else "")

    return article_text.render(catalogue.bodies[slug], link_to, cite)


def _hidden(kind: RecordKind, slug: str, catalogue: Catalogue) -> set[tuple[RecordKind, str]]:
    """The concepts that a record names."""
    named = ((ref.mark.kind, ref.value) for ref in catalogue.references[kind][slug].records)
    return {(other, name) for other, name in named if name not in catalogue.records[other]}


def without_concepts(kind: RecordKind, slug: str, catalogue: Catalogue) -> AnyRecord:
    """A record as it may be published: without what it says of concepts."""
    record: AnyRecord = catalogue.records[kind][slug]
    hidden = _hidden(kind, slug, catalogue)
    if not hidden:
        return record
    if isinstance(record, Practice):
        related = tuple(one for one in record.related if ("practices", one.practice) not in hidden)
        replaced_by = None if ("practices", record.replaced_by) in hidden else record.replaced_by
        return record.model_copy(update={"related": related, "replaced_by": replaced_by})
    update: dict[str, Any] = {"related": _threads(record.related, hidden)}
    if isinstance(record, Article):
        update["recommendations"] = tuple(
            one.model_copy(update={"practices": tuple(name for name in one.practices if ("practices", name) not in hidden)})
            for one in record.recommendations
        )
    return record.model_copy(update=update)


def _threads(threads: Threads, hidden: set[tuple[RecordKind, str]]) -> Threads:
    return threads.model_copy(
        update={
            name: tuple(slug for slug in getattr(threads, name) if (kind, slug) not in hidden) for kind, name in THREADS.items()
        }
    )
