"""The pages that people write: the loose ones and the guide for editors, and the pictures that they show."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection import page_text
from praktijkenbank.collection.addresses import CONTRIBUTE, Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.pages.owner import with_owner


def written_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Every page, at the address of its name."""

    def record(kind: RecordKind, slug: str) -> str | None:
        return record_url(kind, slug) if slug in catalogue.records[kind] else None

    template = templates.get_template("written.html")
    for name, (head, body) in catalogue.pages.items():
        url = f"{name}/"
        link = Linker.from_page(url)
        text = with_owner(page_text.render(body, name, catalogue.pages, record, catalogue.pictures, link), link, templates)
        title, headings = page_text.title_and_headings(body)
        context = {"url": url, "title": head.title, "heading": title or head.title, "headings": headings, "text": text}
        made = partial(template.render, link=link, **context)
        kind = "contributing" if url.startswith(CONTRIBUTE) else "written"
        yield Page(url, kind, head.title, head.description, made)


def pictures(catalogue: Catalogue) -> Iterator[SiteFile]:
    """The pictures, as they are."""
    for path, picture in catalogue.pictures.items():
        yield SiteFile(path, partial(bytes, picture.raw))
