"""The pages that people write: the loose ones and the guide for editors, and the pictures that they show.

The text of a page may hold a line with only a name in braces, such as `{eigenaar}`: there comes who runs the site, or what that
asks. It follows from settings and content, also while nobody filled those in.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import Markup

from praktijkenbank.collection import page_text
from praktijkenbank.collection.addresses import CONTRIBUTE, Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.output.templates import Templates

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
