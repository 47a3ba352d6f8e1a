"""A card of each practice for an `<iframe>`: the only pages that other sites may frame. Without script, and not indexed."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment
from markupsafe import Markup, escape

from praktijkenbank.collection.addresses import Linker, embed_url, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.standing import newest_source
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def embeds(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """A page for every practice, also at its former addresses: others cannot be asked to change theirs."""
    template = templates.get_template("embed.html")

    def page(slug: str, url: str) -> str:
        practice, canonical = catalogue.all_practices[slug], site.absolute(record_url("practices", slug))
        newest = newest_source(practice.sources, catalogue.sources)
        return template.render(slug=slug, practice=practice, link=Linker.from_page(url), canonical=canonical, newest=newest)

    for slug, practice in catalogue.all_practices.items():
        for url in map(embed_url, (slug, *practice.former_slugs)):
            yield SiteFile(f"{url}index.html", partial(page, slug, url))


def embed_code(slug: str, card: Markup, name: str, site: Site) -> str:
    """The HTML to paste in another site. A frame without script cannot follow what it holds: its height in CSS pixels goes by
    how much the card says, and holds it in a column of 288."""
    address, title, height = escape(site.absolute(embed_url(slug))), escape(name), 260 + len(f"{card.striptags()}{site.owner}")
    return f'<iframe src="{address}" title="{title}" width="100%" height="{height}" style="border:0" loading="lazy"></iframe>'
