"""A card of each practice for an `<iframe>`: the only pages that other sites may frame. Without script, and not indexed."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment
from markupsafe import escape

from praktijkenbank.collection.addresses import Linker, embed_url, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.completeness import newest_source
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


def embed_code(slug: str, name: str, site: Site) -> str:
    """The HTML to paste in another site; high enough for the longest card in a column of 300 CSS pixels."""
    address, title = escape(site.absolute(embed_url(slug))), escape(name)
    return f'<iframe src="{address}" title="{title}" width="100%" height="740" style="border:0" loading="lazy"></iframe>'
