"""Every record as JSON: one file a practice, and for each kind of record one file with all, as JSON and as JSON Lines.

A record stands there as an editor wrote it, with its address and the version of the shape in front. What refers to a
concept is left out, since a concept has not been published.
"""

import json
from collections.abc import Callable, Iterable, Iterator
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
from praktijkenbank.records.introspect import marked_fields
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES, Key
from praktijkenbank.site.exports.export import Export
from praktijkenbank.site.exports.paths import CHECKSUMS, SCHEMA_VERSION, SOURCE_RECORDS, collection_path, record_path, schema_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def record_files(catalogue: Catalogue, line: Callable[[RecordKind, str], str]) -> Iterator[SiteFile]:
    """A file for every practice, also at its former addresses; made with those of all, since they hold the same lines."""
    for slug, practice in catalogue.all_practices.items():
        for name in (slug, *practice.former_slugs):
            yield SiteFile(record_path(name), partial(line, "practices", slug), CHECKSUMS)


def collections(catalogue: Catalogue, site: Site, line: Callable[[RecordKind, str], str]) -> Iterator[Export]:
    """All records of a kind in one file, in both forms; a kind without records has none. The same of the sources."""
    for kind, records in catalogue.records.items():
        if records:
            one, lines = TYPES[kind], map(partial(line, kind), records)
            reviewed = catalogue.reviewed((kind, slug) for slug in records)
            yield from _in_both_forms(collection_path(kind, ""), one.plural, one.model, lines, site, reviewed)
    # A source has no `url` in front, as other records have: that of CSL differs by its capitals alone.
    head = _open({"schemaVersion": SCHEMA_VERSION, "licence": site.licence_url})
    sources = (f"{head},{as_json(source)[1:]}\n" for source in catalogue.sources.values())
    yield from _in_both_forms(SOURCE_RECORDS.removesuffix("json"), "Bronnen", Source, sources, site, None)


def _in_both_forms(
    path: str, title: str, model: type[BaseModel], lines: Iterable[str], site: Site, reviewed: date | None
) -> Iterator[Export]:
    """Files with all records, one a line; `path` ends before `json`. Sources have no day on which they were `reviewed`."""
    made: Callable[[], list[str]] = cache(partial(list, lines))

    def of(lines: Iterable[str]) -> str:
        head = {"schemaVersion": SCHEMA_VERSION, "name": site.name, "url": site.absolute(DATA), "licence": site.licence_url}
        changed = {"modified": reviewed.isoformat()} if reviewed else {}
        joined = ",\n".join(line.rstrip("\n") for line in lines)
        return f'{_open(head | changed)},"records":[\n{joined}\n]}}\n'

    def some(places: Iterable[int]) -> str:
        return of(made()[place] for place in places)

    shape = schema_path(model, whole=True)
    yield Export(f"{path}json", lambda: of(made()), f"{title}, alle", "application/json", shape, some)
    yield Export(f"{path}jsonl", lambda: "".join(made()), f"{title}, één per regel", "application/jsonl", schema_path(model))


def record_line(catalogue: Catalogue, site: Site, kind: RecordKind, slug: str) -> str:
    """A record as JSON on one line. The model writes its own part, which is ten times as fast as making it a dict."""
    head = {
        "schemaVersion": SCHEMA_VERSION,
        "slug": slug,
        "url": site.absolute(record_url(kind, slug)),
        "licence": site.licence_url,
    }
    if body := catalogue.bodies.get((kind, slug)):
        head["body_html"] = _body(body, catalogue, site)
    return f"{_open(head)},{as_json(without_concepts(kind, slug, catalogue))[1:]}\n"


def _open(head: dict[str, str]) -> str:
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
    named = ((ref.mark.kind, ref.value) for ref in catalogue.references[kind, slug].records)
    hidden = {(other, name) for other, name in named if name not in catalogue.records[other]}
    record = catalogue.records[kind][slug]
    return _without(record, hidden) if hidden else record


def _without(record: Record, hidden: set[Key]) -> Record:
    """A record, or a part of it, without these records. What stands in a list to tell of one of them goes as a whole."""
    update: dict[str, Any] = {}
    for field in marked_fields(type(record)):
        value, name = getattr(record, field.name), field.name
        if isinstance(field.mark, SlugOf) and isinstance(value, tuple):
            update[name] = tuple(slug for slug in value if (field.mark.kind, slug) not in hidden)
        elif isinstance(field.mark, SlugOf) and (field.mark.kind, value) in hidden:
            update[name] = None
        elif field.model and isinstance(value, tuple):
            update[name] = tuple(_without(item, hidden) for item in value if not _tells_of(item, hidden))
        elif field.model and value is not None:
            update[name] = _without(value, hidden)
    return record.model_copy(update=update)


def _tells_of(item: Record, hidden: set[Key]) -> bool:
    return any(field.refers_to and (field.refers_to, getattr(item, field.name)) in hidden for field in marked_fields(type(item)))
