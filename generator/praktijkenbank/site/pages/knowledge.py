"""The knowledge around the practices: articles, programmes, tables of figures and what else there is, each with its index."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from praktijkenbank.collection.addresses import Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading import article_text
from praktijkenbank.records import citations
from praktijkenbank.records.completeness import is_old
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.programme import Programme
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.records.types import TYPES, title
from praktijkenbank.site.output.page import Page, Site, citation
from praktijkenbank.site.pages.shared import age_of
from praktijkenbank.site.views.charts.timeline import programme_facts


def knowledge_pages(catalogue: Catalogue, site: Site, templates: Environment, today: date) -> Iterator[Page]:
    """Of every kind without pages of its own making: the index, when it has something to list, and a page for every record."""
    for kind, one in TYPES.items():
        if not one.template:
            continue
        listed = [kind, *(other for other, beside in TYPES.items() if other != kind and beside.entrance == one.url)]
        groups = [(other, catalogue.listed[other]) for other in listed if catalogue.listed[other]]
        if any(catalogue.records[other] for other in listed):
            name = one.index or one.plural
            body = partial(
                templates.get_template("knowledge.html").render,
                link=Linker.from_page(one.url), title=name, lead=one.lead, groups=groups, kinds=listed,
            )  # fmt: skip
            yield Page(one.url, kind, name, one.lead, body, changed=catalogue.last_reviewed)
        page = templates.get_template(one.template)
        for slug, record in catalogue.records[kind].items():
            yield _page(page, kind, slug, record, catalogue, site, today)


def _page(template: Template, kind: RecordKind, slug: str, record: Any, catalogue: Catalogue, site: Site, today: date) -> Page:
    url, age = record_url(kind, slug), age_of(record.sources, catalogue, today)
    link, threads = Linker.from_page(url), catalogue.threads(kind, slug)
    context: dict[str, Any] = {
        "slug": slug,
        "kind": kind,
        "record": record,
        "link": link,
        "age": age,
        "overdue": is_old(record.reviewed.isoformat(), today, site.review_years),
        "threads": threads,
        "titles": {name: field.title for name, field in type(record).model_fields.items()},
        "citation": citation(title(record), url, record.reviewed, site),
        "edit_link": site.edit_link(catalogue.files[kind, slug], link),
    }
    if isinstance(record, Programme):
        context["facts"] = tuple(programme_facts(record, catalogue.sources))
    body = (
        partial(_article, template, context, catalogue)
        if (kind, slug) in catalogue.bodies
        else partial(template.render, **context)
    )
    data = partial(_structured_data, record, url, site)
    indexed = record.publication == "gepubliceerd"
    return Page(url, kind, title(record), plain(record.summary), body, data, record.reviewed, indexed)


def _article(template: Template, context: dict[str, Any], catalogue: Catalogue) -> str:
    body, link = catalogue.bodies[context["kind"], context["slug"]], context["link"]

    def link_to(kind: RecordKind, slug: str) -> str | None:
        return str(link(record_url(kind, slug))) if slug in catalogue.records[kind] else None

    def cite(source: str, locator: str) -> str:
        words = Markup('<span class="pb-cited">(<a href="#bron-{}">{}</a>{})</span>')
        return words.format(source, citations.short(catalogue.sources[source]), f", {locator}" if locator else "")

    text = article_text.render(body, link_to, cite)
    return template.render(text=text, headings=article_text.headings(body), **context)


def _structured_data(record: Any, url: str, site: Site) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Dataset" if isinstance(record, Statistic) else "Article",
        "@id": site.absolute(url),
        "url": site.absolute(url),
        "name" if isinstance(record, Statistic) else "headline": title(record),
        "description": plain(record.summary),
        "inLanguage": "nl",
        "license": site.licence_url,
        "dateModified": record.reviewed.isoformat(),
        "publisher": {"@type": "Organization", "name": site.owner or site.name},
    }
