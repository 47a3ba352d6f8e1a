"""Every record as JSON: one file a practice, and for each kind of record one file with all, as JSON and as JSON Lines.

A record stands there as an editor wrote it, with its address and the version of the shape in front. What refers to a
concept is left out, since a concept has not been published.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from praktijkenbank.collection.addresses import DATA, record_url, source_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading import article_text
from praktijkenbank.reading.article_text import Body
from praktijkenbank.records import citations
from praktijkenbank.records.fields import Record, RecordKind, SlugOf, as_json
from praktijkenbank.records.references import marked_fields
from praktijkenbank.records.types import Key
from praktijkenbank.site.exports.paths import SCHEMA_VERSION, collection_path, record_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def record_files(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """A file for every practice, also at its former addresses."""
    for slug, practice in catalogue.all_practices.items():
        for name in (slug, *practice.former_slugs):
            yield SiteFile(record_path(name), partial(_line, "practices", slug, catalogue, site))


def collections(catalogue: Catalogue, site: Site) -> Iterator[SiteFile]:
    """All records of a kind in one file, in both forms; a kind without records has none."""
    for kind, records in catalogue.records.items():
        if records:
            reviewed = catalogue.reviewed((kind, slug) for slug in records)
            yield from in_both_forms(collection_path(kind, ""), partial(_lines, kind, catalogue, site), site, reviewed)


def in_both_forms(path: str, lines: Callable[[], list[str]], site: Site, reviewed: date | None) -> Iterator[SiteFile]:
    """Files with all records, one a line; `path` ends before `json`. Sources have no day on which they were `reviewed`."""
    lines = cache(lines)
    yield SiteFile(f"{path}json", lambda: _collection(lines(), site, reviewed))
    yield SiteFile(f"{path}jsonl", lambda: "".join(lines()))


def _collection(lines: list[str], site: Site, reviewed: date | None) -> str:
    head = {"schemaVersion": SCHEMA_VERSION, "name": site.name, "url": site.absolute(DATA), "licence": site.licence_url}
    changed = {"modified": reviewed.isoformat()} if reviewed else {}
    joined = ",\n".join(line.rstrip("\n") for line in lines)
    return f'{_open(head | changed)},"records":[\n{joined}\n]}}\n'


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
    if body := catalogue.bodies.get((kind, slug)):
        head["body_html"] = _body(body, catalogue, site)
    return line_of(head, record)


def line_of(head: dict[str, Any], record: BaseModel) -> str:
    """One record as JSON on one line. The model writes its own part, which is ten times as fast as making it a dict."""
    return f"{_open(head)},{as_json(record)[1:]}\n"


def _open(head: dict[str, Any]) -> str:
    """A JSON object that is not closed yet."""
    return json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]


def _body(body: Body, catalogue: Catalogue, site: Site) -> str:
    """The text of an article as HTML, with full addresses."""

    def link_to(kind: RecordKind, other: str) -> str | None:
        return site.absolute(record_url(kind, other)) if other in catalogue.records[kind] else None

    def cite(source: str, locator: str) -> str:
        words = Markup('(<a href="{}">{}</a>{})')
        short = citations.short(catalogue.sources[source])
        return words.format(site.absolute(source_url(source)), short, f", {locator}" if locator else "")

    return article_text.render(body, link_to, cite)


def without_concepts(kind: RecordKind, slug: str, catalogue: Catalogue) -> Any:
    """A record as it may be published: without what it says of concepts."""
    named = ((ref.mark.kind, ref.value) for ref in catalogue.references[kind][slug].records)
    hidden = {(other, name) for other, name in named if name not in catalogue.records[other]}
    record = catalogue.records[kind][slug]
    return _without(record, hidden) if hidden else record


def _without(record: Record, hidden: set[Key]) -> Record:
    """A record, or a part of it, without these records. What stands in a list to tell of one of them goes as a whole."""
    update: dict[str, Any] = {}
    for name, _, _, mark in marked_fields(type(record)):
        value = getattr(record, name)
        if isinstance(mark, SlugOf) and isinstance(value, tuple):
            update[name] = tuple(slug for slug in value if (mark.kind, slug) not in hidden)
        elif isinstance(mark, SlugOf) and (mark.kind, value) in hidden:
            update[name] = None
        elif mark is None and isinstance(value, tuple):
            update[name] = tuple(_without(item, hidden) for item in value if not _tells_of(item, hidden))
        elif mark is None and value is not None:
            update[name] = _without(value, hidden)
    return record.model_copy(update=update)


def _tells_of(item: Record, hidden: set[Key]) -> bool:
    return any(
        isinstance(mark, SlugOf) and (mark.kind, getattr(item, name)) in hidden for name, _, _, mark in marked_fields(type(item))
    )
