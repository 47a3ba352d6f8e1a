"""The knowledge around the practices: articles, programmes, tables of figures and what else there is, each with its index; and the
pages that people write, the loose ones and the guide for editors, with the pictures that they show.

The text of such a page may hold a line with only a name in braces, such as `{eigenaar}`: there comes who runs the site, or what
that asks. It follows from settings and content, also while nobody filled those in.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from praktijkenbank.collection import page_text
from praktijkenbank.collection.addresses import CONTRIBUTE, Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading import article_text
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.standing import is_old, newest_source
from praktijkenbank.records.types import TYPES, title
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.views.notes import Notes, Place


def knowledge_pages(catalogue: Catalogue, site: Site, templates: Templates, today: date) -> Iterator[Page]:
    """Of every kind without pages of its own making: the index, when it has something to list, and a page for every record."""
    for kind, one in TYPES.items():
        if not one.template:
            continue
        listed = [kind, *(other for other, beside in TYPES.items() if other != kind and beside.entrance == one.url)]
        if any(catalogue.records[other] for other in listed):
            groups = [(other, catalogue.listed[other]) for other in listed if catalogue.listed[other]]
            yield templates.page(
                "knowledge.html", one.url, kind, one.index or one.plural, one.lead, catalogue.last_reviewed,
                lead=one.lead, groups=groups, kinds=listed,
            )  # fmt: skip
        for slug, record in catalogue.records[kind].items():
            url, name = record_url(kind, slug), title(record)
            told: Any = ("Dataset", {"name": name}) if isinstance(record, Statistic) else ("Article", {"headline": name})
            yield templates.page(
                one.template, url, kind, name, plain(record.summary), record.reviewed,
                data=partial(site.told_to_machines, url, told[0], record, **told[1]), indexed=record.publication == "gepubliceerd",
                later=partial(_told, kind, slug, record, url, catalogue, site, today), slug=slug, kind=kind, record=record,
            )  # fmt: skip


def _told(kind: RecordKind, slug: str, record: Any, url: str, catalogue: Catalogue, site: Site, today: date) -> dict[str, Any]:
    link, newest = Linker.from_page(url), newest_source(record.sources, catalogue.sources)
    body = catalogue.bodies.get((kind, slug))
    within = [ref.value for ref in catalogue.references[kind, slug].sources if ref.loc[0] != "sources"]
    notes = Notes.of_one_source([*within, *(article_text.cited(body) if body else ())])
    told: dict[str, Any] = {
        "notes": notes,
        "age": newest if is_old(newest, today) else "",
        "overdue": is_old(record.reviewed.isoformat(), today, site.review_years),
        "threads": catalogue.threads(kind, slug),
        "titles": {name: field.title for name, field in type(record).model_fields.items()},
        "edit_link": site.edit_link(catalogue.files[kind, slug], link),
    }
    if body:
        told |= {"text": partial(_article, body, link, catalogue), "headings": article_text.headings(body)}
    return told


def _article(body: article_text.Body, link: Linker, catalogue: Catalogue, note: Callable[[Place], Markup]) -> Markup:
    """The text of an article, with a note where it cites."""

    def link_to(kind: RecordKind, slug: str) -> str | None:
        return str(link(record_url(kind, slug))) if slug in catalogue.records[kind] else None

    text = article_text.render(body, link_to, lambda source, locator: note(Place(source, locator)))
    return text.replace(Markup(' <span class="pb-noted">'), Markup('<span class="pb-noted">'))  # one space before a number


PLACE = re.compile(r"<p>\{(eigenaar|beheer|verklaring|contact|nakijkwerk)\}</p>")
"""Where a block comes: who publishes the site, who keeps the server, the statement that a government owes,
where to tell of what does not work, and what reviewing takes."""


def written_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """Every page, at the address of its name."""

    def record(kind: RecordKind, slug: str) -> str | None:
        return record_url(kind, slug) if slug in catalogue.records[kind] else None

    for name, (head, body) in catalogue.pages.items():
        url = f"{name}/"
        link = Linker.from_page(url)
        text = partial(page_text.render, body, name, catalogue.pages, record, catalogue.pictures, link)
        title, headings = page_text.title_and_headings(body)
        kind = "contributing" if url.startswith(CONTRIBUTE) else "written"
        yield templates.page(
            "written.html", url, kind, head.title, head.description,
            url=url, heading=title or head.title, headings=headings,
            later=partial(_text, text, link, templates),
        )  # fmt: skip


def _text(made: Callable[[], Markup], link: Linker, templates: Templates) -> dict[str, Markup]:
    """What is made from the Markdown of a page, with every block of `owner.html` in its place."""
    html, blocks = made(), templates.get_template("owner.html").module
    text = Markup(PLACE.sub(lambda found: str(getattr(blocks, found[1])(link)).strip(), html))  # noqa: S704 -- both are made here
    return {"text": text}


def pictures(catalogue: Catalogue) -> Iterator[SiteFile]:
    """The pictures, as they are."""
    for path, picture in catalogue.pictures.items():
        yield SiteFile(path, partial(bytes, picture.raw))
